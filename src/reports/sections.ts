import { isFew, least } from '../model/few.ts'
import { given } from '../model/given.ts'
import type { Count, Measure, ReportRow, Section, SectionId } from '../model/report.ts'
import { countIn, restIn, roundDown, totalIn, type Reckoned } from './reckon.ts'
import type { Group } from './likeness.ts'
import { kinds, type TableId } from './tables.ts'
import { say } from './texts.vi.ts'
import { nothing, totalOf, type Part } from './told.ts'

/** What may be told of two periods, as sections with names. */

/** Minutes waited until the first answer, and people by campaign. */
export type Told = {
  readonly reckoned: Reckoned
  readonly waits: readonly number[]
  readonly campaigns: ReadonlyMap<string, { readonly name: string; readonly count: number }>
  readonly groups: readonly Group[]
  readonly isRounded: boolean
}

/** In shares of 1 and minutes of opening hours. */
export type Targets = { readonly online?: number; readonly onTime?: number; readonly reply?: number }

export type Names = { readonly procedures: Readonly<Record<string, string>>; readonly guides: Readonly<Record<string, string>> }

export type Rendering = {
  readonly now: Told
  /** Absent where nothing of it may be told. */
  readonly before?: Told
  readonly names: Names
  readonly targets: Targets
  /** An export of dossiers is read. */
  readonly hasDossiers: boolean
}

const empty: Part = { cells: new Map(), told: nothing }
const partIn = (told: Told | undefined, id: TableId): Part => told?.reckoned.get(id) ?? empty

export function sectionsOf(of: Rendering): Section[] {
  const isThere = ({ id }: (typeof kinds)[number]): boolean => (id === 'filing' || id === 'deadlines' ? of.hasDossiers : true)
  const tables = kinds.filter(isThere).map(kind => tableSection(of, kind))
  const at = tables.findIndex(({ id }) => id === 'handoffs')
  const end = tables.findIndex(({ id }) => id === 'filing')
  const campaigns = campaignSection(of)
  return [
    ...tables.slice(0, at),
    unansweredSection(of),
    ...tables.slice(at, end < 0 ? undefined : end),
    ...(campaigns === undefined ? [] : [campaigns]),
    ...(end < 0 ? [] : tables.slice(end)),
  ]
}

const wording = (id: SectionId): Pick<Section, 'id' | 'title' | 'definition'> => ({ id, ...say.sections[id] })

function tableSection(of: Rendering, { id, whole, keys }: (typeof kinds)[number]): Section {
  const { now, before } = of
  const [part, was] = [partIn(now, id), before && partIn(before, id)]
  const isFixed = keys.length > 0
  const shown = isFixed ? fixedKeys(keys, part, was) : rankedKeys(part)
  const rows = shown.map((key): ReportRow => ({
    key,
    label: labelOf(id, key, of.names),
    count: countIn(part, key, now.isRounded),
    ...given({ before: was && countIn(was, key, before?.isRounded === true) }),
  }))
  const totals = whole
    ? { total: totalIn(part, now.isRounded), ...given({ totalBefore: was && totalIn(was, before?.isRounded === true) }) }
    : {}
  return {
    ...wording(id),
    order: isFixed ? 'fixed' : 'ranked',
    rounded: now.isRounded,
    rows,
    ...(isFixed ? {} : given({ rest: restIn(part, now.isRounded) })),
    ...totals,
    measures: measuresOf(id, of),
  }
}

/** Those that are always there, and what else came: "none" for what was not noted. */
function fixedKeys(keys: readonly string[], part: Part, was: Part | undefined): readonly string[] {
  const came = [...part.cells, ...(was?.cells ?? [])].flatMap(([key, count]) => (count > 0 && !keys.includes(key) ? [key] : []))
  const all = [...keys, ...new Set(came)]
  const quiet = ['unknown', 'none', 'post']
  const isEmpty = (key: string): boolean => (part.cells.get(key) ?? 0) === 0 && (was?.cells.get(key) ?? 0) === 0
  // A platform that nobody came by, and days that are all noted, need no line.
  return all.filter(key => !(keys.includes('web') || (keys.includes('online') && quiet.includes(key))) || !isEmpty(key))
}

const rankedKeys = ({ cells, told }: Part): readonly string[] =>
  [...told.cells]
    .filter(key => (cells.get(key) ?? 0) > 0)
    .toSorted((one, other) => (cells.get(other) ?? 0) - (cells.get(one) ?? 0) || (one < other ? -1 : 1))

