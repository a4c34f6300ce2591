import { hostileFormula } from './formula.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'
import { letterOf, type Notice, type Row } from './table.ts'
import type { Attributes, Listener } from './xml.ts'

type Sheet = {
  readonly sheet: string
  readonly shared: readonly string[]
  readonly limits: Limits
  emit(row: Row): void
  readonly notice: Notice
}

type Cell = { readonly column: number; readonly type: string; value: string; formula: string; computed: boolean }
type State = {
  row: number
  column: number
  cells: string[]
  formulas: number[]
  cell: Cell | undefined
  into: 'value' | 'formula' | undefined
  wide: boolean
  aid: boolean
}

/** Makes rows of the events of one sheet. A cell without a reference follows the one before. */
export function sheetListener(sheet: Sheet): Listener {
  const state: State = { row: 0, column: -1, cells: [], formulas: [], cell: undefined, into: undefined, wide: false, aid: false }
  return {
    open: (name, attributes) => open(state, name, attributes),
    close: name => close(state, name, sheet),
    text(piece) {
      if (!state.cell || !state.into) return
      if (state.cell[state.into].length < sheet.limits.cell) state.cell[state.into] += piece
    },
  }
}

function open(state: State, name: string, attributes: Attributes): void {
  switch (name) {
    case 'row':
      state.row = Number(attributes['r'] ?? state.row + 1)
      state.column = -1
      state.cells = []
      state.formulas = []
      break
    case 'c':
      state.column = columnOf(attributes['r']) ?? state.column + 1
      state.cell = { column: state.column, type: attributes['t'] ?? 'n', value: '', formula: '', computed: false }
      break
    case 'v':
    case 't':
      state.into = state.aid ? undefined : 'value'
      break
    case 'f':
      state.into = 'formula'
      if (state.cell) state.cell.computed = true
      break
    // A reading aid is not part of the text.
    case 'rPh':
      state.aid = true
  }
}

function close(state: State, name: string, sheet: Sheet): void {
  if (name === 'v' || name === 't' || name === 'f') state.into = undefined
  if (name === 'rPh') state.aid = false
  if (name === 'c' && state.cell) {
    keep(state, state.cell, sheet)
    state.cell = undefined
  }
  if (name === 'row') {
    const at = { sheet: sheet.sheet, row: state.row }
    sheet.emit(state.formulas.length > 0 ? { at, cells: state.cells, formulas: state.formulas } : { at, cells: state.cells })
  }
}

function keep(state: State, cell: Cell, { sheet, shared, limits, notice }: Sheet): void {
  const value = valueOf(cell, shared)
  if (hostileFormula(cell.formula)) {
    refuse(
      `Sheet "${sheet}", row ${state.row}, column ${letterOf(cell.column)} holds a formula that runs or fetches something; a list needs none. Paste the cells as plain values and retry.`,
    )
  }
  if (cell.column >= limits.columns) {
    if (!state.wide && value !== '') notice(`Sheet "${sheet}": columns beyond ${letterOf(limits.columns - 1)} were not read.`)
    state.wide ||= value !== ''
    return
  }
  if (cell.computed) state.formulas.push(cell.column)
  if (value === '') return
  while (state.cells.length < cell.column) state.cells.push('')
  state.cells[cell.column] = value
}

function valueOf(cell: Cell, shared: readonly string[]): string {
  switch (cell.type) {
    case 's':
      return cell.value === '' ? '' : (shared[Number(cell.value)] ?? '')
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      // Files hold 17 digits (1.0011930000000001); people see the shortest that means the same.
      return cell.value === '' || Number.isNaN(Number(cell.value)) ? cell.value : String(Number(cell.value))
    default:
      return cell.value
  }
}

/** The column of a reference such as "AB12", counted from 0. Asked for every cell: nothing is made on the way. */
function columnOf(reference = ''): number | undefined {
  let sum = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    sum = sum * 26 + letter
  }
  const digit = reference.charCodeAt(at)
  return at >= 1 && at <= 3 && digit >= 48 && digit <= 57 ? sum - 1 : undefined
}
