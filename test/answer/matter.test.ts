import { describe, expect, it } from 'vitest'
import { tableOf } from '../../src/answer/learnt.ts'
import { likelihoodOf, likelyMatters, matterSigns } from '../../src/answer/matter.ts'
import { openSearch } from '../../src/search/search.ts'
import { catalogue, know, procedure, today, conversation } from '../support/catalogue.ts'

const search = openSearch(catalogue())
const read = (text: string): ReturnType<typeof search.read>['tokens'] => search.read(text).tokens

const learnt = tableOf(['1.000001', '1.000002', 'faq'], {
  any: [0, 0, 0.5],
  khai_sinh: [4, 0, 0],
  sinh: [2, -1, 0],
  cuoi: [0, 3, 0],
})

describe('what a message is about by its words alone', () => {
  it('words and two in a row are signs; words that only join are none', () => {
    expect(matterSigns(read('dạ khai sinh bé ạ'))).toEqual(['any', 'khai', 'sinh', 'be', 'khai_sinh', 'sinh_be'])
  })

  it('likelihoods add up to one, and what was said most often of a thing leads', () => {
    const likely = likelyMatters(read('làm khai sinh'), learnt)
    expect([...likely.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10)
    expect(likely.get('1.000001')).toBe(Math.max(...likely.values()))
    expect(likely.get('1.000009')).toBeUndefined()
    expect(likelyMatters(read('cưới'), learnt).get('1.000002')).toBeGreaterThan(0.5)
  })

  it('what the signs add up to is divided by the root of how many were known', () => {
    const one = Math.exp(6 / Math.sqrt(3))
    const [other, rule] = [Math.exp(-1 / Math.sqrt(3)), Math.exp(0.5 / Math.sqrt(3))]
    expect(likelyMatters(read('khai sinh'), learnt).get('1.000001')).toBeCloseTo(one / (one + other + rule), 10)
  })

  it('words never met say nothing', () => {
    const [strange, silent] = [read('xyz qwr'), []].map(tokens => [...likelyMatters(tokens, learnt).values()])
    expect(strange).toEqual(silent)
  })

  it('a procedure is likely under all its codes, and of one that nothing was learnt of nothing is known', () => {
    const matters = new Map([
      ['1.000001', 0.4],
      ['1.000009', 0.3],
    ])
    const renamed = procedure({ aliases: [{ code: '1.000009', is: 'newer' }] })
    expect(likelihoodOf('1.000001', matters, new Map([['1.000001', renamed]]))).toBeCloseTo(0.7, 10)
    expect(likelihoodOf('9.999999', matters, new Map([['9.999999', procedure({ code: '9.999999' })]]))).toBeUndefined()
  })
})

describe('what a commune adds itself', () => {
  const added = procedure({
    code: '9.000001',
    name: 'Cho mượn nhà văn hóa thôn',
    short: 'Mượn nhà văn hóa thôn',
    english: 'Borrowing the village hall',
    phrases: ['mượn nhà văn hóa', 'mượn hội trường thôn'],
  })

  it.each(['mượn nhà văn hóa thôn', 'muon nha van hoa thon can giay to gi', 'mượn nhà văn hóa mất bao nhiêu tiền'])(
    '%s: it is told at once, though nothing was learnt of it',
    question => {
      const base = catalogue()
      const [answer] = know({ procedures: [...base.procedures, added] }).ask(question, conversation(), today).answers
      expect(answer).toMatchObject({ kind: 'found', about: { kind: 'procedure', code: '9.000001' } })
    },
  )
})
