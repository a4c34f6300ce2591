import type { Conversation } from '../../model/conversation.ts'
import { isOver, lookedUpSchema, type LookedUp, type State } from '../../model/dossier.ts'
import type { Body, Json } from '../../model/message.ts'
import type { Reply } from '../../model/reply.ts'
import { stateNames } from '../../model/state-names.vi.ts'
import { officerChoice } from '../officer.ts'
import { bare } from '../pick.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from '../scene.ts'
import { agree, askFollow, decline, followChoice, follows, mayFollow, stop } from './follow.ts'
import { follow } from '../wishes.vi.ts'
import { portal, tellLookUp, tellStates, withSteps } from './tell.ts'

/** Talking about one dossier: the code, the proof, the look-up and what came of it. */

type Text = Extract<Body, { kind: 'text' }>

/** A code, a proof or a question about a state; undefined where the message is about something else. */
export function hearDossier(scene: Scene, { text, hidden = [] }: Text): Outcome | undefined {
  const codes = hidden.flatMap(({ kind, token }) => (kind === 'dossier' && token !== undefined ? [token] : []))
  const proof = proofIn(scene, text, hidden)
  const [code] = codes
  if (code !== undefined) return hearCode(scene, code, { proof, others: codes.length > 1 })
  const asked = waiting(scene)
  if (asked?.code !== undefined && proof !== undefined) return lookUp(scene, asked.code, proof)
  if (asked?.code !== undefined && isNumber(text))
    return { ...told(paragraphs([scene.say.dossiers.proofAgain], [portal(scene.say.dossiers)]), 'dossier.proof'), now: scene.was }
  const state = stateAsked(bare(text))
  return state && told(tellState(scene, state), 'dossier.state')
}

/** What was asked for last, while it still stands. */
function waiting({ was }: Scene): Conversation['dossier'] {
  return was.dossier !== undefined && was.turns <= was.dossier.until ? was.dossier : undefined
}

/** A person may ask something else in between and then send what was asked for. */
const patience = 4

/** A sealed end of a phone number, a sealed phone number, or four digits that may as well be a year. */
function proofIn(scene: Scene, text: string, hidden: NonNullable<Text['hidden']>): Json | undefined {
  const sealed = hidden.find(({ kind }) => kind === 'phone-end') ?? hidden.find(({ kind }) => kind === 'phone')
  if (sealed?.token !== undefined) return { token: sealed.token }
  const digits = /^(?:\D{0,30}\D)?(\d{4})(?:\D.{0,20})?$/.exec(text.trim())?.[1]
  return digits !== undefined && waiting(scene)?.code !== undefined && isNumber(text) ? { digits } : undefined
}

/** Digits and hardly a word. */
function isNumber(text: string): boolean {
  const words = bare(text).split(' ')
  return words.length <= 4 && words.some(word => /^\d+$/.test(word))
}

function hearCode(scene: Scene, code: string, { proof, others }: { proof: Json | undefined; others: boolean }): Outcome {
  const { know, was, say } = scene
  if (!know.looksUp) return { ...told(withSteps(scene, [say.dossiers.notLinked], code), 'dossier.portal'), now: without(was) }
  if (proof !== undefined) return lookUp(scene, code, proof)
  const lines = others ? ([say.dossiers.oneOnly, ...say.dossiers.proof] as const) : say.dossiers.proof
  return {
    ...told(paragraphs(lines, [portal(say.dossiers)]), 'dossier.proof'),
    now: { ...was, dossier: { code, until: was.turns + patience } },
  }
}

function lookUp({ was, say }: Scene, code: string, proof: Json): Outcome {
  return {
    replies: [paragraphs([say.dossiers.looking])],
    effects: [
      { kind: 'job', job: 'look-up', data: { code, proof } },
      { kind: 'count', event: 'dossier.look-up' },
    ],
    // Kept for a while, so that other digits may be tried and the page can be shown with the code.
    now: { ...was, dossier: { code, until: was.turns + patience } },
  }
}

