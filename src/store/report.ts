import { sql, type Kysely } from 'kysely'
import type { CaseReason } from '../model/conversation.ts'
import { given } from '../model/given.ts'
import type { Days, HandOff, Margin, ReportSource } from '../model/report-sums.ts'
import type { Engine } from './engine.ts'
import { marginsOf } from './margins.ts'
import type { Database } from './schema.ts'
import { alike, startOf } from './tallies.ts'

/** What reports read, on a connection of their own: it holds up neither the turns nor the thread that asks. */
export async function openReportSource(where: string): Promise<ReportSource> {
  if (where.startsWith('postgres')) {
    const { connectReader } = await import('./postgres/reader.ts')
    return sourceOf(connectReader(where), 'postgres')
  }
  const { openReader } = await import('./sqlite/reader.ts')
  return sourceOf(openReader(where), 'sqlite')
}

const sourceOf = (db: Kysely<Database>, engine: Engine): ReportSource => ({
  margins: days => margins(db, engine, days),
  handOffs: days => handOffs(db, days),
  lacking: async (days, limit) => {
    const rows = await db
      .selectFrom('unanswered')
      .select(['conversation', 'office', 'words'])
      .where('at', '>=', startOf(days.from))
      .where('at', '<', startOf(days.to, 1))
      .$if(days.office !== undefined, query => query.where('office', '=', days.office ?? ''))
      .orderBy('at', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ conversation, office, words }) => ({ asker: conversation, office: office ?? '', words }))
  },
  scores: async days => {
    const rows = await db
      .selectFrom('ratings')
      .select(['office', 'score', sql<number>`count(*)`.as('count')])
      .where('at', '>=', startOf(days.from))
      .where('at', '<', startOf(days.to, 1))
      .where('score', 'is not', null)
      .$if(days.office !== undefined, query => query.where('office', '=', days.office ?? ''))
      .groupBy(['office', 'score'])
      .execute()
    return rows.map(({ office, score, count }) => ({ office: office ?? '', score: score ?? 0, count: Number(count) }))
  },
  campaigns: async days => {
    const rows = await db
      .selectFrom('campaign_steps')
      .innerJoin('campaign_codes', 'campaign_codes.code', 'campaign_steps.code')
      .innerJoin('campaigns', 'campaigns.id', 'campaign_codes.campaign')
      .select(['campaigns.id', 'campaigns.name', 'campaigns.office', sql<number>`sum(campaign_steps.count)`.as('count')])
      .where('campaign_steps.step', '=', 'chat')
      .where('campaign_steps.day', '>=', days.from)
      .where('campaign_steps.day', '<=', days.to)
      .$if(days.office !== undefined, query => query.where('campaigns.office', '=', days.office ?? ''))
      .groupBy(['campaigns.id', 'campaigns.name', 'campaigns.office'])
      .execute()
    return rows.map(row => ({ ...row, count: Number(row.count) }))
  },
  close: () => db.destroy(),
})

/** Days that are over stand split; the events of the others are counted once and then split. */
async function margins(db: Kysely<Database>, engine: Engine, { from, to, office }: Days): Promise<readonly Margin[]> {
  const only = office === undefined ? sql`` : sql` and office = ${office}`
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  const { rows } = await sql<Margin>`
    with counted as materialized (
      select day, hour, office, channel, name, code, facet, count(*) as count
      from (select ${alike} 1 as n from events where day between ${from} and ${to}${only}) as all_events
      group by 1, 2, 3, 4, 5, 6, 7
    )
    select office, name, dimension, key, cast(sum(count) as ${whole}) as count from (
      select office, name, dimension, key, count from margins where day between ${from} and ${to}${only}
      union all
      select office, name, dimension, key, count from (${marginsOf(sql`counted`)}) as split
    ) as all_margins group by 1, 2, 3, 4`.execute(db)
  return rows.map(row => ({ ...row, count: Number(row.count) }))
}

/** Cases that were joined to another are told with that one. */
async function handOffs(db: Kysely<Database>, { from, to, office }: Days): Promise<readonly HandOff[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['office', 'reason', 'opened_at', 'replied_at', 'closed_at', 'outcome'])
    .where('opened_at', '>=', startOf(from))
    .where('opened_at', '<', startOf(to, 1))
    .where('merged_into', 'is', null)
    .$if(office !== undefined, query => query.where('office', '=', office ?? ''))
    .execute()
  return rows.map(row => ({
    office: row.office ?? '',
    reason: row.reason as CaseReason,
    opened: row.opened_at,
    ...given({ replied: row.replied_at, closed: row.closed_at, outcome: row.outcome }),
  }))
}
