import type { Config } from '../config.ts'
import { assetOf } from '../http/assets.ts'
import type { PublicPages } from '../http/public.ts'
import type { ReportFile, ReportView } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Office } from '../model/office.ts'
import { trailed } from '../model/report-charts.ts'
import type { Period, PeriodKind, Report } from '../model/report.ts'
import { dayIn } from '../model/vietnam.ts'
import { leaderOf } from '../reports/leader.ts'
import { lastPeriod, periodAt, periodBefore } from '../reports/period.ts'
import { openLeaderPress } from '../reports/press.ts'
import { publicView } from '../reports/public.ts'
import { choicePage, publicPage, type PublicPage } from '../reports/public-page.ts'
import { say } from '../reports/texts.vi.ts'
import type { Dossiers } from './dossiers.ts'
import { openReporting, type Reporting } from './reporting.ts'

/** Reports as people see them: at the desk, as files, on one page for a leader, and in public. */

type FacesHouse = {
  readonly config: Config
  readonly knowing: { readonly catalogue: Catalogue }
  readonly dossiers: Pick<Dossiers, 'filing'>
  now(): Date
}

type Refused = { readonly problem: string }

export type Faces = PublicPages & {
  /** Without `of` the last period that is over, without `office` of all. `problem`: a sentence on what is wrong with `of`. */
  view(kind: PeriodKind, of: string | undefined, office: string | undefined): Promise<ReportView | Refused>
  /** *none*: there is no such file, as only a month has a page for a leader. */
  file(
    as: 'xlsx' | 'csv' | 'pdf',
    kind: PeriodKind,
    of: string | undefined,
    office: string | undefined,
  ): Promise<ReportFile | Refused | 'none'>
  close(): Promise<void>
}

/** How far back a chart over time goes. */
const back: Readonly<Record<PeriodKind, number>> = { week: 8, month: 6, quarter: 4 }
/** What the public page shows. */
const publicMonths = 3

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const

export function openFaces({ config, knowing, dossiers, now }: FacesHouse): Faces {
  const press = openLeaderPress()
  const reporting = openReporting({ config, catalogue: () => knowing.catalogue, filing: dossiers.filing, now })
  const make = keeping(reporting, now)
  const pages = new Map<string, Promise<Shown>>()
  const offices = (): readonly Office[] => knowing.catalogue.offices
  const officeOf = (slug: string | undefined): Office | undefined => offices().find(office => office.slug === slug)
  const view = async (period: Period, office: string | undefined): Promise<ReportView> => ({
    report: await make(period, office),
    trail: await trailOf(make, period, office),
    periods: periodsToOpen(period, dayIn(now())),
    ...given({ page: isOpen(officeOf(office)) ? `/so-lieu/${office}` : undefined }),
  })
  return {
    view: async (kind, of, office) => {
      const read = reporting.period(kind, of)
      return 'problem' in read ? read : view(read.period, office)
    },
    file: async (as, kind, of, office) => {
      const read = reporting.period(kind, of)
      if ('problem' in read) return read
      const { period } = read
      const named = { type: types[as], name: `bao-cao-${office ?? 'tat-ca'}-${period.of}.${as}` }
      if (as !== 'pdf')
        return {
          body: reporting.file(as, period, office === undefined ? [undefined, ...offices().map(({ slug }) => slug)] : [office]),
          ...named,
        }
      if (kind !== 'month') return 'none'
      const seen = await view(period, office)
      const page = leaderOf(seen, { example: (office === undefined ? offices() : [officeOf(office)]).every(one => one?.example === true) })
      return { body: await press.make({ page, at: `${seen.report.made}T00:00:00Z` }), ...named }
    },
    page: async slug => {
      const open = offices().filter(isOpen)
      const office = slug === undefined && open.length === 1 ? open[0] : open.find(one => one.slug === slug)
      if (slug === undefined && office === undefined) return shown(choicePage(open))
      if (office === undefined) return undefined
      const today = dayIn(now())
      return onceADay(pages, [today, office.slug, office.name].join(' '), async () => shown(await pageOf(make, office, today)))
    },
    close: async () => {
      await Promise.all([press.close(), reporting.close()])
    },
  }
}

const isOpen = (office: Office | undefined): boolean => office !== undefined && office.public?.figures !== false

type Shown = NonNullable<Awaited<ReturnType<PublicPages['page']>>>

const shown = ({ html, policy }: PublicPage): Shown => ({ page: assetOf(Buffer.from(html), 'text/html; charset=utf-8'), policy })

/** A report is some tens of kilobytes. */
const mostKept = 300

/** Made when first asked for; the oldest goes when room is needed. What failed is not kept. */
function onceADay<T>(all: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = all.get(key)
  if (known !== undefined) return known
  if (all.size >= mostKept) all.delete(all.keys().next().value ?? '')
  const made = make()
  all.set(key, made)
  made.catch(() => all.delete(key))
  return made
}

type Make = (period: Period, office: string | undefined) => Promise<Report>

/** Only days that are over are told, so that a report is the same all day. */
function keeping(reporting: Pick<Reporting, 'make'>, now: () => Date): Make {
  const made = new Map<string, Promise<Report>>()
  return (period, office) => onceADay(made, [dayIn(now()), period.of, office ?? '*'].join(' '), () => reporting.make(period, office))
}

/** So many periods, this one the last. */
function periodsTo(period: Period, count: number): readonly Period[] {
  const all = [period]
  while (all.length < count) all.unshift(periodBefore(all[0] ?? period))
  return all
}

/** How many periods can be gone to at once: the one under way, and a year of weeks, two of months, three of quarters before it. */
const toOpen: Readonly<Record<PeriodKind, number>> = { week: 53, month: 25, quarter: 13 }

/** Newest first, with the one that is shown, however old. */
function periodsToOpen(period: Period, today: string): ReportView['periods'] {
  const recent = periodsTo(periodAt(period.kind, today), toOpen[period.kind]).toReversed()
  const all = recent.some(({ of }) => of === period.of) ? recent : [...recent, period]
  return all.map(one => ({ of: one.of, title: one.kind === 'week' ? say.title(one) : withoutDays(say.title(one)) }))
}

const withoutDays = (title: string): string => title.replace(/ \(.*/, '')

async function trailOf(make: Make, period: Period, office: string | undefined): Promise<ReportView['trail']> {
  const all: Report[] = []
  for (const each of periodsTo(period, back[period.kind])) all.push(await make(each, office))
  return all.map(({ period: { of }, title, sections }) => ({
    name: shortOf(of),
    title: withoutDays(title),
    sections: sections.filter(({ id }) => trailed.includes(id)),
  }))
}

/** "10" of 2026-10, "W41", "Q4". */
const shortOf = (of: string): string => (of.split('-')[1] ?? of).replace(/^0/, '')

async function pageOf(make: Make, { slug, name, example }: Office, today: string): Promise<PublicPage> {
  const months: Report[] = []
  for (const month of periodsTo(lastPeriod('month', today), publicMonths)) months.push(await make(month, slug))
  return publicPage(publicView({ slug, name, example }, months))
}
