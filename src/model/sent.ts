import type { Sent } from './channel.ts'

/** What is said of a call that brought no answer a channel can read. One rule for all platforms. */

type Failed = Extract<Sent, { ok: false }>

/** Nothing was said to the platform: no address, no connection, no handshake. */
const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|.*_CERT_.*)$/

/** For what `fetch` threw. Only what surely never reached the platform may be tried as often as it takes. */
export function unanswered(error: unknown): Failed {
  const code = codeIn(error)
  if (code !== undefined && unreached.test(code)) return { ok: false, again: 'later', why: code }
  return { ok: false, again: 'unknown', why: code ?? (error instanceof Error ? error.name : 'thrown') }
}

/** For an answer that is not the platform's own: a page of some gateway before it. 502 and 503 mean that nobody was there to hear. */
export function byGateway(status: number): Failed {
  const why = `HTTP ${status}`
  if (status === 429 || status === 502 || status === 503) return { ok: false, again: 'later', why }
  return { ok: false, again: status >= 500 || status < 400 ? 'unknown' : 'later', why }
}

function codeIn(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if ('errors' in error && Array.isArray(error.errors)) return codeIn(error.errors[0], depth + 1)
  return 'cause' in error ? codeIn(error.cause, depth + 1) : undefined
}
