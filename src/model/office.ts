import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** The shape of `knowledge/offices/<slug>.yaml`: a one-stop shop. */

const span = z.tuple([z.string().regex(/^\d{1,2}:\d{2}$/), z.string().regex(/^\d{1,2}:\d{2}$/)])
const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])

export const officeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(3),
  /** An office made up to show how one is written; said to everyone who talks to it. */
  example: z.boolean().default(false),
  province: z.string().min(2),
  /** The communes it serves. */
  units: z.array(z.string()).min(1),
  address: z.string().optional(),
  /** Codes it handles; absent = all commune procedures of the catalogue. */
  handles: z.array(z.string()).optional(),
  counters: z.array(z.strictObject({ name: z.string(), fields: z.array(z.string()).default([]) })).default([]),
  /** Opening spans a day, local time; a day without an entry is closed. */
  hours: z.partialRecord(day, z.array(span)).default({}),
  /** `checked`: the day someone made sure. `fictitious`: never to be dialled. */
  contacts: z
    .array(
      z.strictObject({
        field: z.string(),
        label: z.string(),
        phone: z.string(),
        checked: isoDate.optional(),
        fictitious: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Web sites that may embed the chat, as origins ("https://xa.example.gov.vn"). */
  origins: z.array(z.string()).default([]),
  /** Local fees, with the decision that sets them: they take the place of "set-locally". */
  fees: z
    .array(
      z.strictObject({
        code: z.string(),
        dong: z.number().int().nonnegative(),
        when: z.string().optional(),
        decision: z.string(),
        from: isoDate.optional(),
        until: isoDate.optional(),
      }),
    )
    .default([]),
  /** Person or body answering for the personal data, for the privacy notice. */
  controller: z.string().optional(),
})

export type Office = Readonly<z.infer<typeof officeSchema>>
export type Contact = Office['contacts'][number]
export type Hours = Office['hours']
