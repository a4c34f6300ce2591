import { z } from 'zod'

/** The part of the platform's events that is read here. What is of no concern may be anything. */

const id = z.string().min(1)
const eventSchema = z.object({
  event_name: z.string(),
  message: z.object({
    message_id: id,
    from: z.object({ id, display_name: z.string().optional().catch(undefined), is_bot: z.boolean().optional().catch(undefined) }),
    chat: z.object({ id, chat_type: z.string().optional().catch(undefined) }),
    text: z.string().optional().catch(undefined),
    caption: z.string().optional().catch(undefined),
    /** Documents say the first, live traffic has the second. */
    photo: z.string().max(2000).optional().catch(undefined),
    photo_url: z.string().max(2000).optional().catch(undefined),
    /** Milliseconds. */
    date: z.number().int().min(0).max(100_000_000_000_000).optional().catch(undefined),
  }),
})
export type Event = z.output<typeof eventSchema>

const wrappedSchema = z.object({ result: eventSchema })

/** Documents wrap an event in `{ ok, result }`, live webhooks bring it bare: both are taken. Undefined for anything else. */
export function eventIn(body: unknown): Event | undefined {
  const wrapped = wrappedSchema.safeParse(body)
  return wrapped.success ? wrapped.data.result : eventSchema.safeParse(body).data
}
