import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../schema.ts'

/** One connection that only reads. */
export function connectReader(url: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // A broken idle connection is replaced at the next use; without a listener it would end the thread.
  pool.on('error', () => undefined)
  pool.on('connect', client => void client.query('set default_transaction_read_only = on').catch(() => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
