import type { Sheet } from '../model/sheet.ts'
import { drawn, type Section } from './drawn.ts'
import { widthOf, wrap } from './measure.ts'
import { escape } from './page.ts'
import { sheetTexts } from './texts.ts'

/** A list as an SVG, as tall as it needs to be. 720 units are the width of a phone: nothing is smaller than 24 of them. */

export const width = 720
const margin = 40
const ink = '#16212b'
const grey = '#43525f'
const blue = '#0b5cad'
const green = '#0a6b3c'

type Style = { readonly size: number; readonly weight?: 400 | 700; readonly fill?: string; readonly left?: number }
type Pen = { y: number; readonly parts: string[] }

export function sheetPicture(sheet: Sheet, ticked: readonly string[], today: string): string {
  const { title, head, front, back, foot } = drawn(sheet, ticked, today)
  const pen: Pen = { y: margin, parts: [] }
  write(pen, head, { size: 28, weight: 700, fill: blue })
  write(pen, title, { size: 42, weight: 700 })
  pen.parts.push(`<rect x="${margin}" y="${pen.y + 12}" width="${width - 2 * margin}" height="5" fill="${blue}"/>`)
  pen.y += 20
  for (const section of [...front, ...back]) drawSection(pen, section, sheetTexts(sheet.language).ticked)
  pen.y += 16
  for (const line of foot) write(pen, line, { size: 24, fill: grey })
  const height = Math.ceil(pen.y + margin)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/><g font-family="Be Vietnam Pro">${pen.parts.join('')}</g></svg>`
}

function drawSection(pen: Pen, section: Section, have: string): void {
  pen.y += 18
  write(pen, section.head, { size: 30, weight: 700, fill: blue })
  if (section.kind === 'lines') {
    for (const line of section.lines) {
      write(pen, line, { size: 27 })
      pen.y += 8
    }
    return
  }
  for (const { name, marks, note, ticked } of section.items) {
    pen.y += 6
    box(pen, ticked)
    write(pen, name, { size: 29, weight: 700, left: 52 })
    const more = [...(marks === undefined ? [] : [marks]), ...(ticked ? [have] : [])].join(', ')
    if (more !== '') write(pen, more, { size: 25, fill: grey, left: 52 })
    if (note !== undefined) write(pen, note, { size: 25, fill: grey, left: 52 })
  }
}

function box(pen: Pen, ticked: boolean): void {
  const top = pen.y + 8
  pen.parts.push(`<rect x="${margin}" y="${top}" width="32" height="32" rx="5" fill="#ffffff" stroke="${ink}" stroke-width="3"/>`)
  if (ticked) pen.parts.push(`<path d="M${margin + 7} ${top + 16}l7 8 12-17" fill="none" stroke="${green}" stroke-width="5"/>`)
}

function write(pen: Pen, text: string, { size, weight = 400, fill = ink, left = 0 }: Style): void {
  const room = (width - 2 * margin - left) / size
  for (const line of wrap(text, room, weight)) {
    pen.y += size * 1.36
    // A word without an end, such as an address, is pressed together rather than cut.
    const pressed = widthOf(line, weight) > room ? ` textLength="${width - 2 * margin - left}" lengthAdjust="spacingAndGlyphs"` : ''
    pen.parts.push(
      `<text x="${margin + left}" y="${Math.round(pen.y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${pressed}>${escape(line)}</text>`,
    )
  }
}
