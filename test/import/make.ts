import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { procedureSchema, type Procedure } from '../../src/model/procedure.ts'
import type { Catalogue } from '../../src/model/knowledge.ts'
import { importFile, type Imported, type Options } from '../../src/import/import.ts'
import type { Diff } from '../../src/import/diff.ts'

/** Files and catalogues made by hand: what a test is about stands in the test. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A cell: text, a number, or a formula with the value that a program would show. */
export type CellMade = string | number | { readonly formula: string; readonly value: string }
export type SheetMade = { readonly name: string; readonly rows: readonly (readonly CellMade[])[]; readonly hidden?: boolean }

function cellXml(cell: CellMade, row: number, column: number): string {
  const at = `${String.fromCharCode(65 + column)}${row}`
  if (cell === '') return `<c r="${at}"/>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><r><t xml:space="preserve">${escape(cell)}</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c>`
  return `<c r="${at}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`
}

export function xlsxParts(sheets: readonly SheetMade[]): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${head}<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, hidden }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  }
  sheets.forEach(({ rows }, i) => {
    const body = rows.map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r + 1, c)).join('')}</row>`)
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `${head}<x:worksheet xmlns:x="m"><sheetData>${body.join('')}</sheetData></x:worksheet>`
  })
  return parts
}

/** The same sheet as spreadsheet programs write it: each text once in a table of shared strings, styles and spans on every row. */
export function sharedParts(name: string, rows: readonly (readonly string[])[]): Record<string, string> {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  const body = rows.map((cells, r) => {
    const made = cells.map((cell, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" s="1" t="s"><v>${numberOf(cell)}</v></c>`)
    return `<row r="${r + 1}" spans="1:${cells.length}">${made.join('')}</row>`
  })
  const strings = [...numbers.keys()].map(text => `<si><t>${escape(text)}</t></si>`)
  return {
    ...xlsxParts([{ name, rows: [] }]),
    'xl/worksheets/sheet1.xml': `${head}<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst uniqueCount="${strings.length}">${strings.join('')}</sst>`,
  }
}

export function docxParts(tables: readonly string[]): Record<string, string> {
  return {
    'word/document.xml': `${head}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>${tables.join('')}</w:body></w:document>`,
  }
}

export const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map(line => `<w:p><w:r><w:t>${escape(line)}</w:t></w:r></w:p>`)
    .join('')}</w:tc>`
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`).join('')}</w:tbl>`

export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
  return zipSync(entries)
}

export const xlsx = (rows: SheetMade['rows'], name = 'Danh sách'): Uint8Array => zipped(xlsxParts([{ name, rows }]))

export function procedure(code: string, name: string, more: Record<string, unknown> = {}): Procedure {
  return procedureSchema.parse({
    code,
    name,
    short: name.slice(0, 50),
    english: 'A procedure',
    field: 'Hộ tịch',
    level: 'commune',
    agency: 'Ủy ban nhân dân cấp xã',
    sources: ['made'],
    asOf: '2026-07-18',
    reliability: 'high',
    phrases: ['làm giấy'],
    ...more,
  })
}

export function catalogueOf(procedures: readonly Procedure[]): Catalogue {
  return {
    base: 1,
    overlay: 0,
    published: '2026-11-22',
    procedures,
    families: [],
    faq: [],
    words: [],
    sources: [],
    hotlines: [],
    offices: [],
  }
}

export const small = catalogueOf([
  procedure('1.001193', 'Thủ tục đăng ký khai sinh'),
  procedure('1.004884', 'Thủ tục đăng ký lại khai sinh'),
  procedure('1.000894', 'Thủ tục đăng ký kết hôn'),
  procedure('1.001266', 'Chấm dứt hoạt động hộ kinh doanh'),
  procedure('1.001570', 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh'),
  procedure('2.000720', 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh'),
  procedure('1.013978', 'Đăng ký đất đai lần đầu đối với hộ gia đình, cá nhân'),
  procedure('2.002409', 'Giải quyết khiếu nại lần đầu tại cấp xã', { aliases: [{ code: '2.001925', is: 'older' }] }),
  procedure('1.001776', 'Thực hiện trợ cấp xã hội hàng tháng', { aliases: [{ code: '1.116909', is: 'newer' }] }),
])

const folders: string[] = []

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'motcua-import-'))
  folders.push(made)
  return made
}

export function cleanUp(): void {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
}

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

async function imported(name: string, content: string | Uint8Array, options: Partial<Options> = {}): Promise<Imported> {
  return importFile(file(name, content), { catalogue: small, ...options })
}

export async function diffOf(name: string, content: string | Uint8Array, options: Partial<Options> = {}): Promise<Diff> {
  const result = await imported(name, content, options)
  if (result.kind === 'refused') throw new Error(result.why)
  return result.diff
}

export async function refusal(name: string, content: string | Uint8Array, options: Partial<Options> = {}): Promise<string> {
  const result = await imported(name, content, options)
  return result.kind === 'refused' ? result.why : 'taken'
}

/** Rows of a list with the usual headings. */
export const listed = (...rows: readonly (readonly CellMade[])[]): readonly (readonly CellMade[])[] => [
  ['STT', 'Mã TTHC', 'Tên thủ tục hành chính'],
  ...rows,
]
