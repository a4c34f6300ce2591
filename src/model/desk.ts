import type { About, Facet } from './answer.ts'
import type { AttachmentType } from './attachment.ts'
import type { CaseReason } from './conversation.ts'
import type { Language } from './message.ts'
import type { Report, Section } from './report.ts'
import type { Said } from './talk.ts'

/**
 * What the officers' desk and its server say to each other, as JSON below `/desk/api`. Times are ISO 8601 in UTC. Every list and
 * every case holds only what the asker's offices allow; another office's case does not exist (404).
 */

/** *officer* answers, *lead* sees and assigns all of the office, *admin* also invites and removes, *campaigner* has no cases. */
export type Role = 'officer' | 'lead' | 'admin' | 'campaigner'

/** `offices`: slugs; an empty list is none. `totp`: whether a second factor is set up. */
export type Officer = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly offices: readonly string[]
  readonly totp: boolean
}

/**
 * `GET me`. `csrf` goes back as `x-csrf-token` with everything that changes something. `mustTotp`: nothing else is answered until a
 * second factor is set up; `isBound`: it may not be turned off.
 */
export type Me = {
  readonly mustTotp: boolean
  readonly isBound: boolean
  readonly officer: Officer
  readonly csrf: string
  /** A language model drafts replies here. */
  readonly drafts: boolean
  /** `phones`: numbers to call, by field; `chung` is the office's own. */
  readonly offices: readonly DeskOffice[]
  /** Works for every office there is, and may read what is of all of them. */
  readonly seesAll: boolean
}

export type DeskOffice = { readonly slug: string; readonly name: string; readonly phones: Readonly<Record<string, string>> }

/** `GET team`, for admins: who works in their offices and who is invited. `mayChange`: works in no other office, and is not oneself. */
export type Team = {
  readonly officers: readonly (Officer & { readonly mayChange: boolean; readonly seenAt?: string })[]
  readonly invited: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly role: Role
    readonly offices: readonly string[]
    readonly until: string
  }[]
}

/** `GET sessions`, and `GET officers/:id/sessions` for admins. `isThis`: the one that asks. */
export type SessionRow = {
  readonly id: string
  readonly madeAt: string
  readonly seenAt: string
  readonly address?: string
  readonly agent?: string
  readonly isThis: boolean
}

/** A line of the audit log as people read it. `by`: a name, or nothing where nobody by that address is known. */
export type AuditRow = {
  readonly id: string
  readonly at: string
  readonly by?: string
  readonly what: string
  readonly case?: { readonly id: string; readonly number?: number }
  readonly office?: string
  readonly detail?: string
}

/** `GET audit?officer=&case=<number>&what=&from=&until=<days>&after=`, the newest first. `people`: whom one can ask for. */
export type AuditPage = {
  readonly rows: readonly AuditRow[]
  readonly next?: string
  readonly people: readonly { readonly id: string; readonly name: string; readonly isGone: boolean }[]
}

/** *new*: nobody holds it. *held*: an officer does. *waiting*: for the citizen, or snoozed. */
export type CaseState = 'new' | 'held' | 'waiting' | 'closed'
export type Outcome = 'answered' | 'referred' | 'no-reply' | 'withdrawn' | 'merged' | 'other'

/** A line of the queue. `number` is short, for people to say aloud. `version` grows with every change. */
export type CaseRow = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly state: CaseState
  readonly office?: string
  readonly channel: string
  readonly language: Language
  readonly reason: CaseReason
  /** What the citizen asked, masked. */
  readonly question?: string
  readonly procedure?: { readonly code: string; readonly name: string; readonly field?: string }
  readonly holder?: { readonly id: string; readonly name: string }
  readonly openedAt: string
  /** When the citizen last said something that nobody has answered. */
  readonly waitingSince?: string
  /** Until when the first reply, or the end, is promised. */
  readonly due?: string
  readonly overdue: boolean
  readonly snoozedUntil?: string
  /** Rows of the talk that this officer has not seen. */
  readonly unread: number
  /** How often the office was reminded of it, three times at most; `escalated`: the lead is to see to it. */
  readonly reminded: number
  readonly escalated: boolean
  readonly outcome?: Outcome
  /** Pictures are asked for until then. */
  readonly picturesUntil?: string
}

