import type { Config } from '../config.ts'
import type { DayCount } from '../dossier/filing.ts'
import { serviceOf } from '../handoff/wait.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { Busy, openAside } from '../model/aside.ts'
import { given } from '../model/given.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Office } from '../model/office.ts'
import { periodKinds, type Period, type PeriodKind, type Report } from '../model/report.ts'
import { dayIn } from '../model/vietnam.ts'
import { csvOf, xlsxOf } from '../reports/files.ts'
import { readPeriod } from '../reports/period.ts'
import type { FilingCount } from '../reports/report.ts'
import type { Names } from '../reports/sections.ts'
import { say } from '../reports/texts.vi.ts'
import type { ReportOrder } from './report-thread.ts'

/** Reports, joined with offices, names, dossiers and the store: for the desk, the command line and the public page. */

export type ReportingHouse = {
  readonly config: Pick<Config, 'database'>
  /** As it stands now. */
  catalogue(): Pick<Catalogue, 'offices' | 'procedures' | 'guides' | 'checklists' | 'calendar'>
  /** Undefined where no export is read. */
  filing(): Promise<readonly DayCount[]> | undefined
  now(): Date
}

export type Reporting = {
  /** Reads "month" and "2026-10"; without the second, the last one that is over. */
  period(kind: string, of: string | undefined): { readonly period: Period } | { readonly problem: string }
  /** Of one office, or without it of all. Rejects with Busy while too many wait. */
  make(period: Period, office?: string): Promise<Report>
  /** One report after the other, as they are read. */
  file(kind: 'csv' | 'xlsx', period: Period, offices: readonly (string | undefined)[]): ReadableStream<Uint8Array>
  close(): Promise<void>
}

export function openReporting(house: ReportingHouse): Reporting {
  const { ask, close } = openAside<ReportOrder, Report>({
    file: new URL('./report-thread.ts', import.meta.url),
    idleMs: 30_000,
    mostWaiting: 20,
  })
  const make = async (period: Period, office?: string): Promise<Report> => ask(await orderOf(house, period, office))
  const inTurn = openTurns()
  const each = async function* (period: Period, offices: readonly (string | undefined)[]): AsyncGenerator<Report> {
    for (const office of offices) yield await inTurn(() => patiently(() => make(period, office)))
  }
  return {
    period: (kind, of) => (isKind(kind) ? readPeriod(kind, of, dayIn(house.now())) : { problem: say.badKind(kind) }),
    make,
    file: (kind, period, offices) => (kind === 'csv' ? csvOf : xlsxOf)(each(period, offices)),
    close,
  }
}

/** All files together have one place in the queue: whoever looks at a report waits for one of theirs at most, however many are read. */
function openTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

const againMs = 250

/** A file that has begun does not break because others ask meanwhile. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      await pause(againMs)
    }
  }
}

const isKind = (text: string): text is PeriodKind => (periodKinds as readonly string[]).includes(text)

async function orderOf(house: ReportingHouse, period: Period, slug: string | undefined): Promise<ReportOrder> {
  const { offices, calendar = [], ...rest } = house.catalogue()
  const office = offices.find(one => one.slug === slug)
  const filing = await filingOf(house, offices, slug)
  return {
    where: house.config.database,
    offices: offices.map(one => ({ slug: one.slug, hours: one.hours, ...given({ service: one.service }) })),
    calendar,
    asking: {
      period,
      today: dayIn(house.now()),
      names: namesOf(rest),
      ...given({ filing, office: office && { slug: office.slug, name: office.name, targets: targetsOf(office) } }),
    },
  }
}

const targetsOf = (office: Office): { reply: number; online?: number; onTime?: number } => ({
  reply: serviceOf(office).reply,
  ...given(office.targets ?? {}),
})

/** A checklist is counted as the guide that it is walked as. */
const namesOf = ({ procedures, guides = [], checklists = [] }: Pick<Catalogue, 'procedures' | 'guides' | 'checklists'>): Names => ({
  procedures: Object.fromEntries(procedures.map(({ code, short, name }) => [code, short ?? name])),
  guides: Object.fromEntries([...checklists, ...guides].map(({ id, title }) => [id, title])),
})

/** An export does not say whose a dossier is: where there are several offices it is told of none. */
async function filingOf(
  { filing }: ReportingHouse,
  offices: readonly Office[],
  slug: string | undefined,
): Promise<readonly FilingCount[] | undefined> {
  const [only, ...others] = offices
  if (only === undefined || others.length > 0 || (slug !== undefined && slug !== only.slug)) return undefined
  return (await filing())?.map(count => ({ ...count, office: only.slug }))
}
