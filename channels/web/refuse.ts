import type { Language } from '../../src/model/message.ts'
import { texts, type Refusal } from './texts.ts'

const statuses: { readonly [R in Refusal]: number } = {
  token: 401,
  json: 400,
  shape: 400,
  empty: 400,
  long: 413,
  origin: 403,
  missing: 404,
  method: 405,
  over: 409,
  kind: 415,
  large: 413,
  many: 409,
}

/** `{ error, say }`: a code for the widget, a sentence for the person. */
export function refuse(why: Refusal, language: Language, headers: Record<string, string> = {}): Response {
  return Response.json({ error: why, say: texts[language][why] }, { status: statuses[why], headers: secret(headers) })
}

/** Nothing of a talk may stay in a cache on the way. */
export function secret(headers: Record<string, string>): Headers {
  const all = new Headers(headers)
  all.set('cache-control', 'no-store')
  all.append('vary', 'Origin')
  return all
}
