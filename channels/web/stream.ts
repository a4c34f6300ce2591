import type { Said } from '../../src/model/talk.ts'
import type { Source } from './source.ts'
import { bell } from './wake.ts'

/** Rows of one read: what a stuck client can hold in memory, at most. */
const batch = 50
/** How soon a busy chat is looked at again, in ms: the flag may fall without a row. */
const busyMs = 1000

export type Pace = { readonly heartbeatMs: number; readonly retryMs: number }

/**
 * Rows with a number above `after` as server-sent events, as long as the client reads and `signal` lasts.
 * Nothing is queued: each pull reads the talk again from the last number that was handed over, so a client
 * that stops reading costs one batch.
 */
export function streamOf(source: Source, after: number, signal: AbortSignal, pace: Pace): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rung = bell()
  let stopped = signal.aborted
  const stop = () => {
    stopped = true
    rung.ring()
  }
  signal.addEventListener('abort', stop)
  let typing = false
  const unwatch = source.watch(why => {
    if (why === 'typing') typing = true
    rung.ring()
  })
  const feed = feedOf(source, after)
  const end = () => {
    signal.removeEventListener('abort', stop)
    unwatch()
  }
  let greeted = false

  const next = async (): Promise<string | undefined> => {
    if (!greeted) {
      greeted = true
      return `retry: ${pace.retryMs}\n: open\n\n`
    }
    const silentAt = Date.now() + pace.heartbeatMs
    while (!stopped) {
      const text = await feed.next()
      if (text !== '') return text
      if (typing) {
        typing = false
        return 'event: typing\ndata: {}\n\n'
      }
      const left = silentAt - Date.now()
      if (left <= 0) return ': still here\n\n'
      await rung.wait(feed.isBusy() ? Math.min(left, busyMs) : left)
    }
    return undefined
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // A store that fails ends the stream instead of breaking it: the client comes back by itself, with its last number.
        const text = stopped ? undefined : await next().catch(() => undefined)
        if (text !== undefined) return controller.enqueue(encoder.encode(text))
        end()
        controller.enqueue(encoder.encode(`retry: ${pace.retryMs}\nevent: end\ndata: {}\n\n`))
        controller.close()
      },
      cancel() {
        stop()
        end()
      },
    },
    { highWaterMark: 0 },
  )
}

type Feed = { next(): Promise<string>; isBusy(): boolean }

/** What is new since the last call, as event text; empty when nothing is. */
function feedOf(source: Source, after: number): Feed {
  let last = after
  let busy: boolean | undefined
  return {
    isBusy: () => busy === true,
    async next() {
      const rows = await source.read(last, batch)
      last = rows.at(-1)?.number ?? last
      const now = await source.busy()
      const changed = now !== busy
      busy = now
      const typing = changed || rows.length > 0 ? `event: busy\ndata: ${now}\n\n` : ''
      return rows.map(event).join('') + typing
    },
  }
}

function event(row: Said): string {
  return `id: ${row.number}\ndata: ${JSON.stringify(row)}\n\n`
}
