import type { IncomingMessage, ServerResponse } from 'node:http'
import { listenHttp } from '../listen.ts'
import { deliver } from './deliver.ts'
import { newMessageId, newNumber } from './ids.ts'
import { send, template } from './message.ts'
import { consent, grant, token } from './oauth.ts'
import { personOf, type Person } from './person.ts'
import { newState, type Event, type Fault, type Fields, type Shown, type State } from './state.ts'

/** Zalo for one Official Account and one app, over real HTTP: consent and tokens, messages, uploads, signed webhooks; with faults on demand. */
export type FakeZaloOa = {
  readonly url: string
  readonly state: State
  /** Settings of the account that talks to this fake. */
  readonly config: {
    readonly appId: string
    readonly appSecret: string
    readonly id: string
    readonly key: string
    readonly api: string
    readonly oauth: string
  }
  /** The same as an installation's environment. */
  readonly environment: Readonly<Record<string, string>>
  /** A pair of tokens, as if the OA had been connected a moment ago. */
  grant(): ReturnType<typeof grant>
  happens(event: Event): void
  person(id?: string): Person
  close(): Promise<void>
}

export async function openZaloOaFake({ secondMs = 1 }: { readonly secondMs?: number } = {}): Promise<FakeZaloOa> {
  const state = newState(secondMs)
  const happens = (event: Event): void => {
    state.events.push({ event, tries: 0 })
    deliver(state)
  }
  const http = await listenHttp((request, body, response) => {
    if (!state.photos.answers(request, response)) answer({ state, happens }, { request, body, response })
  })
  const { app, oa } = state
  return {
    url: http.url,
    state,
    config: { appId: app.id, appSecret: app.secret, id: oa, key: app.key, api: http.url, oauth: http.url },
    environment: {
      ZALO_OA_APP_ID: app.id,
      ZALO_OA_APP_SECRET: app.secret,
      ZALO_OA_ID: oa,
      ZALO_OA_KEY: app.key,
      ZALO_OA_API: http.url,
      ZALO_OA_OAUTH: http.url,
    },
    grant: () => grant(state),
    happens,
    person: id => personOf({ state, happens, root: http.url }, id),
    close: async () => {
      state.closed = true
      state.stir()
      await http.close()
    },
  }
}

type House = { readonly state: State; happens(event: Event): void }
type Call = { readonly request: IncomingMessage; readonly body: Buffer; readonly response: ServerResponse }

function answer(house: House, call: Call): void {
  const { state } = house
  const { request, body, response } = call
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (url.pathname === '/v4/oa/permission') {
    response.writeHead(302, { location: consent(state, url.searchParams) }).end()
    return
  }
  const isForm = request.headers['content-type']?.startsWith('multipart/') === true
  const isJson = request.headers['content-type'] === 'application/json'
  const fields = isJson ? (JSON.parse(body.toString()) as Fields) : {}
  state.calls.push({ path: url.pathname, fields, at: Date.now() })
  const fault = faultOn(state, url.pathname)
  if (fault !== undefined && fault.kind !== 'cut') return fail(fault, response)
  const answered =
    url.pathname === '/v4/oa/access_token'
      ? token(state, header(request, 'secret_key'), new URLSearchParams(body.toString()))
      : open(house, url.pathname, header(request, 'access_token'), isForm ? body : fields)
  if (fault?.kind === 'cut') response.destroy()
  else json(response, answered)
}

const header = ({ headers }: IncomingMessage, name: string): string | undefined => headers[name]?.toString()

function open(house: House, path: string, access: string | undefined, body: Fields | Buffer): object {
  const { state } = house
  if (access === undefined || access !== state.access?.token) return { error: -216, message: 'Access token is invalid' }
  if (state.access.until < state.now()) return { error: -220, message: 'Access token has expired' }
  return paths[path]?.(house, body) ?? { error: 404, message: 'empty api' }
}

const paths: Readonly<Record<string, (house: House, body: Fields | Buffer) => object>> = {
  '/v2.0/oa/getoa': ({ state }) => ({
    error: 0,
    message: 'Success',
    data: { oa_id: state.oa, name: 'UBND xã Mẫu', is_verified: true, package_name: 'Nâng cao' },
  }),
  '/v3.0/oa/message/template': ({ state }, body) => template(state, Buffer.isBuffer(body) ? {} : body),
  '/v2.0/oa/message': () => ({ error: -240, message: 'This API is not supported any more' }),
  '/v2.0/oa/upload/image': ({ state }, body) => upload(state, body),
  '/v2.0/oa/upload/file': ({ state }, body) => {
    if (!Buffer.isBuffer(body) || !/filename="[^"]+\.(?:pdf|docx?|csv)"/.test(body.toString('latin1')))
      return { error: -201, message: 'file is invalid' }
    const token = newMessageId()
    state.uploads.set(token, state.now() + weekMs)
    return { error: 0, message: 'Success', data: { token } }
  },
  '/v3.0/oa/message/cs': ({ state, happens }, body) => {
    const sent = send(state, Buffer.isBuffer(body) ? {} : body)
    const shown = state.shown.at(-1)
    if (state.manner.echo && 'data' in sent && shown !== undefined) echo(state, shown, happens)
    return sent
  },
}

const weekMs = 7 * 24 * 3_600_000

function upload({ uploads, now }: State, body: Fields | Buffer): object {
  if (!Buffer.isBuffer(body) || !body.includes('name="file"')) return { error: -201, message: 'file is invalid' }
  if (body.length > 1_050_000) return { error: -210, message: 'file is over 1MB' }
  const id = newMessageId()
  uploads.set(id, now() + weekMs)
  return { error: 0, message: 'Success', data: { attachment_id: id } }
}

function echo(state: State, { id, chat, text, picture }: Shown, happens: House['happens']): void {
  const common = { app_id: state.app.id, timestamp: String(state.now()), sender: { id: state.oa }, recipient: { id: chat } }
  happens({ ...common, user_id_by_app: newNumber(), event_name: picture ? 'oa_send_image' : 'oa_send_text', message: { text, msg_id: id } })
  happens({ ...common, event_name: 'user_received_message', message: { msg_id: id } })
  happens({ ...common, event_name: 'user_seen_message', message: { msg_ids: [id] } })
}

function faultOn({ faults, trouble }: State, path: string): Fault | undefined {
  const fault = faults.find(({ on }) => on === undefined || path.endsWith(on))
  if (fault === undefined) return trouble(path)
  fault.times -= 1
  if (fault.times < 1) faults.splice(faults.indexOf(fault), 1)
  return fault
}

function fail({ kind, code = -32 }: Fault, response: ServerResponse): void {
  if (kind === 'drop') response.destroy()
  else if (kind === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body><h1>502 Bad Gateway</h1></body></html>')
  else json(response, { error: code, message: 'refused' })
}

/** Failures too come with 200. */
function json(response: ServerResponse, body: object): void {
  const headers = { 'content-type': 'application/json', 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': '3999' }
  if (!response.destroyed) response.writeHead(200, headers).end(JSON.stringify(body))
}
