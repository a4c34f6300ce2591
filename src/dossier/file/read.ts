import { setImmediate } from 'node:timers/promises'
import type { Known } from '../provider.ts'
import { headingsIn, type Column } from './headings.vi.ts'
import { readRow, reading, type Setting } from './row.ts'

/** A row of a table, cells from column 0; `row` counts from 1. */
export type Row = { readonly at: { readonly sheet: string; readonly row: number }; readonly cells: readonly string[] }

/** What a file holds. Problems name sheet and row, never what stands there. */
export type Export = { readonly known: ReadonlyMap<string, Known>; readonly problems: readonly string[]; readonly rows: number }

/** So many rows are read before others get their turn. */
const breath = 250
const headingWithin = 30
const mostProblems = 200

/** Reads an export to its end. `asOf`: when the file was written. A file without recognisable headings holds no dossiers and one problem. */
export async function readExport(rows: AsyncIterable<Row>, asOf: string, setting: Setting): Promise<Export> {
  const known = new Map<string, Known>()
  const problems: string[] = []
  const report = (row: Row, why: string): void => {
    if (problems.length < mostProblems) problems.push(`sheet "${row.at.sheet}", row ${row.at.row} ${why}`)
  }
  const sheets = new Map<string, ReadonlyMap<Column, number> | 'none'>()
  const remembering = reading(setting)
  let count = 0
  let seen = 0
  for await (const row of rows) {
    if (++seen % breath === 0) await setImmediate()
    const columns = sheets.get(row.at.sheet) ?? columnsIn(row, sheets)
    if (columns === undefined || columns === 'none' || row.cells.every(cell => cell.trim() === '')) continue
    const kept = readRow(row.cells, columns, asOf, remembering)
    if ('why' in kept) {
      report(row, kept.why)
      continue
    }
    count += 1
    for (const doubt of kept.doubts) report(row, doubt)
    for (const [code, one] of kept.known) known.set(code, one)
  }
  const without = [...sheets]
    .filter(([, columns]) => columns === 'none')
    .map(([sheet]) => `sheet "${sheet}" has no row of headings with the code and the state`)
  return { known, problems: [...without, ...problems], rows: count }
}

/** Looks for the headings in the first rows of a sheet; undefined while they may still come, and for the row of headings itself. */
function columnsIn({ at, cells }: Row, sheets: Map<string, ReadonlyMap<Column, number> | 'none'>): undefined {
  const found = headingsIn(cells)
  if (found) sheets.set(at.sheet, found)
  else if (at.row >= headingWithin) sheets.set(at.sheet, 'none')
  return undefined
}
