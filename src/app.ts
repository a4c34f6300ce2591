import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pino, type Logger } from 'pino'
import { v7 as uuid } from 'uuid'
import { openers } from '../channels/index.ts'
import { openKnow } from './answer/know.ts'
import type { Config } from './config.ts'
import { begin } from './dialogue/begin.ts'
import { failed } from './dialogue/failed.ts'
import { takeTurn } from './dialogue/turn.ts'
import { openHttp } from './http/server.ts'
import { usualLimits, type Limits } from './http/limits.ts'
import { openTake } from './inbox/take.ts'
import { startLanes, type Answering } from './inbox/lanes.ts'
import { startJobs, type Doing } from './jobs/run.ts'
import { currentCatalogue } from './knowledge/current.ts'
import type { Channel } from './model/channel.ts'
import type { Conversation, Know } from './model/conversation.ts'
import { ConfigError } from './model/error.ts'
import type { Catalogue } from './model/knowledge.ts'
import type { Body, Incoming } from './model/message.ts'
import type { Reply } from './model/reply.ts'
import type { Lane, Retention, Sealed, Store, Waiting } from './model/store.ts'
import { fit } from './outbox/fit.ts'
import { startSending } from './outbox/send.ts'
import { mask } from './privacy/mask.ts'
import { keyFrom, openSeal } from './privacy/seal.ts'
import { openSearch } from './search/search.ts'
import { openStore } from './store/open.ts'
import { openTalk } from './watch.ts'

/** The one bridge: every part is opened here and nowhere else, and messages flow one way. */

export type App = {
  readonly port: number
  readonly store: Store
  /** Masks, seals and stores; resolves once the messages are safe. */
  take(messages: readonly Incoming[]): Promise<void>
  close(): Promise<void>
}

/** What tests replace. */
export type Overrides = { readonly channels?: readonly Channel[]; readonly log?: Logger; now?(): Date }

/** What the build makes: browser parts, the knowledge snapshot, stripped sources. */
export const dist = join(import.meta.dirname, '../dist')
const sealedMs = 24 * 3_600_000

