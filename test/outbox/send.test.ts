import { describe, expect, it } from 'vitest'
import type { OutRow } from '../../src/model/store.ts'
import { settled } from '../../src/outbox/send.ts'

const row = (more: Partial<OutRow> = {}): OutRow => ({
  id: 'r',
  account: 'a',
  chat: 'c',
  part: { blocks: [{ kind: 'paragraph', text: 'x' }] },
  policy: 'reply',
  tries: 0,
  repeats: 0,
  madeAt: '2026-11-22T00:00:00.000Z',
  ...more,
})
const at = new Date('2026-11-22T00:00:00.000Z')
const setting = { now: () => at, random: () => 0.5 }

describe('what becomes of a row', () => {
  it('is sent with the platform’s own id', () => {
    expect(settled(row(), { ok: true, id: 'p1' }, setting)).toEqual({ state: 'sent', platform: 'p1' })
  })
  it('is dead when the platform will never take it', () => {
    expect(settled(row(), { ok: false, again: 'never', why: 'blocked' }, setting)).toEqual({ state: 'dead', why: 'blocked' })
  })
  it('says a reply of unknown outcome once more and counts it, then leaves it unknown', () => {
    const unknown = { ok: false, again: 'unknown', why: 'timeout' } as const
    expect(settled(row(), unknown, setting)).toMatchObject({ state: 'pending', repeat: true })
    expect(settled(row({ repeats: 1 }), unknown, setting)).toEqual({ state: 'unknown', why: 'timeout' })
  })
  it('tries a reply further while the platform is down, each time later, and never for ever', () => {
    const unknown = { ok: false, again: 'unknown', why: 'ECONNRESET' } as const
    const down = { ...setting, down: true }
    const waits = [0, 1, 2, 3, 4, 5].map(repeats => {
      const end = settled(row({ repeats }), unknown, down)
      return end.state === 'pending' ? (Date.parse(end.due) - at.getTime()) / 1000 : end.state
    })
    expect(waits).toEqual([15, 30, 60, 120, 240, 480])
    expect(settled(row({ repeats: 6 }), unknown, down)).toMatchObject({ state: 'unknown' })
    expect(settled(row({ policy: 'notice' }), unknown, down)).toMatchObject({ state: 'unknown' })
  })
  it('never says a notice of unknown outcome again', () => {
    expect(settled(row({ policy: 'notice' }), { ok: false, again: 'unknown', why: 'timeout' }, setting)).toEqual({
      state: 'unknown',
      why: 'timeout',
    })
  })
  it('waits at least as long as the platform asks, longer with each try, and gives up in the end', () => {
    const later = { ok: false, again: 'later', why: '429', waitMs: 30_000 } as const
    expect(settled(row(), later, setting)).toMatchObject({ state: 'pending', due: '2026-11-22T00:00:30.000Z', repeat: false })
    expect(settled(row({ tries: 3 }), { ...later, waitMs: 0 }, setting)).toMatchObject({ due: '2026-11-22T00:00:06.000Z' })
    expect(settled(row({ tries: 30 }), { ...later, waitMs: 0 }, setting)).toMatchObject({ due: '2026-11-22T00:00:45.000Z' })
    expect(settled(row({ madeAt: '2026-11-21T00:00:00.000Z' }), later, setting)).toEqual({ state: 'dead', why: '429' })
  })
})
