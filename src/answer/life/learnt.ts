import type { Life } from '../../model/life.ts'
import { likeliest, type LifeExperience } from '../learnt.ts'
import events from './events.json' with { type: 'json' }
import type { Said } from './signs.ts'
import whole from './whole.json' with { type: 'json' }

/**
 * Which event of life a message tells of, and how likely everything that is to be done then is wanted, not one thing of it: learnt
 * from situations and plain questions. Both files are written by `node eval/calibrate-life.ts`.
 */
const learnt: LifeExperience = { events, whole }

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
export function weigh(lives: readonly Life[], { events: signs, met, denied }: Said, { events: { of, by } } = learnt): readonly Weighed[] {
  const likely = likeliest(of, by, signs)
  const speaks = evidenceOf(by, signs, of.length)
  const strange = (word: string): boolean => !Object.hasOwn(by, word)
  return lives
    .flatMap((life): Weighed[] => {
      if (denied.has(life.id)) return []
      const at = of.indexOf(life.id)
      if (at < 0) return met.has(life.id) ? [{ life, ...unlearnt, strange }] : []
      return [{ life, sure: likely.find(one => one.of === life.id)?.sure ?? 0, evidence: speaks[at] ?? 0, strange }]
    })
    .toSorted((one, other) => other.sure - one.sure)
}

function evidenceOf(by: LifeExperience['events']['by'], signs: readonly string[], wide: number): readonly number[] {
  const sums = Array.from({ length: wide }, () => 0)
  for (const sign of signs) {
    const row = Object.hasOwn(by, sign) ? by[sign] : undefined
    if (!row) continue
    const mean = row.reduce((sum, weight) => sum + weight, 0) / wide
    for (const at of sums.keys()) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) - mean
  }
  return sums
}

/** How likely everything is wanted, 0 to 1. */
export function chanceOfWhole(signs: readonly string[], { whole: by } = learnt): number {
  const sum = signs.reduce((all, sign) => all + (Object.hasOwn(by, sign) ? (by[sign] ?? 0) : 0), 0)
  return 1 / (1 + Math.exp(-sum))
}
