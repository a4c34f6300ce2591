import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So many in so many seconds. */
type Rate = { readonly points: number; readonly seconds: number }

export type Limits = {
  readonly bodyBytes: number
  /** Messages a chat may send. */
  readonly chat: Rate
  /** Messages one network address may send: generous, since mobile networks put thousands of phones behind one. */
  readonly address: Rate
  /** How often a chat may tell that somebody types. */
  readonly typing: Rate
  /** Reads (stream, talk) from one network address. */
  readonly reads: Rate
  /** Calls to a platform's webhook that were refused, from one network address: whoever guesses is heard no further. */
  readonly refused: Rate
  /** Streams open at once, per address and in all. */
  readonly streams: { readonly address: number; readonly all: number }
  /** Believe X-Forwarded-For. Only behind a proxy of our own that writes it. */
  readonly trustProxy: boolean
}

export const usualLimits: Limits = {
  bodyBytes: 64 * 1024,
  chat: { points: 20, seconds: 60 },
  address: { points: 300, seconds: 60 },
  typing: { points: 30, seconds: 60 },
  reads: { points: 1200, seconds: 60 },
  refused: { points: 30, seconds: 60 },
  streams: { address: 300, all: 10_000 },
  trustProxy: false,
}

export type Gate = {
  /** Seconds to wait, or undefined when the message may pass. */
  message(address: string, authorization: string | undefined): Promise<number | undefined>
  read(address: string): Promise<number | undefined>
  typing(address: string, authorization: string | undefined): Promise<number | undefined>
  /** Seconds to wait, or undefined while few calls of this address were refused. */
  platform(address: string): Promise<number | undefined>
  refused(address: string): Promise<void>
  /** Counts one stream in; returns how to count it out, or undefined when there are enough. */
  stream(address: string): (() => void) | undefined
}

export function openGate(limits: Limits): Gate {
  const limiter = ({ points, seconds }: Rate) => new RateLimiterMemory({ points, duration: seconds })
  const [chats, addresses, reads] = [limiter(limits.chat), limiter(limits.address), limiter(limits.reads)]
  const [refusals, typists] = [limiter(limits.refused), limiter(limits.typing)]
  const open = new Map<string, number>()
  let all = 0
  return {
    async message(address, authorization) {
      const wait = await waitFor(addresses, address)
      if (wait !== undefined || authorization === undefined) return wait
      return waitFor(chats, nameOf(authorization))
    },
    read: address => waitFor(reads, address),
    typing: async (address, authorization) => (await waitFor(reads, address)) ?? waitFor(typists, nameOf(authorization ?? address)),
    async platform(address) {
      const known = await refusals.get(address)
      return known !== null && known.remainingPoints <= 0 ? secondsOf(known) : undefined
    },
    async refused(address) {
      await waitFor(refusals, address)
    },
    stream(address) {
      const here = open.get(address) ?? 0
      if (here >= limits.streams.address || all >= limits.streams.all) return undefined
      open.set(address, here + 1)
      all += 1
      return once(() => {
        all -= 1
        const left = (open.get(address) ?? 1) - 1
        if (left > 0) open.set(address, left)
        else open.delete(address)
      })
    },
  }
}

const nameOf = (authorization: string): string => createHash('sha256').update(authorization).digest('base64url')

async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (full) {
    if (full instanceof RateLimiterRes) return secondsOf(full)
    throw full
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000))

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}
