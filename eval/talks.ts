import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { takeTurn } from '../src/dialogue/turn.ts'
import type { About, Answer, Understood } from '../src/model/answer.ts'
import { readChoice } from '../src/model/choice.ts'
import type { Conversation, Know, Turn } from '../src/model/conversation.ts'
import { KnowledgeError } from '../src/model/error.ts'
import { plainOf } from '../src/model/plain.ts'
import { mask } from '../src/privacy/mask.ts'
import { evalDay, fresh } from './file.ts'

/** Talks of several turns, held with the whole dialogue: what each message wants, and whether the replies give it. */

export const kinds = [
  'opening',
  'follow-up',
  'pronoun',
  'correction',
  'fact',
  'several',
  'figure',
  'return',
  'chatter',
  'switch',
  'emergency',
  'english',
  'unsure',
  'hostile',
] as const

const want = z.strictObject({
  intent: z.array(z.string()).min(1),
  code: z.array(z.string()).default([]),
  facet: z.array(z.string()).default([]),
})
const turn = z.strictObject({
  say: z.string().min(1),
  kind: z.enum(kinds),
  wants: z.array(want).min(1),
  must: z.array(z.string()).default([]),
  mustNot: z.array(z.string()).default([]),
})
const talks = z.strictObject({ talks: z.array(z.strictObject({ id: z.string(), who: z.string(), turns: z.array(turn).min(2) })) })

type Wanted = z.infer<typeof want>
type Said = z.infer<typeof turn>
type Found = Extract<Answer, { kind: 'found' }>

/** One thing wanted. `met`: told; `offered`: not told, but a button leads there. */
export type Outcome = {
  readonly id: string
  readonly said: Said
  readonly want: Wanted
  readonly met: boolean
  readonly offered: boolean
  readonly got: string
}

/** Throws KnowledgeError where the file cannot be read as talks. */
export function holdTalks(file: string, know: Know): Outcome[] {
  const read = talks.safeParse(parse(readFileSync(file, 'utf8')))
  if (!read.success)
    throw new KnowledgeError(read.error.issues.map(({ path, message }) => ({ file, line: 1, what: `${path.join('.')}: ${message}` })))
  return read.data.talks.flatMap(({ id, turns }) => {
    let was: Conversation = fresh
    return turns.flatMap((said, at) => {
      const heard = hear(was, said, at, know)
      was = heard.turn.now
      return judge(`${id}.${at + 1}`, said, heard)
    })
  })
}

type Heard = { readonly turn: Turn; readonly understood: readonly Understood[]; readonly answers: readonly Answer[] }

/** What arrives is masked first, as in the house. What the knowledge was asked on the way is kept beside. */
function hear(was: Conversation, { say }: Said, at: number, know: Know): Heard {
  const understood: Understood[] = []
  const answers: Answer[] = []
  const listening: Know = {
    ...know,
    ask: (...args) => {
      const got = know.ask(...args)
      understood.push(got)
      answers.push(...got.answers.flatMap(answer => [answer, ...firstStepOf(answer)]))
      return got
    },
    tell: (...args) => {
      const got = know.tell(...args)
      answers.push(got)
      return got
    },
  }
  const time = new Date(Date.parse(`${evalDay}T02:00:00.000Z`) + at * 60_000).toISOString()
  const { body } = mask({
    account: was.account,
    channel: was.channel,
    id: `m${at}`,
    chat: was.chat,
    sender: { id: 's' },
    at: time,
    body: { kind: 'text', text: say },
  }).message
  return { turn: takeTurn(was, { id: `row-${at}`, at: time, body }, listening, evalDay), understood, answers }
}

/** A list of all that is to be done tells, before anything else, of its first step: the first of its buttons. */
function firstStepOf(answer: Answer): Answer[] {
  if (answer.kind !== 'found' || answer.about.kind !== 'life') return []
  const [step] = answer.choices.map(({ id }) => readChoice(id))
  return step === undefined || typeof step === 'string' || step.kind !== 'procedure'
    ? []
    : [{ ...answer, about: { ...step, facet: 'overview' } }]
}

function judge(id: string, said: Said, heard: Heard): Outcome[] {
  const text = fold(heard.turn.replies.map(({ reply }) => plainOf(reply)).join('\n'))
  const holds = said.must.every(one => one.split('|').some(part => text.includes(fold(part))))
  const clean = said.mustNot.every(one => !text.includes(fold(one)))
  const shown = shownOf(heard)
  const intents = intentsOf(heard, shown)
  const offers = heard.turn.replies
    .flatMap(({ reply }) => reply.choices ?? [])
    .map(({ id: choice }) => readChoice(choice))
    .filter(one => one !== undefined)
  const got = [
    [...intents].join('|'),
    ...shown.map(({ about }) => nameOf(about)),
    ...(holds ? [] : ['lacks a text']),
    ...(clean ? [] : ['says too much']),
  ].join(' ')
  return said.wants.map(wanted => {
    const met = holds && clean && isTold(wanted, intents, shown)
    return { id, said, want: wanted, met, offered: !met && clean && offers.some(about => isOffer(wanted, about)), got }
  })
}

