import { sql, type Kysely, type Migration } from 'kysely'

/** Tallies of days that are over, split in one way at a time, and what else reports ask by day. */
export const margins: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

/** How tallies were split when the table came. The store splits by its own words since (`../margins.ts`); these are history and stay. */
const split = (dimension: string, key: string, name: string, of: string): string =>
  `select day, office, ${name} as name, '${dimension}' as dimension, ${key} as key, sum(count) as count from tallies where ${of} group by 1, 2, 3, 4, 5`

const found = `name = 'found'`
const asked = `(name in ('found', 'unsure') or name like 'unknown.%')`
const splits = [
  split('all', `''`, 'name', 'true'),
  split('code', 'code', 'name', found),
  split('facet', 'facet', 'name', found),
  split('hour', 'cast(hour as text)', `'question'`, asked),
  split('channel', 'channel', `'question'`, asked),
]

const statements = [
  `create table margins (day text not null, office text not null, name text not null, dimension text not null, key text not null,
    count integer not null, primary key (day, office, name, dimension, key))`,
  `create index cases_opened on cases (opened_at)`,
  `create index ratings_at on ratings (at)`,
  `create index campaign_steps_day on campaign_steps (day)`,
  `insert into margins (day, office, name, dimension, key, count) ${splits.join(' union all ')}`,
]
