import { expect, test } from 'vitest'
import { boost, type Boosting } from '../../eval/boost.ts'
import { chanceIn } from '../../src/answer/trees.ts'

const how: Boosting = { trees: 40, depth: 2, rate: 0.2, least: 1, held: 0.1, rising: new Set(), falling: new Set() }
const few = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

test('a tree sends what has the value to the second child, and asks nothing where no sign stands', () => {
  const forest = { base: 0, trees: [{ signs: ['a', '', 'b'], from: [2, 0, 5], leaves: [-1, 9, 0, 3] }] }
  const odds = (a: number, b: number): number => Math.log(chanceIn(forest, { a, b }) / (1 - chanceIn(forest, { a, b })))
  expect(odds(1.9, 7)).toBeCloseTo(-1)
  expect(odds(2, 4.9)).toBeCloseTo(0)
  expect(odds(2, 5)).toBeCloseTo(3)
})

test('what two signs say only together is found', () => {
  const cases = few.flatMap(() => [0, 1].flatMap(a => [0, 1].map(b => ({ signs: { a, b }, right: a !== b || (a === 0 && b === 0) }))))
  const forest = boost(cases, how)
  expect(chanceIn(forest, { a: 1, b: 1 })).toBeLessThan(0.1)
  for (const signs of [
    { a: 0, b: 0 },
    { a: 1, b: 0 },
    { a: 0, b: 1 },
  ])
    expect(chanceIn(forest, signs)).toBeGreaterThan(0.9)
})

test('a sign that can only speak for it never lowers the chance, whatever a few odd cases say', () => {
  const cases = few.flatMap(a => few.map(b => ({ signs: { a, b }, right: a === 7 ? false : a >= 3 })))
  const chances = (held: Boosting): number[] => {
    const forest = boost(cases, { ...held, depth: 3 })
    return few.map(a => chanceIn(forest, { a, b: 5 }))
  }
  const falls = (list: readonly number[]): boolean => list.some((chance, at) => chance < (list[at - 1] ?? 0))
  expect(falls(chances(how))).toBe(true)
  expect(falls(chances({ ...how, rising: new Set(['a']) }))).toBe(false)
})
