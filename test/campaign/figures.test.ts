import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedUntil, compare, figuresOf, rowsOf, shown, type Row } from '../../src/campaign/figures.ts'
import { campaignSteps, type CampaignCode, type CampaignStep, type StepCount } from '../../src/model/campaign.ts'

/** A row in which nobody did the second without the first. */
const row = fc
  .tuple(fc.nat(40), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
  .map(([reach, chat, guide, finished, account, dossier, answered]): Row => {
    const begun = Math.min(chat, guide)
    return {
      reach,
      chat,
      guide: begun,
      finished: Math.min(begun, finished),
      account: Math.min(chat, account),
      dossier: Math.min(chat, dossier),
      answered: Math.min(chat, answered),
    }
  })
const rows = fc.array(row, { minLength: 1, maxLength: 8 })
const isFew = (count: number): boolean => count > 0 && count < 5

describe('what is shown', () => {
  it('never is a number below five, nor one that follows from others', () => {
    fc.assert(
      fc.property(rows, values => {
        const { total, cells } = shown(values)
        for (const each of [total, ...cells]) {
          for (const step of campaignSteps) expect(isFew(each[step] ?? 0)).toBe(false)
          for (const step of ['guide', 'finished', 'account', 'dossier', 'answered'] as const)
            if (each.chat !== undefined && each[step] !== undefined) expect(isFew(each.chat - each[step])).toBe(false)
          if (each.guide !== undefined && each.finished !== undefined) expect(isFew(each.guide - each.finished)).toBe(false)
        }
        for (const step of campaignSteps) {
          const whole = total[step]
          const hidden = cells.filter(cell => cell[step] === undefined).length
          if (whole === undefined || hidden === 0) continue
          const left = whole - cells.reduce((sum, cell) => sum + (cell[step] ?? 0), 0)
          // What the total leaves over is shared by several, and is not few.
          expect(hidden).toBeGreaterThan(1)
          expect(left).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is true, and hides nothing where there is nothing to hide', () => {
    fc.assert(
      fc.property(rows, values => {
        const { cells } = shown(values)
        for (const [i, value] of values.entries())
          for (const step of campaignSteps) expect([undefined, value[step]]).toContain(cells[i]?.[step])
      }),
    )
    const many: Row = { reach: 60, chat: 50, guide: 40, finished: 30, account: 20, dossier: 10, answered: 45 }
    expect(shown([many, many])).toEqual({
      total: { reach: 120, chat: 100, guide: 80, finished: 60, account: 40, dossier: 20, answered: 90 },
      cells: [many, many],
    })
  })
})

const counted = (day: string, step: CampaignStep, count: number, code = 'TANLAC7'): StepCount => ({
  code,
  day,
  channel: 'web',
  step,
  count,
})

describe('from day to day', () => {
  it('numbers grow only when enough have come together', () => {
    const counts = [
      counted('2026-12-01', 'chat', 7),
      counted('2026-12-02', 'chat', 2),
      counted('2026-12-03', 'chat', 6),
      counted('2026-12-04', 'chat', 1),
    ]
    const until = (today: string): string | undefined => closedUntil(counts, today)
    expect(until('2026-12-01')).toBeUndefined()
    expect(until('2026-12-02')).toBe('2026-12-01')
    expect(until('2026-12-03')).toBe('2026-12-01')
    expect(until('2026-12-04')).toBe('2026-12-03')
    expect(until('2026-12-31')).toBe('2026-12-03')
  })

  it('tell nothing by the difference of two looks', () => {
    const day = fc.integer({ min: 1, max: 20 }).map(n => `2026-12-${String(n).padStart(2, '0')}`)
    const counts = fc.array(fc.tuple(day, fc.constantFrom(...campaignSteps), fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
    fc.assert(
      fc.property(counts, day, day, (all, one, other) => {
        const log = all.map(([at, step, count]) => counted(at, step, count))
        const codes: CampaignCode[] = [{ code: 'TANLAC7', place: 0, carrier: 'leaflet', wording: 'a' }]
        const sums = [one, other].toSorted().map(today => {
          const until = closedUntil(log, today)
          return rowsOf(['TANLAC7'], until === undefined ? [] : log, until).get('TANLAC7')
        })
        for (const step of campaignSteps) expect(isFew((sums[1]?.[step] ?? 0) - (sums[0]?.[step] ?? 0))).toBe(false)
        expect(figuresOf({ codes }, log, one).codes.size).toBe(1)
      }),
    )
  })
})

/** A generator of our own, so that a failure comes again. */
function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

describe('two wordings', () => {
  const codes = (count: number): CampaignCode[] =>
    Array.from({ length: count }, (_, i) => ({ code: `C${i}`, place: i, carrier: 'leaflet', wording: i % 2 === 0 ? 'a' : 'b' }))

  /** Hamlets differ, whatever the wording; `effect` is added to the first. */
  function campaign(random: () => number, count: number, effect: number) {
    const given = codes(count)
    const all = new Map(
      given.map(({ code, wording }) => {
        const rate = 0.2 + 0.4 * random() + (wording === 'a' ? effect : 0)
        const chat = 10 + Math.floor(random() * 60)
        const finished = Array.from({ length: chat }, () => random()).filter(at => at < rate).length
        return [code, { reach: 0, chat, guide: chat, finished, account: 0, dossier: 0, answered: 0 }]
      }),
    )
    return compare({ codes: given, goal: 'guide' }, all)
  }

  it.each([
    [0, 12],
    [0.15, 12],
    [0.15, 40],
  ])('an effect of %f among %i codes lies in the interval in about 95 of 100 campaigns', (effect, count) => {
    const random = lots(7)
    const held = Array.from({ length: 1000 }, () => campaign(random, count, effect)).filter(
      found => found.kind === 'compared' && found.low <= effect && effect <= found.high,
    )
    expect(held.length).toBeGreaterThan(925)
    expect(held.length).toBeLessThan(980)
  })

  it('are not compared where few came', () => {
    expect(campaign(lots(1), 4, 0)).toEqual({ kind: 'few' })
    expect(compare({ codes: codes(12), goal: 'guide' }, new Map())).toEqual({ kind: 'few' })
  })
})
