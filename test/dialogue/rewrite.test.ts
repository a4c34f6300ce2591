import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { failed } from '../../src/dialogue/failed.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { know as plain } from './know.ts'

const know: Know = { ...plain, rewrites: () => true }
const start = begin({ id: 'c1', account: 'web:x', channel: 'web', chat: 'chat', language: 'vi', office: 'xa-that' })
const at = '2026-11-28T02:00:00.000Z'
const hear = (was: Conversation, id: string, body: Body, using = know): Turn => takeTurn(was, { id, at, body }, using, '2026-11-28')
const text = (words: string): Body => ({ kind: 'text', text: words })
const rewritten = (data: { readonly [name: string]: string | boolean }): Body => ({ kind: 'event', what: 'rewritten', data })
const wordsOf = ({ replies }: Turn): string => replies.map(({ reply }) => plainOf(reply)).join('\n')
const counted = ({ effects }: Turn): string[] => effects.flatMap(effect => (effect.kind === 'count' ? [effect.event] : []))

const muddled = 'cai gi ay nhi chang ro'
const alone = wordsOf(hear(start, 'm1', text(muddled), plain))

describe('a question that search is unsure of', () => {
  it('is handed over without a word, with a job and a timer', () => {
    const turn = hear(start, 'm1', text(muddled))
    expect(turn.replies).toEqual([])
    expect(turn.effects).toEqual([
      { kind: 'job', job: 'rewrite', data: { of: 'm1', text: muddled } },
      { kind: 'job', job: 'rewrite-late', data: { of: 'm1' }, waitMs: 1700 },
      { kind: 'count', event: 'rewrite.asked' },
    ])
  })

  it('is answered by what the query finds, under its name, or as it would have been at once', () => {
    const { now } = hear(start, 'm1', text(muddled))
    const led = hear(now, 'e1', rewritten({ of: 'm1', query: 'khai sinh' }))
    expect(wordsOf(led)).toContain('Tôi hiểu anh/chị hỏi về: Khai sinh cho bé.')
    expect(counted(led)).toEqual(['found', 'rewrite.used'])
    expect(led.now.about).toMatchObject({ code: '1.001193' })
    for (const query of ['gap can bo nao', 'nha toi chay', 'ho so cua toi', 'phan anh', 'thoi tiet', 'khai sinh ket hon', 'vneid', 'x y z'])
      expect([query, wordsOf(hear(now, 'e1', rewritten({ of: 'm1', query })))]).toEqual([query, alone])
    expect(counted(hear(now, 'e1', rewritten({ of: 'm1', late: true })))).toContain('rewrite.late')
  })

  it('does not lead away from what our own search found to choose from', () => {
    const unsure: Know = {
      ...know,
      ask: (question, was, today) => {
        const understood = plain.ask(question, was, today)
        return question.includes('sua ten') ? { ...understood, candidates: [{ code: '9.999999', score: 0.5 }] } : understood
      },
    }
    const { now } = hear(start, 'm1', text('toi muon sua ten ay'), unsure)
    expect(now.rewriting).toBeDefined()
    expect(wordsOf(hear(now, 'e1', rewritten({ of: 'm1', query: 'khai sinh' }), unsure))).toContain('Anh/chị muốn sửa tên trên giấy nào?')
  })

  it('is answered at once where nobody can help, or somebody else is to', () => {
    expect(alone).not.toBe('')
    expect(hear(start, 'm1', text(muddled), { ...plain, rewrites: () => false }).replies).not.toEqual([])
    const others: readonly Conversation[] = [
      { ...start, mode: 'officer' },
      { ...start, case: 'k1' },
    ]
    for (const was of others) expect(hear(was, 'm1', text(muddled)).replies).not.toEqual([])
    for (const words of ['gi co', 'nhà tôi cháy rồi', 'khai sinh cần gì', 'tranh chấp đất với hàng xóm'])
      expect([words, hear(start, 'm1', text(words)).now.rewriting]).toEqual([words, undefined])
  })

  it('asks nothing of who was answered by an officer in the platform’s own tool meanwhile', () => {
    const { now } = hear(start, 'm1', text(muddled))
    const quiet = hear(now, 'e0', { kind: 'event', what: 'answered-elsewhere', data: null }).now
    expect(hear(quiet, 'e1', rewritten({ of: 'm1', query: 'khai sinh' })).replies).toEqual([])
  })

  it('does not stay open where a turn throws', () => {
    const { now } = hear(start, 'm1', text(muddled))
    expect(failed(now, { id: 'm2', at, body: text('x') }).now.rewriting).toBeUndefined()
  })

  /** Result, timer and further messages in any order, any of them twice: a killed process repeats jobs. */
  it('is answered once, before what was asked after it, whatever comes first', () => {
    const next = fc.constantFrom('khai sinh cần gì', 'cảm ơn', 'cho tôi gặp cán bộ')
    const step = fc.oneof(
      fc.constant(rewritten({ of: 'm1', query: 'khai sinh' })),
      fc.constant(rewritten({ of: 'm1' })),
      fc.constant(rewritten({ of: 'm1', late: true })),
      fc.constant(rewritten({ of: 'other', query: 'khai sinh' })),
      fc.constant<Body>({ kind: 'event', what: 'timer', data: null }),
      next.map(text),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
        const events: string[] = []
        let { now } = hear(start, 'm1', text(muddled))
        for (const [i, body] of [...steps, rewritten({ of: 'm1', late: true })].entries()) {
          const was = now
          const turn = hear(was, `n${i}`, body)
          if (was.rewriting !== undefined && body.kind === 'text') expect(wordsOf(turn).startsWith(alone)).toBe(true)
          events.push(...counted(turn))
          ;({ now } = turn)
        }
        expect(events.filter(event => /^rewrite\.(?:used|kept|late)$/.test(event))).toHaveLength(1)
        expect(now.rewriting).toBeUndefined()
      }),
    )
  })
})
