import { join } from 'node:path'
import { LunarDate } from 'lunar-date-vn'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import { workingDays } from '../../src/model/calendar.ts'

const calendar = loadCatalogue(join(import.meta.dirname, '../../knowledge')).calendar ?? []
const days = (from: string, to: string) => workingDays(from, to, calendar)

describe('the table of days off', () => {
  const lunar = calendar.flatMap(({ year, off }) => off.flatMap(({ day, lunar }) => (lunar === undefined ? [] : [{ year, day, lunar }])))

  it.each(lunar)('has the lunar day $lunar of $year on $day', ({ year, day, lunar }) => {
    const [d = 0, month = 0] = lunar.split('/').map(Number)
    const date = new LunarDate({ day: d, month, year, yearIndex: 0, hour: 0 })
    date.init()
    const solar = date.toSolarDate()?.get()
    expect([solar?.year, solar?.month, solar?.day].map(n => String(n).padStart(2, '0')).join('-')).toBe(day)
  })

  it('has the days of the Labour Code in every year', () => {
    for (const { year, off } of calendar) {
      const all = off.map(({ day }) => day)
      expect(all).toEqual(all.toSorted())
      for (const day of ['01-01', '04-30', '05-01', '09-02']) expect(all).toContain(`${year}-${day}`)
      expect(off.filter(({ lunar }) => lunar === '10/3')).toHaveLength(1)
      if (year >= 2026) expect(all).toContain(`${year}-11-24`)
    }
  })

  it('puts worked days on weekends', () => {
    for (const day of calendar.flatMap(({ worked }) => worked)) expect([0, 6]).toContain(new Date(day).getUTCDay())
  })

  it('covers this year and the next', () => {
    expect(calendar.map(({ year }) => year)).toEqual(expect.arrayContaining([2026, 2027]))
  })
})

describe('working days', () => {
  it('leave out weekends and days off, and count days worked in exchange', () => {
    expect(days('2026-11-20', '2026-11-25')).toEqual({ days: 2, sure: true })
    expect(days('2026-02-13', '2026-02-23')).toEqual({ days: 1, sure: true })
    expect(days('2026-08-21', '2026-09-03')).toEqual({ days: 7, sure: true })
    expect(days('2025-04-25', '2025-05-05')).toEqual({ days: 4, sure: true })
  })

  it('are told as unsure where the notice of a year is not out, or nobody knows the year', () => {
    expect(days('2026-12-30', '2027-01-05').sure).toBe(false)
    expect(days('2030-01-01', '2030-01-08')).toEqual({ days: 5, sure: false })
  })

  it('are none backwards, and end for any input', () => {
    expect(days('2026-11-25', '2026-11-20')).toEqual({ days: 0, sure: true })
    expect(days('2026-01-01', '9999-01-01').days).toBeLessThan(600)
    expect(days('not a day', '2026-01-01').days).toBe(0)
  })
})
