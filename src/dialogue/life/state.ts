import type { About } from '../../model/answer.ts'
import type { Conversation, LifeAt } from '../../model/conversation.ts'
import type { Scene } from '../scene.ts'

/** Nobody comes back to a list of steps that he left so long ago. */
const forgottenAfterMs = 60 * 86_400_000

/** The event of this talk, while it is remembered. */
export function lifeIn({ was, heard }: Scene): LifeAt | undefined {
  const { life } = was
  return life && Date.parse(heard.at) - Date.parse(life.at) <= forgottenAfterMs ? life : undefined
}

/** "death~land#1.003197" read. */
export function readLife(id: string): { readonly id: string; readonly cases: readonly string[]; readonly step?: string } {
  const [whole = '', step] = id.split('#')
  const [name = '', ...cases] = whole.split('~')
  return { id: name, cases, ...(step === undefined ? {} : { step }) }
}

export const writeLife = ({ id, cases }: Pick<LifeAt, 'id' | 'cases'>): string => [id, ...cases].join('~')

/** An event was told: it is remembered, and a short question afterwards means the step that stands next. */
export function afterLife(
  scene: Scene,
  about: Extract<About, { kind: 'life' }>,
): Pick<Conversation, 'life' | 'about' | 'earlier' | 'together'> {
  const { was, heard, know } = scene
  const { id, cases, step } = readLife(about.id)
  const before = lifeIn(scene)
  const done = before?.id === id ? before.done : []
  const life: LifeAt = { id, cases, done, at: heard.at }
  const open =
    know
      .life(id, cases, was)
      ?.steps.map(({ code }) => code)
      .filter(code => !done.includes(code)) ?? []
  const code = step ?? open[0]
  const others = [...(was.about ? [was.about] : []), ...(was.earlier ?? [])].filter(one => one.kind !== 'procedure' || one.code !== code)
  if (code === undefined || know.nameOf(code, was) === undefined) return { life, about, earlier: others.slice(0, 5), together: 0 }
  return { life, about: { kind: 'procedure', code, facet: 'overview' }, earlier: others.slice(0, 5), together: 0 }
}
