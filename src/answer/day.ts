import type { Hours } from '../model/office.ts'
import type { Texts } from './texts.vi.ts'

/** Days as ISO dates (YYYY-MM-DD) in Viet Nam; nothing here reads a clock. */

export function sayDate(iso: string, texts: Texts): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return texts.date(String(Number(day)), String(Number(month)), year)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

type Term = { readonly from?: string | undefined; readonly until?: string | undefined }

export function isCurrent({ from, until }: Term, today: string): boolean {
  return (from === undefined || from <= today) && (until === undefined || today <= until)
}

export function isPast({ until }: Pick<Term, 'until'>, today: string): boolean {
  return until !== undefined && until < today
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Day = (typeof week)[number]

function dayOf(iso: string): Day {
  return week[(new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
}

/** Today's hours, then the whole week in one line. */
export function sayHours(hours: Hours, today: string, texts: Texts): string[] {
  if (week.every(day => hours[day] === undefined)) return [texts.hoursUnknown]
  return [sayToday(hours, today, texts), texts.week(sayWeek(hours, texts))]
}

/** The whole week in one line; undefined where nothing is known of it. */
export function sayWeekOf(hours: Hours, texts: Texts): string | undefined {
  return week.every(day => hours[day] === undefined) ? undefined : `${sayWeek(hours, texts).join('; ')}.`
}

function sayToday(hours: Hours, today: string, texts: Texts): string {
  const now = week.indexOf(dayOf(today))
  const open = spans(hours, week[now] ?? 'mon', texts)
  if (open !== '') return texts.open(open)
  const next = week.map((_, ahead) => week[(now + ahead + 1) % 7] ?? 'mon').find(day => spans(hours, day, texts) !== '')
  return next === undefined ? texts.closed : texts.closedUntil(texts.days[next], spans(hours, next, texts))
}

function spans(hours: Hours, day: Day, texts: Texts): string {
  return (hours[day] ?? []).map(([from, to]) => `${from}–${to}`).join(texts.and)
}

/** Neighbouring days with the same hours are said together. */
function sayWeek(hours: Hours, texts: Texts): string[] {
  const runs: { first: Day; last: Day; said: string }[] = []
  for (const day of week) {
    const said = spans(hours, day, texts) || texts.off
    const run = runs.at(-1)
    if (run?.said === said) run.last = day
    else runs.push({ first: day, last: day, said })
  }
  return runs.map(
    ({ first, last, said }) => `${first === last ? texts.days[first] : texts.toDay(texts.days[first], texts.days[last])} ${said}`,
  )
}
