import { openKnow } from '../../src/answer/know.ts'
import { load } from '../../src/knowledge/load.ts'
import type { Catalogue } from '../../src/model/knowledge.ts'
import { openSearch } from '../../src/search/search.ts'
import { quantile } from '../drills/drill.ts'
import { evalDay, fresh } from '../file.ts'
import { readRows, unaccented, type Row } from '../rows.ts'
import { isNamed, score, type Asked } from '../score.ts'
import { knowledge, questionFile } from './answering.ts'
import { folded, givenOf, peers, understoodOf, versionOf, type Filled, type Given, type Peer } from './peers.ts'

/** Shares 0 to 1 of questions that name a procedure: right one first, or among the first three. */
export type Accuracy = { readonly at1: number; readonly at3: number; readonly plainAt1: number; readonly plainAt3: number }
export type Side = {
  readonly name: string
  readonly version: string
  readonly buildMs: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** train and dev together, and the part that nothing was tuned to. */
  readonly tuned: Accuracy
  readonly test: Accuracy
}
export type SideBySide = { readonly tunedRows: number; readonly testRows: number; readonly sides: readonly Side[] }

/** One engine after the other, in this process, with the same documents and questions. */
export async function measureSideBySide(say: (line: string) => void): Promise<SideBySide> {
  const rows = { tuned: ['train', 'dev'].flatMap(part), test: part('test') }
  const { catalogue } = load(knowledge)
  const given = givenOf(catalogue)
  const sides: Side[] = []
  for (const engine of [ours(catalogue), ...peers, ...peers.map(folded)]) {
    say(`b: ${engine.name}`)
    sides.push(await sideOf(engine, given, rows))
  }
  return { tunedRows: rows.tuned.length, testRows: rows.test.length, sides }
}

/** The rows of a part that name a procedure: nothing else can be asked of an engine that only searches. */
const part = (name: string): Row[] => readRows(questionFile(name)).filter(isNamed)

const ours = (catalogue: Catalogue): Peer => ({
  name: 'motcua',
  fill() {
    const know = openKnow(catalogue, openSearch(catalogue))
    return Promise.resolve((question: string) => know.ask(question, fresh, evalDay).candidates)
  },
})

async function sideOf(engine: Peer, given: readonly Given[], rows: { tuned: readonly Row[]; test: readonly Row[] }): Promise<Side> {
  const from = performance.now()
  const filled = await engine.fill(given)
  const buildMs = performance.now() - from
  // Not timed: the compiler needs a while to know the code.
  for (const { question } of rows.tuned) await filled(question)
  const [tuned, test] = [await askAll(filled, rows.tuned), await askAll(filled, rows.test)]
  const times = [...tuned, ...test].map(({ ms }) => ms)
  return {
    name: engine.name,
    version: versionOf(engine.name.split(',')[0] ?? ''),
    buildMs,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    tuned: accuracyOf(tuned),
    test: accuracyOf(test),
  }
}

async function askAll(filled: Filled, rows: readonly Row[]): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const row of rows) {
    const from = performance.now()
    const got = await filled(row.question)
    const ms = performance.now() - from
    asked.push({ row, got: understoodOf(got), plain: understoodOf(await filled(unaccented(row.question))), ms })
  }
  return asked
}

export function accuracyOf(asked: readonly Asked[]): Accuracy {
  const typed = score(asked)
  const plain = score(asked.map(one => ({ ...one, got: one.plain })))
  return { at1: typed.procedureAt1, at3: typed.procedureAt3, plainAt1: plain.procedureAt1, plainAt3: plain.procedureAt3 }
}
