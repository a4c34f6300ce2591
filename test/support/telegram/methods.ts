import { deliver } from './deliver.ts'
import { shown } from './html.ts'
import type { Fields, State } from './state.ts'

/** The methods of the Bot API that we call, with what Telegram refuses. */

type Ok = { readonly ok: true; readonly result: unknown }
type Refused = { readonly ok: false; readonly error_code: number; readonly description: string; readonly parameters?: object }
type Method = (state: State, fields: Fields, gone?: AbortSignal) => Ok | Refused | Promise<Ok | Refused>

const ok = (result: unknown): Ok => ({ ok: true, result })
export const failure = (error_code: number, description: string, parameters?: object): Refused => ({
  ok: false,
  error_code,
  description,
  ...(parameters && { parameters }),
})
const bad = (why: string): Refused => failure(400, `Bad Request: ${why}`)

export const methods: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ok({ ...bot, is_bot: true, first_name: 'Một Cửa', can_join_groups: true, can_read_all_group_messages: false }),
  getUpdates,
  setWebhook: (state, { url, secret_token: secret }) => {
    if (typeof url !== 'string' || (!url.startsWith('https://') && !url.startsWith('http://127.0.0.1')))
      return bad('bad webhook: HTTPS url must be provided for webhook')
    if (typeof secret !== 'string' || !/^[\w-]{1,256}$/.test(secret)) return bad('secret token contains unallowed characters')
    state.webhook = { url, secret }
    state.stir()
    deliver(state)
    return ok(true)
  },
  deleteWebhook: state => {
    state.webhook = undefined
    return ok(true)
  },
  getWebhookInfo: ({ webhook, updates, lastError }) =>
    ok({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.length,
      ...(lastError && { last_error_date: Math.floor(lastError.at / 1000), last_error_message: lastError.why }),
    }),
  setMyCommands: (state, { commands }) => {
    state.commands.splice(0, state.commands.length, ...(commands as unknown[]))
    return ok(true)
  },
  sendMessage: (state, fields) => said(state, fields, { text: fields['text'], most: 4096 }),
  sendPhoto: (state, fields) => {
    const photo = fields['photo'] as { bytes?: number } | undefined
    if (photo?.bytes === undefined || photo.bytes === 0) return bad('file must be non-empty')
    return said(state, fields, { text: fields['caption'] ?? '', most: 1024, photo: { bytes: photo.bytes } })
  },
  sendDocument: (state, fields) => {
    const document = fields['document'] as { bytes?: number } | undefined
    if (document?.bytes === undefined || document.bytes === 0) return bad('file must be non-empty')
    return said(state, fields, { text: fields['caption'] ?? '', most: 1024, document: { bytes: document.bytes } })
  },
  editMessageText,
  getFile: ({ photos }, { file_id: id }) => {
    const photo = photos.find(String(id))
    if (photo === undefined) return bad('wrong file_id or the file is temporarily unavailable')
    const size = 'bytes' in photo ? photo.bytes.length : undefined
    if (size !== undefined && size > 20 * 1024 * 1024) return bad('file is too big')
    return ok({ file_id: id, file_unique_id: 'u', ...(size !== undefined && { file_size: size }), file_path: `photos/${String(id)}` })
  },
  answerCallbackQuery: (state, { callback_query_id: id }) => {
    state.released.push(String(id))
    return ok(true)
  },
  sendChatAction: (_, { chat_id: chat }) => (chat === undefined ? bad('chat not found') : ok(true)),
}

async function getUpdates(state: State, { offset = 0, timeout = 0, limit = 100 }: Fields, gone?: AbortSignal): Promise<Ok | Refused> {
  if (state.webhook !== undefined)
    return failure(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
  // What lies before the offset is confirmed and forgotten.
  const kept = state.updates.filter(({ update_id }) => update_id >= Number(offset))
  state.updates.splice(0, state.updates.length, ...kept)
  if (state.updates.length === 0) {
    state.idle()
    if (Number(timeout) > 0 && !state.closed) await state.woken(Number(timeout) * 1000, gone)
  }
  return ok(state.updates.slice(0, Number(limit)))
}

const chatIn = ({ chat_id: chat }: Fields): string => (typeof chat === 'string' || typeof chat === 'number' ? String(chat) : '')

type Carried = {
  readonly text: unknown
  readonly most: number
  readonly photo?: { readonly bytes: number }
  readonly document?: { readonly bytes: number }
}

function said(state: State, fields: Fields, { text, most, photo, document }: Carried): Ok | Refused {
  const chat = chatIn(fields)
  if (chat === '') return bad('chat_id is empty')
  if (state.blocked.has(chat)) return failure(403, 'Forbidden: bot was blocked by the user')
  const read = readable(fields, text, photo === undefined && document === undefined ? { most } : { most, empty: true })
  if ('error_code' in read) return read
  const id = state.nextMessage++
  const at = Date.now()
  state.messages.push({ id, chat, at, edits: 0, ...read, ...(photo && { photo }), ...(document && { document }) })
  return ok({ message_id: id, date: Math.floor(at / 1000), chat: { id: Number(chat), type: 'private' }, text: read.text })
}

function editMessageText(state: State, fields: Fields): Ok | Refused {
  const message = state.messages.find(one => one.id === Number(fields['message_id']) && one.chat === chatIn(fields))
  if (message === undefined) return bad('message to edit not found')
  if (message.photo !== undefined) return bad('there is no text in the message to edit')
  const read = readable(fields, fields['text'], { most: 4096 })
  if ('error_code' in read) return read
  if (read.text === message.text && JSON.stringify(read.buttons) === JSON.stringify(message.buttons))
    return bad('message is not modified: specified new message content and reply markup are exactly the same')
  message.text = read.text
  message.buttons = read.buttons
  message.edits += 1
  return ok({ message_id: message.id, date: 1, chat: { id: Number(message.chat), type: 'private' }, text: read.text })
}

type Readable = { readonly text: string; readonly buttons: readonly { text: string; data: string }[] }

function readable(fields: Fields, given: unknown, may: { readonly most: number; readonly empty?: true }): Readable | Refused {
  if (typeof given !== 'string') return bad('message text is empty')
  const text = fields['parse_mode'] === 'HTML' ? shown(given) : given
  if (text === undefined) return bad("can't parse entities: Unsupported start tag or unescaped character")
  if (text.trim() === '' && !may.empty) return bad('message text is empty')
  if (text.length > may.most) return bad(may.empty ? 'message caption is too long' : 'message is too long')
  const buttons = buttonsIn(fields)
  const wrong = wrongWith(buttons)
  return wrong === undefined ? { text, buttons } : bad(wrong)
}

function buttonsIn(fields: Fields): Readable['buttons'] {
  const keyboard = fields['reply_markup'] as { inline_keyboard?: { text: string; callback_data?: string }[][] } | undefined
  return (keyboard?.inline_keyboard ?? []).flat().map(({ text, callback_data: data }) => ({ text, data: data ?? '' }))
}

function wrongWith(buttons: Readable['buttons']): string | undefined {
  if (buttons.some(({ text }) => text === ''))
    return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
  if (buttons.some(({ data }) => data === '' || Buffer.byteLength(data) > 64)) return 'BUTTON_DATA_INVALID'
  return buttons.length > 100 ? 'REPLY_MARKUP_TOO_LONG' : undefined
}