function labelOf(id: TableId, key: string, names: Names): string {
  const own: Readonly<Record<string, string>> = say.rows[id] ?? {}
  if (own[key] !== undefined) return own[key]
  if (id === 'procedures') return names.procedures[key] ?? key
  if (id === 'hours') return `${key}:00–${Number(key) + 1}:00`
  return id === 'stuck' ? placeOf(key, names) : (names.guides[key] ?? key)
}

function placeOf(key: string, { guides }: Names): string {
  const [guide = '', step = '', what = ''] = key.split(' ')
  return say.stuck(guides[guide] ?? guide, step, say.stuckAs[what] ?? what.replace('failed.', ''))
}

type Reading = (of: Told | undefined) => number | undefined

const shareOf =
  (table: TableId, keys: readonly string[], among?: readonly string[]): Reading =>
  of =>
    of && shareIn(partIn(of, table), keys, among)

const percent = (share: number | undefined): number | undefined => (share === undefined ? undefined : Math.round(100 * share))

type Measuring = readonly [key: string, unit: Measure['unit'], read: Reading, target?: keyof Targets]

const measuring: Readonly<Partial<Record<TableId, readonly Measuring[]>>> = {
  answers: [['found-share', 'percent', shareOf('answers', ['found'])]],
  handoffs: [
    ['median', 'minutes', of => of && waitAt(of.waits, 0.5, least), 'reply'],
    ['p90', 'minutes', of => of && waitAt(of.waits, 0.9, 2 * least)],
    ['in-time', 'percent', shareOf('handoffs', ['in-time'], ['in-time', 'late'])],
  ],
  satisfaction: [['mean', 'score', of => of && meanIn(partIn(of, 'satisfaction'))]],
  filing: [['online', 'percent', shareOf('filing', ['online'], ['online', 'counter', 'post']), 'online']],
  deadlines: [['on-time', 'percent', shareOf('deadlines', ['early', 'on-time']), 'onTime']],
}

function measuresOf(id: TableId, { now, before, targets }: Rendering): Measure[] {
  return (measuring[id] ?? []).map(([key, unit, read, target]) => {
    const aim = target && targets[target]
    return {
      key,
      label: say.measures[key] ?? key,
      unit,
      ...given({ value: read(now), before: read(before), target: unit === 'percent' ? percent(aim) : aim }),
    }
  })
}

/** In whole percent, where the ones or, beside a total, the others are told, and neither are few. */
function shareIn({ cells, told }: Part, keys: readonly string[], among?: readonly string[]): number | undefined {
  const all = among ?? [...cells.keys()]
  const count = (some: readonly string[]): number => some.reduce((sum, key) => sum + (cells.get(key) ?? 0), 0)
  const isTold = (some: readonly string[]): boolean => some.every(key => (cells.get(key) ?? 0) === 0 || told.cells.has(key))
  const others = all.filter(key => !keys.includes(key))
  const isKnown = among === undefined && told.total ? isTold(keys) || isTold(others) : isTold(all)
  if (!isKnown || count(all) < least || isFew(count(keys)) || isFew(count(others))) return undefined
  return Math.round((100 * count(keys)) / count(all))
}

/** Rounded up to five minutes: no wait of one person is told. */
function waitAt(waits: readonly number[], share: number, enough: number): number | undefined {
  if (waits.length < enough) return undefined
  const at = waits.toSorted((one, other) => one - other)[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
  return Math.max(least, Math.ceil(at / least) * least)
}

function meanIn({ cells }: Part): number | undefined {
  const count = totalOf(cells)
  const sum = [...cells].reduce((total, [score, n]) => total + Number(score) * n, 0)
  return count < least ? undefined : Math.round((10 * sum) / count) / 10
}

function unansweredSection({ now, before }: Rendering): Section {
  const was = new Map((before?.groups ?? []).map(({ key, count }) => [key, count]))
  return {
    ...wording('unanswered'),
    order: 'ranked',
    rounded: true,
    rows: now.groups.map(({ key, words, count }) => {
      const earlier = was.get(key)
      return { key, label: words, count: roundDown(count), ...given({ before: earlier === undefined ? undefined : roundDown(earlier) }) }
    }),
    measures: [],
  }
}

/** Left out where there is none. */
function campaignSection({ now, before }: Rendering): Section | undefined {
  const shown = [...now.campaigns].toSorted(([, one], [, other]) => other.count - one.count)
  if (shown.length === 0) return undefined
  const fives = (count: number): Count => (count < least ? 'few' : roundDown(count))
  return {
    ...wording('campaigns'),
    order: 'ranked',
    rounded: true,
    rows: shown.map(([key, { name, count }]) => ({
      key,
      label: name,
      count: fives(count),
      ...given({ before: before && fives(before.campaigns.get(key)?.count ?? 0) }),
    })),
    measures: [],
  }
}
