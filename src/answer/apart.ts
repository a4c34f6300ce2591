import type { Procedure } from '../model/procedure.ts'
import { natsOf, type Hit, type Search, type Token } from '../model/search.ts'
import { sharesOf } from './learnt.ts'
import { likelihoodOf, type Likelihoods } from './matter.ts'
import { ranked } from './ranked.ts'
import { deedsAsked, deedsNaming, type Deed } from './deeds.ts'
import type { Shelf } from './setting.ts'

/**
 * Tells the few likeliest procedures apart. The search weighs a word by how rare it is in all the knowledge; among five procedures
 * about births "khai sinh" says nothing and "lại" everything. What speaks for each of them is weighed as learnt (`ranked.ts`).
 */
export type ApartSigns = { readonly [name in keyof typeof ranked]: number }

/** `chance`: how likely this one is meant, 0 to 1, if one of those compared is. */
export type Apart = { readonly signs: ApartSigns; readonly chance: number }

/** What is called a procedure, as numbers of terms: words, and two in a row. `typed`: words as written. The first unit is the short name. */
type Named = {
  readonly terms: ReadonlySet<number>
  readonly all: Int32Array
  readonly typed: ReadonlySet<string>
  readonly units: readonly Int32Array[]
  readonly deeds: readonly Deed[]
}

/** How telling terms are among those compared. `total`: all that was said; `said`: what a term weighs there; `room`: what it weighs in names. */
type Local = { readonly total: number; readonly said: ReadonlyMap<number, number>; readonly room: Room }

/** By the number of a term: in how many of the names it is, what it weighs, and what of that was said. Lent to one question at a time. */
type Room = { readonly spread: Uint8Array; readonly whole: Float64Array; readonly mine: Float64Array }

type Book = {
  readonly terms: Map<string, number>
  readonly isPair: boolean[]
  readonly named: Map<string, Named>
  room: Room
}

type Asked = { readonly tokens: readonly Token[]; readonly quiet: ReadonlySet<number>; readonly matters: Likelihoods }

/** More than these are never compared. */
const most = 5
/** Words that only ask, everyday words, and two words in a row, against a word. */
const quietShare = 0.25
const lightShare = 0.6
const pairShare = 0.5

/** Names of procedures are read when they are first compared. One book per catalogue and index. */
const books = new WeakMap<Search, Book>()

/** The signs of the first few procedures among the hits, and how likely each is meant. */
export function tellApart(
  hits: readonly Hit[],
  asked: Asked,
  { procedures }: Shelf,
  { search, by = ranked }: { readonly search: Search; readonly by?: Readonly<Record<string, number>> | undefined },
): ReadonlyMap<string, Apart> {
  const few = hits.filter(({ kind, id }) => kind === 'procedure' && procedures.has(id)).slice(0, most)
  const named = few.flatMap(({ id }) => {
    const procedure = procedures.get(id)
    return procedure ? [nameOf(procedure, search)] : []
  })
  const words = asked.tokens.filter(token => !token.filler)
  const local = weigh(asked, named, search)
  const deeds = deedsAsked(asked.tokens, asked.quiet)
  const matters = matterSigns(few.map(({ id }) => likelihoodOf(id, asked.matters, procedures)))
  const signs = few.map((hit, at): ApartSigns => ({
    first: at === 0 ? 1 : 0,
    ...hitSigns(hit),
    ...wordSigns(named[at], local),
    accents: accentSign(words, named[at], search),
    ...deedSigns(named, at, deeds),
    matter: matters[at] ?? 0,
  }))
  // What a sentence model says comes in log-odds already, weighed for that model.
  const sums = signs.map((one, at) =>
    Object.entries(one).reduce(
      (sum, [name, value]) => sum + (by[name] ?? 0) * value,
      (few[at]?.meaning ?? 0) + usualIn(few[at], procedures),
    ),
  )
  const shares = sharesOf(sums)
  return new Map(few.map(({ id }, at) => [id, { signs: signs[at] ?? none, chance: shares[at] ?? 0 }]))
}

