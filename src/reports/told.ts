import { least, mayHide, shownCells } from '../model/few.ts'
import { bridges, type Edge } from './bridges.ts'

/**
 * Which counts of a table may be told, and which of a sum of tables (a quarter of its months, all offices of each): so that no hidden
 * one follows by adding and subtracting what is told of both.
 */

export type Cells = ReadonlyMap<string, number>
export type Told = { readonly cells: ReadonlySet<string>; readonly total: boolean }
export type Part = { readonly cells: Cells; readonly told: Told }
/** `whole`: the cells come to a total that is told. `never`: cells hidden for another reason. */
export type Rule = { readonly whole: boolean; readonly never?: ReadonlySet<string> }

export const nothing: Told = { cells: new Set(), total: false }

export const totalOf = (cells: Cells): number => [...cells.values()].reduce((sum, count) => sum + count, 0)

export function sumOf(all: readonly Cells[]): Cells {
  const sum = new Map<string, number>()
  for (const cells of all) for (const [key, count] of cells) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}

/** Cells of none are told as well: a zero points at nobody. */
export function toldOf(cells: Cells, { whole, never = new Set() }: Rule): Told {
  const zeros = [...cells].flatMap(([key, count]) => (count === 0 ? [key] : []))
  if (!whole) {
    const many = [...cells].flatMap(([key, count]) => (count >= least && !never.has(key) ? [key] : []))
    return { cells: new Set([...zeros, ...many]), total: false }
  }
  const shown = shownCells(cells, never)
  const gone = [...cells].filter(([key, count]) => count > 0 && !shown.has(key))
  const total = totalOf(cells)
  const rest = gone.reduce((sum, [, count]) => sum + count, 0)
  return { cells: new Set([...zeros, ...shown.keys()]), total: (total === 0 || total >= least) && mayHide(gone.length, rest) }
}

/**
 * Hidden counts of the parts are edges between part and cell; whatever is known of a part's or a cell's hidden ones together stands at
 * its end. One edge follows from all others just where it is a bridge, so cells of the sum are hidden until none is.
 */
export function joined(parts: readonly Part[], { whole, never = new Set() }: Rule): Told {
  const sum = sumOf(parts.map(({ cells }) => cells))
  const hidden = new Set(never)
  let total = totalsHold(parts)
  for (;;) {
    const alone = toldOf(sum, { whole, never: hidden })
    const told = { ...alone, total: alone.total && total }
    const more = tooMuch(parts, told, whole)
    if (more === undefined) return told
    // Where no cell is left to hide, the total is.
    if (more.size === 0 && !total) return nothing
    if (more.size === 0) total = false
    for (const key of more) hidden.add(key)
  }
}

/** Nothing that the parts do not tell already: of a cell that is told in all of them, the sum. */
export function nothingNew(parts: readonly Part[]): Told {
  const keys = sumOf(parts.map(({ cells }) => cells)).keys()
  const inAll = (key: string): boolean => parts.every(({ cells, told }) => (cells.get(key) ?? 0) === 0 || told.cells.has(key))
  return { cells: new Set([...keys].filter(inAll)), total: parts.every(({ told }) => told.total) }
}

function totalsHold(parts: readonly Part[]): boolean {
  const gone = parts.filter(({ told }) => !told.total).flatMap(({ cells }) => (totalOf(cells) > 0 ? [totalOf(cells)] : []))
  return mayHide(
    gone.length,
    gone.reduce((sum, count) => sum + count, 0),
  )
}

/** The parts of which no total is told, and the cells that are not told; without a total of all they are one end, of which nothing is known. */
const [quiet, untold] = ['', '=']

type Gone = { readonly part: string; readonly key: string; readonly count: number }

const goneIn = (parts: readonly Part[], whole: boolean): readonly Gone[] =>
  parts.flatMap(({ cells, told }, i) =>
    [...cells].flatMap(([key, count]) =>
      count === 0 || told.cells.has(key) ? [] : [{ part: whole && told.total ? `#${i}` : quiet, key, count }],
    ),
  )

/** Cells of the sum that must not be told beside the parts; undefined where all may be. */
function tooMuch(parts: readonly Part[], told: Told, whole: boolean): ReadonlySet<string> | undefined {
  const gone = goneIn(parts, whole)
  const byKey = Map.groupBy(
    gone.filter(({ key }) => told.cells.has(key)),
    ({ key }) => key,
  )
  const few = [...byKey].flatMap(([key, some]) => (mayHide(some.length, countOf(some)) ? [] : [key]))
  if (few.length > 0) return new Set(few)
  const other = told.total ? untold : quiet
  const edges = gone.map((one): Edge => [one.part, told.cells.has(one.key) ? `=${one.key}` : other])
  const found = [...bridges(edges)].flatMap(i => gone[i]?.key ?? [])
  const own = found.filter(key => told.cells.has(key))
  if (own.length > 0) return new Set(own)
  if (found.length > 0) return smallest([...byKey.keys()], byKey)
  const leaks = leaking(gone, byKey)
  return leaks.length > 0 ? smallest(leaks, byKey) : undefined
}

const countOf = (some: readonly Gone[]): number => some.reduce((sum, { count }) => sum + count, 0)

type ByKey = ReadonlyMap<string, readonly Gone[]>

const smallest = (keys: readonly string[], byKey: ByKey): ReadonlySet<string> =>
  new Set(keys.toSorted((one, other) => countOf(byKey.get(one) ?? []) - countOf(byKey.get(other) ?? [])).slice(0, 1))

/** Of one part, and of all but one: what is hidden there less the told cells that are hidden nowhere else must not be few. */
function leaking(gone: readonly Gone[], byKey: ByKey): readonly string[] {
  const parts = [...new Set(gone.map(({ part }) => part))].filter(part => part !== quiet)
  for (const one of parts)
    for (const isIn of [(part: string) => part === one, (part: string) => part !== one && part !== quiet]) {
      const within = [...byKey].filter(([, some]) => some.every(({ part }) => isIn(part)))
      const inside = new Set(within.map(([key]) => key))
      const left = gone.filter(({ part, key }) => isIn(part) && !inside.has(key))
      if (inside.size > 0 && !mayHide(left.length, countOf(left))) return [...inside]
    }
  return []
}
