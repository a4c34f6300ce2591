import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * The data file, in a thread of its own: a slow disk or a lock held by another process never holds the event loop.
 * Two connections, so that a reader need not wait for the end of a writer's transaction.
 */

type Statement = { readonly sql: string; readonly parameters: readonly SQLInputValue[]; readonly rows?: number }
/** `batch`: the statements are one transaction. */
export type Ask = { readonly id: number; readonly reads: boolean; readonly batch: boolean; readonly statements: readonly Statement[] }
export type Told =
  | { readonly id: number; readonly results: readonly Result[] }
  | { readonly id: number; readonly unheld: true }
  | { readonly id: number; readonly failed: string }
export type Result = { readonly rows: readonly unknown[]; readonly changes: number }

const file = workerData as string
const mostKept = 200

const writer = open('pragma journal_mode = wal', 'pragma synchronous = full', 'pragma secure_delete = on', 'pragma foreign_keys = on')
// Opened by its first question, when migrations have made the tables.
let reader: ReturnType<typeof open> | undefined

parentPort?.on('message', (ask: Ask | 'close') => {
  if (ask !== 'close') return parentPort?.postMessage(run(ask))
  reader?.database.close()
  writer.database.close()
  parentPort?.close()
})

function open(...pragmas: readonly string[]): { readonly database: DatabaseSync; readonly kept: Map<string, StatementSync> } {
  const database = new DatabaseSync(file)
  for (const pragma of ['pragma busy_timeout = 10000', ...pragmas]) patiently(() => database.exec(pragma))
  return { database, kept: new Map() }
}

/** Changing the journal mode does not wait for another process that is just doing the same, whatever the busy timeout. */
function patiently(act: () => void, tries = 100): void {
  try {
    act()
  } catch (error) {
    if (tries === 0 || !String(error).includes('locked')) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    patiently(act, tries - 1)
  }
}

function run({ id, reads, batch, statements }: Ask): Told {
  const connection = reads ? (reader ??= open('pragma query_only = on')) : writer
  try {
    // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
    if (batch) connection.database.exec('begin immediate')
    const results: Result[] = []
    for (const statement of statements) {
      const result = execute(connection, statement)
      if (statement.rows !== undefined && statement.rows !== Math.max(result.rows.length, result.changes)) {
        connection.database.exec('rollback')
        return { id, unheld: true }
      }
      results.push(result)
    }
    if (batch) connection.database.exec('commit')
    return { id, results }
  } catch (error) {
    if (batch && connection.database.isTransaction) connection.database.exec('rollback')
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}

function execute({ database, kept }: ReturnType<typeof open>, { sql, parameters }: Statement): Result {
  const statement = kept.get(sql) ?? database.prepare(sql)
  if (kept.size >= mostKept) kept.clear()
  kept.set(sql, statement)
  if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}
