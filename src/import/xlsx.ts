import { posix } from 'node:path'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Notice, Row } from './table.ts'
import { readXml, type Listener } from './xml.ts'
import { sheetListener } from './xlsx-sheet.ts'
import type { Zip } from './zip.ts'

type Sheet = { readonly name: string; readonly hidden: boolean; readonly path: string }

/** Rows of every visible sheet, one sheet after the other. Pictures, styles and links are never opened. */
export async function* readXlsx(zip: Zip, limits: Limits, notice: Notice): AsyncGenerator<Row> {
  if (zip.some(/^xl\/externalLinks\//)) notice('The workbook refers to other workbooks; they were not opened.')
  const shared = await sharedStrings(zip, limits)
  let rows = 0
  for (const sheet of await sheets(zip)) {
    if (sheet.hidden) {
      notice(`The sheet "${sheet.name}" is hidden and was not read; show it and import again if it is wanted.`)
      continue
    }
    for await (const row of readXml<Row>(zip.read(sheet.path), emit =>
      sheetListener({ sheet: sheet.name, shared, limits, emit, notice }),
    )) {
      rows += 1
      if (rows > limits.rows) refuse(`The workbook has more than ${limits.rows.toLocaleString('en')} rows; import it in parts.`)
      yield row
    }
  }
}

async function sheets(zip: Zip): Promise<readonly Sheet[]> {
  const targets = new Map<string, string>()
  for await (const [id, target] of readXml<[string, string]>(zip.read('xl/_rels/workbook.xml.rels'), relations)) targets.set(id, target)
  const found: Sheet[] = []
  for await (const { name, state, id } of readXml<Listed>(zip.read('xl/workbook.xml'), sheetNames)) {
    const target = targets.get(id)
    // A chart sheet holds no cells.
    if (target === undefined || !target.includes('worksheets/')) continue
    const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target)
    found.push({ name, hidden: state === 'hidden' || state === 'veryHidden', path })
  }
  return found
}

type Listed = { readonly name: string; readonly state: string; readonly id: string }

function sheetNames(emit: (sheet: Listed) => void): Listener {
  return {
    open(name, { name: title = '', state = 'visible', ...rest }) {
      const id = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1]
      if (name === 'sheet' && id !== undefined) emit({ name: title, state, id })
    },
    close() {},
    text() {},
  }
}

function relations(emit: (relation: [string, string]) => void): Listener {
  return {
    open(name, { Id, Target, TargetMode }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined && TargetMode !== 'External') emit([Id, Target])
    },
    close() {},
    text() {},
  }
}

async function sharedStrings(zip: Zip, limits: Limits): Promise<readonly string[]> {
  const strings: string[] = []
  if (!zip.has('xl/sharedStrings.xml')) return strings
  for await (const text of readXml<string>(zip.read('xl/sharedStrings.xml'), emit => stringItems(emit, limits))) strings.push(text)
  return strings
}

/** <si> holds one <t>, or several in runs <r>; <rPh> holds a reading aid that is not part of the text. */
function stringItems(emit: (text: string) => void, limits: Limits): Listener {
  let text = ''
  let inside = false
  let aid = false
  return {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inside = !aid
      else if (name === 'rPh') aid = true
    },
    close(name) {
      if (name === 'si') emit(text.slice(0, limits.cell))
      else if (name === 't') inside = false
      else if (name === 'rPh') aid = false
    },
    text(piece) {
      if (inside) text += piece
    },
  }
}
