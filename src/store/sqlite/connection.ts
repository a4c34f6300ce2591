import { Worker } from 'node:worker_threads'
import type { SQLInputValue } from 'node:sqlite'
import type { CompiledQuery, QueryResult } from 'kysely'
import { StoreError } from '../../model/error.ts'
import type { Results, Step } from '../engine.ts'
import type { Ask, Batch, End, Statement, Told } from './thread.ts'

/** The near end of the thread: questions go over, rows come back, in order. Each journey costs more than most statements. */
export type Thread = {
  /** What is read in one tick makes one journey. */
  read(query: CompiledQuery): Promise<QueryResult<unknown>>
  /** On the connection that writes; the caller sees to it that it is his turn. */
  say(query: CompiledQuery): Promise<QueryResult<unknown>>
  /** All batches in one transaction. Throws only when that as a whole was impossible. */
  commit(batches: readonly (readonly Step[])[]): Promise<readonly Ended[]>
  close(): Promise<void>
}

/** How a batch ended; without results where a step's `rows` did not hold. */
type Ended = { readonly results: Results | undefined } | { readonly error: StoreError }

export function openThread(file: string): Thread {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: file, resourceLimits: { maxYoungGenerationSizeMb: 4 } })
  const { statementOf, unsent } = openTexts()
  const asked = new Map<number, { resolve(ends: readonly End[]): void; reject(error: Error): void }>()
  let last = 0
  let over: Error | undefined
  const end = (error: Error): void => {
    over ??= error
    for (const waiting of asked.values()) waiting.reject(over)
    asked.clear()
  }
  thread.on('message', ({ id, ends }: Told) => {
    asked.get(id)?.resolve(ends)
    asked.delete(id)
  })
  thread.on('error', cause => end(new StoreError(`SQLite: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })))
  thread.on('exit', () => end(new StoreError('SQLite: the connection is closed')))

  const ask = (how: Ask['how'], batches: readonly Batch[]): Promise<readonly End[]> => {
    if (over !== undefined) return Promise.reject(over)
    const id = ++last
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject })
      thread.postMessage({ id, how, batches, texts: unsent } satisfies Ask)
      unsent.length = 0
    })
  }
  return {
    read: gathering(batches => ask('read', batches), statementOf),
    // With its text: what is said once, as migrations are, need not be kept.
    say: async query => resultOf(await ask('say', [[stated({ query })]]), 0),
    commit: async batches =>
      (
        await ask(
          'commit',
          batches.map(steps => steps.map(statementOf)),
        )
      ).map(endOf),
    close: () =>
      new Promise(resolve => {
        if (over !== undefined) return resolve()
        thread.once('exit', () => resolve())
        thread.postMessage('close')
      }),
  }
}

/** Waits for the end of the tick, so that those who ask side by side travel together. */
function gathering(ask: (batches: readonly Batch[]) => Promise<readonly End[]>, statementOf: (step: Step) => Statement): Thread['read'] {
  let batches: Batch[] = []
  let ends: Promise<readonly End[]> | undefined
  const begin = (): Promise<readonly End[]> =>
    new Promise((resolve, reject) => {
      process.nextTick(() => {
        const all = batches
        batches = []
        ends = undefined
        ask(all).then(resolve, reject)
      })
    })
  return async query => {
    const at = batches.push([statementOf({ query })]) - 1
    return resultOf(await (ends ??= begin()), at)
  }
}

function resultOf(ends: readonly End[], at: number): QueryResult<unknown> {
  const end = ends[at]
  const ended = end && endOf(end)
  if (ended && 'error' in ended) throw ended.error
  return ended?.results?.[0] ?? { rows: [] }
}

function endOf(end: End): Ended {
  if (end.kind === 'failed') return { error: new StoreError(`SQLite: ${end.why}`, { cause: end }) }
  if (end.kind === 'unheld') return { results: undefined }
  return { results: end.results.map(({ rows, changes }) => ({ rows: rows as unknown[], numAffectedRows: BigInt(changes) })) }
}

const stated = ({ query, rows }: Step, sql: string | number = query.sql): Statement => ({
  sql,
  parameters: query.parameters as readonly SQLInputValue[],
  ...(rows === undefined ? {} : { rows }),
})

/** Statements with lists of any length in them have texts without end. */
const mostTexts = 500

/** Texts go over once; afterwards their numbers do. `unsent`: those that the next question takes along. */
function openTexts(): { statementOf(step: Step): Statement; readonly unsent: string[] } {
  const numbers = new Map<string, number>()
  const unsent: string[] = []
  const nameOf = (sql: string): string | number => {
    const known = numbers.get(sql)
    if (known !== undefined || numbers.size >= mostTexts) return known ?? sql
    numbers.set(sql, numbers.size)
    unsent.push(sql)
    return numbers.size - 1
  }
  return { statementOf: step => stated(step, nameOf(step.query.sql)), unsent }
}
