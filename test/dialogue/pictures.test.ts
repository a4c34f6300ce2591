import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import { mostSent } from '../../src/model/asked-pictures.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Body, EventName, Json } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { know } from './know.ts'

const start = Date.parse('2026-11-28T02:00:00.000Z')
const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
const hear = (was: Conversation, body: Body, minutes = 1): Turn =>
  takeTurn(was, { id: `m${minutes}`, at: at(minutes), body }, know, '2026-11-28')
const happens = (was: Conversation, what: EventName, data: Json, minutes = 1): Turn => hear(was, { kind: 'event', what, data }, minutes)
const image = (...pictures: string[]): Body => ({ kind: 'image', pictures })
const said = ({ replies }: Turn): string => replies.map(({ reply }) => plainOf(reply)).join('\n')
const dropped = ({ effects }: Turn): readonly string[] => effects.flatMap(effect => (effect.kind === 'drop' ? effect.tokens : []))
const jobs = ({ effects }: Turn) => effects.flatMap(effect => (effect.kind === 'job' ? [effect.job] : []))

const waits = (channel = 'telegram', language: 'vi' | 'en' = 'vi'): Conversation => ({
  ...begin({ id: 'c1', account: `${channel}:1`, channel, chat: '1', language }),
  introduced: true,
  case: 'k1',
  mode: 'officer',
})
const asking = { case: 'k1', name: 'Trần Văn Bình', what: 'tờ khai đã điền.', until: at(30) }
const asked = (was = waits()): Turn => happens(was, 'pictures-asked', asking, 0)

describe('an officer asks for a picture', () => {
  it.each([
    ['web', 'Gửi ảnh'],
    ['telegram', 'kẹp giấy'],
    ['zalo-bot', 'hình bức ảnh'],
    ['zalo-oa', 'hình bức ảnh'],
  ])('on %s: who, for what, until when, who sees it, when it goes, and how it is sent', (channel, how) => {
    const words = said(asked(waits(channel)))
    for (const part of ['Cán bộ Trần Văn Bình', 'gửi ảnh: tờ khai đã điền.', 'trước 9:30 hôm nay', 'Chỉ cán bộ', '7 ngày', 'căn cước', how])
      expect(words).toContain(part)
    expect(words).not.toContain('..')
    expect(words.includes('Ảnh còn nằm trong')).toBe(channel !== 'web')
  })

  it('in English, too', () => {
    expect(said(asked(waits('web', 'en')))).toMatch(/Please send a picture: tờ khai đã điền\.[^]*before 9:30|before at 9:30/)
  })

  it('of a case that is over nobody is asked', () => {
    const { case: _, ...free } = waits()
    const turn = asked(free)
    expect([turn.replies, turn.now.pictures]).toEqual([[], undefined])
  })
})

describe('a picture', () => {
  it('that came while it was asked for is fetched by a job, and nothing is said yet', () => {
    const turn = hear(asked().now, image('a', 'b'))
    expect([jobs(turn), said(turn), dropped(turn), turn.now.pictures?.sent]).toEqual([['picture'], '', [], 2])
  })

  it.each([
    ['before it was asked for', -10],
    ['after the time was over', 31],
  ])('sent %s is refused, and nothing is kept of where it is', (_, minutes) => {
    const turn = hear(asked().now, image('a'), minutes)
    expect([jobs(turn), dropped(turn)]).toEqual([[], ['a']])
    expect(said(turn)).toContain('Tôi không mở ảnh')
  })

  it('that nobody asked for is refused, whatever stands in it', () => {
    const turn = hear(waits(), image('a'))
    expect([jobs(turn), dropped(turn)]).toEqual([[], ['a']])
  })

  it('goes to who asked also while another officer answers in the platform’s own tool', () => {
    const now = happens(asked().now, 'answered-elsewhere', null, 1).now
    expect(jobs(hear(now, image('a'), 2))).toEqual(['picture'])
  })

  it('is one of so many at most', () => {
    const many = Array.from({ length: mostSent + 2 }, (_, i) => `p${i}`)
    const turn = hear(asked().now, image(...many))
    expect([dropped(turn), jobs(turn)]).toEqual([[`p${mostSent}`, `p${mostSent + 1}`], ['picture']])
    expect(said(turn)).toContain(`nhiều nhất ${mostSent} ảnh`)
    const next = hear(turn.now, image('x'), 2)
    expect([dropped(next), jobs(next)]).toEqual([['x'], []])
  })
})

describe('what came of it', () => {
  const came = (was: Conversation, kept: number, faults: readonly string[], of = 'k1'): Turn =>
    happens(was, 'pictures-came', { case: of, pictures: ['a', 'b'], kept, faults }, 2)

  it('is told: what is there, and of each fault once what to do', () => {
    const turn = came(asked().now, 1, ['lost', 'lost', 'size'])
    expect(said(turn)).toMatch(/^Đã nhận được ảnh[^]*gửi lại giúp[^]*lớn quá/)
    expect(said(turn).match(/gửi lại giúp/g)).toHaveLength(1)
    expect(turn.replies[0]?.reply.pictures).toBe('came')
    expect(turn.effects).toContainEqual({ kind: 'unseal', tokens: ['a', 'b'] })
  })

  it('of a case that the person has left is not told, and leaves nothing behind', () => {
    const turn = came(asked().now, 1, [], 'another')
    expect([turn.replies, turn.effects]).toEqual([[], [{ kind: 'unseal', tokens: ['a', 'b'] }]])
  })
})

describe('the asking ends', () => {
  const isOver = (turn: Turn): boolean => turn.now.pictures === undefined && turn.replies.at(-1)?.reply.pictures === 'over'

  it.each([
    ['by the officer', 'pictures-ended', { case: 'k1' }],
    ['by the clock', 'pictures-ended', { case: 'k1', until: at(30) }],
    ['with the case', 'case-closed', { case: 'k1', outcome: 'answered' }],
    ['with a case withdrawn at the desk', 'case-closed', { case: 'k1', outcome: 'withdrawn' }],
    ['when another office has it', 'case-directed', { case: 'k1', office: 'Xã Khác' }],
  ] as const)('%s, and the person is told', (_, what, data) => {
    const turn = happens(asked().now, what, data, 5)
    expect([isOver(turn), turn.replies.length]).toEqual([true, 1])
    expect(hear(turn.now, image('a'), 6).effects.some(({ kind }) => kind === 'job')).toBe(false)
  })

  it('when the person needs nobody any more, or wants all erased', () => {
    expect(isOver(hear(asked().now, { kind: 'choice', id: 'withdraw' }, 5))).toBe(true)
    expect(isOver(hear(asked().now, { kind: 'choice', id: 'forget' }, 5))).toBe(true)
  })

  it('without a word to who withdraws consent', () => {
    const turn = hear(asked().now, { kind: 'leave', forget: true }, 5)
    expect([turn.replies, turn.now.pictures]).toEqual([[], undefined])
  })

  it('not by the clock of an earlier asking', () => {
    const again = happens(asked().now, 'pictures-asked', { ...asking, until: at(60) }, 10)
    const turn = happens(again.now, 'pictures-ended', { case: 'k1', until: at(30) }, 30)
    expect([turn.replies, turn.now.pictures?.until]).toEqual([[], at(60)])
  })
})
