import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, isOpen, minutesBetween, minutesIn, minutesLater, opensAt } from '../../src/handoff/hours.ts'
import { usualMinutes, waitOf } from '../../src/handoff/wait.ts'
import { calendarYearSchema } from '../../src/model/calendar.ts'
import { office } from '../support/catalogue.ts'
import { dayIn } from '../../src/model/vietnam.ts'

/** Split shifts on weekdays, Saturday morning; 30 April 2027 and the Monday after are off, Saturday 8 May is worked in exchange. */
const shifts: [string, string][] = [['7:30', '11:30'], ['13:30', '17:00']] // prettier-ignore
const hours = { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: [['7:30', '11:30']] } as const
const calendar = [
  calendarYearSchema.parse({
    year: 2027,
    settled: true,
    sources: ['x'],
    off: [
      { day: '2027-04-30', name: 'Ngày Chiến thắng' },
      { day: '2027-05-01', name: 'Quốc tế Lao động' },
      { day: '2027-05-03', name: 'Nghỉ bù' },
    ],
    worked: ['2027-05-09'],
  }),
]
const plan = { hours: office({ hours: hours as never }).hours, calendar }
/** A time in Viet Nam. */
const at = (local: string): number => Date.parse(`${local}:00+07:00`)
const said = (time: number | undefined): string => (time === undefined ? 'never' : `${dayIn(time)} ${clockOf(time)}`)

describe('opening hours', () => {
  it('are the same reckoned for many spans at once', () => {
    const reckon = minutesIn(plan)
    const minute = fc.integer({ min: 0, max: 25 * 24 * 60 }).map(n => at('2027-04-20T00:00') + n * 60_000)
    const both = fc.property(minute, minute, (from, to) => {
      expect(reckon(from, to)).toBeCloseTo(minutesBetween(plan, from, to), 6)
    })
    fc.assert(both)
  })

  it.each([
    ['2027-05-05T07:29', false],
    ['2027-05-05T07:30', true],
    ['2027-05-05T11:30', false],
    ['2027-05-05T13:30', true],
    ['2027-05-05T17:00', false],
    ['2027-04-30T09:00', false],
    ['2027-05-08T12:00', false],
    // A Sunday worked in exchange.
    ['2027-05-09T15:00', true],
  ])('%s: open %s', (time, open) => expect(isOpen(plan, at(time))).toBe(open))

  it.each([
    ['2027-05-05T12:00', '2027-05-05 13:30'],
    ['2027-05-05T18:00', '2027-05-06 7:30'],
    ['2027-05-07T18:00', '2027-05-08 7:30'],
    // Over the holidays, the weekend and the day in lieu.
    ['2027-04-29T17:01', '2027-05-04 7:30'],
  ])('after %s it opens %s', (time, opens) => expect(said(opensAt(plan, at(time)))).toBe(opens))

  it.each([
    ['2027-05-05T09:00', 60, '2027-05-05 10:00'],
    ['2027-05-05T11:00', 60, '2027-05-05 14:00'],
    ['2027-05-05T16:45', 60, '2027-05-06 8:15'],
    ['2027-04-29T16:30', 60, '2027-05-04 8:00'],
    ['2027-05-05T07:30', 450 * 3, '2027-05-07 17:00'],
  ])('%s and %i minutes of work: %s', (time, minutes, due) => expect(said(minutesLater(plan, at(time), minutes))).toBe(due))

  it('knows nothing where no hours are known', () => {
    expect(opensAt({ hours: {}, calendar }, at('2027-05-05T09:00'))).toBeUndefined()
    expect(minutesLater({ hours: {}, calendar }, at('2027-05-05T09:00'), 5)).toBeUndefined()
  })
})

describe('what is told to who waits', () => {
  it('is the place, and when it opens again, with a due time in opening hours', () => {
    const there = office({ hours: hours as never, service: { reply: 30 } })
    const wait = waitOf(there, calendar, { ahead: 2 }, new Date(at('2027-05-05T17:30')))
    expect(wait).toMatchObject({
      ahead: 2,
      opens: { day: '2027-05-06', clock: '7:30' },
      due: { reply: new Date(at('2027-05-06T08:00')).toISOString() },
    })
  })

  it('never tells hours that nobody wrote down', () => {
    const wait = waitOf(office({ hours: {} }), calendar, { ahead: 0 }, new Date(at('2027-05-09T23:00')))
    expect(wait.opens).toBeUndefined()
    expect(wait.due.reply > new Date(at('2027-05-09T23:00')).toISOString()).toBe(true)
  })

  it('promises a time only after enough of them, rounded up', () => {
    expect(usualMinutes([1, 2, 3, 4])).toBeUndefined()
    expect(usualMinutes([1, 2, 11, 40, 90])).toBe(15)
    expect(usualMinutes([0, 0, 0, 0, 0])).toBe(5)
  })
})
