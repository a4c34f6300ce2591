import { describe, expect, test } from 'vitest'
import type { Row } from '../../eval/rows.ts'
import { unaccented } from '../../eval/rows.ts'
import { score, verdictOf, type Asked } from '../../eval/score.ts'
import { worse } from '../../eval/baseline.ts'
import type { About, Answer, Understood } from '../../src/model/answer.ts'

const row = (over: Partial<Row> = {}): Row => ({
  id: 'r1',
  question: 'làm giấy khai sinh cần gì',
  intents: ['procedure'],
  branches: [],
  codes: ['1.000001'],
  facets: ['documents'],
  style: 'accented',
  ...over,
})
const birth: About = { kind: 'procedure', code: '1.000001', facet: 'documents' }
const found = (about: About = birth): Answer => ({
  kind: 'found',
  about,
  score: 1,
  blocks: [{ kind: 'paragraph', text: 'Giấy chứng sinh' }],
  choices: [],
  citations: [{ source: 'list', title: 'Danh mục', asOf: '2026-07-18', base: 1, overlay: 0 }],
})
const unsure = (first: string): Answer => ({
  kind: 'unsure',
  question: 'Việc nào?',
  choices: [
    { id: first, label: 'một' },
    { id: 'none', label: 'hai' },
  ],
})
const got = (answer: Answer, over: Partial<Understood> = {}): Understood => ({
  intent: 'procedure',
  answers: [answer],
  candidates: [{ code: '1.000001', score: 0.9 }],
  ...over,
})
const asked = (given: { row?: Row; got: Understood; plain?: Understood; ms?: number }): Asked => ({
  row: given.row ?? row(),
  got: given.got,
  plain: given.plain ?? given.got,
  ms: given.ms ?? 1,
})
const unknown: Answer = { kind: 'unknown', why: 'no-match' }

describe('an answer told', () => {
  test('is right when intent, code and side are accepted', () => {
    expect(verdictOf({ row: row(), got: got(found()) })).toBe('right')
    expect(verdictOf({ row: row({ codes: ['9.000009', '1.000001'] }), got: got(found()) })).toBe('right')
    expect(verdictOf({ row: row({ facets: [] }), got: got(found({ ...birth, facet: 'law' })) })).toBe('right')
  })

  test.each([
    ['intent', row({ intents: ['faq'], codes: [] })],
    ['code', row({ codes: ['1.000002'] })],
    ['side', row({ facets: ['fee'] })],
  ])('is wrong when its %s is not', (_, one) => {
    expect(verdictOf({ row: one, got: got(found()) })).toBe('wrong')
  })

  test('is wrong when one of two procedures told was not asked for', () => {
    const second = found({ ...birth, code: '1.000002' })
    expect(verdictOf({ row: row(), got: got(found(), { answers: [found(), second] }) })).toBe('wrong')
  })

  test('is none of it when a question came back or nothing is known', () => {
    expect(verdictOf({ row: row(), got: got(unsure('p:1.000001:fee')) })).toBe('none')
    expect(verdictOf({ row: row(), got: got(unknown) })).toBe('none')
  })
})

describe('figures', () => {
  test('the procedure counts by candidates, whatever was told, and only where one is asked for', () => {
    const second = got(unknown, { candidates: [{ code: '9.000009', score: 0.9 }, { code: '1.000001', score: 0.8 }] }) // prettier-ignore
    const figures = score([
      asked({ got: second, plain: got(unknown, { candidates: [] }) }),
      asked({ got: got(unknown) }),
      asked({ row: row({ intents: ['faq'], codes: [] }), got: got(unknown, { candidates: [] }) }),
    ])
    expect(figures).toMatchObject({ rows: 3, procedureAt1: 0.5, procedureAt3: 1, unaccentedAt1: 0.5 })
  })

  test('coverage and questions back count only what is ours; false answers count all', () => {
    const foreign = row({ intents: ['out-of-scope', 'officer'], codes: [], facets: [] })
    const figures = score([
      asked({ got: got(found()) }),
      asked({ got: got(unsure('p:1.000001:documents')) }),
      asked({ got: got(unsure('p:1.000009:documents')) }),
      asked({ got: got(unknown) }),
      asked({ row: foreign, got: got(found()) }),
      asked({ row: foreign, got: got(unknown, { intent: 'out-of-scope' }) }),
    ])
    expect(figures).toMatchObject({ coverage: 0.25, unsure: 0.5, unsureContains: 0.5, outOfScopeAnswered: 0.5, falseAnswers: 1 / 6 })
  })

  test('the side counts only where the procedure was right', () => {
    const figures = score([
      asked({ got: got(found()) }),
      asked({ got: got(found({ ...birth, facet: 'fee' })) }),
      asked({ got: got(found({ ...birth, code: '1.000002' })) }),
    ])
    expect(figures.facet).toBe(0.5)
  })

  test('styles stand apart, and nothing to count is no figure', () => {
    const figures = score([asked({ got: got(found()) }), asked({ row: row({ style: 'slang' }), got: got(unknown) })])
    expect(figures.byStyle).toMatchObject({ accented: { rows: 1, coverage: 1 }, slang: { rows: 1, coverage: 0 } })
    expect(figures.outOfScopeAnswered).toBeNaN()
  })
})

test('a figure below its bound is named with both numbers', () => {
  const figures = score([asked({ got: got(found()) })])
  expect(worse('dev', figures, { dev: { coverage: { least: 0.7 }, falseAnswers: { most: 0.03 } } })).toEqual([])
  expect(worse('dev', { ...figures, coverage: 0.5 }, { dev: { coverage: { least: 0.7 } } })).toEqual([
    'dev coverage is 0.500, at least 0.7 was reached before',
  ])
  expect(worse('other', figures, {})).toEqual([])
})

test('a hurried thumb drops every accent and the bar of đ', () => {
  expect(unaccented('Đăng ký tạm trú ở đâu')).toBe('Dang ky tam tru o dau')
})
