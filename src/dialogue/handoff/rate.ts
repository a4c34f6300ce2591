import type { Json } from '../../model/message.ts'
import type { Choice } from '../../model/reply.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'

/** How a person found it: one tap of five after a closed case, and a free word. Asked once a month at most, and never again for an answer. */

const dayMs = 86_400_000
const againMs = 30 * dayMs

/** `data`: `{ outcome, into? }`, as the desk closes a case. Without it nothing is said. */
export function closedWords(scene: Scene, data: Json): Outcome | undefined {
  const { was, heard, say } = scene
  const { outcome, into, case: id } = fieldsOf(data)
  if (typeof outcome !== 'string' || typeof id !== 'string') return undefined
  if (outcome === 'merged') return notice(paragraphs([say.handoff.merged(typeof into === 'number' ? into : 0)]))
  if (outcome === 'withdrawn') return undefined
  if (outcome === 'no-reply') return notice(paragraphs([say.handoff.noReply]))
  const asked = was.askedToRate !== undefined && Date.parse(heard.at) - Date.parse(was.askedToRate) < againMs
  if (asked) return notice(paragraphs([say.handoff.closed]))
  const choices = say.handoff.scores.map((label, i): Choice => ({ id: `rate:${i + 1}:${id}`, label })).toReversed()
  return { ...notice(paragraphs([say.handoff.closed, say.handoff.rate], choices)), now: { ...was, askedToRate: heard.at } }
}

const notice = (reply: ReturnType<typeof paragraphs>): Outcome => ({ replies: [reply], effects: [], policy: 'notice' })

const fieldsOf = (data: Json): { readonly [name: string]: Json } =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as { readonly [name: string]: Json }) : {}

export function tapRate({ was, say }: Scene, id: string): Outcome | undefined {
  const [, score, of = ''] = /^rate:([1-5]):([\w-]{1,50})$/.exec(id) ?? []
  if (score !== undefined) {
    const choices = [{ id: `rate-word:${of}`, label: say.handoff.addWord }]
    const rated = told(paragraphs([say.handoff.rated], choices), `rated.${score}`)
    return { ...rated, effects: [...rated.effects, { kind: 'rate', case: of, score: Number(score) }] }
  }
  const word = /^rate-word:([\w-]{1,50})$/.exec(id)?.[1]
  if (word === undefined) return undefined
  return { ...told(paragraphs([say.handoff.askWord]), 'rated.asked'), now: { ...was, remark: { case: word, until: was.turns + 1 } } }
}

/** The very next message after the button is the word, whatever it says. */
export function hearRemark({ was, say }: Scene, text: string): Outcome | undefined {
  const { remark, ...now } = was
  if (remark === undefined || was.turns > remark.until || text.trim() === '') return undefined
  const taken = told(paragraphs([say.handoff.wordTaken]), 'rated.word')
  return { ...taken, effects: [...taken.effects, { kind: 'rate', case: remark.case, word: text.trim().slice(0, 1000) }], now }
}
