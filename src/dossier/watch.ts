import type { Follow, Follows, Move } from '../model/follows.ts'
import { isOver, type Dossier, type Moved, type QuietHours } from '../model/dossier.ts'
import type { Incoming, Json } from '../model/message.ts'
import { hourIn } from '../model/vietnam.ts'
import { markOf } from './mark.ts'
import type { Provider } from './provider.ts'

/**
 * Looks whether followed dossiers have changed. A change enters the chat's lane under an id made of the follow, how many changes were
 * told, and what is told: a process that dies between telling and noting it tells the same thing under the same id, which is taken once.
 */
export type Watch = {
  readonly provider: Provider
  readonly follows: Follows
  /** Opens a sealed code. */
  open(box: string): string | undefined
  /** A dossier as it may be told. */
  tell(dossier: Dossier): Dossier
  take(messages: readonly Incoming[]): Promise<void>
  now(): Date
  failed(error: unknown, where: string): void
  /** A system that is asked one by one is asked for the same dossier again so much later; absent where all is in memory. */
  readonly againMs?: number
  readonly quiet?: QuietHours
}

const page = 200
/** So many at the same time; more would be felt by the people at the system's own counters. */
const abreast = 4
/** In memory there is nobody to be felt by. */
const abreastInMemory = 200
const patienceMs = 10_000
/** A pass ends well before the lease under which it is made. */
const passMs = 60_000

/** One pass over what is due. Returns how many changes were told. Nothing is looked at in quiet hours. */
export async function watchOnce(watch: Watch): Promise<number> {
  if (isQuiet(watch)) return 0
  const began = watch.now().getTime()
  let told = 0
  for (let after = ''; watch.now().getTime() - began < passMs;) {
    const rows = await watch.follows.due(watch.now().toISOString(), after, page)
    const last = rows.at(-1)
    if (last === undefined) break
    told += await lookAt(watch, rows)
    after = last.id
  }
  return told
}

async function lookAt(watch: Watch, rows: readonly Follow[]): Promise<number> {
  const changes: { readonly message: Incoming; readonly move: Move }[] = []
  const over = rows.filter(({ until }) => until <= watch.now().toISOString())
  const live = rows.filter(({ until }) => until > watch.now().toISOString())
  const together = watch.againMs === undefined ? abreastInMemory : abreast
  for (let i = 0; i < live.length; i += together) {
    // One clock for several: where all is in memory, twenty thousand of them would all ring in the same second.
    const late = AbortSignal.timeout(patienceMs)
    const found = await Promise.all(live.slice(i, i + together).map(row => changeOf(watch, row, late)))
    changes.push(...found.filter(change => change !== undefined))
  }
  await watch.take([...over.map(row => ended(row, watch.now())), ...changes.map(({ message }) => message)])
  await watch.follows.moved(changes.map(({ move }) => move))
  if (watch.againMs !== undefined)
    await watch.follows.later(
      rows.map(({ id }) => id),
      new Date(watch.now().getTime() + watch.againMs).toISOString(),
    )
  return changes.length
}

async function changeOf(
  watch: Watch,
  row: Follow,
  late: AbortSignal,
): Promise<{ readonly message: Incoming; readonly move: Move } | undefined> {
  const code = watch.open(row.box)
  if (code === undefined) return undefined
  const known = await watch.provider.find(code, late).catch((error: unknown) => {
    watch.failed(error, 'dossiers: followed')
    return undefined
  })
  if (known === undefined) return undefined
  const dossier = watch.tell(known.dossier)
  const mark = markOf(dossier)
  // Another process may still hold an older export: what is older than what was told is no news.
  if (mark === row.mark || dossier.asOf < row.seen) return undefined
  const data: Moved = { kind: 'moved', follow: row.id, dossier, over: isOver(dossier.state) }
  return {
    message: event(row, `moved:${row.id}.${row.told + 1}.${mark}`, data, watch.now()),
    move: { id: row.id, mark, seen: dossier.asOf },
  }
}

const ended = (row: Follow, now: Date): Incoming => event(row, `ended:${row.id}`, { kind: 'ended', follow: row.id }, now)

// eslint-disable-next-line max-params
const event = ({ account, chat }: Pick<Follow, 'account' | 'chat'>, id: string, data: Moved, now: Date): Incoming => ({
  account,
  channel: 'job',
  id,
  chat,
  sender: { id: 'job' },
  at: now.toISOString(),
  body: { kind: 'event', what: 'dossier-moved', data: data as Json },
})

function isQuiet({ now, quiet }: Pick<Watch, 'now' | 'quiet'>): boolean {
  if (quiet === undefined) return false
  const hour = hourIn(now())
  return quiet.from > quiet.to ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to
}

const dayMs = 86_400_000

/**
 * Asks for one word before a platform shuts its window, so that the next change can still be told: in the last day of it, once for each
 * time the person has written.
 */
export async function askForWord(
  watch: Pick<Watch, 'follows' | 'take' | 'now' | 'quiet'>,
  account: string,
  windowHours: number,
): Promise<void> {
  const now = watch.now()
  if (isQuiet(watch)) return
  const closes = now.getTime() - windowHours * 3_600_000
  // Half an hour is left for the message itself to arrive.
  const heard = await watch.follows.lastHeard(account, new Date(closes + dayMs / 48).toISOString(), new Date(closes + dayMs).toISOString())
  await watch.take(
    heard.map(({ chat, at }) => ({
      ...event({ account, chat }, `window:${chat}:${at}`, { kind: 'window' }, now),
    })),
  )
}
