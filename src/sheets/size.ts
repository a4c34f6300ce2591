import type { Drawn, Section } from './drawn.ts'
import { linesOf } from './measure.ts'

/** Which size of letters puts a list on one side of A5. All in points; the styles are the other half of these figures. */

/** A5 less its margins of 8 mm. */
const paper = { width: 374, height: 550 }
/** What the estimate may be wrong by. */
const spare = 0.95
export const sizes = [11, 10.4, 9.8, 9.2, 8.6, 8, 7.5, 7, 6.6, 6.2]
const least = 6.2

export const sizeClass = (size: number): string => `s${Math.round(size * 10)}`

/** The largest that fits. */
export function sizeFor(page: Drawn): number {
  return sizes.find(size => heightAt(page, size) <= paper.height * spare) ?? least
}

const line = 1.3
const head = { height: 1.05 * line + 0.7, title: 1.5 * 1.2 + line + 0.9 }
const small = 0.88
const indent = 1.7

function heightAt({ title, sections, foot }: Drawn, size: number): number {
  const row = (text: string, scale = 1, left = 0): number => linesOf(text, paper.width / (size * scale) - left / scale) * line * scale
  const section = (one: Section): number =>
    head.height +
    (one.kind === 'lines'
      ? sum(one.lines, text => row(text) + 0.2)
      : sum(one.items, ({ name, marks = '', note = '' }) => row(`${name} ${marks} ____`, 1, indent) + row(note, small, indent) + 0.35))
  const ems = head.title * linesOf(title, paper.width / (size * 1.5)) + sum(sections, section) + sum(foot, text => row(text, 0.8)) + 1.2
  return ems * size
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)
