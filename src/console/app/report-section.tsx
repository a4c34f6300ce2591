import { barShares } from '../../model/chart.ts'
import type { ReportView } from '../../model/desk.ts'
import type { Measure, ReportRow, Section } from '../../model/report.ts'
import { hoursChart } from '../../model/report-charts.ts'
import { besideText, changeText, countText, roundingOf, valueText } from '../../model/report-words.vi.ts'
import { Chart } from './chart.tsx'
import { Trail } from './report-trail.tsx'
import { use } from './store.ts'
import { reports as say } from './texts-report.vi.ts'
import { fill } from './texts.vi.ts'

/** One section: its figures, its chart, and the same as a table. */

export function ReportSection({ section, view: { report, trail } }: { section: Section; view: ReportView }) {
  const { id, title, definition, measures } = section
  const how: How = { ...roundingOf(report, section), compares: report.isOver }
  return (
    <section>
      <h2>{title}</h2>
      <p class="none">{definition}</p>
      {measures.length > 0 && <Measures all={measures} />}
      {id === 'hours' ? <Hours section={section} how={how} /> : <Rows section={section} how={how} />}
      {id === 'unanswered' && <Todo section={section} />}
      <Trail id={id} trail={trail} />
    </section>
  )
}

/** Which counts are rounded, and whether the period is over, so that it may be compared with a whole one. */
type How = { readonly now: boolean; readonly before: boolean; readonly compares: boolean }

const Measures = ({ all }: { all: readonly Measure[] }) => (
  <ul class="measures">
    {all.map(measure => (
      <li key={measure.key}>
        {measure.label}: <b>{valueText(measure, measure.value)}</b>
        {besideText(measure) !== '' && ` (${besideText(measure)})`}
      </li>
    ))}
  </ul>
)

const isNothing = ({ rows, rest, total }: Section): boolean =>
  rows.every(({ count }) => count === 0) && (rest ?? 0) === 0 && (total ?? 0) === 0

function Rows({ section, how }: { section: Section; how: How }) {
  const { title } = section
  if (isNothing(section)) return <p class="none">{section.id === 'unanswered' ? say.unanswered.none : say.none}</p>
  const isQuiet = ({ count, before }: ReportRow): boolean => count === 0 && (before ?? 0) === 0
  const [rows, quiet] = [section.rows.filter(row => !isQuiet(row)), section.rows.filter(isQuiet)]
  const shares = barShares(rows.map(({ count }) => (count === 'few' ? undefined : count)))
  return (
    <>
      <div class="wide" role="region" aria-label={title} tabIndex={0}>
        <table>
          <Heads hasBars />
          <tbody>
            {rows.map((row, i) => (
              <Line key={row.key} row={row} how={how} share={shares[i] ?? 0} />
            ))}
            <Ends section={section} how={how} />
          </tbody>
        </table>
      </div>
      {quiet.length > 0 && <p class="none">{fill(say.noneOf, { t: quiet.map(({ label }) => label).join(', ') })}</p>}
    </>
  )
}

const Heads = ({ hasBars = false }: { hasBars?: boolean }) => (
  <thead>
    <tr>
      <th scope="col">{say.item}</th>
      {hasBars && <td class="bar-of" />}
      <th scope="col" class="num">
        {say.count}
      </th>
      <th scope="col" class="num">
        {say.was}
      </th>
      <th scope="col" class="num change">
        {say.change}
      </th>
    </tr>
  </thead>
)

type LineProps = { row: Pick<ReportRow, 'label' | 'count' | 'before'>; how: How; share?: number | undefined }

const Line = ({ row: { label, ...counts }, how, share }: LineProps) => (
  <tr>
    <th scope="row">{label}</th>
    {share !== undefined && (
      <td class="bar-of">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share * 100} height="10" class="fill-main" />
        </svg>
      </td>
    )}
    <Counts {...counts} how={how} />
  </tr>
)

/** What the others come to, and all of them. */
function Ends({ section: { rest, total, totalBefore }, how }: { section: Section; how: How }) {
  const ends = [
    ...(rest === undefined || rest === 0 ? [] : [{ label: say.rest, count: rest }]),
    ...(total === undefined ? [] : [{ label: say.total, count: total, ...(totalBefore === undefined ? {} : { before: totalBefore }) }]),
  ]
  return (
    <>
      {ends.map(({ label, ...counts }) => (
        <tr class="total" key={label}>
          <th scope="row">{label}</th>
          <td class="bar-of" />
          <Counts {...counts} how={how} />
        </tr>
      ))}
    </>
  )
}

const Counts = ({ count, before, how }: Pick<ReportRow, 'count' | 'before'> & { how: How }) => (
  <>
    <td class="num">{countText(count, how.now)}</td>
    <td class="num">{countText(before, how.before)}</td>
    <td class="num change">{how.compares ? changeText(count, before) : ''}</td>
  </>
)

function Hours({ section, how }: { section: Section; how: How }) {
  const { rows } = section
  if (isNothing(section)) return <p class="none">{say.none}</p>
  const most = Math.max(0, ...rows.map(({ count }) => (count === 'few' ? 0 : count)))
  const peak = most === 0 ? say.noPeak : (rows.find(({ count }) => count === most)?.label ?? say.noPeak)
  return (
    <Chart chart={hoursChart(section)} say={fill(say.hoursSay, { t: peak })}>
      <details>
        <summary>{say.numbers}</summary>
        <table>
          <Heads />
          <tbody>
            {rows.map(row => (
              <Line key={row.key} row={row} how={how} />
            ))}
          </tbody>
        </table>
      </details>
    </Chart>
  )
}

/** What may be done about what was not answered, and where. */
function Todo({ section }: { section: Section }) {
  const mayWrite = use(state => state.me?.officer.role) !== 'campaigner'
  if (section.rows.length === 0) return null
  return (
    <>
      <h3>{say.unanswered.todo}</h3>
      <p>{say.unanswered.write}</p>
      {mayWrite && (
        <p>
          {say.unanswered.meanwhile} <a href="#canned">{say.unanswered.canned}</a>
        </p>
      )}
    </>
  )
}
