import type { ColumnType, Generated } from 'kysely'

/** The tables. Portable subset: ids and times are text, booleans 0/1, JSON as text, no integer above 2^53, no number made by the database. */
export type Database = {
  lanes: {
    account: string
    chat: string
    /** How many messages were stored, and how many are answered: work waits where they differ. */
    arrived: number
    done: number
    owner: string | null
    until: string
    fence: number
    tries: number
    due: string
  }
  inbox: {
    account: string
    chat: string
    number: number
    id: string
    ref: string
    channel: string
    at: string
    taken_at: string
    /** JSON; emptied once answered. */
    body: string | null
    language: string | null
  }
  conversations: {
    id: string
    account: string
    chat: string
    office: string | null
    state: string
    next: number
    version: number
    made_at: string
    said_at: string
  }
  talk: {
    conversation: string
    number: number
    account: string
    chat: string
    at: string
    by: string
    name: string | null
    ref: string
    body: string
  }
  talk_text: { conversation: string; number: number; folded: string }
  outbox: {
    id: string
    account: string
    chat: string
    number: number
    policy: string
    part: string | null
    state: string
    tries: number
    repeats: number
    due: string
    owner: string | null
    until: string
    platform: string | null
    why: string | null
    made_at: string
  }
  jobs: {
    id: string
    kind: string
    data: string
    account: string | null
    chat: string | null
    state: string
    tries: number
    due: string
    owner: string | null
    until: string
    why: string | null
    made_at: string
  }
  cases: {
    id: string
    conversation: string
    account: string
    chat: string
    office: string | null
    reason: string
    question: string | null
    about: string | null
    state: string
    opened_at: string
    closed_at: string | null
    /** Short, for people to say aloud. */
    number: number
    version: number
    channel: string
    language: string
    /** The procedure it is about. */
    code: string | null
    thought: string | null
    holder: string | null
    holder_name: string | null
    waiting_since: string | null
    /** Until when the first reply is promised, and from then on the end. */
    due: string | null
    resolve_due: string | null
    /** The version that the last act of an officer made: whoever saw an older one is too late. */
    acted: number
    /** When an officer first answered. */
    replied_at: string | null
    snoozed_until: string | null
    outcome: string | null
    merged_into: string | null
    phone: string | null
    /** Reminders to the office, three at most. */
    reminded: number
    /** When the citizen was told that the promised time is over. */
    late_told_at: string | null
    escalated_at: string | null
    /** Until then pictures of the citizen are taken. */
    pictures_until: string | null
  }
  /** `item`: the case; `ref`: the sender's own id, taken once; `box`: the bytes as base64, sealed. */
  attachments: {
    id: string
    item: string
    by: string
    author: string
    ref: string
    name: string
    type: string
    size: number
    box: string
    made_at: string
    until: string
  }
  /** Numbers given in the order of commits: whoever takes one holds its row until he commits. */
  counters: { name: string; value: number }
  changes: { number: number; at: string; kind: string; item: string; office: string | null; ref: string | null }
  case_notes: { id: string; item: string; at: string; by: string; text: string }
  /** `item`: the case or the turn in which a guide ended, as `kind` says; `of`: the guide. */
  ratings: {
    item: string
    at: string
    office: string | null
    score: number | null
    word: string | null
    kind: Generated<string>
    of: string | null
  }
  case_seen: { officer: string; item: string; number: number }
  audit: { id: string; at: string; officer: string; what: string; item: string | null; office: string | null; detail: string | null }
  auth_users: {
    id: string
    name: string
    email: string
    email_verified: number
    image: string | null
    created_at: string
    updated_at: string
    two_factor_enabled: number | null
    role: string
    offices: string
    removed_at: string | null
  }
  auth_sessions: {
    id: string
    user_id: string
    created_at: string
    updated_at: string
    expires_at: string
    ip_address: string | null
    user_agent: string | null
  }
  auth_two_factors: { id: string; user_id: string }
  auth_invitations: {
    id: string
    hash: string
    email: string
    name: string
    role: string
    offices: string
    by: string
    until: string
    made_at: string
  }
  auth_misses: { name: string; misses: number; since: string }
  /** `key`: keyed hash of the value, by which an officer who types all of it finds the chat. */
  sealed: { token: string; kind: string; box: string; until: string; key: string | null; account: string | null; chat: string | null }
  /** `list`: JSON, the ready-made replies of an office; `version` grows with every change. */
  canned: { office: string; version: number; list: string; by: string; at: string }
  campaigns: {
    id: string
    office: string
    name: string
    from_day: string
    to_day: string
    goal: string
    design: string
    message: string
    other: string | null
    made_at: string
    made_by: string
  }
  campaign_places: { campaign: string; number: number; name: string }
  campaign_carriers: { campaign: string; number: number; carrier: string }
  campaign_codes: { code: string; likeness: string; campaign: string; place: number; carrier: string; wording: string }
  campaign_sessions: { id: string; campaign: string; place: number; day: string; heads: number }
  /** So many conversations of a code came to a step on a day, by platform. */
  campaign_steps: { code: string; day: string; channel: string; step: string; count: number }
  /** Held until `until` by one process of several. */
  leases: { name: string; owner: string; until: string }
  keeps: { account: string; name: string; box: string }
  /** `who`: keyed hash of account and chat. */
  erasures: { id: string; at: string; who: string }
  events: {
    id: string
    day: string
    name: string
    office: string | null
    hour: number | null
    channel: string | null
    code: string | null
    facet: string | null
  }
  /** Days that are over, counted together. Empty, or -1, where an event said nothing of it. */
  tallies: { day: string; hour: number; office: string; channel: string; name: string; code: string; facet: string; count: number }
  /** Those tallies, split in one way at a time. */
  margins: { day: string; office: string; name: string; dimension: string; key: string; count: number }
  /** PostgreSQL hands its bigint out as text. */
  model_uses: { day: string; purpose: string } & Record<
    'calls' | 'late' | 'failed' | 'used' | 'struck' | 'tokens_in' | 'tokens_out' | 'cost',
    ColumnType<number | string, number, number>
  >
  /** Masked words that were not answered; gone with the talk they stood in. */
  unanswered: { id: string; conversation: string; at: string; office: string | null; channel: string; why: string; words: string }
  /** Misses since `since`, by hashed code, person or account. */
  guesses: { name: string; misses: number; since: string }
  look_ups: { id: string; at: string; key: string; person: string; account: string; outcome: string }
  follows: {
    id: string
    account: string
    chat: string
    key: string
    box: string
    mark: string
    seen: string
    told: number
    due: string
    until: string
  }
  consents: {
    id: string
    account: string
    chat: string
    channel: string
    purpose: string
    text: string
    given_at: string
    ended_at: string | null
  }
  bases: {
    number: number
    state: string
    note: string
    made_by: string
    made_at: string
    reviewed_by: string | null
    reviewed_at: string | null
    published_at: string | null
    /** 1 on the one version that answers are read from. */
    current: number
    catalogue: string
  }
  overlays: { office: string; number: number; patch: string; by: string; at: string; undone: number }
  acts: { id: string; at: string; by: string; what: string; number: number; office: string | null; note: string | null }
}
