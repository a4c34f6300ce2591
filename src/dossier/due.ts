import { workingDays, type Calendar } from '../model/calendar.ts'
import type { Dossier } from '../model/dossier.ts'

/** For the officers: what is late, and what soon will be, so that a delay is explained before the citizen asks. */

/** `days`: working days left, below 0 when late. `waits`: the dossier waits for the citizen, so the clock stands. */
export type Due = {
  readonly code: string
  readonly dossier: Dossier
  readonly days: number
  readonly sure: boolean
  readonly waits: boolean
}

/** Late ones first. `within`: working days from `today` (YYYY-MM-DD). Dossiers that are finished or have no due date are left out. */
export function dueSoon(all: Iterable<readonly [string, Dossier]>, today: string, within: number, calendar: Calendar): readonly Due[] {
  const found: Due[] = []
  for (const [code, dossier] of all) {
    const { due, state } = dossier
    if (due === undefined || state === 'done' || dossier.finished !== undefined) continue
    const late = due < today
    const { days, sure } = late ? workingDays(due, today, calendar) : workingDays(today, due, calendar)
    if (!late && days > within) continue
    found.push({ code, dossier, days: late ? -days : days, sure, waits: state === 'supplement' || state === 'pay' })
  }
  return found.toSorted((a, b) => a.days - b.days || (a.code < b.code ? -1 : 1))
}
