import { describe, expect, it } from 'vitest'
import type { Channel } from '../../src/model/channel.ts'
import { openPacer } from '../../src/outbox/pace.ts'

const channel = (account: string, perSecond?: number): Channel => ({
  name: 'p',
  account,
  can: { text: 1, choices: 0, label: 0, pictures: false, markup: false, ...(perSecond === undefined ? {} : { perSecond }) },
  receive: () => Promise.resolve({ messages: [], response: new Response() }),
})

function open() {
  let clock = Date.parse('2026-11-28T00:00:00.000Z')
  const pacer = openPacer(
    new Map([
      ['slow', channel('slow', 10)],
      ['free', channel('free')],
    ]),
    () => new Date(clock),
  )
  return { pacer, pass: (ms: number) => void (clock += ms) }
}
const down = { ok: false, again: 'later', why: 'ECONNREFUSED' } as const
const limited = { ok: false, again: 'later', why: '429', waitMs: 7000 } as const

describe('the pace of an account', () => {
  it('is its platform’s, however many wait', () => {
    const { pacer, pass } = open()
    let calls = 0
    for (let tenths = 0; tenths < 100; tenths += 1, pass(100)) {
      const room = Math.min(32, pacer.room('slow'))
      for (let i = 0; i < room; i += 1) pacer.began('slow')
      calls += room
    }
    expect(calls).toBeLessThanOrEqual(10 * 10 + 32)
    expect(calls).toBeGreaterThanOrEqual(95)
    expect(pacer.room('free')).toBe(Number.POSITIVE_INFINITY)
  })

  it('is one try now and then while the platform is down, and the old one once a try gets through', () => {
    const { pacer, pass } = open()
    for (let i = 0; i < 40; i += 1) pacer.ended('free', `c${i}`, down)
    expect(pacer.room('free')).toBe(0)
    let tries = 0
    for (let seconds = 0; seconds < 600; seconds += 1, pass(1000))
      if (pacer.room('free') > 0) {
        expect(pacer.room('free')).toBe(1)
        tries += 1
        pacer.ended('free', 'c', down)
      }
    expect(tries).toBeGreaterThan(15)
    expect(tries).toBeLessThan(40)
    pass(30_000)
    pacer.ended('free', 'c', { ok: true, id: '1' })
    expect(pacer.room('free')).toBe(Number.POSITIVE_INFINITY)
  })

  it('rests when many chats are turned down at once, but not for the sake of one', () => {
    const { pacer, pass } = open()
    for (let i = 0; i < 5; i += 1) pacer.ended('free', 'loud', limited)
    expect(pacer.room('free')).toBe(Number.POSITIVE_INFINITY)
    pacer.ended('free', 'b', limited)
    pacer.ended('free', 'c', limited)
    expect(pacer.room('free')).toBe(0)
    pass(7000)
    expect(pacer.room('free')).toBe(Number.POSITIVE_INFINITY)
  })
})
