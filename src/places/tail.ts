import { nameAt, typeAt, type Match } from './match.ts'
import type { Names, Named } from './names.ts'
import { isAccented, type Token } from './tokens.ts'
import { joining, type Kind, type Rank } from './types.vi.ts'

/** What follows a name: its district and province, with or without their kinds, and whether it is called old. */
export type Tail = { readonly to: number; readonly hints: readonly Hint[]; readonly old: boolean; readonly now: boolean }
/** `kind`: as said; absent when only the name was said. */
export type Hint = { readonly refs: readonly number[]; readonly kind?: Kind; readonly is: 'district' | 'province' | 'either' }

export function tailAt(names: Names, tokens: readonly Token[], from: number): Tail {
  const hints: Hint[] = []
  let to = from
  let called = calledAt(tokens, to)
  if (called) to++
  for (let left = 3; left > 0; left--) {
    const hint = hintAt(names, tokens, skipJoining(tokens, to))
    if (!hint) break
    hints.push(hint.hint)
    to = hint.to
    const more = calledAt(tokens, to)
    if (more) to++
    called ??= more
  }
  return { to, hints, old: called === 'old', now: called === 'now' }
}

function skipJoining(tokens: readonly Token[], from: number): number {
  let at = from
  while (at - from < 2 && joining.has(tokens[at]?.written ?? '')) at++
  return at
}

/** "cũ", "mới" right behind a name; "cu tru" is another matter. */
function calledAt(tokens: readonly Token[], at: number): 'old' | 'now' | undefined {
  const word = tokens[at]
  if (!word || word.before === 'end') return undefined
  if (word.written === 'cũ' || (word.written === 'cu' && tokens[at + 1]?.sound !== 'tru')) return 'old'
  return word.written === 'mới' ? 'now' : undefined
}

const both: ReadonlySet<Named['is']> = new Set(['district', 'province'])
const wantedOf: Record<Exclude<Rank, 'commune'>, ReadonlySet<Named['is']>> = {
  district: new Set(['district']),
  city: both,
  province: new Set(['province']),
}

type Hinted = { readonly hint: Hint; readonly to: number }

function hintAt(names: Names, tokens: readonly Token[], at: number): Hinted | undefined {
  const first = tokens[at]
  if (!first || first.before === 'end') return undefined
  return typedHint(names, tokens, at) ?? (first.before === 'dot' ? undefined : bareHint(names, tokens, at, first))
}

function typedHint(names: Names, tokens: readonly Token[], at: number): Hinted | undefined {
  const typed = typeAt(tokens, at)
  if (!typed || typed.type.rank === 'commune') return undefined
  const { kind, rank } = typed.type
  const found = nameAt(names, tokens, typed.to, { is: wantedOf[rank] })
  return found && { hint: { refs: ofKind(names, found, kind), kind, is: isOf(rank) }, to: found.to }
}

function bareHint(names: Names, tokens: readonly Token[], at: number, first: Token): Hinted | undefined {
  const found = nameAt(names, tokens, at, { is: both, exact: isAccented(tokens) && !first.capital })
  if (!found || (found.to - found.from < 2 && !isOneWord(names, found, first))) return undefined
  return { hint: { refs: found.refs, is: 'either' }, to: found.to }
}

/** Huế and the shortenings of Hồ Chí Minh City are whole names in one syllable; a district (Chũ, Vinh) has its capital or its comma. */
function isOneWord(names: Names, { refs }: Match, first: Token): boolean {
  return first.capital || first.before === 'comma' || refs.some(ref => names.what(ref).is === 'province')
}

const isOf = (rank: Rank): Hint['is'] => (rank === 'district' ? 'district' : rank === 'province' ? 'province' : 'either')

/**
 * The refs of the kind that was said. People mix up huyện, quận and thị xã, so no such kind leaves all of them;
 * but "thành phố Hòa Bình" is never the province, nor "tỉnh Hòa Bình" the city.
 */
export function ofKind(names: Names, { refs }: Match, kind: Kind): readonly number[] {
  const same = refs.filter(ref => names.what(ref).kind === kind)
  return same.length > 0 ? same : refs
}
