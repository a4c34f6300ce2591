import { daysBetween, isPast, sayDate } from './day.ts'
import type { Setting } from './setting.ts'

/** The last day of a rule is told in its last weeks only, and the next rule as long before its first day. */
export const noticeDays = 60

/** " (áp dụng đến hết 31/12/2026)", or nothing while that day is far. */
export function ending({ until }: { readonly until?: string | undefined }, { today, texts }: Setting): string {
  return endsSoon(until, today) ? ` (${texts.fee.until(sayDate(until, texts))})` : ''
}

export function endsSoon(until: string | undefined, today: string): until is string {
  return until !== undefined && !isPast({ until }, today) && daysBetween(today, until) <= noticeDays
}
