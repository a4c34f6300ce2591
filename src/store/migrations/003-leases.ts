import { sql, type Kysely, type Migration } from 'kysely'

/** Who of several processes does what only one may do: polling an account, renewing its tokens. */
export const leases: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create table leases (name text primary key, owner text not null, until text not null)`).execute(db)
  },
}
