import { v7 as uuid } from 'uuid'
import type { Config } from '../config.ts'
import { begin } from '../dialogue/begin.ts'
import { takeTurn } from '../dialogue/turn.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Body } from '../model/message.ts'
import type { Reply } from '../model/reply.ts'
import { mask } from '../privacy/mask.ts'
import { revealed } from '../privacy/reveal.ts'
import { dayIn } from '../model/vietnam.ts'
import { openKnowledge } from './knowledge.ts'

/** A conversation that nobody has begun, for questions asked one by one. */
export const blank = (office?: string): Conversation =>
  begin({
    id: 'blank',
    account: 'terminal',
    channel: 'terminal',
    chat: 'blank',
    language: 'vi',
    ...(office === undefined ? {} : { office }),
  })

/** A conversation without a store, for the terminal: what is said is masked and answered as everywhere, and kept nowhere. */
export async function openChat(
  config: Config,
  office: string | undefined,
  now: () => Date = () => new Date(),
): Promise<(body: Body) => readonly Reply[]> {
  const { know } = await openKnowledge(config, dayIn(now()))
  const chat = { account: 'terminal', channel: 'terminal', chat: 'blank' }
  let was = blank(office)
  const values = new Map<string, string>()
  return body => {
    const at = now().toISOString()
    const { message, kept } = mask({ ...chat, id: uuid(), sender: { id: 'blank' }, at, body })
    const turn = takeTurn(was, { id: message.id, at, body: message.body }, know, dayIn(now()))
    was = turn.now
    for (const { token, value } of kept) values.set(token, value)
    return turn.replies.map(({ reply }) => revealed(reply, values))
  }
}
