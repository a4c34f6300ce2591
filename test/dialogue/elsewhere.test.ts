import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { know } from './know.ts'

const start = new Date('2026-11-28T02:00:00.000Z').getTime()
const hear = (was: Conversation, body: Body, minutes: number): Turn =>
  takeTurn(was, { id: `m${minutes}`, at: new Date(start + minutes * 60_000).toISOString(), body }, know, '2026-11-28')
const fresh = begin({ id: 'c1', account: 'zalo-oa:1', channel: 'zalo-oa', chat: '1', language: 'vi' })
const elsewhere: Body = { kind: 'event', what: 'answered-elsewhere', data: null }
const text = (said: string): Body => ({ kind: 'text', text: said })

describe('an officer who answers in the platform’s own tool', () => {
  it('is not talked over for two hours after the last word', () => {
    const { now } = hear(fresh, elsewhere, 0)
    expect(hear(now, text('khai sinh'), 60).replies).toEqual([])
    expect(hear(now, { kind: 'image' }, 60).replies).toEqual([])
    expect(hear(now, text('khai sinh'), 121).replies).not.toEqual([])
    const again = hear(hear(now, text('dạ'), 60).now, elsewhere, 90).now
    expect(hear(again, text('khai sinh'), 200).replies).toEqual([])
    expect(hear(again, text('khai sinh'), 211).replies).not.toEqual([])
  })

  it('does not keep a tapped button from being answered', () => {
    const { now } = hear(fresh, elsewhere, 0)
    expect(hear(now, { kind: 'choice', id: 'hotline' }, 1).replies).not.toEqual([])
  })
})

it('who withdraws consent is forgotten without a word, who only leaves is not', () => {
  const { now } = hear(fresh, text('khai sinh'), 0)
  const left = hear(now, { kind: 'leave' }, 1)
  expect([left.replies, left.effects]).toEqual([[], []])
  const withdrawn = hear(now, { kind: 'leave', forget: true }, 2)
  expect(withdrawn.replies).toEqual([])
  expect(withdrawn.effects).toContainEqual({ kind: 'forget' })
})
