import { v5 as uuid } from 'uuid'
import type { Conversation } from '../../model/conversation.ts'
import { movedSchema, type Moved } from '../../model/dossier.ts'
import type { Json } from '../../model/message.ts'
import type { Choice, Reply } from '../../model/reply.ts'
import { inGuide } from '../guide/talk.ts'
import { paragraphs, told, withChoices, type Outcome, type Scene } from '../scene.ts'
import { tellDossier } from './tell.ts'

/** Hearing of a dossier's changes: the question whether one wants to, what is said when it changes, and the word that ends it. */

const namespace = '5f0b2f3a-6f0e-4c57-9a5e-0d6a3a1b9c12'
/** More than anybody has, and few enough to be told in one breath. */
const most = 10
const dayMs = 86_400_000
/** A dossier that takes longer is asked about anew. */
const longestMs = 180 * dayMs
/** The sealed code is kept 24 hours; who agrees later is asked for it again. */
const sealedMs = dayMs - 600_000

export const followChoice = ({ say }: Scene): Choice => ({ id: 'dossier:follow', label: say.dossiers.button.follow })
const stopChoice = ({ say }: Scene): Choice => ({ id: 'dossier:stop', label: say.dossiers.button.stop })

const provenIn = ({ was, heard }: Scene): Conversation['proven'] =>
  was.proven !== undefined && Date.parse(heard.at) - Date.parse(was.proven.at) < sealedMs ? was.proven : undefined

/** A dossier was proven a short while ago. */
export const mayFollow = (scene: Scene): boolean => provenIn(scene) !== undefined

/** Everything that must be known to agree freely: what for, what is kept, by whom, how long, what the channel allows, how it ends. */
export function askFollow(scene: Scene): Outcome {
  const { was, know, say } = scene
  const text = say.dossiers.follow
  if (provenIn(scene) === undefined) return told(paragraphs(say.dossiers.gone), 'dossier.gone')
  if (follows(was, was.proven?.key)) return told(paragraphs([text.already], [stopChoice(scene)]), 'follow.already')
  if ((was.following?.length ?? 0) >= most) return told(paragraphs([text.enough(most)], [stopChoice(scene)]), 'follow.enough')
  const [first, ...more] = [
    text.what(know.reach?.quiet),
    text.kept(know.office(was.office)?.name),
    reachOf(scene),
    text.rights,
    text.agree,
  ].filter(line => line !== '')
  const choices = [
    { id: 'dossier:follow-yes', label: say.dossiers.button.agree },
    { id: 'dossier:follow-no', label: say.dossiers.button.decline },
  ]
  return told(paragraphs([first ?? '', ...more], choices), 'follow.asked')
}

function reachOf({ know: { reach }, say }: Scene): string {
  const text = say.dossiers.follow
  if (reach?.hours !== undefined) return text.window(Math.floor(reach.hours / 24))
  return reach?.pushes === false ? text.here : ''
}

export const follows = ({ following = [] }: Conversation, key: string | undefined): boolean => following.some(one => one.key === key)

export function agree(scene: Scene): Outcome {
  const { was, heard, say, today } = scene
  const proven = provenIn(scene)
  if (proven === undefined) return told(paragraphs(say.dossiers.gone), 'dossier.gone')
  if (follows(was, proven.key)) return askFollow(scene)
  const id = uuid(`${heard.id}/follow`, namespace)
  const { code, key, mark, seen } = proven
  const until = new Date(Date.parse(heard.at) + longestMs).toISOString()
  const { version, purpose, started } = say.dossiers.follow
  return {
    replies: [paragraphs(started, [stopChoice(scene)])],
    effects: [
      { kind: 'follow', id, code, key, mark, seen, until, purpose, text: version },
      { kind: 'count', event: 'follow' },
    ],
    now: { ...withoutProven(was), following: [...(was.following ?? []), { id, key, since: today }] },
  }
}

