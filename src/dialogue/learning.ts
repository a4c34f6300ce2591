import type { Conversation, Count, Turn } from '../model/conversation.ts'
import type { Outcome, Scene } from './scene.ts'

/** So long what someone told of himself is taken to hold. */
const dayMs = 24 * 3_600_000

/** The scene with what the message tells of the person; a circumstance told anew takes the place of the old one. */
export function learning(scene: Scene, text: string): { readonly scene: Scene; readonly count: Count } {
  const was = forgetting(scene.was, scene.heard.at)
  const { facts, count } = scene.know.learn(text)
  if (Object.keys(facts).length === 0) return { scene: was === scene.was ? scene : { ...scene, was }, count }
  return { scene: { ...scene, was: { ...was, facts: { ...was.facts, ...facts }, learnt: scene.heard.at } }, count }
}

/** What was counted is remembered while the same matter is talked of; new pages begin a new sum. */
export function counted(now: Conversation, before: Conversation, count: Count): Conversation {
  const isOther = codeOf(now) !== codeOf(before)
  if (isOther && now.count !== undefined) return { ...now, count }
  if (Object.keys(count).length === 0) return now
  return { ...now, count: count['pages'] === undefined ? { ...now.count, ...count } : count }
}

function codeOf({ about }: Conversation): string | undefined {
  return about?.kind === 'procedure' ? about.code : undefined
}

function forgetting(was: Conversation, now: string): Conversation {
  if (was.learnt === undefined || Date.parse(now) - Date.parse(was.learnt) < dayMs) return was
  const { learnt: _learnt, count: _count, ...rest } = was
  return { ...rest, facts: {} }
}

/** What was learnt is also taken back from who never writes again: a day later a timer rings, however the talk goes on. */
export function fading(before: Conversation, turn: Turn): Turn {
  const { learnt } = turn.now
  return before.learnt !== undefined || learnt === undefined ? turn : { ...turn, effects: [...turn.effects, fadeAt(learnt)] }
}

/** The timer rang. Who has told something since is rung for once more. */
export function faded({ was, heard }: Scene): Outcome {
  const now = forgetting(was, heard.at)
  if (now !== was) return { replies: [], effects: [], now }
  return { replies: [], effects: was.learnt === undefined ? [] : [fadeAt(was.learnt)] }
}

const fadeAt = (learnt: string) =>
  ({ kind: 'job', job: 'fade', data: null, at: new Date(Date.parse(learnt) + dayMs).toISOString() }) as const
