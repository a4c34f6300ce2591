import type { Doc } from './documents.ts'
import { isInEnglish } from './english.ts'
import { add, draft, flatten, type Draft, type Postings } from './postings.ts'
import { isEveryday, openMeaningful, openVocabulary, type Plain, type Vocabulary } from './vocabulary.ts'

/** An inverted index over folded syllables, pairs of neighbours and accented syllables. */
export type Index = {
  readonly docs: readonly Doc[]
  /** The documents and units from here on are wishes. */
  readonly wishes: { readonly doc: number; readonly unit: number }
  readonly vocabulary: Vocabulary
  readonly terms: ReadonlyMap<string, number>
  /** How telling a term is, 0 to 1. */
  readonly telling: Float32Array
  readonly units: {
    /** Twice the document's number, and one more where the text tells a case. */
    readonly place: Int32Array
    /** Index of the case that the text tells; -1 for a name. */
    readonly situation: Int32Array
    readonly weight: Float32Array
    readonly penalty: Float32Array
  }
  readonly texts: readonly string[]
  readonly byUnit: Postings
  readonly byDoc: Postings
  readonly likelihood: Likelihood
}

/**
 * How much likelier a document's own language makes a question than the language of all of them: query likelihood with
 * Dirichlet smoothing (Zhai and Lafferty). In nats.
 */
type Likelihood = {
  /** What a term that the document says adds, beside the entries of `byDoc`. */
  readonly said: Postings
  /** What each term costs a document, the more the longer it is. */
  readonly unsaid: Float32Array
}

/** A pair says more than its halves, but less than twice as much: its halves are counted as well. */
const pairShare = 0.75
/** What an everyday word weighs beside a word of the subject. */
export const everydayShare = 0.2
/** BM25's saturation: the third mention of a word adds little. */
const saturation = 0.3
/** So many words of the common language are mixed into each document's. */
const smoothing = 60

export const pairOf = (left: Plain, right: Plain): string => `${left.folded} ${right.folded}`
export const accentOf = (token: Plain): string => `=${token.typed}`

type Making = { readonly terms: Map<string, number>; readonly everyday: Mentions; readonly byUnit: Draft }
/** Per word, how often it stands in an everyday guise ("từ") and how often not ("tử"). */
type Mentions = Map<number, { everyday: number; all: number }>

/** Builds in small steps, so that a server may answer between two of them. */
export function* buildingIndex(docs: readonly Doc[]): Generator<undefined, Index> {
  const read = openMeaningful()
  const making: Making = { terms: new Map(), everyday: new Map(), byUnit: draft() }
  const units = docs.flatMap((doc, at) => doc.units.map(unit => ({ ...unit, doc: at })))
  const unitTerms: number[][] = []
  for (const [at, unit] of units.entries()) {
    unitTerms.push(addUnit(making, read(unit.text), at))
    yield
  }
  const byDoc = draft()
  const mentions = draft()
  const frequency: number[] = []
  const length = new Float32Array(docs.length)
  for (const [at, doc] of docs.entries()) {
    addBag(making, doc, { read, byDoc, mentions, at, frequency, length })
    yield
  }
  const plain: Plain[][] = []
  for (const { text } of docs.flatMap(doc => [...doc.units, ...doc.bag.filter(({ rough }) => rough !== true)])) {
    plain.push([...read(text)])
    yield
  }
  const telling = tellingOf(making, frequency, docs.length)
  const weight = Float32Array.from(unitTerms, terms => terms.reduce((sum, term) => sum + (telling[term] ?? 0), 0))
  const firstWish = docs.findIndex(({ kind }) => kind === 'wish')
  const wishes = firstWish < 0 ? docs.length : firstWish
  return {
    docs,
    wishes: { doc: wishes, unit: docs.slice(0, wishes).reduce((sum, doc) => sum + doc.units.length, 0) },
    vocabulary: openVocabulary(plain),
    terms: making.terms,
    telling,
    units: {
      place: Int32Array.from(units, unit => 2 * unit.doc + (unit.situation === undefined ? 0 : 1)),
      situation: Int32Array.from(units, unit => unit.situation ?? -1),
      weight,
      penalty: Float32Array.from(units, unit => unit.penalty ?? 1),
    },
    texts: units.map(unit => unit.text),
    byUnit: flatten(making.byUnit, making.terms.size),
    byDoc: flatten(byDoc, making.terms.size),
    likelihood: likelihoodOf(flatten(mentions, making.terms.size), length),
  }
}

