import type { Conversation, Effect, Heard, Know } from '../model/conversation.ts'
import type { Choice, Policy, Reply } from '../model/reply.ts'
import type { Texts } from './texts.ts'

/** What every part of a turn looks at. `was` already speaks the language of `heard`. */
export type Scene = {
  readonly was: Conversation
  readonly heard: Heard
  readonly know: Know
  readonly today: string
  readonly say: Texts
}

/** What a part of a turn comes to. `now` is the conversation afterwards, where it changes; `policy` is *reply* unless it says otherwise. */
export type Outcome = {
  readonly replies: readonly Reply[]
  readonly effects: readonly Effect[]
  readonly now?: Conversation
  readonly policy?: Policy
}

export const silent: Outcome = { replies: [], effects: [] }

/** One reply of plain paragraphs. */
export function paragraphs(lines: readonly [string, ...string[]], choices: readonly Choice[] = []): Reply {
  const [first, ...others] = lines
  return withChoices(
    { blocks: [{ kind: 'paragraph', text: first }, ...others.map(text => ({ kind: 'paragraph' as const, text }))] },
    choices,
  )
}

export function withChoices(reply: Reply, choices: readonly Choice[]): Reply {
  return choices.length === 0 ? reply : { ...reply, choices }
}

export function told(reply: Reply, event: string): Outcome {
  return { replies: [reply], effects: [{ kind: 'count', event }] }
}

/** The questions a newcomer may tap: `q:<index>` into the texts of their language. */
export function examples(say: Texts): Choice[] {
  return say.examples.map((label, i) => ({ id: `q:${i}`, label }))
}
