import type { Attachments } from './attachment.ts'
import type { Campaigns } from './campaign.ts'
import type { Cases } from './cases.ts'
import type { Effect, Conversation } from './conversation.ts'
import type { Erasure, Erasures } from './erasures.ts'
import type { Follows } from './follows.ts'
import type { LookUps } from './look-ups.ts'
import type { ModelUses } from './model-uses.ts'
import type { Body, Incoming, Json, Language } from './message.ts'
import type { CannedLists } from './canned.ts'
import type { Officers } from './officers.ts'
import type { Part, Policy } from './reply.ts'
import type { Said } from './talk.ts'
import type { Tallies } from './tallies.ts'
import type { Versions } from './version.ts'

/** The ports of the store. One contract suite holds both engines to them. All times are ISO 8601 in UTC, all ids text made by us. */

/** A sealed value kept beside a message until `until`. */
export type Sealed = {
  readonly token: string
  readonly kind: string
  readonly box: string
  readonly until: string
  /** Keyed hash of a whole value, and the chat it came in: who types all of it finds the case. */
  readonly found?: { readonly key: string; readonly account: string; readonly chat: string }
}

/** A lease on one conversation. `fence` grows with each claim; a write with an old fence is refused. */
export type Lane = { readonly account: string; readonly chat: string; readonly fence: number; readonly tries: number }
export type Lease = { readonly owner: string; readonly now: string; readonly until: string }

/** A stored message. `number` is its place in the lane. */
export type Waiting = {
  readonly number: number
  readonly id: string
  readonly ref: string
  readonly channel: string
  readonly at: string
  readonly body: Body
  readonly language?: Language
}

/** A row of talk before the store numbers it. */
export type Unsaid = Said extends infer S ? (S extends Said ? Omit<S, 'number'> : never) : never

/** Everything one turn writes. `rows` are the fitted platform calls, in order. */
export type Finish = {
  readonly lane: Lane
  /** The last inbox number that this turn answers. */
  readonly done: number
  readonly now: Conversation
  readonly talk: readonly Unsaid[]
  readonly rows: readonly { readonly part: Part; readonly policy: Policy }[]
  readonly effects: readonly Effect[]
  readonly at: string
  /** Written with the rest, where the person wants all erased. */
  readonly erasure?: Erasure
}

export type Chat = { readonly account: string; readonly chat: string }

export type Inbox = {
  /**
   * Stores all, or throws and stores none. A message already known changes nothing. Numbers are given per lane in the order stored.
   * `reopened`: chats in which what could not be said until the person had written is due now.
   */
  take(messages: readonly Incoming[], sealed: readonly Sealed[], at: string, reopened?: readonly Chat[]): Promise<void>
  claim(lease: Lease, limit: number): Promise<readonly Lane[]>
  renew(lease: Lease): Promise<void>
  load(lane: Lane): Promise<{ readonly was?: Conversation; readonly waiting: readonly Waiting[] }>
  finish(turn: Finish): Promise<Finished>
  /**
   * Ends every lease at once, where this process is known to be the only one (SQLite): whoever held them is dead,
   * and should he yet live, his fence is stale as soon as a lane is claimed again.
   */
  reclaim(): Promise<void>
  /** Gives the lane back unanswered, to be tried again at `due`. */
  release(lane: Lane, due: string): Promise<void>
}

/** *lost*: another process holds the lane; nothing was written. *more*: messages wait and the lease is kept. *free*: the lane is given back. */
export type Finished = { readonly left: 'more' | 'free'; readonly was: Conversation } | { readonly left: 'lost' }

export type OutRow = {
  readonly id: string
  readonly account: string
  readonly chat: string
  readonly part: Part
  readonly policy: Policy
  /** Calls begun before this one. */
  readonly tries: number
  readonly repeats: number
  readonly madeAt: string
}

export type OutState = 'pending' | 'sending' | 'sent' | 'unknown' | 'dead'

export type Outbox = {
  /** Marks the heads of up to `limit` chats as *sending*. Rows of one chat leave strictly in order. */
  claim(lease: Lease, accounts: readonly string[], limit: number): Promise<readonly OutRow[]>
  /** Writes how the call ended; false when the row is no longer ours. */
  settle(row: OutRow, owner: string, end: Settled): Promise<boolean>
  renew(lease: Lease): Promise<void>
  /** Rows whose sender vanished in the middle: a reply is made pending once more and counted, anything else becomes *unknown*. Returns how many of each. */
  recover(now: string): Promise<{ readonly repeated: number; readonly unknown: number }>
  tally(): Promise<Readonly<Record<OutState, number>> & { readonly repeats: number }>
}

