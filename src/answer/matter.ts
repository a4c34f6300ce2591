import type { Procedure } from '../model/procedure.ts'
import type { Token } from '../model/search.ts'
import { pairsOf, readWeights, rootShare, sharesOf } from './learnt.ts'

/**
 * What a message is about, learnt from questions of which that is known: a procedure, or another wish. Search weighs a word by how
 * rare it is; here a word speaks for what it was said of. `matter.json` is written by `node eval/calibrate.ts`.
 */
export type Matters = {
  /** What there is, codes and intents, by number. */
  readonly of: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** Where the pairs of a sign begin and end: each what the sign speaks for, and the weight in tenths. */
  readonly places: ReadonlyMap<string, readonly [from: number, to: number]>
  readonly pairs: Int16Array
}

/** As written: `by` has the pairs of each sign. */
export type Written = { readonly of: readonly string[]; readonly by: Readonly<Record<string, readonly number[]>> }

export function mattersOf({ of, by }: Written): Matters {
  const rows = Object.entries(by)
  const pairs = new Int16Array(rows.reduce((sum, [, row]) => sum + row.length, 0))
  const places = new Map<string, readonly [number, number]>()
  let from = 0
  for (const [sign, row] of rows) {
    pairs.set(row, from)
    places.set(sign, [from, from + row.length])
    from += row.length
  }
  return { of, numbers: new Map(of.map((name, at) => [name, at])), places, pairs }
}

const learnt = mattersOf(readWeights(new URL('matter.json', import.meta.url)) as Written)

/** How likely each is, 0 to 1, by intent and by code. What nothing was learnt of is not in it. */
export type Likelihoods = Pick<ReadonlyMap<string, number>, 'get' | 'values'>

/** Words, and two in a row. */
export function matterSigns(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  return [...new Set(['any', ...words, ...pairsOf(words)])]
}

export function likelyMatters(tokens: readonly Token[], { of, numbers, places, pairs }: Matters = learnt): Likelihoods {
  const sums = of.map(() => 0)
  let known = 0
  for (const sign of matterSigns(tokens)) {
    const [from, to] = places.get(sign) ?? nowhere
    if (to > from) known += 1
    for (let at = from; at < to; at += 2) {
      const number = pairs[at] ?? 0
      sums[number] = (sums[number] ?? 0) + (pairs[at + 1] ?? 0)
    }
  }
  const shares = sharesOf(sums, rootShare(known) / tenths)
  return { get: name => shares[numbers.get(name) ?? -1], values: () => shares.values() }
}

const nowhere = [0, 0] as const
const tenths = 10

/** How likely a procedure is meant, under any of its codes; undefined where nothing was learnt of it. */
export function likelihoodOf({ code, aliases }: Pick<Procedure, 'code' | 'aliases'>, matters: Likelihoods): number | undefined {
  const known = [code, ...aliases.map(alias => alias.code)].flatMap(one => matters.get(one) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0)
}
