import type { Channel, Sent } from '../model/channel.ts'
import type { OutRow, Outbox, Settled } from '../model/store.ts'
import { startWorker, type Pace, type Worker } from '../model/worker.ts'

export type SendSetting = {
  readonly owner: string
  now(): Date
  /** 0 to 1, for jitter. */
  random(): number
  failed(error: unknown, where: string): void
  readonly pace?: Pace
}

/** A row refused *later* so often is given up and shown. About two hours with the waits below. */
const mostTries = 12

/** Sends what lanes have said: one row is one platform call, in order per chat. */
export function startSending(outbox: Outbox, channels: ReadonlyMap<string, Channel>, setting: SendSetting): Worker {
  const accounts = [...channels.values()].filter(channel => channel.send !== undefined).map(channel => channel.account)
  const work = async (row: OutRow): Promise<void> => {
    const sent = await call(channels.get(row.account), row)
    await outbox.settle(row, setting.owner, settled(row, sent, setting))
    worker.wake()
  }
  const source = {
    claim: async (lease: Parameters<Outbox['claim']>[0], limit: number) => {
      await outbox.recover(lease.now)
      return outbox.claim(lease, accounts, limit)
    },
    renew: outbox.renew,
    work,
    failed: (error: unknown) => setting.failed(error, 'outbox'),
  }
  const worker = startWorker(source, setting.owner, setting.now, setting.pace)
  return worker
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

/** What becomes of a row. A reply of unknown outcome is said once more, a notice never. */
export function settled(row: OutRow, sent: Sent, setting: Pick<SendSetting, 'now' | 'random'>): Settled {
  if (sent.ok) return { state: 'sent', platform: sent.id }
  if (sent.again === 'never') return { state: 'dead', why: sent.why }
  if (sent.again === 'later') {
    if (row.tries + 1 >= mostTries) return { state: 'dead', why: sent.why }
    return { state: 'pending', due: dueOf(row, sent.waitMs, setting), why: sent.why, repeat: false }
  }
  if (row.policy === 'reply' && row.repeats === 0)
    return { state: 'pending', due: dueOf(row, sent.waitMs, setting), why: sent.why, repeat: true }
  return { state: 'unknown', why: sent.why }
}

/** Doubling from one second to twenty minutes, half of it random; never sooner than the platform asked. */
function dueOf(row: OutRow, waitMs: number | undefined, { now, random }: Pick<SendSetting, 'now' | 'random'>): string {
  const step = Math.min(1_200_000, 1000 * 2 ** row.tries)
  const wait = Math.max(waitMs ?? 0, step / 2 + (step / 2) * random())
  return new Date(now().getTime() + wait).toISOString()
}
