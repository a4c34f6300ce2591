import { sql } from 'kysely'
import type { Boxes, BoxTable } from '../model/store.ts'
import type { Opened } from './engine.ts'

/** Where sealed values lie, and what names a row there. */
const tables: readonly { readonly table: BoxTable; readonly key: string }[] = [
  { table: 'sealed', key: 'token' },
  { table: 'follows', key: 'id' },
  { table: 'keeps', key: `account || ' ' || name` },
  { table: 'attachments', key: 'id' },
]

export const openBoxes = ({ reader, batch }: Opened): Boxes => ({
  others: async (start, after, limit) => {
    for (const { table, key } of tables.slice(after === undefined ? 0 : tables.findIndex(one => one.table === after.table))) {
      const from = table === after?.table ? after.key : ''
      const { rows } = await sql<{ key: string; box: string }>`
        select ${sql.raw(key)} as key, box from ${sql.table(table)} where box not like ${`${start}%`} and ${sql.raw(key)} > ${from}
        order by ${sql.raw(key)} limit ${limit}`.execute(reader)
      if (rows.length > 0) return rows.map(row => ({ table, ...row }))
    }
    return []
  },
  change: async changes => {
    const steps = changes.map(({ from: { table, key, box }, to }) => {
      const name = tables.find(one => one.table === table)?.key ?? ''
      // Who changed it meanwhile sealed it with the new key himself.
      return { query: sql`update ${sql.table(table)} set box = ${to} where ${sql.raw(name)} = ${key} and box = ${box}`.compile(reader) }
    })
    if (steps.length > 0) await batch(steps)
  },
  count: async () => {
    const all = new Map<string, number>()
    for (const { table } of tables) {
      const { rows } = await sql<{ id: string; n: number }>`
        select case when box like 'v2.%' then substr(box, 4, 8) else 'v1' end as id, count(*) as n from ${sql.table(table)}
        group by 1`.execute(reader)
      for (const { id, n } of rows) all.set(id, (all.get(id) ?? 0) + Number(n))
    }
    return all
  },
})
