import { sql, type Kysely, type Migration } from 'kysely'

/** Misses by code, person and account, and an audit of look-ups that holds hashes alone. */
export const lookUps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table guesses (name text primary key, misses integer not null, since text not null)`,
  `create index guesses_since on guesses (since)`,
  `create table look_ups (id text primary key, at text not null, key text not null, person text not null, account text not null, outcome text not null)`,
  `create index look_ups_at on look_ups (at)`,
]
