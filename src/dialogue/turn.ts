import type { Conversation, Heard, TakeTurn, Turn } from '../model/conversation.ts'
import type { Body, EventName, Json } from '../model/message.ts'
import type { Block, Reply } from '../model/reply.ts'
import { accountButton, attributed, broughtBy, knownCode, unmarked } from './campaign.ts'
import { choose } from './choose.ts'
import { lookedUp } from './dossier/dossier.ts'
import { moved } from './dossier/follow.ts'
import { besides, withStep } from './guide/talk.ts'
import { aroundCase, officerSaid } from './handoff/around.ts'
import { pictured, picturesAsked, picturesCame, picturesEnded, picturesOver, unasked } from './handoff/pictures.ts'
import { languageOf } from './language.ts'
import { faded, fading } from './learning.ts'
import { located, withQuestion } from './office.ts'
import { officerChoice } from './officer.ts'
import { forget } from './own.ts'
import { overtaken, rewritten } from './rewrite.ts'
import { examples, paragraphs, silent, told, withChoices, type Outcome, type Scene } from './scene.ts'
import { hearText } from './text.ts'
import { textsOf, type Texts } from './texts.ts'

/** One turn: pure, so that a turn repeated after a crash says and does the same. */
export const takeTurn: TakeTurn = (earlier, heard, know, today) => {
  const open = isSpoken(heard.body) ? overtaken(earlier) : undefined
  if (open === undefined) return oneTurn(earlier, heard, know, today)
  // Somebody who goes on is told first what he asked before.
  const first = oneTurn(earlier, { ...heard, body: { kind: 'event', what: 'rewritten', data: open } }, know, today)
  const then = oneTurn(first.now, heard, know, today)
  return { now: then.now, replies: [...first.replies, ...then.replies], effects: [...first.effects, ...then.effects] }
}

const oneTurn: TakeTurn = (earlier, heard, know, today) => {
  const before = unmarked(earlier, heard.at)
  const spoken = isSpoken(heard.body)
  const was: Conversation = { ...before, ...languageOf(before, heard), turns: before.turns + (spoken ? 1 : 0) }
  if (isForSomebodyElse(was, heard)) return turnOf(was, silent)
  const scene: Scene = { was, heard, know, today, say: textsOf(was.language) }
  const late = heard.body.kind === 'event' && heard.body.what === 'rewritten' ? rewritten(scene, heard.body.data) : undefined
  if (late !== undefined) return attributed(before, heard, know, finish(late.scene, withQuestion(late.scene, late.outcome)))
  const outcome = hear(scene)
  const turn = spoken ? finish(scene, withQuestion(scene, outcome)) : turnOf(outcome.now ?? was, outcome)
  return attributed(before, heard, know, fading(before, picturesOver(before, heard, turn)))
}

/** Everything a person does counts as a turn; what happens around the talk does not. */
function isSpoken(body: Body): boolean {
  return body.kind !== 'event' && body.kind !== 'leave'
}

function hear(scene: Scene): Outcome {
  const { body } = scene.heard
  switch (body.kind) {
    case 'text':
      return besides(scene, hearWords(scene, body))
    case 'choice':
      return besides(scene, choose(scene, body.id))
    case 'start':
      return besides(scene, greet(scene, body.campaign))
    case 'file':
      return withStep(scene, told(paragraphs([scene.say.file]), 'file'))
    case 'image':
      return pictured(scene, body) ?? withStep(scene, unasked(scene, body))
    case 'voice':
      return withStep(scene, told(paragraphs(scene.say.voice, [officerChoice(scene.say)]), 'voice'))
    case 'location':
      return withStep(scene, located(scene, body))
    case 'other':
      return withStep(scene, told(paragraphs([unread(scene.say, body.what)]), 'other'))
    case 'leave':
      return leave(scene, body.forget === true)
    case 'event':
      return happenings[body.what](scene, body.data)
  }
}

function unread(say: Texts, what: string): string {
  if (what === 'unsupported') return say.unsupported
  if (what === 'contact') return say.contact
  return what === 'location' ? say.locationUnknown : say.sticker
}

