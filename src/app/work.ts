import { v7 as uuid } from 'uuid'
import type { Config } from '../config.ts'
import { begin } from '../dialogue/begin.ts'
import { failed } from '../dialogue/failed.ts'
import { takeTurn } from '../dialogue/turn.ts'
import { startPolling } from '../inbox/poll.ts'
import { startLanes, type Answering } from '../inbox/lanes.ts'
import { startJobs } from '../jobs/run.ts'
import type { Channel } from '../model/channel.ts'
import type { Conversation, Know } from '../model/conversation.ts'
import { isSaidByOfficer, type Incoming } from '../model/message.ts'
import { keptDays } from '../model/retention.ts'
import type { Inbox, Lane, Sealed, Store, Waiting } from '../model/store.ts'
import type { Pace } from '../model/worker.ts'
import { fit } from '../outbox/fit.ts'
import { startSending } from '../outbox/send.ts'
import { mask } from '../privacy/mask.ts'
import type { Seal } from '../privacy/seal.ts'
import { dayIn } from '../model/vietnam.ts'
import { openAskedPictures, type AskedPictures } from './asked-pictures.ts'
import type { CampaignCodes } from './campaign-codes.ts'
import type { Dossiers } from './dossiers.ts'
import { keeping } from './keep.ts'
import type { resealing } from './keys.ts'
import type { Helper } from './language-model.ts'
import { rounds } from './rounds.ts'
import type { Queues } from './queue.ts'
import type { Sheets } from './sheets.ts'
import { keyOf, revealing, type OpenSealed } from './sealed.ts'
import { startPreparing } from './prepare.ts'
import type { openTalk } from './talk.ts'
import { typingMeanwhile } from './typing.ts'

const sealedMs = keptDays.sealed * 24 * 3_600_000

/** Masks, seals and stores; resolves once the messages are safe. */
export type Take = (messages: readonly Incoming[]) => Promise<void>

type Taking = {
  readonly store: Store
  readonly talk: ReturnType<typeof openTalk>
  readonly seal: Seal
  readonly channels: ReadonlyMap<string, Channel>
  readonly config: Pick<Config, 'keepTalkDays'>
  readonly open: OpenSealed
}

type Taken = { readonly take: Take; readonly asking: AskedPictures }

/** Nothing raw reaches the disk: what was typed is masked first, what must be kept a while is sealed. */
export function taking({ talk, ...house }: Taking, now: () => Date): Taken {
  const { store, seal, channels } = house
  const asking = openAskedPictures({ ...house, now })
  const take: Take = async messages => {
    if (messages.length === 0) return
    const asked = await Promise.all(messages.map(message => asking.mayTake(message)))
    const masked = messages.map((message, i) => mask(message, asked[i]))
    const until = new Date(now().getTime() + sealedMs).toISOString()
    const sealed = masked.flatMap(({ kept, message: { account, chat } }): Sealed[] =>
      kept.map(({ token, kind, value }) => {
        const key = keyOf(seal, { kind, value })
        return { token, kind, box: seal.seal(value), until, ...(key === undefined ? {} : { found: { key, account, chat } }) }
      }),
    )
    const heard = messages.filter(({ body }) => body.kind !== 'event' && body.kind !== 'leave')
    const reopened = heard.filter(({ account }) => channels.get(account)?.can.replyWithinHours !== undefined)
    const all = masked.map(({ message }) => message)
    await store.inbox.take(all, sealed, now().toISOString(), reopened)
    for (const { account, chat } of messages) talk.stir(account, chat)
  }
  return { take, asking }
}

export type House = {
  readonly store: Store
  readonly channels: ReadonlyMap<string, Channel>
  readonly config: Config
  readonly take: Take
  readonly open: OpenSealed
  readonly dossiers: Dossiers
  readonly sheets: Pick<Sheets, 'addressFor'>
  /** As turns end: what is erased on request is written down. */
  readonly inbox: Inbox
  /** What is sealed with older keys is sealed anew. */
  readonly newKeys: ReturnType<typeof resealing>
  readonly queue: Pick<Queues, 'wait'>
  readonly helper: Pick<Helper, 'doings' | 'rewrites'>
  readonly codes: Pick<CampaignCodes, 'hear'>
  readonly asking: Pick<AskedPictures, 'doings'>
  know(): Know
  /** Asks a sentence model about a message before its turn, where there is one. */
  prepare?(question: string): Promise<void>
  readonly pace?: Pace
  now(): Date
  failed(error: unknown, where: string): void
}

