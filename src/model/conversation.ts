import type { About, Answer, Candidate, Understood } from './answer.ts'
import type { CampaignStep } from './campaign.ts'
import type { Calendar } from './calendar.ts'
import type { QuietHours } from './dossier.ts'
import type { Body, Json, Language } from './message.ts'
import type { Office } from './office.ts'
import type { Listed } from './official.ts'
import type { Guide } from './guide.ts'
import type { Listing, SheetRequest } from './sheet.ts'
import type { Choice, Citation, Policy, Reply } from './reply.ts'
import type { StepAnswers } from './route.ts'

/** What was learnt in talk: a circumstance and how it is ("home": "rent"). Never an identity, a number or a name. */
export type Facts = { readonly [name: string]: string }

/** How much is to be reckoned: pages, copies, people … */
export type Count = { readonly [unit: string]: number }

type Stand = { readonly guide: string; readonly step: string; readonly answers: StepAnswers; readonly trail: readonly string[] }

/** A place to come back to: a failure was looked into, another guide is walked through in between, or the person changed his mind. */
export type Frame = Stand & { readonly why: 'failure' | 'guide' | 'left' }

/**
 * Where a person stands in a guide: ids alone, no words of his. `trail`: the steps shown before, oldest first.
 * `odd`: messages in a row that nothing was made of; `aside`: turns since the guide last went on; `since`: when this step was shown first.
 */
export type GuideAt = Stand & {
  readonly from: readonly Frame[]
  readonly speed: 'step' | 'fast'
  readonly plain?: true
  readonly odd: number
  readonly aside: number
  readonly since: string
}

/**
 * The checklist a person was given: his answers, in the order asked, and the keys of the papers that he has by now. Ids alone.
 * `at`: when it was last looked at.
 */
export type ListAt = {
  readonly id: string
  readonly answers: StepAnswers
  readonly trail: readonly string[]
  readonly ticked: readonly string[]
  readonly at: string
}

/** An event of life that is being seen to: its cases and the codes of the steps that are done. `at`: when it was last spoken of. */
export type LifeAt = { readonly id: string; readonly cases: readonly string[]; readonly done: readonly string[]; readonly at: string }

/**
 * One chat with one person. Only its lane writes it.
 * `next` is the number of the next row shown to a client; `version` guards every write.
 */
export type Conversation = {
  readonly id: string
  readonly account: string
  readonly channel: string
  readonly chat: string
  readonly office?: string
  /** We asked in which commune: up to that turn a bare name is read as one. `next`: the choice to go on with, or *office*, what the office is. */
  readonly asking?: { readonly until: number; readonly next?: string }
  readonly language: Language
  /** Where the language switch of the person's page last stood. */
  readonly page?: Language
  readonly mode: 'bot' | 'officer'
  /** Until then an officer is answering in the platform's own tool (ISO 8601). */
  readonly quietUntil?: string
  /** The person has been told that this is a machine. */
  readonly introduced: boolean
  readonly about?: About
  /** What was talked of before it, the latest first; a procedure stands here once. */
  readonly earlier?: readonly About[]
  /** So many of `about` and `earlier` were told side by side in one turn. */
  readonly together?: number
  readonly at?: GuideAt
  readonly list?: ListAt
  readonly life?: LifeAt
  readonly facts: Facts
  /** When the last of them was learnt (ISO 8601): a day later they no longer count. */
  readonly learnt?: string
  /** What was last reckoned with, so that "and three copies?" is understood. */
  readonly count?: Count
  /** Buttons that may still be tapped; `until` is the turn number after which typed numbers no longer pick one. */
  readonly offered: { readonly choices: readonly Choice[]; readonly until: number }
  readonly turns: number
  /** What was asked last, masked, and in which turn; `lost`: so many in a row to which no answer was found. */
  readonly asked?: { readonly text: string; readonly turn: number; readonly lost: number }
  /** A question, masked, that waits for other words; `of`: the id of the message it came in. */
  readonly rewriting?: { readonly of: string; readonly text: string }
  readonly case?: string
  /** An officer asks for pictures in that case, from `since` until `until` (ISO 8601); `sent`: how many came. Over with the case. */
  readonly pictures?: { readonly case: string; readonly since: string; readonly until: string; readonly sent: number }
  /** When this person was last asked how it was (ISO 8601). */
  readonly askedToRate?: string
  /** The guide that may be rated, and under which id. */
  readonly rating?: { readonly id: string; readonly guide: string }
  /** The case or rating that the next message is a remark on, up to that turn. */
  readonly remark?: { readonly case: string; readonly until: number }
  /** The code that brought the person here, until `markedDays` after `since` (ISO 8601); `steps`: those that were counted for it. */
  readonly campaign?: string
  readonly marked?: { readonly since: string; readonly steps: readonly CampaignStep[] }
  /** A dossier under discussion: the token of its sealed code, and the last turn in which a proof is taken for one. */
  readonly dossier?: { readonly code: string; readonly until: number }
  /** A dossier that was told to who proved that it is theirs, and may be followed; `at`: when (ISO 8601). */
  readonly proven?: { readonly code: string; readonly key: string; readonly mark: string; readonly seen: string; readonly at: string }
  /** The follows of this chat; `key` is the keyed hash of the code, `since` the day (ISO, in Viet Nam) on which the person agreed. */
  readonly following?: readonly { readonly id: string; readonly key: string; readonly since?: string }[]
  readonly next: number
  readonly version: number
}

