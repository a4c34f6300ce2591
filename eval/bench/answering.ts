import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Beyond } from '../../src/answer/beyond.ts'
import { openKnow } from '../../src/answer/know.ts'
import { load } from '../../src/knowledge/load.ts'
import type { Conversation, Know } from '../../src/model/conversation.ts'
import type { Catalogue } from '../../src/model/knowledge.ts'
import { openNational } from '../../src/national/national.ts'
import { openPlaces } from '../../src/places/places.ts'
import { openSearch } from '../../src/search/search.ts'
import { quantile } from '../drills/drill.ts'
import { evalDay, fresh } from '../file.ts'
import { readRows } from '../rows.ts'
import { heapBytes, mb } from './child.ts'
import { grown, readNames } from './synthetic.ts'

export const knowledge = join(import.meta.dirname, '../../knowledge')
export const questionFile = (name: string): string => join(import.meta.dirname, '../questions', `${name}.tsv`)

/** Times in milliseconds, memory in MB. `heapMb`: everything in use after a collection: catalogue, index, places, national list. */
export type Answering = {
  readonly procedures: number
  readonly questions: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly longestMs: number
  /** Processor time of a question on average, garbage collection included: what other processes took does not count. */
  readonly cpuMs: number
  readonly buildMs: number
  readonly heapMb: number
  readonly rssMb: number
}

/** How often each question is asked. */
const passes = 3

/** Writes the catalogue that is measured with into a file, as the build does for the server. */
export function writeCatalogue(count: number, file: string): void {
  const { catalogue } = load(knowledge)
  const names = readNames(readFileSync(join(knowledge, 'national.tsv'), 'utf8'))
  writeFileSync(file, JSON.stringify(count <= catalogue.procedures.length ? catalogue : grown(catalogue, names, count)))
}

/** Question → answer as the server gives it: search, facet, composing, places and the national list, in a fresh chat of an office. */
export function measureAnswering(file: string): Answering {
  const catalogue = readCatalogue(file)
  const beyond: Beyond = {
    places: openPlaces(readFileSync(join(knowledge, 'places.tsv'))),
    national: openNational(readFileSync(join(knowledge, 'national.tsv'))),
  }
  const from = performance.now()
  const search = openSearch(catalogue)
  const buildMs = performance.now() - from
  const know = openKnow(catalogue, search, beyond)
  const office = catalogue.offices[0]?.slug
  const was: Conversation = office === undefined ? fresh : { ...fresh, office }
  const questions = ['train', 'dev', 'test'].flatMap(name => readRows(questionFile(name)).map(({ question }) => question))
  // Not timed: the compiler needs a while to know the code.
  ask(know, was, questions)
  const used = process.cpuUsage()
  const times = Array.from({ length: passes }, () => ask(know, was, questions)).flat()
  const { user, system } = process.cpuUsage(used)
  const heap = heapBytes()
  return {
    procedures: catalogue.procedures.length,
    questions: times.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    longestMs: Math.max(...times),
    cpuMs: (user + system) / 1000 / times.length,
    buildMs,
    heapMb: mb(heap),
    rssMb: mb(process.memoryUsage.rss()),
  }
}

/** Apart from the measuring, so that nothing there keeps the text alive. */
const readCatalogue = (file: string): Catalogue => JSON.parse(readFileSync(file, 'utf8')) as Catalogue

function ask(know: Know, was: Conversation, questions: readonly string[]): number[] {
  return questions.map(question => {
    const from = performance.now()
    know.ask(question, was, evalDay)
    return performance.now() - from
  })
}
