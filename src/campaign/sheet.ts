import type { Campaign, CampaignCode, Design } from '../model/campaign.ts'
import { saidCode } from './codes.ts'
import type { Desk } from './desk.ts'
import { dayOf } from './draft.ts'
import { paper } from './carriers.vi.ts'

/** What stands on one sheet of paper, before it is laid out. `a4`: the same sheet, larger. */
export type Sheet = {
  readonly design: Design
  readonly a4: boolean
  readonly office: string
  readonly name: string
  /** A line above everything: to whom it goes. */
  readonly lead: string | undefined
  readonly message: string
  readonly until: string
  readonly code: string
  readonly said: string
  readonly link: string
  readonly phones: readonly string[]
  readonly hours: readonly string[]
  /** What must not be overlooked: made up, or not yet on the air. */
  readonly warnings: readonly string[]
}

/** `link`: where the code leads; `trial`: only on this machine. */
export type Place = { readonly link: string; readonly trial: boolean }

export function sheetOf(campaign: Campaign, { code, place, carrier, wording }: CampaignCode, desk: Desk, { link, trial }: Place): Sheet {
  const name = campaign.places[place] ?? ''
  return {
    design: campaign.design,
    a4: carrier === 'poster' || carrier === 'session',
    office: desk.name,
    name: `${campaign.name} · ${name}`,
    lead: carrier === 'school' ? paper.school : carrier === 'session' ? paper.session : undefined,
    message: wording === 'b' ? (campaign.other ?? campaign.message) : campaign.message,
    until: paper.until(dayOf(campaign.to)),
    code,
    said: saidCode(code, name, desk.short),
    link,
    phones: desk.phones.map(({ label, number }) => `${label}: ${number}`),
    hours: desk.hours,
    warnings: [...(desk.example ? [paper.example] : []), ...(trial ? [paper.trial] : [])],
  }
}