/** What a turn may ask for besides replies. Written in the turn's transaction, done afterwards. */
export type Effect =
  | {
      readonly kind: 'case'
      readonly id: string
      readonly why: CaseReason
      readonly question?: string
      readonly about?: About
      readonly thought?: Thought
      /** Until when somebody is to answer, and to be done with it (ISO 8601). */
      readonly due?: { readonly reply: string; readonly resolve: string }
    }
  /** Due at once, at that time, or so long after the turn. */
  | { readonly kind: 'job'; readonly job: string; readonly data: Json; readonly at?: string; readonly waitMs?: number }
  /** `of`: the procedure and the side that were spoken of. */
  | { readonly kind: 'count'; readonly event: string; readonly of?: { readonly code?: string; readonly facet?: string } }
  /** Masked words that could not be answered: so that somebody may read what is asked for and lacking. */
  | { readonly kind: 'unanswered'; readonly why: 'unknown' | 'unsure'; readonly words: string }
  /** The conversation came so far for the first time under this code: adds one to a number, and says nothing of who. */
  | { readonly kind: 'step'; readonly code: string; readonly step: CampaignStep }
  /** The office whose officers a case is for, learnt after it was opened. */
  | { readonly kind: 'direct'; readonly case: string; readonly office: string }
  /** A phone number to call back: the token under which it is sealed. */
  | { readonly kind: 'phone'; readonly case: string; readonly token: string }
  /** How somebody found a case, or where `guide` says which, a guide; `case` is then only the id of this rating. */
  | { readonly kind: 'rate'; readonly case: string; readonly guide?: string; readonly score?: number; readonly word?: string }
  /** What this turn says belongs to that case too, though the talk has left it. */
  | { readonly kind: 'beside'; readonly case: string }
  /** The person no longer waits for an officer. */
  | { readonly kind: 'withdraw'; readonly case: string }
  /** What is sealed under these names is not needed any more; of pictures that are refused (*drop*) nothing at all is kept. */
  | { readonly kind: 'unseal' | 'drop'; readonly tokens: readonly string[] }
  | { readonly kind: 'forget' }
  /** `code`: the token of its sealed code; `purpose` and `text` (a version) are what was agreed to. */
  | {
      readonly kind: 'follow'
      readonly id: string
      readonly code: string
      readonly key: string
      readonly mark: string
      readonly seen: string
      readonly until: string
      readonly purpose: string
      readonly text: string
    }
  | { readonly kind: 'unfollow'; readonly ids: readonly string[] }

export type CaseReason = 'asked' | 'unknown' | 'low-trust' | 'case-specific' | 'complaint' | 'upset' | 'safety' | 'failed'

/** What the assistant made of a question it handed over. */
export type Thought = {
  readonly guide?: { readonly id: string; readonly step: string }
  readonly candidates: readonly Candidate[]
}

/**
 * `ahead`: how many wait already; `minutes`: how long the last ones waited, where that is known. `opens`: when the office, closed now,
 * opens again: an ISO day in Viet Nam and a time ("7:30"). `due`: ISO 8601.
 */
export type Wait = {
  readonly ahead: number
  readonly minutes?: number
  readonly opens?: { readonly day: string; readonly clock: string }
  readonly example: boolean
  readonly due: { readonly reply: string; readonly resolve: string }
}

export type Turn = {
  readonly now: Conversation
  readonly replies: readonly { readonly reply: Reply; readonly policy: Policy }[]
  readonly effects: readonly Effect[]
}

