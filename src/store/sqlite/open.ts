import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Wake } from '../../model/store.ts'
import type { Opened, Results, Step } from '../engine.ts'
import type { Database } from '../schema.ts'
import { openThread, type Thread } from './connection.ts'
import { StoreError } from '../../model/error.ts'
import { openCommits, openTurns, type Turns } from './turns.ts'

/** How often another process's commits are looked for, in ms. */
const lookMs = 200

/** Opens the one data file. */
export function openSqlite(file: string): Opened {
  const thread = openThread(file)
  const turns = openTurns()
  const commit = openCommits(turns, thread)
  const db = new Kysely<Database>({ dialect: dialect(writing({ thread, turns, commit })) })
  const reader = new Kysely<Database>({ dialect: dialect(reading(thread)) })
  return {
    engine: 'sqlite',
    db,
    reader,
    // Processes of this one notice each other through the file itself.
    announce: () => [],
    batch: commit,
    tidy: () => tidy(turns, thread),
    overhear: heard => overhear(db, heard),
    async close() {
      await Promise.all([reader.destroy(), db.destroy()])
      await thread.close()
    },
  }
}

/** Waits for nobody who reads: the log is then emptied at the next occasion. */
const tidying = ['pragma busy_timeout = 0', 'pragma wal_checkpoint(truncate)', 'pragma busy_timeout = 10000']

async function tidy(turns: Turns, thread: Thread): Promise<void> {
  await turns.take()
  try {
    for (const statement of tidying) await thread.say(CompiledQuery.raw(statement))
  } finally {
    turns.leave()
  }
}

function overhear(db: Kysely<Database>, heard: (wake: Wake) => void): () => void {
  let was: number | undefined
  let looking = false
  const look = async (): Promise<void> => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db)
    const version = rows[0]?.data_version
    if (was !== undefined && version !== was) heard({ topic: 'any' })
    was = version
  }
  const lookOnce = (): void => {
    if (looking) return
    looking = true
    // A closed store ends the looking; the workers report a broken one.
    look()
      .catch(() => clearInterval(timer))
      .finally(() => (looking = false))
  }
  const timer = setInterval(lookOnce, lookMs)
  // The first look comes before anything this process reads, so nothing read before can be outdated unnoticed.
  lookOnce()
  return () => clearInterval(timer)
}

const dialect = (driver: Driver): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => driver,
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** Migrations run inside one transaction that holds the write lock: two processes that start at once, or a kill in the middle, do no harm. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

const none = (): Promise<void> => Promise.resolve()

/** Single statements that only read may be asked side by side. */
function reading(thread: Thread): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => (await thread.read(query)) as QueryResult<R>,
    streamQuery,
  }
  return {
    init: none,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => Promise.reject(new StoreError('SQLite: the reader has no transactions')),
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: none,
    destroy: none,
  }
}

/** A connection as it is lent: in a transaction it holds the turn, outside of one its writing shares the next commit. */
type Lent = DatabaseConnection & { held: boolean }

type Writing = { readonly thread: Thread; readonly turns: Turns; commit(steps: readonly Step[]): Promise<Results | undefined> }

const writes: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'])

/** The one connection that writes, lent to any number of users. */
function writing({ thread, turns, commit }: Writing): Driver {
  const alone = async (query: CompiledQuery): Promise<QueryResult<unknown>> => {
    await turns.take()
    return thread.say(query).finally(turns.leave)
  }
  const shared = async (query: CompiledQuery): Promise<QueryResult<unknown>> => (await commit([{ query }]))?.[0] ?? { rows: [] }
  const lend = (): Lent => {
    const lent: Lent = {
      held: false,
      executeQuery: async <R>(query: CompiledQuery) =>
        (await (lent.held ? thread.say(query) : writes.has(query.query.kind) ? shared(query) : alone(query))) as QueryResult<R>,
      streamQuery,
    }
    return lent
  }
  const say = async (sql: string): Promise<void> => void (await thread.say(CompiledQuery.raw(sql)))
  return {
    init: none,
    // A fresh object each time: Kysely remembers connections it has met.
    acquireConnection: () => Promise.resolve(lend()),
    async beginTransaction(lent) {
      await turns.take()
      ;(lent as Lent).held = true
      // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
      await say('begin immediate')
    },
    commitTransaction: () => say('commit'),
    rollbackTransaction: () => say('rollback'),
    releaseConnection: lent => Promise.resolve((lent as Lent).held ? turns.leave() : undefined),
    destroy: none,
  }
}

function streamQuery(): never {
  throw new StoreError('SQLite: rows are not streamed')
}