/** `POST cases/:id/draft`. `struck`: figures that no source bore out, now "[kiểm tra]". *no-source*: nothing is published to draft from. */
export type DraftReply = { readonly text: string; readonly struck: number } | { readonly why: 'no-source' | 'failed' }

/** `GET cases?view=new|mine|waiting|closed|all&office=&field=&overdue=1&after=&limit=`, the most urgent first. */
export type CaseList = {
  readonly rows: readonly CaseRow[]
  readonly counts: Readonly<Record<'new' | 'mine' | 'waiting' | 'closed', number>>
  readonly next?: string
}

export type Note = { readonly id: string; readonly at: string; readonly by: string; readonly text: string }

/** `GET cases/:id`. `thought`: what the assistant made of the question, and why it handed over. */
export type CaseView = {
  readonly row: CaseRow
  readonly talk: readonly Said[]
  readonly notes: readonly Note[]
  readonly thought?: {
    readonly about?: About
    readonly guide?: { readonly id: string; readonly step: string }
    readonly candidates: readonly { readonly code: string; readonly name: string; readonly share: number }[]
  }
  /** A phone number was left to be called back; shown by `POST cases/:id/phone`, which is audited. */
  readonly callBack: boolean
  readonly pictures: readonly CasePicture[]
  /** Other cases of the same conversation. */
  readonly earlier: readonly Pick<CaseRow, 'id' | 'number' | 'openedAt' | 'state' | 'outcome'>[]
}

/**
 * A picture that the citizen sent when asked. `of`: its name in the talk's row. `GET cases/:id/pictures` lists them, `…/pictures/<id>`
 * gives one out and notes in the audit who looked, `DELETE` takes it away for good.
 */
export type CasePicture = { readonly id: string; readonly of: string; readonly at: string }

/** For how long pictures are asked for; *today*: until midnight in Viet Nam, half an hour at least. */
export type PictureTime = 'half-hour' | 'two-hours' | 'today'

/**
 * `POST cases/:id/<kind>` with the rest as the body; answers the new CaseRow, or 409 with the row as it now is where `version` is
 * old and another officer was first. `ref` is made by the desk, so that a repeated call says nothing twice.
 */
export type CaseAct =
  | { readonly kind: 'claim' | 'release'; readonly version: number }
  | { readonly kind: 'assign'; readonly version: number; readonly to: string }
  | { readonly kind: 'direct'; readonly version: number; readonly office: string }
  | {
      readonly kind: 'reply'
      readonly ref: string
      readonly text: string
      readonly insert?: { readonly code: string; readonly facet: Facet }
      readonly files?: readonly string[]
    }
  | { readonly kind: 'note'; readonly ref: string; readonly text: string }
  | { readonly kind: 'snooze'; readonly version: number; readonly until: string }
  | { readonly kind: 'merge'; readonly version: number; readonly into: string }
  | { readonly kind: 'close'; readonly version: number; readonly outcome: Outcome; readonly note?: string }
  | { readonly kind: 'seen'; readonly number: number }
  /** `what`: of what, in the officer's words. */
  | { readonly kind: 'ask-pictures'; readonly version: number; readonly what: string; readonly time: PictureTime }
  | { readonly kind: 'end-pictures'; readonly version: number }
  | { readonly kind: 'typing' }

/** `POST cases/:id/files?ref=&name=` with the bytes: what may then be named in `files` of a reply, for a day. */
export type Attached = {
  readonly id: string
  readonly name: string
  readonly type: AttachmentType
  readonly size: number
  /** Where it can be looked at. */
  readonly path: string
}

/** `GET events?after=<id>` as server-sent events; after a break the desk goes on behind the last id it has, and misses nothing. */
export type DeskEvent =
  | { readonly kind: 'case'; readonly row: CaseRow }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'said'; readonly id: string; readonly said: Said }
  | { readonly kind: 'note'; readonly id: string; readonly note: Note }
  | { readonly kind: 'typing'; readonly id: string; readonly by: 'citizen' | 'officer'; readonly name?: string }
  /** Too long away: read the lists anew. */
  | { readonly kind: 'reset' }

