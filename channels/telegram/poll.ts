import type { Api } from 'grammy'
import type { Update } from 'grammy/types'

/** What we want to hear of. */
export const kinds = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const

/**
 * Telegram's updates, up to a hundred at a time. Asking for the next confirms the last, so what was not stored comes again:
 * the offset needs no keeping. Throws what the call throws.
 */
export async function* updates(api: Api, waitSeconds: number, stop: AbortSignal): AsyncIterable<readonly Update[]> {
  // Telegram answers no poll while a webhook is set. What waits there is kept.
  await api.deleteWebhook({ drop_pending_updates: false })
  let offset = 0
  while (!stop.aborted) {
    const found = await ask(api, offset, waitSeconds, stop)
    if (found === undefined) return
    yield found
    offset = (found.at(-1)?.update_id ?? offset - 1) + 1
  }
}

async function ask(api: Api, offset: number, timeout: number, stop: AbortSignal): Promise<readonly Update[] | undefined> {
  try {
    return await api.getUpdates({ offset, timeout, limit: 100, allowed_updates: kinds }, stop as Parameters<Api['getUpdates']>[1])
  } catch (error) {
    if (stop.aborted) return undefined
    throw error
  }
}
