import type { Channel, Sent } from '../model/channel.ts'

/** How fast each account may be called: as often as its platform bears, hardly at all while it is down, not before it said. */

export type Pacer = {
  /** Calls that may begin now; Infinity where nothing speaks against any number. */
  room(account: string): number
  began(account: string): void
  ended(account: string, chat: string, sent: Sent): void
  /** Not one call, but one after the other failed: it is the platform, not the message. */
  down(account: string): boolean
}

type State = { tokens: number; filledAt: number; pausedUntil: number; failures: number; limited: readonly { chat: string; at: number }[] }

/** First pause after a platform seems to be down, doubled up to the longest. In ms. */
const firstPause = 500
const longestPause = 30_000
/** One call that fails is bad luck; so many in a row are an outage. */
const outage = 3
/** A platform that turns down so many chats within a few seconds means the account, not a chat. */
const crowd = 3
const crowdMs = 5000

export function openPacer(channels: ReadonlyMap<string, Channel>, now: () => Date): Pacer {
  const states = new Map<string, State>()
  const stateOf = (account: string): State => {
    const known = states.get(account)
    const state = known ?? { tokens: rateOf(account), filledAt: now().getTime(), pausedUntil: 0, failures: 0, limited: [] }
    if (known === undefined) states.set(account, state)
    return state
  }
  const rateOf = (account: string): number => channels.get(account)?.can.perSecond ?? Number.POSITIVE_INFINITY
  const fill = (account: string, state: State): void => {
    const [at, rate] = [now().getTime(), rateOf(account)]
    if (rate === Number.POSITIVE_INFINITY) return
    state.tokens = Math.min(rate, state.tokens + (rate * Math.max(0, at - state.filledAt)) / 1000)
    state.filledAt = at
  }
  return {
    room(account) {
      const state = stateOf(account)
      if (now().getTime() < state.pausedUntil) return 0
      fill(account, state)
      // After an outage one call tries the way before the others follow.
      if (state.failures >= outage) return state.tokens >= 1 ? 1 : 0
      return state.tokens >= rateOf(account) ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(state.tokens))
    },
    began(account) {
      const state = stateOf(account)
      fill(account, state)
      state.tokens -= 1
    },
    down: account => stateOf(account).failures > 1,
    ended(account, chat, sent) {
      const state = stateOf(account)
      const at = now().getTime()
      if (sent.ok || sent.again === 'never' || sent.again === 'heard') state.failures = 0
      else if (sent.waitMs !== undefined) slow(state, { chat, at }, sent.waitMs)
      else if (at >= state.pausedUntil) failed(state, at)
    },
  }
}

function slow(state: State, now: { readonly chat: string; readonly at: number }, waitMs: number): void {
  state.limited = [...state.limited.filter(({ at }) => now.at - at < crowdMs), now]
  if (new Set(state.limited.map(({ chat }) => chat)).size >= crowd) state.pausedUntil = Math.max(state.pausedUntil, now.at + waitMs)
}

function failed(state: State, at: number): void {
  state.failures += 1
  if (state.failures >= outage) state.pausedUntil = at + Math.min(longestPause, firstPause * 2 ** (state.failures - outage))
}
