import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accuracyOf } from '../../eval/bench/side-by-side.ts'
import { pick, seeded } from '../../eval/bench/seeded.ts'
import { grown, readNames } from '../../eval/bench/synthetic.ts'
import { quantile } from '../../eval/drills/drill.ts'
import type { Understood } from '../../src/model/answer.ts'
import { catalogue } from '../support/catalogue.ts'

test('half of the values lie below the median, and a quantile is always one of the values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
  expect(quantile([5], 0.99)).toBe(5)
  expect(quantile([], 0.5)).toBeNaN()
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const found = quantile(values, share)
      expect(values).toContain(found)
      expect(values.filter(value => value < found).length).toBeLessThanOrEqual(share * values.length)
    }),
  )
})

test('the same seed makes the same numbers, from 0 to below 1, another seed others', () => {
  const ten = (seed: number): number[] => Array.from({ length: 10 }, seeded(seed))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), seed => {
      expect(ten(seed)).toEqual(ten(seed))
      expect(ten(seed)).not.toEqual(ten((seed + 1) % 2 ** 32))
      for (const number of ten(seed)) expect(number >= 0 && number < 1).toBe(true)
    }),
  )
})

test('made-up numbers are spread evenly', () => {
  const random = seeded(7)
  const counts = Array.from({ length: 10 }, () => 0)
  for (let at = 0; at < 10_000; at += 1) counts[Math.floor(random() * 10)]! += 1
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  expect(() => pick(random, [])).toThrow(RangeError)
})

const names = readNames(
  [
    '# a comment',
    'code\tname\tfield\tlevel',
    '1.000001\tĐăng ký khai sinh\tHộ tịch\tcommune',
    '7.000001\tCấp giấy phép xây dựng cầu qua sông lớn\tXây dựng\tprovince',
    '7.000002\tCấp giấy phép bay cho tàu bay không người lái\tHàng không\tministry',
  ].join('\n'),
)

test('a grown catalogue keeps its own procedures and adds made-up ones, each with a code of its own', () => {
  const own = catalogue()
  const { procedures } = grown(own, names, 12)
  expect(procedures.slice(0, own.procedures.length)).toEqual(own.procedures)
  expect(new Set(procedures.map(({ code }) => code)).size).toBe(12)
  expect(procedures[4]).toMatchObject({ code: '7.000001', name: 'Cấp giấy phép xây dựng cầu qua sông lớn', field: 'Xây dựng' })
  for (const { phrases, short } of procedures) expect(phrases.length > 0 && short.length > 0 && short.length <= 60).toBe(true)
  expect(grown(own, names, 12)).toEqual(grown(own, names, 12))
})

test('accuracy without accents is scored as accuracy as typed is', () => {
  const got = (...codes: string[]): Understood => ({
    intent: 'procedure',
    answers: [{ kind: 'unknown', why: 'no-match' }],
    candidates: codes.map(code => ({ code, score: 1 })),
  })
  const row = { id: 'q1', question: 'khai sinh', intents: ['procedure'], branches: [], codes: ['a'], facets: [], style: 'accented' }
  const asked = [
    { row, got: got('a'), plain: got('b', 'a'), ms: 1 },
    { row, got: got('b', 'c', 'a'), plain: got('b', 'c', 'd', 'a'), ms: 1 },
  ]
  expect(accuracyOf(asked)).toEqual({ at1: 0.5, at3: 1, plainAt1: 0, plainAt3: 0.5 })
})
