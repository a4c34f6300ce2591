import type { GuideAt, ListAt } from '../../model/conversation.ts'
import { again, begin } from '../guide/walk.ts'
import { paragraphs, told, type Outcome, type Scene } from '../scene.ts'
import { askEdit, askTicks, listIn, share, tellList, tick } from './list.ts'
import { listTexts } from './texts.ts'

const button = /^k:([a-z][a-z0-9-]{0,19}):(show|tick|share|edit|restart|[te]-[a-z0-9-]{1,24})$/

/** A button of a list. Undefined: no such button. */
export function chooseList(scene: Scene, id: string): Outcome | undefined {
  const [, name, what] = button.exec(id) ?? []
  if (name === undefined || what === undefined) return undefined
  const hand = scene.know.guide(name)
  if (!hand?.interview) return told(paragraphs([listTexts(scene.was.language).gone]), 'list.gone')
  const list = listIn(scene)
  if (what === 'restart' || list?.id !== name)
    return begin(scene, hand, { said: '', left: undefined, ...(what === 'restart' && { anew: true }) })
  const act = acts.get(what)
  if (act) return act(scene, list)
  const key = what.slice(2)
  return what.startsWith('t-') ? tick(scene, list, key, !list.ticked.includes(key)) : reopen(scene, list, key)
}

const acts: ReadonlyMap<string, (scene: Scene, list: ListAt) => Outcome> = new Map([
  ['show', (scene: Scene, list: ListAt) => tellList(scene, list)],
  ['tick', askTicks],
  ['share', share],
  ['edit', askEdit],
])

/** One stands at that question again; what was answered after it is not asked anew. */
function reopen(scene: Scene, list: ListAt, step: string): Outcome {
  const at = standAt(scene, list, step)
  return at ? again(scene, at) : tellList(scene, list)
}

/** Undefined where the question was not asked. */
export function standAt({ heard }: Scene, { id, answers, trail }: ListAt, step: string): GuideAt | undefined {
  const before = trail.indexOf(step)
  if (before < 0) return undefined
  const { [step]: _, ...others } = answers
  return { guide: id, step, answers: others, trail: trail.slice(0, before), from: [], speed: 'step', odd: 0, aside: 0, since: heard.at }
}
