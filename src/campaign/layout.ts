import { fitting, wrap, type Drawing, type Ink, type Mark, type Measure } from '../model/paper.ts'
import { paper } from './carriers.vi.ts'
import { pathOf, squaresOf } from './qr.ts'
import type { Sheet } from './sheet.ts'

/** Lays a sheet out on A5, in points: what is drawn where, for paper and screen alike. A4 is the same, larger. */

const [width, height] = [419.53, 595.28]
const margin = 28
const inner = width - 2 * margin
/** What runs to the edge runs over it, for where the paper is cut afterwards. */
const beyond = 9
/** On A5 nothing is printed smaller. */
const smallest = 8.5

type Style = { readonly size: number; readonly bold?: boolean; readonly ink?: Ink; readonly left?: number; readonly room?: number }
type Pen = { y: number; readonly marks: Mark[]; readonly measure: Measure }

/** The largest letters with which everything finds its place. */
export function layOut(sheet: Sheet, measure: Measure): Drawing {
  for (const scale of [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]) {
    const drawn = draw(sheet, measure, scale)
    if (drawn.bottom <= height - margin) return { w: width, h: height, marks: drawn.marks }
  }
  return { w: width, h: height, marks: draw(sheet, measure, 0.6).marks }
}

function draw(sheet: Sheet, measure: Measure, scale: number): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const pen: Pen = { y: margin, marks: [], measure }
  const foot: Pen = { y: 0, marks: [], measure }
  const size = (points: number): number => Math.max(smallest, points * scale)
  head(pen, sheet, size)
  ways(pen, sheet, size, scale)
  pen.y += 6
  write(pen, paper.safe, { size: size(11.5), bold: true })
  write(pen, paper.consent, { size: size(9), ink: 'grey' })
  footer(foot, sheet, size)
  const below = height - margin - foot.y
  const marks = [...pen.marks, ...foot.marks.map(mark => ({ ...mark, y: mark.y + below }))]
  const frame: Mark[] =
    sheet.design === 'frame'
      ? [
          { kind: 'box', x: 12, y: 12, w: width - 24, h: height - 24, line: 2.5 },
          { kind: 'box', x: 17, y: 17, w: width - 34, h: height - 34, line: 0.7 },
        ]
      : []
  return { marks: [...frame, ...marks], bottom: pen.y + foot.y }
}

type Sized = (points: number) => number

function head(pen: Pen, sheet: Sheet, size: Sized): void {
  const band = sheet.design === 'band'
  const ink: Ink = band ? 'light' : 'dark'
  const under: Pen = { y: band ? margin - 6 : margin, marks: [], measure: pen.measure }
  for (const warning of sheet.warnings) write(under, warning, { size: size(9.5), bold: true, ink })
  write(under, sheet.office, { size: size(11), bold: true, ink: band ? 'light' : 'main' })
  write(under, sheet.name, { size: size(10), ink })
  if (sheet.lead !== undefined) write(under, sheet.lead, { size: size(13), bold: true, ink })
  under.y += size(6)
  write(under, sheet.message, { size: size(sheet.design === 'plain' ? 28 : 25), bold: true, ink })
  write(under, sheet.until, { size: size(11), ink })
  if (band) pen.marks.push({ kind: 'box', x: -beyond, y: -beyond, w: width + 2 * beyond, h: under.y + 12 + beyond, fill: 'main' })
  pen.marks.push(...under.marks)
  // Room around the squares, without which cameras do not find them.
  pen.y = under.y + (band ? 30 : 18)
  if (sheet.design === 'plain') {
    pen.marks.push({ kind: 'box', x: margin, y: pen.y, w: inner, h: 2, fill: 'dark' })
    pen.y += 10
  }
}

/** The three ways to us: scan, open, send. */
function ways(pen: Pen, sheet: Sheet, size: Sized, scale: number): void {
  const squares = squaresOf(sheet.link)
  const side = Math.max(125, 165 * scale)
  const [top, left] = [pen.y, margin + side + 22]
  pen.marks.push({ kind: 'path', x: margin, y: top, scale: side / squares.length, path: pathOf(squares) })
  const room = width - margin - left
  write(pen, paper.ask, { size: size(15), bold: true, left, room })
  pen.y += 5
  write(pen, paper.scan, { size: size(12.5), left, room })
  pen.y += 5
  write(pen, paper.machine, { size: size(11.5), left, room })
  pen.y = Math.max(pen.y, top + side) + 16
  write(pen, paper.open, { size: size(11.5) })
  write(pen, sheet.link.replace(/^https?:\/\//, ''), { size: size(14), bold: true })
  pen.y += 5
  write(pen, paper.send, { size: size(11.5) })
  const code = fitting(pen.measure, sheet.code, { size: size(34), room: inner - 24, bold: true })
  const tall = code * 1.3
  pen.marks.push({ kind: 'box', x: margin, y: pen.y + 3, w: pen.measure(sheet.code, code, true) + 24, h: tall, line: 1.6 })
  pen.marks.push({
    kind: 'text',
    x: margin + 12,
    y: pen.y + 3 + tall * 0.5 + code * 0.36,
    size: code,
    bold: true,
    ink: 'dark',
    text: sheet.code,
  })
  const beside = margin + pen.measure(sheet.code, code, true) + 36
  const said = { size: size(11), left: beside, room: width - margin - beside }
  if (said.room > 60) {
    const at = pen.y
    pen.y += tall * 0.5 - said.size * 0.6
    write(pen, `hoặc “${sheet.said}”`, said)
    pen.y = Math.max(at, pen.y - tall)
  }
  pen.y = Math.max(pen.y, 0) + tall + 8
}

/** Drawn from its own top; put at the bottom of the page afterwards. */
function footer(pen: Pen, sheet: Sheet, size: Sized): void {
  pen.marks.push({ kind: 'box', x: margin, y: 0, w: inner, h: 0.8, fill: 'dark' })
  pen.y = 4
  if (sheet.phones.length > 0) write(pen, `${paper.phone}: ${sheet.phones.join('; ')}`, { size: size(10.5), bold: true })
  if (sheet.hours.length > 0) write(pen, `${paper.hours}: ${sheet.hours.join('; ')}`, { size: size(10) })
}

function write(pen: Pen, text: string, { size, bold = false, ink = 'dark', left = margin, room = inner }: Style): void {
  for (const line of wrap(text, { room, size, bold, measure: pen.measure })) {
    // A word without an end, such as an address, is made smaller rather than cut.
    const fit = fitting(pen.measure, line, { size, room, bold })
    pen.y += size * 1.32
    pen.marks.push({ kind: 'text', x: left, y: pen.y - size * 0.32, size: fit, bold, ink, text: line })
  }
}
