import { dayIn, hourIn } from './vietnam.ts'

/** What happened how often, never whose. Days and hours are those of Viet Nam. */

/** `name`: the event ("found", "unknown.no-match", "guide.account.start"). Empty where it has no office, procedure or side, hour -1 where none was noted. */
export type Tally = {
  readonly day: string
  readonly hour: number
  readonly office: string
  readonly channel: string
  readonly name: string
  readonly code: string
  readonly facet: string
}

/** Both days included. `office`: of that one alone. */
export type Span = { readonly from: string; readonly to: string; readonly office?: string }

export type Tallies = {
  /** One row for each combination of `by`; `count` is exact. */
  sums<Key extends keyof Tally>(span: Span, by: readonly Key[]): Promise<readonly (Pick<Tally, Key> & { readonly count: number })[]>
  /** Keeps days before that one as numbers alone. */
  fold(before: string): Promise<void>
  /** Masked words that were not understood or answered, the latest first. */
  unanswered(span: Span, limit: number): Promise<readonly Unanswered[]>
}

/** *unknown*: nothing could be said. *unsure*: it was asked back, and nothing chosen yet. */
export type Unanswered = { readonly at: string; readonly why: 'unknown' | 'unsure'; readonly words: string }

/** When an event was, of an ISO 8601 time in UTC. */
export function momentOf(at: string): Pick<Tally, 'day' | 'hour'> {
  const ms = Date.parse(at)
  return { day: dayIn(ms), hour: hourIn(ms) }
}
