import { readFileSync } from 'node:fs'
import type { Facet, Intent } from '../model/answer.ts'

/** What was learnt from sample questions, applied. */

/** Some classes told apart by signs: softmax regression, learnt by `eval/learn.ts`. Of each sign one weight a class. */
export type Weights = Readonly<Record<string, readonly number[]>>

/**
 * The same laid out in numbers: tens of thousands of signs as lists of their own would take many times the room. The pairs of a sign stand
 * at `starts[n]` to `starts[n + 1]`, n being its number in `signs`: what it speaks for, by the place in `of`, and the weight in hundredths.
 */
export type Table<Class extends string> = {
  readonly of: readonly Class[]
  readonly signs: ReadonlyMap<string, number>
  readonly starts: Int32Array
  readonly pairs: Int16Array
}

export function tableOf<Class extends string>(of: readonly Class[], weights: Weights): Table<Class> {
  const signs = new Map<string, number>()
  const starts = [0]
  const pairs: number[] = []
  for (const [sign, row] of Object.entries(weights)) {
    for (const [at, weight] of row.entries()) if (weight !== 0) pairs.push(at, Math.round(weight * 100))
    if (pairs.length === starts.at(-1)) continue
    signs.set(sign, signs.size)
    starts.push(pairs.length)
  }
  return { of, signs, starts: Int32Array.from(starts), pairs: Int16Array.from(pairs) }
}

const [tab, line, blank, minus, zero, nine, colon] = [9, 10, 32, 45, 48, 57, 58]

/**
 * Reads what `eval/written.ts` wrote: a line of the classes, then a line for each sign: its text, a tab, and "<place>:<hundredths>" for
 * each class that it speaks for. Megabytes of it are read at every start, number by number from the bytes: nothing is made on the way.
 * Throws Error naming the file where a line has no tab.
 */
export function readTable<Class extends string>(file: URL): Table<Class> {
  const bytes = readFileSync(file)
  const head = bytes.indexOf(line)
  const signs = new Map<string, number>()
  const starts = [0]
  // A pair takes four bytes at least.
  const into = { pairs: new Int16Array(bytes.length / 2), filled: 0 }
  for (let from = head + 1; from < bytes.length;) {
    const end = bytes.indexOf(tab, from)
    if (end < 0) throw new Error(`${file.pathname}: a line without a tab. Put back the file of this version.`)
    signs.set(bytes.toString('utf8', from, end), signs.size)
    from = readPairs(bytes, end + 1, into)
    starts.push(into.filled)
  }
  const of = bytes.toString('utf8', 0, head).trimEnd().split('\t') as Class[]
  return { of, signs, starts: Int32Array.from(starts), pairs: into.pairs.slice(0, into.filled) }
}

/** Returns where the next line begins. */
function readPairs(bytes: Buffer, from: number, into: { readonly pairs: Int16Array; filled: number }): number {
  let number = 0
  let sign = 1
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? line
    if (byte === minus) sign = -1
    else if (byte >= zero && byte <= nine) number = 10 * number + byte - zero
    else if (byte === colon || byte === blank || byte === line) {
      into.pairs[into.filled++] = sign * number
      number = 0
      sign = 1
      if (byte === line) return at + 1
    }
  }
}

/** Of events of life; `whole`: what speaks for everything being wanted. */
export type LifeExperience = { readonly events: Table<string>; readonly whole: Table<'all'> }

/** All that was learnt. */
export type Experience = {
  readonly life?: LifeExperience | undefined
  readonly matters?: Table<string> | undefined
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
  { of, signs: numbers, starts, pairs }: Table<string>,
  signs: readonly string[],
): { readonly sums: readonly number[]; readonly known: number } {
  const sums = of.map(() => 0)
  let known = 0
  for (const sign of signs) {
    const number = numbers.get(sign)
    if (number === undefined) continue
    known += 1
    const end = starts[number + 1] ?? 0
    for (let at = starts[number] ?? 0; at < end; at += 2) {
      const of = pairs[at] ?? 0
      sums[of] = (sums[of] ?? 0) + (pairs[at + 1] ?? 0)
    }
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
  return logistic(sum)
}

/** Log-odds as a likelihood, 0 to 1. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** A figure of 0 to 1 as signs of its tenths, such that a higher one has those of the lower ones as well. */
export function upTo(name: string, figure: number): string[] {
  const tenths = Math.max(-1, Math.min(10, Math.floor(figure * 10)))
  return Array.from({ length: tenths + 1 }, (_, tenth) => `${name}>${tenth}`)
}
