import type { Said } from '../../src/model/talk.ts'
import type { Source } from './source.ts'
import { bell } from './wake.ts'

export type Polled = { readonly rows: readonly Said[]; readonly busy: boolean }
/** `busy` is what the client shows now; absent when it does not know. */
export type From = { readonly after: number; readonly limit: number; readonly busy?: boolean }

/** How soon a busy chat is looked at again, in ms: the flag may fall without a row. */
const busyMs = 1000

/** For phones and proxies that hold a stream back: the same rows as JSON, waiting up to `waitMs` for something new. */
export async function poll(source: Source, from: From, waitMs: number, signal: AbortSignal): Promise<Polled> {
  const rung = bell()
  const ring = () => rung.ring()
  const unwatch = source.watch(ring)
  signal.addEventListener('abort', ring)
  const look = async (): Promise<Polled> => ({ rows: await source.read(from.after, from.limit), busy: await source.busy() })
  try {
    const deadline = Date.now() + waitMs
    let now = await look()
    const known = from.busy ?? now.busy
    while (now.rows.length === 0 && now.busy === known && !signal.aborted && Date.now() < deadline) {
      await rung.wait(Math.min(deadline - Date.now(), known ? busyMs : waitMs))
      now = await look()
    }
    return now
  } finally {
    unwatch()
    signal.removeEventListener('abort', ring)
  }
}
