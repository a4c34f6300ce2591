import type { Body } from '../../src/model/message.ts'
import type { Attachment } from './event.ts'
import { chosenIn } from './payload.ts'

/** What a person's message holds. Where pictures are is dropped, unless an officer asks for them; where files are is not even read. */
export function bodiesIn(kind: string, text: string, attachments: readonly (Attachment | undefined)[]): readonly Body[] {
  const words: readonly Body[] = text === '' ? [] : [{ kind: 'text', text }]
  switch (kind) {
    case 'text': {
      const chosen = chosenIn(text)
      return chosen === undefined ? words : [{ kind: 'choice', id: chosen }]
    }
    case 'image':
      return [imageOf(attachments), ...words]
    case 'link':
      return [linkOf(text, attachments)]
    case 'location':
      return [locationOf(attachments)]
    default: {
      const body = kinds.get(kind)
      // A kind that is not known yet is answered only where it brings words.
      return body === undefined ? words : [body, ...words]
    }
  }
}

const kinds: ReadonlyMap<string, Body> = new Map<string, Body>([
  ['gif', { kind: 'other', what: 'animation' }],
  ['audio', { kind: 'voice' }],
  ['video', { kind: 'file', mime: 'video/mp4' }],
  ['sticker', { kind: 'other', what: 'sticker' }],
  ['file', { kind: 'file' }],
  ['business_card', { kind: 'other', what: 'contact' }],
])

function imageOf(attachments: readonly (Attachment | undefined)[]): Body {
  const sources = attachments.flatMap(one => (one?.type === 'image' ? (one.payload?.url ?? []) : []))
  return sources.length === 0 ? { kind: 'image' } : { kind: 'image', sources }
}

/** A link is asked about as it stands: people paste the doubtful ones. */
function linkOf(text: string, attachments: readonly (Attachment | undefined)[]): Body {
  const url = attachments.find(one => one?.payload?.url !== undefined)?.payload?.url ?? ''
  const words = text.includes(url) ? text : `${text} ${url}`.trim()
  return words === '' ? { kind: 'other', what: 'unsupported' } : { kind: 'text', text: words }
}

function locationOf(attachments: readonly (Attachment | undefined)[]): Body {
  const place = attachments.find(one => one?.payload?.coordinates !== undefined)?.payload?.coordinates
  return place === undefined ? { kind: 'other', what: 'location' } : { kind: 'location', lat: place.latitude, lon: place.longitude }
}
