import type { Count, Report, Section } from '../model/report.ts'
import { say } from './texts.vi.ts'

/** A report as lines of a table, for CSV and XLSX: one after the other, so that any number of reports needs the room of one. */

export type Line = readonly (string | number)[]

export const columns: readonly string[] = say.columns

export function* linesOf(report: Report): Generator<Line> {
  const head = [report.office?.name ?? say.all, report.title]
  for (const note of report.notes) yield [...head, '', '', note, '', '', '', '', '']
  for (const section of report.sections) for (const line of sectionLines(section)) yield [...head, ...line]
}

const shown = (count: Count | undefined): string | number => (count === undefined ? '' : count === 'few' ? say.few : count)

function* sectionLines({ title, rounded, rows, rest, total, totalBefore, measures }: Section): Generator<Line> {
  const note = rounded ? say.isRounded : ''
  for (const { key, label, count, before } of rows) yield [title, key, label, say.units.count, shown(count), shown(before), '', note]
  if (rest !== undefined) yield [title, '', say.rest, say.units.count, shown(rest), '', '', note]
  if (total !== undefined) yield [title, '', say.total, say.units.count, shown(total), shown(totalBefore), '', note]
  for (const { key, label, unit, value, before, target } of measures)
    yield [title, key, label, say.units[unit], value ?? say.few, before ?? '', target ?? '', '']
}
