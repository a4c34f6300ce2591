import { createHash } from 'node:crypto'
import type { Event, State } from './state.ts'

/** Posts to the app's webhook, signed, and again after the platform's own pauses where no connection could be opened. */

/** Seconds: half a minute, five, fifteen, thirty minutes, one hour. Then it is given up. */
const ladder = [30, 300, 900, 1800, 3600]
const deadlineMs = 2000

export function deliver(state: State): void {
  if (state.closed || state.delivering || state.hook === undefined) return
  state.delivering = true
  void posting(state).finally(() => {
    state.delivering = false
    if (state.events.length > 0) deliver(state)
    state.stir()
  })
}

async function posting(state: State): Promise<void> {
  while (!state.closed && state.hook !== undefined) {
    const [next] = state.events
    if (next === undefined) return
    const status = await post(state, state.hook, next.event, next.tries)
    const wait = status === 0 || state.manner.retriesAll ? ladder[next.tries] : undefined
    const done = status >= 200 && status < 300
    if (done && state.manner.twice) await post(state, state.hook, next.event, next.tries)
    if (done || wait === undefined) {
      state.events.shift()
      if (!done) state.undelivered += 1
      continue
    }
    next.tries += 1
    await state.woken(wait * state.secondMs)
  }
}

export function signed({ app, manner }: Pick<State, 'app' | 'manner'>, body: string, timestamp: string): string {
  const key = manner.wrongMac ? app.secret : app.key
  const mac = createHash('sha256').update(`${app.id}${body}${timestamp}${key}`).digest('hex')
  return manner.bareMac ? mac : `mac=${mac}`
}

/** The status, or 0 where no connection could be opened. */
async function post(state: State, hook: string, event: Event, tries: number): Promise<number> {
  const body = JSON.stringify(event)
  const headers = {
    'content-type': 'application/json',
    'x-zevent-signature': signed(state, body, String(event['timestamp'])),
    ...(tries === 0 ? {} : { num_retry: String(tries) }),
  }
  const began = Date.now()
  try {
    const response = await fetch(hook, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    if (Date.now() - began > deadlineMs) state.late += 1
    return response.status
  } catch {
    return 0
  }
}
