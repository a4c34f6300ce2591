import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** Campaigns of an office: what is spread, where, by what, and how far people came. Days are ISO dates in Viet Nam. */

/** *school*: a letter that pupils take home. *session*: a meeting, with its day and how many came. */
export const carriers = ['leaflet', 'poster', 'loudspeaker', 'zalo-post', 'school', 'session'] as const
export type Carrier = (typeof carriers)[number]

export const goals = ['guide', 'account', 'dossier', 'question'] as const
export type Goal = (typeof goals)[number]

export const designs = ['band', 'frame', 'plain'] as const
export type Design = (typeof designs)[number]

/**
 * How far a conversation came. *reach*: the landing page was opened (each time). *chat*: a conversation began under the code; what
 * follows is counted once for each: a guide begun, one finished, "I have an account", a dossier code seen, a question answered.
 */
export const campaignSteps = ['reach', 'chat', 'guide', 'finished', 'account', 'dossier', 'answered'] as const
export type CampaignStep = (typeof campaignSteps)[number]

/** The step that a goal is reached with. */
export const goalSteps: Readonly<Record<Goal, CampaignStep>> = {
  guide: 'finished',
  account: 'account',
  dossier: 'dossier',
  question: 'answered',
}

/** What is asked for; what it must keep to beyond its shape is told by `src/campaign/draft.ts`. `other`: a second wording, to be compared. */
export const draftSchema = z.strictObject({
  office: z.string(),
  name: z.string(),
  from: isoDate,
  to: isoDate,
  goal: z.enum(goals),
  design: z.enum(designs),
  message: z.string(),
  other: z.string().optional(),
  places: z.array(z.string()).min(1),
  carriers: z.array(z.enum(carriers)).min(1),
})
export type Draft = Readonly<z.infer<typeof draftSchema>>

/** A wording is given to a code by lot. `place`: its number in the campaign's places. */
export type CampaignCode = { readonly code: string; readonly place: number; readonly carrier: Carrier; readonly wording: 'a' | 'b' }

export type Campaign = Draft & {
  readonly id: string
  readonly madeAt: string
  readonly by: string
  readonly codes: readonly CampaignCode[]
}

/** A meeting that was held. `heads`: how many came. */
type Session = { readonly id: string; readonly place: number; readonly day: string; readonly heads: number }

/** So many conversations of a code, on that day and platform, came to that step for the first time. */
export type StepCount = {
  readonly code: string
  readonly day: string
  readonly channel: string
  readonly step: CampaignStep
  readonly count: number
}

/** A code as it is found in a message, with its campaign's last day. */
type KnownCode = { readonly code: string; readonly campaign: string; readonly office: string; readonly until: string }

export type Campaigns = {
  /** All of it, or nothing: *taken* where one of the codes, or one that looks like it, is in use. */
  add(campaign: Campaign): Promise<'added' | 'taken'>
  /** The newest first. */
  list(offices: readonly string[]): Promise<readonly Campaign[]>
  read(id: string): Promise<Campaign | undefined>
  /** Who has this code, or one that looks like it. */
  find(code: string): Promise<{ readonly campaign: Campaign; readonly code: CampaignCode } | undefined>
  /** Codes of all campaigns that end on that day or later. */
  known(since: string): Promise<readonly KnownCode[]>
  /** Letters and digits of all codes ever given, as `likeness` writes them. */
  taken(): Promise<ReadonlySet<string>>
  addSession(campaign: string, session: Session): Promise<void>
  sessions(campaign: string): Promise<readonly Session[]>
  /** Somebody came so far; a code that no campaign has counts nowhere. `at`: ISO 8601. */
  count(code: string, step: CampaignStep, channel: string, at: string): Promise<void>
  /** The log of aggregate steps, by code and day. */
  counts(campaign: string): Promise<readonly StepCount[]>
}

/** How a code looks at a glance: signs that are taken for one another are one. Two codes never look alike. */
export function likeness(code: string): string {
  return code.toUpperCase().replaceAll('0', 'O').replace(/[1L]/g, 'I').replaceAll('5', 'S').replaceAll('8', 'B')
}

/** How long a code marks a conversation, from its first word. */
export const markedDays = 30

/** `undefined`: too few to be shown, or another such number would follow from it. */
export type ShownSteps = Readonly<Partial<Record<CampaignStep, number>>>

/** *few*: not enough to say anything. Shares of 1; `difference`: how much more often the first wording led to the goal. */
export type Comparison =
  { readonly kind: 'few' } | { readonly kind: 'compared'; readonly difference: number; readonly low: number; readonly high: number }

/** `GET campaigns`. */
export type CampaignRow = Pick<Campaign, 'id' | 'office' | 'name' | 'from' | 'to' | 'goal'> & {
  readonly codes: number
  readonly places: number
}

/** `GET campaigns/:id`. `until`: the last day that is in the numbers. `files`: names below `campaigns/:id/files/`. */
export type CampaignView = Omit<Campaign, 'codes' | 'by'> & {
  readonly codes: readonly (CampaignCode & {
    readonly said: string
    readonly link: string
    readonly files: readonly string[]
    readonly steps: ShownSteps
  })[]
  readonly files: readonly string[]
  readonly total: ShownSteps
  readonly until?: string
  readonly comparison?: Comparison
  readonly sessions: readonly Session[]
}

/** `POST campaigns` and `POST campaigns/preview` refuse with 400 and these; `say` is a sentence. */
export type DraftProblem = { readonly field: keyof Draft; readonly say: string }

/** `POST campaigns/preview`. `leaflet` and `poster`: pictures as data addresses. */
export type CampaignPreview = {
  readonly leaflet: string
  readonly poster: string
  readonly scripts: readonly { readonly seconds: number; readonly syllables: number; readonly takes: number; readonly text: string }[]
  readonly post: string
  readonly codes: readonly string[]
}
