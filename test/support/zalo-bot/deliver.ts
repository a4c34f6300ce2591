import type { Event, State } from './state.ts'

/** Calls under way at once. */
const most = 20

/** Posts to the webhook, as a Java client does: each chat's oldest first, chats side by side. */
export function deliver(state: State): void {
  if (state.closed || state.webhook === undefined) return
  for (const event of state.events) {
    if (state.posting.size >= most) return
    const chat = chatOf(event)
    if (!state.posting.has(chat)) void postOne(state, event, chat)
  }
}

const chatOf = ({ message }: Event): string => String((message['chat'] as { readonly id?: unknown } | undefined)?.id)

async function postOne(state: State, event: Event, chat: string): Promise<void> {
  if (state.webhook === undefined) return
  state.posting.add(chat)
  const { url, secret } = state.webhook
  const body = bodyOf(state, event)
  const status = await post(url, body, secret)
  if (status >= 200 && status < 300) {
    state.events.splice(state.events.indexOf(event), 1)
    if (state.manner.twice) await post(url, body, secret)
  } else if (state.retryMs === undefined) {
    state.events.splice(state.events.indexOf(event), 1)
    state.undelivered += 1
  } else await new Promise(resolve => setTimeout(resolve, state.retryMs))
  state.posting.delete(chat)
  deliver(state)
  state.stir()
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
