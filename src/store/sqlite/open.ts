import { CompiledQuery, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql, type Dialect, type Driver } from 'kysely'
import type { Wake } from '../../model/store.ts'
import type { Opened } from '../engine.ts'
import type { Database } from '../schema.ts'
import { connect, type Connection } from './connection.ts'

/** How often another process's commits are looked for, in ms. */
const lookMs = 200

/** Opens the one data file: a connection that writes and one that reads, each in its own thread. */
export function openSqlite(file: string): Opened {
  const writing = connect({ file, readOnly: false })
  const db = new Kysely<Database>({ dialect: dialect(writing) })
  // The reader is opened by its first question, after migrations have made the file.
  let reading: Kysely<Database> | undefined
  return {
    engine: 'sqlite',
    db,
    get reader() {
      return (reading ??= new Kysely<Database>({ dialect: dialect(connect({ file, readOnly: true })) }))
    },
    // Processes of this one notice each other through the file itself.
    announce: () => Promise.resolve(),
    overhear: heard => overhear(db, heard),
    async close() {
      await reading?.destroy()
      await db.destroy()
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
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    // A closed store ends the looking; the workers report a broken one.
    look()
      .catch(() => clearInterval(timer))
      .finally(() => (looking = false))
  }, lookMs)
  return () => clearInterval(timer)
}

const dialect = (connection: Connection): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => driver(connection),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** One connection, handed to one user at a time. */
function driver(connection: Connection): Driver {
  let turn: Promise<void> = Promise.resolve()
  const leave = new WeakMap<object, () => void>()
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = turn
      let done = (): void => undefined
      turn = new Promise(resolve => (done = resolve))
      await before
      const lent = { ...connection }
      leave.set(lent, done)
      return lent
    },
    // Taking the write lock at once: upgrading a read lock beside another process fails, whatever the busy timeout.
    beginTransaction: async lent => void (await lent.executeQuery(CompiledQuery.raw('begin immediate'))),
    commitTransaction: async lent => void (await lent.executeQuery(CompiledQuery.raw('commit'))),
    rollbackTransaction: async lent => void (await lent.executeQuery(CompiledQuery.raw('rollback'))),
    releaseConnection: lent => Promise.resolve(leave.get(lent)?.()),
    destroy: () => connection.close(),
  }
}
