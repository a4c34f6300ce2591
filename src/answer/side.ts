import { facets, type Facet } from '../model/answer.ts'
import type { Token } from '../model/search.ts'
import type { AskedFor } from './facet.ts'
import weights from './side.json' with { type: 'json' }

/**
 * Which side of a procedure a question asks for, learnt from sample questions: patterns name the clear cases, and
 * their verdict is one sign among the words. `side.json` is written by `node eval/calibrate.ts`.
 */
type Weights = Readonly<Record<string, readonly (number | string)[]>>

const learnt: Weights = weights

/** Words, neighbours, the end of the question, and what the patterns say. `pays`: the procedure pays an allowance. */
export function sideSigns(tokens: readonly Token[], asked: Pick<AskedFor, 'facet' | 'level' | 'pays'>, pays: boolean): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  const base = patternSide(asked, pays)
  const signs = new Set(['any', `p:${base}`, `p:${base}:${asked.level}`, pays ? 'pays' : 'charges'])
  // How a question begins ("Is there …", "Can my …") is said in words that carry nothing else.
  const [first, second] = tokens.map(token => token.folded)
  signs.add(`^${first}`).add(`^${first}_${second}`)
  for (const token of tokens) if (token.filler) signs.add(`~${token.folded}`)
  for (const [at, word] of words.entries()) {
    signs.add(word)
    if (at + 1 < words.length) signs.add(`${word}_${words[at + 1]}`)
    if (at + 2 < words.length) signs.add(`${word}__${words[at + 2]}`)
    if (at >= words.length - 3) signs.add(`$${words.length - at}${word}`)
  }
  if (words.length > 1) signs.add(`$$${words.slice(-2).join('_')}`)
  return [...signs]
}

/** "Bao nhiêu" of an allowance, with no word of paying, is the allowance. */
export function patternSide({ facet, level, pays: paid }: Pick<AskedFor, 'facet' | 'level' | 'pays'>, pays: boolean): Facet {
  return pays && facet === 'fee' && (level === 1 || !paid) ? 'benefit' : facet
}

/** The likeliest side and how likely it is, 0 to 1. */
export function likeliestSide(signs: readonly string[]): { readonly facet: Facet; readonly sure: number } {
  const sums = new Map<Facet, number>(facets.map(facet => [facet, 0]))
  for (const sign of signs) {
    const row = Object.hasOwn(learnt, sign) ? learnt[sign] : undefined
    for (const [at, facet] of facets.entries()) {
      const weight = row?.[at]
      if (typeof weight === 'number' && weight !== 0) sums.set(facet, (sums.get(facet) ?? 0) + weight)
    }
  }
  const all = [...sums].toSorted((one, other) => other[1] - one[1])
  const [best = ['overview', 0] as const] = all
  const total = all.reduce((sum, [, score]) => sum + Math.exp(score - best[1]), 0)
  return { facet: best[0], sure: 1 / total }
}
