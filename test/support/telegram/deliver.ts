import type { State } from './state.ts'

/** Posts what waits to the webhook, the oldest first, and again until it is acknowledged. */
export function deliver(state: State): void {
  if (state.closed || state.delivering || state.webhook === undefined) return
  state.delivering = true
  void posting(state).finally(() => {
    state.delivering = false
    if (state.updates.length > 0) deliver(state)
    else state.idle()
  })
}

async function posting(state: State): Promise<void> {
  while (!state.closed && state.webhook !== undefined) {
    const [update] = state.updates
    if (update === undefined) return
    const status = await post(state.webhook, update)
    if (status >= 200 && status < 300) state.updates.splice(state.updates.indexOf(update), 1)
    else {
      state.lastError = { at: Date.now(), why: status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}` }
      await new Promise(resolve => setTimeout(resolve, state.retryMs))
    }
  }
}

async function post({ url, secret }: { readonly url: string; readonly secret: string }, update: object): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  try {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}
