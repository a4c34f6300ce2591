import { z } from 'zod'
import { facets } from './answer.ts'

/** The shape of `knowledge/procedures/<field>/<code>.yaml`, and so of a procedure everywhere. Absent = the source says nothing; say so. */

export const isoDate = z.iso.date('must be a day that exists, as YYYY-MM-DD')
const code = z.string().regex(/^\d\.\d{6}$/, 'must be an official code such as "1.001193" (in quotes, so that a last zero stays)')
const way = z.enum(['counter', 'online', 'post'])
/** Which case a fact holds for ("đúng hạn", "nhà ở riêng lẻ"); absent = always. */
const when = z.string().min(1).optional()
/** First and last day on which a fact holds. */
const term = { from: isoDate.optional(), until: isoDate.optional() }

const fee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free'), when, way: way.optional(), note: z.string().optional(), ...term }),
  z.strictObject({
    kind: z.literal('amount'),
    dong: z.number().int().positive(),
    per: z.string().optional(),
    when,
    way: way.optional(),
    note: z.string().optional(),
    ...term,
  }),
  /** Computed: `first` đồng for each of the first `pages` pages, then `further` đồng a page, at most `most` đồng a copy. */
  z.strictObject({
    kind: z.literal('rule'),
    first: z.number().int().positive(),
    pages: z.number().int().positive(),
    further: z.number().int().positive(),
    most: z.number().int().positive(),
    per: z.string(),
    when,
    way: way.optional(),
    note: z.string().optional(),
    ...term,
  }),
  /** The provincial People's Council sets it; the office's overlay may hold the figure. */
  z.strictObject({ kind: z.literal('set-locally'), when, way: way.optional(), note: z.string().optional(), ...term }),
  z.strictObject({ kind: z.literal('unknown'), when, way: way.optional(), note: z.string().optional(), ...term }),
])

const time = z.strictObject({
  unit: z.enum(['same-day', 'working-day', 'day', 'hour', 'month', 'unknown']),
  /** In `unit`; absent for same-day and unknown. A range is `amount` to `to`. */
  amount: z.number().positive().optional(),
  to: z.number().positive().optional(),
  when,
  way: way.optional(),
  note: z.string().optional(),
  ...term,
})

const paper = z.strictObject({
  name: z.string().min(1),
  /** hand over, or only show at the counter */
  do: z.enum(['submit', 'show']).default('submit'),
  originals: z.number().int().nonnegative().optional(),
  copies: z.number().int().nonnegative().optional(),
  form: z.string().optional(),
  /** Only in this case; absent = everyone needs it. */
  when,
  /** What to do without it. */
  otherwise: z.string().optional(),
  note: z.string().optional(),
})

export const procedureSchema = z.strictObject({
  code,
  /** Other codes of the same procedure. `newer`: it may have replaced this one; `older`: this one replaced it. */
  aliases: z
    .array(
      z.strictObject({ code: z.string(), is: z.enum(['newer', 'older', 'same']), asOf: isoDate.optional(), note: z.string().optional() }),
    )
    .default([]),
  /** The official name, as published. */
  name: z.string().min(3),
  /** What people call it, at most 60 characters: it becomes headings and buttons. */
  short: z.string().min(3).max(60),
  english: z.string().min(3).max(80),
  /** The official field, as listed in knowledge/fields.yaml, which also says in which folder it lies. */
  field: z.string().min(2),
  /** Who decides: the commune, its police, or another level that the office only receives for. */
  level: z.enum(['commune', 'commune-police', 'province', 'other']),
  agency: z.string().min(2),
  /** Where else it can be filed, in plain words. */
  where: z.string().optional(),
  who: z.array(z.string()).default([]),
  conditions: z.array(z.string()).default([]),
  /** Empty = not known. */
  papers: z.array(paper).default([]),
  steps: z.array(z.string()).default([]),
  /** Empty = not known. */
  times: z.array(time).default([]),
  fees: z.array(fee).default([]),
  ways: z.array(z.strictObject({ how: way, note: z.string().optional() })).default([]),
  online: z
    .array(
      z.strictObject({
        province: z.string().optional(),
        level: z.enum(['full', 'partial', 'filed-online', 'none']),
        asOf: isoDate,
        note: z.string().optional(),
      }),
    )
    .default([]),
  result: z.string().optional(),
  /** What the person gets (an allowance): never to be mixed with a fee. */
  benefit: z.string().optional(),
  law: z.array(z.string()).default([]),
  /** Cases people ask about, each with its own button ("Không có giấy chứng sinh"). */
  situations: z
    .array(
      z.strictObject({
        label: z.string().min(2).max(40),
        say: z.string().min(5),
        phrases: z.array(z.string()).default([]),
        facet: z.enum(facets).default('conditions'),
        /** Codes of procedures that this case leads to: their buttons stand below. */
        see: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  /** What sources disagree on or what may have changed, in words for the citizen. */
  doubts: z.array(z.string()).default([]),
  decision: z.string().optional(),
  /** Ids in knowledge/sources.yaml. */
  sources: z.array(z.string()).min(1),
  asOf: isoDate,
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
  /** What is known to follow after `validUntil`; told in its last weeks, never as present law. */
  afterwards: z.string().optional(),
  reliability: z.enum(['high', 'medium', 'low']),
  /** What people call it or say when they need it. Used for search only, never shown. */
  phrases: z.array(z.string().min(2)).min(1),
  /** How people put what they want to know, by side. Search and the reading of sides learn from it; never shown. */
  asked: z.partialRecord(z.enum(facets), z.array(z.string().min(2))).default({}),
  /** Sample questions with the facet they ask for; the contract suite asks each. */
  questions: z.array(z.strictObject({ ask: z.string().min(3), facet: z.enum(facets) })).default([]),
})

export type Procedure = Readonly<z.infer<typeof procedureSchema>>
export type Paper = Procedure['papers'][number]
export type Fee = Procedure['fees'][number]
export type Time = Procedure['times'][number]
export type Situation = Procedure['situations'][number]
