import { describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import { fold } from '../../src/model/fold.ts'
import { guideSchema, type Guide } from '../../src/model/guide.ts'
import type { Body } from '../../src/model/message.ts'
import { plainOf } from '../../src/model/plain.ts'
import { know as small } from './know.ts'

/** The interpreter on made-up guides, so that each rule is seen alone. */

const common = {
  sources: ['s'],
  asOf: '2026-09-20',
  phrases: ['a1', 'a2', 'a3', 'a4', 'a5'],
  help: ['Ra công an xã.'],
  done: ['Xong cả rồi.'],
}
const kettle = guideSchema.parse({
  ...common,
  id: 'kettle',
  title: 'Nấu nước',
  english: 'Boil water',
  steps: [
    {
      id: 'for',
      text: ['Nấu cho ai?'],
      why: 'Nhiều người thì cần ấm to.',
      choices: [
        { id: 'me', label: 'Cho tôi', phrases: ['một mình'] },
        { id: 'all', label: 'Cho cả nhà', phrases: ['đông người'], to: 'big' },
      ],
    },
    { id: 'fill', text: ['Đổ nước vào ấm.', 'Đổ nửa ấm thôi.'], simple: ['Rót nước vô.'], en: ['Fill the kettle.'], brief: 'Đổ nước.' },
    { id: 'plug', text: ['Cắm điện.'], fails: ['dark'] },
    { id: 'big', text: ['Lấy ấm to.'], if: { for: ['all'] } },
    { id: 'tea', text: ['Pha trà thôi.'], guide: 'tea' },
    { id: 'pour', text: ['Rót ra ly.'] },
  ],
  failures: [
    {
      id: 'dark',
      label: 'Mất điện',
      phrases: ['mất điện', 'đèn không sáng', 'ấm không nóng', 'cắm vào không chạy'],
      resume: 'plug',
      steps: [
        { id: 'fuse', text: ['Xem cầu dao.'] },
        { id: 'call', text: ['Gọi thợ điện.'] },
      ],
    },
  ],
} satisfies Record<string, unknown>)
const tea = guideSchema.parse({ ...common, id: 'tea', title: 'Pha trà', english: 'Tea', steps: [{ id: 'leaf', text: ['Bỏ trà vào ấm.'] }] })

function knowing(...guides: readonly Guide[]): Know {
  return {
    ...small,
    guide: id => {
      const guide = guides.find(one => one.id === id)
      return guide && { guide, phones: new Map(), citations: [] }
    },
    likest(text, options) {
      const said = ` ${fold(text)} `
      const found = options.find(({ phrases }) => phrases.some(phrase => said.includes(` ${fold(phrase)} `)))
      return found && { id: found.id, score: 1, explained: 1 }
    },
  }
}

const start = '2026-11-20T02:00:00.000Z'
const days = (count: number): string => new Date(Date.parse(start) + count * 86_400_000).toISOString()

/** Talks in turn: a text, or `=` and a button's id. Returns what was said last and the conversation. */
function talk(
  lines: readonly string[],
  know: Know = knowing(kettle, tea),
  from?: Conversation,
  at = start,
): { text: string; turn: Turn; now: Conversation } {
  let now = from ?? { ...begin({ id: 'c', account: 'web:x', channel: 'web', chat: 'c', language: 'vi' }), introduced: true }
  let turn: Turn | undefined
  for (const line of lines) {
    const body: Body = line.startsWith('=') ? { kind: 'choice', id: line.slice(1) } : { kind: 'text', text: line }
    turn = takeTurn(now, { id: `row-${now.turns}`, at, body }, know, at.slice(0, 10))
    now = turn.now
  }
  if (!turn) throw new Error('nothing was said')
  return { text: turn.replies.map(({ reply }) => plainOf(reply)).join('\n'), turn, now }
}
const events = ({ effects }: Turn): string[] => effects.flatMap(effect => (effect.kind === 'count' ? [effect.event] : []))
const labels = ({ replies }: Turn): string[] => (replies.at(-1)?.reply.choices ?? []).map(({ label }) => label)

describe('walking a guide', () => {
  it('tells one step at a time, why it asks, and always offers an officer', () => {
    const { text, turn } = talk(['=g:kettle'])
    expect(text).toContain('Nấu cho ai?')
    expect(text).toContain('Tôi hỏi vì: nhiều người thì cần ấm to.')
    expect(labels(turn)).toEqual(['Cho tôi', 'Cho cả nhà', 'Gặp cán bộ'])
    expect(events(turn)).toEqual(['guide.kettle.start'])
  })

  it.each([
    ['by buttons', ['=g:kettle:for:me', '=g:kettle:fill:next', '=g:kettle:plug:next']],
    ['by words', ['một mình thôi', 'xong rồi', 'ok']],
    ['by numbers', ['1', '1', '1']],
    ['by labels', ['cho toi', 'xong, buoc tiep', 'Xong, bước tiếp']],
  ])('%s: into another guide in between and on to the end', (_, way) => {
    const inside = talk(['=g:kettle', ...way])
    expect(inside.text).toContain('Bỏ trà vào ấm')
    expect(inside.now.at).toMatchObject({ guide: 'tea', step: 'leaf', from: [{ guide: 'kettle', step: 'tea', why: 'guide' }] })
    const out = talk(['xong'], undefined, inside.now)
    expect(out.text).toContain('Rót ra ly')
    const end = talk(['xong'], undefined, out.now)
    expect(end.text).toContain('Xong cả rồi')
    expect(end.now.at).toBeUndefined()
    expect(events(end.turn)).toEqual(['guide.kettle.done'])
  })

  it('passes over a step whose condition does not hold', () => {
    expect(talk(['=g:kettle', 'đông người']).text).toContain('Lấy ấm to')
    expect(talk(['=g:kettle', 'một mình', 'xong', 'xong']).text).not.toContain('Lấy ấm to')
  })

  it('goes back, starts over and says where it is', () => {
    const { now } = talk(['=g:kettle', 'một mình', 'xong'])
    expect(talk(['bước mấy rồi'], undefined, now).text).toMatch(/bước 3 của “Nấu nước”, còn khoảng 3 bước/)
    const back = talk(['quay lại'], undefined, now)
    expect(back.text).toContain('Đổ nước vào ấm')
    expect(talk(['quay lại', 'quay lại'], undefined, now).now.at).toMatchObject({ step: 'for', answers: {}, trail: [] })
    expect(talk(['quay lại', 'quay lại', 'quay lại'], undefined, now).text).toContain('bước đầu tiên')
    expect(talk(['làm lại từ đầu'], undefined, now).now.at).toMatchObject({ step: 'for', answers: {}, trail: [] })
  })

  it('a button of a step long left leads on from there, twice pressed as once', () => {
    const { now } = talk(['=g:kettle', 'đông người', 'xong'])
    const changed = talk(['=g:kettle:for:me', '=g:kettle:for:me'], undefined, now)
    expect(changed.now.at).toMatchObject({ guide: 'kettle', step: 'fill', answers: { for: 'me' } })
  })
})

describe('when it does not work', () => {
  const plug = ['=g:kettle', 'một mình', 'xong']

  it('names what may have gone wrong, tries one thing after the other and comes back', () => {
    const list = talk([...plug, 'không được'])
    expect(labels(list.turn)).toEqual(['Mất điện', 'Quay lại', 'Gặp cán bộ'])
    expect(events(list.turn)).toEqual(['guide.kettle.plug.stuck.2m'])
    const first = talk(['1'], undefined, list.now)
    expect(first.text).toContain('Gỡ lỗi: mất điện\nXem cầu dao')
    expect(events(first.turn)).toEqual(['guide.kettle.plug.failed.dark.2m'])
    expect(talk(['vẫn không được'], undefined, first.now).text).toContain('Gọi thợ điện')
    expect(talk(['được rồi'], undefined, first.now).now.at).toMatchObject({ step: 'plug', from: [] })
  })

  it('after the last try a person is needed', () => {
    const help = talk([...plug, 'mất điện', 'vẫn không được', 'vẫn không được'])
    expect(help.text).toContain('Ra công an xã')
    expect(labels(help.turn)).toEqual(['Gặp cán bộ', 'Quay lại', 'Làm lại từ đầu'])
  })

  it('a complaint from outside opens the failure, and goes on in the guide afterwards', () => {
    const { now, text } = talk(['=g:kettle#dark'])
    expect(text).toContain('Xem cầu dao')
    expect(talk(['được rồi'], undefined, now).now.at).toMatchObject({ step: 'plug', from: [] })
  })

  it('counts how long a person stood there, in rough spans', () => {
    const { now } = talk(plug)
    const late = new Date(Date.parse(start) + 30 * 60_000).toISOString()
    expect(events(talk(['không được'], undefined, now, late).turn)).toEqual(['guide.kettle.plug.stuck.1h'])
  })
})

describe('other talk in between', () => {
  const fill = ['=g:kettle', 'một mình']

  it('a question is answered, and the way back stands below', () => {
    const { text, turn, now } = talk([...fill, 'khai sinh cần gì'])
    expect(text).toContain('giấy chứng sinh')
    expect(labels(turn)).toContain('Tiếp tục hướng dẫn')
    expect(now.at).toMatchObject({ step: 'fill', aside: 1 })
    // A word of courtesy after something else is no step done.
    expect(talk(['dạ'], undefined, now).now.at).toMatchObject({ step: 'fill' })
    expect(talk(['xong'], undefined, now).now.at).toMatchObject({ step: 'plug', aside: 0 })
    expect(talk(['=resume'], undefined, now).text).toContain('Đổ nước vào ấm')
  })

  it('a change of mind is honoured, and what was left is offered at the end', () => {
    const other = talk([...fill, '=g:tea'])
    expect(other.now.at).toMatchObject({ guide: 'tea', from: [{ guide: 'kettle', step: 'fill', why: 'left' }] })
    const end = talk(['xong'], undefined, other.now)
    expect(end.text).toContain('đang làm dở “Nấu nước”')
    expect(labels(end.turn)[0]).toBe('Tiếp: Nấu nước')
    expect(talk(['1'], undefined, end.now).text).toContain('Đổ nước vào ấm')
  })

  it('who asks why is told, and asked again', () => {
    for (const words of ['tại sao hỏi vậy', 'hỏi cái đó làm gì', 'sao lại phải biết'])
      expect(talk(['=g:kettle', words]).text, words).toMatch(/ấm to\. Vì vậy tôi hỏi:[^]*Nấu cho ai/)
    expect(talk(['=g:kettle', 'why do you ask']).text).toContain('That is why I ask')
    expect(talk(['=g:kettle', '=g:kettle:for:me', 'tại sao hỏi']).text).toMatch(/không hỏi gì[^]*Đổ nước/)
  })

  it('simpler words come by a button where nothing was understood', () => {
    const lost = talk(['=g:kettle', '=g:kettle:for:me', 'zzz', 'zzz'])
    expect(talk(['=g:kettle:fill:simple'], undefined, lost.now).text).toContain('Rót nước vô.')
  })

  it('what is not understood: the step once more, then help, then an ordinary answer; never a loop', () => {
    const once = talk([...fill, 'qwerty uiop'])
    expect(once.text).toContain('chưa hiểu')
    expect(once.text).toContain('Đổ nước vào ấm')
    const twice = talk(['zzz'], undefined, once.now)
    expect(labels(twice.turn)).toEqual(['Nói dễ hiểu hơn', 'Nhắc lại bước này', 'Không được', 'Gặp cán bộ', 'Thôi, để sau'])
    expect(events(twice.turn)).toEqual(['guide.kettle.fill.lost'])
    const thrice = talk(['zzz'], undefined, twice.now)
    expect(events(thrice.turn)).toEqual(['unknown.no-match'])
    expect(talk(['xong'], undefined, thrice.now).now.at).toMatchObject({ step: 'plug', odd: 0 })
  })

  it('a secret is refused, and the step stands there again', () => {
    const body: Body = { kind: 'text', text: '[mã OTP đã ẩn]', hidden: [{ kind: 'otp' }] }
    const { now } = talk(fill)
    const turn = takeTurn(now, { id: 'r', at: start, body }, knowing(kettle, tea), '2026-11-20')
    expect(turn.replies).toHaveLength(2)
    expect(plainOf(turn.replies[0]?.reply ?? { blocks: [{ kind: 'paragraph', text: '' }] })).toContain('không nhận')
    expect(turn.now.at).toMatchObject({ step: 'fill' })
    expect(labels(turn)[0]).toBe('Xong, bước tiếp')
  })

  it('leaving keeps the place', () => {
    const left = talk([...fill, 'thôi để sau'])
    expect(left.text).toContain('tiếp tục')
    expect(talk(['ok'], undefined, left.now).now.at).toMatchObject({ step: 'fill' })
    expect(talk(['tiếp tục'], undefined, left.now).text).toContain('Đổ nước vào ấm')
  })

  it('forgetting forgets the guide too', () => {
    expect(talk([...fill, '=forget']).now.at).toBeUndefined()
  })
})

describe('coming back', () => {
  const { now } = talk(['=g:kettle', 'một mình', 'xong'])

  it('after three days "tiếp tục" stands where one was, and other words mean other things', () => {
    const back = talk(['tiếp tục'], undefined, now, days(3))
    expect(back.text).toContain('Mình đang ở bước 3')
    expect(back.text).toContain('Cắm điện')
    expect(talk(['xong'], undefined, back.now, days(3)).now.at).toMatchObject({ guide: 'tea' })
    expect(talk(['xong'], undefined, now, days(3)).now.at).toMatchObject({ step: 'plug' })
  })

  it('a step that was taken out gives way to the last one before it', () => {
    const shorter = { ...kettle, steps: kettle.steps.filter(({ id }) => id !== 'plug') }
    const back = talk(['tiếp tục'], knowing(shorter, tea), now, days(1))
    expect(back.text).toContain('vừa được sửa')
    expect(back.text).toContain('Đổ nước vào ấm')
  })

  it('a guide that is gone is said to be gone', () => {
    const back = talk(['tiếp tục'], knowing(tea), now, days(1))
    expect(back.text).toContain('không còn')
    expect(back.now.at).toBeUndefined()
  })

  it('without a guide under way there is nothing to go on with', () => {
    expect(talk(['tiếp tục']).text).toContain('không có hướng dẫn nào')
  })
})

describe('ways of telling', () => {
  it('in a hurry: everything up to the next question at once', () => {
    const { text, now, turn } = talk(['=g:kettle', 'một mình', 'làm nhanh'])
    expect(text).toContain('1. Đổ nước.\n2. Cắm điện.')
    expect(labels(turn)).toContain('Xong cả rồi')
    expect(talk(['xong'], undefined, now).now.at).toMatchObject({ guide: 'tea' })
    expect(talk(['từng bước'], undefined, now).text).toContain('Đổ nửa ấm thôi')
  })

  it('simpler words where the guide has them, and English', () => {
    const { now } = talk(['=g:kettle', 'một mình'])
    expect(talk(['khó hiểu quá'], undefined, now).text).toContain('Rót nước vô')
    expect(talk(['english', '=resume'], undefined, now).text).toContain('Fill the kettle')
  })
})

it('lets a question be written over once it is answered, and never what tells to do something', () => {
  const talk = begin({ id: 'c1', account: 'telegram:1', channel: 'telegram', chat: '1', language: 'vi' })
  const know = knowing(kettle, tea)
  const tap = (was: Conversation, id: string): Turn =>
    takeTurn(was, { id: `m-${id}`, at: '2026-11-28T02:00:00.000Z', body: { kind: 'choice', id } }, know, '2026-11-28')
  const question = tap({ ...talk, introduced: true }, 'g:kettle')
  expect(question.replies[0]?.reply.passing).toBe(true)
  const step = tap(question.now, 'g:kettle:for:me')
  expect(step.replies[0]?.reply.passing).toBeUndefined()
  const menu = tap(step.now, 'g:kettle:fill:stuck')
  expect(menu.replies[0]?.reply.passing).toBe(true)
})
