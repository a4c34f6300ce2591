import { likelihoodShare, meaningShare, nameOf, type Found, type Hit, type Meaning, type Part, type Reading } from '../model/search.ts'
import type { Index } from './build.ts'
import type { Doc } from './documents.ts'
import { openDistinct, type Distinct } from './distinct.ts'
import { gather, reset, sums, type Sums } from './postings.ts'
import { weigh, type Query } from './weigh.ts'

/** How much an unsaid rest of a phrase, and an unmet rest of the question, count against agreement. */
const unsaid = 0.7
const unmet = 0.35
/** Agreement on next to nothing ("tuổi") is no agreement: a weight that real matches outgrow. */
const little = 0.1
/** Best single phrase against the words of the whole document. */
const phraseShare = 0.7
/** A situation alone names its procedure less surely than a name does. */
const situationShare = 0.9
/** Fewer words than this are too few to judge a language by. */
const leastSaid = 2

type Scratch = { readonly units: Sums; readonly bag: Sums; readonly cover: Sums; readonly said: Sums; readonly best: Best }
/**
 * Per document the best unit of a name and of a situation, side by side (see `place` of a unit); -1 = none. `docs`: those with
 * either, so that no question costs the whole catalogue.
 */
type Best = { readonly score: Float32Array; readonly unit: Int32Array; readonly docs: Int32Array; count: number }

export function openRank(index: Index): (reading: Reading, part?: Part) => Found {
  const docs = index.docs.length
  const distinct = openDistinct(index)
  const numbers = new Map(index.docs.map((doc, at) => [nameOf(doc), at]))
  const scratch: Scratch = {
    units: sums(index.texts.length),
    bag: sums(docs),
    cover: sums(docs),
    said: sums(docs),
    best: { score: new Float32Array(2 * docs), unit: new Int32Array(2 * docs).fill(-1), docs: new Int32Array(docs), count: 0 },
  }
  return (reading, part = {}) => {
    const query = weigh(index, reading, part)
    const from = part.only === 'wish' ? index.wishes : { doc: 0, unit: 0 }
    for (const [term, weight] of query.folded) {
      gather(scratch.units, index.byUnit, { term, value: weight, from: from.unit })
      gather(scratch.bag, index.byDoc, { term, value: weight, from: from.doc })
    }
    for (const [term, weight] of query.accented) gather(scratch.units, index.byUnit, { term, value: weight, from: from.unit })
    for (const term of query.said) gather(scratch.said, index.likelihood.said, { term, value: 1, from: from.doc })
    for (const [term, weight] of query.words) gather(scratch.cover, index.byDoc, { term, value: weight, from: from.doc })
    noteUnits(index, scratch, query.need)
    const meant = isWhole(part) ? meantDocs(reading.meaning, numbers) : undefined
    if (meant) noteMeant(scratch.best, meant)
    const hits = bestDocs(index, scratch, { ...query, meant }, part.limit ?? 10).map(place =>
      hitOf(index, scratch, query, { ...place, distinct }),
    )
    clear(scratch)
    return { hits, content: query.content }
  }
}

type Place = { readonly doc: number; readonly score: number; readonly rank: number; readonly meaning?: number }

/** Log-odds that a sentence model adds, by document. It was asked about a whole question, and says nothing of a part of it. */
type Meant = ReadonlyMap<number, number>

const isWhole = ({ from = 0, to, only }: Part): boolean => from === 0 && to === undefined && only === undefined

function meantDocs(meaning: Meaning | undefined, numbers: ReadonlyMap<string, number>): Meant | undefined {
  if (meaning === undefined) return undefined
  return new Map(
    [...meaning].flatMap(([name, value]) => {
      const doc = numbers.get(name)
      return doc === undefined ? [] : [[doc, value] as const]
    }),
  )
}

/** What shares no word with the question may still be what it means. */
function noteMeant(best: Best, meant: Meant): void {
  for (const doc of meant.keys()) if (best.unit[2 * doc] === -1 && best.unit[2 * doc + 1] === -1) best.docs[best.count++] = doc
}

/**
 * The best documents, best first, equal ones in the catalogue's order, and the best wish after them. Of hundreds that share a word with
 * the question a handful is kept: nothing is made of the others.
 */
