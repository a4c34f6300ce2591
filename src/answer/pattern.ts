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
/** `sound`: the number of the word without its accents. */
type Written = { readonly typed: string; readonly sound: number; readonly strict: boolean; readonly half: boolean }

/** By the number of a sound that they begin with; `others` begin with something else. */
export type Book<Name extends string> = {
  readonly bySound: ReadonlyMap<number, readonly Entry<Name>[]>
  readonly others: readonly Entry<Name>[]
}
/** `needs`: sounds of which one must be said: of its word, after the first, that may be the fewest. */
type Entry<Name extends string> = { readonly name: Name; readonly pattern: Pattern; readonly needs: Sounds }

/** `at`: indices of the tokens met, gaps left out. */
export type Match<Name extends string> = { readonly name: Name; readonly at: readonly number[] }

/** `halfMarked`: a word that lacks some of its marks meets its pattern too ("cươp" is "cướp"), never one with other marks. */
export function openBook<Name extends string>(pages: Iterable<readonly [Name, string]>, { halfMarked = false } = {}): Book<Name> {
  const bySound = new Map<number, Entry<Name>[]>()
  const others: Entry<Name>[] = []
  for (const [name, text] of pages)
    for (const line of text.split(/[,\n]/).map(part => part.trim())) {
      if (line === '') continue
      const pattern = line.split(/\s+/).map(part => step(part, halfMarked))
      const entry = { name, pattern, needs: needsOf(pattern) }
      const first = pattern[0]
      if (first?.kind !== 'word') others.push(entry)
      else
        for (const sound of new Set(first.words.map(word => word.sound))) {
          const page = bySound.get(sound) ?? []
          page.push(entry)
          bySound.set(sound, page)
        }
    }
  return { bySound, others }
}

function needsOf(pattern: Pattern): Sounds {
  const [fewest] = pattern
    .slice(1)
    .flatMap(one => (one.kind === 'word' ? [one.words] : []))
    .toSorted((one, other) => one.length - other.length)
  return fewest === undefined ? anySounds : soundsIn(fewest.map(({ sound }) => sound))
}

/** Words are compared by the numbers of their sounds: a message meets hundreds of patterns, and most end at the second word. */
const numbers = new Map<string, number>()

function numberOf(folded: string): number {
  const sound = numbers.get(folded) ?? numbers.size
  numbers.set(folded, sound)
  return sound
}

/** Of no pattern's word. */
const unknown = -1

/** Sounds as 64 bits, several of them to one bit: what has no bit in common with what is said cannot be said. */
type Sounds = { readonly low: number; readonly high: number }

const anySounds: Sounds = { low: -1, high: -1 }

function soundsIn(said: readonly number[]): Sounds {
  let [low, high] = [0, 0]
  for (const sound of said) {
    if (sound === unknown) continue
    if ((sound & 32) === 0) low |= 1 << (sound & 31)
    else high |= 1 << (sound & 31)
  }
  return { low, high }
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
  return { typed, sound: numberOf(fold(typed)), strict: text.startsWith('!'), half }
}

/** The words as typed, none of them read as another. */
export function asTyped(text: string): Token[] {
  return syllables(text).map(typed => ({ typed, folded: fold(typed), filler: false, light: false }))
}

export function matches<Name extends string>({ bySound, others }: Book<Name>, tokens: readonly Token[]): Match<Name>[] {
  const found: Match<Name>[] = []
  const walk: Walk = { tokens, said: tokens.map(({ folded }) => numbers.get(folded) ?? unknown), met: [] }
  const { low, high } = soundsIn(walk.said)
  const tryAt = ({ name, pattern, needs }: Entry<Name>, at: number): void => {
    if ((needs.low & low) === 0 && (needs.high & high) === 0) return
    walk.met.length = 0
    if (follow(pattern, walk, 0, at)) found.push({ name, at: [...walk.met] })
  }
  for (let at = 0; at < tokens.length; at++) for (const entry of bySound.get(walk.said[at] ?? unknown) ?? none) tryAt(entry, at)
  const first = others.length === 0 ? 0 : firstSaid(tokens)
  for (const entry of others) {
    if (entry.pattern[0]?.kind === 'start') {
      tryAt(entry, 0)
      if (first > 0) tryAt(entry, first)
    } else for (let at = 0; at <= tokens.length; at++) tryAt(entry, at)
  }
  return found
}

const none: readonly never[] = []

/** `said`: the tokens' sounds. `met`: the tokens met so far. */
type Walk = { readonly tokens: readonly Token[]; readonly said: readonly number[]; readonly met: number[] }

/** Notes what it met; what it notes on a way that ends nowhere is taken back. */
function follow(pattern: Pattern, walk: Walk, from: number, start: number): boolean {
  const { met } = walk
  const before = met.length
  let at = start
  for (let now = from; now < pattern.length; now++) {
    const wanted = pattern[now]
    if (wanted?.kind === 'gap') {
      for (let skip = 0; skip <= wanted.most; skip++) if (follow(pattern, walk, now + 1, at + skip)) return true
      met.length = before
      return false
    }
    if (wanted === undefined || !agrees(wanted, walk, at)) {
      met.length = before
      return false
    }
    if (wanted.kind === 'end') return true
    if (wanted.kind !== 'start') met.push(at++)
  }
  return true
}

function agrees(wanted: Exclude<Step, { kind: 'gap' }>, walk: Walk, at: number): boolean {
  const { tokens } = walk
  if (wanted.kind === 'word') return meetsOne(walk, at, wanted.words)
  if (wanted.kind === 'start') return isStart(tokens, at)
  return wanted.kind === 'end' ? isEnd(tokens, at) : number.test(tokens[at]?.typed ?? '')
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

function meetsOne({ tokens, said }: Walk, at: number, words: readonly Written[]): boolean {
  const sound = said[at] ?? unknown
  for (const wanted of words) if (wanted.sound === sound && meets(tokens[at], wanted)) return true
  return false
}

/** Of words that sound alike. */
function meets(token: Token | undefined, wanted: Written): boolean {
  if (token === undefined) return false
  if (token.typed === wanted.typed) return true
  return token.typed === token.folded ? !wanted.strict : wanted.half && isHalfOf(token.typed, wanted)
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
