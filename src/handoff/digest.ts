import type { Case } from '../model/cases.ts'
import type { Digest, Urgency } from '../model/desk.ts'

/** What is to be done first, of the open cases. */

const soonMs = 2 * 3_600_000
const most = 15
const order: readonly Urgency[] = ['escalated', 'overdue', 'soon', 'unheld']

/** Cases that wait for the citizen, or were put off, wait for nobody here. */
export function firstOf(open: readonly Case[], now: string): readonly { readonly of: Case; readonly why: Urgency }[] {
  return open
    .flatMap(of => {
      const why = of.state === 'new' || of.state === 'held' ? urgencyOf(of, now) : undefined
      return why === undefined ? [] : [{ of, why }]
    })
    .toSorted((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || dueOf(a.of) - dueOf(b.of))
    .slice(0, most)
}

function urgencyOf(of: Case, now: string): Urgency | undefined {
  const left = dueOf(of) - Date.parse(now)
  if (of.escalated) return 'escalated'
  if (left <= 0) return 'overdue'
  if (left <= soonMs) return 'soon'
  return of.holder === undefined ? 'unheld' : undefined
}

const dueOf = ({ due }: Case): number => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))

export function countsOf(open: readonly Case[], now: string): Digest['now'] {
  const count = (is: (of: Case) => boolean): number => open.filter(is).length
  return {
    new: count(of => of.state === 'new'),
    held: count(of => of.state === 'held'),
    waiting: count(of => of.state === 'waiting'),
    overdue: count(of => of.state !== 'waiting' && dueOf(of) <= Date.parse(now)),
    escalated: count(of => of.escalated),
  }
}
