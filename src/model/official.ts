import { z } from 'zod'
import { isoDate } from './procedure.ts'
import type { Citation } from './reply.ts'

/** `knowledge/official.yaml`: addresses that belong to the state. `value` is a host, or the page of an app in its shop without the scheme. */
export const officialSchema = z.strictObject({
  kind: z.enum(['site', 'app']),
  value: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}(?:\/[\w./?=-]+)?$/, 'is a host in small letters, for an app with the path of its page'),
  name: z.string().min(3).max(80),
  english: z.string().min(3).max(80),
  sources: z.array(z.string()).min(1),
  asOf: isoDate,
})
export type Official = Readonly<z.infer<typeof officialSchema>>

/** Something that may be called genuine: an address of `official.yaml`, or a number of a hotline or of the person's office. `value` as it is written. */
export type Listed = {
  readonly kind: 'site' | 'app' | 'phone'
  readonly value: string
  readonly name: string
  readonly citations: readonly Citation[]
}
