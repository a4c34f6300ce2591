import { deliver, ping } from './deliver.ts'
import { newId } from './ids.ts'
import type { Fields, Shown, State } from './state.ts'

/** The methods of the Bot Platform, with what it refuses. */

type Answer =
  { readonly ok: true; readonly result?: unknown } | { readonly ok: false; readonly error_code: number; readonly description: string }
type Method = (state: State, fields: Fields) => Answer | Promise<Answer>

const ok = (result?: unknown): Answer => ({ ok: true, ...(result === undefined ? {} : { result }) })
export const refuse = (error_code: number, description: string): Answer => ({ ok: false, error_code, description })
const bad = (why: string): Answer => refuse(400, `Bad request: ${why}`)

export const methods: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ok({ id: bot.id, account_name: bot.account, display_name: bot.name, account_type: 'BASIC', can_join_groups: true }),
  getUpdates,
  setWebhook,
  deleteWebhook: state => {
    if (state.webhook === undefined) return bad('no webhook is set')
    state.webhook = undefined
    return ok({ url: '', updated_at: Date.now() })
  },
  getWebhookInfo: ({ webhook }) => ok({ url: webhook?.url ?? '', updated_at: webhook?.updatedAt ?? 0 }),
  sendMessage: (state, fields) => said(state, fields, fields['text']),
  sendPhoto: (state, fields) => {
    const photo = fields['photo']
    if (typeof photo !== 'string' || !/^https?:\/\//.test(photo)) return bad('The photo must be a url')
    return said(state, fields, fields['caption'], photo)
  },
  sendChatAction: (_, { chat_id: chat, action }) => {
    if (typeof chat !== 'string' || chat === '') return bad('The chat_id must not be empty')
    return action === 'typing' ? ok() : bad('action')
  },
}

/** One event, handed out for good, or a timeout. */
async function getUpdates(state: State, { timeout = 30 }: Fields): Promise<Answer> {
  if (state.webhook !== undefined) return bad("can't use getUpdates while a webhook is set")
  const until = Date.now() + Number(timeout) * state.secondMs
  while (!state.closed && state.events.length === 0 && Date.now() < until) await state.woken(until - Date.now())
  const event = state.closed ? undefined : state.events.shift()
  if (event === undefined) return refuse(408, 'Request timeout')
  return ok(event)
}

async function setWebhook(state: State, { url, secret_token: secret }: Fields): Promise<Answer> {
  if (typeof url !== 'string' || !/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(url)) return bad('The url must be a public https url')
  if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256) return bad('The secret_token must have 8 to 256 characters')
  const updatedAt = Date.now()
  const status = await ping(url)
  // Kept whatever came of the try.
  state.webhook = { url, secret, updatedAt }
  deliver(state)
  const good = status >= 200 && status < 300
  const outcome = good ? 'webhook.ok' : `webhook.http.${status}`
  const verification = { ok: good, status_code: status, outcome, hint: good ? '' : 'See that the address answers' }
  return ok({ url, updated_at: updatedAt, verification })
}

function said(state: State, fields: Fields, text: unknown, photo?: string): Answer {
  const chat = typeof fields['chat_id'] === 'string' ? fields['chat_id'] : ''
  const styles = (fields['text_styles'] ?? []) as Shown['styles']
  // Only a picture may go without words.
  const written = photo !== undefined && text === undefined ? ' ' : text
  const wrong = wrongTo(state, chat) ?? wrongIn(written, styles)
  if (wrong !== undefined) return bad(wrong)
  if (state.quota < 1) return refuse(429, 'Quota exceeded')
  state.quota -= 1
  const id = newId()
  state.shown.push({ id, chat, text: String(written).trim(), styles, at: Date.now(), ...(photo !== undefined && { photo }) })
  if (photo?.startsWith('http://127.0.0.1')) void fetchTwice(state, photo)
  return ok({ message_id: id, date: Date.now() })
}

function wrongTo({ blocked }: State, chat: string): string | undefined {
  if (chat === '') return 'The chat_id must not be empty'
  return blocked.has(chat) ? 'The user does not receive messages of this bot' : undefined
}

function wrongIn(text: unknown, styles: Shown['styles']): string | undefined {
  if (typeof text !== 'string' || text.length < 1 || text.length > 2000) return 'The text must have 1 to 2000 characters'
  return styles.every(style => isStyle(style, text.length)) ? undefined : 'text_styles'
}

function isStyle({ start, len, st }: Shown['styles'][number], length: number): boolean {
  return start >= 0 && len > 0 && start + len <= length && st.every(one => known.test(one))
}

const known = /^([bius]|f_1[358]|f_20|c_(050a19|15a85f|f7b503|f27806|db342e)|lst_[12]|ind_[1-5])$/

/** Zalo's servers fetch a picture at once; a phone does so again, later. */
async function fetchTwice(state: State, url: string): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    if (i > 0) await new Promise(resolve => setTimeout(resolve, state.secondMs))
    const response = await fetch(url).catch(() => undefined)
    const bytes = (await response?.arrayBuffer())?.byteLength ?? 0
    state.fetched.push({ url, status: response?.status ?? 0, type: response?.headers.get('content-type') ?? '', bytes })
    state.stir()
  }
}
