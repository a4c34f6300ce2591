import type { Conversation, Heard, Turn } from '../model/conversation.ts'
import type { Reply } from '../model/reply.ts'
import { languageOf } from './language.ts'
import { officerChoice } from './officer.ts'
import { paragraphs } from './scene.ts'
import { textsOf } from './texts.ts'

/** What is said when a turn threw. */
export function sorry(was: Pick<Conversation, 'language'>): Reply {
  const say = textsOf(was.language)
  return paragraphs([say.sorry], [officerChoice(say, 'failed')])
}

/** The turn that takes the place of one that threw. Nobody waits for an answer to an event. */
export function failed({ rewriting: _, ...was }: Conversation, heard: Heard): Turn {
  const effects = [{ kind: 'count' as const, event: 'failed' }]
  if (heard.body.kind === 'event' || heard.body.kind === 'leave') return { now: was, replies: [], effects }
  const reply = sorry(languageOf(was, heard))
  const turns = was.turns + 1
  const now = { ...was, ...languageOf(was, heard), turns, offered: { choices: reply.choices ?? [], until: turns + 1 } }
  return { now, replies: [{ reply, policy: 'reply' }], effects }
}
