import { hoursChart, overTime, trailed, type Charted } from '../model/report-charts.ts'
import type { ReportView } from '../model/desk.ts'
import type { Report, SectionId } from '../model/report.ts'
import {
  besideText,
  changeText,
  countText,
  fewWhy,
  firstMeasures,
  isReached,
  measureOf,
  sectionOf,
  valueText,
} from '../model/report-words.vi.ts'
import { leader as say } from './leader.vi.ts'
import type { Figure, LeaderChart, LeaderPage, Section } from './leader-layout.ts'

/** A month's report on one page: what happened, three figures, filings and deadlines, waits, what was not answered, what to decide. */
export function leaderOf({ report, trail }: Pick<ReportView, 'report' | 'trail'>, { example }: { readonly example: boolean }): LeaderPage {
  const { office, period, until, isOver, made } = report
  const [year = '', month = ''] = period.of.split('-')
  const title = say.title(`${Number(month)}/${year}`)
  return {
    office: office?.name ?? say.all,
    title: isOver || until === undefined ? title : `${title} (${say.partial(dayText(until))})`,
    warnings: example ? [say.example] : [],
    happened: happenedIn(report),
    figures: firstMeasures(report).map((measure): Figure => ({
      label: measure.label,
      value: valueText(measure, measure.value),
      note: besideText(measure, say.earlier),
    })),
    charts: chartsOf(report, trail),
    sections: [
      ...waits(report),
      { head: say.unanswered.head, lines: unanswered(report) },
      { head: say.decide.head, lines: decisions(report), keep: true },
    ],
    foot: [fewWhy, say.foot(dayText(made))],
    more: say.more,
  }
}

/** "31/10/2026". */
const dayText = (iso: string): string => iso.split('-').map(Number).toReversed().join('/')

const mostNamed = 3

function happenedIn(report: Report): string {
  const answers = sectionOf(report, 'answers')
  if (answers === undefined || (answers.total ?? 0) === 0) return say.nobody
  const { total, totalBefore, rounded, rows } = answers
  // A month under way is no match for a whole one.
  const change = report.isOver ? changeText(total, totalBefore) : ''
  const count = (key: string): string => countText(rows.find(row => row.key === key)?.count ?? 0, rounded)
  const before = totalBefore === undefined ? '' : say.beside(countText(totalBefore), change)
  const named = sectionOf(report, 'procedures')?.rows.slice(0, mostNamed) ?? []
  return [
    say.asked(countText(total, rounded), before),
    say.outcomes(count('found'), count('unsure'), count('unknown')),
    ...(named.length === 0 ? [] : [say.most(named.map(row => `${row.label} (${countText(row.count, rounded)})`).join('; '))]),
  ].join(' ')
}

/** Two at most: of dossiers where an export tells of them, else of questions and their hours. */
function chartsOf(report: Report, trail: ReportView['trail']): readonly LeaderChart[] {
  const notes: { readonly [Id in SectionId]?: string } = { filing: filingNote(report), deadlines: lateNote(report) }
  const past = trailed.flatMap((id): readonly LeaderChart[] => {
    const charted: Charted | undefined = overTime(id, trail)
    return charted === undefined ? [] : [{ title: say.charts[id as keyof typeof say.charts], chart: charted.chart, note: notes[id] ?? '' }]
  })
  const hours = sectionOf(report, 'hours')
  const byHour = hours === undefined || (hours.total ?? 0) === 0 ? [] : [{ title: say.charts.hours, chart: hoursChart(hours), note: '' }]
  return past.length > 2 ? past.slice(-2) : [...past, ...byHour].slice(0, 2)
}

function filingNote(report: Report): string {
  const rows = sectionOf(report, 'filing')?.rows ?? []
  return rows.length === 0
    ? ''
    : say.filingNote(rows.map(({ label, count }) => `${label.toLowerCase()} ${countText(count, !report.isOver)}`).join(', '))
}

const lateIn = (report: Report) => sectionOf(report, 'deadlines')?.rows.find(({ key }) => key === 'late')

function lateNote(report: Report): string {
  const late = lateIn(report)
  return late === undefined ? '' : say.late(countText(late.count, !report.isOver), countText(late.before))
}

function waits(report: Report): readonly Section[] {
  const handoffs = sectionOf(report, 'handoffs')
  const told = handoffs?.rows.filter(({ count, before }) => count !== 0 || (before ?? 0) !== 0) ?? []
  if (handoffs === undefined || told.length === 0) return []
  const outcomes = told.map(({ label, count, before }) => say.waits.outcome(label, countText(count, handoffs.rounded), countText(before)))
  const measures = handoffs.measures.flatMap(measure =>
    measure.value === undefined
      ? []
      : [say.waits.measure(measure.label, valueText(measure, measure.value), besideText(measure, say.earlier))],
  )
  return [{ head: say.waits.head, lines: [outcomes.join('; '), ...measures] }]
}

function unanswered(report: Report): readonly string[] {
  const section = sectionOf(report, 'unanswered')
  const rows = section?.rows ?? []
  if (rows.length === 0) return [say.unanswered.none]
  return rows.map(({ label, count }) => say.unanswered.row(label, countText(count, section?.rounded)))
}

/** What the figures ask somebody to decide; each of them says why. */
function decisions(report: Report): readonly string[] {
  const all = [...aboutWaits(report), ...aboutDossiers(report), ...aboutAnswers(report)]
  return all.length === 0 ? [say.decide.nothing] : all
}

/** "46 %" and "60 %" of a measure that missed its target. */
function missed(report: Report, id: SectionId): readonly [string, string] | undefined {
  const measure = measureOf(report, id)
  if (measure === undefined || isReached(measure) !== false) return undefined
  return [valueText(measure, measure.value), valueText(measure, measure.target)]
}

function aboutDossiers(report: Report): readonly string[] {
  const [late, online, inTime] = [lateIn(report)?.count, missed(report, 'filing'), missed(report, 'deadlines')]
  return [
    ...(typeof late === 'number' && late > 0 ? [say.decide.late(countText(late, !report.isOver))] : []),
    ...(inTime === undefined ? [] : [say.decide.inTime(...inTime)]),
    ...(online === undefined ? [] : [say.decide.online(...online)]),
  ]
}

function aboutWaits(report: Report): readonly string[] {
  const unheard = sectionOf(report, 'handoffs')?.rows.find(({ key }) => key === 'none')?.count
  const first = typeof unheard === 'number' && unheard > 0 ? [say.decide.unheard(countText(unheard, !report.isOver))] : []
  const wait = missed(report, 'handoffs')
  if (wait === undefined) return first
  const hours = (sectionOf(report, 'hours')?.rows ?? []).flatMap(row => (typeof row.count === 'number' ? [{ ...row, n: row.count }] : []))
  const most = Math.max(0, ...hours.map(({ n }) => n))
  return [...first, say.decide.waits(...wait, most === 0 ? '' : (hours.find(({ n }) => n === most)?.label ?? ''))]
}

function aboutAnswers(report: Report): readonly string[] {
  const groups = sectionOf(report, 'unanswered')?.rows.length ?? 0
  const stuck = sectionOf(report, 'stuck')?.rows[0]
  return [...(groups === 0 ? [] : [say.decide.unanswered(groups)]), ...(stuck === undefined ? [] : [say.decide.stuck(stuck.label)])]
}
