import { columns, type Columns } from '../model/chart.ts'
import { fitting, wrap, type Drawing, type Ink, type Mark, type Measure } from '../model/paper.ts'

/** One A4 page for whoever leads the commune: words and numbers in, marks out. It is one page whatever the words are. */

export type Figure = { readonly value: string; readonly label: string; readonly note: string }
export type LeaderChart = { readonly title: string; readonly chart: Columns; readonly note: string }
/** `lines`: the most important first; those that find no room are left out, and said to be, of a section to `keep` last. */
export type Section = { readonly head: string; readonly lines: readonly string[]; readonly keep?: boolean }
export type LeaderPage = {
  readonly office: string
  readonly title: string
  readonly warnings: readonly string[]
  readonly happened: string
  readonly figures: readonly Figure[]
  readonly charts: readonly LeaderChart[]
  readonly sections: readonly Section[]
  readonly foot: readonly string[]
  /** What is said of lines that found no room: "… và {n} mục nữa". Words, no function, since it crosses a thread. */
  readonly more: string
}

const [width, height] = [595.28, 841.89]
const margin = 40
const inner = width - 2 * margin
/** On A4 nothing is printed smaller. */
const smallest = 8.5

type Style = {
  readonly size: number
  readonly bold?: boolean
  readonly ink?: Ink
  readonly left?: number
  readonly room?: number
  readonly most?: number
}
type Pen = { y: number; readonly marks: Mark[]; readonly measure: Measure; readonly scale: number }

/** The most lines in a section, and the largest letters, with which everything finds its place. */
export function layOutLeader(page: LeaderPage, measure: Measure): Drawing {
  const longest = Math.max(0, ...page.sections.map(({ lines }) => lines.length))
  for (let most = longest; most >= 1; most -= 1) {
    for (const scale of [1, 0.95, 0.9, 0.85]) {
      const drawn = draw(page, measure, { scale, most })
      if (drawn !== undefined) return drawn
    }
  }
  return draw(page, measure, { scale: 0.8, most: 1, anyway: true }) ?? { w: width, h: height, marks: [] }
}

/** Of a section to keep so many lines stand as long as the page is a page. */
const keptLines = 3

type Tightness = { readonly scale: number; readonly most: number; readonly anyway?: boolean }

/** Undefined where it does not fit. */
function draw(page: LeaderPage, measure: Measure, { scale, most, anyway = false }: Tightness): Drawing | undefined {
  const pen: Pen = { y: margin, marks: [], measure, scale }
  head(pen, page)
  figures(pen, page.figures)
  charts(pen, page.charts)
  for (const section of page.sections)
    listed(pen, section, { most: section.keep === true ? Math.max(most, keptLines) : most, more: page.more })
  const foot: Pen = { y: 0, marks: [], measure, scale }
  foot.marks.push({ kind: 'box', x: margin, y: 0, w: inner, h: 0.8, fill: 'grey' })
  foot.y = 4
  for (const line of page.foot) write(foot, line, { size: 8.5, ink: 'grey', most: 3 })
  if (pen.y + foot.y > height - margin && !anyway) return undefined
  const below = height - margin - foot.y
  return { w: width, h: height, marks: [...pen.marks, ...foot.marks.map(mark => ({ ...mark, y: mark.y + below }))] }
}

function head(pen: Pen, { office, title, warnings, happened }: LeaderPage): void {
  for (const warning of warnings) write(pen, warning, { size: 9.5, bold: true, ink: 'warm', most: 2 })
  write(pen, office, { size: 11.5, bold: true, ink: 'main', most: 2 })
  write(pen, title, { size: 22, bold: true, most: 2 })
  pen.y += 2
  write(pen, happened, { size: 11, most: 5 })
  pen.y += 10
}

const between = 12

function figures(pen: Pen, all: readonly Figure[]): void {
  const wide = (inner - between * (all.length - 1)) / all.length
  const top = pen.y
  const inside = wide - 20
  let bottom = top
  for (const [i, { value, label, note }] of all.entries()) {
    const left = margin + i * (wide + between) + 10
    pen.y = top + 7
    write(pen, label, { size: 10, bold: true, left, room: inside, most: 2 })
    write(pen, value, { size: 26, bold: true, ink: 'main', left, room: inside, most: 1 })
    write(pen, note, { size: 9, ink: 'grey', left, room: inside, most: 3 })
    bottom = Math.max(bottom, pen.y + 8)
  }
  for (const i of all.keys()) pen.marks.push({ kind: 'box', x: margin + i * (wide + between), y: top, w: wide, h: bottom - top, line: 0.8 })
  pen.y = bottom + 14
}

const chartHigh = 118

function charts(pen: Pen, all: readonly LeaderChart[]): void {
  if (all.length === 0) return
  const wide = (inner - 2 * between * (all.length - 1)) / all.length
  const top = pen.y
  let bottom = top
  for (const [i, { title, chart, note }] of all.entries()) {
    const left = margin + i * (wide + 2 * between)
    pen.y = top
    write(pen, title, { size: 10.5, bold: true, left, room: wide, most: 2 })
    pen.y += 3
    const drawn = columns(chart, { w: wide, h: chartHigh * pen.scale, size: 8.5, measure: pen.measure })
    pen.marks.push(...drawn.marks.map(mark => ({ ...mark, x: mark.x + left, y: mark.y + pen.y })))
    pen.y += drawn.h + 2
    write(pen, note, { size: 9, ink: 'grey', left, room: wide, most: 2 })
    bottom = Math.max(bottom, pen.y)
  }
  pen.y = bottom + 10
}

type Limits = { readonly most: number; readonly more: string }

function listed(pen: Pen, { head: title, lines }: Section, { most, more }: Limits): void {
  write(pen, title, { size: 12, bold: true, ink: 'main', most: 1 })
  const left = margin + 11
  const room = inner - 11
  for (const line of lines.slice(0, most)) {
    pen.marks.push({ kind: 'box', x: margin + 1, y: pen.y + 5.2 * pen.scale, w: 4, h: 4, fill: 'main' })
    write(pen, line, { size: 10.5, left, room, most: 2 })
  }
  if (lines.length > most) write(pen, more.replace('{n}', String(lines.length - most)), { size: 9.5, ink: 'grey', left, room, most: 1 })
  pen.y += 7 * pen.scale
}

/** In `most` lines, and what is longer ends with "…". */
function write(pen: Pen, text: string, { size: full, bold = false, ink = 'dark', left = margin, room = inner, most = 9 }: Style): void {
  if (text === '') return
  const size = Math.max(smallest, full * pen.scale)
  const lines = wrap(text, { room, size, bold, measure: pen.measure })
  for (const [i, line] of lines.slice(0, most).entries()) {
    const shown = i === most - 1 && lines.length > most ? ended(pen.measure, line, { room, size, bold }) : line
    // A word longer than a line is made smaller rather than cut.
    const fit = fitting(pen.measure, shown, { size, room, bold })
    pen.y += size * 1.32
    pen.marks.push({ kind: 'text', x: left, y: pen.y - size * 0.32, size: fit, bold, ink, text: shown })
  }
}

/** The line with a sign that there is more, without its last words where there is no room for that. */
function ended(measure: Measure, line: string, { room, size, bold }: { room: number; size: number; bold: boolean }): string {
  const words = line.split(' ')
  while (words.length > 1 && measure(`${words.join(' ')} …`, size, bold) > room) words.pop()
  return `${words.join(' ')} …`
}
