import type { Context } from 'hono'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Campaign, CampaignRow, DraftProblem } from '../model/campaign.ts'
import { isoDate } from '../model/procedure.ts'
import { dayIn } from '../model/vietnam.ts'
import type { ConsoleOptions } from './options.ts'
import { busy, problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'

/** Campaigns at the desk: those of the officer's offices; another office's does not exist. */

const held = z.object({ place: z.number().int().min(0).max(200), day: isoDate, heads: z.number().int().min(1).max(5000) })

export function campaignRoutes({ campaigns, cases, now }: Pick<ConsoleOptions, 'campaigns' | 'cases' | 'now'>): Handlers {
  const officesOf = (c: Context<Env>): readonly string[] => c.get('session').officer.offices
  const own = async (c: Context<Env>): Promise<Campaign | undefined> => {
    const campaign = await campaigns.read(c.req.param('id') ?? '')
    return campaign !== undefined && officesOf(c).includes(campaign.office) ? campaign : undefined
  }
  const draft = (c: Context<Env>): Promise<unknown> => c.req.json().catch(() => undefined)
  return {
    campaigns: async c => c.json((await campaigns.list(officesOf(c))).map(rowOf)),
    campaign: async c => {
      const campaign = await own(c)
      return campaign === undefined ? problem('missing') : c.json(await campaigns.view(campaign))
    },
    newCampaign: async c => {
      const { officer } = c.get('session')
      const made = await campaigns.make(await draft(c), officer.id, officer.offices)
      if (!made.ok) return refused(made.problems)
      await cases.audit({
        at: now().toISOString(),
        officer: officer.id,
        what: 'campaign',
        detail: made.campaign.id,
        office: made.campaign.office,
      })
      return c.json({ id: made.campaign.id })
    },
    tryCampaign: async c => {
      const seen = await campaigns.preview(await draft(c), officesOf(c)).catch(busy)
      if (seen === undefined) return problem('often', {}, { 'retry-after': '5' })
      return 'problems' in seen ? refused(seen.problems) : c.json(seen)
    },
    campaignFile: async c => {
      const campaign = await own(c)
      const name = c.req.param('file') ?? ''
      const file = campaign && (await campaigns.named(campaign, name).catch(busy))
      if (file === undefined) return problem('missing')
      const headers = { 'content-type': file.type, 'content-disposition': `attachment; filename="${name}"` }
      return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'content-security-policy': "default-src 'none'" } })
    },
    held: async c => {
      const campaign = await own(c)
      if (campaign === undefined) return problem('missing')
      const read = held.safeParse(await draft(c))
      if (!read.success || read.data.place >= campaign.places.length || read.data.day > dayIn(now())) return problem('invalid')
      await campaigns.addSession(campaign.id, { id: uuid(), ...read.data })
      return c.json(await campaigns.view(campaign))
    },
  }
}

/** Every sentence a line. */
const refused = (problems: readonly DraftProblem[]): Response =>
  problem('invalid', { say: problems.map(({ say }) => say).join('\n'), problems })

const rowOf = ({ id, office, name, from, to, goal, codes, places }: Campaign): CampaignRow => ({
  id,
  office,
  name,
  from,
  to,
  goal,
  codes: codes.length,
  places: places.length,
})
