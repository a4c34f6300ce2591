import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'

/**
 * The platform's events, one at a time. There is no offset: what an answer brings is handed out for good. So a call under way is
 * heard out, never cut off, also at a stop. Throws what a call failed with.
 */
export async function* events(client: Client, waitSeconds: number, stop: AbortSignal): AsyncIterable<readonly unknown[]> {
  await withoutWebhook(client)
  while (!stop.aborted) {
    const asked = Date.now()
    // The documents' table says that this is text.
    const answer = await client.call('getUpdates', { timeout: String(waitSeconds) }, waitSeconds * 1000)
    if (answer.ok && isThere(answer.result)) {
      yield [answer.result].flat()
      continue
    }
    // Nobody wrote: the platform calls that a timeout.
    if (!answer.ok && answer.code !== 408) throw new Error(`getUpdates: ${answer.failed.why}`)
    yield []
    if (Date.now() - asked < leastMs) await pause(leastMs, undefined, { signal: stop }).catch(() => undefined)
  }
}

const isThere = (result: unknown): boolean => result !== null && result !== undefined

/** An idle answer that comes at once is no reason to ask without end. */
const leastMs = 200

/** While a webhook is set, polls are refused. Where none is set, its removal is. */
async function withoutWebhook(client: Client): Promise<void> {
  const removed = await client.call('deleteWebhook', {})
  if (!removed.ok && removed.code !== 400 && removed.code !== 404) throw new Error(`deleteWebhook: ${removed.failed.why}`)
}
