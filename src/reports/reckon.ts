import { least } from '../model/few.ts'
import type { Count } from '../model/report.ts'
import { kinds, neverOf, type TableId, type Tables } from './tables.ts'
import { joined, nothing, nothingNew, sumOf, toldOf, totalOf, type Part, type Told } from './told.ts'

/** Which counts of a period may be told, of exact tables by office and by month. */

/** `office`: empty where it is not known. `part`: the month's place in its quarter; 0 where the period is its only part. */
export type Atom = { readonly office: string; readonly part: number; readonly tables: Tables }

export type Reckoned = ReadonlyMap<TableId, Part>

/** Of one office: a quarter is told beside its months. */
export function ofOffice(atoms: readonly Atom[]): Reckoned {
  const months = atoms.map(({ tables }) => partOf(tables))
  return months.length === 1 ? (months[0] ?? new Map()) : together(months, joinedAs)
}

/** Of all offices: a month is told beside each of them, a quarter tells what its months do. What has no office is told nowhere else. */
export function ofAll(atoms: readonly Atom[]): Reckoned {
  const months = [...Map.groupBy(atoms, ({ part }) => part).values()].map(offices =>
    together(
      offices.map(({ office, tables }) => (office === '' ? quietPart(tables) : partOf(tables))),
      joinedAs,
    ),
  )
  return months.length === 1 ? (months[0] ?? new Map()) : together(months, parts => nothingNew(parts))
}

/** Of a week, and of a period that is not over: rounded down to fives, so that neither days nor weeks follow from one another. */
export function rounded(atoms: readonly Atom[]): Reckoned {
  return new Map(
    [...summed(atoms.map(({ tables }) => tables))].map(([id, cells]) => {
      const many = [...cells].flatMap(([key, count]) => (count >= least ? [key] : []))
      return [id, { cells, told: { cells: new Set(many), total: totalOf(cells) >= least } }] as const
    }),
  )
}

export const roundDown = (count: number): number => Math.floor(count / least) * least

const summed = (all: readonly Tables[]): Tables =>
  new Map(kinds.map(({ id }) => [id, sumOf(all.map(tables => tables.get(id) ?? new Map<string, number>()))]))

type Telling = (parts: readonly Part[], rule: { readonly whole: boolean; readonly never: ReadonlySet<string> }) => Told

const joinedAs: Telling = (parts, rule) => joined(parts, rule)

function together(months: readonly Reckoned[], telling: Telling): Reckoned {
  const empty: Part = { cells: new Map(), told: nothing }
  const tables: Tables = new Map(kinds.map(({ id }) => [id, sumOf(months.map(month => (month.get(id) ?? empty).cells))]))
  const told = new Map(
    kinds.map(({ id, whole }) => {
      const parts = months.map(month => month.get(id) ?? empty)
      return [id, telling(parts, { whole, never: neverOf(id, tables) })]
    }),
  )
  return agreed(tables, told)
}

const quietPart = (tables: Tables): Reckoned => new Map([...tables].map(([id, cells]) => [id, { cells, told: nothing }]))

function partOf(tables: Tables): Reckoned {
  const told = new Map(
    kinds.map(({ id, whole }) => [id, toldOf(tables.get(id) ?? new Map(), { whole, never: neverOf(id, tables) })] as const),
  )
  const answers = tables.get('answers')
  const found = answers?.get('found') ?? 0
  // Of what was found, and all that was asked, one must stay open where the others are few: what was found is told.
  if (found >= least && told.get('answers')?.cells.has('found') !== true) told.set('answers', { cells: new Set(['found']), total: false })
  return agreed(tables, told)
}

/** Tables that count the same tell its total all or not at all. */
function agreed(tables: Tables, told: ReadonlyMap<TableId, Told>): Reckoned {
  const answers = told.get('answers') ?? nothing
  const questions: readonly TableId[] = ['answers', 'hours', 'channels']
  const isTotal = questions.every(id => told.get(id)?.total === true)
  const isFound = answers.cells.has('found')
  const own = (id: TableId): Told => {
    const mine = told.get(id) ?? nothing
    if (questions.includes(id) && !isTotal) return id === 'answers' ? { ...mine, total: false } : nothing
    if ((id === 'procedures' || id === 'facets') && !isFound) return nothing
    return mine
  }
  return new Map(
    kinds.map(({ id }): readonly [TableId, Part] => [id, { cells: tables.get(id) ?? new Map<string, number>(), told: own(id) }]),
  )
}

/** A count as it is shown. Of a rounded table none is told of no cell, unless nothing happened at all. */
export function countIn({ cells, told }: Part, key: string, isRounded: boolean): Count {
  const count = cells.get(key) ?? 0
  if (told.cells.has(key)) return isRounded ? roundDown(count) : count
  return count === 0 && (!isRounded || totalOf(cells) === 0) ? 0 : 'few'
}

export function totalIn({ cells, told }: Part, isRounded: boolean): Count {
  const total = totalOf(cells)
  if (!told.total && total > 0) return 'few'
  return isRounded ? roundDown(total) : total
}

/** What all cells that are not told come to. */
export function restIn({ cells, told }: Part, isRounded: boolean): Count | undefined {
  if (isRounded || !told.total) return undefined
  return totalOf(new Map([...cells].filter(([key]) => !told.cells.has(key))))
}
