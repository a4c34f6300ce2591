import { namesAt, type Match, type Wanted } from './match.ts'
import type { Names, Named } from './names.ts'
import { tailAt, type Hint, type Tail } from './tail.ts'
import { isAccented, isShouted, type Token } from './tokens.ts'
import type { Kind, Rank } from './types.vi.ts'
import { liesIn } from './within.ts'

/** A place in the message. `rank` and `kind` are absent where none was said. */
export type Mention = {
  readonly refs: readonly number[]
  readonly hints: readonly Hint[]
  readonly rank?: Rank
  readonly kind?: Kind
  readonly called?: 'old' | 'now'
}
/** `to`: the token after it. */
export type Found = { readonly mention: Mention; readonly to: number }

export type Said = {
  readonly names: Names
  readonly tokens: readonly Token[]
  readonly accented: boolean
  readonly shouted: boolean
  readonly asked: boolean
}

export function saidOf(names: Names, tokens: readonly Token[], asked: boolean): Said {
  return { names, tokens, asked, accented: isAccented(tokens), shouted: isShouted(tokens) }
}

export const ranked: Record<Rank, ReadonlySet<Named['is']>> = {
  commune: new Set(['old', 'now']),
  district: new Set(['district']),
  city: new Set(['district', 'province']),
  province: new Set(['province']),
}
export const any: ReadonlySet<Named['is']> = new Set(['old', 'now', 'district', 'province'])

export type Best = { readonly match: Match; readonly tail: Tail }

/** "Tân Hòa Thành | phố Hòa Bình": the cut whose tail vouches for the name, else the longest name. */
export function bestAt({ names, tokens }: Said, at: number, wanted: Wanted): Best | undefined {
  const all = namesAt(names, tokens, at, wanted).map(match => ({ match, tail: tailAt(names, tokens, match.to) }))
  return all.find(best => agrees(names, best)) ?? all[0]
}

/** Whether some place of that name lies in all that is named behind it. */
export function agrees(names: Names, { match, tail }: Best): boolean {
  if (tail.hints.length === 0) return false
  return match.refs.some(ref => tail.hints.every(({ refs }) => refs.some(area => liesIn(names, ref, area))))
}

export const isLong = ({ from, to }: Match): boolean => to - from > 1
export const wordsIn = ({ tokens }: Said, { from, to }: Match): readonly Token[] => tokens.slice(from, to)

export function isCapital(said: Said, match: Match): boolean {
  return !said.shouted && wordsIn(said, match).every(token => token.capital || /\d/.test(token.sound))
}

export function mentionOf({ match, tail }: Best, more: { rank?: Rank; kind?: Kind; old?: boolean } = {}): Mention {
  const called = tail.old || more.old === true ? 'old' : tail.now ? 'now' : undefined
  const { rank, kind } = more
  return {
    refs: match.refs,
    hints: tail.hints,
    ...(rank === undefined ? {} : { rank }),
    ...(kind === undefined ? {} : { kind }),
    ...(called === undefined ? {} : { called }),
  }
}
