import { namesAt, type Match } from './match.ts'
import { isGivenName, isOrdinary } from './ordinary.ts'
import { agrees, any, bestAt, isCapital, isLong, mentionOf, ranked, wordsIn, type Found, type Mention, type Said } from './said.ts'
import { tailAt } from './tail.ts'
import type { Token } from './tokens.ts'
import { afterPlace, around, before, beforePlain, notBefore } from './types.vi.ts'

/** "chi lăng bắc thanh miện hải dương": no kinds, but the district or province behind vouches for the name. */
export function chainMention(said: Said, at: number): Found | undefined {
  const { names, tokens, accented } = said
  if (notBefore.has(tokens[at - 1]?.written ?? '')) return undefined
  const best = bestAt(said, at, { is: ranked.commune, exact: accented && tokens[at]?.capital !== true })
  if (!best || !agrees(names, best) || (!isLong(best.match) && !isLone(said, at))) return undefined
  return { mention: mentionOf(best), to: best.tail.to }
}

/** "Bưởi, Tây Hồ", "12, Gò Vấp": one syllable stands for a commune only at the very beginning or behind "ở". */
function isLone({ tokens }: Said, at: number): boolean {
  const isName = tokens[at]?.capital === true || /^\d/.test(tokens[at]?.sound ?? '')
  return isName && (at === 0 || before.has(tokens[at - 1]?.written ?? ''))
}

/** A message that is nothing but a place: an answer to "where do you live?". */
export function wholeMention(said: Said): Mention | undefined {
  const { tokens } = said
  for (let from = 0; from < Math.min(5, tokens.length); from++) {
    const mention = wholeFrom(said, from)
    if (mention) return mention
    if (!around.has(tokens[from]?.written ?? '')) return undefined
  }
  return undefined
}

function wholeFrom(said: Said, from: number): Mention | undefined {
  const { names, tokens, asked } = said
  for (const match of namesAt(names, tokens, from, { is: any })) {
    const best = { match, tail: tailAt(names, tokens, match.to) }
    let to = best.tail.to
    while (to < tokens.length && around.has(tokens[to]?.written ?? '')) to++
    if (to < tokens.length) continue
    if (asked || agrees(names, best) || (isLong(match) && isNoWord(said, match) && !isPerson(said, match))) return mentionOf(best)
  }
  return undefined
}

/** "tôi là Hoàng Long" */
function isPerson(said: Said, match: Match): boolean {
  const last = said.tokens[match.from - 1]?.sound
  return (last === 'la' || last === 'ten') && wordsIn(said, match).every(isGivenName)
}

/** Capitals, or syllables that say nothing else. */
const isNoWord = (said: Said, match: Match): boolean => isCapital(said, match) || !isOrdinary(wordsIn(said, match), 'loose')

/** A name without a kind: behind "ở", "quê", or so unlike anything else that it can only be a place. */
export function looseMention(said: Said, at: number): Mention | undefined {
  const { tokens, accented } = said
  const behind = isBehind(said, at)
  if (!behind && (!accented || notBefore.has(tokens[at - 1]?.written ?? ''))) return undefined
  const best = bestAt(said, at, { is: any, exact: accented })
  if (!best || !isLong(best.match) || !isNoWord(said, best.match)) return undefined
  return behind || isUnmistakable(said, best.match) ? mentionOf(best) : undefined
}

function isBehind({ tokens, accented }: Said, at: number): boolean {
  const last = tokens[at - 1]?.written ?? ''
  return before.has(last) || (!accented && beforePlain.has(last))
}

/**
 * Accented, and not what people are called. In capitals, but no part of a longer run of them ("Nguyễn Chi Nê");
 * in small letters, which "đất đỏ" has as well, only where the question is what has become of it.
 */
function isUnmistakable(said: Said, match: Match): boolean {
  const words = wordsIn(said, match)
  if (words.every(token => token.plain) || words.every(isGivenName)) return false
  if (!isCapital(said, match)) return isAskedAfter(said, match)
  const left = said.tokens[match.from - 1]
  const right = said.tokens[match.to]
  const isJoined = (token: Token | undefined, gap: Token['before'] | undefined): boolean => token?.capital === true && gap === 'space'
  const isNamed = match.from > 1 || (left !== undefined && isGivenName(left))
  return !(isNamed && isJoined(left, words[0]?.before)) && !isJoined(right, right?.before)
}

function isAskedAfter({ tokens }: Said, { to }: Match): boolean {
  return afterPlace.some(words => words.every((word, step) => tokens[to + step]?.written === word))
}
