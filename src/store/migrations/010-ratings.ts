import { sql, type Kysely, type Migration } from 'kysely'

/** How people found an answered case: a score of one to five and a free word, masked. */
export const ratings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create table ratings (item text primary key, at text not null, office text, score integer, word text)`).execute(db)
  },
}
