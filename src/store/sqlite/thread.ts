import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * The data file, in a thread of its own: a slow disk or a lock held by another process never holds the event loop.
 * Two connections, so that a reader need not wait for the end of a writer's transaction.
 */

/**
 * `sql`: a text, or the number of one that came as `texts` once: to read one anew for every use costs as much as to run it.
 * `rows`: it must touch or return exactly so many, else nothing of its batch is written.
 */
export type Statement = { readonly sql: string | number; readonly parameters: readonly SQLInputValue[]; readonly rows?: number }
export type Batch = readonly Statement[]
/**
 * *commit*: all batches in one transaction, each of them written whole or not at all. *say*: on the connection that writes, as it
 * stands. `texts`: further statements, numbered on in the order in which they come.
 */
export type Ask = {
  readonly id: number
  readonly how: 'read' | 'say' | 'commit'
  readonly batches: readonly Batch[]
  readonly texts: readonly string[]
}
export type Told = { readonly id: number; readonly ends: readonly End[] }
/** How a batch ended; *unheld*: a `rows` did not hold. */
export type End =
  | { readonly kind: 'done'; readonly results: readonly Result[] }
  | { readonly kind: 'unheld' }
  | { readonly kind: 'failed'; readonly why: string }
export type Result = { readonly rows: readonly unknown[]; readonly changes: number }

const file = workerData as string
const texts: string[] = []

/** Asking a statement for its columns costs as much as running it. */
type Kept = { readonly statement: StatementSync; readonly tells: boolean }
type Connection = { readonly database: DatabaseSync; readonly kept: Kept[]; readonly control: (what: Control) => void }

/** What frames every commit. */
const controls = ['begin immediate', 'commit', 'savepoint batch', 'release batch', 'rollback to batch'] as const
type Control = (typeof controls)[number]

/**
 * Pages (of 4 kB) of the log that are written back at a time. Whoever commits just then waits, the longer the more there are:
 * 8000 held all others up for 25 to 80 ms every few seconds of full load, a quarter of them costs no more processor time.
 */
const writtenBack = 2000

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
  if (ask !== 'close') {
    texts.push(...ask.texts)
    return parentPort?.postMessage({ id: ask.id, ends: endsOf(ask) } satisfies Told)
  }
  reader?.database.close()
  writer.database.close()
  parentPort?.close()
})

function open(...pragmas: readonly string[]): Connection {
  const database = new DatabaseSync(file)
  for (const pragma of ['pragma busy_timeout = 10000', ...pragmas]) patiently(() => database.exec(pragma))
  return { database, kept: [], control: controlOf(database) }
}

function controlOf(database: DatabaseSync): (what: Control) => void {
  const statements = new Map(controls.map(text => [text, database.prepare(text)]))
  return what => void statements.get(what)?.run()
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
  const { database, control } = connection
  try {
    // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
    control('begin immediate')
    const [only] = batches
    const ends = only !== undefined && batches.length === 1 ? [tryAll(connection, only)] : batches.map(batch => guarded(connection, batch))
    if (ends.some(({ kind }) => kind === 'done')) control('commit')
    else if (database.isTransaction) database.exec('rollback')
    return ends
  } catch (error) {
    if (database.isTransaction) database.exec('rollback')
    return batches.map(() => failed(error))
  }
}

function guarded(connection: Connection, batch: Batch): End {
  const { control } = connection
  control('savepoint batch')
  const end = tryAll(connection, batch)
  // A full disk ends the whole transaction by itself; then there is no savepoint to go back to, which fails them all.
  if (end.kind !== 'done') control('rollback to batch')
  control('release batch')
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
  const { statement, tells } = typeof sql === 'number' ? (kept[sql] ??= prepared(database, texts[sql] ?? '')) : prepared(database, sql)
  if (tells) return { rows: statement.all(...parameters), changes: 0 }
  return { rows: [], changes: Number(statement.run(...parameters).changes) }
}

function prepared(database: DatabaseSync, sql: string): Kept {
  const statement = database.prepare(sql)
  return { statement, tells: statement.columns().length > 0 }
}
