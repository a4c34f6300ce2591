import { z } from 'zod'
import type { Keep } from '../../src/model/channel.ts'

/**
 * Counts a month's messages, both directions, for a plan that ends. An estimate: the platform tells no figures, and several processes
 * add theirs one after the other.
 */
export type Quota = {
  /** One message came or went. */
  count(): void
  /** *little*: pictures become words. *officers*: what is left is kept for what officers say. */
  room(): Promise<'enough' | 'little' | 'officers'>
  used(): Promise<number>
}

const keptSchema = z.object({ month: z.string(), used: z.number().int().min(0) })
const lockMs = 5000
const name = 'messages'

export function openQuota(monthly: number, keep: Keep, now: () => Date): Quota {
  let pending = 0
  let known: { month: string; used: number } | undefined
  let writing: Promise<void> | undefined
  const read = async (): Promise<{ month: string; used: number }> => {
    const kept = keptSchema.safeParse(JSON.parse((await keep.get(name)) ?? 'null')).data
    const month = monthOf(now())
    return kept?.month === month ? kept : { month, used: 0 }
  }
  const write = async (): Promise<void> => {
    await keep.alone(name, lockMs, async () => {
      const added = pending
      const was = await read()
      known = { ...was, used: was.used + added }
      await keep.set(name, JSON.stringify(known))
      pending -= added
    })
  }
  const used = async (): Promise<number> => {
    if (known?.month !== monthOf(now())) known = await read()
    return known.used + pending
  }
  return {
    count() {
      pending += 1
      // One write at a time; what is counted meanwhile goes with the next.
      writing ??= write()
        .catch(() => undefined)
        .finally(() => (writing = undefined))
    },
    async room() {
      if (monthly === 0) return 'enough'
      const left = monthly - (await used())
      if (left <= monthly * forOfficers) return 'officers'
      return left <= monthly * (forOfficers + forWords) ? 'little' : 'enough'
    },
    used,
  }
}

const forOfficers = 0.05
const forWords = 0.1

/** The month in Viet Nam. */
const monthOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 7)
