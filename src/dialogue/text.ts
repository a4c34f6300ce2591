import type { Body, HiddenKind } from '../model/message.ts'
import type { Reply } from '../model/reply.ts'
import { ask, known, tellAll } from './answering.ts'
import { choose } from './choose.ts'
import { callOfficer, officerChoice, withdrawCase } from './officer.ts'
import { aboutMachine, askForget, dossier, showData } from './own.ts'
import { bare, pick } from './pick.ts'
import { examples, paragraphs, told, type Outcome, type Scene } from './scene.ts'
import { textsOf } from './texts.ts'
import * as wishes from './wishes.vi.ts'

/** What stands where something was hidden: always in brackets, always with these last two words. */
const placeholder = /\[[^[\]]{1,30} đã ẩn\]/gu
const secrets = ['otp', 'password', 'card', 'id-number'] as const

export function hearText(scene: Scene, body: Extract<Body, { kind: 'text' }>): Outcome {
  const kinds = new Set((body.hidden ?? []).map(hidden => hidden.kind))
  const text = body.text.replace(placeholder, ' ')
  const secret = secrets.find(kind => kinds.has(kind))
  if (secret !== undefined) return refuse(scene, secret, text)
  if (kinds.has('dossier')) return dossier(scene, true)
  const words = bare(text)
  if (words.split(' ').length < 3 && kinds.size > 0) return contactOnly(scene, kinds)
  if (words === '') return told(paragraphs([scene.say.sayMore], examples(scene.say)), 'empty')
  const picked = pick(scene.was, text)
  if (picked?.kind === 'one') return choose(scene, picked.choice.id)
  if (picked) return told(paragraphs([scene.say.noSuchNumber(picked.most)], scene.was.offered.choices), 'no-such-number')
  return wish(scene, words) ?? ask(scene, text)
}

/** What people want of the talk itself rather than of the knowledge. */
function wish(scene: Scene, words: string): Outcome | undefined {
  if (words.length > 100) return undefined
  if (wishes.withdraw.test(words) || (scene.was.case !== undefined && wishes.withdrawBriefly.test(words))) return withdrawCase(scene)
  if (wishes.officer.test(words)) return callOfficer(scene, 'asked')
  if (wishes.forget.test(words)) return askForget(scene)
  if (wishes.data.test(words)) return showData(scene)
  if (wishes.machine.test(words)) return aboutMachine(scene)
  if (wishes.english.test(words)) return speak(scene, 'en')
  if (wishes.vietnamese.test(words)) return speak(scene, 'vi')
  return undefined
}

function speak({ was }: Scene, language: 'vi' | 'en'): Outcome {
  const say = textsOf(language)
  return { ...told(paragraphs([say.languageNow], examples(say)), `language.${language}`), now: { ...was, language } }
}

/** Says why a secret is not wanted, then answers the rest of the message if it asks something. */
function refuse(scene: Scene, kind: (typeof secrets)[number], rest: string): Outcome {
  const { say, was, know, today } = scene
  const choices = [...(kind === 'card' ? [] : [{ id: 'g:account', label: say.button.account }]), officerChoice(say)]
  const warning: Reply = paragraphs([...say.secret[kind], say.deleteMessage])
  const understood = bare(rest).split(' ').length < 3 ? undefined : know.ask(rest, was, today)
  const count = { kind: 'count' as const, event: `secret.${kind}` }
  if (!understood || !known(understood)) return { replies: [{ ...warning, choices }], effects: [count] }
  const more = tellAll(scene, understood.answers)
  return { ...more, replies: [warning, ...more.replies].slice(0, 3), effects: [count, ...more.effects] }
}

function contactOnly({ say }: Scene, kinds: ReadonlySet<HiddenKind>): Outcome {
  const line = kinds.has('phone') ? say.phoneKept : say.emailDropped
  return told(paragraphs([line], [officerChoice(say)]), 'contact')
}
