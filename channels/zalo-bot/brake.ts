import type { Sent } from '../../src/model/channel.ts'
import { plainBlock } from '../../src/model/plain.ts'
import type { Part } from '../../src/model/reply.ts'
import type { Quota } from './quota.ts'
import { texts } from './texts.ts'

/** A plan that ends is spent with care: first without pictures, at the end for officers' words alone, and whoever asks is told so once a day. */

export type Sending = (chat: string, part: Part) => Promise<Sent>

export function withBrake(send: Sending, quota: Quota, now: () => Date, page: string | undefined): Sending {
  const told = new Map<string, string>()
  const counted: Sending = async (chat, part) => {
    const sent = await send(chat, part)
    if (sent.ok || sent.again === 'unknown') quota.count()
    return sent
  }
  return async (chat, part) => {
    const room = await quota.room()
    if (room === 'enough' || part.officer === true) return counted(chat, part)
    if (room === 'little') return counted(chat, inWords(part))
    const today = now().toISOString().slice(0, 10)
    if (told.get(chat) === today) return { ok: false, again: 'never', why: 'the month is nearly spent: kept for officers' }
    const sent = await counted(chat, { blocks: [{ kind: 'paragraph', text: texts[part.language ?? 'vi'].spent(page) }] })
    if (sent.ok) told.set(chat, today)
    return sent
  }
}

function inWords(part: Part): Part {
  const [first, ...more] = part.blocks
  const block = first.kind === 'picture' || first.kind === 'file' ? { kind: 'paragraph' as const, text: plainBlock(first) } : first
  return { ...part, blocks: [block, ...more] }
}
