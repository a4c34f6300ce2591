import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/model/fold.ts'
import type { Found } from '../../src/model/search.ts'
import { openSearch } from '../../src/search/search.ts'
import { catalogue, copies, faq, marriage, procedure, residence, word } from '../support/catalogue.ts'

const again = procedure({
  code: '1.000004',
  name: 'Đăng ký lại khai sinh',
  short: 'Làm lại giấy khai sinh',
  phrases: ['đăng ký lại khai sinh', 'mất giấy khai sinh'],
})
const death = procedure({
  code: '1.000005',
  name: 'Thủ tục đăng ký khai tử',
  short: 'Khai tử',
  phrases: ['làm giấy khai tử', 'báo tử cho ba'],
})
const procedures = [procedure(), marriage, copies, residence, again, death]
const words = [word(['gks'], 'giấy khai sinh'), word(['j'], 'gì', 'teencode'), word(['má'], 'mẹ', 'regional')]
const search = openSearch(catalogue({ procedures, words, faq: [faq()] }))

function find(question: string): Found {
  return search.find(search.read(question))
}

function ids(question: string): string[] {
  return find(question).hits.flatMap(hit => (hit.kind === 'wish' ? [] : [hit.id]))
}

describe('ranking', () => {
  test.each([
    ['làm giấy khai sinh cho con', ['1.000001', '1.000004']],
    ['mất giấy khai sinh làm lại', ['1.000004', '1.000001']],
    ['giấy kết hôn', ['1.000002']],
    ['công chứng bằng cấp', ['2.000001']],
    ['khai tử', ['1.000005']],
    ['khai báo ở trọ', ['1.000003']],
    ['sáp nhập rồi có phải đổi giấy tờ không', ['old-papers']],
    ['1.000003', ['1.000003']],
    ['marriage registration', ['1.000002']],
  ])('%s', (question, order) => {
    expect(ids(question).slice(0, order.length)).toEqual(order)
  })

  test('the accents typed decide between words that fold alike', () => {
    const all = [procedure({ code: '1.000006', phrases: ['bán hàng'] }), procedure({ code: '1.000007', phrases: ['bạn hàng'] })]
    const own = openSearch(catalogue({ procedures: all }))
    expect(own.find(own.read('bạn hàng')).hits[0]?.id).toBe('1.000007')
    expect(own.find(own.read('bán hàng')).hits[0]?.id).toBe('1.000006')
  })

  test('one phrase said whole outweighs many phrases said in part', () => {
    const many = procedure({
      code: '1.000008',
      short: 'Việc khác',
      name: 'Việc khác',
      phrases: ['giấy phép', 'cây xanh', 'chặt hạ', 'phép chặt'],
    })
    const one = procedure({ code: '1.000009', short: 'Việc nọ kia', name: 'Việc nọ kia', phrases: ['giấy phép chặt hạ cây xanh'] })
    const own = openSearch(catalogue({ procedures: [many, one] }))
    expect(own.find(own.read('giấy phép chặt hạ cây xanh')).hits[0]?.id).toBe('1.000009')
  })

  test('scores and shares lie between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        for (const { score, coverage, evidence } of find(text).hits)
          for (const share of [score, coverage, evidence.covered]) if (!(share >= 0 && share <= 1)) return false
        return true
      }),
    )
  })

  test('the same question has the same answer, whatever was asked before', () => {
    const before = find('làm giấy khai sinh')
    find('đăng ký kết hôn ở đâu')
    expect(find('làm giấy khai sinh')).toEqual(before)
  })

  test('the evidence names the phrase that was said', () => {
    expect(find('em muốn làm giấy kết hôn').hits[0]?.evidence).toEqual({ phrase: 'làm giấy kết hôn', covered: expect.closeTo(1) })
  })

  test('a situation is reported with its procedure', () => {
    const own = openSearch(
      catalogue({ procedures: [procedure({ situations: [{ label: 'Không có giấy chứng sinh', say: 'Vẫn làm được.', phrases: ['đẻ rớt'] }] }), marriage] }), // prettier-ignore
    )
    const [hit] = own.find(own.read('đẻ rớt thì khai sao')).hits
    expect(hit).toMatchObject({ id: '1.000001', situation: { index: 0 } })
    expect(hit?.situation?.covered).toBeCloseTo(1)
  })
})

