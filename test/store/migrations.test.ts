import { Migrator, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Opened } from '../../src/store/engine.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { openPostgres } from '../../src/store/postgres/open.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { engines } from '../support/stores.ts'

/** A database of an earlier version comes to today's tables with what it held, and what a migration made of it stays what it made. */
describe.each(engines)('migrations on $engine', ({ here, engine, place }) => {
  async function openOld(): Promise<{ readonly opened: Opened; migrateTo(name: string): Promise<void> }> {
    const home = await place()
    onTestFinished(home.drop)
    const opened = engine === 'postgres' ? openPostgres(home.where, 2) : openSqlite(home.where)
    onTestFinished(opened.close)
    const schema = new URL(home.where, 'file:').searchParams.get('options')?.split('search_path=')[1]
    const provider = { getMigrations: () => Promise.resolve(migrations(engine)) }
    const migrator = new Migrator({ db: opened.db, provider, ...(schema === undefined ? {} : { migrationTableSchema: schema }) })
    const migrateTo = async (name: string): Promise<void> => {
      const { error } = await migrator.migrateTo(name)
      if (error !== undefined) throw error
    }
    return { opened, migrateTo }
  }

  const all = async ({ db }: Opened): Promise<string[]> => {
    const { rows } = await sql<Record<'day' | 'office' | 'name' | 'dimension' | 'key' | 'count', string | number>>`select * from margins`.execute(db) // prettier-ignore
    return rows.map(({ day, office, name, dimension, key, count }) => [day, office, name, dimension, key, count].join('|')).toSorted()
  }

  it.skipIf(!here)('splits the tallies of the time before margins as it always did, once', async () => {
    const { opened, migrateTo } = await openOld()
    await migrateTo('015-tallies')
    const tallies = [
      `'2026-11-20', 9, 'mau', 'web', 'found', '1.001193', 'fee', 2`,
      `'2026-11-20', 9, 'mau', 'telegram', 'found', '1.001193', 'papers', 3`,
      `'2026-11-20', 14, 'mau', 'web', 'found', '2.000815', 'fee', 4`,
      `'2026-11-20', 14, 'mau', 'web', 'unsure', '', '', 5`,
      `'2026-11-20', -1, '', '', 'unknown.no-match', '', '', 6`,
      `'2026-11-20', 14, 'mau', 'web', 'handoff', '', '', 7`,
      `'2026-11-21', 9, 'khac', 'zalo-oa', 'found', '1.001193', '', 8`,
    ]
    for (const values of tallies)
      await sql.raw(`insert into tallies (day, hour, office, channel, name, code, facet, count) values (${values})`).execute(opened.db)
    await migrateTo('016-margins')
    const made = [
      '2026-11-20|mau|found|all||9',
      '2026-11-20|mau|unsure|all||5',
      '2026-11-20|mau|handoff|all||7',
      '2026-11-20||unknown.no-match|all||6',
      '2026-11-21|khac|found|all||8',
      '2026-11-20|mau|found|code|1.001193|5',
      '2026-11-20|mau|found|code|2.000815|4',
      '2026-11-21|khac|found|code|1.001193|8',
      '2026-11-20|mau|found|facet|fee|6',
      '2026-11-20|mau|found|facet|papers|3',
      '2026-11-21|khac|found|facet||8',
      '2026-11-20|mau|question|hour|9|5',
      '2026-11-20|mau|question|hour|14|9',
      '2026-11-20||question|hour|-1|6',
      '2026-11-21|khac|question|hour|9|8',
      '2026-11-20|mau|question|channel|web|11',
      '2026-11-20|mau|question|channel|telegram|3',
      '2026-11-20||question|channel||6',
      '2026-11-21|khac|question|channel|zalo-oa|8',
    ].toSorted()
    expect(await all(opened)).toEqual(made)
    await migrateTo(Object.keys(migrations(engine)).at(-1) ?? '')
    expect(await all(opened)).toEqual(made)
  })
})
