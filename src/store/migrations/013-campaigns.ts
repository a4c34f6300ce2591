import { sql, type Kysely, type Migration } from 'kysely'

/**
 * Campaigns with their places, carriers and codes, the meetings held, and how many conversations came how far: numbers by code, day and
 * platform, never a row of somebody. `likeness`: how a code looks at a glance, so that no two look alike.
 */
export const campaigns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table campaigns (id text primary key, office text not null, name text not null, from_day text not null, to_day text not null,
    goal text not null, design text not null, message text not null, other text, made_at text not null, made_by text not null)`,
  `create index campaigns_office on campaigns (office, made_at)`,
  `create index campaigns_to on campaigns (to_day)`,
  `create table campaign_places (campaign text not null, number integer not null, name text not null, primary key (campaign, number))`,
  `create table campaign_carriers (campaign text not null, number integer not null, carrier text not null, primary key (campaign, number))`,
  `create table campaign_codes (code text primary key, likeness text not null, campaign text not null, place integer not null, carrier text not null, wording text not null)`,
  `create unique index campaign_codes_likeness on campaign_codes (likeness)`,
  `create index campaign_codes_campaign on campaign_codes (campaign)`,
  `create table campaign_sessions (id text primary key, campaign text not null, place integer not null, day text not null, heads integer not null)`,
  `create index campaign_sessions_campaign on campaign_sessions (campaign)`,
  `create table campaign_steps (code text not null, day text not null, channel text not null, step text not null, count integer not null,
    primary key (code, day, channel, step))`,
]
