import { z } from 'zod'
import { isoDate, type Procedure } from './procedure.ts'
import type { Calendar } from './calendar.ts'
import type { Checklist } from './checklist.ts'
import type { Guide } from './guide.ts'
import type { Life } from './life.ts'
import type { Office } from './office.ts'
import type { Official } from './official.ts'

/** The other files of `knowledge/`, and the catalogue that they become together. */

/** `knowledge/faq/<topic>.yaml`: a general rule that belongs to no one procedure. */
export const faqSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  title: z.string().min(3).max(80),
  english: z.string().optional(),
  say: z.array(z.string().min(3)).min(1),
  more: z.array(z.string()).default([]),
  /** Codes whose buttons stand below. */
  see: z.array(z.string()).default([]),
  sources: z.array(z.string()).min(1),
  asOf: isoDate,
  validUntil: isoDate.optional(),
  phrases: z.array(z.string().min(2)).min(3),
})
export type Faq = Readonly<z.infer<typeof faqSchema>>

/** `knowledge/families/<name>.yaml`: look-alikes and what tells them apart. */
export const familySchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{2,40}$/),
  title: z.string(),
  question: z.string(),
  members: z.array(z.strictObject({ code: z.string(), label: z.string().max(40), differs: z.string() })).min(2),
})
export type Family = Readonly<z.infer<typeof familySchema>>

/** `knowledge/sources.yaml`: what a citation names. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.url().optional(),
  asOf: isoDate.optional(),
  note: z.string().optional(),
})
export type Source = Readonly<z.infer<typeof sourceSchema>>

/** `knowledge/words.yaml`: what a written form stands for. `write` is replaced by `read` when a question is read; `old` terms keep a note. */
export const wordSchema = z.strictObject({
  write: z.array(z.string().min(1)).min(1),
  read: z.string().min(1),
  kind: z.enum(['abbreviation', 'synonym', 'teencode', 'regional', 'old', 'english']),
  note: z.string().optional(),
})
export type Word = Readonly<z.infer<typeof wordSchema>>

/** Numbers anyone in the country may call. `knowledge/hotlines.yaml` */
export const hotlineSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  number: z.string(),
  checked: isoDate.optional(),
  emergency: z.boolean().default(false),
  note: z.string().optional(),
})
export type Hotline = Readonly<z.infer<typeof hotlineSchema>>

/** `knowledge/fields.yaml`: the folders below knowledge/procedures. `official`: the field names of the national list that belong there. */
export const fieldSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(2).max(40),
  official: z.array(z.string().min(2)).min(1),
})
export type Field = Readonly<z.infer<typeof fieldSchema>>

/** A published, numbered, immutable snapshot of everything an answer may use. */
export type Catalogue = {
  readonly base: number
  readonly overlay: number
  /** ISO date of publication. */
  readonly published: string
  readonly procedures: readonly Procedure[]
  readonly families: readonly Family[]
  readonly faq: readonly Faq[]
  readonly words: readonly Word[]
  readonly sources: readonly Source[]
  readonly hotlines: readonly Hotline[]
  readonly offices: readonly Office[]
  readonly fields?: readonly Field[]
  readonly guides?: readonly Guide[]
  readonly checklists?: readonly Checklist[]
  readonly life?: readonly Life[]
  readonly official?: readonly Official[]
  readonly calendar?: Calendar
}
