import { pdfOf, svgOf, type Page } from '../model/print.ts'
import { layOut } from './layout.ts'
import type { Sheet } from './sheet.ts'

/** Sheets as PDF, and as SVG for a look beforehand. */

const pageOf = (sheet: Sheet, cut = false): Page => ({ draw: measure => layOut(sheet, measure), a4: sheet.a4, cut })

/** `at`: when the campaign was made, so that the same sheets are the same file. `cut`: for a print shop, with marks to cut by. */
export type SheetsPrinting = { readonly sheets: readonly Sheet[]; readonly title: string; readonly at: string; readonly cut?: boolean }

/** All sheets in one file, a page each. */
export const sheetsPdf = ({ sheets, title, at, cut }: SheetsPrinting): Promise<Uint8Array> =>
  pdfOf(
    sheets.map(sheet => pageOf(sheet, cut)),
    { title, author: sheets[0]?.office ?? '', at: new Date(at) },
  )

/** What the first page looks like. */
export const sheetSvg = (sheet: Sheet): string => svgOf(pageOf(sheet))