function shownOf({ turn: { replies }, answers }: Heard): Found[] {
  const blocks = new Set(replies.flatMap(({ reply }) => reply.blocks))
  return answers.filter((answer): answer is Found => answer.kind === 'found' && answer.blocks.some(block => blocks.has(block)))
}

/** Which of the intents the turn came to, from what it counted and from what it showed. */
function intentsOf({ turn: { effects }, understood }: Heard, shown: readonly Found[]): ReadonlySet<string> {
  const told = shown.map(({ about }) => intentOfAbout(about))
  const counted = effects.flatMap(effect => (effect.kind === 'count' ? (intentOfEvent(effect.event) ?? []) : []))
  // "Which commune are you in?" is the office's own question back.
  const asked = understood.flatMap(({ intent, answers }) =>
    (intent === 'office' || intent === 'place') && answers.some(({ kind }) => kind !== 'found') ? [intent] : [],
  )
  return new Set([...told, ...counted, ...asked])
}

function intentOfAbout(about: About): string {
  if (about.kind === 'national') return 'procedure'
  if (about.kind === 'guide') return `guide:${about.id.split('#')[0]}`
  return about.kind === 'faq' && about.id === 'emergency' ? 'emergency' : about.kind
}

const events: readonly (readonly [RegExp, string])[] = [
  [/^officer/, 'officer'],
  [/^complaint/, 'feedback'],
  [/^dossier/, 'dossier'],
  [/^(?:smalltalk|start|machine|insulted)/, 'smalltalk'],
  [/^emergency/, 'emergency'],
  [/^(?:genuine|secret)/, 'faq'],
  [/^(?:explained|unsure\.)/, 'explain'],
  [/^unknown/, 'out-of-scope'],
]

function intentOfEvent(event: string): string | undefined {
  const guide = /^guide\.([a-z-]+)/.exec(event)?.[1]
  return guide === undefined ? events.find(([pattern]) => pattern.test(event))?.[1] : `guide:${guide}`
}

/** With a code wanted, only that procedure will do; where another intent is right as well, it needs none. */
function isTold(wanted: Wanted, intents: ReadonlySet<string>, shown: readonly Found[]): boolean {
  const others = wanted.intent.filter(intent => intent !== 'procedure' || wanted.code.length === 0)
  if (others.some(intent => intents.has(intent))) return true
  return wanted.intent.includes('procedure') && shown.some(({ about }) => isRight(wanted, about) && isSide(wanted, about))
}

function isRight({ code }: Wanted, about: About): boolean {
  return (about.kind === 'procedure' || about.kind === 'national') && (code.length === 0 || code.includes(about.code))
}

function isSide({ facet }: Wanted, about: About): boolean {
  return facet.length === 0 || about.kind !== 'procedure' || facet.includes(about.facet)
}

function isOffer(wanted: Wanted, about: NonNullable<ReturnType<typeof readChoice>>): boolean {
  return typeof about === 'string' ? wanted.intent.includes(about) : wanted.intent.includes('procedure') && isRight(wanted, about)
}

function nameOf(about: About): string {
  return about.kind === 'procedure' ? `${about.code} ${about.facet}` : `${about.kind} ${about.kind === 'national' ? about.code : about.id}`
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** Shares are 0 to 1. `met` and `reached` (told or offered) of all wants; `kinds`: wants and share met of each. */
export type TalkFigures = {
  readonly wants: number
  readonly met: number
  readonly reached: number
  readonly kinds: Readonly<Record<string, { readonly wants: number; readonly met: number }>>
}

export function scoreTalks(outcomes: readonly Outcome[]): TalkFigures {
  const share = (of: readonly Outcome[], right: (one: Outcome) => boolean): number => of.filter(right).length / of.length
  const named = kinds.map(kind => [kind, outcomes.filter(({ said }) => said.kind === kind)] as const)
  return {
    wants: outcomes.length,
    met: share(outcomes, ({ met }) => met),
    reached: share(outcomes, ({ met, offered }) => met || offered),
    kinds: Object.fromEntries(
      named.filter(([, of]) => of.length > 0).map(([kind, of]) => [kind, { wants: of.length, met: share(of, ({ met }) => met) }]),
    ),
  }
}

/** What was not met, to be read by whoever improves the dialogue. Never made of the reported part. */
export function missedTalks(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ met }) => !met)
    .map(
      ({ id, said, want: { intent, code, facet }, offered, got }) =>
        `${id} ${said.kind}${offered ? ' (offered)' : ''}: ${said.say}\n    wanted ${intent.join('|')} ${code.join('|')} ${facet.join('|')}; got ${got}`,
    )
    .join('\n')
}
