import { given } from '../model/given.ts'
import type { Period, Report } from '../model/report.ts'
import type { Days, ReportSource } from '../model/report-sums.ts'
import { groupsOf } from './likeness.ts'
import { partsOf, periodAfter, periodBefore, untilOf } from './period.ts'
import { ofAll, ofOffice, rounded, type Atom } from './reckon.ts'
import { sectionsOf, type Names, type Targets, type Told } from './sections.ts'
import { addMargin, filling, waitedFor, type Clock } from './tables.ts'
import { say } from './texts.vi.ts'

/** One report: what happened is asked of the store, split into months and offices, and told as far as it may be. */

/** Dossiers of an office's export by day: how they were filed (by the day received), and when they were done (by that day). */
export type FilingCount = {
  readonly office: string
  readonly day: string
  readonly id: 'filing' | 'deadlines'
  readonly key: string
  readonly count: number
}

export type Asking = {
  readonly period: Period
  /** Absent: of all offices, and of what has none. */
  readonly office?: { readonly slug: string; readonly name: string; readonly targets: Targets }
  /** YYYY-MM-DD in Viet Nam. */
  readonly today: string
  readonly names: Names
  /** Absent where no export is read. */
  readonly filing?: readonly FilingCount[]
}

/** `clock`: how an office's waiting is reckoned; of an unknown one by the usual hours. */
export type Tools = { readonly source: ReportSource; clock(office: string): Clock }

/** So many questions are grouped. */
const mostLacking = 10_000

export async function makeReport(asking: Asking, tools: Tools): Promise<Report> {
  const { period, office, today } = asking
  const until = untilOf(period, today)
  const before = periodBefore(period)
  const after = periodAfter(period)
  const head: Omit<Report, 'sections' | 'notes'> = {
    ...given({ office: office && { slug: office.slug, name: office.name } }),
    period,
    before,
    ...given({ after: after.from <= today ? after : undefined, until }),
    title: say.title(period),
    made: today,
    isOver: until === period.to,
  }
  if (until === undefined) return { ...head, notes: [say.notes.none], sections: [] }
  const now = await toldIn(asking, tools, { ...period, to: until }, until === period.to)
  const was = await toldIn(asking, tools, before, true)
  const { names, filing } = asking
  const sections = sectionsOf({ now, before: was, names, targets: office?.targets ?? {}, hasDossiers: filing !== undefined })
  return { ...head, notes: notesOf(head, now), sections }
}

function notesOf({ period, until = '', isOver }: Omit<Report, 'sections' | 'notes'>, { isCut }: Reading): string[] {
  const how = !isOver ? [say.notes.running(until)] : period.kind === 'week' ? [say.notes.week] : [say.notes.exact]
  return [...how, say.notes.few, ...(isCut ? [say.notes.cut(mostLacking)] : [])]
}

type Reading = Told & { readonly isCut: boolean }

/** A week, and what is not over, is rounded; a month or quarter that is over is exact. */
async function toldIn(asking: Asking, tools: Tools, period: Period, isOver: boolean): Promise<Reading> {
  const isRounded = !isOver || period.kind === 'week'
  const parts = isRounded ? [period] : partsOf(period)
  const only = given({ office: asking.office?.slug })
  const [atoms, waits]: [Atom[], number[]] = [[], []]
  for (const [part, { from, to }] of parts.entries()) {
    const read = await atomsIn(asking, tools, { from, to, ...only }, part)
    atoms.push(...read.atoms)
    for (const wait of read.waits) waits.push(wait)
  }
  const days: Days = { from: period.from, to: period.to, ...only }
  const lacking = await tools.source.lacking(days, mostLacking)
  const campaigns = await tools.source.campaigns(days)
  const reckoned = isRounded ? rounded(atoms) : asking.office === undefined ? ofAll(atoms) : ofOffice(atoms)
  return {
    reckoned,
    waits,
    isRounded,
    groups: groupsOf(lacking),
    campaigns: new Map(campaigns.map(({ id, name, count }) => [id, { name, count }])),
    isCut: lacking.length === mostLacking,
  }
}

type Filled = ReturnType<typeof filling>

async function atomsIn(
  { filing = [], office: own }: Asking,
  { source, clock }: Tools,
  days: Days,
  part: number,
): Promise<{ readonly atoms: readonly Atom[]; readonly waits: readonly number[] }> {
  const offices = new Map<string, Filled>()
  const at = (office: string): Filled['add'] => {
    const known = offices.get(office) ?? filling()
    offices.set(office, known)
    return known.add
  }
  at(own?.slug ?? '')
  for (const margin of await source.margins(days)) addMargin(at(margin.office), margin)
  for (const { office, score, count } of await source.scores(days)) at(office)('satisfaction', String(score), count)
  for (const { office, day, id, key, count } of filing) if (day >= days.from && day <= days.to) at(office)(id, key, count)
  const waits: number[] = []
  const end = new Date(Date.parse(`${days.to}T00:00:00+07:00`) + dayMs).toISOString()
  for (const one of await source.handOffs(days)) {
    const { how, waited } = waitedFor(one, end, clock(one.office))
    at(one.office)('handoffs', how, 1)
    at(one.office)('reasons', one.reason, 1)
    if (waited !== undefined) waits.push(waited)
  }
  return { atoms: [...offices].map(([office, { tables }]) => ({ office, part, tables })), waits }
}

const dayMs = 86_400_000
