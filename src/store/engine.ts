import type { Kysely } from 'kysely'
import type { Wake } from '../model/store.ts'
import type { Database } from './schema.ts'

export type Engine = 'sqlite' | 'postgres'

/**
 * An open database. `db` writes; `reader` may be another connection, so that reading never waits for a writer.
 * `announce` tells other processes that something was committed; on PostgreSQL it must be called inside the transaction.
 */
export type Opened = {
  readonly engine: Engine
  readonly db: Kysely<Database>
  readonly reader: Kysely<Database>
  announce(inside: Kysely<Database>, wake: Wake): Promise<void>
  /** Calls back when another process committed. Returns the way to stop. */
  overhear(heard: (wake: Wake) => void): () => void
  close(): Promise<void>
}
