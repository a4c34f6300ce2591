import { sql, type Kysely, type Migration } from 'kysely'

/** Who may sign in at the desk. The tables of the sign-in library, their columns as its connection names them, and three of ours. */
export const auth: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table auth_users (id text primary key, name text not null, email text not null unique, email_verified integer not null, image text,
    created_at text not null, updated_at text not null, two_factor_enabled integer, role text not null, offices text not null, removed_at text)`,
  `create table auth_sessions (id text primary key, expires_at text not null, token text not null unique, created_at text not null,
    updated_at text not null, ip_address text, user_agent text, user_id text not null references auth_users (id) on delete cascade)`,
  `create index auth_sessions_user on auth_sessions (user_id)`,
  `create table auth_accounts (id text primary key, account_id text not null, provider_id text not null,
    user_id text not null references auth_users (id) on delete cascade, access_token text, refresh_token text, id_token text,
    access_token_expires_at text, refresh_token_expires_at text, scope text, password text, created_at text not null, updated_at text not null)`,
  `create index auth_accounts_user on auth_accounts (user_id)`,
  `create table auth_verifications (id text primary key, identifier text not null, value text not null, expires_at text not null,
    created_at text not null, updated_at text not null)`,
  `create index auth_verifications_identifier on auth_verifications (identifier)`,
  `create table auth_two_factors (id text primary key, secret text not null, backup_codes text not null,
    user_id text not null references auth_users (id) on delete cascade, verified integer, failed_verification_count integer, locked_until text)`,
  `create index auth_two_factors_user on auth_two_factors (user_id)`,
  `create table auth_rate_limits (id text primary key, key text not null unique, count integer not null, last_request bigint not null)`,
  `create table auth_invitations (id text primary key, hash text not null unique, email text not null, name text not null, role text not null,
    offices text not null, by text not null, until text not null, made_at text not null)`,
  `create table auth_misses (name text primary key, misses integer not null, since text not null)`,
]
