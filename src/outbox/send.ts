import type { Channel, Sent } from '../model/channel.ts'
import { unheard, type Lease, type OutRow, type Outbox, type Settled } from '../model/store.ts'
import { startWorker, type Pace, type Worker } from '../model/worker.ts'
import { openPacer } from './pace.ts'

export type SendSetting = {
  readonly owner: string
  now(): Date
  /** 0 to 1, for jitter. */
  random(): number
  failed(error: unknown, where: string): void
  readonly pace?: Pace
}

/** Sends what lanes have said: one row is one platform call, in order per chat. */
export function startSending(outbox: Outbox, channels: ReadonlyMap<string, Channel>, setting: SendSetting): Worker {
  const accounts = [...channels.values()].filter(channel => channel.send !== undefined).map(channel => channel.account)
  const pacer = openPacer(channels, setting.now)
  const recover = recovering(outbox)
  const claim = async (lease: Lease, limit: number): Promise<readonly OutRow[]> => {
    await recover(lease)
    const rooms = accounts.map(account => ({ account, room: pacer.room(account) })).filter(({ room }) => room > 0)
    const free = rooms.filter(({ room }) => room >= limit).map(({ account }) => account)
    // An account near its limit has a look of its own; what it leaves of its part is taken at the next look.
    const near = rooms.filter(({ room }) => room < limit)
    const part = Math.ceil(limit / (near.length + 1))
    const claims = [
      outbox.claim(lease, free, near.length > 0 ? part : limit),
      ...near.map(({ account, room }) => outbox.claim(lease, [account], Math.min(room, part))),
    ]
    const rows = (await Promise.all(claims)).flat()
    for (const { account } of rows) pacer.began(account)
    return rows
  }
  const work = async (row: OutRow): Promise<void> => {
    const sent = await call(channels.get(row.account), row)
    pacer.ended(row.account, row.chat, sent)
    await outbox.settle(row, setting.owner, settled(row, sent, { ...setting, down: pacer.down(row.account) }))
    worker.wake()
  }
  const failed = (error: unknown): void => setting.failed(error, 'outbox')
  const worker = startWorker({ claim, renew: outbox.renew, work, failed }, setting.owner, setting.now, setting.pace)
  return worker
}

/** How often rows are looked for whose sender vanished, in ms: less often than there is something to send. */
const recoverMs = 250

function recovering(outbox: Outbox): (lease: Lease) => Promise<void> {
  let last = 0
  return async ({ now }) => {
    const at = Date.parse(now)
    if (Math.abs(at - last) < recoverMs) return
    last = at
    await outbox.recover(now)
  }
}

/** A channel that throws has broken its promise; whether the platform heard is then not known. */
async function call(channel: Channel | undefined, row: OutRow): Promise<Sent> {
  if (channel?.send === undefined) return { ok: false, again: 'never', why: 'no such account' }
  try {
    return await channel.send(row.chat, row.part)
  } catch (error) {
    return { ok: false, again: 'unknown', why: error instanceof Error ? error.name : 'thrown' }
  }
}

/** After this nobody waits for the answer any more; it is given up and shown. */
const longestWait = 24 * 3_600_000

/** What a platform takes only after the person has written again waits for that, but not for ever. */
const longestUnheard = 30 * 24 * 3_600_000

/** While a platform is down its hang-ups say little: a reply is tried this often, 15 s after the first and each time twice as late. */
const mostRepeats = 6
const downWait = 15_000

type Setting = Pick<SendSetting, 'now' | 'random'> & { readonly down?: boolean }

/** What becomes of a row. A reply of unknown outcome is said once more, or as an outage lasts; a notice never. */
export function settled(row: OutRow, sent: Sent, setting: Setting): Settled {
  if (sent.ok) return { state: 'sent', platform: sent.id }
  if (sent.again === 'never') return { state: 'dead', why: sent.why }
  if (sent.again === 'later') {
    const due = dueOf(row, sent.waitMs, setting)
    if (Date.parse(due) - Date.parse(row.madeAt) > longestWait) return { state: 'dead', why: sent.why }
    return { state: 'pending', due, why: sent.why, repeat: false }
  }
  if (sent.again === 'heard') {
    const due = Date.parse(row.madeAt) + longestUnheard
    if (due <= setting.now().getTime()) return { state: 'dead', why: sent.why }
    return { state: 'pending', due: new Date(due).toISOString(), why: `${unheard}${sent.why}`, repeat: false }
  }
  const repeats = setting.down === true ? mostRepeats : 1
  if (row.policy !== 'reply' || row.repeats >= repeats) return { state: 'unknown', why: sent.why }
  const wait = setting.down === true ? downWait * 2 ** row.repeats : undefined
  return { state: 'pending', due: dueOf(row, wait, setting), why: sent.why, repeat: true }
}

/** Doubling from one second to one minute, half of it random; never sooner than the platform asked. */
function dueOf(row: OutRow, waitMs: number | undefined, { now, random }: Pick<SendSetting, 'now' | 'random'>): string {
  const step = Math.min(60_000, 1000 * 2 ** row.tries)
  const wait = Math.max(waitMs ?? 0, step / 2 + (step / 2) * random())
  return new Date(now().getTime() + wait).toISOString()
}
