import type { About } from './answer.ts'
import type { CaseReason, Thought } from './conversation.ts'
import type { CaseState, Note, Outcome, Remark } from './desk.ts'
import type { Incoming, Language } from './message.ts'

/** The store's port for cases and the officers who work on them. Times are ISO 8601 in UTC. */

/** A case as it is stored; what things are called is added where it is shown. */
export type Case = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly conversation: string
  readonly account: string
  readonly chat: string
  readonly state: CaseState
  readonly office?: string
  readonly channel: string
  readonly language: Language
  readonly reason: CaseReason
  readonly question?: string
  readonly about?: About
  readonly thought?: Thought
  readonly holder?: Person
  readonly openedAt: string
  readonly waitingSince?: string
  readonly due?: string
  readonly snoozedUntil?: string
  readonly closedAt?: string
  readonly outcome?: Outcome
  /** Until then pictures of the citizen are taken. */
  readonly picturesUntil?: string
  /** The token of the sealed phone number to call back. */
  readonly phone?: string
  readonly unread: number
  /** How often the office was reminded of it. */
  readonly reminded: number
  /** The lead was told of it. */
  readonly escalated: boolean
}

export type Person = { readonly id: string; readonly name: string }

/** Whose eyes: cases of these offices, and with `orphans` those whose office is not known yet. */
export type Scope = { readonly officer: string; readonly offices: readonly string[]; readonly orphans: boolean }

/** *open*: all that are not closed. */
export type View = 'new' | 'mine' | 'waiting' | 'closed' | 'open' | 'all'

export type CaseQuery = {
  readonly view: View
  readonly office?: string
  /** Procedures whose cases are asked for. */
  readonly codes?: readonly string[]
  readonly overdue?: true
  readonly after?: string
  readonly limit: number
  readonly now: string
}

type CasePage = {
  readonly rows: readonly Case[]
  readonly counts: Readonly<Record<'new' | 'mine' | 'waiting' | 'closed', number>>
  readonly next?: string
}

/** What an officer changes, true only while `version` is the case's and it is open. `null` takes away. */
export type CaseChange = {
  readonly case: Case
  readonly version: number
  /** Only while nobody holds it. */
  readonly unheld?: true
  readonly set: {
    readonly holder?: Person | null
    readonly office?: string
    readonly snoozedUntil?: string | null
    readonly picturesUntil?: string | null
    readonly closed?: { readonly outcome: Outcome; readonly into?: string }
  }
  /** What enters the lane together with it. */
  readonly message?: Incoming
  readonly note?: Note
  readonly act: Act
}

/** A line of the audit log: who did or saw what. Never what was said. */
export type Act = {
  readonly at: string
  readonly officer: string
  readonly what: string
  readonly case?: string
  readonly office?: string
  readonly detail?: string
}

/**
 * What of the audit log is asked for, the newest first. Acts on a case belong to its office; acts without one (signing in, inviting) are
 * seen by who shares an office with the actor (`people`), and with `strangers` those of nobody known.
 */
export type ActQuery = {
  readonly offices: readonly string[]
  readonly people: readonly string[]
  readonly strangers: boolean
  readonly officer?: string
  readonly case?: string
  readonly what?: string
  /** Times: from, inclusive, and until, exclusive. */
  readonly from?: string
  readonly until?: string
  /** The id of the last line shown. */
  readonly after?: string
  readonly limit: number
}

/** `number`: of the case, while it is kept. */
export type Acted = Act & { readonly id: string; readonly number?: number }

/** A line of the change log; numbers ascend in the order of commits. `ref`: the number of a row of talk, the id of a note, the office a case left. */
export type Change = {
  readonly number: number
  readonly kind: 'case' | 'said' | 'note' | 'gone'
  readonly case: string
  readonly office?: string
  readonly ref?: string
}

/** An open case somebody waits in, as reminders are reckoned. `since`: when the time that is promised now began to run. */
export type Pressing = {
  readonly id: string
  readonly account: string
  readonly channel: string
  readonly chat: string
  readonly office?: string
  readonly since: string
  /** When the citizen last said something that nobody has answered. */
  readonly waitingSince: string
  readonly due: string
  readonly reminded: number
  readonly lateTold: boolean
  readonly escalated: boolean
}

/** `message`: what the citizen is told. */
export type Pressed = { readonly reminded: number; readonly escalated: boolean; readonly message?: Incoming }

/** What time alone does to cases. */
type Timed = {
  /** Cases whose snooze is over are back in the queue; returns how many. */
  wake(now: string): Promise<number>
  /** The ones due first, at most `limit`. */
  pressing(now: string, limit: number): Promise<readonly Pressing[]>
  /** False when the case is no longer as it was read. */
  press(of: Pressing, pressed: Pressed, now: string): Promise<boolean>
}

/** How many gave a score, by office, month in Viet Nam (YYYY-MM) and what they found. */
export type ScoreCount = {
  readonly office?: string
  readonly month: string
  readonly kind: 'case' | 'guide'
  readonly score: number
  readonly count: number
}

/** What one span of time brought. `late`: citizens told that their time was over. */
export type Traffic = { readonly opened: number; readonly closed: number; readonly late: number }

export type Cases = {
  scores(scope: Scope, since: string): Promise<readonly ScoreCount[]>
  traffic(scope: Scope, from: string, to: string): Promise<Traffic>
  /** What people wrote beside their tap, the latest first. */
  remarks(scope: Scope, limit: number): Promise<readonly Remark[]>
  readonly timed: Timed
  list(scope: Scope, query: CaseQuery): Promise<CasePage>
  /** Undefined where there is none, or none that this scope may see. */
  find(scope: Scope, id: string, now: string): Promise<Case | undefined>
  /** The case of this number, where this scope may see it. */
  numbered(scope: Scope, number: number, now: string): Promise<Case | undefined>
  /** The open case of a chat, whoever may see it. */
  openIn(account: string, chat: string): Promise<Pick<Case, 'id' | 'office' | 'picturesUntil'> | undefined>
  /** Other cases of the same conversation, the latest first. */
  earlier(scope: Scope, of: Case, now: string): Promise<readonly Case[]>
  /** False when another was first. */
  change(change: CaseChange): Promise<boolean>
  /** Stores a message of an officer; one already known changes nothing. */
  say(message: Incoming, act: Act): Promise<void>
  notes(id: string): Promise<readonly Note[]>
  /** A note already known changes nothing. */
  note(of: Case, note: Note, act: Act): Promise<void>
  seen(officer: string, id: string, number: number): Promise<void>
  /** The last row of talk that this officer has seen; 0 when none. */
  lastSeen(officer: string, id: string): Promise<number>
  /** Changes with a number above `after`, at most `limit`; `first` and `last` are the ends of the log. */
  changes(after: number, limit: number): Promise<{ readonly rows: readonly Change[]; readonly first: number; readonly last: number }>
  /** Cases in whose talk all the words are, the newest first. */
  search(scope: Scope, words: string, now: string): Promise<readonly { readonly case: Case; readonly number: number }[]>
  /** Cases in whose chat a value of one of these keys came, while it is kept sealed; the newest first. */
  sealed(scope: Scope, keys: readonly string[], now: string): Promise<readonly Case[]>
  /** By office: how many wait for an answer now, and how many minutes the last of those since then waited for their first. */
  waiting(since: string): Promise<readonly { readonly office?: string; readonly ahead: number; readonly waits: readonly number[] }[]>
  audit(act: Act): Promise<void>
  acts(query: ActQuery): Promise<readonly Acted[]>
}
