import type { Doing } from '../jobs/run.ts'
import type { Channel } from '../model/channel.ts'

/** Platforms show "typing" for about five seconds after each call. */
const againMs = 4000

/** Whoever waits for a job sees that somebody is at it. Nothing hangs on it: what fails here is not said again. */
export function typingMeanwhile(
  doings: Readonly<Record<string, Doing>>,
  channels: ReadonlyMap<string, Channel>,
): Readonly<Record<string, Doing>> {
  return Object.fromEntries(
    Object.entries(doings).map(([kind, doing]) => [
      kind,
      async job => {
        const { account, chat } = job
        const typing = account === undefined || chat === undefined ? undefined : channels.get(account)?.typing
        if (typing === undefined || chat === undefined) return doing(job)
        const show = (): void => void typing(chat).catch(() => undefined)
        show()
        const showing = setInterval(show, againMs)
        return doing(job).finally(() => clearInterval(showing))
      },
    ]),
  )
}