const leave = (scene: Scene, forgotten: boolean): Outcome => (forgotten ? { ...forget(scene), replies: [] } : silent)

/** What is asked beside a code is answered as if the code were not there. */
function hearWords(scene: Scene, body: Extract<Body, { kind: 'text' }>): Outcome {
  const { was } = scene
  const found = broughtBy(scene, body.text)
  if (found === undefined) return hearText(scene, body)
  if (found.rest === '') return greet(scene, found.code)
  const known = { ...was, campaign: found.code }
  const outcome = hearText({ ...scene, was: known }, { ...body, text: found.rest })
  return { ...outcome, now: outcome.now ?? known }
}

function greet(scene: Scene, code: string | undefined): Outcome {
  const { was, know, say } = scene
  const known = code === undefined ? undefined : knownCode(know, code)
  const campaign = code === undefined ? {} : { campaign: known ?? code }
  const kept: Conversation = { ...was, introduced: true, ...campaign }
  const first = known === undefined ? examples(say) : [...examples(say).slice(0, 4), accountButton(scene)]
  if (was.introduced) return { ...told(paragraphs([say.welcomeBack], first), 'start.again'), now: kept }
  const office = know.office(was.office)
  const example = office?.example ? [say.exampleOffice] : []
  return { ...told(paragraphs([...say.greeting(office?.name), ...example, say.howToAsk], first), 'start'), now: kept }
}

/** An officer who writes in the platform's own tool is not talked over; so long after the last word the machine answers again. */
const quietMs = 2 * 3_600_000

/** A picture that an officer asked for at the desk goes there, wherever else he writes. */
const isAskedFor = (body: Body): boolean => body.kind === 'image' && body.pictures !== undefined

/** A tapped button means the machine, whoever else is here. */
function isForSomebodyElse({ quietUntil }: Conversation, { at, body }: Heard): boolean {
  if (quietUntil === undefined || at >= quietUntil || !isSpoken(body)) return false
  return body.kind !== 'choice' && body.kind !== 'start' && !isAskedFor(body)
}

const happenings: { readonly [E in EventName]: (scene: Scene, data: Json) => Outcome } = {
  'officer-said': officerSaid,
  'answered-elsewhere': ({ was, heard }) => ({
    ...silent,
    now: { ...was, quietUntil: new Date(Date.parse(heard.at) + quietMs).toISOString() },
  }),
  'case-claimed': (scene, data) => aroundCase(scene, 'case-claimed', data),
  'case-directed': (scene, data) => aroundCase(scene, 'case-directed', data),
  'case-late': (scene, data) => aroundCase(scene, 'case-late', data),
  'case-closed': (scene, data) => aroundCase(scene, 'case-closed', data),
  'pictures-asked': picturesAsked,
  'pictures-ended': picturesEnded,
  'pictures-came': picturesCame,
  'looked-up': lookedUp,
  'dossier-moved': moved,
  timer: faded,
  rewritten: () => silent,
}

function finish(scene: Scene, outcome: Outcome): Turn {
  const now = outcome.now ?? scene.was
  const choices = outcome.replies.at(-1)?.choices ?? []
  // A typed number picks one of these in the next turn and never later.
  const offered = { choices, until: now.turns + 1 }
  const [first, ...others] = outcome.replies
  if (!first) return turnOf(now, outcome)
  const replies = now.introduced ? outcome.replies : [introduced(scene, first), ...others]
  return turnOf({ ...now, introduced: true, offered }, { ...outcome, replies })
}

/** Who writes to a machine must know it from the first reply on. */
function introduced({ was, know, say }: Scene, reply: Reply): Reply {
  const office = know.office(was.office)
  const text = office?.example ? `${say.machine} ${say.exampleOffice}` : say.machine
  const notice: Block = { kind: 'paragraph', text }
  // The notice must stay readable, so nothing may be written over it.
  const { passing: _, ...kept } = reply
  return withChoices({ ...kept, blocks: [notice, ...reply.blocks] }, reply.choices ?? [])
}

function turnOf(now: Conversation, { replies, effects, policy = 'reply' }: Outcome): Turn {
  return { now, replies: replies.map(reply => ({ reply, policy })), effects }
}
