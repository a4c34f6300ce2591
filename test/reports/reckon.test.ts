import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Margin } from '../../src/model/report-sums.ts'
import { countIn, ofAll, ofOffice, rounded, totalIn, type Atom, type Reckoned } from '../../src/reports/reckon.ts'
import { addMargin, filling, kinds, type TableId } from '../../src/reports/tables.ts'
import { settled, sumOf, type Equation } from './algebra.ts'

/** All that is told of months and their quarter, of sections that count the same, is held against linear algebra. */

type Asked = { readonly outcome: string; readonly code: string; readonly facet: string; readonly hour: string; readonly channel: string; readonly times: number } // prettier-ignore

const asked: fc.Arbitrary<Asked> = fc.record({
  outcome: fc.constantFrom('found', 'found', 'found', 'unsure', 'unknown.no-match'),
  code: fc.constantFrom('a', 'b', 'c'),
  facet: fc.constantFrom('fee', 'documents', 'time'),
  hour: fc.constantFrom('8', '9', '20'),
  channel: fc.constantFrom('web', 'telegram'),
  times: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 20 })),
})
const month = fc.array(asked, { maxLength: 9 })

function atomOf(all: readonly Asked[], part: number, office = 'mau'): Atom {
  const { tables, add } = filling()
  const margin = (name: string, dimension: Margin['dimension'], key: string, count: number): void =>
    addMargin(add, { office, name, dimension, key, count })
  for (const { outcome, code, facet, hour, channel, times } of all) {
    margin(outcome, 'all', '', times)
    margin('question', 'hour', hour, times)
    margin('question', 'channel', channel, times)
    if (outcome !== 'found') continue
    margin('found', 'code', code, times)
    margin('found', 'facet', facet, times)
  }
  return { office, part, tables }
}

const questions: readonly TableId[] = ['answers', 'hours', 'channels']
const founds: readonly TableId[] = ['procedures', 'facets']
const shared: readonly TableId[] = [...questions, ...founds]

const hiddenIn = (reckoned: Reckoned, id: TableId): readonly string[] => {
  const { cells, told } = reckoned.get(id)!
  return [...cells].flatMap(([key, count]) => (count > 0 && !told.cells.has(key) ? [key] : []))
}

/** Of one month: totals that are told, and that sections count the same. */
function equationsOf(reckoned: Reckoned, part: number): readonly Equation[] {
  const name = (id: TableId, key: string): string => `${part} ${id} ${key}`
  const hidden = (id: TableId): readonly string[] => hiddenIn(reckoned, id).map(key => name(id, key))
  const totals = shared.flatMap(id => (reckoned.get(id)!.told.total ? [sumOf(hidden(id))] : []))
  const less = (one: readonly string[], other: readonly string[]): Equation => new Map([...sumOf(one), ...sumOf(other, -1)])
  const same = [less(hidden('answers'), hidden('hours')), less(hidden('answers'), hidden('channels'))]
  const found = hidden('answers').filter(one => one.endsWith(' found'))
  return [...totals, ...same, ...founds.map(id => less(hidden(id), found))]
}

function worked(months: readonly Reckoned[], sum: Reckoned): readonly string[] {
  const columns = shared.flatMap(id =>
    [...sum.get(id)!.told.cells].map(key =>
      sumOf(months.flatMap((one, part) => (hiddenIn(one, id).includes(key) ? [`${part} ${id} ${key}`] : []))),
    ),
  )
  const totals = shared.flatMap(id =>
    sum.get(id)!.told.total ? [sumOf(months.flatMap((one, part) => hiddenIn(one, id).map(key => `${part} ${id} ${key}`)))] : [],
  )
  return settled([...months.flatMap(equationsOf), ...columns, ...totals])
}

describe('what is told', () => {
  it('of a month lets no hidden count of its sections follow', () => {
    fc.assert(
      fc.property(month, all => {
        const reckoned = ofOffice([atomOf(all, 0)])
        expect(settled(equationsOf(reckoned, 0))).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  it('of a quarter beside its months lets none follow', () => {
    fc.assert(
      fc.property(fc.tuple(month, month, month), all => {
        const atoms = all.map((one, part) => atomOf(one, part))
        const months = atoms.map(atom => ofOffice([atom]))
        expect(worked(months, ofOffice(atoms))).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  it('of all offices beside each lets none follow, with what has no office among them', () => {
    fc.assert(
      fc.property(fc.tuple(month, month, month), ([one, other, lost]) => {
        const atoms = [atomOf(one, 0, 'mau'), atomOf(other, 0, 'khac')]
        const each = atoms.map(atom => ofOffice([atom]))
        expect(worked(each, ofAll(atoms))).toEqual([])
        const orphans = atomOf(lost, 0, '')
        const unseen: Reckoned = new Map(
          [...orphans.tables].map(([id, cells]) => [id, { cells, told: { cells: new Set<string>(), total: false } }]),
        )
        expect(worked([...each, unseen], ofAll([...atoms, orphans]))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('of a week is a multiple of five, and never more than there was', () => {
    fc.assert(
      fc.property(month, all => {
        const atom = atomOf(all, 0)
        const told = rounded([atom])
        for (const { id } of kinds) {
          const part = told.get(id)!
          for (const [key, count] of atom.tables.get(id)!) {
            const shown = countIn(part, key, true)
            if (shown !== 'few') expect([shown % 5, shown <= count, count - shown < 5]).toEqual([0, true, true])
          }
          const total = totalIn(part, true)
          if (total !== 'few') expect(total % 5).toBe(0)
        }
      }),
    )
  })
})
