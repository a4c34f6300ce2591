import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import type { Body, Incoming } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { mask } from '../../src/privacy/mask.ts'
import { know as small } from './know.ts'

/** Talks as data: one YAML file each holds a list of talks, and this suite replays them all. */

const strings = z.union([z.string(), z.array(z.string())]).transform(value => (typeof value === 'string' ? [value] : value))
const step = z.strictObject({
  text: z.string().optional(),
  tap: z.string().optional(),
  body: z.record(z.string(), z.json()).optional(),
  language: z.enum(['vi', 'en']).optional(),
  replies: z.number().int().optional(),
  says: strings.optional(),
  not: strings.optional(),
  choices: z.array(z.string()).optional(),
  effects: z.array(z.string()).optional(),
  policy: z.enum(['reply', 'notice']).default('reply'),
  now: z.record(z.string(), z.json()).optional(),
})
const talk = z.strictObject({
  talk: z.string(),
  office: z.string().optional(),
  /** A system can be asked where a dossier stands. */
  looksUp: z.boolean().default(false),
  /** How late a message that nobody waits for may come, in hours; none: the page is open or not. */
  reach: z.number().optional(),
  language: z.enum(['vi', 'en']).default('vi'),
  steps: z.array(step).min(1),
})
type Step = z.infer<typeof step>

const folder = join(import.meta.dirname, 'cases')

function bodyOf({ text, tap, body }: Step): Body {
  if (text !== undefined) return { kind: 'text', text }
  if (tap !== undefined) return { kind: 'choice', id: tap }
  return body as Body
}

/** What arrives is masked first, as in the house. */
function hear(was: Conversation, said: Step, i: number, know: Know): Turn {
  const incoming: Incoming = {
    account: was.account,
    channel: was.channel,
    id: `m${i}`,
    chat: was.chat,
    sender: { id: 's' },
    at: '',
    body: bodyOf(said),
  }
  const { body } = mask(incoming).message
  const heard = { id: `row-${i}`, at: '2026-11-22T02:00:00.000Z', body, ...(said.language ? { language: said.language } : {}) }
  return takeTurn(was, heard, know, '2026-11-22')
}

function check(turn: Turn, said: Step): void {
  const text = turn.replies.map(({ reply }) => plainOf(reply)).join('\n---\n')
  if (said.replies !== undefined) expect(turn.replies, text).toHaveLength(said.replies)
  for (const part of said.says ?? []) expect(text).toContain(part)
  for (const part of said.not ?? []) expect(text).not.toContain(part)
  if (said.choices) expect(turn.replies.at(-1)?.reply.choices?.map(choice => choice.id) ?? []).toEqual(said.choices)
  if (said.effects) expect(turn.effects.map(named)).toEqual(said.effects)
  expect(turn.replies.map(({ policy }) => policy)).toEqual(turn.replies.map(() => said.policy))
  if (said.now) expect(turn.now).toMatchObject(said.now)
}

/** An effect in short: its kind, and what tells it from others of the kind. */
function named(effect: Turn['effects'][number]): string {
  if (effect.kind === 'rate') return `rate ${effect.score ?? effect.word}`
  const fields: Readonly<Record<string, unknown>> = { ...effect }
  const told = { case: 'why', job: 'job', count: 'event', direct: 'office' }[effect.kind as string]
  return told === undefined ? effect.kind : `${effect.kind} ${String(fields[told])}`
}

describe.each(readdirSync(folder).toSorted())('%s', file => {
  const talks = z.array(talk).parse(parse(readFileSync(join(folder, file), 'utf8')))
  it.each(talks.map(one => [one.talk, one] as const))('%s', (_, { office, language, looksUp, reach, steps }) => {
    let was = begin({ id: 'c1', account: 'web:x', channel: 'web', chat: 'chat', language, ...(office === undefined ? {} : { office }) })
    for (const [i, said] of steps.entries()) {
      const turn = hear(was, said, i, {
        ...small,
        looksUp,
        reach: reach === undefined ? { pushes: false, quiet: { from: 21, to: 7 } } : { pushes: true, hours: reach },
      })
      check(turn, said)
      was = turn.now
    }
  })
})
