import { sql, type Kysely, type Migration } from 'kysely'

/** Finds whether a person has proven a dossier before. */
export const proved: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create index look_ups_person on look_ups (person, key)`).execute(db)
  },
}
