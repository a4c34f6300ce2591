import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Ready-made replies of an office, one list a row so that it is changed as a whole; the audit log by person and by case; and what is
 * sealed by its keyed hash and its chat, so that an officer who types the whole value finds the case.
 */
export const deskMore: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table canned (office text primary key, version integer not null, list text not null, by text not null, at text not null)`,
  `create index audit_officer on audit (officer, id)`,
  `create index audit_item on audit (item, id)`,
  `alter table sealed add column key text`,
  `alter table sealed add column account text`,
  `alter table sealed add column chat text`,
  `create index sealed_key on sealed (key)`,
]