/**
 * A ready-made reply. Words in braces are filled in by the desk: `{thủ tục}`, `{nơi tiếp nhận}`, `{đường dây nóng}`, `{cán bộ}`. `key`:
 * what is typed after a slash to put it in.
 */
export type Canned = { readonly id: string; readonly title: string; readonly text: string; readonly key?: string }

/**
 * `GET canned`: a list for each of the officer's offices. `POST canned/:office` with `version` and `replies` puts the whole list in its
 * place; it answers the new list, or 409 with the list as it is where another was first. Version 0 is what every office begins with.
 */
export type CannedList = { readonly office: string; readonly version: number; readonly replies: readonly Canned[] }

/** `GET answers?q=` finds procedures for inserting; `GET answers/:code/:facet` gives the words. */
export type Insertable = { readonly code: string; readonly name: string; readonly facets: readonly Facet[] }

/**
 * `POST search` with `q`: a case's number, masked words, or a whole dossier code or phone number, which is compared by its keyed hash.
 * It is no address, since those end in logs. `parts`: the words of the hit, and which of them were asked for.
 */
export type Found = {
  readonly row: CaseRow
  readonly by: 'number' | 'words' | 'sealed'
  readonly parts: readonly { readonly text: string; readonly isHit: boolean }[]
}

/**
 * `GET satisfaction`: how people found closed cases and finished guides, by office, month and kind, the latest month first. A group of
 * fewer than five is told without figures; a score missing in `scores` (1 the worst, 5 the best) is none or too few to show.
 */
export type Satisfaction = {
  readonly office?: string
  /** YYYY-MM in Viet Nam. */
  readonly month: string
  readonly kind: 'case' | 'guide'
  readonly shown?: { readonly count: number; readonly mean: number; readonly scores: Readonly<Record<string, number>> }
}

/** `GET remarks`: the words that people left beside their tap, masked, for as long as talk is kept. `day`: in Viet Nam. */
export type Remark = { readonly day: string; readonly office?: string; readonly kind: 'case' | 'guide'; readonly word: string }

/** `GET digest`: what a lead reads in the morning. `first`: what to do first, and why. */
export type Digest = {
  readonly at: string
  readonly first: readonly { readonly row: CaseRow; readonly why: Urgency }[]
  readonly now: {
    readonly new: number
    readonly held: number
    readonly waiting: number
    readonly overdue: number
    readonly escalated: number
  }
  readonly lastDay: { readonly opened: number; readonly closed: number; readonly late: number }
  readonly dossiers: readonly DueDossier[]
}

/** *escalated*: three reminders were for nothing. *soon*: due within two hours. *unheld*: nobody has taken it. */
export type Urgency = 'escalated' | 'overdue' | 'soon' | 'unheld'

/** `GET dossiers`: what is due soon or late, so that a delay is explained before the citizen asks. */
export type DueDossier = {
  readonly code: string
  readonly procedure?: string
  readonly state: string
  readonly due: string
  readonly daysLeft: number
}

/**
 * `GET reports?office=&kind=week|month|quarter&of=`: without `of` the last period that is over; of *all* offices for who works for each. `trail`: the sections that are charted
 * over time, of the periods up to this one, the oldest first; `name`: short, below a column. The same with `reports/file.xlsx`, `.csv`
 * and, of a month, `.pdf` as a file.
 */
export type ReportView = {
  readonly report: Report
  readonly trail: readonly { readonly name: string; readonly title: string; readonly sections: readonly Section[] }[]
  /** Where one can go at once, newest first. `of`: "2026-10". */
  readonly periods: readonly { readonly of: string; readonly title: string }[]
  /** Where everyone may read the office's figures; absent where the office does not show them. */
  readonly page?: string
}

/** In the place of an office's slug: all of them together. */
export const allOffices = 'all'

/** A report to take along. `name`: of the file. */
export type ReportFile = { readonly body: Uint8Array | ReadableStream<Uint8Array>; readonly type: string; readonly name: string }
