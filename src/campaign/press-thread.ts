import { Resvg } from '@resvg/resvg-js'
import { serve } from '../model/aside.ts'
import { fontFile } from '../model/print.ts'
import { sheetsPdf, sheetSvg, type SheetsPrinting } from './print.ts'
import { qrSvg } from './qr.ts'
import type { Sheet } from './sheet.ts'

/** The thread that sets type: an order comes in, a file goes out. */

export type Order =
  | ({ readonly kind: 'pdf' } & SheetsPrinting)
  | { readonly kind: 'look'; readonly sheet: Sheet; readonly width: number }
  | { readonly kind: 'qr'; readonly text: string; readonly width: number }

const png = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, {
    font: { fontFiles: [fontFile('regular'), fontFile('bold')], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
    fitTo: { mode: 'width', value: width },
  })
    .render()
    .asPng()

function made(order: Order): Promise<Uint8Array> | Uint8Array {
  switch (order.kind) {
    case 'pdf':
      return sheetsPdf(order)
    case 'look':
      return png(sheetSvg(order.sheet), order.width)
    case 'qr':
      return png(qrSvg(order.text), order.width)
  }
}

serve(async (order: Order) => new Uint8Array(await made(order)))
