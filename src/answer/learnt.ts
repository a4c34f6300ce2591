import { readFileSync } from 'node:fs'
import type { Facet, Intent } from '../model/answer.ts'
import type { Matters } from './matter.ts'

/** What was learnt from sample questions, applied. */

/** A few classes told apart by signs: softmax regression, learnt by `eval/learn.ts`. Of each sign one weight a class, as it is written. */
export type Weights = Readonly<Record<string, readonly number[]>>

/**
 * The same laid out in numbers, in hundredths, those of a sign side by side: tens of thousands of signs as lists of their own would take
 * four times the room. `places`: where a sign's begin.
 */
export type Table<Class extends string> = {
  readonly of: readonly Class[]
  readonly places: ReadonlyMap<string, number>
  readonly hundredths: Int16Array
}

export function tableOf<Class extends string>(of: readonly Class[], weights: Weights): Table<Class> {
  const places = new Map<string, number>()
  const signs = Object.entries(weights)
  const hundredths = new Int16Array(signs.length * of.length)
  for (const [at, [sign, row]] of signs.entries()) {
    places.set(sign, at * of.length)
    for (const [step, weight] of row.entries()) hundredths[at * of.length + step] = Math.round(weight * 100)
  }
  return { of, places, hundredths }
}

/** A file of weights beside the code; not imported, which would keep it a second time. */
export const readWeights = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Of events of life; `whole`: what a sign says for everything being wanted. */
export type LifeExperience = { readonly events: Table<string>; readonly whole: ReadonlyMap<string, number> }

/** All that was learnt. */
export type Experience = {
  readonly life?: LifeExperience | undefined
  readonly matters?: Matters | undefined
  readonly sides?: Table<Facet> | undefined
  readonly intentions?: Table<Intent>
  readonly ranked?: Readonly<Record<string, number>>
  readonly trusted?: Readonly<Record<string, number>>
  readonly sided?: Readonly<Record<string, number>>
}

export type Likely<Class extends string> = { readonly of: Class; readonly sure: number }

/**
 * All classes, the likeliest first; `sure` is 0 to 1 and adds up to 1. `isRooted`: learnt so that what many signs add up to is divided by
 * the root of their number, and a long story says no more than a short question.
 */
export function likeliest<Class extends string>(table: Table<Class>, signs: readonly string[], { isRooted = false } = {}): Likely<Class>[] {
  const { sums, known } = sumsOf(table, signs)
  const shares = sharesOf(sums, isRooted ? rootShare(known) : 1)
  return table.of.map((of, at) => ({ of, sure: shares[at] ?? 0 })).toSorted((one, other) => other.sure - one.sure)
}

/** What the signs add up to for each class, in log-odds; `known`: how many of them anything was learnt of. */
export function sumsOf(
  { of, places, hundredths }: Table<string>,
  signs: readonly string[],
): { readonly sums: readonly number[]; readonly known: number } {
  const sums = of.map(() => 0)
  let known = 0
  for (const sign of signs) {
    const place = places.get(sign)
    if (place === undefined) continue
    known += 1
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (hundredths[place + at] ?? 0)
  }
  return { sums: sums.map(sum => sum / 100), known }
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
