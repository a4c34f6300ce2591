import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** The shape of `knowledge/offices/<slug>.yaml`: a one-stop shop. */

const span = z.tuple([z.string().regex(/^\d{1,2}:\d{2}$/), z.string().regex(/^\d{1,2}:\d{2}$/)])
const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])

const term = { from: isoDate.optional(), until: isoDate.optional() }

/** A fee that the province or the office sets, with the decision that says so. It takes the place of "set-locally". */
const localFee = z.strictObject({
  code: z.string(),
  dong: z.number().int().nonnegative(),
  when: z.string().optional(),
  decision: z.string(),
  ...term,
})
/** A time limit that the office keeps, shorter than the published one. */
const localTime = z.strictObject({
  code: z.string(),
  unit: z.enum(['same-day', 'working-day', 'day', 'hour', 'month']),
  amount: z.number().positive().optional(),
  when: z.string().optional(),
  decision: z.string(),
  ...term,
})
/** Said above answers while it holds: about everything, or about the codes named. */
const notice = z.strictObject({ text: z.string().min(3).max(300), codes: z.array(z.string()).default([]), ...term })
/** Nothing is told of this procedure any more; `why` is said instead. */
const withdrawal = z.strictObject({ code: z.string(), why: z.string().min(3).max(300), ...term })
/** `checked`: the day someone made sure. `fictitious`: never to be dialled. */
const contact = z.strictObject({
  field: z.string(),
  label: z.string(),
  phone: z.string(),
  checked: isoDate.optional(),
  fictitious: z.boolean().default(false),
})

/** One numbered change of an office's overlay. */
export const patchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fee'), ...localFee.shape }),
  z.strictObject({ kind: z.literal('time'), ...localTime.shape }),
  z.strictObject({ kind: z.literal('notice'), ...notice.shape }),
  z.strictObject({ kind: z.literal('withdraw'), ...withdrawal.shape }),
  z.strictObject({ kind: z.literal('contact'), ...contact.shape }),
])
export type Patch = Readonly<z.infer<typeof patchSchema>>

/** 0.6 is 60 %. */
const share = z.number().gt(0).max(1)

export const officeSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(3),
  /** An office made up to show how one is written; said to everyone who talks to it. */
  example: z.boolean().default(false),
  province: z.string().min(2),
  /** The communes it serves. */
  units: z.array(z.string()).min(1),
  address: z.string().optional(),
  /** Where it stands, in degrees, as someone measured it; `checked`: the day. Never guessed. */
  coordinates: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), checked: isoDate }).optional(),
  /** Codes it handles; absent = all commune procedures of the catalogue. */
  handles: z.array(z.string()).optional(),
  counters: z.array(z.strictObject({ name: z.string(), fields: z.array(z.string()).default([]) })).default([]),
  /** Opening spans a day, local time; a day without an entry is closed. */
  hours: z.partialRecord(day, z.array(span)).default({}),
  /** Within how many minutes of opening hours somebody who asks for an officer is to be answered, and to be done with. */
  service: z.strictObject({ reply: z.number().int().positive(), resolve: z.number().int().positive() }).partial().optional(),
  /** What reports hold the office's own figures against, as shares of 1: filed online, and done by the day promised. */
  targets: z.strictObject({ online: share, onTime: share }).partial().optional(),
  /** What everyone may look at. `figures`: the counts of whole months below /so-lieu, unless it says false. */
  public: z.strictObject({ figures: z.boolean() }).partial().optional(),
  contacts: z.array(contact).default([]),
  /** Web sites that may embed the chat, as origins ("https://xa.example.gov.vn"). */
  origins: z.array(z.string()).default([]),
  fees: z.array(localFee).default([]),
  times: z.array(localTime).default([]),
  notices: z.array(notice).default([]),
  withdrawn: z.array(withdrawal).default([]),
  /** Person or body answering for the personal data, for the privacy notice. */
  controller: z.string().optional(),
})

/** `overlay`: how many patches stand behind it, for citations. */
export type Office = Readonly<z.infer<typeof officeSchema>> & { readonly overlay?: number }
export type Hours = Office['hours']
