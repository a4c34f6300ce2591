import type { Facet } from '../model/answer.ts'
import type { Attachment } from '../model/attachment.ts'
import type { Campaign, CampaignPreview, Campaigns, CampaignView, DraftProblem } from '../model/campaign.ts'
import type { Act, Case, Cases, Person, Scope } from '../model/cases.ts'
import type {
  DeskOffice,
  Digest,
  DueDossier,
  Insertable,
  Officer,
  Remark,
  ReportFile,
  ReportView,
  Satisfaction,
  Urgency,
} from '../model/desk.ts'
import type { CannedLists } from '../model/canned.ts'
import type { Officers } from '../model/officers.ts'
import type { PeriodKind } from '../model/report.ts'
import type { Wake } from '../model/store.ts'
import type { Said } from '../model/talk.ts'

/** What the console needs of the rest of the house. */
export type ConsoleOptions = {
  readonly cases: Cases
  readonly canned: CannedLists
  readonly sessions: Sessions
  /** Rows of a talk as an officer may read them. */
  talk(account: string, chat: string, after: number, limit: number): Promise<readonly Said[]>
  /** Free text as it may be kept: an officer's reply keeps phone numbers, which may be those of an office; a note keeps none. */
  masked(text: string, how: 'reply' | 'note'): string
  /** Keyed hashes of the whole phone numbers and dossier codes in what is typed. */
  keysIn(text: string): readonly string[]
  readonly known: Known
  readonly campaigns: CampaignsAtDesk
  /** The number behind the token of a sealed phone, while it is kept. */
  phoneOf(token: string): Promise<string | undefined>
  readonly files: {
    /** Of what is put in, in bytes. */
    readonly mostBytes: number
    add(file: {
      readonly case: string
      readonly by: 'officer'
      readonly author: string
      readonly ref: string
      readonly name: string
      readonly bytes: Uint8Array
    }): Promise<
      { readonly ok: true; readonly file: Attachment } | { readonly ok: false; readonly why: 'kind' | 'size' | 'active' | 'many' }
    >
    ready(of: string, ids: readonly string[]): Promise<readonly Attachment[]>
    sent(of: string, ids: readonly string[]): Promise<void>
    pathOf(file: Attachment): string
    /** What the citizen sent in a case when asked. */
    sentIn(of: string): Promise<readonly Attachment[]>
    look(of: string, id: string): Promise<Uint8Array | undefined>
    /** For good; false where there is none. */
    remove(of: string, id: string, act: Act): Promise<boolean>
  }
  readonly reports: {
    digest(
      scope: Scope,
    ): Promise<Pick<Digest, 'at' | 'now' | 'lastDay'> & { readonly first: readonly { readonly of: Case; readonly why: Urgency }[] }>
    satisfaction(scope: Scope): Promise<readonly Satisfaction[]>
    remarks(scope: Scope): Promise<readonly Remark[]>
  }
  readonly periods: {
    /** Without `of` the last period that is over, without `office` of all. `problem`: a sentence on what is wrong with `of`. */
    view(kind: PeriodKind, of: string | undefined, office: string | undefined): Promise<ReportView | { readonly problem: string }>
    /** *none*: there is no such file, as only a month has a page for a leader. */
    file(
      as: 'xlsx' | 'csv' | 'pdf',
      kind: PeriodKind,
      of: string | undefined,
      office: string | undefined,
    ): Promise<ReportFile | { readonly problem: string } | 'none'>
  }
  dossiers(): Promise<readonly DueDossier[]>
  /** A reply to begin with, made by a language model of what is published; absent where there is none. */
  drafts?(of: Case, talk: readonly Said[]): Promise<{ readonly text: string; readonly struck: number } | 'no-source' | 'failed'>
  onWake(woken: (wake: Wake) => void): () => void
  /** Shows the citizen, and colleagues, that somebody writes. */
  typing(of: Case, by: Person): void
  now(): Date
}

/** What things are called, and the words of answers. */
export type Known = {
  offices(): readonly DeskOffice[]
  procedure(code: string): { readonly name: string; readonly field?: string } | undefined
  /** The procedures of a field. */
  codesOf(field: string): readonly string[]
  find(words: string): readonly Insertable[]
  /** An answer in words, with its source. */
  words(code: string, facet: Facet, office: string | undefined): string | undefined
}

/** Who is signed in. `id`: of the session; its token never leaves the server, `csrf` is made of it. */
export type Session = { readonly id: string; readonly officer: Officer; readonly csrf: string }

export type Sessions = {
  whoIs(request: Request): Promise<Session | undefined>
  /** Signing in and out, the second factor: everything below /desk/api/auth. */
  handle(request: Request, address: string): Promise<Response>
  /** Who may sign in, as admins change it. */
  readonly officers: Pick<Officers, 'all' | 'known' | 'allow' | 'remove' | 'invited' | 'revoke' | 'sessions' | 'endSessions' | 'endTotp'>
  /** Whether he must set up a second factor before anything else. */
  needsTotp(officer: Officer): boolean
  /** Returns the word of the invitation's link, told once. */
  invite(who: Pick<Officer, 'email' | 'name' | 'role' | 'offices'> & { readonly by: string }): Promise<string>
  /** Who works for an office. */
  officersOf(offices: readonly string[]): Promise<readonly (Person & Pick<Officer, 'role' | 'offices'>)[]>
}

type CampaignsAtDesk = Pick<Campaigns, 'list' | 'read' | 'addSession'> & {
  /** `offices`: those whose campaigns this officer may make. */
  make(
    raw: unknown,
    by: string,
    offices: readonly string[],
  ): Promise<{ readonly ok: true; readonly campaign: Campaign } | { readonly ok: false; readonly problems: readonly DraftProblem[] }>
  preview(raw: unknown, offices: readonly string[]): Promise<CampaignPreview | { readonly problems: readonly DraftProblem[] }>
  view(campaign: Campaign): Promise<CampaignView>
  named(campaign: Campaign, name: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>
}
