import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { codesOf, saidCode } from '../campaign/codes.ts'
import { deskOf, type Desk } from '../campaign/desk.ts'
import { readDraft } from '../campaign/draft.ts'
import { compare, figuresOf, rowsOf } from '../campaign/figures.ts'
import { fileKinds, fileOf, kindsOf, postOf, scriptsOf, type File, type FileKind } from '../campaign/files.ts'
import { landingPage, missingPage, type LandingPage, type Ways } from '../campaign/landing.ts'
import { openPress, type Press } from '../campaign/press.ts'
import { sheetOf, type Place } from '../campaign/sheet.ts'
import type { Config } from '../config.ts'
import type { Campaign, CampaignCode, CampaignPreview, CampaignView, Carrier, DraftProblem } from '../model/campaign.ts'
import type { Channel } from '../model/channel.ts'
import { ConfigError } from '../model/error.ts'
import { given } from '../model/given.ts'
import type { Office } from '../model/office.ts'
import type { Store } from '../model/store.ts'
import { dayIn } from '../model/vietnam.ts'

/** Campaigns, joined with offices, accounts and the store: for the desk, the command line and the pages behind codes. */

export type CampaignHouse = {
  readonly store: Pick<Store, 'campaigns'>
  readonly config: Pick<Config, 'publicUrl' | 'port'>
  /** As they stand now. */
  offices(): readonly Office[]
  /** Absent at the command line, where no account is open. */
  readonly channels?: ReadonlyMap<string, Channel>
  now(): Date
  failed(error: unknown, where: string): void
}

type Made = { readonly ok: true; readonly campaign: Campaign } | { readonly ok: false; readonly problems: readonly DraftProblem[] }

export type CampaignsAtWork = {
  /** `offices`: those whose campaigns this person may make. Nothing is kept unless all is well. */
  make(raw: unknown, by: string, offices: readonly string[]): Promise<Made>
  preview(raw: unknown, offices: readonly string[]): Promise<CampaignPreview | { readonly problems: readonly DraftProblem[] }>
  file(campaign: Campaign, code: CampaignCode, kind: FileKind): Promise<File | undefined>
  /** All sheets of a carrier in one PDF; `cut`: as a print shop wants them. */
  sheets(campaign: Campaign, carrier: Carrier, cut?: boolean): Promise<Uint8Array>
  /** By the name that `view` gives it; undefined where there is none. */
  named(campaign: Campaign, name: string): Promise<File | undefined>
  /** As it is shown at the desk. */
  view(campaign: Campaign): Promise<CampaignView>
  link(code: string): string
  said(campaign: Campaign, code: CampaignCode): string
  /** For the edge. */
  page(code: string, counts: boolean): Promise<{ readonly found: boolean; readonly page: LandingPage }>
  close(): Promise<void>
}

const random = (): number => randomInt(2 ** 32) / 2 ** 32
const mostTries = 5

export function openCampaigns(house: CampaignHouse): CampaignsAtWork {
  const press = openPress()
  const { store, now } = house
  const placeOf = (code: string): Place => ({ link: linkTo(house, code), trial: house.config.publicUrl === undefined })
  const making = { house, press, placeOf }
  const at: CampaignsAtWork = {
    make: (raw, by, offices) => make(house, raw, by, offices),
    preview: (raw, offices) => preview(making, raw, offices),
    file: (campaign, code, kind) =>
      fileOf({ campaign, code, desk: deskFor(house, campaign.office), place: placeOf(code.code), press }, kind),
    sheets: (campaign, carrier, cut = false) => {
      const desk = deskFor(house, campaign.office)
      const sheets = campaign.codes.flatMap(code => (code.carrier === carrier ? [sheetOf(campaign, code, desk, placeOf(code.code))] : []))
      return press.make({ kind: 'pdf', sheets, title: campaign.name, at: campaign.madeAt, cut })
    },
    named: (campaign, name) => named(at, campaign, name),
    view: campaign => view(house, at, campaign),
    link: code => linkTo(house, code),
    said: (campaign, code) => saidCode(code.code, campaign.places[code.place] ?? '', deskFor(house, campaign.office).short),
    page: async (code, counts) => {
      const found = await store.campaigns.find(code)
      const office = house.offices().find(({ slug }) => slug === found?.campaign.office) ?? house.offices()[0]
      if (office === undefined) throw new ConfigError('there is no office')
      if (found === undefined) return { found: false, page: missingPage(waysOf(house, office, undefined)) }
      // The page comes first: whoever followed a leaflet is not sent away because a number could not be written.
      const { campaign, code: own } = found
      const noted = counts ? store.campaigns.count(own.code, 'reach', '', now().toISOString()) : Promise.resolve()
      await noted.catch((error: unknown) => house.failed(error, 'campaign reach'))
      const message = own.wording === 'b' ? (campaign.other ?? campaign.message) : campaign.message
      const said = saidCode(own.code, campaign.places[own.place] ?? '', deskOf(office).short)
      const over = campaign.to < dayIn(now())
      return {
        found: true,
        page: landingPage({ code: own.code, said, name: campaign.name, message, over }, waysOf(house, office, own.code)),
      }
    },
    close: press.close,
  }
  return at
}

const linkTo = ({ config: { publicUrl, port } }: CampaignHouse, code: string): string =>
  `${publicUrl ?? `http://localhost:${port}`}/c/${code}`

function deskFor({ offices }: CampaignHouse, slug: string): Desk {
  const office = offices().find(one => one.slug === slug)
  if (office === undefined) throw new ConfigError(`there is no office "${slug}" any more`)
  return deskOf(office)
}

