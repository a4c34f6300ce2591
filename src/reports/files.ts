import { writeXlsxStream } from 'hucre/xlsx'
import { csvLine, utf8Mark } from '../model/csv-line.ts'
import type { Report } from '../model/report.ts'
import { columns, linesOf, type Line } from './rows.ts'
import { say } from './texts.vi.ts'

/** Reports as files, line by line at the reader's pace: one report is in memory, however many there are. */

async function* linesIn(reports: AsyncIterable<Report>): AsyncGenerator<Line> {
  for await (const report of reports) yield* linesOf(report)
}

export function csvOf(reports: AsyncIterable<Report>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = async function* (): AsyncGenerator<Uint8Array> {
    yield encoder.encode(`${utf8Mark}${csvLine(columns)}`)
    for await (const line of linesIn(reports)) yield encoder.encode(csvLine(line))
  }
  return ReadableStream.from(lines())
}

/** In characters. */
const widths = [30, 34, 26, 20, 40, 10, 12, 12, 10, 28]

/** Texts are texts there: nothing that a cell begins with is run. */
export const xlsxOf = (reports: AsyncIterable<Report>): ReadableStream<Uint8Array> =>
  writeXlsxStream(linesIn(reports) as AsyncIterable<(string | number)[]>, {
    name: say.sheet,
    columns: columns.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    freezePane: { rows: 1 },
  })
