import { columns } from '../model/chart.ts'
import { overTime } from '../model/report-charts.ts'
import type { Count, Measure, Report, ReportRow, Section, SectionId } from '../model/report.ts'
import { countText, numberText, sectionOf, unitText } from '../model/report-words.vi.ts'
import type { PublicPart, PublicRow, PublicView } from './public-page.ts'
import { page as say } from './public.vi.ts'

/** What of a report everyone may read: no word that somebody said, no name of a campaign or procedure that few asked for. */
const open: readonly SectionId[] = ['answers', 'channels', 'handoffs', 'satisfaction', 'filing', 'deadlines']
/** Of these the measures alone: the rows would tell no more. */
const measuresOnly: readonly SectionId[] = ['satisfaction']

export type PublicOffice = { readonly slug: string; readonly name: string; readonly example: boolean }

/** `months`: reports of whole months, the oldest first. */
export function publicView({ slug, name, example }: PublicOffice, months: readonly Report[]): PublicView {
  return {
    office: name,
    slug,
    example,
    months: months.map(({ period }) => monthText(period.of)),
    parts: open.flatMap(id => partOf(id, months)),
  }
}

/** "10/2026". */
const monthText = (of: string): string => of.split('-').map(Number).toReversed().join('/')

const chartRoom = { w: 320, h: 170, size: 13 }

function partOf(id: SectionId, months: readonly Report[]): readonly PublicPart[] {
  const all = months.map(month => sectionOf(month, id))
  const last = all.findLast(section => section !== undefined)
  if (last === undefined) return []
  const rows = [...(measuresOnly.includes(id) ? [] : counted(all)), ...measured(all)]
  if (rows.length === 0) return []
  const trail = months.map(({ period, sections }) => ({ name: monthText(period.of), title: monthText(period.of), sections }))
  const charted = overTime(id, trail)
  return [
    {
      head: last.title,
      rows,
      means: last.definition,
      ...(charted === undefined ? {} : { chart: { drawing: columns(charted.chart, chartRoom), say: say.charts[id] ?? last.title } }),
    },
  ]
}

type Months = readonly (Section | undefined)[]

/** Narrow: three of them stand beside each other on a phone. */
const cell = (count: Count | undefined, rounded = false): string =>
  count === undefined ? say.missing : count === 'few' ? say.few : countText(count, rounded)

/** The rows that any of the months has, as the latest calls them. */
function counted(all: Months): readonly PublicRow[] {
  const rows = named<ReportRow>(all.map(section => section?.rows ?? []))
  const total = all.some(section => section?.total !== undefined)
  return [
    ...rows.map(({ key, label }) => ({
      name: label,
      values: all.map(section => cell(section && (section.rows.find(row => row.key === key)?.count ?? 0), section?.rounded)),
    })),
    ...(total ? [{ name: say.total, values: all.map(section => cell(section?.total, section?.rounded)) }] : []),
  ]
}

/** Each figure, and below it what the office means to reach, so that everyone can hold one against the other. */
function measured(all: Months): readonly PublicRow[] {
  return named<Measure>(all.map(section => section?.measures ?? [])).flatMap(measure => {
    const of = all.map(section => section?.measures.find(({ key }) => key === measure.key))
    const told = (value: number | undefined): string => (value === undefined ? say.missing : numberText(value))
    // What was never enough to be reckoned is no figure, and no aim.
    if (of.every(one => one?.value === undefined)) return []
    const aims = of.map(one => told(one?.target))
    return [
      { name: say.unit(measure.label, unitText(measure)), values: of.map(one => told(one?.value)) },
      ...(aims.some(aim => aim !== say.missing) ? [{ name: say.aimed, values: aims }] : []),
    ]
  })
}

function named<Row extends { readonly key: string }>(months: readonly (readonly Row[])[]): readonly Row[] {
  return [...new Map(months.flat().map(row => [row.key, row])).values()]
}
