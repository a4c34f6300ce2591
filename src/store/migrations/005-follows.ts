import { sql, type Kysely, type Migration } from 'kysely'

/** Dossiers that people follow, and what they agreed to. */
export const follows: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table follows (id text primary key, account text not null, chat text not null, key text not null, box text not null, mark text not null,
    seen text not null, told integer not null, due text not null, until text not null)`,
  `create unique index follows_key on follows (account, chat, key)`,
  `create index follows_due on follows (due)`,
  `create table consents (id text primary key, account text not null, chat text not null, channel text not null, purpose text not null,
    text text not null, given_at text not null, ended_at text)`,
  `create index consents_chat on consents (account, chat)`,
]
