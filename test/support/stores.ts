import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/model/store.ts'

/** A database of its own for one suite: `open` gives one more process's view of it, `drop` removes it. */
export type Place = { readonly where: string; open(): Promise<Store>; drop(): Promise<void> }

const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const where = join(folder, 'motcua.db')
  return Promise.resolve({
    where,
    open: () => openStore(where),
    drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  })
}

async function postgresPlace(): Promise<Place> {
  const schema = `t_${randomBytes(6).toString('hex')}`
  await onServer(`create schema ${schema}`)
  const where = `${serverUrl}?options=-c%20search_path%3D${schema}`
  return { where, open: () => openStore(where), drop: () => onServer(`drop schema ${schema} cascade`) }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Whether PostgreSQL answers. With CI=true an unreachable one is a failure, elsewhere its suites say that they skipped. */
async function postgresAnswers(): Promise<boolean> {
  try {
    await onServer('select 1')
    return true
  } catch (cause) {
    if (process.env['CI'] === 'true') throw new Error(`PostgreSQL does not answer at ${serverUrl}`, { cause })
    process.stderr.write(`PostgreSQL does not answer at ${serverUrl}: its suites are skipped\n`)
    return false
  }
}

export const engines: readonly { readonly engine: 'sqlite' | 'postgres'; readonly here: boolean; place(): Promise<Place> }[] = [
  { engine: 'sqlite', here: true, place: sqlitePlace },
  { engine: 'postgres', here: await postgresAnswers(), place: postgresPlace },
]
