import { clean } from '../../src/model/clean.ts'
import type { Body } from '../../src/model/message.ts'
import { bodiesIn } from './carried.ts'
import type { Event } from './event.ts'

/** One event, read. Pure; echoes, receipts and what is of no concern yield nothing. `oa` says whose chat it is: an app may serve several. */
export type Read = {
  readonly oa: string
  readonly id: string
  readonly chat: string
  readonly sender: string
  readonly at: string
  readonly bodies: readonly Body[]
}

export function read(event: Event, at: Date): Read | undefined {
  const found = meaningOf(event)
  if (found === undefined || found.bodies.length === 0) return undefined
  const { oa, chat, sender = found.chat, bodies } = found
  if (oa === undefined || chat === undefined || sender === undefined) return undefined
  // Not every event has a message; one of the same kind, person and moment is the same.
  const id = event.message?.msg_id ?? `${event.event_name}:${chat}:${event.timestamp}`
  return { oa, id, chat, sender, at: at.toISOString(), bodies }
}

type Found = {
  readonly oa: string | undefined
  readonly chat: string | undefined
  readonly sender?: string | undefined
  readonly bodies: readonly Body[]
}

function meaningOf(event: Event): Found | undefined {
  const { event_name: name } = event
  if (name.startsWith('user_send_group_') || name.startsWith('oa_send_anonymous_')) return undefined
  if (name.startsWith('user_send_')) return saidBy(event)
  if (name.startsWith('oa_send_')) return answeredBy(event)
  const body = around.get(name)
  return body === undefined ? undefined : { ...placeOf(event), bodies: [body] }
}

function saidBy({ event_name: name, sender, recipient, message }: Event): Found {
  const bodies = bodiesIn(name.slice('user_send_'.length), clean(message?.text ?? ''), message?.attachments ?? [])
  return { oa: recipient?.id, chat: sender?.id, bodies }
}

/** Everything that the OA sends comes back. Only with an `admin_id` a person sent it, in the OA's own tool. */
function answeredBy({ sender, recipient }: Event): Found | undefined {
  if (sender?.admin_id === undefined) return undefined
  return { oa: sender.id, chat: recipient?.id, sender: sender.id, bodies: [{ kind: 'event', what: 'answered-elsewhere', data: null }] }
}

function placeOf({ oa_id, user_id, follower, sender, recipient }: Event): Pick<Found, 'oa' | 'chat'> {
  return { oa: oa_id ?? recipient?.id, chat: follower?.id ?? user_id ?? sender?.id }
}

/** What happens around a talk. Somebody who withdraws consent wants nothing kept. */
const around: ReadonlyMap<string, Body> = new Map<string, Body>([
  ['follow', { kind: 'start' }],
  ['user_click_chatnow', { kind: 'start' }],
  ['unfollow', { kind: 'leave' }],
  ['user_withdraw', { kind: 'leave', forget: true }],
  ['user.revoke.consent', { kind: 'leave', forget: true }],
])