export const decline = (scene: Scene): Outcome => ({
  ...told(paragraphs([scene.say.dossiers.follow.declined]), 'follow.declined'),
  now: withoutProven(scene.was),
})

export function stop(scene: Scene): Outcome {
  const { was, say } = scene
  const ids = (was.following ?? []).map(({ id }) => id)
  const { stopped, none } = say.dossiers.follow
  if (ids.length === 0) return told(paragraphs([none]), 'follow.none')
  return {
    replies: [paragraphs([stopped(ids.length)])],
    effects: [
      { kind: 'unfollow', ids },
      { kind: 'count', event: 'follow.stopped' },
    ],
    now: withoutFollows(was, ids),
  }
}

export const hearStop = (scene: Scene, text: string, words: string): Outcome | undefined =>
  isStop(scene, text, words) ? stop(scene) : undefined

/**
 * The one word that was promised to end it. "Đúng" typed without accents is the same word: in the middle of a guide, or written with
 * its accent or its đ, it means yes.
 */
function isStop(scene: Scene, text: string, words: string): boolean {
  if (
    /^(?:dung|ngung|thoi|huy|tat)(?: (?:nhan|bao|gui))? (?:theo doi|tin|thong bao|bao tin|bao)(?: ho so)?(?: (?:nua|di|nhe|a))*$|^stop(?: alerts?)?$|^unsubscribe$/.test(
      words,
    )
  )
    return words !== 'stop' || isFollowing(scene)
  if (words !== 'dung' || !isFollowing(scene) || /[đúĐÚ]/.test(text.normalize('NFC'))) return false
  return /ừ/iu.test(text.normalize('NFC')) || !inGuide(scene)
}

const isFollowing = ({ was }: Scene): boolean => (was.following?.length ?? 0) > 0

/** A notice: nobody waits for it, and it is never said twice. What was stopped meanwhile is met with silence. */
export function moved(scene: Scene, data: Json): Outcome {
  const read = movedSchema.safeParse(data)
  if (!read.success) return { replies: [], effects: [] }
  const { was } = scene
  const happened = read.data
  if (happened.kind === 'window')
    return isFollowing(scene) ? notice(paragraphs(scene.say.dossiers.follow.word, [stopChoice(scene)]), 'follow.word') : silent
  if (was.following?.some(({ id }) => id === happened.follow) !== true) return silent
  const ending = happened.kind === 'ended' || happened.over
  const outcome = notice(replyTo(scene, happened), happened.kind === 'moved' ? 'follow.told' : 'follow.ended')
  if (!ending) return outcome
  const ids = [happened.follow]
  return { ...outcome, effects: [...outcome.effects, { kind: 'unfollow', ids }], now: withoutFollows(was, ids) }
}

const silent: Outcome = { replies: [], effects: [] }
const notice = (reply: Reply, event: string): Outcome => ({ ...told(reply, event), policy: 'notice' })

function replyTo(scene: Scene, happened: Exclude<Moved, { kind: 'window' }>): Reply {
  const text = scene.say.dossiers.follow
  if (happened.kind === 'ended') return paragraphs(text.ended)
  const { blocks, choices = [] } = tellDossier(scene, happened.dossier)
  const [heading, ...others] = blocks
  const last = { kind: 'paragraph', text: happened.over ? text.over : text.stopLine } as const
  const stopping = happened.over ? [] : [stopChoice(scene)]
  return withChoices({ blocks: [{ kind: 'paragraph', text: text.changed }, heading, ...others, last] }, [...choices, ...stopping])
}

function withoutFollows(was: Conversation, ids: readonly string[]): Conversation {
  const { following = [], ...others } = was
  const left = following.filter(({ id }) => !ids.includes(id))
  return left.length === 0 ? others : { ...others, following: left }
}

function withoutProven(was: Conversation): Conversation {
  const { proven: _, ...others } = was
  return others
}
