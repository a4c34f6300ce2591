import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/dossier/day.ts'

describe('dayOf', () => {
  it.each([
    ['20260921083000', '2026-09-21'],
    ['20260921', '2026-09-21'],
    // 0:00 of the next day in Viet Nam.
    ['2025-10-01T17:00:00.000+0000', '2025-10-02'],
    ['2025-10-01T17:00:00.000+0700', '2025-10-01'],
    ['2025-10-01T23:30:00+07:00', '2025-10-01'],
    ['2025-10-01T17:00:00Z', '2025-10-02'],
    ['2025-10-01 08:00:00', '2025-10-01'],
    ['21/09/2026', '2026-09-21'],
    ['21/9/2026 08:30', '2026-09-21'],
    ['08:30 21/09/2026', '2026-09-21'],
    ['1-2-2026', '2026-02-01'],
    ['46286', '2026-09-21'],
    ['46286.354', '2026-09-21'],
  ])('reads %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each(['', '31/02/2026', '20261301', 'hôm qua', '99', '0000-00-00', '2026-13-01T00:00:00Z'])('reads no day in %s', text => {
    expect(dayOf(text)).toBeUndefined()
  })

  it('never throws, and gives a day or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.:T Z+')), maxLength: 32 }), text => {
        expect(dayOf(text) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
