import { fold, syllables } from '../model/fold.ts'
import type { Token } from '../model/search.ts'

/**
 * Patterns over the tokens of a question. Words are written with accents; a word typed without accents meets them
 * folded, a word typed with accents must agree. `a|b` either word, `*` up to three words of any kind, `**` up to eight, `#` a number,
 * `^` and `$` the ends of the question, `!` before a word: only with its accents ("cháy", never "chạy" or "chay").
 */
type Pattern = readonly Step[]
type Step =
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'word'; readonly words: readonly Written[] }
type Written = { readonly typed: string; readonly folded: string; readonly strict: boolean; readonly half: boolean }

/** Patterns by the folded words they may begin with; '' for those that begin with something else. */
export type Book<Name extends string> = ReadonlyMap<string, readonly { readonly name: Name; readonly pattern: Pattern }[]>

/** `at`: indices of the tokens met, gaps left out. */
export type Match<Name extends string> = { readonly name: Name; readonly at: readonly number[] }

/** `halfMarked`: a word that lacks some of its marks meets its pattern too ("cươp" is "cướp"), never one with other marks. */
export function openBook<Name extends string>(pages: Iterable<readonly [Name, string]>, { halfMarked = false } = {}): Book<Name> {
  const book = new Map<string, { name: Name; pattern: Pattern }[]>()
  for (const [name, text] of pages)
    for (const line of text.split(/[,\n]/).map(part => part.trim())) {
      if (line === '') continue
      const pattern = line.split(/\s+/).map(part => step(part, halfMarked))
      const first = pattern[0]
      const keys = first?.kind === 'word' ? first.words.map(word => word.folded) : ['']
      for (const key of new Set(keys)) book.set(key, [...(book.get(key) ?? []), { name, pattern }])
    }
  return book
}

function step(text: string, half: boolean): Step {
  if (text === '*' || text === '**') return { kind: 'gap', most: text === '*' ? 3 : 8 }
  if (text === '#') return { kind: 'number' }
  if (text === '^') return { kind: 'start' }
  if (text === '$') return { kind: 'end' }
  return { kind: 'word', words: text.split('|').map(part => word(part, half)) }
}

function word(text: string, half: boolean): Written {
  const typed = syllables(text)[0] ?? ''
  return { typed, folded: fold(typed), strict: text.startsWith('!'), half }
}

/** The words as typed, none of them read as another. */
export function asTyped(text: string): Token[] {
  return syllables(text).map(typed => ({ typed, folded: fold(typed), filler: false, light: false }))
}

export function matches<Name extends string>(book: Book<Name>, tokens: readonly Token[]): Match<Name>[] {
  const found: Match<Name>[] = []
  const met: number[] = []
  const tryAt = (name: Name, pattern: Pattern, at: number): void => {
    met.length = 0
    if (follow(pattern, tokens, { step: 0, at }, met)) found.push({ name, at: [...met] })
  }
  for (const [at, token] of tokens.entries()) for (const { name, pattern } of book.get(token.folded) ?? []) tryAt(name, pattern, at)
  const first = firstSaid(tokens)
  for (const { name, pattern } of book.get('') ?? []) {
    if (pattern[0]?.kind === 'start') {
      tryAt(name, pattern, 0)
      if (first > 0) tryAt(name, pattern, first)
    } else for (let at = 0; at <= tokens.length; at++) tryAt(name, pattern, at)
  }
  return found
}

type Place = { readonly step: number; readonly at: number }

/** Notes in `met` what it met; what it notes on a way that ends nowhere is taken back. */
function follow(pattern: Pattern, tokens: readonly Token[], from: Place, met: number[]): boolean {
  let { at } = from
  const before = met.length
  for (let now = from.step; now < pattern.length; now++) {
    const wanted = pattern[now]
    if (wanted?.kind === 'gap') {
      if (followGap(pattern, tokens, { step: now + 1, at }, { most: wanted.most, met })) return true
      met.length = before
      return false
    }
    if (wanted === undefined || !agrees(wanted, tokens, at)) {
      met.length = before
      return false
    }
    if (wanted.kind === 'end') return true
    if (wanted.kind !== 'start') met.push(at++)
  }
  return true
}

function followGap(
  pattern: Pattern,
  tokens: readonly Token[],
  { step, at }: Place,
  gap: { readonly most: number; readonly met: number[] },
): boolean {
  for (let skip = 0; skip <= gap.most; skip++) if (follow(pattern, tokens, { step, at: at + skip }, gap.met)) return true
  return false
}

function agrees(wanted: Exclude<Step, { kind: 'gap' }>, tokens: readonly Token[], at: number): boolean {
  if (wanted.kind === 'start') return isStart(tokens, at)
  if (wanted.kind === 'end') return isEnd(tokens, at)
  const token = tokens[at]
  if (token === undefined) return false
  return wanted.kind === 'number' ? number.test(token.typed) : meetsOne(token, wanted.words)
}

const number = /^\d+$/

const isStart = (tokens: readonly Token[], at: number): boolean => at === 0 || at === firstSaid(tokens)

function isEnd(tokens: readonly Token[], at: number): boolean {
  for (let rest = at; rest < tokens.length; rest++) if (tokens[rest]?.filler === false) return false
  return true
}

function firstSaid(tokens: readonly Token[]): number {
  return tokens.findIndex(token => !token.filler)
}

function meetsOne(token: Token, words: readonly Written[]): boolean {
  for (const wanted of words) {
    if (token.typed === wanted.typed) return true
    if (token.folded !== wanted.folded) continue
    if (token.typed === token.folded ? !wanted.strict : wanted.half && isHalfOf(token.typed, wanted)) return true
  }
  return false
}

/**
 * Both fold alike: has the one typed no tone and no mark that the other lacks? Where in the word they stand is often a slip. "Dụng" is a
 * word of its own, no half of "đụng"; "bán", with its tone, is none of a strict "bắn".
 */
function isHalfOf(typed: string, { typed: whole, strict }: Written): boolean {
  const [some, all] = [marksOf(typed), marksOf(whole)]
  if (some.includes('đ') !== all.includes('đ') || (strict && some.some(mark => tones.has(mark)))) return false
  return some.every(mark => all.includes(mark))
}

function marksOf(word: string): string[] {
  return word.normalize('NFD').match(/\p{M}|đ/gu) ?? []
}

const tones: ReadonlySet<string> = new Set('\u0300\u0301\u0303\u0309\u0323')
