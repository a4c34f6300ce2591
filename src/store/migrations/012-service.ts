import { sql, type Kysely, type Migration } from 'kysely'

/** What officers and citizens attach, whether a promised time was missed, and how people found a guide. */
export const service: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table attachments (id text primary key, item text not null, by text not null, author text not null, ref text not null, name text not null,
    type text not null, size integer not null, box text not null, made_at text not null, until text not null)`,
  `create unique index attachments_ref on attachments (item, ref)`,
  `create index attachments_until on attachments (until)`,
  `alter table cases add column late_told_at text`,
  `alter table cases add column escalated_at text`,
  `alter table cases add column pictures_until text`,
  `create index cases_asleep on cases (snoozed_until) where state = 'open' and snoozed_until is not null`,
  `alter table ratings add column kind text not null default 'case'`,
  `alter table ratings add column of text`,
]
