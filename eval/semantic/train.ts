import { fold, syllables } from '../../src/model/fold.ts'
import type { Catalogue } from '../../src/model/knowledge.ts'
import { documentsOf } from '../../src/search/documents.ts'
import { seeded } from '../bench/seeded.ts'

/**
 * A static sentence embedding: the mean of learnt vectors of folded syllables. Learnt with InfoNCE (of a batch of pairs of texts of
 * one document each must find its partner) and Adagrad. Small and quick; it knows only the words that it was shown.
 */
export type Static = {
  /** Folded syllables; the first is what every unknown one becomes. */
  readonly vocabulary: readonly string[]
  readonly size: number
  /** A row of `size` numbers a syllable. */
  readonly table: Float32Array
}

export type Training = {
  readonly seed: number
  readonly size: number
  readonly rounds: number
  readonly batch: number
  readonly rate: number
  readonly temperature: number
  /** Share of the words of a text that are left out in a round, so that no single one is relied on. */
  readonly dropped: number
}

export const usualTraining: Training = { seed: 20_261_128, size: 72, rounds: 10, batch: 96, rate: 0.1, temperature: 0.07, dropped: 0.15 }

export const unknown = '[UNK]'

const wordsOf = (text: string): string[] => syllables(text).map(fold)

/** Trains on the names and phrases of procedures and general answers. The same catalogue and seed give the same bytes. */
export function train(catalogue: Catalogue, training: Training = usualTraining): Static {
  const docs = documentsOf(catalogue, [])
    .map(({ units }) => units.map(({ text }) => wordsOf(text)).filter(words => words.length > 1))
    .filter(texts => texts.length > 1)
  const vocabulary = [unknown, ...new Set(docs.flat(2))]
  const ids = new Map(vocabulary.map((word, at) => [word, at]))
  const numbered = docs.map(texts => texts.map(words => words.map(word => ids.get(word) ?? 0)))
  const random = seeded(training.seed)
  const table = Float32Array.from({ length: vocabulary.length * training.size }, () => (random() - 0.5) * 0.2)
  // What is not known says nothing.
  table.fill(0, 0, training.size)
  const learning = { table, squares: new Float32Array(table.length), ...training, random }
  for (let round = 0; round < training.rounds; round++) {
    for (const batch of batchesOf(numbered, learning)) step(batch, learning)
  }
  return { vocabulary, size: training.size, table }
}

/** Unit length; all zero where no syllable is known. */
export function embed({ vocabulary, size, table }: Static, text: string): Float32Array {
  const ids = idsOf(vocabulary)
  const known = wordsOf(text).map(word => ids.get(word) ?? 0)
  return meanOf(known, { table, size }).unit
}

const books = new WeakMap<readonly string[], ReadonlyMap<string, number>>()
function idsOf(vocabulary: readonly string[]): ReadonlyMap<string, number> {
  const known = books.get(vocabulary) ?? new Map(vocabulary.map((word, at) => [word, at]))
  books.set(vocabulary, known)
  return known
}

type Learning = Training & { readonly table: Float32Array; readonly squares: Float32Array; random(): number }
type Pair = { readonly one: readonly number[]; readonly other: readonly number[] }

/** Every text of every document once as the one that looks for its partner; no document twice in a batch. */
function batchesOf(docs: readonly (readonly (readonly number[])[])[], { batch, dropped, random }: Learning): Pair[][] {
  const orders = docs.map(texts => shuffled(texts, random))
  const longest = Math.max(...orders.map(order => order.length))
  const thin = (words: readonly number[]): readonly number[] => {
    const left = words.filter(() => random() >= dropped)
    return left.length === 0 ? words : left
  }
  const batches: Pair[][] = []
  for (let turn = 0; turn + 1 < longest; turn++) {
    const pairs = orders.flatMap((order): Pair[] => {
      const [one, other] = [order[turn], order[turn + 1]]
      return one && other ? [{ one: thin(one), other: thin(other) }] : []
    })
    const mixed = shuffled(pairs, random)
    for (let from = 0; from < mixed.length; from += batch) {
      const part = mixed.slice(from, from + batch)
      if (part.length > 8) batches.push(part)
    }
  }
  return batches
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = mixed[at] as T
    mixed[at] = mixed[other] as T
    mixed[other] = held
  }
  return mixed
}

type Mean = { readonly ids: readonly number[]; readonly unit: Float32Array; readonly length: number }

function meanOf(ids: readonly number[], { table, size }: Pick<Static, 'table' | 'size'>): Mean {
  const unit = new Float32Array(size)
  for (const id of ids) for (let at = 0; at < size; at++) unit[at]! += table[id * size + at]! / ids.length
  const length = Math.sqrt(unit.reduce((sum, value) => sum + value * value, 0))
  if (length > 0) for (let at = 0; at < size; at++) unit[at]! /= length
  return { ids, unit, length }
}

/** One step down the slope of the mean loss of both directions. */
function step(pairs: readonly Pair[], learning: Learning): void {
  const { size, temperature } = learning
  const ones = pairs.map(({ one }) => meanOf(one, learning))
  const others = pairs.map(({ other }) => meanOf(other, learning))
  const alike = ones.map(one => others.map(other => dot(one.unit, other.unit) / temperature))
  const slope = alike.map(() => new Float32Array(pairs.length))
  for (const [at, row] of alike.entries()) {
    const byRow = softmax(row)
    const byColumn = softmax(alike.map(line => line[at]!))
    for (let other = 0; other < pairs.length; other++) {
      const right = other === at ? 1 : 0
      slope[at]![other]! += (byRow[other]! - right) / 2
      slope[other]![at]! += (byColumn[other]! - right) / 2
    }
  }
  const descend = (means: readonly Mean[], partners: readonly Mean[], share: (at: number, partner: number) => number): void => {
    for (const [at, mean] of means.entries()) {
      const pull = new Float32Array(size)
      for (const [partner, { unit }] of partners.entries()) {
        const by = share(at, partner) / temperature
        for (let place = 0; place < size; place++) pull[place]! += by * unit[place]!
      }
      move(mean, pull, learning)
    }
  }
  descend(ones, others, (at, partner) => slope[at]![partner]!)
  descend(others, ones, (at, partner) => slope[partner]![at]!)
}

/** Adagrad on the rows of the syllables, through the mean and its length. */
function move({ ids, unit, length }: Mean, pull: Float32Array, { table, squares, size, rate }: Learning): void {
  if (length === 0) return
  const along = dot(pull, unit)
  for (let at = 0; at < size; at++) {
    const slope = (pull[at]! - along * unit[at]!) / (length * ids.length)
    for (const id of ids) {
      const place = id * size + at
      squares[place]! += slope * slope
      table[place]! -= (rate * slope) / (Math.sqrt(squares[place]!) + 1e-6)
    }
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

function softmax(row: readonly number[]): number[] {
  const top = Math.max(...row)
  const grown = row.map(value => Math.exp(value - top))
  const all = grown.reduce((sum, value) => sum + value, 0)
  return grown.map(value => value / all)
}
