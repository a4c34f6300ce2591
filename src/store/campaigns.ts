import { sql } from 'kysely'
import {
  likeness,
  type Campaign,
  type CampaignCode,
  type Campaigns,
  type CampaignStep,
  type Carrier,
  type Design,
  type Goal,
} from '../model/campaign.ts'
import { given } from '../model/given.ts'
import { dayIn } from '../model/vietnam.ts'
import type { Opened, Step } from './engine.ts'
import type { Database } from './schema.ts'

export const openCampaigns = (opened: Opened, changed: () => void): Campaigns => {
  const { db } = opened
  return {
    ...reading(opened),
    add: async campaign => {
      const done = (await opened.batch(addSteps(opened, campaign))) !== undefined
      if (done) changed()
      return done ? 'added' : 'taken'
    },
    addSession: async (campaign, session) =>
      void (await db
        .insertInto('campaign_sessions')
        .values({ ...session, campaign })
        .onConflict(conflict => conflict.column('id').doNothing())
        .execute()),
    count: async (code, step, channel, at) => void (await opened.batch([countStep(opened, { code, step, channel, at })])),
  }
}

const reading = (opened: Opened): Omit<Campaigns, 'add' | 'addSession' | 'count'> => {
  const { reader } = opened
  return {
    list: async offices => {
      if (offices.length === 0) return []
      const rows = await reader.selectFrom('campaigns').selectAll().where('office', 'in', offices).orderBy('made_at', 'desc').execute()
      return withParts(opened, rows)
    },
    read: async id => (await withParts(opened, await reader.selectFrom('campaigns').selectAll().where('id', '=', id).execute()))[0],
    find: async code => {
      const row = await reader
        .selectFrom('campaign_codes')
        .select(['campaign', 'code'])
        .where('likeness', '=', likeness(code))
        .executeTakeFirst()
      const rows = await reader
        .selectFrom('campaigns')
        .selectAll()
        .where('id', '=', row?.campaign ?? '')
        .execute()
      const [campaign] = await withParts(opened, rows)
      const found = campaign?.codes.find(one => one.code === row?.code)
      return campaign && found && { campaign, code: found }
    },
    known: async since => {
      const rows = await reader
        .selectFrom('campaign_codes')
        .innerJoin('campaigns', 'campaigns.id', 'campaign_codes.campaign')
        .select(['campaign_codes.code', 'campaigns.id', 'campaigns.office', 'campaigns.to_day'])
        .where('campaigns.to_day', '>=', since)
        .execute()
      return rows.map(({ code, id, office, to_day }) => ({ code, campaign: id, office, until: to_day }))
    },
    taken: async () => {
      const rows = await reader.selectFrom('campaign_codes').select('likeness').execute()
      return new Set(rows.map(row => row.likeness))
    },
    sessions: campaign =>
      reader
        .selectFrom('campaign_sessions')
        .select(['id', 'place', 'day', 'heads'])
        .where('campaign', '=', campaign)
        .orderBy('day')
        .orderBy('id')
        .execute(),
    counts: async campaign => {
      const rows = await reader
        .selectFrom('campaign_steps')
        .innerJoin('campaign_codes', 'campaign_codes.code', 'campaign_steps.code')
        .selectAll('campaign_steps')
        .where('campaign_codes.campaign', '=', campaign)
        .orderBy('day')
        .execute()
      return rows.map(row => ({ ...row, step: row.step as CampaignStep }))
    },
  }
}

function addSteps({ db, announce }: Opened, campaign: Campaign): Step[] {
  const { id, office, name, from, to, goal, design, message, other = null, madeAt, by } = campaign
  const row = { id, office, name, from_day: from, to_day: to, goal, design, message, other, made_at: madeAt, made_by: by }
  const codes = campaign.codes.map(one => ({ ...one, campaign: id, likeness: likeness(one.code) }))
  return [
    { query: db.insertInto('campaigns').values(row).compile() },
    {
      query: db
        .insertInto('campaign_places')
        .values(campaign.places.map((place, number) => ({ campaign: id, number, name: place })))
        .compile(),
    },
    {
      query: db
        .insertInto('campaign_carriers')
        .values(campaign.carriers.map((carrier, number) => ({ campaign: id, number, carrier })))
        .compile(),
    },
    // A code that somebody else was given meanwhile undoes the whole.
    {
      query: db
        .insertInto('campaign_codes')
        .values(codes)
        .onConflict(conflict => conflict.doNothing())
        .compile(),
      rows: codes.length,
    },
    ...announce({ topic: 'campaign' }),
  ]
}

async function withParts({ reader }: Opened, rows: readonly Database['campaigns'][]): Promise<readonly Campaign[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [places, carriers, codes] = await Promise.all([
    reader.selectFrom('campaign_places').selectAll().where('campaign', 'in', ids).orderBy('number').execute(),
    reader.selectFrom('campaign_carriers').selectAll().where('campaign', 'in', ids).orderBy('number').execute(),
    reader.selectFrom('campaign_codes').selectAll().where('campaign', 'in', ids).orderBy('place').orderBy('code').execute(),
  ])
  const of = <T extends { readonly campaign: string }>(all: readonly T[], id: string): readonly T[] =>
    all.filter(({ campaign }) => campaign === id)
  return rows.map(row => ({
    id: row.id,
    office: row.office,
    name: row.name,
    from: row.from_day,
    to: row.to_day,
    goal: row.goal as Goal,
    design: row.design as Design,
    message: row.message,
    ...given({ other: row.other }),
    places: of(places, row.id).map(({ name }) => name),
    carriers: of(carriers, row.id).map(({ carrier }) => carrier as Carrier),
    codes: of(codes, row.id).map(({ code, place, carrier, wording }): CampaignCode => ({
      code,
      place,
      carrier: carrier as Carrier,
      wording: wording === 'b' ? 'b' : 'a',
    })),
    madeAt: row.made_at,
    by: row.made_by,
  }))
}

type Counted = { readonly code: string; readonly step: CampaignStep; readonly channel: string; readonly at: string }

/** Adds one; a code of no campaign adds nothing. */
export function countStep({ db }: Opened, { code, step, channel, at }: Counted): Step {
  const day = dayIn(Date.parse(at))
  const query = db
    .insertInto('campaign_steps')
    .columns(['code', 'day', 'channel', 'step', 'count'])
    .expression(eb =>
      eb
        .selectFrom('campaign_codes')
        .select(['code', sql<string>`${day}`.as('day'), sql<string>`${channel}`.as('channel'), sql<string>`${step}`.as('step')])
        .select(sql<number>`1`.as('count'))
        .where('code', '=', code),
    )
    .onConflict(conflict =>
      conflict.columns(['code', 'day', 'channel', 'step']).doUpdateSet({ count: sql<number>`campaign_steps.count + 1` }),
    )
  return { query: query.compile() }
}
