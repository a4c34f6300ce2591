import { serverNow } from './clock.ts'
import { fill, vi } from './texts.vi.ts'

/** Times in words, in Viet Nam's clock whatever the computer's is. */

const zone = 'Asia/Ho_Chi_Minh'
const clock = new Intl.DateTimeFormat('vi-VN', { hour: 'numeric', minute: '2-digit', timeZone: zone })
const day = new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'numeric', timeZone: zone })
const whole = new Intl.DateTimeFormat('vi-VN', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: zone })

const minute = 60_000
const hour = 60 * minute

export const ageMs = (since: string): number => serverNow() - Date.parse(since)

export function span(ms: number): string {
  const size = Math.abs(ms)
  if (size < minute) return vi.times.now
  if (size < hour) return fill(vi.times.minutes, { n: Math.floor(size / minute) })
  if (size < 48 * hour) return fill(vi.times.hours, { n: Math.floor(size / hour) })
  return fill(vi.times.days, { n: Math.floor(size / (24 * hour)) })
}

/** "14:05" today, else "14:05, 3/12". */
export function when(at: string): string {
  const date = new Date(at)
  return day.format(date) === day.format(new Date(serverNow())) ? clock.format(date) : `${clock.format(date)}, ${day.format(date)}`
}

const second = new Intl.DateTimeFormat('vi-VN', {
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: zone,
})
/** To the second. */
export const stamp = (at: string): string => second.format(new Date(at))
export const dayOf = (at: string): string => whole.format(new Date(at))
export const dayMark = (at: string): string => whole.format(new Date(at))

/** The moment at which Viet Nam's clock (UTC+7, no summer time) shows this, so many days from today. */
export function at(days: number, hours: number, minutes: number): Date {
  const there = new Date(serverNow() + 7 * hour)
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() + days, hours, minutes) - 7 * hour)
}

/** Days until next Monday, at least one. */
export const toMonday = (): number => (8 - new Date(serverNow() + 7 * hour).getUTCDay()) % 7 || 7
