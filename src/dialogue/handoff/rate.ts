import { v5 as uuid } from 'uuid'
import type { Conversation } from '../../model/conversation.ts'
import type { Json } from '../../model/message.ts'
import type { Choice, Reply } from '../../model/reply.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'

/** How a person found it: one tap of five after a closed case or a finished guide, and a free word. Asked once a week at most, and never again for an answer. */

const dayMs = 86_400_000
const againMs = 7 * dayMs
const namespace = '8a2f1c66-4f5b-4d0e-9a37-1f0c2be5d7a4'

/** `data`: `{ outcome, into? }`, as the desk closes a case. Without it nothing is said. */
export function closedWords(scene: Scene, data: Json): Outcome | undefined {
  const { was, heard, say } = scene
  const { outcome, into, case: id } = fieldsOf(data)
  if (typeof outcome !== 'string' || typeof id !== 'string') return undefined
  if (outcome === 'merged') return notice(paragraphs([say.handoff.merged(typeof into === 'number' ? into : 0)]))
  if (outcome === 'withdrawn') return undefined
  if (outcome === 'no-reply') return notice(paragraphs([say.handoff.noReply]))
  if (wasAsked(scene)) return notice(paragraphs([say.handoff.closed]))
  return { ...notice(paragraphs([say.handoff.closed, say.handoff.rate], scoresOf(scene, id))), now: { ...was, askedToRate: heard.at } }
}

const wasAsked = ({ was, heard }: Scene): boolean =>
  was.askedToRate !== undefined && Date.parse(heard.at) - Date.parse(was.askedToRate) < againMs

/** The best first, as on the buttons of a counter. */
const scoresOf = ({ say }: Scene, id: string): Choice[] =>
  say.handoff.scores.map((label, i): Choice => ({ id: `rate:${i + 1}:${id}`, label })).toReversed()

/** The last words of a guide, with how it was behind them where it is time to ask. */
export function withRating(scene: Scene, guide: string, ended: Outcome): Outcome {
  const { was, heard, say } = scene
  const last = ended.replies.at(-1)
  if (last === undefined || wasAsked(scene)) return ended
  const id = uuid(`${heard.id}/rating`, namespace)
  const asking: Reply = {
    ...last,
    blocks: [...last.blocks, { kind: 'paragraph', text: say.handoff.rateGuide }],
    choices: [...(last.choices ?? []), ...scoresOf(scene, id)],
  }
  const now = { ...(ended.now ?? was), askedToRate: heard.at, rating: { id, guide } }
  return { ...ended, replies: [...ended.replies.slice(0, -1), asking], now }
}

const notice = (reply: ReturnType<typeof paragraphs>): Outcome => ({ replies: [reply], effects: [], policy: 'notice' })

const fieldsOf = (data: Json): { readonly [name: string]: Json } =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as { readonly [name: string]: Json }) : {}

export function tapRate({ was, say }: Scene, id: string): Outcome | undefined {
  const [, score, of = ''] = /^rate:([1-5]):([\w-]{1,50})$/.exec(id) ?? []
  if (score !== undefined) {
    const choices = [{ id: `rate-word:${of}`, label: say.handoff.addWord }]
    const rated = told(paragraphs([say.handoff.rated], choices), `rated.${score}`)
    return { ...rated, effects: [...rated.effects, { kind: 'rate', ...ratedIn(was, of), score: Number(score) }] }
  }
  const word = /^rate-word:([\w-]{1,50})$/.exec(id)?.[1]
  if (word === undefined) return undefined
  return { ...told(paragraphs([say.handoff.askWord]), 'rated.asked'), now: { ...was, remark: { case: word, until: was.turns + 1 } } }
}

/** The very next message after the button is the word, whatever it says but a cry for help. */
export function hearRemark({ was, say, know, today }: Scene, text: string): Outcome | undefined {
  const { remark, ...now } = was
  if (remark === undefined || was.turns > remark.until || text.trim() === '') return undefined
  if (know.ask(text, now, today).intent === 'emergency') return undefined
  const taken = told(paragraphs([say.handoff.wordTaken]), 'rated.word')
  return { ...taken, effects: [...taken.effects, { kind: 'rate', ...ratedIn(was, remark.case), word: text.trim().slice(0, 1000) }], now }
}

const ratedIn = ({ rating }: Conversation, id: string): { readonly case: string; readonly guide?: string } =>
  rating?.id === id ? { case: id, guide: rating.guide } : { case: id }
