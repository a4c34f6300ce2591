import type { Body } from '../../src/model/message.ts'
import { carried } from './carried.ts'
import { readData } from './data.ts'
import { updateSchema, type Message, type Tap } from './update.ts'
import { said, wordsOf, type Bot } from './words.ts'

/** One update of Telegram, read. Pure; what is odd, ours or of no concern yields nothing. */

/** `chat` and `sender` as Telegram's ids, in text. `tap`: the button to release. */
export type Read = {
  readonly id: string
  readonly chat: string
  readonly sender: { readonly id: string; readonly name?: string }
  readonly at: string
  readonly bodies: readonly Body[]
  readonly tap?: string
}

/** `now`: when a button was tapped, which Telegram does not say. */
export function read(update: unknown, bot: Bot, now: Date): Read | undefined {
  const seen = updateSchema.safeParse(update)
  if (!seen.success) return undefined
  const { update_id, message, edited_message: edited, callback_query: tap, my_chat_member: member } = seen.data
  if (message) return readMessage(update_id, message, bot)
  // Only changed words are news; a moving location is edited every few seconds.
  if (edited?.text !== undefined) return readMessage(update_id, edited, bot)
  if (tap) return readTap(update_id, tap, now)
  if (member && ['kicked', 'left'].includes(member.new_chat_member.status))
    return { id: update_id, chat: member.chat.id, sender: { id: member.from.id }, at: iso(member.date), bodies: [{ kind: 'leave' }] }
  return undefined
}

function readMessage(update: string, message: Message, bot: Bot): Read | undefined {
  const { chat, from } = message
  if (from.is_bot || chat.type === 'channel') return undefined
  const words = wordsOf(message, bot)
  if (chat.type !== 'private' && !words.toUs) return undefined
  const bodies = [...carried(message), ...said(words.text)]
  if (bodies.length === 0) return undefined
  const sender = { id: from.id, ...(from.first_name === undefined ? {} : { name: from.first_name }) }
  return { id: update, chat: chat.id, sender, at: iso(message.edit_date ?? message.date), bodies }
}

function readTap(update: string, { id: tap, from, data, message }: Tap, now: Date): Read | undefined {
  if (message === undefined || data === undefined || data === '') return undefined
  const { id: chosen, passing } = readData(data)
  const body: Body = { kind: 'choice', id: chosen, ...(passing ? { on: String(message.message_id) } : {}) }
  return { id: update, chat: message.chat.id, sender: { id: from.id }, at: now.toISOString(), bodies: [body], tap }
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()
