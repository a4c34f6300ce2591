import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridges } from '../../src/reports/bridges.ts'
import { joined, nothingNew, toldOf, totalOf, type Cells, type Part, type Told } from '../../src/reports/told.ts'
import { settled, sumOf } from './algebra.ts'

/** What is told is held against linear algebra: which hidden counts follow from all told ones together. */

const keys = ['a', 'b', 'c', 'd', 'e']
const count = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(40) })
const table = fc.array(count, { minLength: keys.length, maxLength: keys.length }).map((counts): Cells => new Map(counts.map((n, i) => [keys[i]!, n]))) // prettier-ignore
const tables = fc.array(table, { minLength: 2, maxLength: 4 })

/** The hidden ones of a table, and what its total says of them. */
const hiddenIn = (cells: Cells, told: Told): readonly string[] => keys.filter(key => (cells.get(key) ?? 0) > 0 && !told.cells.has(key))

function worked(parts: readonly Part[], sum: Told, whole: boolean): readonly string[] {
  const name = (part: number, key: string): string => `${part}${key}`
  const hidden = parts.map(({ cells, told }) => hiddenIn(cells, told))
  const rows = parts.flatMap(({ told }, i) => (whole && told.total ? [hidden[i]!.map(key => name(i, key))] : []))
  const columns = keys.flatMap(key =>
    sum.cells.has(key) ? [parts.flatMap((_, i) => (hidden[i]!.includes(key) ? [name(i, key)] : []))] : [],
  )
  const all = sum.total ? [parts.flatMap((_, i) => hidden[i]!.map(key => name(i, key)))] : []
  return settled([...rows, ...columns, ...all].map(names => sumOf(names)))
}

describe.each([true, false])('where the cells are parts of a total: %s', whole => {
  it('nothing below five is told, no hidden one follows, and what is hidden together is neither few nor all ones', () => {
    fc.assert(
      fc.property(table, cells => {
        const told = toldOf(cells, { whole })
        for (const key of told.cells) expect(cells.get(key) === 0 || cells.get(key)! >= 5).toBe(true)
        const hidden = hiddenIn(cells, told)
        const rest = hidden.reduce((sum, key) => sum + cells.get(key)!, 0)
        if (told.total) expect(hidden.length === 0 || (hidden.length > 1 && rest >= 5 && rest > hidden.length)).toBe(true)
        if (!whole) expect(told.total).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  it('of a sum of tables beside each of them no hidden count follows, and no rest of a cell is few', () => {
    fc.assert(
      fc.property(tables, all => {
        const parts = all.map((cells): Part => ({ cells, told: toldOf(cells, { whole }) }))
        const sum = joined(parts, { whole })
        expect(worked(parts, sum, whole)).toEqual([])
        for (const key of sum.cells) {
          const gone = parts.flatMap(({ cells, told }) => (told.cells.has(key) ? [] : [cells.get(key)!]))
          const rest = gone.reduce((one, other) => one + other, 0)
          expect(gone.length === 0 || (gone.length > 1 && rest >= 5 && rest > gone.length)).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })
})

it('a part whose total is not told, and one of which nothing is told, are not found out either', () => {
  fc.assert(
    fc.property(tables, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (all, quiet) => {
      const parts = all.map((cells, i): Part => ({ cells, told: quiet[i]! ? { cells: new Set(), total: false } : toldOf(cells, { whole: true }) })) // prettier-ignore
      const sum = joined(parts, { whole: true })
      expect(worked(parts, sum, true)).toEqual([])
      const totals = parts.filter(({ told }) => !told.total).map(({ cells }) => totalOf(cells)).filter(n => n > 0) // prettier-ignore
      if (sum.total) expect(totals.length).not.toBe(1)
    }),
    { numRuns: 600 },
  )
})

it('what tells nothing new is told in each part', () => {
  const part = (counts: Record<string, number>): Part => {
    const cells = new Map(Object.entries(counts))
    return { cells, told: toldOf(cells, { whole: true }) }
  }
  const parts = [part({ a: 9, b: 0, c: 40, d: 30 }), part({ a: 8, b: 7, c: 2, d: 3 })]
  expect([...nothingNew(parts).cells]).toEqual(['a', 'b'])
})

it('a quarter tells what months hide, where they hide it together', () => {
  const part = (counts: Record<string, number>): Part => {
    const cells = new Map(Object.entries(counts))
    return { cells, told: toldOf(cells, { whole: true }) }
  }
  const parts = [part({ a: 3, b: 4, c: 50 }), part({ a: 4, b: 3, c: 60 }), part({ a: 2, b: 4, c: 70 })]
  expect([...joined(parts, { whole: true }).cells].toSorted()).toEqual(['a', 'b', 'c'])
})

it('bridges are found in several pieces and between double edges', () => {
  expect([...bridges([['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'], ['x', 'y'], ['x', 'y'], ['y', 'z'], ['q', 'q']])]).toEqual([3, 6]) // prettier-ignore
})
