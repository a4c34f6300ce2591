import { fold } from '../model/fold.ts'
import { headings, type Column } from './headings.vi.ts'
import { clean } from './table.ts'

/** Which column holds what. `titles` keeps each heading as written; `twice`: columns that claim what another one already is. */
export type Columns = {
  readonly at: ReadonlyMap<Column, number>
  readonly titles: readonly string[]
  readonly twice: readonly number[]
  /** How many headings are known words. */
  readonly known: number
}

/** A heading is short: what is longer is data. */
const longest = 70

export function recognise(cells: readonly string[]): Columns {
  const at = new Map<Column, number>()
  const twice: number[] = []
  cells.forEach((cell, i) => {
    const column = columnOf(cell)
    if (column === undefined) return
    if (!at.has(column)) at.set(column, i)
    else if (column === 'code' || column === 'name') twice.push(i)
  })
  return { at, titles: cells.map(clean), twice, known: at.size }
}

export function columnOf(heading: string): Column | undefined {
  if (heading === '' || heading.length > longest) return undefined
  const words = fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const compact = words.replaceAll(' ', '')
  return headings.find(([, pattern, names]) => (names as readonly string[]).includes(compact) || pattern.test(words))?.[0]
}

/** A row of headings names the procedure and at least one thing more. */
export function isHeading({ at, known }: Columns): boolean {
  return at.has('name') && known >= 2
}

/** "1 2 3 4" or "(1) (2) (3)" below the headings: numbers of the columns. */
export function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.filter(cell => cell !== '').map(cell => /^\(?(\d{1,2}|[A-Z])\)?$/.exec(cell.trim())?.[1])
  return (
    numbers.length >= 3 && numbers.every((number, i) => number !== undefined && (/[A-Z]/.test(number) || i === 0 || Number(number) > i - 1))
  )
}

/**
 * The second row of headings that stand in two ("Mức độ" above "Toàn trình | Một phần"): joined, or undefined when the
 * row is data. Where the first row is merged over both, the second holds nothing or the same words.
 */
export function withSecond(first: Columns, cells: readonly string[]): Columns | undefined {
  const filled = cells.map((cell, i) => ({ cell, i })).filter(({ cell, i }) => cell !== '' && clean(cell) !== first.titles[i])
  const [name, code] = [first.at.get('name'), first.at.get('code')]
  const isMore = filled.length > 0 && filled.every(({ cell, i }) => i !== name && i !== code && columnOf(cell) !== undefined)
  if (!isMore) return undefined
  const width = Math.max(first.titles.length, cells.length)
  return recognise(Array.from({ length: width }, (_, i) => cells[i] || (first.titles[i] ?? '')))
}
