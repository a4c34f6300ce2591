import { facets, type Facet } from '../model/answer.ts'
import type { Token } from '../model/search.ts'
import { isWithin, type AskedFor } from './facet.ts'
import { likeliest, type Likely, type Weights } from './learnt.ts'
import weights from './side.json' with { type: 'json' }

/**
 * Which side of a procedure a question asks for, learnt from sample questions: patterns name the clear cases, and
 * their verdict is one sign among the words. `side.json` is written by `node eval/calibrate.ts`.
 */
const learnt: Weights = weights

/** `pays`: the procedure pays an allowance. `aside`: tokens that ask nothing. */
type Of = { readonly pays: boolean; readonly aside?: ReadonlySet<number> }

/** Words, neighbours, the end of the question, and what the patterns say; what is told before it is asked counts as that. */
export function sideSigns(
  tokens: readonly Token[],
  asked: Pick<AskedFor, 'facet' | 'level' | 'pays' | 'span'>,
  { pays, aside }: Of,
): string[] {
  const base = patternSide(asked, pays)
  const asking = tokens.filter((_, at) => isWithin(asked.span, at) && aside?.has(at) !== true)
  const told = tokens.flatMap((token, at) => (token.filler || isWithin(asked.span, at) ? [] : [`-${token.folded}`]))
  const signs = ['any', `p:${base}`, `p:${base}:${asked.level}`, pays ? 'pays' : 'charges', ...wordSigns(asking), ...told]
  return [...new Set(signs)]
}

/** Words, neighbours and the ends. How a question begins ("Is there …", "Can my …") is said in words that carry nothing else. */
export function wordSigns(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(token => (token.filler ? [] : [token.folded]))
  const [first, second] = tokens.map(token => token.folded)
  const signs = [`^${first}`, `^${first}_${second}`, ...tokens.flatMap(token => (token.filler ? [`~${token.folded}`] : []))]
  for (const [at, word] of words.entries()) {
    signs.push(word)
    if (at + 1 < words.length) signs.push(`${word}_${words[at + 1]}`)
    if (at + 2 < words.length) signs.push(`${word}__${words[at + 2]}`)
    if (at >= words.length - 3) signs.push(`$${words.length - at}${word}`)
  }
  if (words.length > 1) signs.push(`$$${words.slice(-2).join('_')}`)
  return signs
}

/** "Bao nhiêu" of an allowance, with no word of paying, is the allowance. */
export function patternSide({ facet, level, pays: paid }: Pick<AskedFor, 'facet' | 'level' | 'pays'>, pays: boolean): Facet {
  return pays && facet === 'fee' && (level === 1 || !paid) ? 'benefit' : facet
}

/** Whoever asks for no side asks for the whole, and is served by any of these. */
export const wholeSides: readonly Facet[] = ['overview', 'documents', 'steps']

/** How likely each side is, 0 to 1, the likeliest first. */
export function likelySides(signs: readonly string[], by: Weights = learnt): readonly Likely<Facet>[] {
  return likeliest(facets, by, signs)
}

/** The two likeliest. */
export function likeliestSides(signs: readonly string[], by?: Weights): readonly [Likely<Facet>, Likely<Facet>] {
  const [first = none, second = none] = likelySides(signs, by)
  return [first, second]
}

const none: Likely<Facet> = { of: 'overview', sure: 0 }
