import { sql, type Kysely, type Migration } from 'kysely'

/**
 * What is counted also says at which hour, on which platform and of which procedure and side. Days that are over are kept as numbers of
 * what is alike (`tallies`), and `unanswered` holds the masked words that nobody could answer, for as long as talk is kept.
 */
export const tallies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `alter table events add column hour integer`,
  `alter table events add column channel text`,
  `alter table events add column code text`,
  `alter table events add column facet text`,
  `create table tallies (day text not null, hour integer not null, office text not null, channel text not null, name text not null,
    code text not null, facet text not null, count integer not null, primary key (day, office, name, code, facet, channel, hour))`,
  `create table unanswered (id text primary key, conversation text not null, at text not null, office text, channel text not null, why text not null, words text not null)`,
  `create index unanswered_at on unanswered (at)`,
  `create index unanswered_conversation on unanswered (conversation)`,
]
