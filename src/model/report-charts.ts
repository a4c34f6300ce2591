import type { Columns } from './chart.ts'
import type { Ink } from './paper.ts'
import type { Count, Measure, Section, SectionId } from './report.ts'
import { countText, fewMark, targetLine, valueText } from './report-words.vi.ts'

/** What of a report is drawn, with the same as a table. */

/** A section as it was in one period. `name`: short, below a column; `title`: in a table. */
type Named = { readonly name: string; readonly title: string }
type Point = Named & { readonly section: Section }
export type Charted = {
  readonly chart: Columns
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** Undefined where it may not be shown, null where there is none. */
const valueOf = (count: Count | undefined): number | undefined | null => (count === 'few' ? undefined : (count ?? null))

/** The rows of a section that are put on each other, the lowest first. */
const stacks: { readonly [Id in SectionId]?: readonly (readonly [string, Ink])[] } = {
  answers: [
    ['found', 'main'],
    ['unsure', 'pale'],
    ['unknown', 'warm'],
  ],
  deadlines: [
    ['early', 'pale'],
    ['on-time', 'main'],
    ['late', 'warm'],
  ],
}
export const trailed: readonly SectionId[] = ['answers', 'filing', 'deadlines']

/** How a section went from period to period. Undefined where there is nothing to compare. */
export function overTime(id: SectionId, trail: readonly (Named & { readonly sections: readonly Section[] })[]): Charted | undefined {
  const points = trail.flatMap(({ sections, ...named }): readonly Point[] => {
    const section = sections.find(one => one.id === id)
    return section === undefined ? [] : [{ ...named, section }]
  })
  if (points.length < 2) return undefined
  const rows = stacks[id]
  return rows === undefined ? (id === 'filing' ? sharesOf(points) : undefined) : stackOf(points, rows)
}

function stackOf(points: readonly Point[], rows: readonly (readonly [string, Ink])[]): Charted {
  const countIn = ({ section }: Point, key: string): Count | undefined => section.rows.find(row => row.key === key)?.count
  const named = (key: string): string => points.flatMap(({ section }) => section.rows.filter(row => row.key === key))[0]?.label ?? key
  return {
    chart: {
      names: points.map(({ name }) => name),
      series: rows.map(([key, ink]) => ({ name: named(key), ink, values: points.map(point => valueOf(countIn(point, key))) })),
      hidden: fewMark,
    },
    heads: rows.map(([key]) => named(key)),
    rows: points.map(point => ({ name: point.title, cells: rows.map(([key]) => countText(countIn(point, key), point.section.rounded)) })),
  }
}

/** The share that was filed online, beside what the office means to reach. */
function sharesOf(points: readonly Point[]): Charted | undefined {
  const measureIn = ({ section }: Point): Measure | undefined => section.measures.find(({ key }) => key === 'online')
  const last = points.map(measureIn).findLast(measure => measure !== undefined)
  if (last === undefined) return undefined
  const { target } = last
  return {
    chart: {
      names: points.map(({ name }) => name),
      series: [{ name: last.label, ink: 'main', values: points.map(point => measureIn(point)?.value) }],
      unit: '%',
      top: 100,
      // Too few to be reckoned, which is no count.
      hidden: '–',
      ...(target === undefined ? {} : { target: { value: target, name: targetLine(last, target) } }),
    },
    heads: [last.label],
    rows: points.map(point => ({ name: point.title, cells: [valueText(last, measureIn(point)?.value)] })),
  }
}

export const hoursChart = ({ title, rows }: Section): Columns => ({
  names: rows.map(({ key }) => key),
  series: [{ name: title, ink: 'main', values: rows.map(({ count }) => valueOf(count)) }],
  hidden: fewMark,
})
