import type { CaseList, CaseRow } from '../../model/desk.ts'
import { get } from './api.ts'
import { now, set, setList, type Filters, type View } from './store.ts'

/** The queue, kept as the server's events tell. Each row is taken by its version, so that an old word changes nothing. */

const page = 100
export const known = new Map<string, CaseRow>()

const query = ({ office, field, overdue }: Filters, view: View, after?: string): string => {
  const asked = new URLSearchParams({ view, limit: String(page) })
  if (office !== '') asked.set('office', office)
  if (field !== '') asked.set('field', field)
  if (overdue) asked.set('overdue', '1')
  if (after !== undefined) asked.set('after', after)
  return `/cases?${asked.toString()}`
}

let readings = 0

/** Reads the list anew, as far as it was shown. */
export async function readList(): Promise<void> {
  const mine = ++readings
  const { view, filters, rows: were } = now().list
  let rows: readonly CaseRow[] = []
  let next: string | undefined
  do {
    const result = await get<CaseList>(query(filters, view, next))
    if (mine !== readings) return
    if (!result.ok) {
      if (now().list.state === 'loading') setList({ state: 'failed' })
      return
    }
    rows = [...rows, ...result.data.rows.map(fresh).filter(inView[view])]
    next = result.data.next
    setList({ counts: result.data.counts })
  } while (next !== undefined && rows.length < were.length)
  setList({ state: 'ready', rows, next })
  learn(rows)
}

export async function readMore(): Promise<void> {
  const { view, filters, next, rows: were } = now().list
  if (next === undefined) return
  const mine = ++readings
  const result = await get<CaseList>(query(filters, view, next))
  if (mine !== readings || !result.ok) return
  const have = new Set(were.map(({ id }) => id))
  const rows = [...were, ...result.data.rows.map(fresh).filter(({ id }) => !have.has(id))]
  setList({ rows, next: result.data.next, counts: result.data.counts })
  learn(rows)
}

export const isMine = (row: CaseRow): boolean => row.state !== 'closed' && row.holder?.id === now().me?.officer.id

/** A case that has left a list while the list was on its way is not shown in it. */
const inView: { readonly [V in View]: (row: CaseRow) => boolean } = {
  new: ({ state }) => state === 'new',
  mine: isMine,
  waiting: ({ state }) => state === 'waiting',
  closed: ({ state }) => state === 'closed',
}

/** The newer of what was read and what an event has told meanwhile. */
export function fresh(row: CaseRow): CaseRow {
  const was = known.get(row.id)
  if (was !== undefined && (was.version > row.version || isSame(was, row))) return was
  known.set(row.id, row)
  return row
}

/** What has not changed stays the same object, so that it is not drawn again. */
const isSame = (a: CaseRow, b: CaseRow): boolean => a.version === b.version && JSON.stringify(a) === JSON.stringify(b)

function learn(rows: readonly CaseRow[]): void {
  const fields = new Set([...now().fields, ...rows.flatMap(({ procedure }) => procedure?.field ?? [])])
  if (fields.size > now().fields.length) set({ fields: [...fields].sort((a, b) => a.localeCompare(b, 'vi')) })
  countMine()
}

function countMine(): void {
  const waitingForMe = [...known.values()].filter(row => isMine(row) && row.unread > 0).length
  if (waitingForMe !== now().waitingForMe) set({ waitingForMe })
}

/** Cases of mine count in the title whichever list is shown. */
export async function readMine(): Promise<void> {
  const result = await get<CaseList>('/cases?view=mine&limit=200')
  if (result.ok) learn(result.data.rows.map(fresh))
}

export function show(view: View, filters: Filters = now().list.filters): void {
  setList({ view, filters, state: 'loading', rows: [], next: undefined })
  void readList()
}

export const isFiltered = ({ office, field, age, overdue }: Filters): boolean => office !== '' || field !== '' || age !== '' || overdue

const fits = (row: CaseRow, { office, field, overdue }: Filters): boolean =>
  (office === '' || row.office === office) && (field === '' || row.procedure?.field === field) && (!overdue || row.overdue)

let rereading: ReturnType<typeof setTimeout> | undefined

/** Counts and order are the server's; many changes at once are read once. */
function rereadSoon(): void {
  rereading ??= setTimeout(() => {
    rereading = undefined
    void readList()
  }, 700)
}

/** A row as it now is. */
export function put(row: CaseRow): void {
  const was = known.get(row.id)
  if (was !== undefined && was.version > row.version) return
  known.set(row.id, row)
  const { list, open } = now()
  const at = list.rows.findIndex(({ id }) => id === row.id)
  const belongs = inView[list.view](row) && fits(row, list.filters)
  if (at >= 0) setList({ rows: list.rows.flatMap(one => (one.id !== row.id ? [one] : belongs ? [row] : [])) })
  else if (belongs && list.state === 'ready' && list.next === undefined) setList({ rows: [...list.rows, row] })
  if (open?.id === row.id && open.view !== undefined) set({ open: { ...open, view: { ...open.view, row } } })
  countMine()
  rereadSoon()
}

/** A case that is no longer on this desk. */
export function dropRow(id: string): void {
  known.delete(id)
  setList({ rows: now().list.rows.filter(row => row.id !== id) })
  rereadSoon()
}
