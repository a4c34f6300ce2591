import { describe, expect, it } from 'vitest'
import { hearingCodes } from '../../src/campaign/heard.ts'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { know as plain } from './know.ts'

const know: Know = { ...plain, campaign: hearingCodes(['TANLAC7', 'KHAC9']) }
const fresh = begin({ id: 'c1', account: 'web:x', channel: 'web', chat: 'chat', language: 'vi' })
const dayMs = 86_400_000

/** Says one after the other, and gives the steps that each counted. */
function says(bodies: readonly (string | Body)[], from: Conversation = fresh, at = Date.parse('2026-12-01T00:00:00Z')) {
  let was = from
  const steps = bodies.map((said, i) => {
    const body: Body = typeof said === 'string' ? { kind: 'text', text: said } : said
    const turn = takeTurn(was, { id: `m${i}`, at: new Date(at + i * 1000).toISOString(), body }, know, '2026-12-01')
    was = { ...turn.now, version: turn.now.version + 1 }
    return turn.effects.flatMap(effect => (effect.kind === 'step' ? [`${effect.code} ${effect.step}`] : []))
  })
  return { steps, was }
}

describe('a campaign', () => {
  it.each([
    ['a link', { kind: 'start', campaign: 'tanlac7' } as const],
    ['a tag', '#tanlac7'],
    ['a code without a tag', 'TANLAC7'],
    ['a code as it is said', 'tân lạc bảy'],
    ['a code with blanks', 'tan lac 7'],
  ])('marks who comes by %s, once', (_, body) => {
    const { steps, was } = says([body, body])
    expect(steps).toEqual([['TANLAC7 chat'], []])
    expect(was).toMatchObject({ campaign: 'TANLAC7', marked: { steps: ['chat'] } })
  })

  it('counts each step once, and whoever finishes has begun', () => {
    const { steps } = says([
      '#TANLAC7',
      { kind: 'choice', id: 'g:account' },
      { kind: 'choice', id: 'g:account:go:next' },
      { kind: 'choice', id: 'g:account' },
      { kind: 'choice', id: 'g:account:go:next' },
      'tôi có tài khoản rồi',
      'tôi có tài khoản rồi',
      { kind: 'text', text: 'hồ sơ [mã hồ sơ đã ẩn]', hidden: [{ kind: 'dossier', token: 't' }] },
      'khai sinh cần giấy gì',
    ])
    expect(steps).toEqual([
      ['TANLAC7 chat'],
      ['TANLAC7 guide'],
      ['TANLAC7 finished'],
      [],
      [],
      ['TANLAC7 account'],
      [],
      ['TANLAC7 dossier'],
      ['TANLAC7 answered'],
    ])
  })

  it.each(['tôi có tài khoản rồi', 'toi lam duoc tai khoan vneid roi', 'đã có VNeID', 'em vừa tạo xong tài khoản'])('hears: %s', text => {
    expect(says(['#TANLAC7', text]).steps[1]).toContain('TANLAC7 account')
  })

  it.each(['tôi chưa có tài khoản', 'đã có tài khoản chưa', 'có tài khoản rồi mà quên mật khẩu thì sao', 'làm tài khoản thế nào'])(
    'does not hear: %s',
    text => {
      expect(says(['#TANLAC7', text]).steps[1]).not.toContain('TANLAC7 account')
    },
  )

  it('offers the button of an account to who comes by it, and to nobody else', () => {
    const labels = (body: Body): readonly string[] =>
      takeTurn(fresh, { id: 'm', at: '2026-12-01T00:00:00Z', body }, know, '2026-12-01').replies.flatMap(
        ({ reply }) => reply.choices?.map(({ id }) => id) ?? [],
      )
    expect(labels({ kind: 'start', campaign: 'TANLAC7' })).toContain('has-account')
    expect(labels({ kind: 'start' })).not.toContain('has-account')
    expect(says(['#TANLAC7', { kind: 'choice', id: 'has-account' }]).steps[1]).toEqual(['TANLAC7 account'])
  })

  it('counts nothing for a code that no campaign has', () => {
    expect(says(['#NOBODY7', 'khai sinh cần giấy gì']).steps).toEqual([[], []])
  })

  it('gives way to another code only when that is all that is said', () => {
    const { steps, was } = says(['#TANLAC7', 'khai sinh #KHAC9', 'KHAC9'])
    expect(steps).toEqual([['TANLAC7 chat'], ['TANLAC7 answered'], ['KHAC9 chat']])
    expect(was).toMatchObject({ campaign: 'KHAC9', marked: { steps: ['chat'] } })
  })

  it('is no question when its code is said again', () => {
    const { was } = says(['#TANLAC7'])
    const again = (text: string) => takeTurn(was, { id: 'm', at: '2026-12-01T00:01:00Z', body: { kind: 'text', text } }, know, '2026-12-01')
    expect(again('mã tân lạc bảy').effects).toEqual([{ kind: 'count', event: 'start.again' }])
    expect(again('TANLAC7 khai sinh').now.about).toMatchObject({ code: '1.001193' })
  })

  it('is forgotten after thirty days, by who writes again and by who never does', () => {
    const { was } = says(['#TANLAC7'])
    const later = Date.parse('2026-12-01T00:00:00Z') + 30 * dayMs
    const before = says(['khai sinh cần giấy gì'], was, later - 60_000)
    expect(before.steps).toEqual([['TANLAC7 answered']])
    const after = says(['khai sinh cần giấy gì'], was, later)
    expect(after.steps).toEqual([[]])
    expect(after.was).not.toHaveProperty('campaign')
    expect(after.was).not.toHaveProperty('marked')
    const rung = says([{ kind: 'event', what: 'timer', data: null }], was, later)
    expect(rung.was).not.toHaveProperty('campaign')
    const timers = takeTurn(fresh, { id: 'm', at: '2026-12-01T00:00:00Z', body: { kind: 'text', text: '#TANLAC7' } }, know, '2026-12-01')
    expect(timers.effects).toContainEqual({ kind: 'job', job: 'fade', data: null, at: new Date(later).toISOString() })
  })

  it('is forgotten with everything else', () => {
    const { was } = says(['#TANLAC7', { kind: 'choice', id: 'forget' }])
    expect(was).not.toHaveProperty('campaign')
    expect(was).not.toHaveProperty('marked')
  })
})
