import { describe, expect, test } from 'vitest'
import { takeTurn } from '../../src/dialogue/turn.ts'
import type { Conversation, Know, Turn } from '../../src/model/conversation.ts'
import { plainOf } from '../../src/model/plain.ts'
import { conversation, copies, know, marriage, procedure, today, residence } from '../support/catalogue.ts'

/** Talks of several turns over a small catalogue: what is meant by what was said before. */

const birth = procedure({
  papers: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }, { name: 'Giấy kết hôn của cha mẹ', when: 'cha mẹ đã đăng ký kết hôn' }],
  situations: [
    {
      label: 'Cha mẹ chưa đăng ký kết hôn',
      say: 'Vẫn khai được, bé theo họ mẹ.',
      phrases: ['mẹ đơn thân khai sinh cho con'],
      facet: 'conditions',
    },
  ],
  fees: [{ kind: 'free' }],
  times: [{ unit: 'same-day' }],
})
const wed = procedure({ ...marriage, papers: [{ name: 'Tờ khai đăng ký kết hôn' }], fees: [{ kind: 'free' }], times: [{ unit: 'working-day', amount: 1 }] }) // prettier-ignore
const wedAbroad = procedure({
  code: '2.000806',
  name: 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài',
  short: 'Kết hôn với người nước ngoài',
  english: 'Marriage with a foreigner',
  phrases: ['cưới người nước ngoài', 'đăng ký kết hôn với người nước ngoài'],
  papers: [{ name: 'Giấy khám tâm thần' }],
  times: [{ unit: 'working-day', amount: 10 }],
})
const settle = procedure({
  ...residence,
  code: '1.004222',
  name: 'Đăng ký thường trú',
  short: 'Đăng ký thường trú',
  english: 'Permanent residence',
  phrases: ['đăng ký thường trú', 'nhập hộ khẩu'],
  papers: [
    { name: 'Tờ khai CT01', form: 'CT01' },
    { name: 'Hợp đồng thuê nhà', when: 'ở nhà thuê, mượn, ở nhờ' },
    { name: 'Giấy tờ nhà', when: 'nhà của mình mà cán bộ chưa tra được trên hệ thống' },
  ],
  fees: [
    { kind: 'amount', dong: 20_000, per: 'lần' },
    { kind: 'free', when: 'người thuộc hộ nghèo, người khuyết tật' },
  ],
  result: 'Thông báo đăng ký thường trú',
})
const stay = procedure({
  ...residence,
  code: '1.004194',
  phrases: ['đăng ký tạm trú', 'khai tạm trú'],
  papers: [{ name: 'Tờ khai CT01' }],
  fees: [
    { kind: 'amount', dong: 15_000, per: 'lần', way: 'counter' },
    { kind: 'amount', dong: 10_000, per: 'người', when: 'đăng ký theo danh sách', way: 'counter' },
    { kind: 'amount', dong: 5000, per: 'người', when: 'đăng ký theo danh sách', way: 'online' },
  ],
  ways: [{ how: 'counter' }, { how: 'online' }],
  result: 'Thông báo đăng ký tạm trú',
})
const families = [
  {
    name: 'cu-tru',
    title: 'Thường trú và tạm trú',
    question: 'Anh/chị ở chỗ này lâu dài, hay chỉ một thời gian?',
    members: [
      { code: '1.004222', label: 'Ở lâu dài', differs: 'Đăng ký thường trú, chuyển hẳn tới.' },
      { code: '1.004194', label: 'Ở một thời gian', differs: 'Đăng ký tạm trú, ở trọ.' },
    ],
  },
]
const both = procedure({ ...settle, phrases: [...settle.phrases, 'đăng ký cư trú'] })
const other = procedure({ ...stay, phrases: [...stay.phrases, 'đăng ký cư trú'] })
const own = know({ procedures: [birth, wed, wedAbroad, copies, settle, stay], families })
const unclear = know({ procedures: [both, other, copies], families })