/**
 * In log-odds, for each doubling of the names that people have for it. The questions learnt from ask for all procedures alike, people do
 * not: what many need has been given many names.
 */
const usual = 0.2

const usualIn = (hit: Hit | undefined, procedures: Shelf['procedures']): number =>
  usual * Math.log2(1 + (procedures.get(hit?.id ?? '')?.phrases.length ?? 0))

/** The likelier of them first, in the places that they had. */
export function preferApart(hits: readonly Hit[], apart: ReadonlyMap<string, Apart>): readonly Hit[] {
  const order = hits.filter(({ id }) => apart.has(id)).toSorted((one, other) => chance(other, apart) - chance(one, apart))
  let next = 0
  return hits.map(hit => (apart.has(hit.id) ? (order[next++] ?? hit) : hit))
}

const chance = ({ id }: Hit, apart: ReadonlyMap<string, Apart>): number => apart.get(id)?.chance ?? 0

const none: ApartSigns = {
  first: 0,
  score: 0,
  likelihood: 0,
  coverage: 0,
  situation: 0,
  own: 0,
  explained: 0,
  named: 0,
  short: 0,
  accents: 0,
  done: 0,
  undone: 0,
  otherwise: 0,
  matter: 0,
}

function hitSigns(hit: Hit): Pick<ApartSigns, 'score' | 'likelihood' | 'coverage' | 'situation' | 'own'> {
  const { score, coverage, situation } = hit
  return { score, likelihood: natsOf(hit), coverage, situation: situation?.score ?? 0, own: situation?.own ?? 0 }
}

/** How much of the question it explains, and how much of its best name and of its short one the question says. */
function wordSigns(named: Named | undefined, { total, said, room }: Local): Pick<ApartSigns, 'explained' | 'named' | 'short'> {
  if (named === undefined || total === 0) return none
  let explained = 0
  for (const [term, weight] of said) if (named.terms.has(term)) explained += weight
  const covered = named.units.map(unit => coveredOf(unit, room))
  return { explained: explained / total, named: Math.max(...covered), short: covered[0] ?? 0 }
}

/** A question meets thousands of terms: plain loops over numbers, in which nothing is made. */
function coveredOf(unit: Int32Array, { whole, mine }: Room): number {
  let both = 0
  let all = 0
  for (let at = 0; at < unit.length; at++) {
    const term = unit[at] ?? 0
    both += mine[term] ?? 0
    all += whole[term] ?? 0
  }
  return all === 0 ? 0 : both / all
}

/** What the words alone make of each, in log of likelihood. What nothing was learnt of is taken to be as likely as the best of the others. */
function matterSigns(known: readonly (number | undefined)[]): readonly number[] {
  const best = known.reduce<number>((most, one) => Math.max(most, one ?? 0), 0)
  return known.map(one => Math.log(Math.max(leastLikely, one ?? best)))
}

const leastLikely = 1e-4

/** Whether it is named by what is to be done, by something else, or by nothing beside one that is. */
function deedSigns(named: readonly Named[], at: number, asked: readonly Deed[]): Pick<ApartSigns, 'done' | 'undone' | 'otherwise'> {
  const own = named[at]?.deeds ?? []
  const isDone = own.some(deed => asked.includes(deed))
  const hasRival = named.some(({ deeds }) => deeds.some(deed => asked.includes(deed)))
  return { done: Number(isDone), undone: Number(own.length > 0 && !isDone), otherwise: Number(own.length === 0 && hasRival) }
}

/** Accents that speak against it: 0, or down to -1 where all its words are written otherwise. */
function accentSign(words: readonly Token[], named: Named | undefined, search: Search): number {
  const typed = words.filter(token => token.typed !== token.folded)
  if (named === undefined || typed.length === 0) return 0
  const { terms } = bookOf(search)
  const exact = typed.filter(token => named.typed.has(token.typed)).length
  const folded = typed.filter(token => named.terms.has(terms.get(token.folded) ?? -1)).length
  return (exact - folded) / typed.length
}

