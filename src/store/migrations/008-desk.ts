import { sql, type Kysely, type Migration } from 'kysely'

/** Cases as officers work on them, the log of changes that their desks follow, and the audit log. */
export const desk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const columns = [
  'number integer not null default 0',
  'version integer not null default 1',
  `channel text not null default ''`,
  `language text not null default 'vi'`,
  'code text',
  'thought text',
  'holder text',
  'holder_name text',
  'waiting_since text',
  'due text',
  'resolve_due text',
  'acted integer not null default 0',
  'replied_at text',
  'snoozed_until text',
  'outcome text',
  'merged_into text',
  'phone text',
  'reminded integer not null default 0',
]

const statements = [
  ...columns.map(column => `alter table cases add column ${column}`),
  `update cases set waiting_since = opened_at where state = 'open'`,
  `update cases set number = (select count(*) from cases as other where other.id <= cases.id)`,
  `create index cases_conversation on cases (conversation)`,
  `create index cases_closed on cases (office, closed_at) where state = 'closed'`,
  `create index cases_holder on cases (holder) where state = 'open'`,
  `create table counters (name text primary key, value bigint not null)`,
  `insert into counters (name, value) select 'case', count(*) from cases`,
  `insert into counters (name, value) values ('change', 0)`,
  `create table changes (number bigint primary key, at text not null, kind text not null, item text not null, office text, ref text)`,
  `create index changes_at on changes (at)`,
  `create table case_notes (id text primary key, item text not null, at text not null, by text not null, text text not null)`,
  `create index case_notes_item on case_notes (item, at)`,
  `create table case_seen (officer text not null, item text not null, number integer not null, primary key (officer, item))`,
  `create table audit (id text primary key, at text not null, officer text not null, what text not null, item text, office text, detail text)`,
  `create index audit_at on audit (at)`,
]
