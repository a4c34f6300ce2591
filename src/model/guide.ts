import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** `knowledge/guides/<id>.yaml`: a walk-through as data. `knowledge/README.md` says how to write one. */

/** Ids of guides, steps, choices and failures: short, because together they are the id of a button. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be small letters, digits and hyphens, at most 20')
/** One sentence each. */
export const lines = z.array(z.string().min(3)).min(1)
/** Ids of choices, by the step at which they were chosen. Every step named must have been answered with one of its choices. */
export const condition = z.record(id, z.array(id).min(1))
/** A step's id, or `done`, `back` (out of a failure), `help` (a person is needed). */
const target = id

export const choiceSchema = z.strictObject({
  id,
  label: z.string().min(1).max(30),
  en: z.string().min(1).max(30).optional(),
  /** How people say it instead of tapping it. */
  phrases: z.array(z.string().min(1)).default([]),
  /** Absent: the step that follows. */
  to: target.optional(),
  if: condition.optional(),
  unless: condition.optional(),
  /** In an interview: circumstances told in the talk, any of which gives this answer (`src/answer/facts.vi.ts` names them). */
  known: z.record(z.string(), z.array(z.string()).min(1)).optional(),
})

const pictureSchema = z.strictObject({
  /** Below knowledge/guides/pictures. */
  file: z.string().regex(/^[a-z0-9-]+\.svg$/),
  alt: z.string().min(10).max(300),
  en: z.string().min(10).max(300).optional(),
})

const stepSchema = z.strictObject({
  id,
  text: lines,
  /** The step in one short line, for those in a hurry. Absent: the first sentence. */
  brief: z.string().optional(),
  /** Even simpler words. */
  simple: lines.optional(),
  en: lines.optional(),
  /** Why a question is asked. */
  why: z.string().optional(),
  whyEn: z.string().optional(),
  picture: pictureSchema.optional(),
  links: z.array(z.strictObject({ label: z.string(), en: z.string().optional(), url: z.url({ protocol: /^https$/ }) })).default([]),
  /** Ids of `hotlines.yaml`. */
  phones: z.array(z.string()).default([]),
  /** A question with its answers. Without choices it is something to do, with the buttons "done" and "it did not work". */
  choices: z.array(choiceSchema).min(2).max(6).optional(),
  /** Another guide that is walked through here, and then this one goes on. */
  guide: id.optional(),
  /** Absent: the step that follows; in a failure `back`. */
  next: target.optional(),
  /** Where "it did not work" leads. Absent: the list of failures; in a failure the step that follows, or `help` where the step has a `next`. */
  stuck: target.optional(),
  /** Otherwise the step is passed over: the one that follows in the file comes next. */
  if: condition.optional(),
  unless: condition.optional(),
  /** What may go wrong here: ids of failures, most frequent first. Absent: all of the guide. */
  fails: z.array(id).optional(),
})
export type Step = Readonly<z.infer<typeof stepSchema>>
export type Condition = Readonly<z.infer<typeof condition>>
export type StepChoice = NonNullable<Step['choices']>[number]

/** A row of the failure table. Its steps are tried one after the other until one helps; after the last a person is needed. */
const failureSchema = z.strictObject({
  id,
  label: z.string().min(3).max(30),
  en: z.string().min(3).max(30).optional(),
  /** Complaints as people type them; they open this row from anywhere. */
  phrases: z.array(z.string().min(2)).min(4),
  /** The step of the guide at which one goes on when it works. Absent: the end. */
  resume: target.optional(),
  steps: z.array(stepSchema).min(1),
})
export type Failure = Readonly<z.infer<typeof failureSchema>>

/** A talk that the contract suite replays. `at`: the step that is shown after the turn, or `done`, `help`, `none`. */
export const talkSchema = z.strictObject({
  talk: z.string().min(3),
  turns: z
    .array(
      z.strictObject({
        type: z.string().optional(),
        /** The label of a button. */
        tap: z.string().optional(),
        at: z.string(),
        says: z.string().optional(),
      }),
    )
    .min(1),
})

export const guideSchema = z.strictObject({
  id,
  title: z.string().min(3).max(60),
  english: z.string().min(3).max(60),
  sources: z.array(z.string()).min(1),
  asOf: isoDate,
  /** What no step may lack: this guide is for people who find the usual words hard, or read no Vietnamese. */
  every: z.array(z.enum(['simple', 'en'])).default([]),
  /** How people ask for it. */
  phrases: z.array(z.string().min(2)).min(5),
  /** Words one of which a complaint holds, where nothing else points here. Absent: only what is said in the guide's own phrases. */
  about: z.array(z.string().min(2)).default([]),
  /** Procedures that it walks through: a complaint about one of them opens the guide. */
  covers: z.array(z.string()).default([]),
  /** What is said when nothing helped, and whom to call (`hotlines.yaml`). */
  help: lines,
  helpEn: lines.optional(),
  phones: z.array(z.string()).default([]),
  /** The last words. */
  done: lines,
  doneEn: lines.optional(),
  /** Guides to go on with. */
  afterwards: z.array(id).default([]),
  steps: z.array(stepSchema).min(1),
  failures: z.array(failureSchema).default([]),
  talks: z.array(talkSchema).default([]),
})
export type Guide = Readonly<z.infer<typeof guideSchema>>
