import type { Found, Hit, Part, Reading } from '../model/search.ts'
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

type Scratch = { readonly units: Sums; readonly bag: Sums; readonly cover: Sums; readonly best: Best }
/** Per document, best unit of a name and best of a situation; -1 = none. */
type Best = {
  readonly name: Float32Array
  readonly nameUnit: Int32Array
  readonly situation: Float32Array
  readonly situationUnit: Int32Array
}

export function openRank(index: Index): (reading: Reading, part?: Part) => Found {
  const docs = index.docs.length
  const distinct = openDistinct(index)
  const scratch: Scratch = {
    units: sums(index.texts.length),
    bag: sums(docs),
    cover: sums(docs),
    best: {
      name: new Float32Array(docs),
      nameUnit: new Int32Array(docs).fill(-1),
      situation: new Float32Array(docs),
      situationUnit: new Int32Array(docs).fill(-1),
    },
  }
  return (reading, part = {}) => {
    const query = weigh(index, reading, part)
    for (const [term, weight] of query.folded) {
      gather(scratch.units, index.byUnit, term, weight)
      gather(scratch.bag, index.byDoc, term, weight)
    }
    for (const [term, weight] of query.accented) gather(scratch.units, index.byUnit, term, weight)
    for (const [term, weight] of query.words) gather(scratch.cover, index.byDoc, term, weight)
    const hits = bestDocs(index, scratch, query, part.limit ?? 10).map(place => hitOf(index, scratch, query, { ...place, distinct }))
    clear(scratch)
    return { hits, content: query.content }
  }
}

type Place = { readonly doc: number; readonly score: number }

/** The best documents, best first, equal ones in the catalogue's order, and the best wish after them. Keeps no more than it returns. */
function bestDocs(index: Index, scratch: Scratch, query: Query, limit: number): Place[] {
  for (let at = 0; at < scratch.units.count; at++) noteUnit(index, scratch, query, scratch.units.touched[at] ?? 0)
  const top: Place[] = []
  const wish: Place[] = []
  for (let doc = 0; doc < index.docs.length; doc++) {
    const score = scoreOf(scratch, query, doc)
    if (score === 0) continue
    if (index.docs[doc]?.kind === 'wish') keep(wish, { doc, score }, 1)
    else keep(top, { doc, score }, limit)
  }
  return [...top, ...wish]
}

function scoreOf({ best: { name, situation }, bag }: Scratch, query: Query, doc: number): number {
  const phrase = Math.max(at(name, doc), situationShare * at(situation, doc))
  if (phrase === 0) return 0
  return phraseShare * phrase + (1 - phraseShare) * Math.min(1, at(bag.sum, doc) / Math.max(1e-6, query.need))
}

function keep(top: Place[], place: Place, limit: number): void {
  if (top.length === limit && place.score <= (top.at(-1)?.score ?? 0)) return
  const before = top.findIndex(other => other.score < place.score)
  top.splice(before < 0 ? top.length : before, 0, place)
  if (top.length > limit) top.pop()
}

function noteUnit(index: Index, { units, best: top }: Scratch, query: Query, unit: number): void {
  const doc = index.units.doc[unit] ?? 0
  const score = agreement(index, query, unit, units.sum[unit] ?? 0)
  const [scores, holders] = (index.units.situation[unit] ?? -1) >= 0 ? [top.situation, top.situationUnit] : [top.name, top.nameUnit]
  if (score <= (scores[doc] ?? 0)) return
  scores[doc] = score
  holders[doc] = unit
}

/** Tversky's measure: what both say, against what only one of them says. */
function agreement(index: Index, query: Query, unit: number, met: number): number {
  const weight = index.units.weight[unit] ?? 0
  const both = Math.min(met, weight)
  const onlyPhrase = (weight - both) * (index.units.penalty[unit] ?? 1)
  const onlyQuestion = Math.max(0, query.need - both)
  return both / (both + unsaid * onlyPhrase + unmet * onlyQuestion + little)
}

function hitOf(
  index: Index,
  { units, cover, best: top }: Scratch,
  query: Query,
  { doc, score, distinct }: Place & { distinct: Distinct },
): Hit {
  const { kind, id } = docAt(index, doc)
  const covered = (unit: number): number => Math.min(1, at(units.sum, unit) / Math.max(1e-6, at(index.units.weight, unit)))
  const situationUnit = at(top.situationUnit, doc)
  const unit = situationShare * at(top.situation, doc) > at(top.name, doc) ? situationUnit : at(top.nameUnit, doc)
  const evidence = { phrase: index.texts[unit] ?? '', covered: covered(unit) }
  const coverage = Math.min(1, at(cover.sum, doc) / Math.max(1e-6, query.needWords))
  if (situationUnit < 0) return { kind, id, score, coverage, evidence }
  const situation = {
    index: at(index.units.situation, situationUnit),
    score: at(top.situation, doc),
    covered: covered(situationUnit),
    own: distinct(doc, situationUnit, query),
  }
  return { kind, id, score, coverage, evidence, situation }
}

function at(list: Float32Array | Int32Array, place: number): number {
  return list[place] ?? 0
}

function docAt(index: Index, doc: number): Doc {
  const found = index.docs[doc]
  if (!found) throw new RangeError(`no document ${doc}`)
  return found
}

function clear({ units, bag, cover, best: top }: Scratch): void {
  reset(units)
  reset(bag)
  reset(cover)
  top.name.fill(0)
  top.nameUnit.fill(-1)
  top.situation.fill(0)
  top.situationUnit.fill(-1)
}