function hold(said: readonly string[], knowing: Know = own): { texts: string[]; turns: Turn[]; now: Conversation } {
  let now = conversation()
  const turns = said.map((text, at) => {
    const tapped = /^#(\d)$/.exec(text)?.[1]
    const choice = tapped === undefined ? undefined : now.offered.choices[Number(tapped) - 1]
    const body = choice ? { kind: 'choice' as const, id: choice.id } : { kind: 'text' as const, text }
    const turn = takeTurn(now, { id: `row-${at}`, at: `2026-11-22T02:0${at}:00.000Z`, body }, knowing, today)
    now = turn.now
    return turn
  })
  return { texts: turns.map(({ replies }) => replies.map(({ reply }) => plainOf(reply)).join('\n')), turns, now }
}

const aboutAfter = (...said: string[]): unknown => {
  const { about } = hold(said).now
  return about?.kind === 'procedure' ? [about.code, about.facet] : about
}

describe('what was said before', () => {
  test.each([
    ['a correction keeps the side', ['đăng ký thường trú mất bao nhiêu tiền', 'không, ý tôi là tạm trú'], ['1.004194', 'fee']],
    ['without accents', ['dang ky thuong tru mat bao nhieu tien', 'nham, toi hoi tam tru'], ['1.004194', 'fee']],
    ['what is denied is not looked for', ['đăng ký thường trú cần gì', 'không phải thường trú, tạm trú cơ'], ['1.004194', 'documents']],
    ['the other of two', ['đăng ký thường trú phí bao nhiêu', 'đăng ký kết hôn cần gì', 'thủ tục kia nộp ở đâu'], ['1.004222', 'where']],
    [
      'back to an earlier matter by its name',
      ['đăng ký thường trú phí bao nhiêu', 'đăng ký kết hôn cần gì', 'quay lại chuyện thường trú, mất mấy ngày'],
      ['1.004222', 'time'],
    ],
    ['chatter between loses nothing', ['đăng ký kết hôn cần gì', 'cảm ơn nha', 'hôm nay nóng quá', 'phí bao nhiêu'], ['1.000002', 'fee']],
    ['somebody else under the same question', ['đăng ký kết hôn cần gì', 'bố tôi thì cũng vậy hả'], ['1.000002', 'conditions']],
    ['everyday words name nothing new', ['đăng ký kết hôn cần gì', 'nộp ở xã hay ở huyện'], ['1.000002', 'where']],
    ['a case in its own words', ['làm giấy khai sinh cần gì', 'tụi em chưa đăng ký kết hôn'], ['1.000001', 'conditions']],
  ])('%s', (_, said, about) => {
    expect(aboutAfter(...said)).toEqual(about)
  })

  test('each of two that were told side by side', () => {
    const { turns } = hold(['làm giấy khai sinh cần giấy tờ gì? Còn đăng ký kết hôn mất mấy ngày?', 'mỗi cái bao nhiêu tiền'])
    expect(turns[1]?.replies).toHaveLength(2)
    expect(aboutAfter('làm giấy khai sinh cần gì? Còn đăng ký kết hôn mất mấy ngày?', 'cái đầu tiên phí bao nhiêu')).toEqual([
      '1.000001',
      'fee',
    ])
  })

  test('a first message stands by itself', () => {
    expect(hold(['không, ý tôi là tạm trú']).turns[0]?.now.earlier ?? []).toEqual([])
    expect(hold(['thủ tục kia']).now.about).toBeUndefined()
  })
})

