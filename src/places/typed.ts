import { nameAt, typeAt, type Match, type Typed } from './match.ts'
import { isOrdinary } from './ordinary.ts'
import { agrees, bestAt, isCapital, isLong, mentionOf, ranked, wordsIn, type Best, type Found, type Said } from './said.ts'
import { ofKind } from './tail.ts'
import type { Token } from './tokens.ts'
import { afterPhuong, before, beforeWard, between } from './types.vi.ts'

/** "xã …", "tp. …", "p12": a place by its kind. */
export function typedMention(said: Said, at: number): Found | undefined {
  const { names, tokens } = said
  const typed = typeAt(tokens, at)
  if (!typed || isParted(tokens[typed.to], typed)) return undefined
  const { rank, kind } = typed.type
  const { from, old } = skipBetween(said, typed)
  const best = bestAt(said, from, { is: ranked[rank] })
  if (!best || !isMeant(said, typed, best)) return undefined
  const refs = rank === 'commune' ? best.match.refs : ofKind(names, best.match, kind)
  return { mention: mentionOf({ ...best, match: { ...best.match, refs } }, { rank, kind, old }), to: best.tail.to }
}

/** "Công an xã. Dùng …", "xã, phường": a kind and a name stand side by side; only a shortening has its dot. */
function isParted(next: Token | undefined, { type }: Typed): boolean {
  return next === undefined || next.before === 'end' || next.before === 'comma' || (next.before === 'dot' && type.short !== true)
}

/** "xã tôi là Chi Lăng Bắc", "xã cũ Chi Lăng Bắc". A name of such words is a name all the same. */
function skipBetween({ names, tokens }: Said, typed: Typed): { from: number; old: boolean } {
  let from = typed.to
  let old = false
  while (typed.sure && from - typed.to < 4) {
    const word = tokens[from]?.written ?? ''
    if (!between.has(word) || nameAt(names, tokens, from, { is: ranked.commune, exact: true })) break
    old ||= word === 'cũ'
    from++
  }
  return { from, old }
}

/** A kind and a name side by side are a place, unless they may as well be "xa" (far) or "tình trạng" typed without accents. */
function isMeant(said: Said, typed: Typed, best: Best): boolean {
  const { names } = said
  const { match } = best
  if (agrees(names, best) || match.refs.some(ref => names.what(ref).is === 'province')) return true
  if (isNumber(said, match)) return isNumbered(said, typed, match)
  if (!typed.sure && !isClear(said, typed, match)) return false
  if (!isLong(match)) return typed.sure && standsAlone(said, typed, best)
  return isCapital(said, match) || isSaidPlainly(said, typed, match) || !isOrdinary(wordsIn(said, match))
}

/** "tôi ở xã thống nhất", or nothing but "phường bình minh": ordinary words, but what else could be meant? */
function isSaidPlainly({ tokens, accented }: Said, { to, type }: Typed, match: Match): boolean {
  const at = to - type.words.length
  const last = tokens[at - 1]?.written ?? ''
  return before.has(last) || (!accented && last === 'o') || (at === 0 && match.to === tokens.length)
}

const isNumber = ({ tokens }: Said, { from }: Match): boolean => /^\d/.test(tokens[from]?.sound ?? '')

/** Only wards and urban districts have numbers: "cấp xã 10/2026" is no place. */
function isNumbered({ names, accented }: Said, { type, sure }: Typed, { refs }: Match): boolean {
  return refs.some(ref => names.what(ref).kind === type.kind) && (sure || (!accented && type.short !== true))
}

/** A kind without its accents, or a bare shortening: in an accented message the name has its own, in another the two are no common words. */
function isClear(said: Said, { type }: Typed, match: Match): boolean {
  const { names, tokens, accented } = said
  const words = wordsIn(said, match)
  if (accented)
    return (
      words.some(token => !token.plain) && match.refs.some(ref => names.written(ref).every((word, step) => words[step]?.written === word))
    )
  if (type.short === true) return false
  const isOther = type.kind === 'phường' && afterPhuong.has(words[0]?.sound ?? '')
  return !isOther || beforeWard.has(tokens[match.from - 2]?.sound ?? '')
}

/** "xã Ba" is a place where it ends the clause or has its capital; "xã ba lần" is not. */
function standsAlone(said: Said, { type }: Typed, { match, tail }: Best): boolean {
  const { tokens } = said
  if (type.short === true && tokens[match.from]?.sound.length === 1) return false
  const next = tokens[match.to]
  return tail.old || isCapital(said, match) || next === undefined || next.before === 'end' || next.before === 'comma'
}
