import type { Answer, Understood } from '../../model/answer.ts'
import type { ChecklistAtHand } from '../../model/conversation.ts'
import { openGuide } from '../guide/walk.ts'
import { officerChoice } from '../officer.ts'
import { bare } from '../pick.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'
import { listTexts } from './texts.ts'
import { brings, ofOneself, prepares } from './words.vi.ts'

/** The ways into an interview that are typed. */

/** From here the words name this checklist. */
const sure = 0.62
/** And from here they do so outright, whatever else was understood. */
const outright = 0.85
const explains = 0.5
/** So few words name no subject. */
const bareWords = 6

/** "Chuẩn bị hồ sơ khai sinh". Undefined: nothing is to be prepared, or we have no interview for it. */
export function prepare(scene: Scene, text: string, words: string): Outcome | undefined {
  const { know, was, today } = scene
  if (know.checklists.length === 0 || !prepares.test(words)) return undefined
  // Nothing is said of what it is for.
  if (words.replace(prepares, ' ').trim() === '') return which(scene)
  // What is told besides ("cha mẹ chưa cưới, chuẩn bị hồ sơ khai sinh") does not say what it is for.
  const wish = text.split(/[,.;\n]/).find(part => prepares.test(bare(part)) && bare(part).replace(prepares, ' ').trim() !== '') ?? text
  const understood = know.ask(wish, was, today)
  if (understood.intent === 'dossier' && words.split(' ').length > bareWords) return undefined
  const meant = meantBy(scene, understood, wish)
  if (meant) return openGuide(scene, meant.id)
  const found = understood.answers.some(answer => answer.kind === 'found')
  return words.split(' ').length <= bareWords && !found && isOpen(understood) ? which(scene) : undefined
}

const isOpen = ({ intent, answers }: Understood): boolean => intent !== 'emergency' && answers.every(({ kind }) => kind !== 'unsure')

/** What the procedure found has, or what the words themselves name. */
function meantBy({ know }: Scene, { answers }: Understood, text: string): ChecklistAtHand | undefined {
  const liked = know.likest(
    text,
    know.checklists.map(({ id, title, phrases }) => ({ id, phrases: [title, ...phrases] })),
  )
  const named = liked && liked.score >= sure && liked.explained >= explains ? know.checklists.find(({ id }) => id === liked.id) : undefined
  if (named && liked && liked.score >= outright) return named
  const [first] = answers.flatMap(answer => codeOf(answer))
  return forCode(know.checklists, first) ?? (first === undefined ? named : undefined)
}

function codeOf(answer: Answer): string[] {
  return answer.kind === 'found' && answer.about.kind === 'procedure' ? [answer.about.code] : []
}

function forCode(checklists: readonly ChecklistAtHand[], code: string | undefined): ChecklistAtHand | undefined {
  return code === undefined ? undefined : checklists.find(({ procedures }) => procedures[0] === code)
}

function which(scene: Scene): Outcome {
  const english = scene.was.language === 'en'
  const choices = scene.know.checklists.map(({ id, title, english: name }) => ({ id: `g:${id}`, label: english ? name : title }))
  return told(paragraphs(listTexts(scene.was.language).which, [...choices, officerChoice(scene.say)]), 'list.which')
}

/** "Em cần mang gì khi đăng ký kết hôn": the answer first, then the first question of the interview. */
export function goingThere(scene: Scene, { answers }: Understood, question: string, outcome: Outcome): Outcome {
  const words = bare(question)
  const codes = answers.flatMap(codeOf)
  const checklist = codes.length === 1 ? forCode(scene.know.checklists, codes[0]) : undefined
  if (!checklist || scene.was.at !== undefined || !brings.test(words) || !ofOneself.test(words)) return outcome
  const opened = openGuide({ ...scene, was: outcome.now ?? scene.was }, checklist.id, '', listTexts(scene.was.language).introAfter)
  if (!opened) return outcome
  const said = outcome.replies.map(({ choices: _, ...reply }) => reply)
  return { ...opened, replies: [...said, ...opened.replies].slice(0, 3), effects: [...outcome.effects, ...opened.effects] }
}
