import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { parse, CsvError } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { textOrFormula } from './formula.ts'
import { recognise } from './recognise.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'
import { letterOf, type Row } from './table.ts'
import { decode, decoderOf } from './text.ts'

const delimiters = ['\t', ';', ',', '|']
/** Inner quotes are common in names and stand unescaped in many exports. */
const reading = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const

/** Rows of a text table. `start` is the beginning of the file; it decides encoding and delimiter. */
export async function* readCsv(path: string, start: Uint8Array, sheet: string, limits: Limits): AsyncGenerator<Row> {
  const decoder = decoderOf(start)
  const sample = new TextDecoder(decoder.encoding).decode(start)
  const parser = parse({ ...reading, delimiter: delimiterOf(sample), max_record_size: limits.record })
  // What goes wrong on the way reaches the loop below through the parser; a bare pipe would leave it waiting for ever.
  pipeline(Readable.from(decode(createReadStream(path), decoder)), parser, () => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > limits.rows) refuse(`The file has more than ${limits.rows.toLocaleString('en')} rows; import it in parts.`)
      yield { at: { sheet, row }, cells: cells.slice(0, limits.columns).map((cell, column) => plain(cell, row, column)) }
    }
  } catch (error) {
    if (error instanceof CsvError)
      refuse(`After row ${row} the file is no readable table (a quotation mark is opened and not closed?); correct it and retry.`, error)
    throw error
  }
}

function plain(cell: string, row: number, column: number): string {
  const text = textOrFormula(cell)
  if (typeof text === 'string') return text
  return refuse(
    `Row ${row}, column ${letterOf(column)} begins like a formula (${text.formula.slice(0, 30)}); a list needs none, and a spreadsheet program would run it. Remove it and retry.`,
  )
}

/** The delimiter under which the most headings are known; then the one that makes the most columns. */
function delimiterOf(sample: string): string {
  const scores = delimiters.map(delimiter => {
    const rows = rowsOf(sample, delimiter)
    const known = Math.max(0, ...rows.map(cells => recognise(cells).known))
    return { delimiter, known, width: Math.max(0, ...rows.map(cells => cells.length)) }
  })
  return scores.toSorted((a, b) => b.known - a.known || b.width - a.width)[0]?.delimiter ?? ','
}

function rowsOf(sample: string, delimiter: string): readonly string[][] {
  const lines = sample.slice(0, 16_384).split('\n').slice(0, 40).join('\n')
  try {
    return parseAtOnce(lines, { ...reading, delimiter, to: 20, skip_records_with_error: true })
  } catch {
    return []
  }
}