async function make({ store, offices: all, now }: CampaignHouse, raw: unknown, by: string, offices: readonly string[]): Promise<Made> {
  const open = all().filter(({ slug }) => offices.includes(slug))
  const read = readDraft(raw, { offices: open.map(({ slug }) => slug), today: dayIn(now()) })
  if (!read.ok) return read
  const { draft } = read
  const office = open.find(({ slug }) => slug === draft.office)
  const short = office === undefined ? '' : deskOf(office).short
  for (let tries = 0; tries < mostTries; tries += 1) {
    const codes = codesOf(draft, short, await store.campaigns.taken(), random)
    const campaign: Campaign = { ...draft, id: uuid(), madeAt: now().toISOString(), by, codes }
    if ((await store.campaigns.add(campaign)) === 'added') return { ok: true, campaign }
    // Somebody else made one in the same moment: other codes are drawn.
  }
  throw new Error('no free codes were found')
}

/** "leaflet-cat.pdf": the sheets with marks to cut by. */
const cutEnding = /-cat$/
export const paperFiles = (carrier: Carrier): readonly { readonly name: string; readonly cut: boolean }[] => [
  { name: `${carrier}.pdf`, cut: false },
  { name: `${carrier}-cat.pdf`, cut: true },
]

const paperOf = ({ carriers }: Campaign): readonly Carrier[] => carriers.filter(carrier => kindsOf({ carrier }).includes('pdf'))

async function named(at: CampaignsAtWork, campaign: Campaign, name: string): Promise<File | undefined> {
  const [stem = '', ending = ''] = name.split('.')
  const kind = fileKinds.find(one => one === ending)
  const code = campaign.codes.find(one => one.code === stem)
  if (code !== undefined && kind !== undefined) return at.file(campaign, code, kind)
  const carrier = kind === 'pdf' ? paperOf(campaign).find(one => one === stem.replace(cutEnding, '')) : undefined
  return carrier && { bytes: await at.sheets(campaign, carrier, cutEnding.test(stem)), type: 'application/pdf' }
}

async function view({ store, now }: CampaignHouse, at: CampaignsAtWork, campaign: Campaign): Promise<CampaignView> {
  const [counts, sessions] = await Promise.all([store.campaigns.counts(campaign.id), store.campaigns.sessions(campaign.id)])
  const { until, total, codes } = figuresOf(campaign, counts, dayIn(now()))
  const { by: _, ...known } = campaign
  const rows = rowsOf(
    campaign.codes.map(({ code }) => code),
    until === undefined ? [] : counts,
    until,
  )
  return {
    ...known,
    codes: campaign.codes.map(code => ({
      ...code,
      said: at.said(campaign, code),
      link: at.link(code.code),
      files: kindsOf(code).map(kind => `${code.code}.${kind}`),
      steps: codes.get(code.code) ?? {},
    })),
    files: paperOf(campaign).flatMap(carrier => paperFiles(carrier).map(({ name }) => name)),
    total,
    sessions,
    ...given({ until: until ?? null }),
    ...(campaign.other === undefined ? {} : { comparison: compare(campaign, rows) }),
  }
}

type Making = { readonly house: CampaignHouse; readonly press: Press; placeOf(code: string): Place }

/** Nothing is stored; the codes are those that would be given now. */
async function preview(
  { house, press, placeOf }: Making,
  raw: unknown,
  offices: readonly string[],
): ReturnType<CampaignsAtWork['preview']> {
  const read = readDraft(raw, {
    offices: house.offices().flatMap(({ slug }) => (offices.includes(slug) ? [slug] : [])),
    today: dayIn(house.now()),
  })
  if (!read.ok) return read
  const desk = deskFor(house, read.draft.office)
  const codes = codesOf(read.draft, desk.short, await house.store.campaigns.taken(), random)
  const campaign: Campaign = { ...read.draft, id: '', madeAt: house.now().toISOString(), by: '', codes }
  const first = (carrier: Carrier): CampaignCode => ({
    code: codes[0]?.code ?? '',
    place: 0,
    wording: 'a',
    ...codes.find(one => one.carrier === carrier),
    carrier,
  })
  const look = (carrier: Carrier): Promise<Uint8Array> => {
    const code = first(carrier)
    return press.make({ kind: 'look', sheet: sheetOf(campaign, code, desk, placeOf(code.code)), width: 620 })
  }
  const [leaflet, poster] = await Promise.all([look('leaflet'), look('poster')])
  const post = first('zalo-post')
  const picture = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return {
    leaflet: picture(leaflet),
    poster: picture(poster),
    scripts: scriptsOf(campaign, first('loudspeaker'), desk),
    post: postOf(campaign, post, desk, placeOf(post.code)),
    codes: codes.map(({ code }) => code),
  }
}

/** An Official Account has buttons and no end of the month; a bot is there where a commune has none yet. */
const zaloOf = (open: readonly Channel[]): string | undefined =>
  (open.find(({ name }) => name === 'zalo-oa') ?? open.find(({ page }) => page !== undefined))?.page

/** Which ways lead to this office: its own accounts, and those that speak for all. */
function waysOf({ channels }: CampaignHouse, office: Office, code: string | undefined): Ways {
  const open = [...(channels?.values() ?? [])].filter(one => one.office === undefined || one.office === office.slug)
  const { phones, name, example } = deskOf(office)
  const telegram = open.find(one => one.name === 'telegram')?.link?.(code ?? 'web')
  return {
    office: name,
    web: `/o/${office.slug}${code === undefined ? '' : `?c=${encodeURIComponent(code)}`}`,
    // A bot whose name is not known yet has no address.
    telegram: telegram?.includes('t.me/?') === true ? undefined : telegram,
    zalo: zaloOf(open),
    phone: phones[0],
    figures: office.public?.figures === false ? undefined : `/so-lieu/${office.slug}`,
    example,
  }
}
