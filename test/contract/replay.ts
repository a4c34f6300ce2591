import { join } from 'node:path'
import { openKnow } from '../../src/answer/know.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { mask } from '../../src/privacy/mask.ts'
import { openSearch } from '../../src/search/search.ts'

/** The repository's own knowledge, and how a talk over it is replayed. */

export const catalogue = loadCatalogue(join(import.meta.dirname, '../../knowledge'))
export const know = openKnow(catalogue, openSearch(catalogue))
export const today = '2026-11-28'
const at = '2026-11-28T02:00:00.000Z'

export function say(was: Conversation, body: Body): Turn {
  const incoming = { account: was.account, channel: was.channel, id: 'm', chat: was.chat, sender: { id: 's' }, at, body }
  return takeTurn(was, { id: `row-${was.turns}`, at, body: mask(incoming).message.body }, know, today)
}

export const eventsOf = ({ effects }: Turn): string[] => effects.flatMap(effect => (effect.kind === 'count' ? [effect.event] : []))
export const textOf = (turn: Turn): string => turn.replies.map(({ reply }) => plainOf(reply)).join('\n---\n')
export const choicesOf = (turn: Turn): readonly { id: string; label: string }[] => turn.replies.at(-1)?.reply.choices ?? []
