import type { Matters } from './matter.ts'

/** What was learnt from sample questions, applied. */

/** A few classes told apart by signs: softmax regression, learnt by `eval/learn.ts`, read from a file of weights. */
export type Weights = Readonly<Record<string, readonly (number | string)[]>>

/** Of events of life: `by` has a weight for each of `of`; `whole`, of everything being wanted, one a sign. */
export type LifeExperience = {
  readonly events: { readonly of: readonly string[]; readonly by: Readonly<Record<string, readonly number[]>> }
  readonly whole: Readonly<Record<string, number>>
}

/** All that was learnt. */
export type Experience = {
  readonly life?: LifeExperience | undefined
  readonly matters?: Matters | undefined
  readonly sides?: Weights | undefined
  readonly intentions?: Weights
  readonly ranked?: Readonly<Record<string, number>>
  readonly trusted?: Readonly<Record<string, number>>
  readonly sided?: Readonly<Record<string, number>>
}

export type Likely<Class extends string> = { readonly of: Class; readonly sure: number }

/**
 * All classes, the likeliest first; `sure` is 0 to 1 and adds up to 1. `isRooted`: learnt so that what many signs add up to is divided by
 * the root of their number, and a long story says no more than a short question.
 */
export function likeliest<Class extends string>(
  classes: readonly Class[],
  weights: Weights,
  signs: readonly string[],
  { isRooted = false } = {},
): Likely<Class>[] {
  const sums = classes.map(() => 0)
  const rows = signs.flatMap(sign => (Object.hasOwn(weights, sign) ? [weights[sign] ?? []] : []))
  for (const row of rows) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + Number(row[at] ?? 0)
  const shares = sharesOf(sums, isRooted ? rootShare(rows.length) : 1)
  return classes.map((of, at) => ({ of, sure: shares[at] ?? 0 })).toSorted((one, other) => other.sure - one.sure)
}

/** What sums in log-odds make each likely to be, 0 to 1, adding up to 1. */
export function sharesOf(sums: readonly number[], scale = 1): number[] {
  const top = Math.max(...sums)
  const grown = sums.map(sum => Math.exp((sum - top) * scale))
  const total = grown.reduce((sum, one) => sum + one, 0)
  return grown.map(one => one / total)
}

/** Two words in a row, as signs. */
export const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at]}_${word}`)

/** What the sum of so many signs is multiplied by where it was learnt so. */
export const rootShare = (signs: number): number => 1 / Math.sqrt(Math.max(1, signs))

/** Logistic regression: the likelihood, 0 to 1, of what the signs speak for. */
export function chanceOf<Sign extends string>(weights: Readonly<Record<Sign, number>>, signs: Readonly<Record<Sign, number>>): number {
  const sum = (Object.keys(weights) as Sign[]).reduce((all, sign) => all + weights[sign] * signs[sign], 0)
  return 1 / (1 + Math.exp(-sum))
}

/** A figure of 0 to 1 as signs of its tenths, such that a higher one has those of the lower ones as well. */
export function upTo(name: string, figure: number): string[] {
  const tenths = Math.max(-1, Math.min(10, Math.floor(figure * 10)))
  return Array.from({ length: tenths + 1 }, (_, tenth) => `${name}>${tenth}`)
}
