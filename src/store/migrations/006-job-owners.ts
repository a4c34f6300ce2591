import { sql, type Kysely, type Migration } from 'kysely'

/** Leases are renewed every second, however many jobs wait. */
export const jobOwners: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create index jobs_owner on jobs (owner) where owner is not null`).execute(db)
  },
}
