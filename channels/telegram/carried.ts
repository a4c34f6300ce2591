import type { Body } from '../../src/model/message.ts'
import type { Message } from './update.ts'

/** What a message holds besides words. Of a picture Telegram's id is read, which is dropped unless an officer asks for it; its name never is. */
export function carried(message: Message): Body[] {
  const { document: file, location, contact, from, photo } = message
  if (file?.mime_type?.startsWith('image/') && !message.animation) return [{ kind: 'image', sources: [file.file_id] }]
  if (photo) return [{ kind: 'image', sources: largest(photo) }]
  if (location) return [{ kind: 'location', lat: location.latitude, lon: location.longitude }]
  // Somebody's own number is left to be called back on; another's is none of our business.
  if (contact) return [contact.user_id === from.id ? { kind: 'text', text: contact.phone_number } : { kind: 'other', what: 'contact' }]
  const known = kinds.find(([field]) => message[field] !== undefined)
  if (known !== undefined) return [known[1]]
  return file === undefined ? [] : [{ kind: 'file', ...(file.mime_type === undefined ? {} : { mime: file.mime_type }) }]
}

/** An animation comes with a document beside it, so it is looked for first. */
const kinds: readonly (readonly [keyof Message, Body])[] = [
  ['animation', { kind: 'other', what: 'animation' }],
  ['voice', { kind: 'voice' }],
  ['audio', { kind: 'voice' }],
  ['video_note', { kind: 'voice' }],
  ['video', { kind: 'file', mime: 'video/mp4' }],
  ['sticker', { kind: 'other', what: 'sticker' }],
  ['dice', { kind: 'other', what: 'dice' }],
  ['poll', { kind: 'other', what: 'poll' }],
  ['story', { kind: 'other', what: 'story' }],
]

/** Telegram offers each photo in several sizes. */
function largest(sizes: NonNullable<Message['photo']>): readonly string[] {
  const [first] = sizes.toSorted((a, b) => (b.file_size ?? 0) - (a.file_size ?? 0))
  return first === undefined ? [] : [first.file_id]
}
