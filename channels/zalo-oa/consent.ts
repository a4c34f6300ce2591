import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Config } from './config.ts'
import { consentUrl, grantByCode } from './oauth.ts'
import { pages } from './texts.ts'
import type { Tokens } from './tokens.ts'

/**
 * The two pages by which an OA's administrator allows the app: one sends to Zalo, to the other Zalo sends back. Nothing is kept in
 * between, for the state vouches for itself. Who starts it does not matter: only an administrator of this OA can end it.
 */
export type Consent = (request: Request) => Promise<Response>

/** A code of Zalo's lives for ten minutes. */
const stateMs = 15 * 60_000

type Tools = { readonly fetch: typeof fetch; now(): Date; readonly base: string | undefined; readonly tokens: Tokens }

export function openConsent(config: Config, { fetch: ours, now, base, tokens }: Tools): Consent {
  const sign = (text: string): string => createHmac('sha256', config.appSecret).update(`${config.id} ${text}`).digest('hex')
  const verifierOf = (state: string): string => sign(`verifier ${state}`).slice(0, 43)
  const begin = (redirect: string): Response => {
    const open = `${now().getTime() + stateMs}.${randomBytes(12).toString('hex')}`
    const state = `${open}.${sign(`state ${open}`)}`
    const location = consentUrl(config, redirect, state, verifierOf(state))
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
  }
  const isOurs = (state: string): boolean => {
    const [, until = '', nonce = '', mac = ''] = /^(\d{1,15})\.([0-9a-f]{24})\.([0-9a-f]{64})$/.exec(state) ?? []
    const due = Buffer.from(sign(`state ${until}.${nonce}`))
    const given = Buffer.from(mac)
    return given.length === due.length && timingSafeEqual(given, due) && Number(until) > now().getTime()
  }
  const end = async (query: URLSearchParams): Promise<Response> => {
    const state = query.get('state') ?? ''
    if (!isOurs(state)) return page(400, pages.stale)
    if (query.get('oa_id') !== config.id) return page(403, pages.other)
    const granted = await grantByCode(config, ours, query.get('code') ?? '', verifierOf(state))
    if (!granted.ok) return page(502, pages.refused(granted.why))
    await tokens.take(granted)
    return page(200, pages.connected)
  }
  return async request => {
    const url = new URL(request.url)
    if (base === undefined) return page(503, pages.address)
    if (url.pathname.endsWith('/connect')) return begin(`${base}/connected`)
    return url.pathname.endsWith('/connected') ? end(url.searchParams) : new Response(null, { status: 404 })
  }
}

const page = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
