import { createHash } from 'node:crypto'
import { z } from 'zod'
import { unanswered } from '../../src/model/sent.ts'
import type { Config } from './config.ts'

/** OAuth v4 of the Official Account, with PKCE. */

/** `seconds`: life of the access token. `refused`: the platform said no, and will say so again. */
export type Granted =
  | { readonly ok: true; readonly access: string; readonly refresh: string; readonly seconds: number }
  | { readonly ok: false; readonly refused: boolean; readonly why: string }

type App = Pick<Config, 'appId' | 'appSecret' | 'oauth'>

const callMs = 20_000

export function consentUrl({ appId, oauth }: App, redirect: string, state: string, verifier: string): string {
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const query = new URLSearchParams({ app_id: appId, redirect_uri: redirect, code_challenge: challenge, state })
  return `${oauth}/v4/oa/permission?${query.toString()}`
}

export const grantByCode = (app: App, ours: typeof fetch, code: string, verifier: string): Promise<Granted> =>
  grant(app, ours, { code, grant_type: 'authorization_code', code_verifier: verifier })

/** A refresh token is good for one call: what is granted must be kept before anything else. */
export const grantByRefresh = (app: App, ours: typeof fetch, refresh: string): Promise<Granted> =>
  grant(app, ours, { refresh_token: refresh, grant_type: 'refresh_token' })

async function grant({ appId, appSecret, oauth }: App, ours: typeof fetch, fields: Readonly<Record<string, string>>): Promise<Granted> {
  try {
    const response = await ours(`${oauth}/v4/oa/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
      body: new URLSearchParams({ app_id: appId, ...fields }).toString(),
      signal: AbortSignal.timeout(callMs),
    })
    return grantedIn(await response.text(), response.status)
  } catch (error) {
    return { ok: false, refused: false, why: unanswered(error).why }
  }
}

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Text, in seconds. */
  expires_in: z.coerce.number().positive().default(90_000),
})
const errorSchema = z.object({ error: z.number().optional(), error_name: z.string().default('') })

/** Errors too come with HTTP 200, and may lack their number: only a token is a success. */
function grantedIn(text: string, status: number): Granted {
  const body = parse(text)
  const { data } = tokenSchema.safeParse(body)
  if (data) return { ok: true, access: data.access_token, refresh: data.refresh_token, seconds: data.expires_in }
  const refused = errorSchema.safeParse(body).data
  if (refused === undefined || status >= 500) return { ok: false, refused: false, why: `HTTP ${status}` }
  return { ok: false, refused: true, why: `${refused.error ?? ''} ${refused.error_name}`.trim().slice(0, 120) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
