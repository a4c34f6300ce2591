import { clean } from '../../src/model/clean.ts'
import type { Body } from '../../src/model/message.ts'
import { eventIn, type Event } from './event.ts'

/** One event of the Bot Platform, read. Pure; what is odd, ours or of no concern yields nothing. */

/** `id`, `chat` and `sender.id` as the platform gives them; `at` is ISO 8601. */
export type Read = {
  readonly id: string
  readonly chat: string
  readonly sender: { readonly id: string; readonly name?: string }
  readonly at: string
  readonly bodies: readonly Body[]
}

/** `names`: what the bot is called; in a group a message to it begins with "@" and one of them. `now`: where the event has no date. */
export function read(body: unknown, names: readonly string[], now: Date): Read | undefined {
  const event = eventIn(body)
  if (event === undefined || event.message.from.is_bot === true) return undefined
  const bodies = bodiesOf(event, names)
  if (bodies.length === 0) return undefined
  const { message_id: id, chat, from, date } = event.message
  const name = clean(from.display_name ?? '')
  const at = date === undefined ? now : new Date(date)
  return { id, chat: chat.id, sender: { id: from.id, ...(name === '' ? {} : { name }) }, at: at.toISOString(), bodies }
}

function bodiesOf({ event_name: kind, message }: Event, names: readonly string[]): readonly Body[] {
  const grouped = message.chat.chat_type === 'GROUP'
  const words = (text = ''): string => clean(grouped ? unaddressed(text, names) : text)
  switch (kind) {
    case 'message.text.received':
      return textOf(words(message.text), (message.text ?? '') !== '' && grouped)
    case 'message.image.received':
      return [imageAt(message.photo_url ?? message.photo), ...captionOf(words(message.caption))]
    case 'message.voice.received':
      return [{ kind: 'voice' }]
    case 'message.sticker.received':
      return [{ kind: 'other', what: 'sticker' }]
    case 'message.unsupported.received':
      return [{ kind: 'other', what: 'unsupported' }]
    default:
      // An event that is not known yet is answered only where it brings words.
      return captionOf(words(message.text))
  }
}

/** A text without words is one whose content was kept from us; in a group it may be a bare call of our name. */
function textOf(text: string, called: boolean): readonly Body[] {
  if (text !== '') return [{ kind: 'text', text }]
  return [called ? { kind: 'start' } : { kind: 'other', what: 'unsupported' }]
}

/** Where it is is dropped, unless an officer asks for it. */
const imageAt = (url: string | undefined): Body => (url === undefined ? { kind: 'image' } : { kind: 'image', sources: [url] })

const captionOf = (text: string): readonly Body[] => (text === '' ? [] : [{ kind: 'text', text }])

/** The text without "@" and the bot's name. */
function unaddressed(text: string, names: readonly string[]): string {
  const longestFirst = names.filter(name => name !== '').toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, name) => rest.replaceAll(`@${name}`, ' '), text).replace(/ {2,}/g, ' ')
}
