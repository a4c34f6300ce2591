import { z } from 'zod'
import { isoDate } from './procedure.ts'

/**
 * `knowledge/calendar.yaml`: one year of days off of state bodies. `lunar` ("10/3", day and month) is checked against a lunar calendar.
 * `settled: false`: the yearly notice is not out, so some days are not known yet.
 */
export const calendarYearSchema = z.strictObject({
  year: z.number().int().min(2020).max(2100),
  settled: z.boolean(),
  sources: z.array(z.string()).min(1),
  off: z.array(
    z.strictObject({
      day: isoDate,
      name: z.string().min(3),
      lunar: z
        .string()
        .regex(/^\d{1,2}\/\d{1,2}$/)
        .optional(),
    }),
  ),
  /** Weekend days worked in exchange. */
  worked: z.array(isoDate).default([]),
})
export type CalendarYear = Readonly<z.infer<typeof calendarYearSchema>>
export type Calendar = readonly CalendarYear[]

/** `sure`: every year that was counted is settled. */
export type Count = { readonly days: number; readonly sure: boolean }

/** Longer spans are not worth counting day by day. */
const mostDays = 800

/** Working days after `from`, up to and including `to`; both ISO days. 0 when `to` is not later. */
export function workingDays(from: string, to: string, calendar: Calendar): Count {
  let days = 0
  let sure = true
  let day = Date.parse(from)
  const last = Math.min(Date.parse(to), day + mostDays * dayMs)
  while (day < last) {
    day += dayMs
    const iso = new Date(day).toISOString().slice(0, 10)
    const year = yearOf(iso, calendar)
    sure &&= year?.settled === true
    if (isWorked(iso, year)) days += 1
  }
  return { days, sure }
}

const dayMs = 86_400_000

const yearOf = (iso: string, calendar: Calendar): CalendarYear | undefined => calendar.find(({ year }) => iso.startsWith(`${year}-`))

/** Whether the calendar makes an exception of a day (ISO, in Viet Nam). */
export function isDayOff(iso: string, calendar: Calendar): 'off' | 'worked' | undefined {
  const year = yearOf(iso, calendar)
  if (year?.worked.includes(iso) === true) return 'worked'
  return year?.off.some(({ day }) => day === iso) === true ? 'off' : undefined
}

function isWorked(iso: string, year: CalendarYear | undefined): boolean {
  if (year?.worked.includes(iso) === true) return true
  const weekday = new Date(iso).getUTCDay()
  return weekday !== 0 && weekday !== 6 && year?.off.some(({ day }) => day === iso) !== true
}
