import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Conversation, Effect } from '../model/conversation.ts'
import { momentOf, type Span, type Tallies, type Tally, type Unanswered } from '../model/tallies.ts'
import type { Opened, Step } from './engine.ts'
import { newId } from './ids.ts'
import { addMargins } from './margins.ts'
import type { Database } from './schema.ts'

export const openTallies = (opened: Opened): Tallies => ({
  sums: (span, by) => sums(opened, span, by),
  fold: async before => {
    const days = await opened.reader.selectFrom('events').select('day').distinct().where('day', '<', before).orderBy('day').execute()
    for (const { day } of days) await foldDay(opened, day)
  },
  unanswered: async ({ from, to, office }, limit) => {
    const rows = await opened.reader
      .selectFrom('unanswered')
      .select(['at', 'why', 'words'])
      .where('at', '>=', startOf(from))
      .where('at', '<', startOf(to, 1))
      .$if(office !== undefined, query => query.where('office', '=', office ?? ''))
      .orderBy('at', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ at, why, words }) => ({ at, why: why as Unanswered['why'], words }))
  },
})

/** When a day begins in Viet Nam, as it is written in UTC. */
export const startOf = (day: string, later = 0): string => new Date(Date.parse(`${day}T00:00:00+07:00`) + later * 86_400_000).toISOString()

/** Days that are over stand as numbers; of today, and of a night that is still to come, there are the events themselves. */
async function sums<Key extends keyof Tally>(
  { reader, engine }: Opened,
  { from, to, office }: Span,
  by: readonly Key[],
): Promise<readonly (Pick<Tally, Key> & { readonly count: number })[]> {
  const columns = sql.join(by.map(key => sql.ref(key)))
  const only = office === undefined ? sql`` : sql` and office = ${office}`
  const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`
  const { rows } = await sql<Pick<Tally, Key> & { readonly count: number | string }>`
    select ${columns}, cast(sum(n) as ${whole}) as count from (
      select day, hour, office, channel, name, code, facet, count as n from tallies where day between ${from} and ${to}${only}
      union all
      select ${alike} 1 as n from events where day between ${from} and ${to}${only}
    ) as all_days group by ${columns}`.execute(reader)
  return rows.map(row => ({ ...row, count: Number(row.count) }))
}

/** The columns of `tallies`, of an event. */
export const alike = sql`day, coalesce(hour, -1) as hour, coalesce(office, '') as office, coalesce(channel, '') as channel, name,
  coalesce(code, '') as code, coalesce(facet, '') as facet,`

/** In one step, so that whoever dies in it, or does it at the same time, neither loses nor doubles one. */
async function foldDay(opened: Opened, day: string): Promise<void> {
  const summed = (from: RawBuilder<unknown>) => sql`select day, hour, office, channel, name, code, facet, count(*) as count
    from (select ${alike} 1 as n from ${from} where day = ${day}) as of_day group by day, hour, office, channel, name, code, facet`
  const add = (from: RawBuilder<unknown>) => sql`insert into tallies (day, hour, office, channel, name, code, facet, count)
    select day, hour, office, channel, name, code, facet, count from (${from}) as summed where true
    on conflict (day, office, name, code, facet, channel, hour) do update set count = tallies.count + excluded.count`
  if (opened.engine === 'postgres') {
    // What another turn adds meanwhile is seen by all parts or by none.
    await sql`with gone as (delete from events where day = ${day} returning *), alike as (${summed(sql`gone`)}),
      split as (${addMargins(sql`alike`)}) ${add(sql`select * from alike`)}`.execute(opened.db)
    return
  }
  const query = (text: RawBuilder<unknown>): Step => ({ query: text.compile(opened.db) })
  await opened.batch([
    query(addMargins(sql`(${summed(sql`events`)})`)),
    query(add(summed(sql`events`))),
    query(sql`delete from events where day = ${day}`),
  ])
}

/** How many words of a question are kept: enough to know what was meant. */
const longest = 300

type Turned = { readonly now: Conversation; readonly at: string }

export function keepUnanswered({ db }: Opened, { now, at }: Turned, { why, words }: Pick<Unanswered, 'why' | 'words'>): Step {
  const { id: conversation, office = null, channel } = now
  const row = { id: newId(), conversation, at, office, channel, why, words: words.slice(0, longest) }
  return { query: db.insertInto('unanswered').values(row).compile() }
}

export const purgeUnanswered = (tx: Kysely<Database>, before: string) => tx.deleteFrom('unanswered').where('at', '<', before)

export type Counted = Extract<Effect, { kind: 'count' | 'step' | 'unanswered' }>

/** Changes nothing but numbers, and what is kept to improve the answers. */
export const isCounted = (effect: Effect): effect is Counted =>
  effect.kind === 'count' || effect.kind === 'step' || effect.kind === 'unanswered'

/** A row of `events`, before it has an id. */
export const eventOf = (
  { now: { office, channel }, at }: Turned,
  { event, of }: { readonly event: string; readonly of?: { readonly code?: string; readonly facet?: string } },
): Omit<Database['events'], 'id'> => ({
  ...momentOf(at),
  name: event,
  office: office ?? null,
  channel,
  code: of?.code ?? null,
  facet: of?.facet ?? null,
})
