import type { Sayable } from '../model/conversation.ts'
import type { Search, Token } from '../model/search.ts'

export type Likest = (
  text: string,
  options: readonly Sayable[],
) => { readonly id: string; readonly score: number; readonly explained: number } | undefined

type Said = ReadonlyMap<string, number>
type Read = { readonly id: string; readonly phrases: readonly Said[]; readonly words: ReadonlySet<string> }
type Book = { readonly rows: readonly Read[]; readonly weight: (word: string) => number }

/** Words that ask or only join carry little, yet "không" may be the whole answer. */
const fillerShare = 0.25
const lightShare = 0.6
/** Two words in a row, against one. */
const pairShare = 0.5

/** Tells a handful of things apart by what people say for each. The options of one place are read once. */
export function openLikest(search: Search): Likest {
  const books = new WeakMap<readonly Sayable[], Book>()
  const bookOf = (options: readonly Sayable[]): Book => {
    const known = books.get(options) ?? openBook(options, text => saidIn(search.read(text).tokens))
    books.set(options, known)
    return known
  }
  return (text, options) => {
    const { rows, weight } = bookOf(options)
    const said = saidIn(search.read(text).tokens)
    const total = sum([...said], ([word, share]) => share * weight(word))
    if (total === 0) return undefined
    const scored = rows.map(row => {
      const explained = sum([...said], ([word, share]) => (row.words.has(word) ? share * weight(word) : 0)) / total
      const covered = Math.max(0, ...row.phrases.map(phrase => coveredBy(phrase, said, weight)))
      return { id: row.id, score: 0.6 * covered + 0.4 * explained, explained }
    })
    return scored.toSorted((one, other) => other.score - one.score)[0]
  }
}

function openBook(options: readonly Sayable[], read: (text: string) => Said): Book {
  const rows = options.map(({ id, phrases }): Read => {
    const said = phrases.map(read)
    return { id, phrases: said, words: new Set(said.flatMap(phrase => [...phrase.keys()])) }
  })
  const inRows = new Map<string, number>()
  for (const row of rows) for (const word of row.words) inRows.set(word, (inRows.get(word) ?? 0) + 1)
  // A word of no option is as telling as one of a single option: it speaks against all of them.
  return { rows, weight: word => Math.log(1 + rows.length / (inRows.get(word) ?? 1)) * (word.includes(' ') ? pairShare : 1) }
}

function saidIn(tokens: readonly Token[]): Said {
  const said = new Map<string, number>()
  for (const [at, token] of tokens.entries()) {
    const share = shareOf(token)
    const next = tokens[at + 1]
    said.set(token.folded, Math.max(share, said.get(token.folded) ?? 0))
    if (next) said.set(`${token.folded} ${next.folded}`, Math.min(share, shareOf(next)))
  }
  return said
}

function shareOf({ filler, light }: Token): number {
  return filler ? fillerShare : light ? lightShare : 1
}

function coveredBy(phrase: Said, said: Said, weight: (word: string) => number): number {
  const all = sum([...phrase], ([word, share]) => share * weight(word))
  const there = sum([...phrase], ([word, share]) => (said.has(word) ? share * weight(word) : 0))
  return all === 0 ? 0 : there / all
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
