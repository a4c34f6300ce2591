import type { ReportView } from '../../model/desk.ts'
import type { SectionId } from '../../model/report.ts'
import { overTime } from '../../model/report-charts.ts'
import { Chart } from './chart.tsx'
import { reports as say } from './texts-report.vi.ts'
import { fill } from './texts.vi.ts'

/** How a section went from period to period: a chart, and its table. */
export function Trail({ id, trail }: { id: SectionId; trail: ReportView['trail'] }) {
  const drawn = overTime(id, trail)
  if (drawn === undefined) return null
  const title = say.trail[id] ?? ''
  const told = drawn.rows.map(({ name, cells }) => `${name}: ${cells.join(', ')}`).join('; ')
  return (
    <>
      <h3>{title}</h3>
      <Chart chart={drawn.chart} say={fill(say.trailSay, { title, rows: told })}>
        <details>
          <summary>{say.numbers}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.period}</th>
                {drawn.heads.map(head => (
                  <th scope="col" class="num" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.rows.map(({ name, cells }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    <td class="num" key={i}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </Chart>
    </>
  )
}
