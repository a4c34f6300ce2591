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

const vietnamMs = 7 * 3_600_000

/** The day and the hour in Viet Nam, which knows no summer time, of an ISO 8601 time in UTC. */
export function vietnamOf(at: string): { readonly day: string; readonly hour: number } {
  const there = new Date(Date.parse(at) + vietnamMs).toISOString()
  return { day: there.slice(0, 10), hour: Number(there.slice(11, 13)) }
}
