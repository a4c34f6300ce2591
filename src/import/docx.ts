import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Notice, Row } from './table.ts'
import { readXml, type Attributes, type Listener } from './xml.ts'
import type { Zip } from './zip.ts'

/** Rows of every table of a Word document; tables are named "table 1", "table 2"… A table within a cell is text of that cell. */
export async function* readDocx(zip: Zip, limits: Limits, notice: Notice): AsyncGenerator<Row> {
  let tables = 0
  let rows = 0
  for await (const row of readXml<Row>(zip.read('word/document.xml'), emit =>
    tableListener({ emit, limits, table: () => (tables += 1) }),
  )) {
    rows += 1
    if (rows > limits.rows) refuse(`The document has more than ${limits.rows.toLocaleString('en')} rows; import it in parts.`)
    yield row
  }
  if (tables === 0) refuse('The document holds no table; the list must stand in a table with a row of headings.')
  notice('Only tables were read; text around them was not.')
}

type Cell = { text: string; span: number; continues: boolean }
type State = {
  depth: number
  fallback: number
  sheet: string
  row: number
  cells: string[]
  above: string[]
  cell: Cell | undefined
  inText: boolean
}
type Told = { emit(row: Row): void; readonly limits: Limits; table(): number }

function tableListener(told: Told): Listener {
  const state: State = { depth: 0, fallback: 0, sheet: '', row: 0, cells: [], above: [], cell: undefined, inText: false }
  return {
    open(name, attributes) {
      // What follows is a copy of the same text for old programs.
      if (name === 'Fallback') state.fallback += 1
      if (state.fallback === 0) open(state, name, attributes, told)
    },
    close(name) {
      if (name === 'Fallback') state.fallback -= 1
      else if (state.fallback === 0) close(state, name, told)
    },
    text(piece) {
      if (state.inText && state.cell && state.fallback === 0 && state.cell.text.length < told.limits.cell) state.cell.text += piece
    },
  }
}

function open(state: State, name: string, attributes: Attributes, told: Told): void {
  if (name === 'tbl') {
    state.depth += 1
    if (state.depth === 1) Object.assign(state, { sheet: `table ${told.table()}`, row: 0, above: [] })
  }
  if (name === 't') state.inText = true
  if (state.cell) openInCell(state.cell, name, attributes, told)
  if (state.depth !== 1) return
  if (name === 'tr') Object.assign(state, { row: state.row + 1, cells: [] })
  if (name === 'tc') state.cell = { text: '', span: 1, continues: false }
}

function openInCell(cell: Cell, name: string, attributes: Attributes, { limits }: Told): void {
  const value = attributes['w:val']
  if (name === 'br' || name === 'cr') cell.text += '\n'
  if (name === 'tab') cell.text += ' '
  if (name === 'gridSpan') cell.span = Math.min(limits.columns, Math.max(1, Number(value ?? 1) || 1))
  if (name === 'vMerge') cell.continues = (value ?? 'continue') === 'continue'
}

function close(state: State, name: string, told: Told): void {
  if (name === 't') state.inText = false
  if (name === 'p' && state.cell) state.cell.text += '\n'
  if (name === 'tbl') state.depth -= 1
  if (state.depth !== 1) return
  if (name === 'tc' && state.cell) {
    closeCell(state, state.cell, told)
    state.cell = undefined
  }
  if (name === 'tr') {
    told.emit({ at: { sheet: state.sheet, row: state.row }, cells: state.cells })
    state.above = state.cells
  }
}

function closeCell(state: State, { text, span, continues }: Cell, { limits }: Told): void {
  // A cell merged with the one above shows that one's text.
  const shown = continues ? (state.above[state.cells.length] ?? '') : text.trim()
  state.cells.push(shown, ...Array<string>(span - 1).fill(''))
  if (state.cells.length > limits.columns) state.cells.length = limits.columns
}
