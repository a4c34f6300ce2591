import { seeded } from '../bench/seeded.ts'

/** A figure with the bounds within which 95 % of resampled figures lie. NaN where there is nothing to count. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

const rounds = 2000
const seed = 20261122

/**
 * Percentile bootstrap: `figure` of as many cases drawn with replacement, 2,000 times. The same number of cases is always drawn alike, so
 * that runs can be repeated and two systems are compared on the same draws.
 */
export function estimate<T>(cases: readonly T[], figure: (of: readonly T[]) => number): Estimate {
  return bounded(cases.length, figure(cases), draw => figure(Array.from(cases, () => cases[draw()] as T)))
}

/** The same of a mean: of 1 for right and 0 for wrong, of reciprocal ranks, of differences. */
export function meanOf(values: readonly number[]): Estimate {
  const sum = (next: () => number): number => {
    let all = 0
    for (let at = 0; at < values.length; at += 1) all += next()
    return all / values.length
  }
  let at = 0
  return bounded(
    values.length,
    sum(() => values[at++] ?? 0),
    draw => sum(() => values[draw()] ?? 0),
  )
}

/** `again`: the figure of cases whose places are drawn. */
function bounded(count: number, value: number, again: (draw: () => number) => number): Estimate {
  if (count === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN }
  const random = seeded(seed)
  const drawn = Float64Array.from({ length: rounds }, () => again(() => Math.floor(random() * count))).toSorted()
  const at = (share: number): number => drawn[Math.floor(share * rounds)] ?? Number.NaN
  return { value, low: at(0.025), high: at(0.975) }
}
