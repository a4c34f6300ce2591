import type { Life } from '../../model/life.ts'
import type { Hit, Token } from '../../model/search.ts'
import { asTyped, matches, openBook, type Book } from '../pattern.ts'
import { how, newly, papers, surely } from './open.vi.ts'
import { ages, people } from './words.vi.ts'

/** What in a message may tell of an event of life, and of wanting everything that is to be done then. */
export type Said = {
  /** As read for searching, and as typed: English is read into our own words, a sign may be written in either. */
  readonly readings: Readings
  /** Words and pairs of them, and how they were typed. */
  readonly words: readonly string[]
  /** Those words, what search finds, and those met of the events' own signs. */
  readonly events: readonly string[]
  /** Best first. */
  readonly hits: readonly Hit[]
  /** Events of which a sign was met; that cannot be meant, though they sound alike. */
  readonly met: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
  readonly asked: ReadonlySet<Asking>
}

export type Readings = readonly [readonly Token[], readonly Token[]]
/** How everything is asked for, or that it is told as something that has just come. */
type Asking = 'surely' | 'how' | 'papers' | 'newly'
export type Typed = { readonly text: string; readonly tokens: readonly Token[]; readonly hits: readonly Hit[] }

const asking = openBook<Asking>([
  ['surely', surely],
  ['how', how],
  ['papers', papers],
  ['newly', newly],
])

export function openSigns(lives: readonly Life[]): (typed: Typed) => Said {
  const own = openBook(lives.flatMap(({ id, signs }) => signs.map((sign): [string, string] => [id, sign])))
  const alike = openBook(lives.flatMap(({ id, not }) => not.map((sign): [string, string] => [id, sign])))
  return ({ text, tokens, hits }) => {
    const readings: Readings = [tokens, asTyped(text)]
    const met = namesIn(own, readings)
    const denied = namesIn(alike, readings)
    const words = [...new Set([...readings.flatMap(wordSigns), ...accentSigns(readings[1])])]
    return {
      readings,
      words,
      events: [...words, ...new Set(hits.slice(0, nearest).flatMap(hitSigns)), ...hits.slice(0, 1).map(({ id }) => `h!:${id}`), ...[...met].map(id => `s:${id}`), ...[...denied].map(id => `n:${id}`)], // prettier-ignore
      hits,
      met,
      denied,
      asked: namesIn(asking, readings),
    }
  }
}

/** So many of what search finds say what is spoken of. */
const nearest = 3

/** What people call a procedure tells of what makes it needed; the better it fits, the more signs. */
function hitSigns({ kind, id, score }: Hit): string[] {
  if (kind !== 'procedure') return [`hk:${id}`]
  return [`h0:${id}`, ...(score > 0.35 ? [`h1:${id}`] : []), ...(score > 0.6 ? [`h2:${id}`] : [])]
}

function wordSigns(tokens: readonly Token[]): string[] {
  const words = tokens.map(({ folded }) => folded)
  const kinds = words.map(kindOf)
  const signs = [`^${words[0]}`, `$${words.at(-1)}`, `$${words.slice(-2).join('_')}`]
  for (const [at, word] of words.entries()) {
    const [kind, next, nextKind, after] = [kinds[at], words[at + 1], kinds[at + 1], kinds[at + 2]]
    signs.push(word, ...stem(word))
    if (next !== undefined) signs.push(`${word}_${next}`)
    if (kind !== word) signs.push(`${kind}`)
    if (next !== undefined && (kind !== word || nextKind !== next)) signs.push(`${kind}_${nextKind}`)
    if (after !== undefined) signs.push(`${kind}..${after}`)
  }
  return signs
}

/** English words change their ends; ours are never so long. */
const stem = (word: string): string[] => (/^[a-z]{6,}$/.test(word) ? [`~${word.slice(0, 5)}`] : [])

/** "mất" is not "mát": what was typed with accents says more. */
export function accentSigns(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ typed, folded }) => (typed === folded ? [] : [`@${typed}`]))
}

/** Whoever it happened to, and at whatever age. */
function kindOf(word: string): string {
  if (people.has(word)) return '#who'
  if (!/^\d+$/.test(word)) return word
  const number = Number(word)
  return ages.find(([, from, to]) => number >= from && number <= to)?.[0] ?? '#'
}

export function namesIn<Name extends string>(book: Book<Name>, readings: Readings): ReadonlySet<Name> {
  return new Set(readings.flatMap(tokens => matches(book, tokens).map(({ name }) => name)))
}
