import type { GuideAt } from '../../model/conversation.ts'
import type { Guide } from '../../model/guide.ts'
import { onward, placeOf, stopsOf, type Stop } from '../../model/route.ts'

/** More steps than this at once are not read. */
const mostAtOnce = 6

/** The steps that are told together: one, or for those in a hurry everything up to the next question. */
export function runOf(guide: Guide, at: GuideAt): readonly Stop[] {
  const stops = stopsOf(guide)
  const first = stops.get(at.step)
  if (!first) return []
  const run = [first]
  let next = at.speed === 'fast' && isPlain(first) ? after(guide, first, at) : undefined
  while (
    next &&
    run.length < mostAtOnce &&
    isPlain(next) &&
    !run.some(({ step }) => step.id === next?.step.id) &&
    next.failure?.id === first.failure?.id
  ) {
    run.push(next)
    next = after(guide, next, at)
  }
  return run
}

function after(guide: Guide, stop: Stop, { answers }: GuideAt): Stop | undefined {
  const place = placeOf(guide, onward(stop), answers)
  return place.kind === 'step' ? stopsOf(guide).get(place.step) : undefined
}

/** Something to do; neither a question nor the way into another guide, nor the try after one that has to fail first. */
function isPlain({ step, failure }: Stop): boolean {
  return !step.choices && step.guide === undefined && (!failure || step.next !== undefined)
}

/** How many steps lie ahead, on the way most people take; what is answered already is not counted. */
export function ahead(guide: Guide, at: GuideAt): number {
  const stops = stopsOf(guide)
  const seen = new Set<string>()
  let answers = at.answers
  let answered = 0
  let stop = stops.get(at.step)
  while (stop && !seen.has(stop.step.id)) {
    seen.add(stop.step.id)
    const given = stop.step.choices?.find(({ id }) => id === at.answers[stop?.step.id ?? ''])
    if (given) answered += 1
    const choice = given ?? stop.step.choices?.[0]
    if (choice) answers = { ...answers, [stop.step.id]: choice.id }
    const place = placeOf(guide, choice?.to ?? onward(stop), answers)
    stop = place.kind === 'step' ? stops.get(place.step) : undefined
  }
  return seen.size - answered
}