describe('folding', () => {
  const phrase = fc.constantFrom(...procedures.flatMap(one => [one.short, one.name, ...one.phrases]))

  test('a question without accents finds all that it finds with them', () => {
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        const plain = new Set(ids(fold(`${one} ${other}`)))
        return ids(`${one} ${other}`).every(id => plain.has(id))
      }),
    )
  })

  test('capital letters change nothing', () => {
    fc.assert(fc.property(phrase, text => ids(text.toUpperCase()).join() === ids(text).join()))
  })

  test('politeness never moves a score', () => {
    const polite = fc.constantFrom('cho em hỏi', 'ạ', 'với ạ', 'dạ', 'thì', 'là', 'nhé', 'ad ơi', 'làm ơn')
    fc.assert(
      fc.property(phrase, polite, polite, (text, before, after) => {
        expect(find(`${before} ${text} ${after}`).hits).toEqual(find(text).hits)
      }),
    )
  })
})

describe('reading', () => {
  const read = (question: string): string => search.read(question).tokens.filter(token => !token.filler).map(token => token.typed).join(' ') // prettier-ignore

  test.each([
    ['làm gks', 'làm giấy khai sinh'],
    ['khaisinh', 'khai sinh'],
    ['lamgiaykhaisinh', 'lam giay khai sinh'],
    ['giaays khai5 sinh', 'giay khai sinh'],
    ['keest hoon', 'ket hon'],
    ['khai sihn', 'khai sinh'],
    ['khia sinh', 'khai sinh'],
    ['kết hônnnn', 'kết hon'],
    ['cần j', 'cần gì'],
  ])('%s is read as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant)
  })

  test('a real word typed with its accents is never repaired', () => {
    expect(read('con mèo')).toBe('con mèo')
  })

  test('a word that lost its accents keeps both readings', () => {
    const reading = search.read('ma tôi')
    expect(reading.tokens[0]?.typed).toBe('ma')
    expect(reading.extra.map(tokens => tokens.map(token => token.typed))).toEqual([['mẹ']])
  })

  test('form codes and numbers stay as they are', () => {
    expect(read('tờ khai ct01 số 12')).toBe('tờ khai ct01 số 12')
  })

  test('clauses begin after full stops, lines and commas', () => {
    expect(search.read('khai sinh? kết hôn, sao y\ntạm trú').tokens.flatMap(token => token.starts ?? [])).toEqual(['hard', 'soft', 'hard'])
  })

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => find(text).hits.length >= 0))
  })
})

describe('"nha" without accents', () => {
  const house = procedure({ code: '1.000006', name: 'Cấp giấy phép xây dựng', short: 'Giấy phép xây nhà', phrases: ['xin phép xây nhà'] })
  const { read } = openSearch(catalogue({ procedures: [house] }))
  const isFiller = (message: string): boolean | undefined => read(message).tokens.find(({ folded }) => folded === 'nha')?.filler

  test('is a house where the knowledge has it beside its neighbour', () => {
    expect(isFiller('xay nha can gi')).toBe(false)
  })

  test('is a particle elsewhere, and always beside words with accents', () => {
    expect(isFiller('can giay gi nha')).toBe(true)
    expect(isFiller('giấy phép xây nha')).toBe(true)
  })
})

describe('written forms that are read as something else', () => {
  const named = procedure({ code: '1.000010', short: 'Định danh điện tử', name: 'Định danh điện tử', phrases: ['tài khoản định danh'] })
  const own = openSearch(catalogue({ procedures: [named], words: [word(['đánh cháu'], 'bạo hành trẻ em', 'synonym')] }))
  const read = (text: string): string =>
    own
      .read(text)
      .tokens.map(({ typed }) => typed)
      .join(' ')

  test('with all their accents or with none of them', () => {
    expect(read('nó đánh cháu hoài')).toBe('nó bạo hành trẻ em hoài')
    expect(read('no danh chau hoai')).toContain('bạo hành trẻ em')
  })

  test('not where an accented word before it explains the first one, nor over the end of a sentence', () => {
    expect(read('làm định danh cháu nhỏ')).toContain('định danh cháu')
    expect(read('tài khoản định danh, cháu đăng ký')).toContain('định danh cháu')
    expect(read('Nó đánh. Cháu khóc')).toContain('đánh cháu')
  })
})
