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
} from 'kysely'
import type { Wake } from '../../model/store.ts'
import type { Opened } from '../engine.ts'
import type { Database } from '../schema.ts'
import { openThread } from './connection.ts'
import { StoreError } from '../../model/error.ts'

/** How often another process's commits are looked for, in ms. */
const lookMs = 200

/** Opens the one data file. */
export function openSqlite(file: string): Opened {
  const thread = openThread(file)
  const turns = openTurns()
  const db = new Kysely<Database>({ dialect: dialect(oneAtATime(thread.writer, turns)) })
  const reader = new Kysely<Database>({ dialect: dialect(sharing(thread.reader)) })
  return {
    engine: 'sqlite',
    db,
    reader,
    // Processes of this one notice each other through the file itself.
    announce: () => [],
    async batch(steps, urgent) {
      await turns.take(urgent !== undefined)
      return thread.batch(steps).finally(turns.leave)
    },
    overhear: heard => overhear(db, heard),
    async close() {
      await Promise.all([reader.destroy(), db.destroy()])
      await thread.close()
    },
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
const sharing = (connection: DatabaseConnection): Driver => ({
  init: none,
  acquireConnection: () => Promise.resolve(connection),
  beginTransaction: () => Promise.reject(new StoreError('SQLite: the reader has no transactions')),
  commitTransaction: none,
  rollbackTransaction: none,
  releaseConnection: none,
  destroy: none,
})

/** Whose turn it is to write: those in a hurry go before those who can wait. */
type Turns = { take(urgent: boolean): Promise<void>; leave(): void }

function openTurns(): Turns {
  const urgent: (() => void)[] = []
  const patient: (() => void)[] = []
  let taken = false
  return {
    take: hurried =>
      new Promise(resolve => {
        if (taken) (hurried ? urgent : patient).push(resolve)
        else resolve()
        taken = true
      }),
    leave() {
      const next = urgent.shift() ?? patient.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}

/** The one connection that writes, handed to one user at a time. */
function oneAtATime(connection: DatabaseConnection, turns: Turns): Driver {
  const say = (lent: DatabaseConnection, sql: string): Promise<void> => lent.executeQuery(CompiledQuery.raw(sql)).then(() => undefined)
  return {
    init: none,
    async acquireConnection() {
      await turns.take(false)
      // A fresh object each time: Kysely remembers connections it has met.
      return { ...connection }
    },
    // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
    beginTransaction: lent => say(lent, 'begin immediate'),
    commitTransaction: lent => say(lent, 'commit'),
    rollbackTransaction: lent => say(lent, 'rollback'),
    releaseConnection: () => Promise.resolve(turns.leave()),
    destroy: none,
  }
}
