import { setTimeout as pause } from 'node:timers/promises'
import type { Channel } from '../model/channel.ts'
import type { Incoming } from '../model/message.ts'
import type { Leases } from '../model/store.ts'

/** Asking platforms for what is new: one process an account, and the next question only once the last answer is stored. */

export type PollSetting = {
  readonly owner: string
  now(): Date
  take(messages: readonly Incoming[]): Promise<void>
  failed(error: unknown, where: string): void
  readonly pace?: PollPace
}

/** In ms. Another process takes over from a dead one within leaseMs + renewMs. */
type PollPace = { readonly leaseMs: number; readonly renewMs: number; readonly againMs: number; readonly longestMs: number }
const usualPace: PollPace = { leaseMs: 4000, renewMs: 1000, againMs: 500, longestMs: 30_000 }

type Polling = Channel & { poll: NonNullable<Channel['poll']> }
type House = { readonly leases: Leases; readonly setting: PollSetting; readonly pace: PollPace; readonly closing: AbortSignal }

/** Polls every channel that can be polled until closed. What a platform has handed out is stored before `close` resolves. */
export function startPolling(channels: Iterable<Channel>, leases: Leases, setting: PollSetting): { close(): Promise<void> } {
  const closing = new AbortController()
  const house = { leases, setting, pace: setting.pace ?? usualPace, closing: closing.signal }
  const polls = [...channels].filter(isPolling).map(channel => keepPolling(channel, house))
  return {
    async close() {
      closing.abort()
      await Promise.all(polls)
    },
  }
}

function isPolling(channel: Channel): channel is Polling {
  return channel.poll !== undefined
}

async function keepPolling(channel: Polling, house: House): Promise<void> {
  const { setting, pace, closing } = house
  let failures = 0
  while (!closing.aborted) {
    try {
      const polled = await whileHeld(`poll:${channel.account}`, house, stop => pollOnce(channel, house, stop))
      failures = polled === 'moved' ? 0 : failures
      await rest(polled === 'not-mine' ? pace.renewMs : pace.againMs, closing)
    } catch (error) {
      setting.failed(error, `poll ${channel.account}`)
      failures += 1
      await rest(Math.min(pace.longestMs, pace.againMs * 2 ** failures) * (0.5 + Math.random() / 2), closing)
    }
  }
}

/** Ends when the platform has nothing more to say, when the lease is lost or when the process leaves. */
async function pollOnce(channel: Polling, house: House, stop: AbortSignal): Promise<'moved' | 'ended'> {
  let moved: 'moved' | 'ended' = 'ended'
  for await (const messages of channel.poll(stop)) {
    await stored(messages, house)
    moved = 'moved'
    if (stop.aborted) break
  }
  return moved
}

/** A platform without an offset hands out each message once: what it gave must be stored however long that takes. */
async function stored(messages: readonly Incoming[], { setting, pace, closing }: House): Promise<void> {
  if (messages.length === 0) return
  for (let tries = 0; ; tries += 1) {
    try {
      return await setting.take(messages)
    } catch (error) {
      if (closing.aborted) throw error
      setting.failed(error, 'poll: store')
      await rest(Math.min(pace.longestMs, pace.againMs * 2 ** tries), closing)
    }
  }
}

/** Works while the lease is ours; `stop` is aborted as soon as it may be another's. */
async function whileHeld<T>(name: string, house: House, work: (stop: AbortSignal) => Promise<T>): Promise<T | 'not-mine'> {
  const { leases, setting, pace, closing } = house
  const lost = new AbortController()
  let until = 0
  const hold = async (): Promise<boolean> => {
    const now = setting.now().getTime()
    const lease = { owner: setting.owner, now: new Date(now).toISOString(), until: new Date(now + pace.leaseMs).toISOString() }
    const held = await leases.hold(name, lease)
    if (held) until = now + pace.leaseMs
    return held
  }
  if (!(await hold())) return 'not-mine'
  const renewing = setInterval(() => {
    void hold()
      .catch((error: unknown) => {
        setting.failed(error, `lease ${name}`)
        return setting.now().getTime() < until
      })
      .then(held => held || lost.abort())
  }, pace.renewMs)
  try {
    return await work(AbortSignal.any([closing, lost.signal]))
  } finally {
    clearInterval(renewing)
    if (closing.aborted) await leases.drop(name, setting.owner).catch((error: unknown) => setting.failed(error, `lease ${name}`))
  }
}

const rest = (ms: number, stop: AbortSignal): Promise<void> => pause(ms, undefined, { signal: stop }).catch(() => undefined)
