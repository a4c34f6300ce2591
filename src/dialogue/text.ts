import type { Effect } from '../model/conversation.ts'
import { given } from '../model/given.ts'
import type { Body, HiddenKind } from '../model/message.ts'
import type { Reply } from '../model/reply.ts'
import { ask, tellAll } from './answering.ts'
import { hearList } from './checklist/hear.ts'
import { prepare } from './checklist/prepare.ts'
import { choose } from './choose.ts'
import { askDossier, hearDossier, hearFollow } from './dossier/dossier.ts'
import { hearStop } from './dossier/follow.ts'
import { counted, learning } from './learning.ts'
import { genuine } from './genuine/genuine.ts'
import { hearLife } from './life/talk.ts'
import { hearOffice, placed } from './office.ts'
import { hearInGuide, inGuide, leave, withStep } from './guide/talk.ts'
import { hearRemark } from './handoff/rate.ts'
import { callOfficer, leavePhone, officerChoice, withdrawCase } from './officer.ts'
import { manyAtOnce } from './many.ts'
import { aboutMachine, askForget, insulted, showData } from './own.ts'
import { bare, pick } from './pick.ts'
import { handOver } from './rewrite.ts'
import { examples, paragraphs, told, type Outcome, type Scene } from './scene.ts'
import { textsOf } from './texts.ts'
import { hearAid } from './unsure.ts'
import * as wishes from './wishes.vi.ts'

/** What stands where something was hidden: always in brackets, always with these last two words. */
const placeholder = /\[[^[\]]{1,30} đã ẩn\]/gu
const secrets = ['otp', 'password', 'card', 'id-number'] as const

export function hearText(before: Scene, body: Extract<Body, { kind: 'text' }>): Outcome {
  const kinds = new Set((body.hidden ?? []).map(hidden => hidden.kind))
  const text = body.text.replace(placeholder, ' ')
  const { scene, count } = learning(placed(before, text, bare(text)), text)
  const outcome = hearMasked(scene, body, { text, kinds })
  const now = counted(outcome.now ?? scene.was, before.was, count)
  return now === before.was ? outcome : { ...outcome, now }
}

/** `phone`: the token of a sealed phone number. */
type Masked = { readonly text: string; readonly kinds: ReadonlySet<HiddenKind>; readonly phone?: string }

function hearMasked(scene: Scene, body: Extract<Body, { kind: 'text' }>, { text, kinds }: Masked): Outcome {
  const secret = secrets.find(kind => kinds.has(kind))
  if (secret !== undefined) return refuse(scene, secret, text)
  const phone = (body.hidden ?? []).find(({ kind }) => kind === 'phone')?.token
  return (
    hearRemark(scene, body.text) ??
    hearDossier(scene, { ...body, text }) ??
    genuine(scene, body.text, kinds) ??
    hearRest(scene, { text, kinds, ...given({ phone }) })
  )
}

/** So many words beside a phone number ask nothing: "đây là số của tôi". */
const mostBeside = 5

/** How to be reached, where little or nothing is asked beside it. */
function reached(scene: Scene, { text, kinds, phone }: Masked, words: string): Outcome | undefined {
  const count = words.split(' ').length
  const left = phone === undefined || count > mostBeside ? undefined : leavePhone(scene, phone)
  if (left !== undefined) return left
  if (count < 3 && kinds.size > 0) return contactOnly(scene, kinds)
  return phone !== undefined && wishes.callBack.test(words) ? callBack(scene, text, phone) : undefined
}

/** Neither a secret nor an address in doubt. */
function hearRest(scene: Scene, { text, kinds, phone }: Masked): Outcome {
  const words = bare(text)
  const contact = reached(scene, { text, kinds, ...given({ phone }) }, words)
  if (contact !== undefined) return contact
  if (words === '') return told(paragraphs([scene.say.sayMore], examples(scene.say)), 'empty')
  return (
    picking(scene, text) ??
    hearAid(scene, words) ??
    aroundTalk(scene, text, words) ??
    hearInGuide(scene, text, words) ??
    hearLife(scene, text, words) ??
    preparing(scene, text, words) ??
    manyAtOnce(scene, text) ??
    handOver(scene, text, ask(scene, text))
  )
}

