import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { inks, layOut, type Drawing, type Mark, type Measure } from './layout.ts'
import type { Sheet } from './sheet.ts'

/** Sheets as PDF, with the letters they use embedded, and as SVG for a look beforehand. */

/** The one family that has every Vietnamese letter and comes with us. */
export const fontFiles = { regular: '400Regular/BeVietnamPro_400Regular.ttf', bold: '700Bold/BeVietnamPro_700Bold.ttf' }
export const fontFile = (name: keyof typeof fontFiles): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${fontFiles[name]}`))

type Doc = InstanceType<typeof PDFDocument>

const open = (info: { Title: string; Author: string; CreationDate: Date }): Doc => {
  const doc = new PDFDocument({ autoFirstPage: false, info, lang: 'vi', displayTitle: true, pdfVersion: '1.7' })
  doc.registerFont('regular', fontFile('regular'))
  doc.registerFont('bold', fontFile('bold'))
  return doc
}

const measureIn =
  (doc: Doc): Measure =>
  (text, size, bold) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .widthOfString(text)

/** All sheets in one file, a page each. `at`: when the campaign was made, so that the same sheets are the same file. */
export async function pdfOf(sheets: readonly Sheet[], title: string, at: Date): Promise<Uint8Array> {
  const doc = open({ Title: title, Author: sheets[0]?.office ?? '', CreationDate: at })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  for (const sheet of sheets) page(doc, layOut(sheet, measureIn(doc)), sheet.a4)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function page(doc: Doc, { w, h, marks }: Drawing, a4: boolean): void {
  doc.addPage({ size: a4 ? [595.28, 841.89] : [w, h], margin: 0 })
  if (a4) doc.scale(595.28 / w, 841.89 / h)
  for (const mark of marks) print(doc, mark)
}

function print(doc: Doc, mark: Mark): void {
  if (mark.kind === 'text') {
    const font = doc
      .font(mark.bold ? 'bold' : 'regular')
      .fontSize(mark.size)
      .fillColor(inks[mark.ink])
    font.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
    return
  }
  if (mark.kind === 'path') {
    doc.save().translate(mark.x, mark.y).scale(mark.scale).path(mark.path).fill('#000000').restore()
    return
  }
  const box = doc.rect(mark.x, mark.y, mark.w, mark.h)
  if (mark.fill === undefined) box.lineWidth(mark.line ?? 1).stroke(inks.dark)
  else box.fill(inks[mark.fill])
}

/** What the first page looks like. */
export function svgOf(sheet: Sheet): string {
  const doc = open({ Title: '', Author: '', CreationDate: new Date(0) })
  const { w, h, marks } = layOut(sheet, measureIn(doc))
  doc.end()
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#fff"/>${marks.map(drawn).join('')}</svg>`
}

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')

function drawn(mark: Mark): string {
  if (mark.kind === 'text')
    return `<text x="${mark.x}" y="${mark.y}" font-family="Be Vietnam Pro" font-size="${mark.size}" font-weight="${mark.bold ? 700 : 400}" fill="${inks[mark.ink]}">${escape(mark.text)}</text>`
  if (mark.kind === 'path') return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.scale})" d="${mark.path}" fill="#000"/>`
  const paint = mark.fill === undefined ? `fill="none" stroke="${inks.dark}" stroke-width="${mark.line ?? 1}"` : `fill="${inks[mark.fill]}"`
  return `<rect x="${mark.x}" y="${mark.y}" width="${mark.w}" height="${mark.h}" ${paint}/>`
}
