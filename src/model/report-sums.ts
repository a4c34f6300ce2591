import type { CaseReason } from './conversation.ts'

/** What reports are reckoned from, as the store tells it: exact counts, never shown as they are. */

/** Both days included. `office`: of that one alone; without it of all, and of what has no office. */
export type Days = { readonly from: string; readonly to: string; readonly office?: string }

/**
 * How often, split in one way. *all*: every event by its name. Of what was found: *code* and *facet*. Of every question, under the
 * name "question": *hour* and *channel*. `key` is empty where there is none, `office` where it is not known.
 */
export const dimensions = ['all', 'code', 'facet', 'hour', 'channel'] as const
export type Margin = {
  readonly office: string
  readonly name: string
  readonly dimension: (typeof dimensions)[number]
  readonly key: string
  readonly count: number
}

/** A case as waiting is reckoned. Times are ISO 8601 in UTC; `closed` without `replied`: it ended without an answer. */
export type HandOff = {
  readonly office: string
  readonly reason: CaseReason
  readonly opened: string
  readonly replied?: string
  readonly closed?: string
  readonly outcome?: string
}

/** Masked words that were not answered. `asker` tells one conversation from another, and is shown to nobody. */
export type Lacking = { readonly office: string; readonly asker: string; readonly words: string }

export type ReportSource = {
  margins(days: Days): Promise<readonly Margin[]>
  handOffs(days: Days): Promise<readonly HandOff[]>
  /** The latest first, at most `limit`. */
  lacking(days: Days, limit: number): Promise<readonly Lacking[]>
  scores(days: Days): Promise<readonly { readonly office: string; readonly score: number; readonly count: number }[]>
  /** Conversations that began under a campaign's codes. */
  campaigns(days: Days): Promise<readonly { readonly office: string; readonly id: string; readonly name: string; readonly count: number }[]>
  close(): Promise<void>
}