function bestDocs(index: Index, scratch: Scratch, query: Query & { readonly meant: Meant | undefined }, limit: number): Place[] {
  const top: Place[] = []
  const wish: Place[] = []
  const { docs, count } = scratch.best
  for (let note = 0; note < count; note++) {
    const doc = docs[note] ?? 0
    const isWish = doc >= index.wishes.doc
    const list = isWish ? wish : top
    const most = isWish ? 1 : limit
    const score = scoreOf(scratch, query, doc)
    const meaning = isWish ? undefined : query.meant && (query.meant.get(doc) ?? 0)
    const rank = score + likelihoodShare * natsIn(index, scratch, query, doc) + meaningShare * (meaning ?? 0)
    if (list.length === most && !isBefore(doc, rank, list[most - 1])) continue
    keep(list, { doc, score, rank, ...(meaning !== undefined && { meaning }) }, most)
  }
  return [...top, ...wish]
}

function scoreOf({ best, bag }: Scratch, { need }: Query, doc: number): number {
  const phrase = Math.max(best.score[2 * doc] ?? 0, situationShare * (best.score[2 * doc + 1] ?? 0))
  return phraseShare * phrase + (1 - phraseShare) * Math.min(1, (bag.sum[doc] ?? 0) / Math.max(1e-6, need))
}

function natsIn({ likelihood }: Index, { said }: Scratch, query: Query, doc: number): number {
  const words = query.said.size
  return ((said.sum[doc] ?? 0) + words * (likelihood.unsaid[doc] ?? 0)) / Math.max(leastSaid, words)
}

function keep(top: Place[], place: Place, limit: number): void {
  const before = top.findIndex(other => isBefore(place.doc, place.rank, other))
  top.splice(before < 0 ? top.length : before, 0, place)
  if (top.length > limit) top.pop()
}

const isBefore = (doc: number, rank: number, other: Place | undefined): boolean =>
  other === undefined || rank > other.rank || (rank === other.rank && doc < other.doc)

/**
 * Of each document the units that agree best with the question, by Tversky's measure: what both say, against what only one
 * of them says. A question meets thousands of units, so this is one plain loop over numbers: a call for each would box them.
 */
function noteUnits({ units: { place, weight, penalty } }: Index, { units, best }: Scratch, need: number): void {
  const { sum, touched, count } = units
  for (let touch = 0; touch < count; touch++) {
    const unit = touched[touch] ?? 0
    const whole = weight[unit] ?? 0
    const both = Math.min(sum[unit] ?? 0, whole)
    const onlyPhrase = (whole - both) * (penalty[unit] ?? 1)
    const onlyQuestion = Math.max(0, need - both)
    const score = both / (both + unsaid * onlyPhrase + unmet * onlyQuestion + little)
    const at = place[unit] ?? 0
    if (score <= (best.score[at] ?? 0)) continue
    if (best.unit[at] === -1 && best.unit[at ^ 1] === -1) best.docs[best.count++] = at >> 1
    best.score[at] = score
    best.unit[at] = unit
  }
}

function hitOf(
  index: Index,
  { units, cover, best }: Scratch,
  query: Query,
  { doc, score, rank, meaning, distinct }: Place & { distinct: Distinct },
): Hit {
  const { kind, id } = docAt(index, doc)
  const covered = (unit: number): number => Math.min(1, at(units.sum, unit) / Math.max(1e-6, at(index.units.weight, unit)))
  const situationUnit = at(best.unit, 2 * doc + 1)
  const unit = situationShare * at(best.score, 2 * doc + 1) > at(best.score, 2 * doc) ? situationUnit : at(best.unit, 2 * doc)
  const evidence = { phrase: index.texts[unit] ?? '', covered: covered(unit) }
  const coverage = Math.min(1, at(cover.sum, doc) / Math.max(1e-6, query.needWords))
  const hit: Hit = { kind, id, score, rank, coverage, evidence, ...(meaning !== undefined && { meaning }) }
  if (situationUnit < 0) return hit
  const situation = {
    index: at(index.units.situation, situationUnit),
    score: at(best.score, 2 * doc + 1),
    covered: covered(situationUnit),
    own: distinct(doc, situationUnit, query),
  }
  return { ...hit, situation }
}

function at(list: Float32Array | Int32Array, place: number): number {
  return list[place] ?? 0
}

function docAt(index: Index, doc: number): Doc {
  const found = index.docs[doc]
  if (!found) throw new RangeError(`no document ${doc}`)
  return found
}

function clear({ units, bag, cover, said, best }: Scratch): void {
  reset(units)
  reset(bag)
  reset(cover)
  reset(said)
  for (let note = 0; note < best.count; note++) {
    const first = 2 * at(best.docs, note)
    best.score[first] = best.score[first + 1] = 0
    best.unit[first] = best.unit[first + 1] = -1
  }
  best.count = 0
}
