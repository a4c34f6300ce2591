import type { Calendar } from '../model/calendar.ts'
import type { Wait } from '../model/conversation.ts'
import { given } from '../model/given.ts'
import type { Office } from '../model/office.ts'
import { dayIn } from '../model/vietnam.ts'
import { clockOf, isOpen, minutesLater, opensAt, type Plan } from './hours.ts'

/** What somebody who asks for an officer now is told, and until when the office means to have answered. */

/** In minutes of opening hours. */
const usualService = { reply: 60, resolve: 2 * 8 * 60 }

/** Hours to reckon with where an office has not said its own; nobody is told these. */
const reckoned: Office['hours'] = Object.fromEntries(
  (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map(day => [day, [['7:30', '11:30'], ['13:30', '17:00']]]), // prettier-ignore
) as Office['hours']

/** `ahead`: how many wait already; `minutes`: how long the last ones waited for a first answer, where there were enough of them. */
export type Queue = { readonly ahead: number; readonly minutes?: number }

export function waitOf(office: Office | undefined, calendar: Calendar, queue: Queue, now: Date): Wait {
  const at = now.getTime()
  const hours = office?.hours ?? {}
  const known = Object.keys(hours).length > 0
  const opens = known && !isOpen({ hours, calendar }, at) ? opensAt({ hours, calendar }, at) : undefined
  return {
    ...queue,
    ...given({ opens: opens === undefined ? undefined : { day: dayIn(opens), clock: clockOf(opens) } }),
    example: office?.example === true,
    due: dueOf(planOf(office, calendar), serviceOf(office), at),
  }
}

/** Within how many minutes of opening hours the office means to answer, and to be done. */
export const serviceOf = (office: Office | undefined): typeof usualService => ({ ...usualService, ...given(office?.service ?? {}) })

/** The hours to reckon with. */
export function planOf(office: Office | undefined, calendar: Calendar): Plan {
  const hours = office?.hours ?? {}
  return { hours: Object.keys(hours).length > 0 ? hours : reckoned, calendar }
}

function dueOf(within: Plan, { reply, resolve }: typeof usualService, at: number): Wait['due'] {
  const dueIn = (minutes: number): string => new Date(minutesLater(within, at, minutes) ?? at + minutes * 60_000).toISOString()
  return { reply: dueIn(reply), resolve: dueIn(resolve) }
}

const enough = 5
const step = 5

/** The median of the last waits, rounded up to five minutes; undefined while there are too few to promise anything. */
export function usualMinutes(waits: readonly number[]): number | undefined {
  if (waits.length < enough) return undefined
  const middle = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0
  return Math.max(step, Math.ceil(middle / step) * step)
}
