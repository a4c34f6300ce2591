import { randomUUID } from 'node:crypto'
import type { Body, Hidden, HiddenKind, Incoming } from '../model/message.ts'
import { detect, hides } from './detect.ts'
import { placeholders } from './texts.vi.ts'

/** A value that is kept sealed for at most 24 h, under the token that stands for it in the message. */
type Kept = { readonly token: string; readonly kind: HiddenKind | 'picture'; readonly value: string }
export type Masked = { readonly message: Incoming; readonly kept: readonly Kept[] }

const nameMost = 80
const kept: ReadonlySet<HiddenKind> = new Set<HiddenKind>(['phone', 'dossier', 'phone-end'])

/**
 * The message as it may be stored. Everything personal is dropped for good, but phones, their ends and dossier codes, which come back in
 * `kept`, and so does where a picture is while an officer asks for some.
 */
export function mask(message: Incoming, arePicturesAsked = false): Masked {
  const { body, values } = maskBody(message.body, arePicturesAsked)
  return { message: { ...message, sender: shorten(message.sender), body }, kept: values }
}

function maskBody(body: Body, arePicturesAsked: boolean): { body: Body; values: readonly Kept[] } {
  if (body.kind === 'image') return maskImage(body, arePicturesAsked)
  if (body.kind !== 'text') return { body: maskOther(body), values: [] }
  const { text, hidden, values } = maskText(body.text)
  const all = [...(body.hidden ?? []), ...hidden]
  return { body: all.length > 0 ? { kind: 'text', text, hidden: all } : { kind: 'text', text }, values }
}

function maskOther(body: Exclude<Body, { kind: 'text' | 'image' }>): Body {
  switch (body.kind) {
    case 'choice':
      return maskChoice(body)
    case 'start':
      return maskStart(body)
    case 'file':
    case 'voice':
      return maskFile(body)
    case 'location':
      // A tenth of a degree, about 10 km: enough to guess the area, too coarse to find a home.
      return { kind: 'location', lat: coarse(body.lat), lon: coarse(body.lon) }
    case 'other':
      return { kind: 'other', what: maskText(body.what).text }
    case 'leave':
    case 'event':
      return body
  }
}

function maskStart(body: Extract<Body, { kind: 'start' }>): Body {
  return body.campaign !== undefined && hides(body.campaign) ? { kind: 'start' } : body
}

/** The name of a file often is a person's name or number. */
function maskFile({ kind, mime }: Extract<Body, { kind: 'file' | 'voice' }>): Body {
  return mime === undefined ? { kind } : { kind, mime }
}

type Image = Extract<Body, { kind: 'image' }>

function maskImage({ kind, mime, sources = [], pictures }: Image, arePicturesAsked: boolean): { body: Body; values: readonly Kept[] } {
  const values = arePicturesAsked ? sources.map((value): Kept => ({ token: randomUUID(), kind: 'picture', value })) : []
  const names = pictures ?? values.map(({ token }) => token)
  return { body: { kind, ...(mime === undefined ? {} : { mime }), ...(names.length === 0 ? {} : { pictures: names }) }, values }
}

/** A case's id in a button: nine of its digits may stand in a row. */
const ourId = /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])/g

function maskChoice(body: Extract<Body, { kind: 'choice' }>): Body {
  const id = hides(body.id.replace(ourId, '')) ? 'hidden' : body.id
  const on = body.on === undefined ? {} : { on: body.on }
  return body.label === undefined ? { kind: 'choice', id, ...on } : { kind: 'choice', id, label: maskText(body.label).text, ...on }
}

/** Free text of others, as an officer's note, without what is personal in it. `but`: kinds that stay. */
export const masked = (text: string, but: readonly HiddenKind[] = []): string => maskText(text, but).text

function maskText(text: string, but: readonly HiddenKind[] = []): { text: string; hidden: Hidden[]; values: Kept[] } {
  const hidden: Hidden[] = []
  const values: Kept[] = []
  let out = ''
  let done = 0
  for (const hit of detect(text)) {
    if (but.includes(hit.kind)) continue
    const token = kept.has(hit.kind) ? randomUUID() : undefined
    out += text.slice(done, hit.start) + placeholders[hit.kind]
    done = hit.end
    hidden.push(token === undefined ? { kind: hit.kind } : { kind: hit.kind, token })
    if (token !== undefined) values.push({ token, kind: hit.kind, value: hit.value })
  }
  return { text: out + text.slice(done), hidden, values }
}

function shorten(sender: Incoming['sender']): Incoming['sender'] {
  const letters = Array.from(sender.name ?? '')
  return letters.length > nameMost ? { ...sender, name: letters.slice(0, nameMost).join('') } : sender
}

function coarse(degrees: number): number {
  return Math.round(degrees * 10) / 10
}
