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
  | { readonly kind: 'word'; readonly words: readonly { readonly typed: string; readonly folded: string; readonly strict: boolean }[] }

/** Patterns by the folded words they may begin with; '' for those that begin with something else. */
export type Book<Name extends string> = ReadonlyMap<string, readonly { readonly name: Name; readonly pattern: Pattern }[]>

/** `at`: indices of the tokens met, gaps left out. */
export type Match<Name extends string> = { readonly name: Name; readonly at: readonly number[] }

export function openBook<Name extends string>(pages: Iterable<readonly [Name, string]>): Book<Name> {
  const book = new Map<string, { name: Name; pattern: Pattern }[]>()
  for (const [name, text] of pages)
    for (const line of text.split(/[,\n]/).map(part => part.trim())) {
      if (line === '') continue
      const pattern = line.split(/\s+/).map(step)
      const first = pattern[0]
      const keys = first?.kind === 'word' ? first.words.map(word => word.folded) : ['']
      for (const key of new Set(keys)) book.set(key, [...(book.get(key) ?? []), { name, pattern }])
    }
  return book
}

function step(text: string): Step {
  if (text === '*' || text === '**') return { kind: 'gap', most: text === '*' ? 3 : 8 }
  if (text === '#') return { kind: 'number' }
  if (text === '^') return { kind: 'start' }
  if (text === '$') return { kind: 'end' }
  return { kind: 'word', words: text.split('|').map(word) }
}

function word(text: string): { typed: string; folded: string; strict: boolean } {
  const typed = syllables(text)[0] ?? ''
  return { typed, folded: fold(typed), strict: text.startsWith('!') }
}

export function matches<Name extends string>(book: Book<Name>, tokens: readonly Token[]): Match<Name>[] {
  const found: Match<Name>[] = []
  for (const [at, token] of tokens.entries())
    for (const { name, pattern } of book.get(token.folded) ?? []) {
      const met = follow(pattern, tokens, { step: 0, at, met: [] })
      if (met) found.push({ name, at: met })
    }
  for (const { name, pattern } of book.get('') ?? [])
    for (let at = 0; at <= tokens.length; at++) {
      const met = follow(pattern, tokens, { step: 0, at, met: [] })
      if (met) found.push({ name, at: met })
    }
  return found
}

type Place = { readonly step: number; readonly at: number; readonly met: readonly number[] }

function follow(pattern: Pattern, tokens: readonly Token[], { step: now, at, met }: Place): readonly number[] | undefined {
  const wanted = pattern[now]
  if (!wanted) return met
  if (wanted.kind === 'start') return at === firstSaid(tokens) || at === 0 ? follow(pattern, tokens, { step: now + 1, at, met }) : undefined
  if (wanted.kind === 'end') return tokens.slice(at).every(token => token.filler) ? met : undefined
  if (wanted.kind === 'gap') return followGap(pattern, tokens, { step: now + 1, at, met }, wanted.most)
  const token = tokens[at]
  if (!token) return undefined
  const agrees = wanted.kind === 'number' ? /^\d+$/.test(token.typed) : wanted.words.some(one => meets(token, one))
  return agrees ? follow(pattern, tokens, { step: now + 1, at: at + 1, met: [...met, at] }) : undefined
}

function followGap(pattern: Pattern, tokens: readonly Token[], from: Place, most: number): readonly number[] | undefined {
  for (let skip = 0; skip <= most; skip++) {
    const met = follow(pattern, tokens, { ...from, at: from.at + skip })
    if (met) return met
  }
  return undefined
}

function firstSaid(tokens: readonly Token[]): number {
  return tokens.findIndex(token => !token.filler)
}

function meets(token: Token, wanted: { typed: string; folded: string; strict: boolean }): boolean {
  if (token.typed === wanted.typed) return true
  return !wanted.strict && token.typed === token.folded && token.folded === wanted.folded
}
