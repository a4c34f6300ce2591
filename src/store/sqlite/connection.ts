import { Worker } from 'node:worker_threads'
import type { SQLInputValue } from 'node:sqlite'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { StoreError } from '../../model/error.ts'
import type { Results, Step } from '../engine.ts'
import type { Ask, Told } from './thread.ts'

/** The near end of the thread: a question goes over, rows come back, in order. */
export type Thread = {
  readonly writer: DatabaseConnection
  readonly reader: DatabaseConnection
  batch(steps: readonly Step[]): Promise<Results | undefined>
  close(): Promise<void>
}

export function openThread(file: string): Thread {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: file, resourceLimits: { maxYoungGenerationSizeMb: 4 } })
  const asked = new Map<number, { resolve(told: Told): void; reject(error: Error): void }>()
  let last = 0
  let over: Error | undefined
  const end = (error: Error): void => {
    over ??= error
    for (const waiting of asked.values()) waiting.reject(over)
    asked.clear()
  }
  thread.on('message', (told: Told) => {
    asked.get(told.id)?.resolve(told)
    asked.delete(told.id)
  })
  thread.on('error', cause => end(new StoreError(`SQLite: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })))
  thread.on('exit', () => end(new StoreError('SQLite: the connection is closed')))

  const ask = (question: Omit<Ask, 'id'>): Promise<Told> => {
    if (over !== undefined) return Promise.reject(over)
    const id = ++last
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject })
      thread.postMessage({ id, ...question } satisfies Ask)
    })
  }
  const answer = async (question: Omit<Ask, 'id'>): Promise<Results | undefined> => {
    const told = await ask(question)
    if ('failed' in told) throw new StoreError(`SQLite: ${told.failed}`, { cause: told })
    return 'unheld' in told ? undefined : told.results.map(({ rows, changes }) => ({ rows: [...rows], numAffectedRows: BigInt(changes) }))
  }
  const connection = (reads: boolean): DatabaseConnection => ({
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const results = await answer({ reads, batch: false, statements: [statementOf({ query })] })
      return (results?.[0] ?? { rows: [] }) as QueryResult<R>
    },
    streamQuery(): never {
      throw new StoreError('SQLite: rows are not streamed')
    },
  })
  return {
    writer: connection(false),
    reader: connection(true),
    batch: steps => answer({ reads: false, batch: true, statements: steps.map(statementOf) }),
    close: () =>
      new Promise(resolve => {
        if (over !== undefined) return resolve()
        thread.once('exit', () => resolve())
        thread.postMessage('close')
      }),
  }
}

const statementOf = ({ query, rows }: Step): Ask['statements'][number] => ({
  sql: query.sql,
  parameters: query.parameters as readonly SQLInputValue[],
  ...(rows === undefined ? {} : { rows }),
})
