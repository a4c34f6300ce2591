import { sql, type Kysely, type Migration } from 'kysely'

/** What was erased on request, as keyed hashes: whoever brings back an older database erases it again. */
export const erasures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create table erasures (id text primary key, at text not null, who text not null)`).execute(db)
  },
}
