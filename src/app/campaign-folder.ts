import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { kindsOf } from '../campaign/files.ts'
import type { Config } from '../config.ts'
import { carriers, type Campaign } from '../model/campaign.ts'
import { ConfigError } from '../model/error.ts'
import { fold } from '../model/fold.ts'
import { openCampaigns, paperFiles, type CampaignsAtWork } from './campaigns.ts'
import { openData } from './data.ts'
import { dayIn } from '../model/vietnam.ts'
import { folderCatalogue } from './knowledge.ts'

/** Campaigns from the terminal: made, listed, and written into a folder, beside a running server or before there is one. */

type CampaignTools = { readonly at: CampaignsAtWork; readonly all: readonly Campaign[]; readonly trial: boolean }

async function withCampaigns<T>(config: Config, work: (tools: CampaignTools) => Promise<T>): Promise<T> {
  const store = await openData(config)
  const { offices } = await folderCatalogue(config, dayIn(new Date()))
  const failed = (error: unknown): never => {
    throw error
  }
  const at = openCampaigns({ store, config, offices: () => offices, now: () => new Date(), failed })
  try {
    return await work({ at, all: await store.campaigns.list(offices.map(({ slug }) => slug)), trial: config.publicUrl === undefined })
  } finally {
    await at.close()
    await store.close()
  }
}

/** Makes it and writes all its files, or neither. */
export async function makeInto(config: Config, raw: Readonly<Record<string, unknown>>, out: string | undefined): Promise<string> {
  const folder = out === undefined ? undefined : freeFolder(out)
  const { offices } = await folderCatalogue(config, dayIn(new Date()))
  return withCampaigns(config, async ({ at, trial }) => {
    const made = await at.make(
      { ...raw, office: raw['office'] ?? config.office ?? (offices.length === 1 ? offices[0]?.slug : '') },
      'terminal',
      offices.map(({ slug }) => slug),
    )
    if (!made.ok) throw new ConfigError(made.problems.map(({ say }) => say).join('\n'))
    if (folder !== undefined) await writeFiles(at, made.campaign, folder)
    return [...(trial ? [trialLine] : []), linesOf(at, made.campaign), ...(folder === undefined ? [] : [`Đã ghi vào ${folder}`])].join('\n')
  })
}

export async function writeInto(config: Config, id: string, out: string): Promise<string> {
  const folder = freeFolder(out)
  return withCampaigns(config, async ({ at, all }) => {
    await writeFiles(at, found(all, id), folder)
    return `Đã ghi vào ${folder}`
  })
}

export const listAll = (config: Config): Promise<readonly Campaign[]> => withCampaigns(config, ({ all }) => Promise.resolve(all))

export const showOne = (config: Config, id: string): Promise<string> =>
  withCampaigns(config, async ({ at, all }) => Promise.resolve(linesOf(at, found(all, id))))

const trialLine = 'PUBLIC_URL chưa đặt: các đường dẫn chỉ mở được trên máy này và mọi tờ in đều ghi BẢN THỬ.'

function found(all: readonly Campaign[], id: string): Campaign {
  const campaign = all.find(one => one.id === id || one.codes.some(({ code }) => code === id.toUpperCase()))
  if (campaign === undefined) throw new ConfigError(`Không có chiến dịch hay mã “${id.slice(0, 60)}”. Xem: motcua campaign list`)
  return campaign
}

/** Nothing that is there is written over. */
function freeFolder(out: string): string {
  const folder = resolve(out)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new ConfigError(`--out: ${folder} đã có tệp bên trong. Chọn một thư mục khác.`)
  return folder
}

function linesOf(at: CampaignsAtWork, campaign: Campaign): string {
  const rows = campaign.codes.map(code =>
    [code.code, at.link(code.code), code.carrier, campaign.places[code.place] ?? '', `“${at.said(campaign, code)}”`].join('\t'),
  )
  return [`${campaign.name} (${campaign.from} – ${campaign.to}), ${campaign.office}, ${campaign.id}`, ...rows].join('\n')
}

/** Written aside and put in place whole. */
async function writeFiles(at: CampaignsAtWork, campaign: Campaign, folder: string): Promise<void> {
  const aside = `${folder}-${process.pid}`
  mkdirSync(dirname(folder), { recursive: true })
  try {
    for (const code of campaign.codes) {
      const place = join(aside, fold(campaign.places[code.place] ?? '').replace(/[^a-z0-9]+/g, '-'))
      mkdirSync(place, { recursive: true })
      for (const kind of kindsOf(code)) {
        const file = await at.file(campaign, code, kind)
        if (file !== undefined) writeFileSync(join(place, `${code.carrier}-${code.code}.${kind}`), file.bytes)
      }
    }
    for (const carrier of carriers) {
      if (!campaign.carriers.includes(carrier) || !kindsOf({ carrier }).includes('pdf')) continue
      for (const { name, cut } of paperFiles(carrier)) writeFileSync(join(aside, name), await at.sheets(campaign, carrier, cut))
    }
    writeFileSync(join(aside, 'links.tsv'), `${linesOf(at, campaign)}\n`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw error
  }
}
