import { createHash } from 'node:crypto'
import { newToken } from './ids.ts'
import type { State } from './state.ts'

/** Consent and tokens. All answers come with HTTP 200, the wrong ones too. */

const hour = 3_600_000
const accessMs = 25 * hour
const codeMs = 10 * 60_000

/** The consent page, and an administrator who says yes at once: where the browser is sent. */
export function consent(state: State, query: URLSearchParams): string {
  const redirect = query.get('redirect_uri') ?? ''
  const challenge = query.get('code_challenge') ?? ''
  if (query.get('app_id') !== state.app.id || redirect === '' || !/^[\w-]{43}$/.test(challenge))
    return `/v4/permission/error?error_code=${query.get('app_id') === state.app.id ? -14003 : -14002}`
  const code = newToken()
  state.codes.set(code, { challenge, until: state.now() + codeMs })
  const back = new URL(redirect)
  back.searchParams.set('code', code)
  back.searchParams.set('oa_id', state.oa)
  const given = query.get('state')
  if (given !== null) back.searchParams.set('state', given)
  return back.href
}

export function token(state: State, secret: string | undefined, form: URLSearchParams): object {
  const wrong = (error: number, error_name: string): object => ({
    ...(state.manner.bareErrors ? {} : { error }),
    error_name,
    error_reason: error_name,
    error_description: error_name,
  })
  if (secret === undefined) return wrong(404, 'empty api')
  if (form.get('app_id') !== state.app.id) return wrong(-14002, 'Invalid appId')
  if (secret !== state.app.secret) return wrong(-14004, 'Invalid secret key')
  const type = form.get('grant_type')
  if (type === 'authorization_code') return usesCode(state, form) ? grant(state) : wrong(-14005, 'Invalid authorization code')
  if (type === 'refresh_token') return usesRefresh(state, form) ? grant(state) : wrong(-14014, 'Invalid refresh token')
  return wrong(-14018, 'Invalid grant type')
}

/** Good once, and only for who made the challenge. */
function usesCode(state: State, form: URLSearchParams): boolean {
  const code = form.get('code') ?? ''
  const known = state.codes.get(code)
  state.codes.delete(code)
  if (known === undefined || known.until < state.now()) return false
  return (
    createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url') === known.challenge
  )
}

function usesRefresh(state: State, form: URLSearchParams): boolean {
  const refresh = form.get('refresh_token') ?? ''
  if (refresh === state.refresh) return true
  if (state.spent.has(refresh)) state.reused += 1
  return false
}

/** The old access token dies at once. */
export function grant(state: State): { access_token: string; refresh_token: string; expires_in: string } {
  if (state.refresh !== undefined) state.spent.add(state.refresh)
  state.access = { token: newToken(), until: state.now() + accessMs }
  state.refresh = newToken()
  state.granted += 1
  return { access_token: state.access.token, refresh_token: state.refresh, expires_in: String(accessMs / 1000) }
}
