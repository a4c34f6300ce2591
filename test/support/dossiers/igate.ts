import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { listenHttp } from '../listen.ts'
import { openFaults, sayJson, type Faults } from './faults.ts'

/** One dossier as the fake keeps it, in the shape that public clients read. */
export type IgateItem = { readonly id: string; readonly code: string; readonly nationCode?: string } & Readonly<Record<string, unknown>>

/** The API and the sign-in server of an iGate on this machine: tokens that expire, a search by likeness, details by id. */
export async function fakeIgate(items: readonly IgateItem[]) {
  const faults = openFaults()
  const client = { id: 'motcua', secret: 'a-secret' }
  const calls: string[] = []
  let tokens = new Set<string>()
  let lasts: number | undefined = 300
  let whole: readonly IgateItem[] = items
  /** What the search leaves out and the details tell. */
  let sparse = false
  const signIn = (form: URLSearchParams, response: ServerResponse): void => {
    const said = ['grant_type', 'client_id', 'client_secret'].map(name => form.get(name))
    if (said.join(' ') !== `client_credentials ${client.id} ${client.secret}`) return sayJson(response, 401, { error: 'invalid_client' })
    const token = randomUUID()
    tokens.add(token)
    sayJson(response, 200, { access_token: token, token_type: 'Bearer', ...(lasts === undefined ? {} : { expires_in: lasts }) })
  }
  const search = (part: string, response: ServerResponse): void => {
    // Like the code, in no helpful order.
    const content = whole.filter(item => item.code.includes(part) || item.nationCode?.includes(part)).toReversed()
    const told = sparse ? content.map(({ applicant: _, ...item }) => item) : content
    sayJson(response, 200, { content: told, totalElements: told.length })
  }
  const server = await listenHttp((request, body, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    calls.push(`${request.method} ${pathname}`)
    const answer = (): void => {
      if (pathname.endsWith('/token')) return signIn(new URLSearchParams(body.toString()), response)
      if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', '')))
        return sayJson(response, 401, { error: 'invalid_token' })
      if (pathname === '/pa/dossier/search') return search(searchParams.get('code') ?? '', response)
      const id = /^\/pa\/dossier\/([^/]+)\/--online$/.exec(pathname)?.[1]
      const item = whole.find(one => one.id === id)
      return item ? sayJson(response, 200, item) : sayJson(response, 404, {})
    }
    if (!faults.met(response, answer)) answer()
  })
  return {
    settings: {
      url: server.url,
      tokenUrl: `${server.url}/realms/digo/protocol/openid-connect/token`,
      ...client,
      phone: 'applicant.data.phoneNumber',
    },
    calls,
    set: faults.set satisfies Faults['set'],
    release: faults.release,
    /** Tokens given out so far are worth nothing now. */
    expire: () => (tokens = new Set()),
    tokenLasts: (seconds: number | undefined) => (lasts = seconds),
    hold: (next: readonly IgateItem[]) => (whole = next),
    hidePhones: () => (sparse = true),
    close: server.close,
  }
}