/** Starts lanes, outbox and jobs; returns the way to stop them. */
export async function startWorking(house: House): Promise<() => Promise<void>> {
  const { store, channels, now, take } = house
  const setting = { owner: uuid(), now, failed: house.failed, random: Math.random }
  await store.inbox.reclaim()
  const paced = house.pace === undefined ? setting : { ...setting, pace: house.pace }
  const lanes = startLanes(house.inbox, answering(house), paced)
  const sending = startSending(revealing(store.outbox, house.open), channels, paced)
  const keep = keeping(house)
  const round = rounds(house)
  const jobs = startJobs(
    store.jobs,
    {
      ...keep.doings,
      ...round.doings,
      ...house.newKeys.doings,
      ...typingMeanwhile({ ...house.dossiers.doings, ...house.helper.doings, ...house.asking.doings }, channels),
    },
    { ...paced, take: message => take([message]) },
  )
  const preparing = startPreparing(channels.values(), house.failed)
  const polling = startPolling(channels.values(), store.leases, { ...setting, take })
  const windowed = [...channels.values()].flatMap(({ account, can }) =>
    can.replyWithinHours === undefined ? [] : [[account, can.replyWithinHours] as const],
  )
  const watching = house.dossiers.watch(take, setting.owner, new Map(windowed))
  const stopWaking = store.onWake(({ topic }) => {
    if (topic === 'in' || topic === 'any') lanes.wake()
    if (topic === 'out' || topic === 'any') sending.wake()
    if (topic === 'job' || topic === 'any') jobs.wake()
  })
  await keep.begin()
  await house.newKeys.begin()
  await round.begin()
  return async () => {
    stopWaking()
    preparing.close()
    await polling.close()
    await watching.close()
    await Promise.all([lanes, sending, jobs].map(worker => worker.close()))
  }
}

function answering({ channels, config, know, dossiers, sheets, queue, codes, helper, now, prepare }: House): Answering {
  const was = (known: Conversation | undefined, lane: Lane, heard: Waiting): Conversation => {
    const office = channels.get(lane.account)?.office
    // An account that speaks for one office alone never asks, whatever it did before.
    if (known !== undefined) return office === undefined || known.office === office ? known : { ...known, office }
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
    ...(prepare && { ready: ({ body }) => (body.kind === 'text' ? prepare(body.text) : undefined) }),
    turn: (known, lane, heard) => {
      const here = was(known, lane, heard)
      const { among, ...current } = know()
      const channel = channels.get(lane.account)
      const isOpen = among !== undefined && channel?.office === undefined
      const ways = {
        looksUp: dossiers.looksUp,
        reach: reachOf(channel, config),
        sheetAt: sheets.addressFor(here.channel),
        wait: queue.wait,
        rewrites: helper.rewrites,
        campaign: codes.hear,
      }
      const all: Know = { ...current, ...(isOpen && { among }), ...ways }
      return takeTurn(here, heard, all, dayIn(now()))
    },
    failed: (known, lane, heard) => failed(was(known, lane, heard), heard),
    rows: ({ now: after, replies }, { was: before, lane, heard }) => {
      const channel = channels.get(lane.account)
      if (channel?.send === undefined) return []
      const replaces = overwritable(before, heard)
      return replies
        .flatMap(({ reply, policy }) => fit(reply, channel.can, after.language).map(part => ({ part, policy })))
        .map(({ part, policy }, i) => ({ part: i === 0 && replaces !== undefined ? { ...part, replaces } : part, policy }))
        .map(row => (isSaidByOfficer(heard.body) ? { ...row, part: { ...row.part, officer: true } } : row))
    },
  }
}

/** A page that reads the talk itself hears of news only while it is open. */
const reachOf = (channel: Channel | undefined, { dossiers: { quiet } }: Config): NonNullable<Know['reach']> => ({
  pushes: channel?.send !== undefined,
  ...(quiet === undefined ? {} : { quiet }),
  ...(channel?.can.replyWithinHours === undefined ? {} : { hours: channel.can.replyWithinHours }),
})

/** The message that was tapped, when nothing was said after it: an older one is out of sight, and no place for news. */
function overwritable(was: Conversation | undefined, { body }: Waiting): string | undefined {
  if (was === undefined || body.kind !== 'choice' || body.on === undefined || was.turns >= was.offered.until) return undefined
  return was.offered.choices.some(({ id }) => id === body.id) ? body.on : undefined
}
