import { SourceError } from './call.ts'

/** A token or session that many calls share. */
export type Session = {
  /** Works with the session at hand; where it has expired, once more with a new one. */
  use<T>(work: (session: string) => Promise<T>, signal: AbortSignal): Promise<T>
}

export type Begun = { readonly value: string; readonly lastsMs: number }

/** Ends a little early, so that a session does not expire on its way. */
const earlyMs = 10_000

/** `begin` belongs to nobody who waits for it: whoever gives up leaves it to the others. */
export function openSession(begin: () => Promise<Begun>, now: () => Date): Session {
  let held: { readonly value: string; readonly until: number } | undefined
  let beginning: Promise<string> | undefined
  const fresh = (): Promise<string> =>
    (beginning ??= begin()
      .then(({ value, lastsMs }) => {
        held = { value, until: now().getTime() + lastsMs - Math.min(earlyMs, lastsMs / 2) }
        return value
      })
      .finally(() => (beginning = undefined)))
  const current = (): Promise<string> => (held !== undefined && now().getTime() < held.until ? Promise.resolve(held.value) : fresh())
  return {
    async use(work, signal) {
      const value = await unless(signal, current())
      try {
        return await work(value)
      } catch (error) {
        if (!(error instanceof SourceError) || error.why !== 'expired') throw error
        // Another call may have begun a new one already.
        if (held?.value === value) held = undefined
        return work(await unless(signal, current()))
      }
    },
  }
}

async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
  })
  // Whoever stopped waiting has heard why; a session that cannot be begun afterwards is nobody's error.
  work.catch(() => undefined)
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop))
}
