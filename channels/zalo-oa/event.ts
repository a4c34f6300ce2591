import { z } from 'zod'

/** The part of the platform's events that is read here. Only three fields can be relied on; the others may be absent or of any kind. */

const some = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined)
const id = z.string().min(1)
const who = some(z.object({ id: some(id), admin_id: some(id) }))

const attachmentSchema = z.object({
  type: z.string(),
  payload: some(
    z.object({
      url: some(z.string()),
      description: some(z.string()),
      coordinates: some(z.object({ latitude: z.coerce.number(), longitude: z.coerce.number() })),
    }),
  ),
})
export type Attachment = z.output<typeof attachmentSchema>

const eventSchema = z.object({
  event_name: z.string(),
  app_id: z.string(),
  /** Milliseconds. What it says of a number is kept to the letter, for it is part of the signature. */
  timestamp: z.union([z.string(), z.number()]).transform(String),
  oa_id: some(id),
  user_id: some(id),
  sender: who,
  recipient: who,
  follower: who,
  message: some(
    z.object({ msg_id: some(id), text: some(z.string()), attachments: some(z.array(attachmentSchema.optional().catch(undefined))) }),
  ),
})
export type Event = z.output<typeof eventSchema>

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Undefined for what is no event. */
export function eventIn(raw: Uint8Array): Event | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(utf8.decode(raw))).data
  } catch {
    return undefined
  }
}
