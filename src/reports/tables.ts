import { facets } from '../model/answer.ts'
import type { CaseReason } from '../model/conversation.ts'
import { isFew } from '../model/few.ts'
import type { SectionId } from '../model/report.ts'
import type { HandOff, Margin } from '../model/report-sums.ts'
import type { Cells } from './told.ts'

/** What happened in one office in one part of a period, as exact tables. */

export type TableId = Exclude<SectionId, 'unanswered' | 'campaigns'>

/** Whether the cells of a table come to a whole that is told, and which stand there even where they are none. */
type Kind = { readonly id: TableId; readonly whole: boolean; readonly keys: readonly string[] }

const reasons: readonly CaseReason[] = ['asked', 'unknown', 'low-trust', 'case-specific', 'complaint', 'upset', 'safety', 'failed']

export const kinds: readonly Kind[] = [
  { id: 'answers', whole: true, keys: ['found', 'unsure', 'unknown'] },
  { id: 'procedures', whole: true, keys: [] },
  { id: 'facets', whole: true, keys: [...facets, 'other'] },
  { id: 'hours', whole: true, keys: Array.from({ length: 24 }, (_, hour) => String(hour)) },
  { id: 'channels', whole: true, keys: ['web', 'telegram', 'zalo-bot', 'zalo-oa'] },
  { id: 'handoffs', whole: true, keys: ['in-time', 'late', 'withdrawn', 'none'] },
  { id: 'reasons', whole: true, keys: reasons },
  { id: 'guides', whole: true, keys: [] },
  { id: 'finished', whole: true, keys: [] },
  { id: 'stuck', whole: false, keys: [] },
  { id: 'satisfaction', whole: true, keys: ['5', '4', '3', '2', '1'] },
  { id: 'filing', whole: true, keys: ['online', 'counter', 'post', 'unknown'] },
  { id: 'deadlines', whole: true, keys: ['early', 'on-time', 'late'] },
]

export type Tables = ReadonlyMap<TableId, Cells>
type Filling = Map<TableId, Map<string, number>>

/** Empty tables, and the way to add to them. */
export function filling(): { readonly tables: Filling; add(id: TableId, key: string, count: number): void } {
  const tables: Filling = new Map(kinds.map(({ id, keys }) => [id, new Map(keys.map(key => [key, 0]))]))
  const add = (id: TableId, key: string, count: number): void => {
    const cells = tables.get(id)
    cells?.set(key, (cells.get(key) ?? 0) + count)
  }
  return { tables, add }
}

type Adding = ReturnType<typeof filling>['add']

export function addMargin(add: Adding, { name, dimension, key, count }: Margin): void {
  switch (dimension) {
    case 'code':
      return add('procedures', key === '' ? 'none' : key, count)
    case 'facet':
      return add('facets', (facets as readonly string[]).includes(key) ? key : 'other', count)
    case 'hour':
      return add('hours', key === '-1' ? 'none' : key, count)
    case 'channel':
      return add('channels', key === '' ? 'none' : key, count)
    case 'all':
      return addEvent(add, name, count)
  }
}

const id = '[a-z0-9-]+'
const ends = new RegExp(`^guide\\.(${id})\\.(start|done)$`)
const place = new RegExp(`^guide\\.(${id})(?:\\.(${id})\\.(stuck|failed\\.${id}|help|lost)(?:\\.[a-z0-9]+)?|#(${id}))$`)

/** The names of the events are those of `src/dialogue`. */
function addEvent(add: Adding, name: string, count: number): void {
  if (name === 'found' || name === 'unsure') return add('answers', name, count)
  if (name.startsWith('unknown.')) return add('answers', 'unknown', count)
  const [, guide, end] = ends.exec(name) ?? []
  if (guide !== undefined) return add(end === 'start' ? 'guides' : 'finished', guide, count)
  const [, at, step = '', what, told] = place.exec(name) ?? []
  // A failure told of from outside has no step.
  if (at !== undefined) add('stuck', [at, step, what ?? `failed.${told}`].join(' '), count)
}

/** How a case stood at `end` (ISO 8601), by what the office promises. `waited`: minutes of opening hours up to the first answer. */
export type Waited = { readonly how: 'in-time' | 'late' | 'withdrawn' | 'none'; readonly waited?: number }

export type Clock = { readonly promised: number; minutes(from: number, to: number): number }

export function waitedFor(of: HandOff, end: string, clock: Clock): Waited {
  if (of.replied !== undefined && of.replied < end) {
    const waited = clock.minutes(Date.parse(of.opened), Date.parse(of.replied))
    return { how: waited <= clock.promised ? 'in-time' : 'late', waited }
  }
  const isGone = of.outcome === 'withdrawn' && of.closed !== undefined && of.closed < end
  return { how: isGone ? 'withdrawn' : 'none' }
}

/** Who finished also began: where the difference is few, the second is hidden. */
export function neverOf(table: TableId, tables: Tables): ReadonlySet<string> {
  if (table !== 'finished') return new Set()
  const [begun, done] = [tables.get('guides'), tables.get('finished')]
  return new Set([...(done ?? [])].flatMap(([key, count]) => (isFew(Math.abs((begun?.get(key) ?? 0) - count)) ? [key] : [])))
}
