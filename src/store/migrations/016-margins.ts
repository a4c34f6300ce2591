import { sql, type Kysely, type Migration } from 'kysely'
import { addMargins } from '../margins.ts'

/** Tallies of days that are over, split in one way at a time, and what else reports ask by day. */
export const margins: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await addMargins(sql`tallies`).execute(db)
  },
}

const statements = [
  `create table margins (day text not null, office text not null, name text not null, dimension text not null, key text not null,
    count integer not null, primary key (day, office, name, dimension, key))`,
  `create index cases_opened on cases (opened_at)`,
  `create index ratings_at on ratings (at)`,
  `create index campaign_steps_day on campaign_steps (day)`,
]
