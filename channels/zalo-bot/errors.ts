import type { Sent } from '../../src/model/channel.ts'

export type Failed = Extract<Sent, { ok: false }>

/** What an `error_code` of the Bot Platform means for the message that was to be sent. */
export function meaningOf(code: number, description: string): Failed {
  const why = `${code} ${description}`.trim().slice(0, 120)
  switch (code) {
    case 429:
      // The plan's quota or too many at once; the platform does not say which, nor how long.
      return { ok: false, again: 'later', why, waitMs: 30_000 }
    case 401:
    case 404:
      // A token that was reset, or a wrong address: a person puts it right, and what waits is sent then.
      return { ok: false, again: 'later', why, waitMs: 60_000 }
    case 403:
      // Documented as an error inside the server, whatever its number.
      return { ok: false, again: 'unknown', why }
    case 408:
      return { ok: false, again: 'unknown', why }
    default:
      return { ok: false, again: code >= 500 ? 'unknown' : 'never', why }
  }
}
