import type { Said } from '../../../src/model/talk.ts'
import { reader } from './sse.ts'
import { backOff, headersOf, pauses, talkOf, type Wire } from './wire.ts'

/** What the server tells: rows, whether an answer is being written, whether we are connected. */
export type Told =
  | { readonly kind: 'rows'; readonly rows: readonly Said[] }
  | { readonly kind: 'busy'; readonly busy: boolean }
  /** An officer types. */
  | { readonly kind: 'typing' }
  | { readonly kind: 'line'; readonly up: boolean }
export type Line = { stop(): void; nudge(): void }

/** Without a byte for this long a stream is held back on the way (old proxies): from then on rows are asked for. */
const firstByteMs = 5000
/** The server says something every 15 s; a line silent for longer is dead. */
export const silentMs = 40_000

export type Ask = {
  readonly wire: Wire
  after(): number
  tell(told: Told): void
  readonly cut: AbortController
  readonly busy?: boolean | undefined
}

export function openLine(wire: Wire, after: () => number, say: (told: Told) => void): Line {
  const pause = pauses()
  let stopped = false
  let held = false
  let tries = 0
  let busy: boolean | undefined
  let cut = new AbortController()
  const tell = (told: Told) => {
    if (stopped) return
    if (told.kind === 'line') tries = 0
    if (told.kind === 'busy') busy = told.busy
    say(told)
  }
  const run = async () => {
    while (!stopped) {
      cut = new AbortController()
      try {
        if (held) await (await import('./poll.ts')).polled({ wire, after, tell, cut, busy })
        else held = await isHeld({ wire, after, tell, cut })
      } catch {
        // One cut is common (a restart, a change of cell) and heals within a second: only the second is shown.
        if (!stopped && tries > 0) say({ kind: 'line', up: false })
        await pause.wait(backOff(tries++))
      }
    }
  }
  void run()
  return {
    stop() {
      stopped = true
      cut.abort()
      pause.nudge()
    },
    nudge() {
      held = false
      pause.nudge()
    },
  }
}

/** Reads the stream to its end, which throws; true when no byte came at all. */
async function isHeld({ wire, after, tell, cut }: Ask): Promise<boolean> {
  let held = false
  let timer = setTimeout(() => {
    held = true
    cut.abort()
  }, firstByteMs)
  try {
    const response = await fetch(talkOf(wire, `stream?after=${after()}`), { headers: headersOf(wire), signal: cut.signal })
    if (!response.ok || !response.body) throw new Error(String(response.status))
    const chunks = response.body.getReader()
    const decoder = new TextDecoder()
    const read = reader()
    for (;;) {
      const { done, value } = await chunks.read()
      clearTimeout(timer)
      if (done) throw new Error('ended')
      timer = setTimeout(() => cut.abort(), silentMs)
      tell({ kind: 'line', up: true })
      for (const { event, data } of read(decoder.decode(value, { stream: true }))) {
        if (event === 'typing') tell({ kind: 'typing' })
        else if (event === 'busy') tell({ kind: 'busy', busy: data === 'true' })
        else if (event === 'message') tell({ kind: 'rows', rows: [JSON.parse(data) as Said] })
      }
    }
  } catch (error) {
    if (held) return true
    throw error
  } finally {
    clearTimeout(timer)
  }
}
