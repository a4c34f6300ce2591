import type { Token } from '../model/search.ts'
import { copied, noPurpose, purposes, wanting } from './aside.vi.ts'
import type { AskedFor } from './facet.ts'
import { matches, openBook } from './pattern.ts'

const copiedBook = openBook([['copied', copied]] as const)
const wantingBook = openBook([['wanting', wanting]] as const)

/**
 * Tokens that tell what a paper is wanted for ("xin xác nhận độc thân để vay ngân hàng"), up to what is asked.
 * Only where something was named before: "để làm gì" names nothing else.
 */
export function purposeIn(tokens: readonly Token[], { quiet }: Pick<AskedFor, 'quiet'>): number[] {
  const at = tokens.findIndex((_, place) => isPurpose(tokens, place) && isWanted(tokens, place))
  // "Cần giấy gì để cưới": what was asked before it is asked of it.
  const isAskedOf = tokens.some((_, place) => place < at && quiet.has(place))
  return at < 0 || isAskedOf ? [] : upTo(tokens, at + 1, quiet)
}

/** Tokens that name what is copied ("sao y bằng tốt nghiệp"): the copy is certified alike, whatever it is of. */
export function copiedIn(tokens: readonly Token[], { quiet }: Pick<AskedFor, 'quiet'>): number[] {
  const [found] = matches(copiedBook, tokens)
  const last = found?.at.at(-1)
  return last === undefined ? [] : upTo(tokens, last + 1, quiet)
}

function isPurpose(tokens: readonly Token[], place: number): boolean {
  const after = tokens[place + 1]
  return purposes.has(tokens[place]?.typed ?? '') && !noPurpose.has(after?.folded ?? '') && isNamed(tokens.slice(0, place))
}

const isNamed = (tokens: readonly Token[]): boolean => tokens.some(token => !token.filler && !token.light)

/** "De" is also "đẻ", and whoever tells a story does this to reach that: a purpose is told apart only from a paper that is wished for. */
function isWanted(tokens: readonly Token[], place: number): boolean {
  return matches(wantingBook, tokens.slice(0, place)).length > 0
}

function upTo(tokens: readonly Token[], from: number, asked: ReadonlySet<number>): number[] {
  const ends = tokens.findIndex((token, at) => at >= from && (token.starts !== undefined || asked.has(at)))
  const to = ends < 0 ? tokens.length : ends
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step)
}