/** Begins the `why` of a row that waits until the person has written again. */
export const unheard = 'unheard: '

export type Settled =
  | { readonly state: 'sent'; readonly platform: string }
  | { readonly state: 'pending'; readonly due: string; readonly why: string; readonly repeat: boolean }
  | { readonly state: 'unknown' | 'dead'; readonly why: string }

export type Job = {
  readonly id: string
  readonly kind: string
  readonly data: Json
  readonly account?: string
  readonly chat?: string
  readonly tries: number
}

export type Jobs = {
  /** Adds a job unless its id is known. */
  add(job: Omit<Job, 'tries'>, due: string): Promise<void>
  claim(lease: Lease, kinds: readonly string[], limit: number): Promise<readonly Job[]>
  renew(lease: Lease): Promise<void>
  done(job: Job, owner: string): Promise<boolean>
  /** Tries again at `due`, or gives up when it is absent. */
  failed(job: Job, owner: string, why: string, due?: string): Promise<boolean>
}

/** A case in brief, for tests and figures. */
export type CaseLine = {
  readonly id: string
  readonly conversation: string
  readonly office?: string
  readonly reason: string
  readonly question?: string
  readonly state: 'open' | 'closed'
  readonly openedAt: string
}

/** For what only one process may do at a time. Names are ours ("poll:telegram:42"). */
export type Leases = {
  /** Takes or prolongs; false while another owner holds it. */
  hold(name: string, lease: Lease): Promise<boolean>
  drop(name: string, owner: string): Promise<void>
}

export type BoxTable = 'sealed' | 'follows' | 'keeps' | 'attachments'
export type Box = { readonly table: BoxTable; readonly key: string; readonly box: string }

/** All sealed values, for changing the key they are sealed with. */
export type Boxes = {
  /** Up to `limit` boxes behind `after` that do not begin with `start`, of one table at a time; none once all were told. */
  others(start: string, after: Box | undefined, limit: number): Promise<readonly Box[]>
  /** Puts the new box in place of each old one that still stands there. */
  change(changes: readonly { readonly from: Box; readonly to: string }[]): Promise<void>
  /** How many boxes each key has sealed, by its id; `v1`: boxes that name none. */
  count(): Promise<ReadonlyMap<string, number>>
}

/** How long each kind of row is kept, in days. */
export type Retention = {
  readonly talk: number
  readonly ids: number
  readonly sent: number
  readonly audit: number
  readonly consents: number
}

export type Care = {
  cases(office?: string): Promise<readonly CaseLine[]>
  /** Rows of talk whose masked text holds all the words, newest first. Accents do not matter. */
  find(words: string, limit: number): Promise<readonly { readonly conversation: string; readonly number: number }[]>
  /** The sealed value, or undefined once it is over. */
  sealed(token: string, now: string): Promise<string | undefined>
  /** Deletes sealed values whose hours are over. */
  sweep(now: string): Promise<number>
  /** Deletes what is over. Returns the number of rows deleted. */
  purge(now: string, retention: Retention): Promise<number>
}

/** What woke: new messages, new platform calls, new jobs, or new rows in one chat's talk. */
/** Somebody types in a chat just now: the citizen, or the officer of this id and name. Told and forgotten. */
export type Typing = {
  readonly account: string
  readonly chat: string
  readonly officer?: { readonly id: string; readonly name: string }
}

export type Wake =
  | { readonly topic: 'in' | 'out' | 'job' | 'knowledge' | 'desk' | 'rights' | 'campaign' }
  | { readonly topic: 'talk'; readonly account: string; readonly chat: string }
  | ({ readonly topic: 'typing' } & Typing)
  | { readonly topic: 'any' }

export type Store = {
  readonly engine: 'sqlite' | 'postgres'
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly jobs: Jobs
  readonly care: Care
  readonly boxes: Boxes
  readonly erasures: Erasures
  readonly cases: Cases
  readonly attachments: Attachments
  readonly officers: Officers
  readonly canned: CannedLists
  readonly leases: Leases
  readonly lookUps: LookUps
  readonly follows: Follows
  readonly versions: Versions
  readonly campaigns: Campaigns
  readonly tallies: Tallies
  readonly modelUses: ModelUses
  readTalk(account: string, chat: string, after: number, limit: number): Promise<readonly Said[]>
  busy(account: string, chat: string): Promise<boolean>
  keep(account: string): { get(name: string): Promise<string | undefined>; set(name: string, box: string): Promise<void> }
  /** Calls `woken` after a commit of this or another process. Returns the way to stop. */
  /** Told to all processes, kept nowhere. */
  typing(who: Typing): Promise<void>
  onWake(woken: (wake: Wake) => void): () => void
  close(): Promise<void>
}
