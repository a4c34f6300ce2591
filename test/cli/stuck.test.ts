import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeStuck, placesIn, wholeWeeks } from '../../src/cli/stuck.ts'
import { shownCells } from '../../src/model/few.ts'

const days = { from: '2026-11-02', to: '2026-11-22' }

describe('where people get stuck', () => {
  it('is told by step, failure and wait, most frequent first', () => {
    const told = describeStuck(
      {
        'guide.account.start': 60,
        'guide.account.done': 30,
        'guide.account.otp.stuck.2m': 12,
        'guide.account.otp.stuck.1h': 8,
        'guide.account.otp.failed.no-otp.10m': 31,
        'guide.account.card.help': 3,
        found: 900,
      },
      days,
    )
    expect(told.split('\n')).toEqual([
      '2026-11-02 to 2026-11-22: counts of events, never of a person; below 5 none is shown',
      'account: 60 begun, 30 finished',
      'guide\tstep\twhat\ttimes\tafter',
      'account\totp\tfailure no-otp\t31\t≤ 10m 31',
      'account\totp\tdid not work\t20\t≤ 2m 12, ≤ 1h 8',
      '1 other place(s), fewer than 5 times each',
    ])
  })

  it('hides who did not finish as well as who did, where they are few', () => {
    expect(describeStuck({ 'guide.app.start': 20, 'guide.app.done': 18 }, days)).toContain('app: 20 begun\n')
    expect(describeStuck({ 'guide.app.start': 20, 'guide.app.done': 3 }, days)).toContain('app: 20 begun\n')
    expect(describeStuck({ 'guide.app.start': 4 }, days)).toContain('app: begun fewer than 5 times')
    expect(describeStuck({}, days)).toContain('Nobody got stuck')
  })

  it('reads a failure told from outside, too', () => {
    expect(placesIn({ 'guide.account#phone-lost': 7 })).toMatchObject([{ guide: 'account', step: '(outside)', what: 'failed.phone-lost' }])
  })

  it('never shows a cell below 5, nor lets one be worked out from the others and the total', () => {
    const cells = fc.dictionary(fc.constantFrom('2m', '10m', '1h', '1d', 'later'), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(cells, record => {
        const all = new Map(Object.entries(record))
        const shown = shownCells(all)
        const hidden = [...all].filter(([name]) => !shown.has(name))
        expect([...shown.values()].every(count => count >= 5)).toBe(true)
        if (hidden.length === 0) return
        const left = hidden.reduce((sum, [, count]) => sum + count, 0)
        expect(shown.size === 0 || (hidden.length > 1 && left >= 5)).toBe(true)
      }),
    )
  })

  it('counts whole weeks only', () => {
    expect(wholeWeeks('2026-11-28', 1)).toEqual([16, 17, 18, 19, 20, 21, 22].map(day => `2026-11-${day}`))
    expect(wholeWeeks('2026-11-23', 1)).toEqual(wholeWeeks('2026-11-29', 1))
  })
})
