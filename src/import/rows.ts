import { readCells, type Cells } from './cells.ts'
import { readCode } from './code.ts'
import { groupOf } from './group.ts'
import type { Column } from './headings.vi.ts'
import type { Limits } from './limits.ts'
import { isHeading, isNumbering, recognise, withSecond, type Columns } from './recognise.ts'
import type { Piece } from './row.ts'
import { clean, letterOf, type At, type Notice, type Row } from './table.ts'

/** Where in a sheet the reading stands. */
type State = {
  sheet: string
  seen: number
  columns: Columns | undefined
  last: Columns | undefined
  justNamed: boolean
  group: string
  lost: boolean
  found: boolean
}

/**
 * Turns rows of tables into pieces, exactly one for each row. Headings may stand in any row of the first `headingWithin`,
 * in any order and wording, in one or two rows, and may come again.
 */
export async function* piecesOfRows(rows: AsyncIterable<Row>, limits: Limits, notice: Notice): AsyncGenerator<Piece, boolean> {
  const state: State = { sheet: '', seen: 0, columns: undefined, last: undefined, justNamed: false, group: '', lost: false, found: false }
  for await (const row of rows) {
    if (row.at.sheet !== state.sheet || row.at.row === 1) {
      sayIfLost(state, notice)
      Object.assign(state, {
        sheet: row.at.sheet,
        seen: 0,
        last: state.columns ?? state.last,
        columns: undefined,
        justNamed: false,
        group: '',
        lost: false,
      })
    }
    state.seen += 1
    yield pieceOf(state, row, limits, notice)
  }
  sayIfLost(state, notice)
  return state.found
}

function sayIfLost(state: State, notice: Notice): void {
  if (state.sheet !== '' && state.columns === undefined && state.lost) {
    notice(`"${state.sheet}" has no row of headings that names the procedure and its code, so none of its ${state.seen} rows was read.`)
  }
}

function pieceOf(state: State, row: Row, limits: Limits, notice: Notice): Piece {
  const filled = row.cells.filter(cell => clean(cell) !== '')
  if (filled.length === 0) return { kind: 'blank', at: row.at }
  if (headingHere(state, row, limits, notice)) return { kind: 'heading', at: row.at }
  const aside: Piece = { kind: 'aside', at: row.at, text: filled.map(clean).join(' | ').slice(0, 200) }
  if (!state.columns) {
    state.lost = true
    return aside
  }
  const group = groupOf(row.cells)
  if (group !== undefined) state.group = group
  if (group !== undefined || isAside(state.columns, row.cells)) return aside
  const computed = computedColumn(state.columns, row)
  if (computed !== undefined) {
    const text = row.cells[computed] ?? ''
    const column = state.columns.titles[computed] || letterOf(computed)
    return {
      kind: 'refused',
      refused: { at: row.at, column, text: clean(text), why: 'the cell is computed by a formula; paste it as a plain value' },
    }
  }
  return readCells(cellsOf(state.columns, row.cells, row.at, state.group))
}

function headingHere(state: State, row: Row, limits: Limits, notice: Notice): boolean {
  if (state.columns && state.justNamed) {
    if (isNumbering(row.cells)) return true
    const both = withSecond(state.columns, row.cells)
    state.justNamed = false
    if (both) {
      state.columns = both
      return true
    }
  }
  if (!state.columns && state.seen > limits.headingWithin) return false
  const named = recognise(row.cells)
  if (isHeading(named)) {
    Object.assign(state, { columns: named, justNamed: true, found: true })
    for (const i of named.twice)
      notice(
        `"${row.at.sheet}", row ${row.at.row}: column ${letterOf(i)} ("${named.titles[i]}") was not used; another column of that kind stands before it.`,
      )
    return true
  }
  state.columns ??= carried(state, row)
  return false
}

/** Word breaks a long list into several tables and repeats no headings: the columns of the table before still hold. */
function carried(state: State, row: Row): Columns | undefined {
  const [code, name] = [state.last?.at.get('code'), state.last?.at.get('name')]
  if (code === undefined || name === undefined || state.last?.titles.length !== row.cells.length) return undefined
  return readCode(row.cells[code] ?? '').kind === 'code' && clean(row.cells[name] ?? '').length > 5 ? state.last : undefined
}

export function cellsOf(columns: Columns, cells: readonly string[], at: At, group: string): Cells {
  return {
    at,
    group,
    get: column => cells[columns.at.get(column) ?? -1] ?? '',
    has: column => columns.at.has(column),
    title: column => columns.titles[columns.at.get(column) ?? -1] ?? column,
  }
}

/** Nothing where name and code stand: a signature, a sum, a remark. */
function isAside({ at }: Columns, cells: readonly string[]): boolean {
  const filled = (column: Column): boolean => clean(cells[at.get(column) ?? -1] ?? '') !== ''
  return !filled('name') && !filled('code') && !filled('localCode')
}

const unused: ReadonlySet<Column> = new Set(['number', 'qr', 'link', 'other', 'note', 'keywords', 'serviceCode', 'serviceName'])

function computedColumn(columns: Columns, { formulas = [] }: Row): number | undefined {
  const used = new Set([...columns.at].filter(([column]) => !unused.has(column)).map(([, i]) => i))
  return formulas.find(i => used.has(i))
}
