import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** What a report of an office, or of all of them, says of a week, a month or a quarter. Days are those of Viet Nam. */

export const periodKinds = ['week', 'month', 'quarter'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** `of`: "2026-W41" (ISO week, Monday to Sunday), "2026-10" or "2026-Q4". Both days are included. */
export const periodSchema = z.strictObject({
  kind: z.enum(periodKinds),
  of: z.string().regex(/^\d{4}-(?:W\d{2}|\d{2}|Q[1-4])$/),
  from: isoDate,
  to: isoDate,
})
export type Period = Readonly<z.infer<typeof periodSchema>>

/** *few*: one to four, or not told because a hidden one would follow from it. Where counts are rounded, also none. */
const countSchema = z.union([z.number().int().nonnegative(), z.literal('few')])
export type Count = z.infer<typeof countSchema>

/** `key` is stable from period to period: a code, a facet, "7" for the hour from 7:00. `before`: of the period before, where it is told. */
const rowSchema = z.strictObject({ key: z.string(), label: z.string(), count: countSchema, before: countSchema.optional() })
export type ReportRow = Readonly<z.infer<typeof rowSchema>>

/**
 * A figure that is no count: minutes of opening hours, a share in whole percent, or a mean score of 1 to 5. Without `value` there were
 * too few to say anything. `target`: what the office means to reach, in the same unit.
 */
const measureSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  unit: z.enum(['minutes', 'percent', 'score']),
  value: z.number().optional(),
  before: z.number().optional(),
  target: z.number().optional(),
})
export type Measure = Readonly<z.infer<typeof measureSchema>>

export const sectionIds = [
  'answers',
  'procedures',
  'facets',
  'hours',
  'channels',
  'unanswered',
  'handoffs',
  'reasons',
  'guides',
  'finished',
  'stuck',
  'satisfaction',
  'campaigns',
  'filing',
  'deadlines',
] as const
export type SectionId = (typeof sectionIds)[number]

/**
 * `definition`: what is counted, and what not. `order`: *fixed* rows are always there and stand in their own order (hours, outcomes);
 * *ranked* ones are those that may be told, the most frequent first, and `rest` is what all others come to. `rounded`: counts are rounded
 * down to fives, so "10" is 10 to 14. Without `total` the rows are no parts of one whole.
 */
const sectionSchema = z.strictObject({
  id: z.enum(sectionIds),
  title: z.string(),
  definition: z.string(),
  order: z.enum(['fixed', 'ranked']),
  rounded: z.boolean(),
  rows: z.array(rowSchema),
  rest: countSchema.optional(),
  total: countSchema.optional(),
  totalBefore: countSchema.optional(),
  measures: z.array(measureSchema),
})
export type Section = Readonly<z.infer<typeof sectionSchema>>

/**
 * `office`: absent where it is of all. `until`: the last day that is in the numbers; absent while no day of the period is over. `isOver`:
 * the whole period is in them. `after`: the period behind this one, where it has begun. Sections about which nothing is known (no export
 * of dossiers, no campaign) are left out; those of nothing but zeros are not.
 */
export const reportSchema = z.strictObject({
  office: z.strictObject({ slug: z.string(), name: z.string() }).optional(),
  period: periodSchema,
  before: periodSchema,
  after: periodSchema.optional(),
  /** "Tháng 10 năm 2026 (1/10/2026 – 31/10/2026)". */
  title: z.string(),
  made: isoDate,
  until: isoDate.optional(),
  isOver: z.boolean(),
  /** Sentences on how the numbers are to be read: what is hidden, what is rounded. */
  notes: z.array(z.string()),
  sections: z.array(sectionSchema),
})
export type Report = Readonly<z.infer<typeof reportSchema>>
