import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openReporting, type Reporting } from '../../src/app/reporting.ts'
import { officeSchema } from '../../src/model/office.ts'
import { periodKinds, type Report } from '../../src/model/report.ts'
import { dayIn } from '../../src/model/vietnam.ts'
import { csvOf, xlsxOf } from '../../src/reports/files.ts'
import { openStore } from '../../src/store/open.ts'
import { openTables } from '../../test/support/report-data.ts'
import { below, none, quantile, told, type Drill, type Figure } from './drill.ts'
import { openSchema } from './postgres.ts'
import { fill, offices, type Amount } from './reports-fill.ts'
import { scratch } from './server.ts'

/**
 * A year and a month of three offices: every report of a week, a month and a quarter, of each office and of all, comes within a second,
 * beside an event loop that is free; files of any length are written in the same room.
 */
export const reports: Drill = async ({ quick, say }) => {
  const days = Array.from({ length: quick ? 120 : 396 }, (_, i) => dayIn(Date.now() - (i + 1) * dayMs)).toReversed()
  const amount = quick ? { events: 60_000, conversations: 6000, days } : { events: 1_000_000, conversations: 100_000, days }
  const place = scratch()
  const schema = await openSchema()
  const figures = [
    ...(await onEngine('SQLite', join(place.folder, 'motcua.db'), amount, say)),
    ...(await onEngine('PostgreSQL', schema.url, amount, say)),
  ]
  await schema.drop()
  place.remove()
  return [told('events', amount.events), told('conversations', amount.conversations), ...figures, ...(await written(quick))]
}

const dayMs = 86_400_000
/** As nights leave it: what is left by a server that was off for two of them. */
const unfoldedDays = 2

async function onEngine(engine: string, where: string, amount: Amount, say: (progress: string) => void): Promise<readonly Figure[]> {
  const store = await openStore(where)
  const opened = openTables(where)
  await fill(opened, amount, say)
  await opened.close()
  const began = performance.now()
  await store.tallies.fold(amount.days.at(-unfoldedDays) ?? '')
  const folded = performance.now() - began
  // As the server does by itself in quieter hours.
  const grown = openTables(where)
  await sql`analyze`.execute(grown.db)
  await grown.close()
  say(`${engine}: ${amount.days.length} nights' work took ${Math.round(folded)} ms`)
  const reporting = openReporting({
    config: { database: where },
    catalogue: () => ({ offices: offices.map(officeOf), procedures: [] }),
    filing: () => undefined,
    now: () => new Date(),
  })
  const quiet = await heldIn(() => pause(2000))
  const { first, others, held, spent, started, worked } = await asked(reporting, amount.days)
  await reporting.close()
  await store.close()
  return [
    told(`${engine}: one night's folding, ms`, Math.round(folded / amount.days.length)),
    told(`${engine}: reports`, others.length),
    told(`${engine}: the first report, with the start of its thread, ms`, Math.round(first)),
    told(`${engine}: processor time of that, ms`, Math.round(started)),
    told(`${engine}: a report, median, ms`, Math.round(quantile(others, 0.5))),
    below(`${engine}: the slowest report`, Math.max(...others), 1000, 'ms'),
    told(`${engine}: processor time of a report here, most, ms`, Math.round(Math.max(...worked.slice(1)))),
    told(`${engine}: event loop held while nothing is asked, ms`, Math.round(quiet)),
    told(`${engine}: event loop held while a report is made, longest, ms`, Math.round(Math.max(...held))),
    // Of a machine with other work the clock tells of that; what the loop's own thread spent is ours alone.
    below(`${engine}: processor time of the event loop for a report, longest`, Math.max(...spent), 50, 'ms'),
  ]
}

const officeOf = (slug: string) =>
  officeSchema.parse({
    slug,
    name: `Xã ${slug}`,
    province: 'Tỉnh Mẫu',
    units: [slug],
    hours: Object.fromEntries((['mon', 'tue', 'wed', 'thu', 'fri'] as const).map(day => [day, [['7:30', '11:30'], ['13:30', '17:00']]])), // prettier-ignore
  })

/** The longest time the event loop was held meanwhile, in ms. */
async function heldIn(work: () => Promise<unknown>): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  await work()
  loop.disable()
  return loop.max / 1e6
}

/** Every kind of period, now and before, of each office and of all. */
async function asked(reporting: Reporting, days: readonly string[]) {
  const [took, held, spent, worked]: [number[], number[], number[], number[]] = [[], [], [], []]
  const backTo = [...new Set([1, 20, 40, 95].map(back => days.at(-back) ?? ''))]
  for (const office of [...offices, undefined])
    for (const kind of periodKinds)
      for (const day of backTo) {
        const read = reporting.period(kind, day)
        if ('problem' in read) throw new Error(read.problem)
        const [began, own, all] = [performance.now(), process.threadCpuUsage(), process.cpuUsage()]
        let report: Report | undefined
        held.push(await heldIn(async () => (report = await reporting.make(read.period, office))))
        took.push(performance.now() - began)
        spent.push(msOf(process.threadCpuUsage(own)))
        worked.push(msOf(process.cpuUsage(all)))
        if (office === 'mau' && kind !== 'week' && totalIn(report) === 0) throw new Error(`${read.period.of}: nothing was counted`)
      }
  const [first = Number.NaN, ...others] = took
  return { first, others, held, spent, started: worked[0] ?? Number.NaN, worked }
}

const msOf = ({ user, system }: { readonly user: number; readonly system: number }): number => (user + system) / 1000

const totalIn = (report: Report | undefined): unknown => report?.sections.find(({ id }) => id === 'answers')?.total ?? 0

const sample = (): Report => ({
  period: { kind: 'month', of: '2026-10', from: '2026-10-01', to: '2026-10-31' },
  before: { kind: 'month', of: '2026-09', from: '2026-09-01', to: '2026-09-30' },
  title: 'Tháng 10',
  made: '2026-11-01',
  isOver: true,
  notes: [],
  sections: [
    {
      id: 'procedures',
      title: 'Thủ tục',
      definition: '',
      order: 'ranked',
      rounded: false,
      rows: Array.from({ length: 100 }, (_, i) => ({ key: `1.${i}`, label: `Thủ tục số ${i}`, count: 5 + i })),
      measures: [],
    },
  ],
})

/** How much more room the second half of a long file takes than the first tenth. */
async function written(quick: boolean): Promise<readonly Figure[]> {
  const many = quick ? 1000 : 5000
  const figures: Figure[] = [told('lines of a file', many * 100)]
  for (const [name, make] of [
    ['CSV', csvOf],
    ['XLSX', xlsxOf],
  ] as const) {
    // prettier-ignore
    const report = sample()
    let count = 0
    const rooms: number[] = []
    const all = async function* (): AsyncGenerator<Report> {
      for (; count < many; count += 1) {
        if (count % Math.ceil(many / 50) === 0) rooms.push(process.memoryUsage().rss / 2 ** 20)
        yield await Promise.resolve(report)
      }
    }
    let bytes = 0
    for await (const chunk of make(all())) bytes += chunk.length
    const [before, after] = [Math.max(...rooms.slice(2, 7)), Math.max(...rooms.slice(-25))]
    figures.push(told(`${name}: MB written`, Math.round(bytes / 2 ** 20)))
    figures.push(below(`${name}: memory grown between its first tenth and its end`, Math.max(0, after - before), 50, 'MB'))
    figures.push(none(`${name}: reports left out`, many - count))
  }
  return figures
}
