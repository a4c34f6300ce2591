import { newMessageId } from './ids.ts'
import type { Button, Fields, Shown, State } from './state.ts'

/** A message of customer care, with what the platform refuses. */

type Refusal = { readonly error: number; readonly message: string }
type Payload = {
  readonly token?: string
  readonly template_type?: string
  readonly buttons?: readonly Button[]
  readonly elements?: readonly Fields[]
}
type Message = { readonly text?: string; readonly attachment?: { readonly type?: string; readonly payload?: Payload } }

const refuse = (error: number, message: string): Refusal => ({ error, message })
const hour = 3_600_000

export function send(state: State, fields: Fields): object {
  const chat = (fields['recipient'] as { user_id?: unknown } | undefined)?.user_id
  if (typeof chat !== 'string' || !/^\d+$/.test(chat)) return refuse(-201, 'user_id is invalid')
  const refusing = state.refusing.get(chat)
  if (refusing !== undefined) return refuse(refusing, 'User refuses')
  const since = state.now() - (state.heard.get(chat) ?? Number.NEGATIVE_INFINITY)
  if (since > 7 * 24 * hour) return refuse(-230, 'User has not interacted with the OA in the past 7 days')
  const message = (fields['message'] ?? {}) as Message
  const wrong = wrongIn(state, message)
  if (wrong !== undefined) return wrong
  const shown = shownOf(chat, message, since <= 48 * hour)
  state.shown.push(shown)
  const quota = shown.free ? { quota: { quota_type: 'reply' } } : {}
  return { error: 0, message: 'Success', data: { message_id: shown.id, user_id: chat, sent_time: String(state.now()), ...quota } }
}

function wrongIn(state: State, { text = '', attachment }: Message): Refusal | undefined {
  if (text === '' && attachment === undefined) return refuse(-201, 'message is invalid')
  if (text.length > 2000) return refuse(-210, 'text is over 2000 characters')
  if (attachment === undefined) return undefined
  return wrongAttachment(state, attachment)
}

function wrongAttachment(state: State, { type: kind, payload = {} }: NonNullable<Message['attachment']>): Refusal | undefined {
  const { template_type: type, buttons, elements = [], token = '' } = payload
  if (kind === 'file') return state.uploads.has(token) ? undefined : refuse(-100, 'token is expired')
  if (kind !== 'template') return refuse(-201, 'attachment type')
  if (type === 'media') return wrongMedia(state, elements)
  if (type === 'list') return wrongList(state, elements)
  return type === undefined && buttons !== undefined ? wrongButtons(state, buttons) : refuse(-233, 'Message type is not supported')
}

function wrongMedia({ uploads, now }: State, elements: readonly Fields[]): Refusal | undefined {
  const [{ media_type: kind, attachment_id: id } = {}] = elements
  if (elements.length !== 1 || kind !== 'image') return refuse(-201, 'elements')
  const until = uploads.get(String(id))
  return until === undefined || until < now() ? refuse(-100, 'attachment_id is expired') : undefined
}

/** The action of a row is flat: what a button has in its payload stands beside its type. */
type Action = { readonly type?: string; readonly payload?: unknown }
const actionOf = ({ default_action: action }: Fields): Action => (action ?? {}) as Action
const titleOf = ({ title }: Fields): string => (typeof title === 'string' ? title : '')
const subtitleOf = ({ subtitle }: Fields): string => (typeof subtitle === 'string' ? subtitle : '')

function wrongList({ manner }: State, elements: readonly Fields[]): Refusal | undefined {
  if (manner.noLists !== false) return refuse(manner.noLists, 'template_type is invalid')
  if (elements.length < 1 || elements.length > 5) return refuse(-210, 'elements are over 5')
  const good = elements.every((row, i) => {
    const { type, payload, ...flat } = actionOf(row)
    const isLong = titleOf(row) === '' || titleOf(row).length > 100 || subtitleOf(row).length > 500 || (i === 0 && subtitleOf(row) === '')
    return !isLong && (type === undefined || payloads[type]?.(payload ?? flat) === true)
  })
  return good ? undefined : refuse(-201, 'elements are invalid')
}

const payloads: Readonly<Record<string, (payload: unknown) => boolean>> = {
  'oa.query.show': payload => typeof payload === 'string' && payload.length <= 1000,
  'oa.query.hide': payload => typeof payload === 'string' && payload.length <= 1000,
  'oa.open.url': payload => (payload as { url?: string }).url?.startsWith('https://') === true,
  'oa.open.phone': payload => /^84\d{9,10}$/.test((payload as { phone_code?: string }).phone_code ?? ''),
}

function wrongButtons({ manner }: State, buttons: readonly Button[]): Refusal | undefined {
  if (manner.noButtons) return refuse(-233, 'Message type is not supported')
  if (buttons.length < 1 || buttons.length > 5) return refuse(-210, 'buttons are over 5')
  const good = buttons.every(({ title, type, payload }) => title.length >= 1 && title.length <= 100 && payloads[type]?.(payload) === true)
  return good ? undefined : refuse(-201, 'buttons are invalid')
}

function shownOf(chat: string, { text = '', attachment }: Message, free: boolean): Shown {
  const { buttons: given = [], template_type: type, elements = [] } = attachment?.payload ?? {}
  const list = type === 'list' ? elements : []
  const rows = list.flatMap(row => [titleOf(row), subtitleOf(row)].filter(Boolean))
  const tapped = list.flatMap((row): Button[] => {
    const { type: kind, payload, ...flat } = actionOf(row)
    return kind === undefined ? [] : [{ title: titleOf(row), type: kind, payload: payload ?? flat }]
  })
  const buttons = [...given, ...tapped]
  return {
    id: newMessageId(),
    chat,
    text,
    buttons,
    rows,
    picture: type === 'media',
    file: attachment?.type === 'file',
    free,
    at: Date.now(),
  }
}

/** A paid template: taken however long the person has been silent, where it is approved and none of its parameters is missing. */
export function template(state: State, fields: Fields): object {
  const { user_id: chat, template_id: id, template_data: data } = fields
  if (typeof chat !== 'string' || !/^\d+$/.test(chat)) return refuse(-201, 'user_id is invalid')
  const refusing = state.refusing.get(chat)
  if (refusing !== undefined) return refuse(refusing, 'User refuses')
  const parameters = typeof id === 'string' ? state.templates.get(id) : undefined
  if (typeof id !== 'string' || parameters === undefined) return refuse(-201, 'template_id is invalid')
  const given = (data ?? {}) as Fields
  if (parameters.some(name => typeof given[name] !== 'string')) return refuse(-201, 'template_data is invalid')
  state.knocks.push({ chat, template: id, data: given })
  return { error: 0, message: 'Success', data: { message_id: newMessageId(), user_id: chat } }
}
