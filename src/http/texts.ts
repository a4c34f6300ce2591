import { en } from './texts.en.ts'
import { vi } from './texts.vi.ts'

export type Texts = { readonly [Code in keyof typeof vi]: string }
export type Problem = keyof Texts

const texts: { readonly vi: Texts; readonly en: Texts } = { vi, en }

const statuses: { readonly [P in Problem]: number } = {
  missing: 404,
  method: 405,
  large: 413,
  often: 429,
  later: 503,
  busy: 503,
  broken: 400,
  bug: 500,
}

/**
 * `{ error, say }` in the language the client asks for first. Any page may read it: it says nothing about anybody,
 * and a widget on another site could not show its sentence otherwise.
 */
export function problem(why: Problem, request: Request, headers: Record<string, string> = {}): Response {
  const language = /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'vi'
  const say = texts[language][why]
  const status = statuses[why]
  const all = {
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'retry-after',
    ...headers,
  }
  // Somebody who followed a link is looking at this.
  if (request.headers.get('accept')?.includes('text/html')) {
    return new Response(say, { status, headers: { ...all, 'content-type': 'text/plain; charset=utf-8' } })
  }
  return Response.json({ error: why, say }, { status, headers: all })
}
