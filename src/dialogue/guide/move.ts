import type { Frame, GuideAt, GuideAtHand } from '../../model/conversation.ts'
import type { Guide } from '../../model/guide.ts'
import { choose, onward, openChoices, placeOf, stopsOf, tryNext, type Stop } from '../../model/route.ts'
import { runOf } from './run.ts'

/** Walking: from one standing place to the next. Knows no words. */

export type Guides = (id: string) => GuideAtHand | undefined

/** `list`: what went wrong? `first`: nothing lies before this step. `gone`: the guide itself is no more. */
export type Moved =
  | { readonly kind: 'at' | 'list' | 'help' | 'first'; readonly at: GuideAt }
  | { readonly kind: 'done'; readonly guide: Guide; readonly at: GuideAt; readonly left?: GuideAt }
  | { readonly kind: 'gone' }

/** Longer than any guide; what is older is not gone back to. */
const longestTrail = 60
/** Deeper than this nobody remembers where he came from. */
const deepest = 8

export function enter(
  guides: Guides,
  guide: Guide,
  { speed, since, left, answers = {} }: { speed: GuideAt['speed']; since: string; left?: GuideAt; answers?: GuideAt['answers'] },
): Moved {
  const from = left ? [...left.from.filter(frame => frame.why !== 'left'), frameOf(left, 'left')] : []
  const at: GuideAt = { guide: guide.id, step: '', answers, trail: [], from, speed, odd: 0, aside: 0, since }
  return go(guides, guide, at, guide.steps[0]?.id ?? 'done')
}

/** Opens a failure. Who stands in its guide comes back to his step; who comes from elsewhere goes on where the failure says. */
export function enterFailure(guides: Guides, guide: Guide, at: GuideAt, failure: string): Moved {
  const first = guide.failures.find(({ id }) => id === failure)?.steps[0]
  if (!first) return { kind: 'list', at }
  const inside = stopsOf(guide).get(at.step)?.failure?.id === failure
  return go(guides, guide, inside ? at : fall(guide, at), first.id)
}

/** The way of a button: a choice's id, or `next`, `stuck`, `back`, `again`, `restart`. Undefined: there is no such button here. */
export function press(guides: Guides, at: GuideAt, key: string): Moved | undefined {
  const guide = guides(at.guide)?.guide
  const stop = guide && stopsOf(guide).get(at.step)
  if (!stop) return { kind: 'gone' }
  if (key.startsWith('!')) return enterFailure(guides, guide, at, key.slice(1))
  switch (key) {
    case 'again':
      return { kind: 'at', at }
    case 'back':
      return back(at)
    case 'restart':
      return enter(guides, guide, { speed: at.speed, since: at.since })
    case 'stuck':
      return stuck(guides, guide, at, stop)
    case 'next':
      return stop.step.choices ? undefined : go(guides, guide, at, onward(lastOf(guide, at) ?? stop))
  }
  return answer(guides, guide, at, { stop, key })
}

function answer(guides: Guides, guide: Guide, at: GuideAt, { stop, key }: { stop: Stop; key: string }): Moved | undefined {
  const choice = openChoices(stop.step, at.answers).find(({ id }) => id === key)
  if (!choice) return undefined
  const { answers, target } = choose(stop, choice, at.answers)
  return go(guides, guide, { ...at, answers }, target)
}

/** Those in a hurry were told several steps at once, and have done them all. */
function lastOf(guide: Guide, at: GuideAt): Stop | undefined {
  return runOf(guide, at).at(-1)
}

function go(guides: Guides, guide: Guide, at: GuideAt, target: string): Moved {
  const place = placeOf(guide, target, at.answers)
  if (place.kind === 'help') return { kind: 'help', at }
  if (place.kind === 'done') return finish(guides, guide, at)
  if (place.kind === 'back') return climb(guides, guide, at)
  const stops = stopsOf(guide)
  const trail = at.step === '' ? at.trail : [...at.trail, at.step].slice(-longestTrail)
  const stop = stops.get(place.step)
  // Out of a failure by a way of its own: nothing is to be come back to.
  const from = stop?.failure ? at.from : withoutFailures(at.from)
  const now: GuideAt = { ...at, step: place.step, trail, from, odd: 0, aside: 0 }
  const skipped = stop && stillAnswered(guides, guide, now, stop)
  if (skipped) return skipped
  return stop?.step.guide === undefined ? { kind: 'at', at: now } : through(guides, guide, now, { stop, other: stop.step.guide })
}

