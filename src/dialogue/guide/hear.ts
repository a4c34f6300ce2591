import type { GuideAt, Know, Sayable } from '../../model/conversation.ts'
import type { Failure, Guide, Step } from '../../model/guide.ts'
import { openChoices, stopsOf } from '../../model/route.ts'
import { runOf } from './run.ts'
import { done, stuck } from './words.vi.ts'

/** From here typed words are one of the answers. */
const sure = 0.55
/** Longer than this a message is a story or a question, not an answer. */
const longestAnswer = 9
/** A complaint may be a whole sentence; it must hold most of one of the failure's phrases. */
const sureFailure = 0.6
/** Failures that may happen at this very step need fewer words. */
const sureHere = 0.42

/** Free text as the button it stands for at this step; undefined where it is none of them. */
export function keyIn(know: Know, guide: Guide, at: GuideAt, { text, words }: { text: string; words: string }): string | undefined {
  const stop = stopsOf(guide).get(at.step)
  if (!stop) return undefined
  const plain = !stop.step.choices
  if (plain && done.test(words)) return 'next'
  const answer = words.split(' ').length <= longestAnswer ? answerIn(know, stop.step, at, text) : undefined
  const failed = failureIn(know, guide, at, text)
  if (answer && answer.score >= sure && answer.score >= (failed?.score ?? 0)) return answer.id
  if (failed) return `!${failed.id}`
  return stuck.test(words) ? 'stuck' : undefined
}

function answerIn(know: Know, step: Step, at: GuideAt, text: string): ReturnType<Know['likest']> {
  return know.likest(text, sayable(step, at))
}

const answers = new WeakMap<Step, Map<string, readonly Sayable[]>>()

/** The same list for the same choices, so that it is read once. */
function sayable(step: Step, at: GuideAt): readonly Sayable[] {
  const open = openChoices(step, at.answers)
  const key = open.map(({ id }) => id).join()
  const known = answers.get(step) ?? new Map<string, readonly Sayable[]>()
  const list =
    known.get(key) ?? open.map(({ id, label, en, phrases }) => ({ id, phrases: [label, ...(en === undefined ? [] : [en]), ...phrases] }))
  answers.set(step, known.set(key, list))
  return list
}

function failureIn(know: Know, guide: Guide, at: GuideAt, text: string): { id: string; score: number } | undefined {
  const found = know.likest(text, failuresOf(guide))
  if (!found) return undefined
  const here = runOf(guide, at).some(({ step }) => step.fails?.includes(found.id))
  return found.score >= (here ? sureHere : sureFailure) ? found : undefined
}

const failures = new WeakMap<readonly Failure[], readonly Sayable[]>()

function failuresOf({ failures: rows }: Guide): readonly Sayable[] {
  const known = failures.get(rows) ?? rows.map(({ id, label, phrases }) => ({ id, phrases: [label, ...phrases] }))
  failures.set(rows, known)
  return known
}
