import type { CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Wake } from '../model/store.ts'
import type { Database } from './schema.ts'

export type Engine = 'sqlite' | 'postgres'

/** One statement of a batch. `rows`: it must touch or return exactly so many, else nothing of the batch is written. */
export type Step = { readonly query: CompiledQuery; readonly rows?: number }
export type Results = readonly QueryResult<unknown>[]

/** An open database. `reader` may be another connection, so that reading never waits for a writer. */
export type Opened = {
  readonly engine: Engine
  readonly db: Kysely<Database>
  readonly reader: Kysely<Database>
  /**
   * Writes the steps as one, all or nothing, under the write lock; undefined when a step's `rows` did not hold. On SQLite
   * batches that wait at the same time share a journey and a commit, in the order of asking.
   */
  batch(steps: readonly Step[]): Promise<Results | undefined>
  /** What was deleted is gone from the files as well, as far as the engine lets us see to that and nobody just reads. */
  tidy(): Promise<void>
  /** Steps that tell other processes what was committed; none where they notice it by themselves. */
  announce(wake: Wake): readonly Step[]
  /** Calls back when another process committed. Returns the way to stop. */
  overhear(heard: (wake: Wake) => void): () => void
  close(): Promise<void>
}

export const holds = ({ rows }: Step, result: QueryResult<unknown>): boolean =>
  rows === undefined || rows === Math.max(result.rows.length, Number(result.numAffectedRows ?? 0n))
