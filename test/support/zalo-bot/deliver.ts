import type { Event, State } from './state.ts'

/** Posts to the webhook, as a Java client does. */

export function deliver(state: State): void {
  if (state.closed || state.delivering || state.webhook === undefined) return
  state.delivering = true
  void posting(state).finally(() => {
    state.delivering = false
    if (state.events.length > 0) deliver(state)
    state.stir()
  })
}

async function posting(state: State): Promise<void> {
  while (!state.closed && state.webhook !== undefined) {
    const [event] = state.events
    if (event === undefined) return
    const { url, secret } = state.webhook
    const body = bodyOf(state, event)
    const status = await post(url, body, secret)
    if (status >= 200 && status < 300) {
      state.events.splice(state.events.indexOf(event), 1)
      if (state.manner.twice) await post(url, body, secret)
    } else if (state.retryMs === undefined) {
      state.events.splice(state.events.indexOf(event), 1)
      state.undelivered += 1
    } else await state.woken(state.retryMs)
  }
}

const bodyOf = ({ manner }: State, event: Event): string => JSON.stringify(manner.wrapped ? { ok: true, result: event } : event)

/** The first call to a new address: no secret, no body. */
export const ping = (url: string): Promise<number> => post(url, '')

/** The status, or 0 where nobody answered. */
async function post(url: string, body: string, secret?: string): Promise<number> {
  const headers = {
    'user-agent': 'Java/17.0.9',
    'content-type': 'application/json',
    ...(secret === undefined ? {} : { 'x-bot-api-secret-token': secret }),
  }
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}
