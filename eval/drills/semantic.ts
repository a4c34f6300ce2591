import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { extraFolder, loads } from '../../src/app/extras.ts'
import type { Passage } from '../../src/model/search.ts'
import { openSemantic } from '../../src/search/semantic.ts'
import { openEncoder, type Encoder } from '../../src/search/semantic/encoder.ts'
import { exact, graph, type Hnsw } from '../../src/search/semantic/nearest.ts'
import { seeded } from '../bench/seeded.ts'
import { clustered } from '../semantic/clustered.ts'
import { e5Words, wordOf } from '../semantic/shape.ts'
import { atLeast, below, quantile, told, type Drill, type Figure } from './drill.ts'
import { scratch } from './server.ts'

/**
 * What a sentence model of the shape of multilingual-e5-small costs, with random weights; what a question loses when the model is
 * broken; how true the graph of neighbours is. Needs `motcua add semantic`.
 */
export const semantic: Drill = async ({ quick, say }) => {
  if (!loads('semantic', '@huggingface/transformers')) throw new Error('Run "motcua add semantic" first.')
  const place = scratch()
  try {
    const words = quick ? 20_000 : e5Words
    const folder = join(place.folder, 'e5-shaped')
    say(`a graph of 12 layers of 384 over ${words} words, random weights, float32`)
    execFileSync(process.execPath, [join(import.meta.dirname, '../semantic/shape.ts'), folder, String(words)])
    const encoder = openEncoder({ folder, packages: extraFolder('semantic'), vectors: join(place.folder, 'vectors') })
    const figures = [told('words', words), ...(await asking(encoder, { quick, words }))]
    await encoder.close()
    return [...figures, ...(await failing()), ...(quick ? [] : await recall(say))]
  } finally {
    place.remove()
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

async function asking(encoder: Encoder, { quick, words }: { quick: boolean; words: number }): Promise<Figure[]> {
  const random = seeded(3)
  const text = (count: number): string => Array.from({ length: count }, () => wordOf(Math.floor(random() * (words - 3)))).join(' ')
  const [before, from] = [process.memoryUsage().rss, performance.now()]
  await encoder.opened
  const openMs = performance.now() - from
  const passages: Passage[] = Array.from({ length: quick ? 64 : 512 }, (_, n) => ({ of: `procedure:${n}`, text: text(16) }))
  const quiet = await heldMs(() => setTimeout(quick ? 3000 : 10_000))
  const begun = performance.now()
  await encoder.index(passages)
  const perPassage = (performance.now() - begun) / passages.length
  const times: number[] = []
  const work: number[] = []
  const held = await heldMs(async () => {
    for (let at = 0; at < (quick ? 200 : 1000); at++) {
      // With the prefix 16 to 32 tokens.
      const question = text(15 + (at % 17))
      const [asked, used] = [performance.now(), process.cpuUsage()]
      await encoder.near(question)
      const { user, system } = process.cpuUsage(used)
      if (at < 20) continue
      times.push(performance.now() - asked)
      work.push((user + system) / 1000)
    }
  })
  return [
    told('open', `${(openMs / 1000).toFixed(1)} s`),
    told('memory while it is open, beside what was', megabytes(process.memoryUsage().rss - before)),
    told('a passage of 17 tokens', `${perPassage.toFixed(1)} ms`),
    told('questions of 16 to 32 tokens, by the clock, median', `${quantile(times, 0.5).toFixed(1)} ms`),
    told('questions of 16 to 32 tokens, by the clock, p99', `${quantile(times, 0.99).toFixed(1)} ms`),
    told('processor time of a question, median', `${quantile(work, 0.5).toFixed(1)} ms`),
    // One thread works, so this is what the clock shows on a core that nobody else wants.
    below('processor time of a question, p99', quantile(work, 0.99), 60, 'ms'),
    told('event loop held at most, nobody asking / while these were asked', `${quiet.toFixed(0)} / ${held.toFixed(0)} ms`),
  ]
}

async function heldMs(work: () => Promise<unknown>): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  await work()
  loop.disable()
  return loop.max / 1e6
}

/** A model that hangs, and one whose thread ends while it is asked. */
async function failing(): Promise<Figure[]> {
  const ended = Promise.withResolvers<never>()
  let isHanging = false
  const planted: Encoder = {
    opened: Promise.resolve(),
    ended: ended.promise,
    near: () => (isHanging ? new Promise(() => undefined) : Promise.resolve([])),
    index: passages => Promise.resolve({ passages: passages.length, computed: 0, compared: 'exact' }),
    close: () => Promise.resolve(),
  }
  const waits: number[] = []
  const wait = async (house: ReturnType<typeof openSemantic>): Promise<void> => {
    const from = performance.now()
    await house.prepare('một câu hỏi')
    waits.push(performance.now() - from)
  }
  for (let at = 0; at < 20; at++) {
    isHanging = false
    const house = openSemantic({ weight: 1, open: () => planted, failed: () => undefined })
    await house.index([])
    isHanging = true
    await wait(house)
    await house.close()
  }
  const house = openSemantic({ weight: 1, open: () => planted, failed: () => undefined })
  await house.index([])
  ended.reject(new Error('ended'))
  await wait(house)
  await house.close()
  const [first, most] = [quantile(waits, 0.5), Math.max(...waits)]
  return [
    below('a question waits for a model that hangs or ended, median', first, 50, 'ms'),
    told('a question waits for a model that hangs or ended, at most', `${most.toFixed(1)} ms`),
  ]
}

async function recall(say: (line: string) => void): Promise<Figure[]> {
  if (!loads('semantic', 'hnswlib-node')) return [told('hnswlib-node', 'not compiled here')]
  const hnsw = createRequire(join(extraFolder('semantic'), 'package.json'))('hnswlib-node') as Hnsw
  say('50,000 clustered vectors of 384 numbers')
  const { vectors, question } = clustered(50_000, 384)
  const from = performance.now()
  const quick = await graph(hnsw, vectors)
  const built = performance.now() - from
  const all = exact(vectors)
  const questions = Array.from({ length: 200 }, question)
  const [found, graphMs] = timed(() => questions.map(one => quick.find(one, 10)))
  const [right, exactMs] = timed(() => questions.map(one => all.find(one, 10)))
  const met = found.map((rows, at) => rows.filter(({ row }) => right[at]?.some(other => other.row === row)).length / 10)
  return [
    told('graph of 50,000 × 384, built', `${(built / 1000).toFixed(0)} s`),
    told('a question by the graph', `${(graphMs / questions.length).toFixed(2)} ms`),
    told('a question compared with all', `${(exactMs / questions.length).toFixed(1)} ms`),
    atLeast('of the ten nearest the graph finds', met.reduce((sum, share) => sum + share, 0) / met.length, 0.99),
  ]
}

function timed<T>(work: () => T): [T, number] {
  const from = performance.now()
  const result = work()
  return [result, performance.now() - from]
}
