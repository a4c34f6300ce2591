import { z } from 'zod'
import type { About, Understood } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Json } from '../model/message.ts'
import type { Block } from '../model/reply.ts'
import { ask, tellAll } from './answering.ts'
import { inGuide } from './guide/talk.ts'
import { offered } from './handoff/offer.ts'
import { bare } from './pick.ts'
import { silent, type Outcome, type Scene } from './scene.ts'

/**
 * A question that search is unsure of may be put into other words by a language model. The turn says nothing yet and hands the
 * question to a job; whichever comes first, its result, a timer or the person's next message, ends the wait, and what comes later
 * finds nothing to answer. Who waits in vain is told what would have been told at once.
 */

/** So long nobody waits in vain; what looks for due jobs may add a quarter of a second. */
const patienceMs = 1700
const [fewest, most] = [3, 60]

/** The outcome as it is, or the question handed over in its place. */
export function handOver(scene: Scene, text: string, outcome: Outcome): Outcome {
  if (!mayHelp(scene, text, outcome)) return outcome
  const { was, heard } = scene
  return {
    replies: [],
    effects: [
      { kind: 'job', job: 'rewrite', data: { of: heard.id, text } },
      { kind: 'job', job: 'rewrite-late', data: { of: heard.id }, waitMs: patienceMs },
      { kind: 'count', event: 'rewrite.asked' },
    ],
    now: { ...was, rewriting: { of: heard.id, text } },
  }
}

/** Of somebody who talks with an officer, waits for one, stands in a guide or is in danger nothing is put off. */
function mayHelp(scene: Scene, text: string, { effects }: Outcome): boolean {
  const { was, know } = scene
  if (know.rewrites === undefined || was.mode === 'officer' || was.case !== undefined || inGuide(scene)) return false
  const words = bare(text).split(' ').length
  if (words < fewest || words > most) return false
  if (!effects.some(isLost) || effects.some(({ kind }) => kind === 'case' || kind === 'job')) return false
  return know.rewrites()
}

const isLost = (effect: Outcome['effects'][number]): boolean =>
  effect.kind === 'count' && (effect.event === 'unsure' || effect.event === 'unknown.no-match')

const resultSchema = z.object({ of: z.string(), query: z.string().max(200).optional(), late: z.literal(true).optional() })

/** The wait is over. Undefined where it was before, or for another question. */
export function rewritten(scene: Scene, data: Json): { readonly scene: Scene; readonly outcome: Outcome } | undefined {
  const { rewriting, ...was } = scene.was
  const read = resultSchema.safeParse(data)
  if (rewriting === undefined || !read.success || read.data.of !== rewriting.of) return undefined
  // What is made in this turn bears the name of the message that it answers, as it would have at once.
  const here: Scene = { ...scene, was, heard: { ...scene.heard, id: rewriting.of } }
  // An officer has answered in the platform's own tool meanwhile.
  if (was.quietUntil !== undefined && here.heard.at < was.quietUntil) return { scene: here, outcome: { ...silent, now: was } }
  const { query, late } = read.data
  const better = query === undefined || was.mode === 'officer' ? undefined : otherwise(here, rewriting.text, query)
  const outcome = better ?? ask(here, rewriting.text)
  const event = better !== undefined ? 'rewrite.used' : late === true ? 'rewrite.late' : 'rewrite.kept'
  return { scene: here, outcome: { ...outcome, effects: [...outcome.effects, { kind: 'count', event }], now: outcome.now ?? was } }
}

/** The same, where the person has already gone on: what was asked is answered first. */
export const overtaken = (was: Conversation): Json | undefined => (was.rewriting === undefined ? undefined : { of: was.rewriting.of })

/**
 * The query leads to one published procedure, which is told by its name first: the person sees how the question was taken. Of the query
 * nothing but the procedure and the side goes on: how much is to be reckoned, or of whom, is what the person said.
 */
function otherwise(scene: Scene, question: string, query: string): Outcome | undefined {
  const { know, was, today, say } = scene
  const about = only(know.ask(query, was, today))
  const name = about === undefined ? undefined : know.nameOf(about.code, was)
  if (about === undefined || name === undefined || !isNear(know.ask(question, was, today), about.code)) return undefined
  const answer = know.tell(about, was, today)
  if (answer.kind !== 'found') return undefined
  const { replies, ...outcome } = tellAll(scene, [answer])
  const line: Block = { kind: 'paragraph', text: say.takenAs(name) }
  return offered(scene, question, { ...outcome, replies: replies.map(reply => ({ ...reply, blocks: [line, ...reply.blocks] })) })
}

type Procedure = Extract<About, { kind: 'procedure' }>

function only({ intent, answers }: Understood): Procedure | undefined {
  const [first, ...others] = answers
  if (intent !== 'procedure' || others.length > 0 || first.kind !== 'found' || first.about.kind !== 'procedure') return undefined
  return { kind: 'procedure', code: first.about.code, facet: first.about.facet }
}

/** Where our own search found some to choose from, it must be one of them: a model may choose among them, not lead elsewhere. */
function isNear({ answers, candidates }: Understood, code: string): boolean {
  const isUnsure = answers.some(answer => answer.kind === 'unsure')
  return !isUnsure || candidates.length === 0 || candidates.some(candidate => candidate.code === code)
}
