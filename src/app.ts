import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino, type Logger } from 'pino'
import { openFiles } from './app/attachments.ts'
import { openCampaigns } from './app/campaigns.ts'
import { openCampaignCodes } from './app/campaign-codes.ts'
import { openChannels } from './app/channels.ts'
import { keysOf, openData } from './app/data.ts'
import { deskFolder, openDesk, setupCode } from './app/desk.ts'
import { openDossiers } from './app/dossiers.ts'
import { openFaces } from './app/faces.ts'
import { dist, startKnowing } from './app/knowledge.ts'
import { openMeaning } from './app/semantic.ts'
import { pictureFolder } from './app/pictures.ts'
import { openingSealed } from './app/sealed.ts'
import { erasing, ledgerOf, replay } from './app/erasures.ts'
import { resealing } from './app/keys.ts'
import { openHelper } from './app/language-model.ts'
import { openQueues } from './app/queue.ts'
import { openSheets } from './app/sheets.ts'
import { openTalk } from './app/talk.ts'
import { startWorking, taking, type Take } from './app/work.ts'
import type { Config } from './config.ts'
import { openHttp } from './http/server.ts'
import { usualLimits, type Limits } from './http/limits.ts'
import type { Channel } from './model/channel.ts'
import { ConfigError } from './model/error.ts'
import { given } from './model/given.ts'
import type { Catalogue } from './model/knowledge.ts'
import type { Semantic } from './search/semantic.ts'
import type { Store } from './model/store.ts'
import type { Pace } from './model/worker.ts'
import { openSeal } from './privacy/seal.ts'

/** The one bridge, with the folder beside it: every part is opened here and nowhere else, and messages flow one way. */

export type App = {
  readonly port: number
  readonly store: Store
  readonly take: Take
  /** With it the first officer signs up; undefined once there is one. */
  setupCode(): Promise<string | undefined>
  close(): Promise<void>
}

/** What tests replace. */
export type Overrides = {
  readonly channels?: readonly Channel[]
  readonly log?: Logger
  readonly pace?: Pace
  readonly semantic?: Semantic
  now?(): Date
}

export async function startApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const now = overrides.now ?? (() => new Date())
  const log = overrides.log ?? pino({ level: config.logLevel })
  const failed = (error: unknown, where: string): void => log.error({ where, error: nameOf(error) }, 'failed')
  const told = (what: object, message: string): void => log.info(what, message)
  const semantic = overrides.semantic ?? openMeaning(config, { failed, told })
  const store = await openData(config)
  const sealing = await openSealing({ config, store, log, now })
  const { seal } = sealing
  const knowing = await startKnowing(config, { store, now, failed, semantic })
  const open = openingSealed(store, seal, now)
  const talk = openTalk(store, open)
  const pictures = await pictureFolder(config)
  const sheets = openSheets(config, { seal, know: knowing.now, now })
  const files = openFiles({ store, seal, config, now })
  const channels = openChannels(config, knowing.catalogue, { store, talk, now, seal, pictures, sheets, files }, overrides.channels ?? [])
  const { take, asking } = taking({ store, talk, seal, config, channels, open }, now)
  const dossiers = await openDossiers(config, knowing.catalogue, { store, seal, open, now, failed, told })
  const campaigns = openCampaigns({ store, config, channels, offices: () => knowing.catalogue.offices, now, failed })
  const codes = await openCampaignCodes({ store, now, failed })
  const queue = await openQueues({ store, knowing, now, failed })
  const helper = openHelper({ config, store, know: knowing.now, now, failed })
  const house = { ...sealing, asking, queue, helper, codes, store, channels, open, dossiers, sheets, config, now, take, failed }
  const more = given({ pace: overrides.pace, prepare: semantic?.prepare })
  const stopWorking = await startWorking({ ...house, ...more, know: knowing.now })

  const faces = openFaces({ config, knowing, dossiers, now })
  const desk = openDesk({ campaigns, faces, files, asking, helper, dossiers, config, store, seal, talk, open, channels, knowing, log, now })
  let ready = true
  const http = openHttp({
    channels,
    take,
    typing: (account, chat) => void store.typing({ account, chat }).catch(() => undefined),
    ready: () => ready,
    health: loopHealth(),
    assets: join(dist, 'web'),
    ...(pictures && { pictures }),
    lists: sheets,
    campaigns,
    figures: faces,
    files: files.picture,
    upload: asking.upload,
    desk: { fetch: desk.fetch, page: deskFolder },
    ...pagesOf(config, knowing),
    limits: limitsOf(config),
    log,
  })
  const close = async (): Promise<void> => {
    ready = false
    // In this order: nothing new comes in, what is under way ends, then the store goes.
    for (const part of [http, desk, queue, codes, campaigns, faces, { close: stopWorking }, helper, dossiers, sheets, knowing, talk, store])
      await part.close()
    await semantic?.close()
  }
  try {
    const port = await http.listen(config.port, config.host)
    return { port, store, take, setupCode: () => setupCode({ store, seal, now }), close }
  } catch (error) {
    await close()
    throw error
  }
}

type Sealing = { readonly config: Config; readonly store: Store; readonly log: Logger; now(): Date }

/** What is sealed, and what was erased and must stay so. */
async function openSealing({ config, store, log, now }: Sealing) {
  const keys = keysOf(config)
  const seal = openSeal(keys)
  const ledger = ledgerOf(config)
  const erased = await replay({ store, seal, now }, ledger)
  if (erased > 0) log.warn({ chats: erased }, 'the database is older than erasures that were asked for: they were carried out again')
  return { seal, inbox: erasing(store.inbox, ledger, seal), newKeys: resealing({ config, store, now }, seal, keys) }
}

/** The longest time the event loop was held since the last look, in ms. */
function loopHealth(): () => Readonly<Record<string, number>> {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  return () => {
    const loopMs = Math.round(delays.max / 1e5) / 10
    delays.reset()
    return { loopMs }
  }
}

/** The office of the page at `/`, and what each is called. */
const pagesOf = (config: Config, knowing: { readonly catalogue: Catalogue }) => ({
  defaultOffice: defaultOffice(config, knowing.catalogue),
  nameOf: (slug: string) => knowing.catalogue.offices.find(office => office.slug === slug)?.name,
})

function defaultOffice(config: Config, catalogue: Catalogue): string {
  const slugs = catalogue.offices.map(office => office.slug)
  const chosen = config.office ?? slugs[0]
  if (chosen === undefined) throw new ConfigError(`KNOWLEDGE_DIR: there is no office file below ${config.knowledgeDir}/offices. Write one.`)
  if (!slugs.includes(chosen)) throw new ConfigError(`OFFICE: there is no office "${chosen}". There are: ${slugs.join(', ')}.`)
  return chosen
}

const limitsOf = (config: Config): Limits => ({
  ...usualLimits,
  chat: { points: config.perMinute, seconds: 60 },
  address: { points: config.perAddress, seconds: 60 },
  reads: { points: config.perAddress * 4, seconds: 60 },
  refused: { points: Math.max(1, Math.round(config.perAddress / 20)), seconds: 60 },
  trustProxy: config.trustProxy,
})

/** Names and codes go into the log, never what a person wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}
