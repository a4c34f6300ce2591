import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Keep } from '../../src/model/channel.ts'
import type { Failed } from './errors.ts'
import type { Granted } from './oauth.ts'

/** The pair of tokens of one OA, shared by all processes through what is kept. */

type Access = { readonly ok: true; readonly token: string } | { readonly ok: false; readonly failed: Failed }
export type Tokens = {
  /** Renewed in time: at half of its life. */
  current(): Promise<Access>
  /** After the platform refused `spent`: another one, or why there is none. */
  after(spent: string): Promise<Access>
  /** A pair that was just granted. Resolves once it is kept. */
  take(granted: Extract<Granted, { ok: true }>): Promise<void>
  /** Until when the access token is good, ms since the epoch; undefined where the OA was never connected. */
  until(): Promise<number | undefined>
}

const pairSchema = z.object({ access: z.string(), refresh: z.string(), at: z.number(), until: z.number() })
type Pair = z.output<typeof pairSchema>

/** Longer than a call and what keeping may take: a lock that ends in the middle of a renewal burns the pair. */
const lockMs = 90_000
/** A renewal that failed while the old token is still good is not tried again at every message. */
const restMs = 10 * 60_000
const name = 'tokens'

export function openTokens(keep: Keep, renewBy: (refresh: string) => Promise<Granted>, now: () => number): Tokens {
  let unkept: Pair | undefined
  let renewing: Promise<Access> | undefined
  let triedAt = Number.NEGATIVE_INFINITY

  const read = async (): Promise<Pair | undefined> => unkept ?? pairSchema.safeParse(JSON.parse((await keep.get(name)) ?? 'null')).data
  const write = async (pair: Pair): Promise<void> => {
    // Not to be lost whatever the store does: the old pair is worth nothing any more.
    unkept = pair
    for (let tries = 0; ; tries += 1) {
      try {
        await keep.set(name, JSON.stringify(pair))
        unkept = undefined
        return
      } catch (error) {
        if (tries === 5) throw error
        await pause(100 * 2 ** tries)
      }
    }
  }
  const take: Tokens['take'] = async ({ access, refresh, seconds }) => {
    const at = now()
    await write({ access, refresh, at, until: at + seconds * 1000 })
  }
  const renew = async (spent: string): Promise<Access> => {
    triedAt = now()
    const renewed = await keep.alone('refresh', lockMs, async (): Promise<Access> => {
      const pair = await read()
      if (pair === undefined) return missing
      // Somebody else was faster.
      if (pair.access !== spent) return { ok: true, token: pair.access }
      const granted = await renewBy(pair.refresh)
      if (!granted.ok) return granted.refused ? refused(granted.why) : lost(granted.why)
      await take(granted)
      return { ok: true, token: granted.access }
    })
    return renewed ?? busy
  }
  /** One renewal at a time in this process; `alone` holds the others. */
  const renewOnce = (spent: string): Promise<Access> =>
    (renewing ??= renew(spent).finally(() => {
      renewing = undefined
    }))
  return {
    take,
    async current() {
      const pair = await read()
      if (pair === undefined) return missing
      const at = now()
      const half = pair.at + (pair.until - pair.at) / 2
      if (at < half || (at < pair.until && at - triedAt < restMs)) return { ok: true, token: pair.access }
      const renewed = await renewOnce(pair.access)
      return renewed.ok || at >= pair.until ? renewed : { ok: true, token: pair.access }
    },
    async after(spent) {
      const pair = await read()
      return pair !== undefined && pair.access !== spent ? { ok: true, token: pair.access } : renewOnce(spent)
    },
    until: async () => (await read())?.until,
  }
}

const later = (why: string, waitMs: number): Access => ({ ok: false, failed: { ok: false, again: 'later', why, waitMs } })
const missing = later('not connected yet: motcua connect zalo-oa', 60_000)
const busy = later('the token is being renewed', 2000)
const refused = (why: string): Access => later(`to be connected again (motcua connect zalo-oa): ${why}`, 300_000)
const lost = (why: string): Access => later(`the token could not be renewed: ${why}`, 5000)
