import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Passage } from '../../model/search.ts'
import { changedFile, readCard, vectorKey, type Card } from './card.ts'
import { exact, graph, worthGraph, type Hnsw, type Nearest, type Vectors } from './nearest.ts'
import { openSession, type Session } from './session.ts'
import { readVectors, textHash, writeVectors } from './vectors.ts'

/** The thread of the sentence model: tokenizer, graph and vectors live here, so that nobody else waits for them. */

/** `vectors`: folder where they are kept; `packages`: folder of the extra's packages. `graphFrom`: so many vectors get a graph. */
export type ThreadSetting = {
  readonly folder: string
  readonly packages: string
  readonly vectors: string
  readonly threads?: number
  readonly graphFrom?: number
}

export type Near = { readonly of: string; readonly similarity: number }

export type Asked = { readonly id: number; readonly ask: string } | { readonly id: number; readonly index: readonly Passage[] }

export type Told =
  | { readonly kind: 'open' }
  | { readonly kind: 'near'; readonly id: number; readonly near: readonly Near[] }
  | { readonly kind: 'indexed'; readonly id: number; readonly indexed: Indexed }
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'failed'; readonly id?: number; readonly why: string }

/** `computed`: how many vectors were not on disk. `compared`: how questions are compared; `graph` is promised while it is built. */
export type Indexed = {
  readonly passages: number
  readonly computed: number
  readonly compared: 'exact' | 'graph' | 'exact: no hnswlib-node'
}

/** So many texts go through the model at once: a question waits for one such batch at most. */
const batch = 8
/** How many neighbours are looked at, and how many documents are told. */
const neighbours = 200
const mostDocuments = 60

const setting = workerData as ThreadSetting
const tell = (told: Told): void => parentPort?.postMessage(told)

type Indexing = { readonly passages: readonly Passage[]; nearest: Nearest }
type House = { readonly session: Session; readonly card: Card }

const opened = open().then(
  session => {
    tell({ kind: 'open' })
    return session
  },
  (error: unknown) => {
    tell({ kind: 'failed', why: whyOf(error) })
    return undefined
  },
)
let indexed: Indexing | undefined
let round = 0

parentPort?.on('message', (asked: Asked) => {
  const work = 'ask' in asked ? answer(asked) : index(asked)
  work.catch((error: unknown) => tell({ kind: 'failed', id: asked.id, why: whyOf(error) }))
})

async function open(): Promise<House> {
  const card = readCard(setting.folder)
  const changed = await changedFile(setting.folder, card)
  if (changed !== undefined) throw new RangeError(`${join(setting.folder, changed)} is not the file that was first downloaded`)
  return { session: await openSession({ ...setting, card }), card }
}

async function answer({ id, ask }: { readonly id: number; readonly ask: string }): Promise<void> {
  const house = await opened
  if (!house || !indexed) return tell({ kind: 'near', id, near: [] })
  const [vector] = await house.session.embed([house.card.prefixes.question + ask])
  tell({ kind: 'near', id, near: vector?.some(value => value !== 0) === true ? documents(indexed, vector) : [] })
}

/** The best passage of each document speaks for it. */
function documents({ passages, nearest }: Indexing, vector: Float32Array): Near[] {
  const best = new Map<string, number>()
  for (const { row, similarity } of nearest.find(vector, neighbours)) {
    const of = passages[row]?.of
    if (of !== undefined && !best.has(of)) best.set(of, similarity)
  }
  return [...best].slice(0, mostDocuments).map(([of, similarity]) => ({ of, similarity }))
}

async function index({ id, index: passages }: { readonly id: number; readonly index: readonly Passage[] }): Promise<void> {
  const house = await opened
  if (!house) return tell({ kind: 'failed', id, why: 'the model did not open' })
  const mine = ++round
  const { vectors, computed } = await vectorsOf(house, passages)
  if (mine !== round) return tell({ kind: 'failed', id, why: 'another base was published meanwhile' })
  indexed = { passages, nearest: exact(vectors) }
  const isMany = passages.length >= (setting.graphFrom ?? worthGraph)
  const hnsw = isMany ? hnswlib() : undefined
  const compared = hnsw ? 'graph' : isMany ? 'exact: no hnswlib-node' : 'exact'
  tell({ kind: 'indexed', id, indexed: { passages: passages.length, computed, compared } })
  if (!hnsw) return
  const built = await graph(hnsw, vectors, () => mine !== round)
  if (mine === round) indexed.nearest = built
}

/** What is on disk is read, the rest computed and written. */
async function vectorsOf(
  { session, card }: House,
  passages: readonly Passage[],
): Promise<{ readonly vectors: Vectors; readonly computed: number }> {
  const key = await vectorKey(setting.folder, card)
  const file = join(setting.vectors, `${card.name.replaceAll(/[^\w.-]/g, '-')}-${key.slice(0, 16)}.bin`)
  const all = new Map(readVectors(file, key))
  const texts = new Map(passages.map(({ text }) => [textHash(text), text]))
  const missing = [...texts].filter(([hash]) => !all.has(hash))
  for (let from = 0; from < missing.length; from += batch) {
    const part = missing.slice(from, from + batch)
    const made = await session.embed(part.map(([, text]) => card.prefixes.passage + text))
    for (const [at, [hash]] of part.entries()) all.set(hash, made[at] ?? nothing)
    tell({ kind: 'progress', done: Math.min(from + batch, missing.length), all: missing.length })
  }
  // Texts that are no longer said are forgotten.
  const kept = new Map([...texts.keys()].map(hash => [hash, all.get(hash) ?? nothing]))
  if (missing.length > 0) writeVectors(file, key, kept)
  const [first] = kept.values()
  const size = first?.length ?? 1
  const data = new Float32Array(passages.length * size)
  for (const [at, { text }] of passages.entries()) data.set(kept.get(textHash(text)) ?? nothing, at * size)
  return { vectors: { size, data }, computed: missing.length }
}

const nothing = new Float32Array()

/** Compiled where it is installed; where that failed, each vector is compared. */
function hnswlib(): Hnsw | undefined {
  try {
    return createRequire(join(setting.packages, 'package.json'))('hnswlib-node') as Hnsw
  } catch {
    return undefined
  }
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
