import { describe, expect, it } from 'vitest'
import { describeDigest, describeSatisfaction } from '../../src/cli/reports.ts'
import { countsOf, firstOf } from '../../src/handoff/digest.ts'
import { satisfactionOf } from '../../src/handoff/satisfaction.ts'
import type { Case, ScoreCount } from '../../src/model/cases.ts'

const scores = (month: string, office: string, kind: 'case' | 'guide', all: Readonly<Record<number, number>>): ScoreCount[] =>
  Object.entries(all).map(([score, count]) => ({ month, office, kind, score: Number(score), count }))

describe('how people found it', () => {
  it('is told by office, month and kind, the latest first, and never of fewer than five', () => {
    const groups = satisfactionOf([
      ...scores('2026-10', 'a', 'case', { 5: 20, 4: 10 }),
      ...scores('2026-11', 'a', 'case', { 5: 2, 1: 2 }),
      ...scores('2026-11', 'b', 'guide', { 5: 6, 3: 7 }),
    ])
    expect(groups).toEqual([
      { month: '2026-11', office: 'a', kind: 'case' },
      { month: '2026-11', office: 'b', kind: 'guide', shown: { count: 13, mean: 3.9, scores: { 5: 6, 3: 7 } } },
      { month: '2026-10', office: 'a', kind: 'case', shown: { count: 30, mean: 4.7, scores: { 5: 20, 4: 10 } } },
    ])
    expect(describeSatisfaction(groups)).toContain('2026-11\ta\tclosed cases\tfewer than 5')
  })

  it('hides a score of few, and one more from which it could be worked out', () => {
    const [group] = satisfactionOf(scores('2026-11', 'a', 'case', { 5: 20, 4: 9, 1: 1 }))
    expect(group?.shown).toEqual({ count: 30, mean: 4.6, scores: { 5: 20 } })
  })
})

const now = '2026-11-23T03:00:00.000Z'
const due = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()
const held = { holder: { id: 'o', name: 'Hoa' }, state: 'held' } as const
const one = (number: number, more: Partial<Case>): Case => ({
  id: `c${number}`,
  number,
  version: 1,
  conversation: 'k',
  account: 'web:a',
  chat: 'k',
  state: 'new',
  channel: 'web',
  language: 'vi',
  reason: 'asked',
  question: 'việc riêng của tôi',
  openedAt: now,
  unread: 0,
  reminded: 0,
  escalated: false,
  ...more,
})

describe('the digest', () => {
  const open = [
    one(1, { due: due(600) }),
    one(2, { due: due(600), ...held }),
    one(3, { due: due(60), ...held }),
    one(4, { due: due(-30), ...held }),
    one(5, { due: due(-20), escalated: true, reminded: 3 }),
    one(6, { due: due(-90), state: 'waiting' }),
    one(7, { due: due(-60) }),
  ]

  it('begins with what is most urgent; what waits for the citizen is not', () => {
    expect(firstOf(open, now).map(({ of, why }) => `${of.number} ${why}`)).toEqual([
      '5 escalated',
      '7 overdue',
      '4 overdue',
      '3 soon',
      '1 unheld',
    ])
    expect(countsOf(open, now)).toEqual({ new: 3, held: 3, waiting: 1, overdue: 3, escalated: 1 })
  })

  it('is told without a word of what was said', () => {
    const told = describeDigest(
      { at: now, first: firstOf(open, now), now: countsOf(open, now), lastDay: { opened: 4, closed: 2, late: 1 } },
      'No dossier is late or due soon.',
    )
    expect(told).toMatch(/3 new, 3 held[^]*#5\treminded three times[^]*#4\toverdue[^]*Hoa[^]*No dossier/)
    expect(told).not.toContain('việc riêng')
  })
})
