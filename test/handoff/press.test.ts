import { describe, expect, it } from 'vitest'
import { pressOf } from '../../src/handoff/press.ts'
import { calendarYearSchema } from '../../src/model/calendar.ts'
import type { Pressing } from '../../src/model/cases.ts'
import { office } from '../support/catalogue.ts'

/** Split shifts on weekdays; Friday 30 April 2027 and the Monday after are off. */
const shifts: [string, string][] = [['7:30', '11:30'], ['13:30', '17:00']] // prettier-ignore
const hours = { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts } as const
const off = [
  { day: '2027-04-30', name: 'Ngày Chiến thắng' },
  { day: '2027-05-03', name: 'Nghỉ bù' },
]
const plan = {
  hours: office({ hours: hours as never }).hours,
  calendar: [calendarYearSchema.parse({ year: 2027, settled: true, sources: ['x'], off })],
}
const at = (local: string): string => new Date(`${local}:00+07:00`).toISOString()
const waiting = (since: string, due: string, more: Partial<Pressing> = {}): Pressing => ({
  id: 'c',
  account: 'web:x',
  channel: 'web',
  chat: 'k',
  since: at(since),
  waitingSince: at(since),
  due: at(due),
  reminded: 0,
  lateTold: false,
  escalated: false,
  ...more,
})
const press = (of: Pressing, now: string) => pressOf(of, plan, 60, Date.parse(at(now)))

describe('who waits is not forgotten', () => {
  const of = waiting('2027-05-05T09:00', '2027-05-05T10:00')
  it.each([
    ['2027-05-05T09:29', undefined],
    ['2027-05-05T09:30', { reminded: 1, escalated: false, tellCitizen: false }],
    ['2027-05-05T10:00', { reminded: 2, escalated: false, tellCitizen: true }],
    ['2027-05-05T10:30', { reminded: 3, escalated: true, tellCitizen: true }],
    // Long after it is still three.
    ['2027-05-06T16:00', { reminded: 3, escalated: true, tellCitizen: true }],
  ])('at %s: %o', (now, wanted) => expect(press(of, now)).toEqual(wanted))

  it('nothing is said twice', () => {
    expect(press({ ...of, reminded: 3, escalated: true, lateTold: true }, '2027-05-06T16:00')).toBeUndefined()
    expect(press({ ...of, reminded: 1 }, '2027-05-05T09:45')).toBeUndefined()
    expect(press({ ...of, reminded: 2, lateTold: true }, '2027-05-05T10:29')).toBeUndefined()
  })

  it('nobody is reminded at noon, at night or on a holiday, and the time stands still meanwhile', () => {
    // 11:00 and an hour of opening hours: half of it at 11:30, which is the break, so it comes at 13:30.
    const noon = waiting('2027-05-05T11:00', '2027-05-05T14:00')
    expect(press(noon, '2027-05-05T12:30')).toBeUndefined()
    expect(press(noon, '2027-05-05T13:30')).toMatchObject({ reminded: 1 })
    // Thursday afternoon before the holidays: due on Tuesday.
    const eve = waiting('2027-04-29T16:30', '2027-05-04T8:00'.replace('T8', 'T08'))
    expect(press(eve, '2027-04-30T09:00')).toBeUndefined()
    expect(press(eve, '2027-05-03T09:00')).toBeUndefined()
    expect(press(eve, '2027-05-04T07:45')).toMatchObject({ reminded: 1, tellCitizen: false })
    expect(press(eve, '2027-05-04T08:00')).toMatchObject({ reminded: 2, tellCitizen: true })
  })

  it('who writes again after the time was over is not told at once that it is late', () => {
    const again = waiting('2027-05-05T07:30', '2027-05-05T10:00', { waitingSince: at('2027-05-05T15:00'), reminded: 1 })
    expect(press(again, '2027-05-05T15:05')).toBeUndefined()
    expect(press(again, '2027-05-05T16:00')).toMatchObject({ reminded: 2, tellCitizen: true })
  })
})
