import { z } from 'zod'

/** The part of Telegram's updates that is read here. Fields of no concern may be anything. */

const id = z.number().int().transform(String)
const seconds = z.number().int().min(0).max(100_000_000_000)
const userSchema = z.object({ id, is_bot: z.boolean(), first_name: z.string().optional() })
const chatSchema = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) })
const entitySchema = z.object({
  type: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  user: z.object({ id }).optional(),
})
/** `file_size` in bytes. */
const fileSchema = z.object({ file_id: z.string().min(1).max(500), file_size: z.number().optional().catch(undefined) })
const some = z.looseObject({}).optional()
const messageSchema = z.object({
  message_id: z.number().int(),
  date: seconds,
  edit_date: seconds.optional(),
  chat: chatSchema,
  from: userSchema,
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entitySchema).optional(),
  caption_entities: z.array(entitySchema).optional(),
  reply_to_message: z.object({ from: z.object({ id }).optional() }).optional(),
  photo: z.array(fileSchema).optional(),
  document: fileSchema.extend({ mime_type: z.string().optional() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z.object({ phone_number: z.string(), user_id: id.optional() }).optional(),
  voice: some,
  audio: some,
  video: some,
  video_note: some,
  sticker: some,
  animation: some,
  dice: some,
  poll: some,
  story: some,
})
export type Message = z.output<typeof messageSchema>
const tapSchema = z.object({
  id: z.string().min(1),
  from: userSchema,
  data: z.string().optional(),
  message: z.object({ message_id: z.number().int(), chat: chatSchema }).optional(),
})
const memberSchema = z.object({
  chat: chatSchema,
  from: userSchema,
  date: seconds,
  new_chat_member: z.object({ status: z.string() }),
})
export const updateSchema = z.object({
  update_id: id,
  message: messageSchema.optional().catch(undefined),
  edited_message: messageSchema.optional().catch(undefined),
  callback_query: tapSchema.optional().catch(undefined),
  my_chat_member: memberSchema.optional().catch(undefined),
})

export type Tap = z.output<typeof tapSchema>
