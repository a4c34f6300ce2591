import { pdfOf, svgOf, type Page } from '../model/print.ts'
import { layOut } from './layout.ts'
import type { Sheet } from './sheet.ts'

/** Sheets as PDF, and as SVG for a look beforehand. */

const pageOf = (sheet: Sheet): Page => ({ draw: measure => layOut(sheet, measure), a4: sheet.a4 })

/** All sheets in one file, a page each. `at`: when the campaign was made, so that the same sheets are the same file. */
export const sheetsPdf = (sheets: readonly Sheet[], title: string, at: Date): Promise<Uint8Array> =>
  pdfOf(sheets.map(pageOf), { title, author: sheets[0]?.office ?? '', at })

/** What the first page looks like. */
export const sheetSvg = (sheet: Sheet): string => svgOf(pageOf(sheet))
