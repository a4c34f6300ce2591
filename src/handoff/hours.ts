import { isDayOff, type Calendar } from '../model/calendar.ts'
import type { Hours } from '../model/office.ts'
import { dayIn, zoneMs } from '../model/vietnam.ts'

/** When an office is open, in Viet Nam's time. */

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** A holiday is never longer, however it falls. */
const mostDays = 30

export type Plan = { readonly hours: Hours; readonly calendar: Calendar }

/** From `from` until just before `to`, in ms since the epoch. */
type Span = { readonly from: number; readonly to: number }

export function isOpen(plan: Plan, at: number): boolean {
  return spansFrom(plan, at)[0]?.from === at
}

/** When it opens next, in ms since the epoch; undefined where no hours are known. */
export function opensAt(plan: Plan, at: number): number | undefined {
  return spansFrom(plan, at)[0]?.from
}

/** So many minutes of opening hours after `at`; undefined where no hours are known. */
export function minutesLater(plan: Plan, at: number, minutes: number): number | undefined {
  let left = minutes * minuteMs
  for (let from = at, days = 0; days < 10; days += 1) {
    const spans = spansFrom(plan, from)
    for (const span of spans) {
      if (span.to - span.from >= left) return span.from + left
      left -= span.to - span.from
      from = span.to
    }
    if (spans.length === 0) return undefined
  }
  return undefined
}

/** Minutes of opening hours from `at` to `to`, over a month at most. */
export function minutesBetween(plan: Plan, at: number, to: number): number {
  return spansFrom(plan, at).reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - span.from), 0) / minuteMs
}

/** The same for many spans, up to two months each: what a day is open for is found once. */
export function minutesIn(plan: Plan): (at: number, to: number) => number {
  const days = new Map<number, readonly Span[]>()
  const on = (midnight: number): readonly Span[] => {
    const known = days.get(midnight) ?? spansOn(plan, midnight)
    days.set(midnight, known)
    return known
  }
  return (at, to) => {
    let ms = 0
    const end = Math.min(to, at + 2 * mostDays * dayMs)
    for (let midnight = Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs; midnight < end; midnight += dayMs)
      for (const span of on(midnight)) ms += Math.max(0, Math.min(span.to, end) - Math.max(span.from, at))
    return ms / minuteMs
  }
}

/** Opening spans from `at` on, the one under way cut to begin there, over a month. */
function spansFrom(plan: Plan, at: number): readonly Span[] {
  const midnight = Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs
  const found: Span[] = []
  for (let day = 0; day < mostDays; day += 1) {
    for (const span of spansOn(plan, midnight + day * dayMs)) if (span.to > at) found.push({ from: Math.max(span.from, at), to: span.to })
  }
  return found
}

/** `midnight`: of the day in Viet Nam. */
function spansOn({ hours, calendar }: Plan, midnight: number): readonly Span[] {
  const iso = dayIn(midnight)
  const off = isDayOff(iso, calendar)
  if (off === 'off') return []
  // A weekend day worked in exchange has the hours of an ordinary Monday.
  const day = off === 'worked' ? 'mon' : (week[new Date(iso).getUTCDay()] ?? 'sun')
  const spans = (hours[day] ?? []).map(([from, to]) => ({ from: midnight + msOf(from), to: midnight + msOf(to) }))
  return spans.toSorted((a, b) => a.from - b.from)
}

/** "7:30", as people write it. */
export function clockOf(at: number): string {
  const local = new Date(at + zoneMs)
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
}

function msOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return (hour * 60 + minute) * minuteMs
}
