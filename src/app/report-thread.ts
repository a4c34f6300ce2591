import { minutesIn } from '../handoff/hours.ts'
import { planOf, serviceOf } from '../handoff/wait.ts'
import { serve } from '../model/aside.ts'
import type { Calendar } from '../model/calendar.ts'
import type { Office } from '../model/office.ts'
import type { Report } from '../model/report.ts'
import type { ReportSource } from '../model/report-sums.ts'
import { makeReport, type Asking } from '../reports/report.ts'
import type { Clock } from '../reports/tables.ts'
import { openReportSource } from '../store/report.ts'

/** The thread that reckons reports, with a connection of its own that only reads. */

/** `where`: the data file or the server's URL. */
export type ReportOrder = {
  readonly where: string
  readonly asking: Asking
  readonly offices: readonly Pick<Office, 'slug' | 'hours' | 'service'>[]
  readonly calendar: Calendar
}

let open: { readonly where: string; readonly source: Promise<ReportSource> } | undefined

serve(async ({ where, asking, offices, calendar }: ReportOrder): Promise<Report> => {
  if (open?.where !== where) open = { where, source: openReportSource(where) }
  const clocks = new Map<string, Clock>()
  const clock = (slug: string): Clock => {
    const known = clocks.get(slug) ?? clockOf(slug, offices, calendar)
    clocks.set(slug, known)
    return known
  }
  return makeReport(asking, { source: await open.source, clock })
})

function clockOf(slug: string, offices: ReportOrder['offices'], calendar: Calendar): Clock {
  const office = offices.find(one => one.slug === slug) as Office | undefined
  return { promised: serviceOf(office).reply, minutes: minutesIn(planOf(office, calendar)) }
}