/** What the dialogue may ask of the knowledge. Synchronous: everything is in memory. `today` is an ISO date in Viet Nam. */
export type Know = {
  ask(question: string, was: Conversation, today: string): Understood
  tell(about: About, was: Conversation, today: string): Answer
  /** The circumstances that a message tells of, and what it counts. */
  learn(text: string): { readonly facts: Facts; readonly count: Count }
  /** Facts in words, as they are told back to the person. */
  recount(was: Conversation): readonly string[]
  /** What a procedure is called on a button. */
  nameOf(code: string, was: Conversation): string | undefined
  /** How a few procedures differ: what each is for and who does it. Undefined where none of them is known. */
  explain(codes: readonly string[], was: Conversation, today: string): Explained | undefined
  /** Addresses and numbers that may be called genuine in this conversation. */
  listed(was: Conversation, today: string): readonly Listed[]
  office(slug: string | undefined): Office | undefined
  /** A code of a campaign in a message, however it is typed ("tân lạc bảy"); `rest`: what else was said. */
  campaign?(text: string): CodeHeard | undefined
  /** The offices a person chooses among; absent where the account speaks for one alone. */
  readonly among?: Among
  guide(id: string): GuideAtHand | undefined
  /** The steps of an event of life in these cases, in order; absent where there is no such event. */
  life(id: string, cases: readonly string[], was: Conversation): LifeAtHand | undefined
  /** The interviews that end in a list. */
  readonly checklists: readonly ChecklistAtHand[]
  /** The list that these answers come to. */
  list(id: string, answers: StepAnswers, was: Conversation, today: string): Listing
  /** Where a list can be printed and seen, for as long as its address says; absent where there is no place for it. */
  sheetAt?(request: SheetRequest): { readonly page?: string; readonly picture: string }
  /** Which of a few things the words mean, by what people say for each. `score` and `explained` (the share of the words that it accounts for) are 0 to 1. */
  likest(text: string, options: readonly Sayable[]): { readonly id: string; readonly score: number; readonly explained: number } | undefined
  readonly calendar: Calendar
  /** What somebody who asks this office for an officer now is told; absent where nobody works on cases. */
  wait?(office: string | undefined): Wait
  /** A system can be asked where a dossier stands; else people look on the portal. */
  readonly looksUp?: boolean
  /** A language model can just now be asked to put a question into other words. */
  rewrites?(): boolean
  /** How a message that nobody waits for reaches this chat; `hours`: only so long after the person last wrote. */
  readonly reach?: { readonly pushes: boolean; readonly hours?: number; readonly quiet?: QuietHours }
}

export type CodeHeard = { readonly code: string; readonly rest: string }

/** The offices of an account that speaks for several. */
export type Among = {
  readonly offices: readonly Office[]
  /** Who serves the place that a message names. `asked`: we have just asked where, so a bare name is a place. */
  serving(text: string, asked: boolean): Serving
  /** Those whose coordinates are known, the nearest first. */
  near(lat: number, lon: number): readonly Office[]
}

/** `rest`: what else was said. *elsewhere*: a place that none of the offices serves, by its name of today where that is certain. */
export type Serving =
  | { readonly kind: 'one'; readonly office: Office; readonly rest: string }
  | { readonly kind: 'several'; readonly offices: readonly [Office, Office, ...Office[]]; readonly rest: string }
  | { readonly kind: 'elsewhere'; readonly place?: string; readonly rest: string }
  | { readonly kind: 'none' }

/**
 * `family`: the one question that tells them apart, where they are look-alikes. `lines`: one for each. `results`: what one gets from
 * each, where no two are the same. `same`: what holds whichever of them it is.
 */
export type Explained = {
  readonly family?: string
  readonly lines: readonly string[]
  readonly results?: readonly Choice[]
  readonly same: readonly string[]
  readonly citations: readonly [Citation, ...Citation[]]
}

export type Sayable = { readonly id: string; readonly phrases: readonly string[] }

/** `procedures`: codes, the one that is filed first. */
export type ChecklistAtHand = {
  readonly id: string
  readonly title: string
  readonly english: string
  readonly procedures: readonly string[]
  readonly phrases: readonly string[]
}

/** `steps`: in order, by what people call them. */
export type LifeAtHand = {
  readonly id: string
  readonly title: string
  readonly cases: readonly string[]
  readonly steps: readonly { readonly code: string; readonly name: string; readonly phrases: readonly string[] }[]
}

/** A guide with what its file only names. `phones` by id. */
export type GuideAtHand = {
  readonly guide: Guide
  /** It ends in a list of what to bring. */
  readonly interview?: true
  readonly phones: ReadonlyMap<string, { readonly label: string; readonly number: string }>
  readonly citations: readonly Citation[]
}

/** What enters a turn. `id` is the row's id, so that ids made inside a turn can be derived from it and a repeated turn makes the same ones. */
export type Heard = { readonly id: string; readonly at: string; readonly body: Body; readonly language?: Language }

export type TakeTurn = (was: Conversation, heard: Heard, know: Know, today: string) => Turn
