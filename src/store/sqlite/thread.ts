import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/** One connection in a thread of its own: a slow disk or a lock held by another process never holds the event loop. */

export type Ask = { readonly id: number; readonly sql: string; readonly parameters: readonly SQLInputValue[] }
export type Told =
  | { readonly id: number; readonly rows: readonly unknown[]; readonly changes: number }
  | { readonly id: number; readonly failed: string; readonly code: number }
export type Opening = { readonly file: string; readonly readOnly: boolean }

const opening = workerData as Opening
const kept = new Map<string, StatementSync>()
const most = 200

const database = new DatabaseSync(opening.file)
database.exec('pragma busy_timeout = 10000')
if (opening.readOnly) database.exec('pragma query_only = on')
else {
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
}
database.exec('pragma secure_delete = on')
database.exec('pragma foreign_keys = on')

parentPort?.on('message', (ask: Ask | 'close') => {
  if (ask === 'close') {
    database.close()
    parentPort?.close()
    return
  }
  parentPort?.postMessage(run(ask))
})

function run(ask: Ask): Told {
  try {
    const statement = prepared(ask.sql)
    if (statement.columns().length > 0) return { id: ask.id, rows: statement.all(...ask.parameters), changes: 0 }
    return { id: ask.id, rows: [], changes: Number(statement.run(...ask.parameters).changes) }
  } catch (error) {
    return {
      id: ask.id,
      failed: String(error instanceof Error ? error.message : error),
      code: Number((error as { errcode?: number }).errcode ?? 0),
    }
  }
}

function prepared(sql: string): StatementSync {
  const known = kept.get(sql)
  if (known !== undefined) return known
  const made = database.prepare(sql)
  if (kept.size >= most) kept.clear()
  kept.set(sql, made)
  return made
}
