import type { Life } from '../../model/life.ts'
import { logistic, readTable, sharesOf, sumsOf, type LifeExperience } from '../learnt.ts'
import type { Said } from './signs.ts'

/**
 * Which event of life a message tells of, and how likely everything that is to be done then is wanted, not one thing of it: learnt
 * from situations and plain questions. Both files are written by `node eval/calibrate-life.ts`.
 */
const learnt: LifeExperience = {
  events: readTable(new URL('events.tsv', import.meta.url)),
  whole: readTable(new URL('whole.tsv', import.meta.url)),
}

/** `sure`: 0 to 1, if it is one of them at all. `evidence`: how much more was said for it than for the others. `strange`: never said of any. */
export type Weighed = {
  readonly life: Life
  readonly sure: number
  readonly evidence: number
  readonly strange: (word: string) => boolean
}

/** What an event that nothing was learnt of yet gets where one of its signs was met. */
const unlearnt = { sure: 0.5, evidence: 3 }

/** The likeliest first. */
export function weigh(lives: readonly Life[], { events: signs, met, denied }: Said, { events } = learnt): readonly Weighed[] {
  const { sums } = sumsOf(events, signs)
  const shares = sharesOf(sums)
  const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length
  const strange = (word: string): boolean => !events.signs.has(word)
  return lives
    .flatMap((life): Weighed[] => {
      if (denied.has(life.id)) return []
      const at = events.of.indexOf(life.id)
      if (at < 0) return met.has(life.id) ? [{ life, ...unlearnt, strange }] : []
      return [{ life, sure: shares[at] ?? 0, evidence: (sums[at] ?? 0) - mean, strange }]
    })
    .toSorted((one, other) => other.sure - one.sure)
}

/** How likely everything is wanted, 0 to 1. */
export function chanceOfWhole(signs: readonly string[], { whole } = learnt): number {
  const [sum = 0] = sumsOf(whole, signs).sums
  return logistic(sum)
}