function weigh(asked: Asked, named: readonly Named[], search: Search): Local {
  const book = bookOf(search)
  const room = roomOf(book)
  const { spread, whole, mine } = room
  for (const { all } of named) for (let at = 0; at < all.length; at++) spread[all[at] ?? 0] = (spread[all[at] ?? 0] ?? 0) + 1
  const said = new Map<number, number>()
  let total = 0
  for (const [key, share] of saidIn(asked)) {
    const term = book.terms.get(key)
    const weight = share * telling(named.length, term === undefined ? 0 : (spread[term] ?? 0))
    total += weight
    if (term !== undefined) said.set(term, weight)
  }
  weighNames(book, named)
  for (const [term, weight] of said) whole[term] = mine[term] = weight
  return { total, said, room }
}

/** By one in how many names has it. A word of none is as telling as one of a single name. */
const telling = (names: number, spread: number): number => Math.log(1 + names / Math.max(1, spread))

/** What the terms of the names weigh while nothing was said. `spread` is counted back to nothing. */
function weighNames({ isPair, room: { spread, whole, mine } }: Book, named: readonly Named[]): void {
  const bySpread = Array.from({ length: named.length + 1 }, (_, count) => telling(named.length, count))
  for (const { all } of named)
    for (let at = 0; at < all.length; at++) {
      const term = all[at] ?? 0
      if (spread[term] === 0) continue
      whole[term] = (bySpread[spread[term] ?? 0] ?? 0) * (isPair[term] === true ? pairShare : 1)
      mine[term] = spread[term] = 0
    }
}

function roomOf(book: Book): Room {
  const terms = book.terms.size
  if (book.room.spread.length < terms) book.room = openRoom(2 * terms)
  return book.room
}

const openRoom = (terms: number): Room => ({
  spread: new Uint8Array(terms),
  whole: new Float64Array(terms),
  mine: new Float64Array(terms),
})

function saidIn({ tokens, quiet }: Asked): ReadonlyMap<string, number> {
  const said = new Map<string, number>()
  const words = tokens.flatMap((token, at) =>
    token.filler ? [] : [{ token, share: quiet.has(at) ? quietShare : token.light ? lightShare : 1 }],
  )
  for (const [at, { token, share }] of words.entries()) {
    said.set(token.folded, Math.max(share, said.get(token.folded) ?? 0))
    const next = words[at + 1]
    if (next) said.set(pairOf(token, next.token), pairShare * Math.min(share, next.share))
  }
  return said
}

const pairOf = (one: Token, next: Token): string => `${one.folded} ${next.folded}`

function bookOf(search: Search): Book {
  const book = books.get(search) ?? { terms: new Map(), isPair: [], named: new Map(), room: openRoom(0) }
  books.set(search, book)
  return book
}

function nameOf({ code, short, name, english, phrases, situations }: Procedure, search: Search): Named {
  const book = bookOf(search)
  const known = book.named.get(code)
  if (known) return known
  const texts = [short, name, english, ...phrases, ...situations.flatMap(({ label, phrases: said }) => [label, ...said])]
  const read = texts.map(text => search.read(text).tokens.filter(token => !token.filler))
  const units = read.map(tokens => Int32Array.from(new Set(tokens.flatMap((token, at) => termsOf(token, tokens[at + 1], book)))))
  const terms = new Set(units.flatMap(unit => [...unit]))
  const named = {
    terms,
    all: Int32Array.from(terms),
    typed: new Set(read.flat().map(({ typed }) => typed)),
    units,
    deeds: deedsNaming(short ?? name),
  }
  book.named.set(code, named)
  return named
}

function termsOf(token: Token, next: Token | undefined, { terms, isPair }: Book): number[] {
  const numberOf = (key: string, pair: boolean): number => {
    const known = terms.get(key) ?? terms.size
    terms.set(key, known)
    isPair[known] = pair
    return known
  }
  const word = numberOf(token.folded, false)
  return next === undefined ? [word] : [word, numberOf(pairOf(token, next), true)]
}
