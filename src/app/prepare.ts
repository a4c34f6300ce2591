import { setTimeout as pause } from 'node:timers/promises'
import type { Channel } from '../model/channel.ts'

const longestMs = 300_000

/** Lets every channel make itself ready, again and again until it is: a platform that is down at the start must not keep us down. */
export function startPreparing(channels: Iterable<Channel>, failed: (error: unknown, where: string) => void): { close(): void } {
  const closing = new AbortController()
  const untilReady = async (channel: Channel): Promise<void> => {
    for (let waitMs = 2000; !closing.signal.aborted; waitMs = Math.min(longestMs, waitMs * 2)) {
      try {
        return await channel.prepare?.()
      } catch (error) {
        failed(error, `prepare ${channel.account}`)
        await pause(waitMs, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    }
  }
  for (const channel of channels) void untilReady(channel)
  return { close: () => closing.abort() }
}
