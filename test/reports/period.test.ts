import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodKinds, periodSchema, type Period } from '../../src/model/report.ts'
import { lastPeriod, partsOf, periodAfter, periodAt, periodBefore, readPeriod, untilOf } from '../../src/reports/period.ts'

const today = '2026-11-28'
const read = (kind: Period['kind'], of?: string): string => {
  const found = readPeriod(kind, of, today)
  return 'period' in found ? `${found.period.of} ${found.period.from} ${found.period.to}` : found.problem
}

describe('periods', () => {
  it.each([
    ['month', '2026-10', '2026-10 2026-10-01 2026-10-31'],
    ['month', '2028-02', '“2028-02” chưa đến'],
    ['month', '2024-2', '2024-02 2024-02-01 2024-02-29'],
    ['month', undefined, '2026-10 2026-10-01 2026-10-31'],
    ['quarter', '2026-Q4', '2026-Q4 2026-10-01 2026-12-31'],
    ['quarter', '2026q1', '2026-Q1 2026-01-01 2026-03-31'],
    ['week', '2026-W01', '2026-W01 2025-12-29 2026-01-04'],
    ['week', '2020-W53', '2020-W53 2020-12-28 2021-01-03'],
    ['week', '2026-11-22', '2026-W47 2026-11-16 2026-11-22'],
    ['week', undefined, '2026-W47 2026-11-16 2026-11-22'],
  ] as const)('%s %s', (kind, of, expected) => expect(read(kind, of)).toContain(expected))

  it.each([
    ['month', '2026-13'],
    ['month', '2026-00'],
    ['month', '2026-02-30'],
    ['month', 'tháng mười'],
    ['month', '2026-Q4'],
    ['quarter', '2026-Q5'],
    ['week', '2026-W54'],
    ['week', '2025-W53'],
    ['week', '2026-W00'],
    ['month', '1999-10'],
    ['month', '9999-10'],
  ] as const)('%s %s is none, and a sentence says how one is written', (kind, of) => expect(read(kind, of)).toContain('viết như'))

  const day = fc
    .date({ min: new Date('2020-01-10'), max: new Date('2099-12-01'), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10))

  it('every day lies in one period of a kind, which is read from its name, and its neighbours touch it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), day, (kind, at) => {
        const period = periodSchema.parse(periodAt(kind, at))
        expect(at >= period.from && at <= period.to).toBe(true)
        expect(readPeriod(kind, period.of, '2100-01-01')).toEqual({ period })
        expect(periodAfter(periodBefore(period))).toEqual(period)
        expect(lastPeriod(kind, periodAfter(period).from)).toEqual(period)
        const parts = partsOf(period)
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([period.from, period.to])
      }),
    )
  })

  it('today is never in the numbers', () => {
    const october = periodAt('month', '2026-10-05')
    expect([untilOf(october, '2026-10-01'), untilOf(october, '2026-10-02'), untilOf(october, '2026-11-01')]).toEqual([
      undefined,
      '2026-10-01',
      '2026-10-31',
    ])
  })
})
