import { Kysely, PostgresDialect, sql, type QueryResult } from 'kysely'
import pg from 'pg'
import type { Wake } from '../../model/store.ts'
import { holds, type Opened, type Results, type Step } from '../engine.ts'
import type { Database } from '../schema.ts'

const channel = 'motcua'
const int8 = 20

/** Opens PostgreSQL: a pool, and one more connection that listens for the other processes. */
export function openPostgres(url: string, connections = 10): Opened {
  // Counts come as bigint text by default; none of ours passes 2^53.
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
  }
  const pool = new pg.Pool({ connectionString: url, max: connections, types: types as pg.CustomTypesConfig })
  // A broken idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    engine: 'postgres',
    db,
    reader: db,
    batch: steps => batch(db, steps),
    // Its log is the server's business.
    tidy: () => Promise.resolve(),
    announce: wake => [{ query: sql`select pg_notify(${channel}, ${JSON.stringify(wake)})`.compile(db) }],
    overhear: heard => listen(url, heard),
    close: () => db.destroy(),
  }
}

class Unheld extends Error {}

async function batch(db: Kysely<Database>, steps: readonly Step[]): Promise<Results | undefined> {
  try {
    return await db.transaction().execute(async tx => {
      const results: QueryResult<unknown>[] = []
      for (const step of steps) {
        const result = await tx.executeQuery(step.query)
        if (!holds(step, result)) throw new Unheld()
        results.push(result)
      }
      return results
    })
  } catch (error) {
    if (error instanceof Unheld) return undefined
    throw error
  }
}

/** Listens, and connects again after a break; whatever was missed meanwhile is covered by one *any*. */
function listen(url: string, heard: (wake: Wake) => void): () => void {
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  const again = (): void => {
    if (stopped || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      void start()
    }, 500)
  }
  const start = async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: url })
    client = mine
    mine.on('error', again)
    mine.on('end', again)
    mine.on('notification', message => {
      const wake = read(message.payload)
      if (wake !== undefined) heard(wake)
    })
    try {
      await mine.connect()
      await mine.query(`listen ${channel}`)
      heard({ topic: 'any' })
    } catch {
      again()
    }
  }
  void start()
  return () => {
    stopped = true
    clearTimeout(timer)
    void client?.end().catch(() => undefined)
  }
}

function read(payload: string | undefined): Wake | undefined {
  try {
    return JSON.parse(payload ?? '') as Wake
  } catch {
    return undefined
  }
}
