import type { Procedure } from '../model/procedure.ts'
import type { Token } from '../model/search.ts'
import { pairsOf, rootShare, sharesOf } from './learnt.ts'
import weights from './matter.json' with { type: 'json' }

/**
 * What a message is about, learnt from questions of which that is known: a procedure, or another wish. Search weighs a word by how
 * rare it is; here a word speaks for what it was said of. `matter.json` is written by `node eval/calibrate.ts`.
 */
const learnt: Matters = weights

/**
 * `of`: what there is, codes and intents. `by`: what a sign speaks for, each a number in `of` and, after it, the weight in tenths.
 */
export type Matters = { readonly of: readonly string[]; readonly by: Readonly<Record<string, readonly number[]>> }

/** How likely each is, 0 to 1, by intent and by code. What nothing was learnt of is not in it. */
export type Likelihoods = ReadonlyMap<string, number>

/** Words, and two in a row. */
export function matterSigns(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  return [...new Set(['any', ...words, ...pairsOf(words)])]
}

export function likelyMatters(tokens: readonly Token[], { of, by }: Matters = learnt): Likelihoods {
  const rows = matterSigns(tokens).flatMap(sign => (Object.hasOwn(by, sign) ? [by[sign] ?? []] : []))
  const sums = of.map(() => 0)
  for (const row of rows)
    for (let at = 0; at < row.length; at += 2) sums[row[at] ?? 0] = (sums[row[at] ?? 0] ?? 0) + (row[at + 1] ?? 0) / tenths
  const shares = sharesOf(sums, rootShare(rows.length))
  return new Map(of.map((name, at) => [name, shares[at] ?? 0]))
}

const tenths = 10

/** How likely a procedure is meant, under any of its codes; undefined where nothing was learnt of it. */
export function likelihoodOf({ code, aliases }: Pick<Procedure, 'code' | 'aliases'>, matters: Likelihoods): number | undefined {
  const known = [code, ...aliases.map(alias => alias.code)].flatMap(one => matters.get(one) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0)
}
