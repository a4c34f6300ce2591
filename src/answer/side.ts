import type { Facet } from '../model/answer.ts'
import type { Token } from '../model/search.ts'
import { isWithin, type AskedFor } from './facet.ts'
import { likeliest, pairsOf, readTable, type Likely, type Table } from './learnt.ts'

/**
 * Which side of a procedure a question asks for, learnt from sample questions: patterns name the clear cases, and
 * their verdict is one sign among the words. `side.tsv` is written by `node eval/calibrate.ts`.
 */
const learnt = readTable<Facet>(new URL('side.tsv', import.meta.url))

/** `pays`: the procedure pays an allowance. `aside`: tokens that ask nothing. */
type Of = { readonly pays: boolean; readonly aside?: ReadonlySet<number> }

/** What the patterns say, and the sentence that asks, as written and without accents; what is told before it counts as that. */
export function sideSigns(
  tokens: readonly Token[],
  asked: Pick<AskedFor, 'facet' | 'level' | 'pays' | 'span'>,
  { pays, aside }: Of,
): string[] {
  const base = patternSide(asked, pays)
  const asking = tokens.filter((_, at) => isWithin(asked.span, at) && aside?.has(at) !== true)
  const told = tokens.flatMap((token, at) => (token.filler || isWithin(asked.span, at) ? [] : [`-${token.folded}`]))
  const signs = ['any', `p:${base}`, `p:${base}:${asked.level}`, pays ? 'pays' : 'charges', ...askingSigns(asking), ...told]
  return [...new Set(signs)]
}

/** Words, two in a row, how it begins and how it ends. Words that only join and ask count here: "có … không" is made of them. */
function askingSigns(asking: readonly Token[]): string[] {
  const [folded, typed] = [asking.map(token => token.folded), asking.map(token => token.typed)]
  const ends = folded.slice(-4).toReversed()
  return [
    ...folded,
    ...pairsOf(folded),
    ...typed.map(word => `=${word}`),
    ...pairsOf(typed).map(pair => `=${pair}`),
    `^${folded[0]}`,
    `^${folded.slice(0, 2).join('_')}`,
    ...ends.map((word, at) => `$${at}${word}`),
    ...[2, 3].map(many => `$$${folded.slice(-many).join('_')}`),
  ]
}

/** "Bao nhiêu" of an allowance, with no word of paying, is the allowance. */
export function patternSide({ facet, level, pays: paid }: Pick<AskedFor, 'facet' | 'level' | 'pays'>, pays: boolean): Facet {
  return pays && facet === 'fee' && (level === 1 || !paid) ? 'benefit' : facet
}

/** Whoever asks for no side asks for the whole, and is served by any of these. */
export const wholeSides: readonly Facet[] = ['overview', 'documents', 'steps']

/** How likely each side is, 0 to 1, the likeliest first. */
export function likelySides(signs: readonly string[], by: Table<Facet> = learnt): readonly Likely<Facet>[] {
  return likeliest(by, signs, { isRooted: true })
}

/** How likely one of these is asked for. */
export function sureOfSides(among: readonly (Facet | undefined)[], likely: readonly Likely<Facet>[]): number {
  return likely.reduce((sum, { of, sure }) => sum + (among.includes(of) ? sure : 0), 0)
}
