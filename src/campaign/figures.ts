import {
  campaignSteps,
  goalSteps,
  type Campaign,
  type CampaignStep,
  type Comparison,
  type ShownSteps,
  type StepCount,
} from '../model/campaign.ts'
import { isFew, least } from '../model/few.ts'

/**
 * What is shown of a campaign's numbers. Inside they are exact; a number below five, and any from which one could be worked out, is
 * not shown, and new ones are added only when enough have come together that looking every day tells nothing more.
 */

export type Row = Readonly<Record<CampaignStep, number>>
/** `until`: the last day that is in the numbers; absent while too few have come. */
export type Figures = { readonly until?: string; readonly total: ShownSteps; readonly codes: ReadonlyMap<string, ShownSteps> }

const none = (): Record<CampaignStep, number> => Object.fromEntries(campaignSteps.map(step => [step, 0])) as Record<CampaignStep, number>

/** Exact numbers of each code, up to and with a day. */
export function rowsOf(codes: readonly string[], counts: readonly StepCount[], until = '9'): ReadonlyMap<string, Row> {
  const rows = new Map(codes.map(code => [code, none()]))
  for (const { code, day, step, count } of counts) {
    const row = rows.get(code)
    if (row !== undefined && day <= until) row[step] += count
  }
  return rows
}

function sumOf(rows: Iterable<Row>): Row {
  const sum = none()
  for (const row of rows) for (const step of campaignSteps) sum[step] += row[step]
  return sum
}

/**
 * The last day before `today` up to which the numbers may be told: from one such day to the next nothing has grown by one to four.
 */
export function closedUntil(counts: readonly StepCount[], today: string): string | undefined {
  const days = [...new Set(counts.map(({ day }) => day))].filter(day => day < today).toSorted()
  let [open, until] = [none(), undefined as string | undefined]
  for (const day of days) {
    for (const each of counts) if (each.day === day) open[each.step] += each.count
    if (campaignSteps.some(step => open[step] > 0 && open[step] < least)) continue
    until = day
    open = none()
  }
  return until
}

export function figuresOf({ codes }: Pick<Campaign, 'codes'>, counts: readonly StepCount[], today: string): Figures {
  const until = closedUntil(counts, today)
  const names = codes.map(({ code }) => code)
  const rows = rowsOf(names, until === undefined ? [] : counts, until)
  const { total, cells } = shown([...rows.values()])
  const all = new Map(names.map((code, i) => [code, cells[i] ?? total]))
  return { total, codes: all, ...(until === undefined ? {} : { until }) }
}

/** Whoever did the second also did the first, so that their difference are people, too. */
const nested: readonly (readonly [CampaignStep, CampaignStep])[] = [
  ['guide', 'finished'],
  ['chat', 'guide'],
  ['chat', 'finished'],
  ['chat', 'account'],
  ['chat', 'dossier'],
  ['chat', 'answered'],
]

type Cells = { readonly values: readonly Row[]; readonly hidden: readonly Set<CampaignStep>[] }

/** Cells and their total, without what must not be seen nor worked out. */
export function shown(values: readonly Row[]): { readonly total: ShownSteps; readonly cells: readonly ShownSteps[] } {
  const all: Cells = { values: [...values, sumOf(values)], hidden: [...values, none()].map(() => new Set<CampaignStep>()) }
  while (all.values.some((row, i) => hideInRow(row, all.hidden[i] ?? new Set())) || campaignSteps.some(step => hideInColumn(all, step)));
  const [total, ...cells] = [...all.values.entries()].map(([i, row]) => withoutHidden(row, all.hidden[i] ?? new Set())).toReversed()
  return { total: total ?? withoutHidden(none(), new Set()), cells: cells.toReversed() }
}

const withoutHidden = (row: Row, hidden: ReadonlySet<CampaignStep>): ShownSteps =>
  Object.fromEntries(campaignSteps.flatMap(step => (hidden.has(step) ? [] : [[step, row[step]]])))

/** Returns whether more is hidden now. */
function hideInRow(row: Row, hidden: Set<CampaignStep>): boolean {
  const before = hidden.size
  for (const step of campaignSteps) if (isFew(row[step])) hidden.add(step)
  for (const [more, less] of nested) if (!hidden.has(more) && !hidden.has(less) && isFew(row[more] - row[less])) hidden.add(less)
  return hidden.size > before
}

/** Of one hidden cell, or several that come to few, the total would tell: another cell is hidden, or the total. */
function hideInColumn({ values, hidden }: Cells, step: CampaignStep): boolean {
  const last = values.length - 1
  if (hidden[last]?.has(step) === true) return false
  const cells = Array.from({ length: last }, (_, i) => i).filter(i => (values[i]?.[step] ?? 0) > 0)
  const gone = cells.filter(i => hidden[i]?.has(step) === true)
  const sum = gone.reduce((all, i) => all + (values[i]?.[step] ?? 0), 0)
  if (gone.length === 0 || (gone.length > 1 && sum >= least)) return false
  const [next = last] = cells
    .filter(i => hidden[i]?.has(step) !== true)
    .toSorted((one, other) => (values[one]?.[step] ?? 0) - (values[other]?.[step] ?? 0))
  hidden[next]?.add(step)
  return true
}

/** Fewer codes than this on a side have no spread to speak of. */
const fewestCodes = 3

/**
 * Which of two wordings leads to the goal, of those who began a conversation. Wordings were given to codes by lot, so codes are what is
 * counted as independent: people of one hamlet are alike. The interval holds the truth in 95 of 100 campaigns.
 */
export function compare(campaign: Pick<Campaign, 'codes' | 'goal'>, rows: ReadonlyMap<string, Row>): Comparison {
  const arms = (['a', 'b'] as const).map(wording =>
    campaign.codes.flatMap(({ code, wording: given }) => {
      const row = rows.get(code)
      return given === wording && row !== undefined && row.chat > 0 ? [{ n: row.chat, hits: row[goalSteps[campaign.goal]] }] : []
    }),
  )
  const [a, b] = arms.map(rateOf)
  if (a === undefined || b === undefined) return { kind: 'few' }
  const spread = Math.sqrt(a.variance + b.variance)
  const freedom = spread === 0 ? 1 : (a.variance + b.variance) ** 2 / (a.variance ** 2 / (a.codes - 1) + b.variance ** 2 / (b.codes - 1))
  const reach = studentT(freedom) * spread
  const difference = a.rate - b.rate
  return { kind: 'compared', difference, low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) }
}

type Cluster = { readonly n: number; readonly hits: number }

/** A share over clusters with the variance of its linear form. Undefined where it would tell of a few people, or of nothing. */
function rateOf(clusters: readonly Cluster[]): { rate: number; variance: number; codes: number } | undefined {
  const [n, hits] = [clusters.reduce((sum, one) => sum + one.n, 0), clusters.reduce((sum, one) => sum + one.hits, 0)]
  const codes = clusters.length
  if (codes < fewestCodes || n < 2 * least || isFew(hits) || isFew(n - hits) || hits === 0) return undefined
  const rate = hits / n
  const squares = clusters.reduce((sum, one) => sum + (one.hits - rate * one.n) ** 2, 0)
  return { rate, variance: (codes / (codes - 1)) * (squares / n ** 2), codes }
}

/** Two-sided 95 %, by degrees of freedom. */
const quantiles = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131]
const studentT = (freedom: number): number => quantiles[Math.max(0, Math.floor(freedom) - 1)] ?? 1.96 + 2.4 / freedom