function termOf({ terms }: Making, key: string): number {
  const known = terms.get(key)
  if (known !== undefined) return known
  terms.set(key, terms.size)
  return terms.size - 1
}

/** Returns the folded terms, whose weights together make the unit's weight. */
function addUnit(making: Making, tokens: readonly Plain[], at: number): number[] {
  const folded = new Set<number>()
  for (const [step, token] of tokens.entries()) {
    const next = tokens[step + 1]
    folded.add(wordTerm(making, token))
    if (next) folded.add(termOf(making, pairOf(token, next)))
    if (token.typed !== token.folded) add(making.byUnit, termOf(making, accentOf(token)), at)
  }
  for (const term of folded) add(making.byUnit, term, at)
  return [...folded]
}

function wordTerm(making: Making, token: Plain): number {
  const term = termOf(making, token.folded)
  const mentions = making.everyday.get(term) ?? { everyday: 0, all: 0 }
  making.everyday.set(term, { everyday: mentions.everyday + (isEveryday(token) ? 1 : 0), all: mentions.all + 1 })
  return term
}

type Bagging = {
  readonly read: (text: string) => readonly Plain[]
  readonly byDoc: Draft
  readonly mentions: Draft
  readonly at: number
  readonly frequency: number[]
  /** How much each document says in Vietnamese: an English name makes it no less likely that a Vietnamese question means it. */
  readonly length: Float32Array
}

function addBag(making: Making, doc: Doc, { read, byDoc, mentions, at, frequency, length }: Bagging): void {
  const counted = new Map<number, number>()
  const count = (term: number, weight: number, counts: boolean): void => {
    counted.set(term, (counted.get(term) ?? 0) + weight)
    if (counts) length[at] = (length[at] ?? 0) + weight
  }
  for (const { text, weight, rough } of doc.bag) {
    const tokens = read(text)
    const counts = !isInEnglish(tokens)
    for (const [step, token] of tokens.entries()) {
      const next = tokens[step + 1]
      count(rough === true ? termOf(making, token.folded) : wordTerm(making, token), weight, counts)
      if (next) count(termOf(making, pairOf(token, next)), weight, counts)
    }
  }
  for (const [term, weight] of counted) {
    add(byDoc, term, at, Math.min(1, (weight * (1 + saturation)) / (weight + saturation)))
    add(mentions, term, at, weight)
    frequency[term] = (frequency[term] ?? 0) + 1
  }
}

function likelihoodOf(mentions: Postings, length: Float32Array): Likelihood {
  const { start, entry, weight } = mentions
  const whole = weight.reduce((sum, count) => sum + count, 0)
  const said = Float32Array.from(weight)
  for (let term = 0; term + 1 < start.length; term++) {
    const [from, to] = [start[term] ?? 0, start[term + 1] ?? 0]
    const common = weight.subarray(from, to).reduce((sum, count) => sum + count, 0) / whole
    for (let at = from; at < to; at++) said[at] = Math.log(1 + (weight[at] ?? 0) / (smoothing * common))
  }
  return { said: { start, entry, weight: said }, unsaid: length.map(words => Math.log(smoothing / (words + smoothing))) }
}

function tellingOf({ terms, everyday }: Making, frequency: readonly number[], docs: number): Float32Array {
  const rarest = Math.log(1 + (docs + 0.5) / 1.5)
  const telling = new Float32Array(terms.size)
  for (const [key, term] of terms) {
    if (key.startsWith('=')) continue
    const share = Math.log(1 + (docs - (frequency[term] ?? 1) + 0.5) / ((frequency[term] ?? 1) + 0.5)) / rarest
    telling[term] = Math.max(0.08, share) * (key.includes(' ') ? pairShare : 1) * lightness(everyday.get(term))
  }
  return telling
}

function lightness(mentions: { everyday: number; all: number } | undefined): number {
  return mentions ? 1 - (1 - everydayShare) * (mentions.everyday / mentions.all) : 1
}
