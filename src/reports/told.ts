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
 * Hidden counts of the parts are edges between part and cell, a total that is not told one between its part and the total of all;
 * whatever is known of what meets at an end is known there. One edge follows from all others just where it is a bridge, so cells of
 * the sum are hidden until none is.
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

/** What is not told of the sum is one end, of which nothing is known. */
const [open, all] = ['?', '+']

/** `key`: absent for a part's total. */
type Gone = { readonly part: string; readonly key?: string; readonly count: number; readonly isEven: boolean }

/** `isEven`: what is hidden of the part is known together. */
const goneIn = (parts: readonly Part[], whole: boolean): readonly Gone[] =>
  parts.flatMap(({ cells, told }, i) => {
    const own = { part: `#${i}`, isEven: whole && told.total }
    const hidden = [...cells].flatMap(([key, count]) => (count === 0 || told.cells.has(key) ? [] : [{ ...own, key, count }]))
    return hidden.length === 0 || own.isEven ? hidden : [...hidden, { ...own, count: totalOf(cells) }]
  })

/** Cells of the sum that must not be told beside the parts; undefined where all may be. */
function tooMuch(parts: readonly Part[], told: Told, whole: boolean): ReadonlySet<string> | undefined {
  const gone = goneIn(parts, whole)
  const byKey = new Map<string, Gone[]>()
  for (const one of gone) if (one.key !== undefined && told.cells.has(one.key)) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  const few = [...byKey].flatMap(([key, some]) => (mayHide(some.length, countOf(some)) ? [] : [key]))
  if (few.length > 0) return new Set(few)
  const endOf = ({ key }: Gone): string => (key === undefined ? (told.total ? all : open) : told.cells.has(key) ? `=${key}` : open)
  const found = [...bridges(gone.map((one): Edge => [one.part, endOf(one)]))].flatMap(i => gone[i] ?? [])
  const own = found.flatMap(({ key }) => (key !== undefined && told.cells.has(key) ? [key] : []))
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
  const even = gone.filter(({ isEven }) => isEven)
  for (const one of new Set(even.map(({ part }) => part)))
    for (const isIn of [({ part }: Gone) => part === one, ({ part, isEven }: Gone) => part !== one && isEven]) {
      const within = [...byKey].filter(([, some]) => some.every(isIn))
      const inside = new Set(within.map(([key]) => key))
      const left = even.filter(each => isIn(each) && !inside.has(each.key ?? ''))
      if (inside.size > 0 && !mayHide(left.length, countOf(left))) return [...inside]
    }
  return []
}
