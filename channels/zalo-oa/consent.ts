import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Channel, Finding } from '../../src/model/channel.ts'
import type { Config } from './config.ts'
import { consentUrl, grantByCode } from './oauth.ts'
import { ends, pages } from './texts.ts'
import type { Tokens } from './tokens.ts'

/**
 * The two pages by which an OA's administrator allows the app: one sends to Zalo, to the other Zalo sends back. Nothing is kept in
 * between, for the state vouches for itself. Who starts it does not matter: only an administrator of this OA can end it.
 */
export type Consent = NonNullable<Channel['consent']> & { serve(request: Request): Promise<Response> }

/** A code of Zalo's lives for ten minutes. */
const stateMs = 15 * 60_000

type Tools = { readonly fetch: typeof fetch; now(): Date; readonly base: string | undefined; readonly tokens: Tokens }

export function openConsent(config: Config, { fetch: ours, now, base, tokens }: Tools): Consent {
  const sign = (text: string): string => createHmac('sha256', config.appSecret).update(`${config.id} ${text}`).digest('hex')
  const verifierOf = (state: string): string => sign(`verifier ${state}`).slice(0, 43)
  const begin = (): string | undefined => {
    if (base === undefined) return undefined
    const open = `${now().getTime() + stateMs}.${randomBytes(12).toString('hex')}`
    const state = `${open}.${sign(`state ${open}`)}`
    return consentUrl(config, `${base}/connected`, state, verifierOf(state))
  }
  const isOurs = (state: string): boolean => {
    const [, until = '', nonce = '', mac = ''] = /^(\d{1,15})\.([0-9a-f]{24})\.([0-9a-f]{64})$/.exec(state) ?? []
    const due = Buffer.from(sign(`state ${until}.${nonce}`))
    const given = Buffer.from(mac)
    return given.length === due.length && timingSafeEqual(given, due) && Number(until) > now().getTime()
  }
  const end = async (query: URLSearchParams): Promise<Ended> => {
    const state = query.get('state') ?? ''
    if (!isOurs(state)) return { kind: 'stale' }
    if (query.get('oa_id') !== config.id) return { kind: 'other' }
    const granted = await grantByCode(config, ours, query.get('code') ?? '', verifierOf(state))
    if (!granted.ok) return { kind: 'refused', why: granted.why }
    await tokens.take(granted)
    return { kind: 'connected' }
  }
  return {
    begin,
    end: async address => findingOf(URL.canParse(address) ? await end(new URL(address).searchParams) : { kind: 'stale' }),
    async serve(request) {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname.endsWith('/connected')) return pageOf(await end(searchParams))
      if (!pathname.endsWith('/connect')) return new Response(null, { status: 404 })
      const location = begin()
      if (location === undefined) return page(503, pages.address)
      return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
    },
  }
}

type Ended = { readonly kind: 'connected' | 'stale' | 'other' } | { readonly kind: 'refused'; readonly why: string }

function pageOf(ended: Ended): Response {
  switch (ended.kind) {
    case 'connected':
      return page(200, pages.connected)
    case 'stale':
      return page(400, pages.stale)
    case 'other':
      return page(403, pages.other)
    case 'refused':
      return page(502, pages.refused(ended.why))
  }
}

/** The same for who sits at a terminal. */
function findingOf(ended: Ended): Finding {
  if (ended.kind === 'connected') return { ok: true, what: ends.connected }
  if (ended.kind === 'refused') return { ok: false, what: ends.refused(ended.why), fix: ends.again }
  return { ok: false, what: ends[ended.kind], fix: ends.again }
}

const page = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