/** A list that was made, or one that is wanted. */
function preparing(scene: Scene, text: string, words: string): Outcome | undefined {
  return hearList(scene, text, words) ?? prepare(scene, text, words)
}

/** A number or a label of the buttons just offered. */
function picking(scene: Scene, text: string): Outcome | undefined {
  const picked = pick(scene.was, text)
  if (picked?.kind === 'one') return choose(scene, picked.choice.id)
  return picked && told(paragraphs([scene.say.noSuchNumber(picked.most)], scene.was.offered.choices), 'no-such-number')
}

/** For whom we speak, and with whom. */
function aroundTalk(scene: Scene, text: string, words: string): Outcome | undefined {
  return hearOffice(scene, text, words, choose) ?? hearStop(scene, text, words) ?? hearFollow(scene, words) ?? wish(scene, words)
}

/** What people want of the talk itself rather than of the knowledge. */
function wish(scene: Scene, words: string): Outcome | undefined {
  if (words.length > 100) return undefined
  if (wishes.withdraw.test(words) || (scene.was.case !== undefined && wishes.withdrawBriefly.test(words))) return withdrawCase(scene)
  return granted.find(([wished]) => wished.test(words))?.[1](scene)
}

/** The first that fits counts. */
const granted: readonly (readonly [RegExp, (scene: Scene) => Outcome])[] = [
  [wishes.officer, scene => callOfficer(scene, 'asked')],
  [wishes.forget, askForget],
  [wishes.data, showData],
  [wishes.insult, insulted],
  [wishes.enough, scene => (inGuide(scene) ? leave(scene) : told(paragraphs([scene.say.bye]), 'smalltalk'))],
  [wishes.machine, aboutMachine],
  [wishes.english, scene => speak(scene, 'en')],
  [wishes.vietnamese, scene => speak(scene, 'vi')],
]

function speak({ was }: Scene, language: 'vi' | 'en'): Outcome {
  const say = textsOf(language)
  return { ...told(paragraphs([say.languageNow], examples(say)), `language.${language}`), now: { ...was, language } }
}

/** Says why a secret is not wanted, then answers the rest of the message if it asks something. */
function refuse(scene: Scene, kind: (typeof secrets)[number], rest: string): Outcome {
  const { say, was, know, today } = scene
  const choices = [...(kind === 'card' ? [] : [{ id: 'g:account', label: say.button.account }]), officerChoice(say)]
  const warning: Reply = paragraphs([...say.secret[kind], say.deleteMessage])
  const count = { kind: 'count' as const, event: `secret.${kind}` }
  // What remains of the message says nothing more about the step: it goes on from where it stood.
  if (inGuide(scene)) return withStep(scene, { replies: [warning], effects: [count] })
  const understood = bare(rest).split(' ').length < 3 ? undefined : know.ask(rest, was, today)
  if (understood?.intent === 'dossier') return after(warning, count, askDossier(scene))
  // What is left of a sentence without its number seldom says enough for a question back.
  if (!understood?.answers.some(answer => answer.kind === 'found')) return { replies: [{ ...warning, choices }], effects: [count] }
  return after(warning, count, tellAll(scene, understood.answers))
}

function after(warning: Reply, count: Effect, more: Outcome): Outcome {
  return { ...more, replies: [warning, ...more.replies].slice(0, 3), effects: [count, ...more.effects] }
}

/** A request with a phone number beside it: the person hears what becomes of the number. */
function callBack(scene: Scene, text: string, phone: string): Outcome {
  const outcome = callOfficer(scene, 'asked', { question: text, phone })
  const replies = outcome.replies.map(reply => ({
    ...reply,
    blocks: [...reply.blocks, { kind: 'paragraph' as const, text: scene.say.handoff.phoneTaken }] as const,
  }))
  return { ...outcome, replies }
}

function contactOnly({ say }: Scene, kinds: ReadonlySet<HiddenKind>): Outcome {
  const line = kinds.has('phone')
    ? say.phoneKept
    : kinds.has('phone-end')
      ? say.endAlone
      : kinds.has('email')
        ? say.emailDropped
        : say.detailDropped
  return told(paragraphs([line], [officerChoice(say)]), 'contact')
}