/** An answer before this question was changed: what was answered here still stands, where it is still a choice. */
function stillAnswered(guides: Guides, guide: Guide, at: GuideAt, stop: Stop): Moved | undefined {
  const key = at.answers[stop.step.id]
  return key === undefined || !guides(guide.id)?.interview ? undefined : answer(guides, guide, at, { stop, key })
}

/** Another guide in between. One that is no more is passed over. */
function through(guides: Guides, guide: Guide, at: GuideAt, { stop, other }: { stop: Stop; other: string }): Moved {
  const hand = guides(other)
  if (!hand) return go(guides, guide, at, onward(stop))
  const from = [...at.from, frameOf(at, 'guide')]
  return go(guides, hand.guide, { ...at, guide: other, step: '', answers: {}, trail: [], from }, hand.guide.steps[0]?.id ?? 'done')
}

function stuck(guides: Guides, guide: Guide, at: GuideAt, stop: Stop): Moved {
  const target = tryNext(lastOf(guide, at) ?? stop)
  if (target === undefined) return guide.failures.length > 0 ? { kind: 'list', at } : { kind: 'help', at }
  const other = stopsOf(guide).get(target)?.failure
  return go(guides, guide, other && other.id !== stop.failure?.id ? fall(guide, at) : at, target)
}

/** Into a failure, to come back to this step afterwards. */
function fall(guide: Guide, at: GuideAt): GuideAt {
  const here = at.guide === guide.id && stopsOf(guide).has(at.step)
  return here ? { ...at, step: '', trail: [], from: [...at.from, frameOf(at, 'failure')].slice(-deepest) } : at
}

/** Out of a failure: to the step where it went wrong, or to the one that the failure names. */
function climb(guides: Guides, guide: Guide, at: GuideAt): Moved {
  const top = at.from.at(-1)
  if (top?.why === 'failure') {
    const { why: _, answers, ...stand } = top
    return { kind: 'at', at: { ...at, ...stand, answers: { ...answers, ...at.answers }, from: at.from.slice(0, -1), odd: 0, aside: 0 } }
  }
  return go(guides, guide, at, stopsOf(guide).get(at.step)?.failure?.resume ?? 'done')
}

function finish(guides: Guides, guide: Guide, at: GuideAt): Moved {
  const from = withoutFailures(at.from)
  const top = from.at(-1)
  const done = at.step === '' || at.trail.at(-1) === at.step ? at : { ...at, trail: [...at.trail, at.step] }
  if (!top) return { kind: 'done', guide, at: done }
  const { why, ...stand } = top
  const below: GuideAt = { ...at, ...stand, from: from.slice(0, -1), odd: 0, aside: 0 }
  if (why !== 'guide') return { kind: 'done', guide, at: done, left: below }
  const outer = guides(below.guide)?.guide
  const stop = outer && stopsOf(outer).get(below.step)
  return stop ? go(guides, outer, below, onward(stop)) : { kind: 'done', guide, at: done }
}

function back(at: GuideAt): Moved {
  const last = at.trail.at(-1)
  if (last !== undefined) {
    const { [last]: _, ...answers } = at.answers
    return { kind: 'at', at: { ...at, step: last, answers, trail: at.trail.slice(0, -1), odd: 0, aside: 0 } }
  }
  const top = at.from.at(-1)
  if (!top || top.why === 'left') return { kind: 'first', at }
  const { why, ...stand } = top
  const below: GuideAt = { ...at, ...stand, from: at.from.slice(0, -1), odd: 0, aside: 0 }
  // The step that only leads into the other guide shows nothing itself.
  return why === 'guide' ? back(below) : { kind: 'at', at: below }
}

function withoutFailures(from: readonly Frame[]): readonly Frame[] {
  const last = from.findLastIndex(frame => frame.why !== 'failure')
  return from.slice(0, last + 1)
}

function frameOf({ guide, step, answers, trail }: GuideAt, why: Frame['why']): Frame {
  return { guide, step, answers, trail, why }
}