export async function startApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const now = overrides.now ?? (() => new Date())
  const log = overrides.log ?? pino({ level: config.logLevel })
  makeFolder(config.dataDir)
  const { catalogue, know } = await openKnowledge(config, dayIn(now()))
  const seal = openSeal(keyFrom(config.sealKey ?? join(config.dataDir, 'seal.key')))
  const store = await openStore(config.database)
  const talk = openTalk(store)
  const channels = openChannels(catalogue, { store, talk, now, seal }, overrides.channels ?? [])
  const failure = (error: unknown, where: string): void => log.error({ where, error: nameOf(error) }, 'failed')

  const take = taking(store, talk, seal, now)
  const stopWorking = await startWorking({ store, channels, know, config, now, take, failed: failure })

  let ready = true
  const http = openHttp({
    channels,
    take,
    ready: () => ready,
    health: loopHealth(),
    assets: join(dist, 'web'),
    defaultOffice: defaultOffice(config, catalogue),
    nameOf: slug => catalogue.offices.find(office => office.slug === slug)?.name,
    limits: limitsOf(config),
    log,
  })
  const close = async (): Promise<void> => {
    ready = false
    // In this order: nothing new comes in, what is under way ends, then the store goes.
    await http.close()
    await stopWorking()
    talk.close()
    await store.close()
  }
  try {
    const port = await http.listen(config.port, config.host)
    return { port, store, take, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Seal = ReturnType<typeof openSeal>
type Take = App['take']

/** Nothing raw reaches the disk: what was typed is masked first, what must be kept a while is sealed. */
function taking(store: Store, talk: ReturnType<typeof openTalk>, seal: Seal, now: () => Date): Take {
  const storeAll = openTake(store.inbox.take, now)
  return async messages => {
    const masked = messages.map(mask)
    const until = new Date(now().getTime() + sealedMs).toISOString()
    const sealed = masked.flatMap(({ kept }): Sealed[] =>
      kept.map(({ token, kind, value }) => ({ token, kind, box: seal.seal(value), until })),
    )
    await storeAll(
      masked.map(({ message }) => message),
      sealed,
    )
    for (const { account, chat } of messages) talk.stir(account, chat)
  }
}

type House = {
  readonly store: Store
  readonly channels: ReadonlyMap<string, Channel>
  readonly know: Know
  readonly config: Config
  readonly take: Take
  now(): Date
  failed(error: unknown, where: string): void
}

/** Starts lanes, outbox and jobs; returns the way to stop them. */
async function startWorking({ store, channels, know, config, now, take, failed }: House): Promise<() => Promise<void>> {
  const setting = { owner: uuid(), now, failed, random: Math.random }
  await store.inbox.reclaim()
  const lanes = startLanes(store.inbox, answering(know, channels, now), setting)
  const sending = startSending(store.outbox, channels, setting)
  const jobs = startJobs(store.jobs, { purge: purging(store, config, now) }, { ...setting, take: message => take([message]) })
  const stopWaking = store.onWake(({ topic }) => {
    if (topic === 'in' || topic === 'any') lanes.wake()
    if (topic === 'out' || topic === 'any') sending.wake()
    if (topic === 'job' || topic === 'any') jobs.wake()
  })
  await store.jobs.add({ id: `purge-${dayIn(now())}`, kind: 'purge', data: null }, now().toISOString())
  return async () => {
    stopWaking()
    await Promise.all([lanes, sending, jobs].map(worker => worker.close()))
  }
}

function openChannels(
  catalogue: Catalogue,
  tools: { store: Store; talk: ReturnType<typeof openTalk>; now(): Date; seal: Seal },
  more: readonly Channel[],
): ReadonlyMap<string, Channel> {
  const keep = (account: string): ReturnType<Store['keep']> => {
    const kept = tools.store.keep(account)
    return {
      get: async name => {
        const box = await kept.get(name)
        return box === undefined ? undefined : tools.seal.open(box)
      },
      set: (name, value) => kept.set(name, tools.seal.seal(value)),
    }
  }
  const web = catalogue.offices.map(office =>
    openers.web(
      { office: office.slug, origins: [...office.origins] },
      { fetch, now: tools.now, keep: keep(`web:${office.slug}`), talk: tools.talk },
    ),
  )
  return new Map([...web, ...more].map(channel => [channel.account, channel]))
}

function answering(know: Know, channels: ReadonlyMap<string, Channel>, now: () => Date): Answering {
  const was = (known: Conversation | undefined, lane: Lane, heard: Waiting): Conversation => {
    if (known !== undefined) return known
    const office = channels.get(lane.account)?.office
    return begin({
      id: heard.id,
      account: lane.account,
      channel: heard.channel,
      chat: lane.chat,
      language: heard.language ?? 'vi',
      ...(office === undefined ? {} : { office }),
    })
  }
  return {
    turn: (known, lane, heard) => takeTurn(was(known, lane, heard), heard, know, dayIn(now())),
    failed: (known, lane, heard) => failed(was(known, lane, heard), heard),
    parts: (account, reply) => {
      const channel = channels.get(account)
      return channel?.send === undefined ? [] : fit(reply, channel.can)
    },
  }
}

/** Deletes what is over once a day. The job of the next day has that day's name, so it exists once. */
function purging(store: Store, config: Config, now: () => Date): Doing {
  const retention: Retention = { talk: config.keepTalkDays, ids: 7, sent: 7 }
  return async () => {
    await store.care.purge(now().toISOString(), retention)
    const next = new Date(now().getTime() + 86_400_000)
    await store.jobs.add({ id: `purge-${dayIn(next)}`, kind: 'purge', data: null }, next.toISOString())
    return undefined
  }
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

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
/** The calendar day in Viet Nam, as YYYY-MM-DD. */
export const dayIn = (date: Date): string => days.format(date)

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new ConfigError(
      `DATA_DIR: the folder ${folder} cannot be made or written. Choose another, or give this user the right to write there.`,
      { cause },
    )
  }
}

/** The build leaves a snapshot beside the browser parts; an edited folder gets a new one beside the data. */
export async function openKnowledge(
  config: Config,
  today: string,
): Promise<{ readonly catalogue: Catalogue; readonly know: Know; blank(office?: string): Conversation }> {
  const catalogue = await currentCatalogue(
    config.knowledgeDir,
    [join(dist, 'knowledge.json'), join(config.dataDir, 'knowledge.json')],
    today,
  )
  const blank = (office?: string): Conversation =>
    begin({
      id: 'blank',
      account: 'terminal',
      channel: 'terminal',
      chat: 'blank',
      language: 'vi',
      ...(office === undefined ? {} : { office }),
    })
  return { catalogue, know: openKnow(catalogue, openSearch(catalogue)), blank }
}

/** A conversation without a store, for the terminal: what is said is masked and answered as everywhere, and kept nowhere. */
export async function openChat(
  config: Config,
  office: string | undefined,
  now: () => Date = () => new Date(),
): Promise<(body: Body) => readonly Reply[]> {
  const { know, blank } = await openKnowledge(config, dayIn(now()))
  const id = uuid()
  const chat = { account: 'terminal', channel: 'terminal', chat: id }
  let was = blank(office)
  return body => {
    const at = now().toISOString()
    const { message } = mask({ ...chat, id: uuid(), sender: { id }, at, body })
    const turn = takeTurn(was, { id: message.id, at, body: message.body }, know, dayIn(now()))
    was = turn.now
    return turn.replies.map(({ reply }) => reply)
  }
}

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
  trustProxy: config.trustProxy,
})

/** Names and codes go into the log, never what a person wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}
