import { sql, type Kysely, type Migration } from 'kysely'

/** Published knowledge: numbered bases, an overlay of patches for each office, and who did what. */
export const versions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table bases (number integer primary key, state text not null, note text not null, made_by text not null, made_at text not null,
    reviewed_by text, reviewed_at text, published_at text, current integer not null, catalogue text not null)`,
  `create unique index bases_current on bases (current) where current = 1`,
  `create table overlays (office text not null, number integer not null, patch text not null, by text not null, at text not null,
    undone integer not null, primary key (office, number))`,
  `create table acts (id text primary key, at text not null, by text not null, what text not null, number integer not null, office text, note text)`,
]
