import type { ServerResponse } from 'node:http'
import { listenHttp } from '../listen.ts'
import { fieldsOf } from './fields.ts'
import { failure, methods } from './methods.ts'
import { deliver } from './deliver.ts'
import type { Photo } from '../photos.ts'
import { newState, type Fault, type State, type Update } from './state.ts'

/**
 * A Telegram of our own: the Bot API over real HTTP for one bot, strict where Telegram is strict, with faults on demand. It knows what people
 * see: `screen(chat)` is what stands in the chat, edits done.
 */
export type FakeTelegram = {
  readonly url: string
  readonly token: string
  readonly botName: string
  readonly state: State
  /** Somebody does something: waits to be polled, or is posted to the webhook. Returns the update's number. */
  happens(update: Omit<Update, 'update_id'>): number
  /** A citizen in a private chat. */
  person(id: number): Person
  /** Resolves once no update waits for delivery to the webhook. */
  delivered(): Promise<void>
  close(): Promise<void>
}

export type Person = {
  readonly chat: string
  says(text: string): number
  taps(message: number, data: string): number
  sends(fields: object): number
  /** In two sizes, as Telegram makes them; as a file where `mime` says so. */
  sendsPhoto(photo: Photo, more?: { readonly caption?: string; readonly mime?: string; readonly date?: number }): number
  screen(): readonly Shown[]
}
type Shown = {
  readonly id: number
  readonly text: string
  readonly buttons: readonly { text: string; data: string }[]
  readonly photo: boolean
}

export async function openTelegramFake(options: { readonly token?: string; readonly retryMs?: number } = {}): Promise<FakeTelegram> {
  const token = options.token ?? '4242:fake-token_of-nobody'
  const botName = 'motcua_bot'
  const state = newState(Number(token.split(':')[0]), botName, options.retryMs ?? 50)
  const http = await listenHttp((request, body, response) => {
    const [, key, file] = /^\/file\/bot([^/]+)\/photos\/([\w.]+)$/.exec(request.url ?? '') ?? []
    if (file !== undefined) return key === token ? state.photos.give(file, response) : json(response, 401, failure(401, 'Unauthorized'))
    const [, said = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? []
    const call = methods[method]
    if (said !== token) return json(response, 401, failure(401, 'Unauthorized'))
    if (call === undefined) return json(response, 404, failure(404, 'Not Found: method not found'))
    const fields = fieldsOf(request, body)
    state.calls.push({ method, fields, at: Date.now() })
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const carryOut = async () => call(state, fields, gone.signal)
    const fault = takeFault(state, method)
    if (fault !== undefined) return fail(fault, response, carryOut)
    void carryOut().then(answer => json(response, answer.ok ? 200 : answer.error_code, answer))
  })
  const happens = (update: Omit<Update, 'update_id'>): number => {
    const update_id = state.nextUpdate++
    state.updates.push({ ...update, update_id })
    state.stir()
    deliver(state)
    return update_id
  }
  return {
    url: http.url,
    token,
    botName,
    state,
    happens,
    person: id => personOf(state, happens, id),
    delivered: () => state.settled(),
    close: async () => {
      state.closed = true
      state.stir()
      await http.close()
    },
  }
}

function takeFault({ faults, trouble }: State, method: string): Fault | undefined {
  const fault = faults.find(({ on }) => on === undefined || on === method)
  if (fault === undefined) return trouble(method)
  fault.times -= 1
  if (fault.times < 1) faults.splice(faults.indexOf(fault), 1)
  return fault
}

function fail({ kind, status = 502, seconds: wait = 1 }: Fault, response: ServerResponse, carryOut: () => Promise<unknown>): void {
  if (kind === 'drop') response.destroy()
  if (kind === 'html') page(response, status)
  if (kind === 'flood') json(response, 429, failure(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait }))
  // Carried out, and the answer lost on the way.
  if (kind === 'cut') void carryOut().finally(() => response.destroy())
}

function personOf(state: State, happens: FakeTelegram['happens'], id: number): Person {
  const from = { id, is_bot: false, first_name: 'Lan' }
  const chat = { id, type: 'private' as const, first_name: 'Lan' }
  const message = (fields: object) => happens({ message: { message_id: state.nextMessage++, date: seconds(), chat, from, ...fields } })
  const screen = (): readonly Shown[] =>
    state.messages
      .filter(one => one.chat === String(id))
      .map(one => ({ id: one.id, text: one.text, buttons: one.buttons, photo: one.photo !== undefined }))
  return {
    chat: String(id),
    says: text =>
      message({
        text,
        ...(text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]!.length }] } : {}),
      }),
    sends: message,
    sendsPhoto: (photo, { mime, ...more } = {}) => message({ ...photoFields(state, photo, mime), ...more }),
    taps: (message_id, data) =>
      happens({
        callback_query: { id: String(state.nextTap++), from, message: { message_id, date: seconds(), chat }, chat_instance: '1', data },
      }),
    screen,
  }
}

/** The small one is not what is asked for. */
function photoFields({ photos }: State, photo: Photo, mime: string | undefined): object {
  const size = 'bytes' in photo ? photo.bytes.length : 50_000
  const large = { file_id: photos.hold(photo), file_unique_id: 'l', file_size: size, width: 1280, height: 960 }
  if (mime !== undefined) return { document: { ...large, mime_type: mime, file_name: 'IMG_1.jpg' } }
  return { photo: [{ file_id: photos.hold({ status: 404 }), file_unique_id: 's', file_size: 1, width: 90, height: 68 }, large] }
}

const seconds = (): number => Math.floor(Date.now() / 1000)

function json(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function page(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<html><body><h1>${status}</h1></body></html>`)
}
