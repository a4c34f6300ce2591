import type { GuideAt, Know, Sayable } from '../../model/conversation.ts'
import type { Failure, Guide, Step } from '../../model/guide.ts'
import { openChoices, stopsOf } from '../../model/route.ts'
import { runOf } from './run.ts'
import { denied, done, doneSomehow, stuck } from './words.vi.ts'

/** From here typed words are one of the answers. */
const sure = 0.55
/** And it says little else: "khai sinh cho con" is no answer to "cho ai". */
const explains = { answer: 0.45, failure: 0.25 }
/** Longer than this a message is a story or a question, not an answer. */
const longestAnswer = 9
const mostDone = 6
/** Failures that may happen at this very step need few words; the others are found as from outside. */
const sureHere = 0.42

/** Free text as the button it stands for at this step; undefined where it is none of them. */
export function keyIn(know: Know, guide: Guide, at: GuideAt, { text, words }: { text: string; words: string }): string | undefined {
  const stop = stopsOf(guide).get(at.step)
  if (!stop) return undefined
  if (!stop.step.choices && (done.test(words) || toldDone(words))) return 'next'
  const answer = answerIn(know, stop.step, at, { text, words })
  const failed = failureIn(know, guide, at, text)
  if (answer && answer.score >= (failed?.score ?? 0)) return answer.id
  if (failed) return `!${failed.id}`
  return stuck.test(words) ? 'stuck' : undefined
}

/** "Có tin nhắn rồi": nothing in it says no. */
function toldDone(words: string): boolean {
  return words.split(' ').length <= mostDone && doneSomehow.test(words) && !denied.test(words)
}

function answerIn(know: Know, step: Step, at: GuideAt, { text, words }: { text: string; words: string }): ReturnType<Know['likest']> {
  if (words.split(' ').length > longestAnswer) return undefined
  const found = know.likest(text, sayable(step, at))
  return found && found.score >= sure && found.explained >= explains.answer ? found : undefined
}

const answers = new WeakMap<Step, Map<string, readonly Sayable[]>>()

/** The same list for the same choices, so that it is read once. */
function sayable(step: Step, at: GuideAt): readonly Sayable[] {
  const open = openChoices(step, at.answers)
  const key = open.map(({ id }) => id).join()
  const known = answers.get(step) ?? new Map<string, readonly Sayable[]>()
  const list = known.get(key) ?? open.map(({ id, label, phrases }) => ({ id, phrases: [label, ...phrases] }))
  answers.set(step, known.set(key, list))
  return list
}

function failureIn(know: Know, guide: Guide, at: GuideAt, text: string): { id: string; score: number } | undefined {
  const found = know.likest(text, failuresOf(guide))
  if (!found || found.score < sureHere || found.explained < explains.failure) return undefined
  return runOf(guide, at).some(({ step }) => step.fails?.includes(found.id)) ? found : undefined
}

const failures = new WeakMap<readonly Failure[], readonly Sayable[]>()

function failuresOf({ failures: rows }: Guide): readonly Sayable[] {
  const known = failures.get(rows) ?? rows.map(({ id, label, phrases }) => ({ id, phrases: [label, ...phrases] }))
  failures.set(rows, known)
  return known
}
