import { sql } from 'kysely'
import type { Bucket, LookUpRow, LookUps } from '../model/look-ups.ts'
import type { Opened, Step } from './engine.ts'

export const openLookUps = (opened: Opened): LookUps => ({
  reserve: async (buckets, now) => (await opened.batch(ordered(buckets).map(bucket => count(opened, bucket, now)))) !== undefined,
  proved: async ({ key, person }, since) => {
    const row = await opened.reader
      .selectFrom('look_ups')
      .select('id')
      .where('person', '=', person)
      .where('key', '=', key)
      .where('outcome', '=', 'found')
      .where('at', '>', since)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },
  full: async (buckets, now) => {
    const rows = await opened.reader
      .selectFrom('guesses')
      .selectAll()
      .where(
        'name',
        'in',
        buckets.map(({ name }) => name),
      )
      .execute()
    const isFull = ({ name, most, windowMs }: Bucket): boolean =>
      rows.some(row => row.name === name && row.misses >= most && row.since > before(now, windowMs))
    return buckets.filter(isFull).map(({ name }) => name)
  },
  settle: async (row, reserved, missed) => {
    const audit = opened.db
      .insertInto('look_ups')
      .values(row)
      .onConflict(conflict => conflict.column('id').doNothing())
    const back = reserved.toSorted(compare).map(name =>
      opened.db
        .updateTable('guesses')
        .set(eb => ({ misses: eb('misses', '-', missed ? 0 : 1) }))
        .where('name', '=', name)
        .where('misses', '>', 0),
    )
    await opened.batch([audit, ...back].map(query => ({ query: query.compile() })))
  },
  rows: async limit => {
    const rows = await opened.reader.selectFrom('look_ups').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    return rows.map(row => ({ ...row, outcome: row.outcome as LookUpRow['outcome'] }))
  },
})

const before = (now: string, ms: number): string => new Date(Date.parse(now) - ms).toISOString()
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Rows are locked in one order everywhere, so that two look-ups cannot wait for each other. */
const ordered = (buckets: readonly Bucket[]): readonly Bucket[] => buckets.toSorted((a, b) => compare(a.name, b.name))

/** A window that is over begins anew; a full bucket touches no row, and with it the whole batch is undone. */
function count({ db }: Opened, { name, most, windowMs }: Bucket, now: string): Step {
  const over = sql<boolean>`guesses.since <= ${before(now, windowMs)}`
  const query = db
    .insertInto('guesses')
    .values({ name, misses: 1, since: now })
    .onConflict(conflict =>
      conflict
        .column('name')
        .doUpdateSet({
          misses: sql<number>`case when ${over} then 1 else guesses.misses + 1 end`,
          since: sql<string>`case when ${over} then ${now} else guesses.since end`,
        })
        .where(eb => eb.or([over, eb('guesses.misses', '<', most)])),
    )
  return { query: query.compile(), rows: 1 }
}
