import { sql, type RawBuilder } from 'kysely'
import { dimensions, type Margin } from '../model/report-sums.ts'

/** Tallies split in one way at a time: so few rows that a report of years reads them at once. */

/** Which events a split is of, what they are called in it, and by what they are split. */
const splits: Readonly<Record<Margin['dimension'], { of: RawBuilder<unknown>; name: RawBuilder<unknown>; key: RawBuilder<unknown> }>> = {
  all: { of: sql`true`, name: sql`name`, key: sql`''` },
  code: { of: sql`name = 'found'`, name: sql`name`, key: sql`code` },
  facet: { of: sql`name = 'found'`, name: sql`name`, key: sql`facet` },
  hour: { of: asked(), name: sql`'question'`, key: sql`cast(hour as text)` },
  channel: { of: asked(), name: sql`'question'`, key: sql`channel` },
}

function asked(): RawBuilder<unknown> {
  return sql`(name in ('found', 'unsure') or name like 'unknown.%')`
}

/** Rows of all splits, of a table or subquery that has the columns of `tallies`. */
export const marginsOf = (source: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    dimensions.map(dimension => {
      const { of, name, key } = splits[dimension]
      return sql`select day, office, ${name} as name, ${sql.lit(dimension)} as dimension, ${key} as key, sum(count) as count
        from ${source} as of_day where ${of} group by 1, 2, 3, 4, 5`
    }),
    sql` union all `,
  )

/** Adds them to those that stand. The `where` keeps SQLite from reading "on conflict" as a join. */
export const addMargins = (source: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`insert into margins (day, office, name, dimension, key, count)
    select day, office, name, dimension, key, count from (${marginsOf(source)}) as all_splits where true
    on conflict (day, office, name, dimension, key) do update set count = margins.count + excluded.count`
