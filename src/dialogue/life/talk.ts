import type { Answer } from '../../model/answer.ts'
import { choiceId } from '../../model/choice.ts'
import type { Conversation, LifeAt, LifeAtHand } from '../../model/conversation.ts'
import type { Reply } from '../../model/reply.ts'
import { tellAll } from '../answering.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'
import { lifeIn, readLife, writeLife } from './state.ts'
import { lifeTalkEn } from './texts.en.ts'
import { lifeTalkVi, type LifeTalk } from './texts.vi.ts'
import { doneAll, doneNamed, doneNow, doneNumber, goesOn, numerals, showsAll } from './words.vi.ts'

/** On the way through the steps of an event of life: what is next, what is done, the list to send on. */

/** From here the words name that step. */
const sure = { score: 0.5, explained: 0.3 }

const say = ({ was }: Scene): LifeTalk => (was.language === 'en' ? lifeTalkEn : lifeTalkVi)

/** Typed words about the list of steps. Undefined: they are about something else. */
export function hearLife(scene: Scene, text: string, words: string): Outcome | undefined {
  const life = lifeIn(scene)
  const hand = life && scene.know.life(life.id, life.cases, scene.was)
  if (!life || !hand) return undefined
  if (showsAll.test(words)) return tellLife(scene, life)
  if (doneAll.test(words)) return finished(scene, { ...life, done: hand.steps.map(({ code }) => code) })
  const done = hearDone(scene, { life, hand }, { text, words })
  if (done) return done
  return goesOn.test(words) && isHere(scene.was, hand) ? next(scene, life, hand) : undefined
}

type Way = { readonly life: LifeAt; readonly hand: LifeAtHand }

/** The talk is still about one of the steps, or about nothing since. */
function isHere({ about }: Conversation, { steps }: LifeAtHand): boolean {
  return about === undefined || about.kind !== 'procedure' || steps.some(({ code }) => code === about.code)
}

function hearDone(scene: Scene, way: Way, { text, words }: { text: string; words: string }): Outcome | undefined {
  const { life, hand } = way
  const number = numberIn(words)
  if (number !== undefined) {
    const step = hand.steps[number - 1]
    return step ? done(scene, life, hand, step.code) : told(paragraphs([say(scene).noSuch(hand.steps.length)]), 'life.no-such')
  }
  const code = doneNow.test(words) ? current(scene, way) : doneNamed.test(words) ? namedIn(scene, way, text) : undefined
  return code === undefined ? undefined : done(scene, life, hand, code)
}

function numberIn(words: string): number | undefined {
  const found = doneNumber.exec(words)
  const said = found?.[1] ?? found?.[2]
  if (said === undefined) return undefined
  return /^\d/.test(said) ? Number(said) : numerals.indexOf(said)
}

/** "Xong rồi": the step that stands next, while the talk is about the steps. */
function current({ was }: Scene, { life, hand }: Way): string | undefined {
  return isHere(was, hand) ? hand.steps.find(({ code }) => !life.done.includes(code))?.code : undefined
}

/** "Khai tử xong rồi". */
function namedIn({ know }: Scene, { hand }: Way, text: string): string | undefined {
  const named = know.likest(
    text,
    hand.steps.map(({ code, phrases }) => ({ id: code, phrases })),
  )
  return named && named.score >= sure.score && named.explained >= sure.explained ? named.id : undefined
}

function done(scene: Scene, life: LifeAt, hand: LifeAtHand, code: string): Outcome {
  const now = { ...life, done: [...new Set([...life.done, code])], at: scene.heard.at }
  const name = hand.steps.find(step => step.code === code)?.name ?? code
  return led(next({ ...scene, was: { ...scene.was, life: now } }, now, hand), say(scene).noted(name))
}

/** The first step that is not done, or that all are. */
function next(scene: Scene, life: LifeAt, hand: LifeAtHand): Outcome {
  const step = hand.steps.find(({ code }) => !life.done.includes(code))
  if (!step) return finished(scene, life)
  const outcome = tellLife(scene, life, step.code)
  return led(outcome, say(scene).next)
}

function finished(scene: Scene, life: LifeAt): Outcome {
  const whole = { id: choiceId({ kind: 'life', id: writeLife(life) }), label: scene.know.life(life.id, life.cases, scene.was)?.title ?? '' }
  return { ...told(paragraphs([say(scene).all], [whole]), 'life.done'), now: { ...scene.was, life: { ...life, at: scene.heard.at } } }
}

function tellLife(scene: Scene, life: LifeAt, step?: string): Outcome {
  const id = step === undefined ? writeLife(life) : `${writeLife(life)}#${step}`
  return tellAll(scene, [scene.know.tell({ kind: 'life', id }, scene.was, scene.today)])
}

function led(outcome: Outcome, text: string): Outcome {
  const [first, ...others] = outcome.replies
  return first ? { ...outcome, replies: [{ ...first, blocks: [{ kind: 'paragraph', text }, ...first.blocks] }, ...others] } : outcome
}

const sharing = /^e:([a-z][a-z0-9~-]{1,60})!share$/

/** "Gửi danh sách này": a message of its own, without buttons, to be forwarded as it stands. Undefined for any other button. */
export function chooseLife(scene: Scene, id: string): Outcome | undefined {
  const [, name] = sharing.exec(id) ?? []
  if (name === undefined) return undefined
  const { id: event, cases } = readLife(name)
  if (!scene.know.life(event, cases, scene.was)) return told(paragraphs([say(scene).gone]), 'life.gone')
  const answer: Answer = scene.know.tell({ kind: 'life', id: name }, scene.was, scene.today)
  if (answer.kind !== 'found') return told(paragraphs([say(scene).gone]), 'life.gone')
  const list: Reply = { blocks: answer.blocks, citations: answer.citations }
  return { replies: [paragraphs([say(scene).share]), list], effects: [{ kind: 'count', event: 'life.share' }] }
}
