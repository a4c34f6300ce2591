import type { Sayable } from '../model/conversation.ts'
import type { Search, Token } from '../model/search.ts'

export type Likest = (
  text: string,
  options: readonly Sayable[],
) => { readonly id: string; readonly score: number; readonly explained: number } | undefined

type Said = ReadonlyMap<string, number>
/** How telling a word or pair is here, the options that have it, and the phrases, by number, beside each what the word adds to it. */
type Entry = { readonly weight: number; readonly rows: Int32Array; readonly phrases: Int32Array; readonly adds: Float64Array }
/** `all[phrase]` is what all words of it add up to, `of[phrase]` the option it belongs to. */
type Book = {
  readonly ids: readonly string[]
  readonly entries: ReadonlyMap<string, Entry>
  readonly all: Float64Array
  readonly of: Int32Array
}

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
    const book = bookOf(options)
    const said = saidIn(search.read(text).tokens)
    const { total, explained, covered } = compare(book, said)
    if (total === 0) return undefined
    const scored = book.ids.map((id, row) => {
      const share = (explained[row] ?? 0) / total
      return { id, score: 0.6 * (covered[row] ?? 0) + 0.4 * share, explained: share }
    })
    return scored.toSorted((one, other) => other.score - one.score)[0]
  }
}

type Compared = { readonly total: number; readonly explained: readonly number[]; readonly covered: readonly number[] }

/** By option: how much of what was said it has, and how much of its best phrase was said. */
function compare({ ids, entries, all, of }: Book, said: Said): Compared {
  const explained = ids.map(() => 0)
  const there = new Float64Array(all.length)
  let total = 0
  for (const [word, share] of said) {
    const entry = entries.get(word)
    const weighs = share * (entry?.weight ?? weightOf(word, ids.length))
    total += weighs
    if (entry === undefined) continue
    const { rows, phrases, adds } = entry
    for (const row of rows) explained[row] = (explained[row] ?? 0) + weighs
    for (let at = 0; at < phrases.length; at++) there[phrases[at] ?? 0] = (there[phrases[at] ?? 0] ?? 0) + (adds[at] ?? 0)
  }
  return { total, explained, covered: bestOf(ids, there, { all, of }) }
}

function bestOf(ids: readonly string[], there: Float64Array, { all, of }: Pick<Book, 'all' | 'of'>): readonly number[] {
  const covered = ids.map(() => 0)
  for (let phrase = 0; phrase < there.length; phrase++) {
    const sum = there[phrase] ?? 0
    if (sum === 0) continue
    const row = of[phrase] ?? 0
    covered[row] = Math.max(covered[row] ?? 0, sum / (all[phrase] ?? 1))
  }
  return covered
}

function openBook(options: readonly Sayable[], read: (text: string) => Said): Book {
  const phrases = options.flatMap((option, row) => option.phrases.map(phrase => ({ row, said: read(phrase) })))
  const places = new Map<string, { rows: Set<number>; phrases: [number, number][] }>()
  for (const [at, { row, said }] of phrases.entries()) {
    for (const [word, share] of said) {
      const place = places.get(word) ?? { rows: new Set(), phrases: [] }
      places.set(word, place)
      place.rows.add(row)
      place.phrases.push([at, share])
    }
  }
  const all = new Float64Array(phrases.length)
  const entries = new Map<string, Entry>()
  for (const [word, place] of places) {
    const weight = weightOf(word, options.length / place.rows.size)
    for (const [at, share] of place.phrases) all[at] = (all[at] ?? 0) + share * weight
    entries.set(word, {
      weight,
      rows: Int32Array.from(place.rows),
      phrases: Int32Array.from(place.phrases, ([at]) => at),
      adds: Float64Array.from(place.phrases, ([, share]) => share * weight),
    })
  }
  return { ids: options.map(({ id }) => id), entries, all, of: Int32Array.from(phrases, ({ row }) => row) }
}

/** By one in how many options has it. A word of no option is as telling as one of a single option: it speaks against all of them. */
function weightOf(word: string, oneIn: number): number {
  return Math.log(1 + oneIn) * (word.includes(' ') ? pairShare : 1)
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