describe('what people tell of themselves', () => {
  test('papers of other cases are left out, and it is said because of which words', () => {
    const { texts } = hold(['đăng ký thường trú cần gì', 'nhà này tôi thuê thôi'])
    expect(texts[1]).toContain('Hợp đồng thuê nhà')
    expect(texts[1]).not.toContain('Giấy tờ nhà')
    expect(texts[1]).toContain('Vì anh/chị nói: ở nhà thuê')
  })

  test('it holds for what is asked afterwards, and a changed circumstance takes its place', () => {
    const { texts, now } = hold(['nhà tôi thuê', 'đăng ký thường trú cần đủ giấy tờ gì', 'à nhầm, không phải thuê, nhà của tôi'])
    expect(texts[1]).not.toContain('Giấy tờ nhà')
    expect(texts[2]).toContain('Giấy tờ nhà')
    expect(texts[2]).not.toContain('Hợp đồng thuê nhà')
    expect(now.facts).toEqual({ home: 'own' })
  })

  test('a foreign side makes another procedure of it, and its end makes the first of it again', () => {
    expect(aboutAfter('đăng ký kết hôn mất mấy ngày', 'ảnh là người Hàn Quốc')).toEqual(['2.000806', 'time'])
    expect(aboutAfter('đăng ký kết hôn với người nước ngoài cần gì', 'khoan, anh ấy không còn là người nước ngoài')).toEqual([
      '1.000002',
      'documents',
    ])
  })

  test('who is exempt is told so', () => {
    const { texts } = hold(['nhà tôi thuộc hộ nghèo', 'đăng ký thường trú phí bao nhiêu'])
    expect(texts[1]).toContain('không mất phí')
    expect(texts[1]).not.toContain('20.000')
    expect(texts[1]).toContain('vì anh/chị nói: thuộc hộ nghèo')
  })

  test.each(['nếu tôi thuê nhà thì sao', 'nhà thuê có đăng ký được không', 'người nước ngoài có được làm không'])(
    '%s tells nothing',
    text => {
      expect(hold([text]).now.facts).toEqual({})
    },
  )

  test('it is shown on request, forgotten on request, and no longer counts a day later', () => {
    const { now } = hold(['nhà tôi thuê'])
    const next = (text: string, at: string): Turn => takeTurn(now, { id: 'n', at, body: { kind: 'text', text } }, own, today)
    const shown = next('bạn lưu gì về tôi', '2026-11-22T03:00:00.000Z').replies.map(({ reply }) => plainOf(reply)).join('\n') // prettier-ignore
    expect(shown).toContain('ở nhà thuê')
    expect(next('đăng ký thường trú cần gì', '2026-11-23T03:00:00.000Z').now.facts).toEqual({})
    const gone = takeTurn(now, { id: 'n', at: '2026-11-22T03:00:00.000Z', body: { kind: 'choice', id: 'forget' } }, own, today).now
    expect([gone.facts, gone.about, gone.earlier, gone.learnt, gone.count]).toEqual([{}, undefined, undefined, undefined, undefined])
  })

  test('it is taken back a day later by itself, and later where something was told meanwhile', () => {
    const wind = { kind: 'job', job: 'fade', data: null }
    const first = hold(['nhà tôi thuê'])
    const [at] = first.now.learnt === undefined ? [] : [Date.parse(first.now.learnt)]
    const after = (hours: number): string => new Date((at ?? Number.NaN) + hours * 3_600_000).toISOString()
    const rings = (was: Conversation, hours: number): Turn =>
      takeTurn(was, { id: 'f', at: after(hours), body: { kind: 'event', what: 'timer', data: null } }, own, today)
    expect(first.turns[0]?.effects).toContainEqual({ ...wind, at: after(24) })
    const gone = rings(first.now, 24)
    expect([gone.now.facts, gone.now.learnt, gone.effects, gone.replies]).toEqual([{}, undefined, [], []])
    const told: Turn = takeTurn(first.now, { id: 'm', at: after(20), body: { kind: 'text', text: 'tôi ly hôn rồi' } }, own, today)
    expect(told.effects.filter(({ kind }) => kind === 'job')).toEqual([])
    expect(rings(told.now, 24).effects).toEqual([{ ...wind, at: after(44) }])
    expect(rings(told.now, 24).now.facts).toEqual(told.now.facts)
    expect(rings(rings(told.now, 24).now, 44).now.facts).toEqual({})
  })
})

describe('figures', () => {
  test('more copies of the pages just counted', () => {
    const { texts } = hold(['sao y 7 trang hết bao nhiêu', 'lấy 3 bộ luôn', 'còn 4 trang'])
    expect(texts[1]).toContain('27.000 đồng cho 3 bản')
    expect(texts[2]).toContain('6.000 đồng một bản')
  })

  test('a fee for each is multiplied before the citizen’s eyes, and goes on to another way and number', () => {
    const { texts } = hold(['đăng ký tạm trú cho 6 người hết bao nhiêu tiền', 'nếu nộp trên mạng', 'còn 2 người'])
    expect(texts[0]).toContain('6 người x 10.000 đồng = 60.000 đồng')
    expect(texts[0]).toContain('15.000 đồng/lần')
    expect(texts[1]).toContain('6 người x 5.000 đồng = 30.000 đồng')
    expect(texts[2]).toContain('2 người x 10.000 đồng = 20.000 đồng')
  })

  test('what was counted for one matter is not counted for another', () => {
    expect(hold(['sao y 7 trang hết bao nhiêu', 'đăng ký tạm trú phí bao nhiêu']).now.count ?? {}).toEqual({})
  })
})

