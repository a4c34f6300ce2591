import { randomBytes } from 'node:crypto'
import pg from 'pg'

const database = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** A schema of its own on the PostgreSQL server of the tests. */
export async function openSchema(): Promise<{ readonly url: string; readonly schema: string; drop(): Promise<void> }> {
  const schema = `d_${randomBytes(6).toString('hex')}`
  await onServer(`create schema ${schema}`)
  return { schema, url: `${database}?options=-c%20search_path%3D${schema}`, drop: () => onServer(`drop schema ${schema} cascade`) }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(sql)
  await client.end()
}
