import type { Period, PeriodKind } from '../model/report.ts'
import { say } from './texts.vi.ts'

/** Weeks (ISO, Monday to Sunday), months and quarters of the calendar of Viet Nam. */

const dayMs = 86_400_000
/** Nothing was counted before that year, and nothing is promised behind that one. */
const [firstYear, lastYear] = [2020, 2100]

const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** 0 for Monday. */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

const two = (n: number): string => String(n).padStart(2, '0')

/** The period of a kind in which a day (ISO) lies. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  switch (kind) {
    case 'week': {
      const from = shift(day, -weekdayOf(day))
      // The Thursday of a week says which year it belongs to.
      const thursday = shift(from, 3)
      const number = Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / dayMs / 7) + 1
      return { kind, of: `${thursday.slice(0, 4)}-W${two(number)}`, from, to: shift(from, 6) }
    }
    case 'month':
      return { kind, of: day.slice(0, 7), ...months(year, month, 1) }
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return { kind, of: `${year}-Q${quarter}`, ...months(year, quarter * 3 - 2, 3) }
    }
  }
}

function months(year: number, first: number, count: number): Pick<Period, 'from' | 'to'> {
  const at = (month: number): string => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
  return { from: at(first), to: shift(at(first + count), -1) }
}

export const periodBefore = ({ kind, from }: Period): Period => periodAt(kind, shift(from, -1))
export const periodAfter = ({ kind, to }: Period): Period => periodAt(kind, shift(to, 1))

/** The last one that is over. */
export const lastPeriod = (kind: PeriodKind, today: string): Period => periodBefore(periodAt(kind, today))

/** The months of a month or quarter; a week is its own and only part. */
export function partsOf(period: Period): readonly Period[] {
  if (period.kind !== 'quarter') return [period]
  const first = periodAt('month', period.from)
  const second = periodAfter(first)
  return [first, second, periodAfter(second)]
}

/** The last day of a period that is over; undefined where none is. */
export function untilOf({ from, to }: Period, today: string): string | undefined {
  if (today <= from) return undefined
  return to < today ? to : shift(today, -1)
}

const written: Readonly<Record<PeriodKind, RegExp>> = {
  week: /^(\d{4})-?W(\d{1,2})$/i,
  month: /^(\d{4})-(\d{1,2})$/,
  quarter: /^(\d{4})-?Q([1-4])$/i,
}

/** Reads "2026-10", "2026-Q4" or "2026-W41", also a day (ISO) that lies in the period; nothing is the last one that is over. */
export function readPeriod(kind: PeriodKind, text: string | undefined, today: string): { period: Period } | { problem: string } {
  const of = text?.trim() ?? ''
  if (of === '') return { period: lastPeriod(kind, today) }
  const day = dayIn(kind, of)
  if (day === undefined) return { problem: say.badPeriod[kind](of) }
  const period = periodAt(kind, day)
  return period.from > today ? { problem: say.future(of) } : { period }
}

function dayIn(kind: PeriodKind, of: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(of) ? of : firstDay(kind, of)
  if (day === undefined || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return undefined
  const year = Number(day.slice(0, 4))
  return year < firstYear || year > lastYear ? undefined : day
}

function firstDay(kind: PeriodKind, of: string): string | undefined {
  const [, year = '', number = ''] = written[kind].exec(of) ?? []
  if (year === '') return undefined
  if (kind === 'month') return `${year}-${two(Number(number))}-01`
  if (kind === 'quarter') return `${year}-${two(Number(number) * 3 - 2)}-01`
  // The fourth of January lies in the first week of its year.
  const monday = shift(periodAt('week', `${year}-01-04`).from, (Number(number) - 1) * 7)
  return periodAt('week', monday).of === `${year}-W${two(Number(number))}` ? monday : undefined
}
