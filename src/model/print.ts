import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { inks, type Drawing, type Mark, type Measure } from './paper.ts'

/** Drawings as PDF, with the letters they use embedded, and as SVG. Takes a tenth of a second a page: for threads of their own. */

/** The one family that has every Vietnamese letter and comes with us. */
const fontFiles = { regular: '400Regular/BeVietnamPro_400Regular.ttf', bold: '700Bold/BeVietnamPro_700Bold.ttf' }
export const fontFile = (name: keyof typeof fontFiles): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${fontFiles[name]}`))

type Doc = InstanceType<typeof PDFDocument>

/** `at`: when what it tells of was made, so that the same drawings are the same file. */
export type Printing = { readonly title: string; readonly author: string; readonly at: Date }

const open = ({ title, author, at }: Printing): Doc => {
  const info = { Title: title, Author: author, CreationDate: at }
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

/**
 * One page each, drawn with the measure of its letters. `a4`: the same drawing on a whole A4 sheet. `cut`: for a print shop, larger
 * than it will be, with the marks where it is cut; what a drawing has within 3 mm beyond its edges is printed too.
 */
export type Page = { draw(measure: Measure): Drawing; readonly a4: boolean; readonly cut?: boolean }

export async function pdfOf(pages: readonly Page[], printing: Printing): Promise<Uint8Array> {
  const doc = open(printing)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  for (const page of pages) put(doc, page.draw(measureIn(doc)), page)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const a4 = [595.28, 841.89] as const

function put(doc: Doc, { w, h, marks }: Drawing, page: Page): void {
  const [width, height] = page.a4 ? a4 : ([w, h] as const)
  const around = page.cut === true ? slug : 0
  doc.addPage({ size: [width + 2 * around, height + 2 * around], margin: 0 })
  if (page.cut === true) cutMarks(doc, width, height)
  doc.translate(around, around)
  if (page.a4) doc.scale(width / w, height / h)
  for (const mark of marks) print(doc, mark)
}

/** Printed beyond the cut, so that a cut a little beside it shows no white: 3 mm, as print shops ask for. */
const bleed = (3 / 25.4) * 72
const markLength = 14
const slug = bleed + markLength

/** Hair lines outside what is printed, and the boxes by which programs of print shops find the cut. What comes after stays within. */
function cutMarks(doc: Doc, width: number, height: number): void {
  const box = (beyond: number): readonly number[] => [slug - beyond, slug - beyond, slug + width + beyond, slug + height + beyond]
  Object.assign(doc.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) })
  const [right, bottom] = [width + 2 * slug, height + 2 * slug]
  doc.lineWidth(0.25)
  for (const x of [slug, slug + width])
    doc
      .moveTo(x, 0)
      .lineTo(x, markLength)
      .moveTo(x, bottom)
      .lineTo(x, bottom - markLength)
  for (const y of [slug, slug + height])
    doc
      .moveTo(0, y)
      .lineTo(markLength, y)
      .moveTo(right, y)
      .lineTo(right - markLength, y)
  doc.stroke('#000000')
  doc.rect(markLength, markLength, width + 2 * bleed, height + 2 * bleed).clip()
}

function print(doc: Doc, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      return printText(doc, mark)
    case 'path':
      return printPath(doc, mark)
    case 'box': {
      const box = doc.rect(mark.x, mark.y, mark.w, mark.h)
      if (mark.fill === undefined) box.lineWidth(mark.line ?? 1).stroke(inks.dark)
      else box.fill(inks[mark.fill])
    }
  }
}

function printText(doc: Doc, { text, x, y, size, bold, ink, anchor }: Extract<Mark, { kind: 'text' }>): void {
  const font = doc
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(inks[ink])
  const before = anchor === undefined ? 0 : doc.widthOfString(text) / (anchor === 'middle' ? 2 : 1)
  font.text(text, x - before, y, { lineBreak: false, baseline: 'alphabetic' })
}

function printPath(doc: Doc, { x, y, scale, path, ink, line, dashed }: Extract<Mark, { kind: 'path' }>): void {
  const color = ink === undefined ? '#000000' : inks[ink]
  const drawn = doc.save().translate(x, y).scale(scale).path(path)
  if (line === undefined) drawn.fill(color)
  else (dashed === true ? drawn.dash(4, { space: 3 }) : drawn).lineWidth(line).stroke(color)
  doc.restore()
}

/** What a page looks like. */
export function svgOf(page: Page): string {
  const doc = open({ title: '', author: '', at: new Date(0) })
  const { w, h, marks } = page.draw(measureIn(doc))
  doc.end()
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#fff"/>${marks.map(drawn).join('')}</svg>`
}

const signs: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? '')

function drawn(mark: Mark): string {
  if (mark.kind === 'text') {
    const anchor = mark.anchor === undefined ? '' : ` text-anchor="${mark.anchor}"`
    return `<text x="${mark.x}" y="${mark.y}"${anchor} font-family="Be Vietnam Pro" font-size="${mark.size}" font-weight="${mark.bold ? 700 : 400}" fill="${inks[mark.ink]}">${escape(mark.text)}</text>`
  }
  if (mark.kind === 'path') {
    const color = mark.ink === undefined ? '#000' : inks[mark.ink]
    const paint = mark.line === undefined ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="${mark.line}"`
    return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.scale})" d="${mark.path}" ${paint}/>`
  }
  const paint = mark.fill === undefined ? `fill="none" stroke="${inks.dark}" stroke-width="${mark.line ?? 1}"` : `fill="${inks[mark.fill]}"`
  return `<rect x="${mark.x}" y="${mark.y}" width="${mark.w}" height="${mark.h}" ${paint}/>`
}
