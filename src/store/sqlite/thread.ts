import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * The data file, in a thread of its own: a slow disk or a lock held by another process never holds the event loop.
 * Two connections, so that a reader need not wait for the end of a writer's transaction.
 */

/** `rows`: it must touch or return exactly so many, else nothing of its batch is written. */
export type Statement = { readonly sql: string; readonly parameters: readonly SQLInputValue[]; readonly rows?: number }
export type Batch = readonly Statement[]
/** *commit*: all batches in one transaction, each of them written whole or not at all. *say*: on the connection that writes, as it stands. */
export type Ask = { readonly id: number; readonly how: 'read' | 'say' | 'commit'; readonly batches: readonly Batch[] }
export type Told = { readonly id: number; readonly ends: readonly End[] }
/** How a batch ended; *unheld*: a `rows` did not hold. */
export type End =
  | { readonly kind: 'done'; readonly results: readonly Result[] }
  | { readonly kind: 'unheld' }
  | { readonly kind: 'failed'; readonly why: string }
export type Result = { readonly rows: readonly unknown[]; readonly changes: number }

const file = workerData as string
const mostKept = 200

/** Asking a statement for its columns costs as much as running it. */
type Kept = { readonly statement: StatementSync; readonly tells: boolean }
type Connection = { readonly database: DatabaseSync; readonly kept: Map<string, Kept> }

/** Pages (of 4 kB) of the log that are written back at a time. Often written ones are in it many times, and whoever commits just then waits. */
const writtenBack = 8000

const writer = open(
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma secure_delete = on',
  'pragma foreign_keys = on',
  `pragma wal_autocheckpoint = ${writtenBack}`,
)
// Opened by its first question, when migrations have made the tables.
let reader: Connection | undefined

parentPort?.on('message', (ask: Ask | 'close') => {
  if (ask !== 'close') return parentPort?.postMessage({ id: ask.id, ends: endsOf(ask) } satisfies Told)
  reader?.database.close()
  writer.database.close()
  parentPort?.close()
})

function open(...pragmas: readonly string[]): Connection {
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

function endsOf({ how, batches }: Ask): readonly End[] {
  if (how === 'commit') return commit(writer, batches)
  const connection = how === 'read' ? (reader ??= open('pragma query_only = on')) : writer
  return batches.map(batch => tryAll(connection, batch))
}

/** Asks the disk once for all. Where a batch fails, what it wrote is taken back and its neighbours stay. */
function commit(connection: Connection, batches: readonly Batch[]): readonly End[] {
  const { database } = connection
  try {
    // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
    database.exec('begin immediate')
    const ends = batches.map(batch => guarded(connection, batch))
    database.exec('commit')
    return ends
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    return batches.map(() => failed(error))
  }
}

function guarded(connection: Connection, batch: Batch): End {
  const { database } = connection
  database.exec('savepoint batch')
  const end = tryAll(connection, batch)
  // A full disk ends the whole transaction by itself; then there is no savepoint to go back to, which fails them all.
  database.exec(end.kind === 'done' ? 'release batch' : 'rollback to batch')
  return end
}

function tryAll(connection: Connection, batch: Batch): End {
  try {
    const results: Result[] = []
    for (const statement of batch) {
      const result = execute(connection, statement)
      if (statement.rows !== undefined && statement.rows !== Math.max(result.rows.length, result.changes)) return { kind: 'unheld' }
      results.push(result)
    }
    return { kind: 'done', results }
  } catch (error) {
    return failed(error)
  }
}

const failed = (error: unknown): End => ({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })

function execute({ database, kept }: Connection, { sql, parameters }: Statement): Result {
  const { statement, tells } = kept.get(sql) ?? keep(kept, sql, database.prepare(sql))
  if (tells) return { rows: statement.all(...parameters), changes: 0 }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}

function keep(kept: Map<string, Kept>, sql: string, statement: StatementSync): Kept {
  if (kept.size >= mostKept) kept.clear()
  const prepared = { statement, tells: statement.columns().length > 0 }
  kept.set(sql, prepared)
  return prepared
}
