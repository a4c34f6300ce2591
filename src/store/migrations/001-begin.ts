import { sql, type Kysely } from 'kysely'
import type { Engine } from '../engine.ts'

/** The first tables. The two engines differ in the search index alone. */
export const begin = (engine: Engine) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...tables, ...(engine === 'sqlite' ? searchSqlite : searchPostgres)]) await sql.raw(statement).execute(db)
  },
})

const tables = [
  `create table lanes (account text not null, chat text not null, arrived integer not null, done integer not null,
    owner text, until text not null, fence integer not null, tries integer not null, due text not null, primary key (account, chat))`,
  `create index lanes_waiting on lanes (due) where arrived > done`,
  `create index lanes_owner on lanes (owner) where owner is not null`,
  `create table inbox (account text not null, chat text not null, number integer not null, id text not null, ref text not null, channel text not null,
    at text not null, taken_at text not null, body text, language text, primary key (account, chat, number))`,
  `create unique index inbox_ref on inbox (account, ref)`,
  `create index inbox_taken on inbox (taken_at)`,
  `create table conversations (id text primary key, account text not null, chat text not null, office text, state text not null,
    next integer not null, version integer not null, made_at text not null, said_at text not null)`,
  `create unique index conversations_chat on conversations (account, chat)`,
  `create table talk (conversation text not null, number integer not null, account text not null, chat text not null, at text not null,
    by text not null, name text, ref text not null, body text not null, primary key (conversation, number))`,
  `create index talk_chat on talk (account, chat, number)`,
  `create index talk_at on talk (at)`,
  `create table outbox (id text primary key, account text not null, chat text not null, number integer not null, policy text not null, part text,
    state text not null, tries integer not null, repeats integer not null, due text not null, owner text, until text not null,
    platform text, why text, made_at text not null)`,
  `create unique index outbox_waiting on outbox (account, chat, number) where state in ('pending', 'sending')`,
  `create index outbox_due on outbox (due) where state = 'pending'`,
  `create index outbox_sending on outbox (until) where state = 'sending'`,
  `create table jobs (id text primary key, kind text not null, data text not null, account text, chat text, state text not null, tries integer not null,
    due text not null, owner text, until text not null, why text, made_at text not null)`,
  `create index jobs_due on jobs (due) where state = 'waiting'`,
  `create table cases (id text primary key, conversation text not null, account text not null, chat text not null, office text, reason text not null,
    question text, about text, state text not null, opened_at text not null, closed_at text)`,
  `create index cases_open on cases (office, opened_at) where state = 'open'`,
  `create table sealed (token text primary key, kind text not null, box text not null, until text not null)`,
  `create table keeps (account text not null, name text not null, box text not null, primary key (account, name))`,
  `create table events (id text primary key, day text not null, name text not null, office text)`,
  `create index events_day on events (day)`,
]

const searchSqlite = [
  `create virtual table talk_text using fts5 (conversation unindexed, number unindexed, folded)`,
  // Deleted words must not stay readable inside the index's own pages.
  `insert into talk_text (talk_text, rank) values ('secure-delete', 1)`,
]

const searchPostgres = [
  `create table talk_text (conversation text not null, number integer not null, folded text not null, primary key (conversation, number))`,
  `create index talk_text_words on talk_text using gin (to_tsvector('simple', folded))`,
]