describe('a question back', () => {
  const ask = 'đăng ký cư trú'
  const ids = (turn: Turn | undefined): string[] => turn?.replies.at(-1)?.reply.choices?.map(({ id }) => id) ?? []

  test('offers to explain, and to be unsure', () => {
    expect(ids(hold([ask], unclear).turns[0]).slice(2)).toEqual(['w:1.004194,1.004222:overview', 'u0:1.004194,1.004222:overview'])
  })

  test.each(['#3', 'giải thích', 'khac gi nhau vay', 'là sao', 'tôi không hiểu'])('%s: how they differ, with the source', text => {
    const { texts, turns } = hold([ask, text], unclear)
    expect(texts[1]).toContain('Ở lâu dài: Đăng ký thường trú, chuyển hẳn tới. Nơi làm: Công an cấp xã.')
    expect(turns[1]?.replies[0]?.reply.citations).toHaveLength(1)
    expect(ids(turns[1]).slice(0, 2)).toEqual(['p:1.004194:overview', 'p:1.004222:overview'])
  })

  test.each(['#4', 'tôi không chắc', 'ko chac', 'ko biết nữa', 'hong biet chon cai nao'])('%s: an easier question', text => {
    const { turns } = hold([ask, text], unclear)
    expect(turns[1]?.replies[0]?.reply.choices?.map(({ label }) => label)).toEqual([
      'Thông báo đăng ký tạm trú',
      'Thông báo đăng ký thường trú',
      'Vẫn không chắc',
    ])
  })

  test('being unsure again and again ends with what holds for all, and a person', () => {
    const { texts, turns } = hold([ask, 'không chắc', 'không chắc', 'không chắc'], unclear)
    expect(texts[2]).toContain('Việc nào trong số này cũng do Công an cấp xã giải quyết.')
    expect(ids(turns[2])).toContain('officer:low-trust')
    expect(ids(turns[3])).not.toContain('u0:1.004194,1.004222:overview')
  })

  test('a side asked meanwhile is told of each', () => {
    const { texts, turns } = hold([ask, 'phí bao nhiêu'], unclear)
    expect(texts[1]).toContain('Ở lâu dài: 20.000 đồng/lần')
    expect(turns[1]?.replies[0]?.reply.citations).toHaveLength(1)
    expect(ids(turns[1]).slice(0, 2)).toEqual(['p:1.004194:fee', 'p:1.004222:fee'])
  })

  test('a side asked meanwhile is not told of an older matter alone', () => {
    const { texts } = hold(['sao y tính tiền sao', ask, 'phí bao nhiêu'], unclear)
    expect(texts[2]).toContain('Ở lâu dài: 20.000 đồng/lần')
    expect(texts[2]).toContain('Chứng thực bản sao (sao y): 2 trang đầu 2.000 đồng')
  })

  test('one of them is told by other words than its label', () => {
    expect(hold([ask, 'tôi chỉ ở trọ thôi'], unclear).now.about).toMatchObject({ code: '1.004194' })
  })

  test('an old button of it works long afterwards, a broken one is forgiven', () => {
    expect(hold([ask, 'sao y 10 trang', 'cảm ơn'], unclear).now.offered.choices).not.toContainEqual({ id: 'w:1.004222' })
    const tap = (id: string): string => {
      const turn = takeTurn(conversation(), { id: 'r', at: '2026-11-22T02:00:00.000Z', body: { kind: 'choice', id } }, unclear, today)
      return plainOf(turn.replies[0]?.reply ?? { blocks: [{ kind: 'paragraph', text: '' }] })
    }
    expect(tap('w:1.004222,1.004194:fee')).toContain('Nơi làm')
    for (const id of ['w:9.999999,8.888888:fee', 'u0:,,,,,,,,:fee', 'w:1.004222', 'u3:1.004222,1.004194:fee']) expect(tap(id)).not.toBe('')
  })
})
