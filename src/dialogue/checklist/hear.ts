import type { GuideAt, ListAt, Sayable } from '../../model/conversation.ts'
import type { StepChoice } from '../../model/guide.ts'
import { stopsOf } from '../../model/route.ts'
import { again, pressed } from '../guide/walk.ts'
import { bare } from '../pick.ts'
import type { Outcome, Scene } from '../scene.ts'
import { standAt } from './choose.ts'
import { listIn, sheetOf, tellList, tick, tickAll } from './list.ts'
import { itemsOf } from './show.ts'
import { listTexts } from './texts.ts'
import { corrects, correcting, has, hasAll, hasNow, lacksIt, showsList } from './words.vi.ts'

/** From here typed words are this paper, or this answer. */
const sure = { paper: 0.5, answer: 0.6 }
const explains = 0.4

/** Typed words about the list that was made. Undefined: they are about something else. */
export function hearList(scene: Scene, text: string, words: string): Outcome | undefined {
  const list = listIn(scene)
  if (!list) return undefined
  if (showsList.test(words)) return tellList(scene, list)
  if (hasAll.test(words)) return tickAll(scene, list)
  return hearTick(scene, list, { text, words }) ?? (corrects.test(words) ? amendList(scene, list, words) : undefined)
}

function hearTick(scene: Scene, list: ListAt, { text, words }: { text: string; words: string }): Outcome | undefined {
  const isThere = isThereNow(words)
  if (!isThere && !lacksIt.test(`${words} `)) return undefined
  const key = paperIn(scene, list, text)
  // "Không có giấy chứng sinh" of a paper that was never ticked asks what to do without it.
  return key !== undefined && (isThere || list.ticked.includes(key)) ? tick(scene, list, key, isThere) : undefined
}

/** "Đã có giấy chứng sinh", "có giấy chứng sinh rồi"; "có giấy chứng sinh" alone may be a question. */
function isThereNow(words: string): boolean {
  return has.test(`${words} `) && (hasNow.test(words) || /(?:^| )da /.test(words) || words.startsWith('i have'))
}

function paperIn(scene: Scene, list: ListAt, text: string): string | undefined {
  const sheet = sheetOf(scene, list)
  if (!sheet) return undefined
  const names = itemsOf(sheet).map(({ key, name }) => ({
    key,
    name: name.replace(/\s*\([^)]*\)/g, '').replace(/^(?:Thay cho|In place of:) /, ''),
  }))
  const papers = names.map(({ key, name }): Sayable => {
    const begins = beginningOf(name)
    // "Tờ khai" is one paper where no other begins so.
    const own = names.every(other => other.key === key || beginningOf(other.name) !== begins) ? [begins] : []
    return { id: key, phrases: [name, name.split(/ (?:của|hoặc|về|thay) /)[0] ?? name, ...own] }
  })
  const found = scene.know.likest(text.replace(/^\s*(?:tôi|em|mình)?\s*(?:đã|da)?\s*(?:có|co|xin|làm|lam)\s+/i, ''), papers)
  return found && found.score >= sure.paper && found.explained >= explains ? found.id : undefined
}

const beginningOf = (name: string): string => name.split(' ').slice(0, 2).join(' ')

/** "À quên, bé quá 60 ngày rồi": an answer given before, taken back in words. */
export function amend(scene: Scene, at: GuideAt, words: string): Outcome | undefined {
  if (!corrects.test(words)) return undefined
  const found = earlierIn(scene, at.guide, at, words)
  if (!found) return undefined
  if (!at.trail.includes(found.step))
    return led(again(scene, { ...at, answers: { ...at.answers, [found.step]: found.choice.id } }), scene, found.choice)
  const stand: GuideAt = { ...at, step: found.step, trail: at.trail.slice(0, at.trail.indexOf(found.step)) }
  return led(pressed(scene, stand, found.choice.id), scene, found.choice)
}

function amendList(scene: Scene, list: ListAt, words: string): Outcome | undefined {
  const found = earlierIn(scene, list.id, list, words)
  const at = found && standAt(scene, list, found.step)
  return found && at ? led(pressed(scene, at, found.choice.id), scene, found.choice) : undefined
}

function led(outcome: Outcome, { was }: Scene, { label, en }: StepChoice): Outcome {
  const [first, ...others] = outcome.replies
  if (!first) return outcome
  const text = listTexts(was.language).edited(was.language === 'en' ? (en ?? label) : label)
  return { ...outcome, replies: [{ ...first, blocks: [{ kind: 'paragraph', text }, ...first.blocks] }, ...others] }
}

type Given = { readonly answers: ListAt['answers']; readonly trail: readonly string[] }

/** The answer that the words stand for, among the questions asked before; never the one that was given. */
function earlierIn(
  { know }: Scene,
  id: string,
  { answers, trail }: Given,
  words: string,
): { step: string; choice: StepChoice } | undefined {
  const guide = know.guide(id)?.guide
  if (!guide) return undefined
  const said = bare(words.replaceAll(correcting, ' '))
  const stops = stopsOf(guide)
  // Taken over from the talk: answered, though its question was not come to.
  const steps = new Set([...trail, ...Object.keys(answers)])
  const rows = [...steps].flatMap(step => (stops.get(step)?.step.choices ?? []).map(choice => ({ step, choice })))
  const found = know.likest(
    said,
    rows.map(({ step, choice }) => ({ id: `${step}/${choice.id}`, phrases: [choice.label, ...choice.phrases] })),
  )
  if (!found || found.score < sure.answer || found.explained < explains) return undefined
  return rows.find(({ step, choice }) => `${step}/${choice.id}` === found.id && answers[step] !== choice.id)
}
