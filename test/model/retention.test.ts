import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, it } from 'vitest'
import { impersonal, retention, retentionTable } from '../../src/model/retention.ts'
import { engines } from '../support/stores.ts'

const home = await engines[0]!.place()
afterAll(() => home.drop())

it('stands in the README as it stands in the code', () => {
  expect(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain(`\n${retentionTable()}\n`)
})

it('knows every table of the database, once', async () => {
  await (await home.open()).close()
  const database = new DatabaseSync(home.where, { readOnly: true })
  const rows = database.prepare(`select name from sqlite_master where type = 'table'`).all() as { name: string }[]
  database.close()
  // What the engines and the migrator make for themselves.
  const tables = rows.map(({ name }) => name).filter(name => !/^(?:sqlite_|kysely_|talk_text_)/.test(name))
  expect([...retention.flatMap(kept => kept.tables), ...impersonal].toSorted()).toEqual(tables.toSorted())
})
