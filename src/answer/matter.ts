import type { Procedure } from '../model/procedure.ts'
import type { Token } from '../model/search.ts'
import { pairsOf, readTable, rootShare, sharesOf, sumsOf, type Table } from './learnt.ts'

/**
 * What a message is about, learnt from questions of which that is known: a procedure, by its code, or another wish. Search weighs a word by
 * how rare it is; here a word speaks for what it was said of. `matter.tsv` is written by `node eval/calibrate.ts`.
 */
const learnt = readTable<string>(new URL('matter.tsv', import.meta.url))

/** How likely each is, 0 to 1, by intent and by code. What nothing was learnt of is not in it. */
export type Likelihoods = Pick<ReadonlyMap<string, number>, 'get' | 'values'>

/** Words, and two in a row. */
export function matterSigns(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  return [...new Set(['any', ...words, ...pairsOf(words)])]
}

export function likelyMatters(tokens: readonly Token[], by: Table<string> = learnt): Likelihoods {
  const { sums, known } = sumsOf(by, matterSigns(tokens))
  const shares = sharesOf(sums, rootShare(known))
  const numbers = numbersOf(by)
  return { get: name => shares[numbers.get(name) ?? -1], values: () => shares.values() }
}

/** By name, of a few tables. */
const named = new WeakMap<Table<string>, ReadonlyMap<string, number>>()

function numbersOf(by: Table<string>): ReadonlyMap<string, number> {
  const known = named.get(by) ?? new Map(by.of.map((name, at) => [name, at]))
  named.set(by, known)
  return known
}

type Coded = ReadonlyMap<string, Pick<Procedure, 'code' | 'aliases'>>

/** How likely a procedure is meant, under any of its codes; undefined where there is none, or nothing was learnt of it. */
export function likelihoodOf(code: string, matters: Likelihoods, procedures: Coded): number | undefined {
  const procedure = procedures.get(code)
  if (procedure === undefined) return undefined
  const known = [code, ...procedure.aliases.map(alias => alias.code)].flatMap(one => matters.get(one) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0)
}
