import type { Drawn, Section } from './drawn.ts'
import { linesOf } from './measure.ts'

/** How a list stands on A5: in which size of letters, on one side of the paper or on both. All in points; the styles are the other half of these figures. */

/** A5 less its margins of 8 mm. */
const paper = { width: 374, height: 550 }
/** What the estimate may be wrong by. */
const spare = 0.95
export const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.6] as const
/** Smaller is not read at a counter: notes and sources have this size at least, too. */
export const least = 8.5
const smallest = 8.6
/** Of its own side, in parts of it, where sections run over from the first to the second. */
const runsOver = 1.8

/** `turned`: the second side begins with where to go; otherwise it begins where the first is full. */
export type Fit = { readonly size: number; readonly sides: 1 | 2; readonly turned: boolean }

export const sizeClass = (size: number): string => `s${Math.round(size * 10)}`

/** On one side where that can be read, else on both with letters as large as they can be. */
export function fitFor(page: Drawn): Fit {
  const { front, back } = page
  const room = paper.height * spare
  const single = sizes.find(size => head(page, size) + heightOf([...front, ...back], size) + foot(page, size) <= room)
  if (single !== undefined) return { size: single, sides: 1, turned: false }
  const turned = sizes.find(size => head(page, size) + heightOf(front, size) <= room && heightOf(back, size) + foot(page, size) <= room)
  if (turned !== undefined) return { size: turned, sides: 2, turned: true }
  const over = sizes.find(size => head(page, size) + heightOf([...front, ...back], size) + foot(page, size) <= paper.height * runsOver)
  return { size: over ?? smallest, sides: 2, turned: false }
}

const line = 1.3
const heading = 1.05 * line + 0.7
const title = 1.5
const indent = 1.7
/** Parts of the size of the letters. */
export const small = { note: 0.9, foot: 0.85 }

const head = (page: Drawn, size: number): number => size * (title * 1.2 * linesOf(page.title, paper.width / (size * title)) + line + 0.9)

/** In points, so that what is small is never smaller than may be. */
const smaller = (size: number, part: number): number => Math.max(size * part, least)
const row = (text: string, size: number, left = 0): number => linesOf(text, (paper.width - left) / size) * line * size

function foot(page: Drawn, size: number): number {
  return sum(page.foot, text => row(text, smaller(size, small.foot))) + 1.2 * size
}

function heightOf(sections: readonly Section[], size: number): number {
  return sum(sections, section => heading * size + rows(section, size))
}

function rows(section: Section, size: number): number {
  if (section.kind === 'lines') return sum(section.lines, text => row(text, size) + 0.2 * size)
  const left = indent * size
  return sum(
    section.items,
    ({ name, marks = '', note = '' }) =>
      row(`${name} ${marks} ____`, size, left) + row(note, smaller(size, small.note), left) + 0.35 * size,
  )
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)
