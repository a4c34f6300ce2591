import type { IncomingMessage, ServerResponse } from 'node:http'
import { listenHttp } from '../listen.ts'
import { deliver } from './deliver.ts'
import { newId } from './ids.ts'
import { methods, refuse } from './methods.ts'
import type { Photo } from '../photos.ts'
import { newState, type Event, type Fault, type Fields, type Shown, type State } from './state.ts'

/** A Zalo Bot Platform of our own: real HTTP for one bot, strict where the platform is strict, with faults on demand. */
export type FakeZaloBot = {
  readonly url: string
  readonly token: string
  readonly state: State
  /** Waits to be polled, or is posted to the webhook. */
  happens(event: Event): void
  /** A citizen in a private chat, or in a group. */
  person(id?: string, group?: string): Person
  close(): Promise<void>
}

type Person = {
  readonly chat: string
  /** Returns the message's id. */
  says(text: string): string
  sends(kind: 'image' | 'voice' | 'sticker' | 'unsupported', fields?: Fields): string
  /** One that the fake holds, at an address as the platform would tell it. */
  sendsPhoto(photo: Photo, fields?: Fields): string
  screen(): readonly Shown[]
}

type Options = { readonly token?: string; readonly secondMs?: number; readonly retryMs?: number }

export async function openZaloBotFake({ token = '12345678:fake-token', secondMs = 10, retryMs }: Options = {}): Promise<FakeZaloBot> {
  const state = newState({ id: token.split(':')[0] ?? '', secondMs, retryMs })
  const http = await listenHttp((request, body, response) => {
    if (!state.photos.answers(request, response)) void answer(state, token, { request, body, response })
  })
  const happens = (event: Event): void => {
    state.events.push(event)
    state.stir()
    deliver(state)
  }
  return {
    url: http.url,
    token,
    state,
    happens,
    person: (id = newId(), group) => personOf({ state, happens, root: http.url }, id, group),
    close: async () => {
      state.closed = true
      state.stir()
      await http.close()
    },
  }
}

type Call = { readonly request: IncomingMessage; readonly body: Buffer; readonly response: ServerResponse }

async function answer(state: State, token: string, { request, body, response }: Call): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [, said, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(decodeURIComponent(url.pathname)) ?? []
  if (said === undefined) return page(response, 404)
  if (said !== token) return json(response, refuse(401, 'Unauthorized'))
  const call = methods[method]
  if (call === undefined) return json(response, refuse(404, 'Not Found'))
  const fields: Fields = { ...Object.fromEntries(url.searchParams), ...(JSON.parse(body.toString() || '{}') as Fields) }
  state.calls.push({ method, fields, at: Date.now() })
  const fault = faultOn(state, method)
  if (fault !== undefined && fault.kind !== 'cut') return fail(fault, response)
  const answered = await call(state, fields)
  if (fault?.kind === 'cut') response.destroy()
  else json(response, answered)
}

function fail({ kind, status = 502, code = 429 }: Fault, response: ServerResponse): void {
  if (kind === 'drop') response.destroy()
  else if (kind === 'html') page(response, status)
  else json(response, refuse(code, 'Quota exceeded'))
}

function faultOn({ faults, trouble }: State, method: string): Fault | undefined {
  const fault = faults.find(({ on }) => on === undefined || on === method)
  if (fault === undefined) return trouble(method)
  fault.times -= 1
  if (fault.times < 1) faults.splice(faults.indexOf(fault), 1)
  return fault
}

/** Failures too come with 200. */
function json(response: ServerResponse, body: object): void {
  if (!response.destroyed) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function page(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><body><h1>${status} Bad Gateway</h1></body></html>`)
}

type House = { readonly state: State; readonly root: string; happens(event: Event): void }

function personOf({ state, happens, root }: House, id: string, group: string | undefined): Person {
  const chat = group ?? id
  const sends = (event_name: string, fields: Fields): string => {
    const message_id = newId()
    const from = { id, display_name: 'Chị Lan', is_bot: false }
    const where = { id: chat, chat_type: group === undefined ? 'PRIVATE' : 'GROUP' }
    happens({ event_name, message: { from, chat: where, ...fields, message_id, date: Date.now() } })
    return message_id
  }
  const contents: Readonly<Record<string, () => Fields>> = {
    image: () => ({ [state.manner.photo]: 'https://photo-stal-1.zdn.vn/a.jpg', message_type: 'CHAT_PHOTO' }),
    voice: () => ({ voice_url: 'https://voice-1.zdn.vn/a.aac', message_type: 'CHAT_VOICE' }),
    sticker: () => ({ sticker: '0e078a2fb66a5f34067b', url: 'https://zalo-api.zadn.vn/sticker.webp' }),
  }
  return {
    chat,
    // In a group the platform shows us only what begins with our name.
    says: text => sends('message.text.received', { text: group === undefined ? text : `@${state.bot.name} ${text}` }),
    sends: (kind, fields = {}) => sends(`message.${kind}.received`, { ...contents[kind]?.(), ...fields }),
    sendsPhoto: (photo, fields = {}) =>
      sends('message.image.received', {
        [state.manner.photo]: `${root}/photo/${state.photos.hold(photo)}`,
        message_type: 'CHAT_PHOTO',
        ...fields,
      }),
    screen: () => state.shown.filter(one => one.chat === chat),
  }
}