/** Where a dossier stands is asked without naming a code. */
export function askDossier(scene: Scene): Outcome {
  const { know, was, say } = scene
  const { button } = say.dossiers
  const help = [
    { id: 'dossier:states', label: button.states },
    { id: 'f:to-giay-mot-cua', label: button.papers },
    { id: 'f:tre-hen', label: button.late },
    officerChoice(say),
  ]
  if (!know.looksUp) return told(withChoices(withSteps(scene, [say.dossiers.notLinked], undefined), help), 'dossier')
  const example = know.office(was.office)?.example ? [say.dossiers.example] : []
  return { ...told(paragraphs([...say.dossiers.ask, ...example], help), 'dossier'), now: without(was) }
}

/** Typed instead of tapped; without a dossier that was just proven, the code comes first. Undefined where nothing can be followed. */
export function hearFollow(scene: Scene, words: string): Outcome | undefined {
  if (!scene.know.looksUp || words.length > 100 || !follow.test(words)) return undefined
  if (mayFollow(scene)) return askFollow(scene)
  const asked = askDossier(scene)
  const line = { kind: 'paragraph', text: scene.say.dossiers.follow.first } as const
  return { ...asked, replies: asked.replies.map(reply => ({ ...reply, blocks: [line, ...reply.blocks] })) }
}

export function chooseDossier(scene: Scene, id: string): Outcome | undefined {
  switch (id) {
    case 'dossier:ask':
      return askDossier(scene)
    case 'dossier:portal':
      return told(withSteps(scene, [scene.say.dossiers.page.label], scene.was.dossier?.code), 'dossier.portal')
    case 'dossier:states':
      return told(tellStates(scene), 'dossier.states')
    case 'dossier:follow':
      return askFollow(scene)
    case 'dossier:follow-yes':
      return agree(scene)
    case 'dossier:follow-no':
      return decline(scene)
    case 'dossier:stop':
      return stop(scene)
    default:
      return undefined
  }
}

/** The result of a look-up comes by itself. Anything that is no result is met with silence. */
export function lookedUp(scene: Scene, data: Json): Outcome {
  const read = lookedUpSchema.safeParse(data)
  if (!read.success) return { replies: [], effects: [] }
  const looked = read.data
  const { was } = scene
  const outcome = told(tellLookUp(scene, looked), `dossier.${looked.kind}`)
  if (looked.kind === 'found') return found(scene, looked, outcome)
  return {
    ...outcome,
    now: looked.kind === 'gone' ? without(was) : { ...was, dossier: { code: looked.token, until: was.turns + patience } },
  }
}

/** A dossier with a way to go may be followed by who has just proved that it is theirs. */
function found(scene: Scene, { dossier, key, mark, token }: Extract<LookedUp, { kind: 'found' }>, outcome: Outcome): Outcome {
  const { was, heard } = scene
  const { proven: _, ...now } = without(was)
  if (isOver(dossier.state)) return { ...outcome, now }
  const replies = outcome.replies.map(reply => ({
    ...reply,
    choices: [...(follows(was, key) ? [] : [followChoice(scene)]), ...(reply.choices ?? [])],
  }))
  return { ...outcome, replies, now: { ...now, proven: { code: token, key, mark, seen: dossier.asOf, at: heard.at } } }
}

function without(was: Conversation): Conversation {
  const { dossier: _, ...others } = was
  return others
}

const meaning = /(?:^| )(?:nghia la|la (?:gi|j|sao|the nao|nhu nao)|y nghia|what does|mean)(?: |$)/

/** Short everyday words are a state only when asked about as one. */
const isName = (name: string): boolean => name.split(' ').length > 2

/** "Trạng thái dừng xử lý nghĩa là gì": one of the ten, named and asked about, or typed alone. */
function stateAsked(words: string): State | undefined {
  if (words.length > 120) return undefined
  const named = [...stateNames].filter(([name]) => ` ${words} `.includes(` ${name} `)).toSorted(([a], [b]) => b.length - a.length)[0]
  if (named === undefined) return undefined
  const [name, state] = named
  if (words === `trang thai ${name}`) return state
  return isName(name) && (words === name || meaning.test(words)) ? state : undefined
}

function tellState({ say }: Scene, state: State): Reply {
  const { name, means, now } = say.dossiers.states[state]
  return paragraphs(
    [say.dossiers.state(name, means), say.dossiers.now(now)],
    [
      { id: 'dossier:states', label: say.dossiers.button.states },
      { id: 'f:to-giay-mot-cua', label: say.dossiers.button.papers },
      officerChoice(say),
    ],
  )
}
