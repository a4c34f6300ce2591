import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Conversation, Turn } from '../../src/model/conversation.ts'
import type { Life } from '../../src/model/life.ts'
import { stepsOf } from '../../src/model/life.ts'
import { plainOf } from '../../src/model/plain.ts'
import { fit } from '../../src/outbox/fit.ts'
import type { Body } from '../../src/model/message.ts'
import { catalogue, choicesOf, know, say as saying, textOf, today } from './replay.ts'

/** Every event of life of the repository is walked, in each of its cases: the list, each step's papers, and what comes next. */

const lives = catalogue.life ?? []

const say = (was: Conversation, said: string | Body): Turn => saying(was, typeof said === 'string' ? { kind: 'text', text: said } : said)

const fresh = (language: 'vi' | 'en' = 'vi'): Conversation => ({
  ...begin({ id: 'c', account: 'web:mau', channel: 'web', chat: 'chat', office: 'mau', language }),
  introduced: true,
})

/** The narrowest of the platforms. */
const narrow = { text: 1600, choices: 5, label: 60, pictures: true, markup: false }

const itemsOf = (turn: Turn, ordered: boolean): readonly string[] =>
  turn.replies
    .flatMap(({ reply }) => reply.blocks)
    .flatMap(block => (block.kind === 'list' && block.ordered === ordered ? block.items : []))

it('are there for what happens to most people', () => {
  const wanted = ['birth', 'death', 'marriage', 'move', 'house', 'shop', 'retire', 'disability']
  expect(lives.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
  expect(lives.length).toBeGreaterThanOrEqual(12)
})

describe.each(lives.map(one => [one.id, one] as const))('event of life %s', (id, life: Life) => {
  const sets = [[], ...life.cases.map(one => [one.id])]

  it.each(sets.map(cases => [cases.join('+') || 'as it is', cases] as const))('is told in order: %s', (_, cases) => {
    const turn = say(fresh(), { kind: 'choice', id: `e:${[id, ...cases].join('~')}` })
    const steps = stepsOf(life, cases)
    expect(itemsOf(turn, true)).toHaveLength(steps.length)
    const buttons = choicesOf(turn).filter(choice => /^[pn]:/.test(choice.id))
    expect(buttons.map(choice => choice.id.split(':')[1])).toEqual(steps.map(({ code }) => code))
    expect(choicesOf(turn).map(({ label }) => label)).toContain('Gửi danh sách này')
    expect(turn.replies.at(-1)?.reply.citations?.length).toBeGreaterThan(0)
    // What may be owed is never promised.
    for (const item of itemsOf(turn, false)) expect(item).toMatch(/^Có thể được hưởng: .+, nếu .+\.$/)
    for (const { reply } of turn.replies)
      for (const part of fit(reply, narrow)) {
        expect(plainOf(part).length).toBeLessThanOrEqual(narrow.text)
        expect(part.choices?.length ?? 0).toBeLessThanOrEqual(narrow.choices)
      }
  })

  it('has an answer behind each button', () => {
    const list = say(fresh(), { kind: 'choice', id: `e:${id}` })
    for (const choice of choicesOf(list)) {
      const turn = say(list.now, { kind: 'choice', id: choice.id })
      expect([choice.label, textOf(turn)]).not.toEqual([choice.label, ''])
      expect(textOf(turn)).not.toContain('Nút này')
    }
  })

  it('is walked to its end by saying that it is done', () => {
    let turn = say(fresh(), { kind: 'choice', id: `e:${id}` })
    const steps = stepsOf(life, [])
    for (const [at, { code }] of steps.entries()) {
      turn = say(turn.now, `xong bước ${at + 1} rồi`)
      expect(turn.now.life?.done).toContain(code)
    }
    expect(textOf(turn)).toContain('đã xong hết')
    // Marked, the list says so.
    const again = say(turn.now, { kind: 'choice', id: `e:${id}` })
    expect(itemsOf(again, true).every(item => item.startsWith('✅'))).toBe(true)
  })

  it('is told in English without a word of Vietnamese around it', () => {
    const turn = say(fresh('en'), { kind: 'choice', id: `e:${id}` })
    for (const item of itemsOf(turn, false)) expect(item).toMatch(/^You may be entitled to: /)
    expect(textOf(turn)).not.toMatch(/Nơi làm|Cần trước/)
  })
})

describe('a situation', () => {
  const told = (text: string): string[] =>
    know.ask(text, fresh(), today).answers.map(answer => (answer.kind === 'found' ? answer.about.kind : answer.kind))

  it('gets the list', () => {
    expect(told('Bố em mất hôm qua, giờ nhà em phải làm những gì?')).toContain('life')
    expect(told('vo em moi sinh, can lam nhung gi cho be')).toContain('life')
    expect(told('We just had a baby, what do we have to do?')).toContain('life')
  })

  it('leaves a plain question its own answer', () => {
    for (const text of ['làm khai sinh cần gì', 'bố mất, khai tử nộp ở đâu', 'mua nhà xong sang tên sổ đỏ mất bao lâu'])
      expect(told(text)).not.toContain('life')
  })

  it('is asked back where two fit', () => {
    const { answers } = know.ask('vợ mới sinh con mà bố tôi lại vừa mất, giờ phải làm những gì', fresh(), today)
    const [answer] = answers
    expect(answer.kind === 'unsure' ? answer.choices.map(({ id }) => id) : []).toEqual(expect.arrayContaining(['e:birth', 'e:death']))
  })

  it('goes on with what comes next, and with papers asked for in between', () => {
    let turn = say(fresh(), 'Bố em mất hôm qua, giờ nhà em phải làm những gì?')
    expect(turn.now.about).toMatchObject({ code: '1.000656' })
    turn = say(turn.now, 'lệ phí bao nhiêu')
    expect(textOf(turn)).toContain('Khai tử')
    turn = say(turn.now, 'xong bước 1 rồi')
    expect(textOf(turn)).toContain('Việc 2/2: Xóa đăng ký thường trú')
    turn = say(turn.now, 'tiếp theo làm gì')
    expect(textOf(turn)).toContain('Xóa đăng ký thường trú')
    turn = say(turn.now, 'xem lại các bước')
    expect(textOf(turn)).toContain('✅ Khai tử: đã xong')
    const share = choicesOf(turn).find(({ label }) => label === 'Gửi danh sách này')
    turn = say(turn.now, { kind: 'choice', id: share?.id ?? '' })
    expect(turn.replies.at(-1)?.reply.choices).toBeUndefined()
    expect(textOf(turn)).toContain('các việc theo thứ tự')
  })
})
