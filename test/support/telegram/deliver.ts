import type { State, Update } from './state.ts'

/** Calls under way at once, as `max_connections` says. */
const most = 20

/** Posts what waits to the webhook, each chat's oldest first and chats side by side, and again until it is acknowledged. */
export function deliver(state: State): void {
  if (state.closed || state.webhook === undefined) return
  for (const update of state.updates) {
    if (state.posting.size >= most) return
    const chat = chatOf(update)
    if (!state.posting.has(chat)) void postOne(state, update, chat)
  }
}

async function postOne(state: State, update: Update, chat: string): Promise<void> {
  const { webhook } = state
  if (webhook === undefined) return
  state.posting.add(chat)
  const status = await post(webhook, update)
  if (status >= 200 && status < 300) {
    state.updates.splice(state.updates.indexOf(update), 1)
    state.acknowledged.push({ update: update.update_id, chat, at: Date.now() })
    // The answer may be lost on its way to Telegram, which then calls again.
    if (state.twice()) await post(webhook, update)
  } else {
    state.lastError = { at: Date.now(), why: status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}` }
    await new Promise(resolve => setTimeout(resolve, state.retryMs))
  }
  state.posting.delete(chat)
  deliver(state)
  if (state.updates.length === 0 && state.posting.size === 0) state.idle()
}

type About = { readonly chat?: { readonly id: number }; readonly message?: { readonly chat: { readonly id: number } } }

function chatOf({ message, edited_message: edited, callback_query: tap, my_chat_member: member }: Update): string {
  const about = (message ?? edited ?? tap ?? member) as About | undefined
  return String(about?.chat?.id ?? about?.message?.chat.id ?? '')
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
