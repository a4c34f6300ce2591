import type { About, Answer } from '../model/answer.ts'
import type { Conversation } from '../model/conversation.ts'

type Found = Extract<Answer, { kind: 'found' }>

/** So far back people come back to a matter. */
const most = 5

/** What was talked of before `about`, the latest first, and how many of them stand side by side in this turn. */
export function threadOf(was: Conversation, about: About, shown: readonly Found[]): Pick<Conversation, 'earlier' | 'together'> {
  const side = distinct(shown.map(answer => answer.about).filter(one => one.kind === 'procedure'))
  const before = [...(was.about ? [was.about] : []), ...(was.earlier ?? [])]
  const earlier = distinct([about, ...side.toReversed(), ...before])
    .slice(1)
    .slice(0, most)
  // The same matter again, asked from the other side, leaves the two where they stood.
  const together = side.length > 1 ? side.length : side.length === 1 && was.together !== undefined && isAmong(about, was) ? was.together : 0
  return { earlier, together }
}

function isAmong(about: About, { about: last, earlier = [], together = 0 }: Conversation): boolean {
  return [...(last ? [last] : []), ...earlier].slice(0, together).some(one => keyOf(one) === keyOf(about))
}

function distinct(abouts: readonly About[]): About[] {
  return abouts.filter((about, at) => abouts.findIndex(other => keyOf(other) === keyOf(about)) === at)
}

function keyOf(about: About): string {
  return about.kind === 'procedure' || about.kind === 'national' ? about.code : `${about.kind} ${about.id}`
}
