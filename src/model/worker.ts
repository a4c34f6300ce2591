import type { Lease } from './store.ts'

/** The loop that lanes, outbox and jobs share: claim what is due under a lease, work on it in parallel, renew while it lasts. */

export type Source<T> = {
  claim(lease: Lease, limit: number): Promise<readonly T[]>
  renew(lease: Lease): Promise<void>
  /** Works one item to its end. `stopping` turns true when the process wants to leave: give back what has not begun. */
  work(item: T, stopping: () => boolean): Promise<void>
  /** A claim, a renewal or a piece of work threw. Nothing is lost: the lease runs out. */
  failed(error: unknown): void
}

export type Pace = { readonly parallel: number; readonly pollMs: number; readonly leaseMs: number; readonly renewMs: number }

/** Recovery from a dead process takes at most leaseMs + pollMs. */
const usualPace: Pace = { parallel: 32, pollMs: 250, leaseMs: 4000, renewMs: 1000 }

export type Worker = {
  /** There may be something due: look now. */
  wake(): void
  /** Takes nothing new, waits for what is under way. */
  close(): Promise<void>
}

export function startWorker<T>(source: Source<T>, owner: string, now: () => Date, pace: Pace = usualPace): Worker {
  const under = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | undefined
  let again = false

  const lease = (): Lease => {
    const at = now()
    return { owner, now: at.toISOString(), until: new Date(at.getTime() + pace.leaseMs).toISOString() }
  }
  const begin = (item: T): void => {
    const work: Promise<void> = source
      .work(item, () => stopped)
      .catch((error: unknown) => source.failed(error))
      .finally(() => {
        under.delete(work)
        if (again) wake()
      })
    under.add(work)
  }
  const look = async (): Promise<void> => {
    const room = pace.parallel - under.size
    // Full: the next piece of work that ends looks again.
    if (room <= 0) return
    again = false
    const items = await source.claim(lease(), room)
    for (const item of items) begin(item)
    if (items.length === room) again = true
  }
  const wake = (): void => {
    again = true
    if (stopped || looking !== undefined || under.size >= pace.parallel) return
    looking = look()
      .catch((error: unknown) => {
        again = false
        source.failed(error)
      })
      .finally(() => {
        looking = undefined
        if (again) wake()
      })
  }

  const poll = setInterval(wake, pace.pollMs)
  const renew = setInterval(
    oneAtATime(async () => {
      if (under.size > 0) await source.renew(lease()).catch((error: unknown) => source.failed(error))
    }),
    pace.renewMs,
  )
  return {
    wake,
    async close() {
      stopped = true
      clearInterval(poll)
      await looking
      while (under.size > 0) await Promise.allSettled(under)
      clearInterval(renew)
    },
  }
}

/** Leaves out a run that would begin before the last one has ended. */
function oneAtATime(run: () => Promise<void>): () => void {
  let under: Promise<void> | undefined
  return () => {
    under ??= run().finally(() => {
      under = undefined
    })
  }
}
