import { memo } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CaseRow } from '../../model/desk.ts'
import { Clock } from './icons.tsx'
import { isFiltered, readList, readMore } from './list.ts'
import { goCase } from './place.ts'
import { use, type Age, type View } from './store.ts'
import { fill, vi } from './texts.vi.ts'
import { ageMs, span, when } from './times.ts'

/** The rows of the list. */

const say = vi.queue
const empty: { readonly [V in View]: string } = {
  new: say.emptyNew,
  mine: say.emptyMine,
  waiting: say.emptyWaiting,
  closed: say.emptyClosed,
}
const ageOf: { readonly [A in Age]: number } = { '': 0, h1: 3_600_000, h4: 4 * 3_600_000, d1: 24 * 3_600_000 }

const isOld = (row: CaseRow, age: Age): boolean => age === '' || ageMs(row.waitingSince ?? row.openedAt) > ageOf[age]

export function Rows() {
  const { state, rows, next, filters, view } = use(all => all.list)
  const open = use(all => all.place.case)
  const end = useRef<HTMLButtonElement>(null)
  const minute = useMinutes()
  useEffect(() => {
    const { current } = end
    if (current === null) return undefined
    return near(current, isNear => (isNear ? void readMore() : undefined))
  }, [next])
  const shown = filters.age === '' ? rows : rows.filter(row => isOld(row, filters.age))
  if (state === 'loading') return <Bones />
  if (state === 'failed')
    return (
      <div class="empty" role="alert">
        <p>{vi.failed}</p>
        <button type="button" onClick={() => void readList()}>
          {vi.retry}
        </button>
      </div>
    )
  return (
    <>
      {shown.length === 0 && <p class="empty">{isFiltered(filters) ? say.emptyFiltered : empty[view]}</p>}
      <div class="rows" role="list">
        {chunksOf(shown).map((chunk, i) => (
          <Chunk key={i} rows={chunk} open={chunk.some(({ id }) => id === open) ? open : undefined} minute={minute} isFirst={i === 0} />
        ))}
      </div>
      {next !== undefined && (
        <button ref={end} type="button" class="more" onClick={() => void readMore()}>
          {say.more}
        </button>
      )}
    </>
  )
}

const chunkRows = 20
const chunksOf = (rows: readonly CaseRow[]): readonly (readonly CaseRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / chunkRows) }, (_, i) => rows.slice(i * chunkRows, (i + 1) * chunkRows))

/** Tells whenever a part of the list comes near to what is seen of it, and goes. Returns the way to stop. */
function near(part: Element, tell: (isNear: boolean) => void): () => void {
  const seen = new IntersectionObserver(entries => tell(entries.at(-1)?.isIntersecting ?? false), {
    root: part.closest('.queue'),
    rootMargin: '800px',
  })
  seen.observe(part)
  return () => seen.disconnect()
}

type ChunkProps = { rows: readonly CaseRow[]; open: string | undefined; minute: number; isFirst: boolean }
const rowPx = 104

/** Hundreds of rows cost the browser time at every touch: those far from what is seen are left out, and their height stays. */
function Chunk({ rows, open, minute, isFirst }: ChunkProps) {
  const part = useRef<HTMLDivElement>(null)
  const height = useRef(rows.length * rowPx)
  const [isNear, setNear] = useState(isFirst)
  useEffect(() => {
    const { current } = part
    if (current === null) return undefined
    return near(current, is => {
      // Whoever stands on a row keeps it.
      const isKept = current.contains(document.activeElement)
      if (!is && !isKept) height.current = current.offsetHeight
      setNear(is || isKept)
    })
  }, [])
  if (!isNear && open === undefined) return <div ref={part} role="none" style={{ height: `${height.current}px` }} />
  return (
    <div ref={part} role="none">
      {rows.map(row => (
        <Row key={row.id} row={row} isOpen={row.id === open} minute={isTicking(row) ? minute : 0} />
      ))}
    </div>
  )
}

const Bones = () => (
  <div class="bones" role="status" aria-label={vi.loading}>
    <i />
    <i />
    <i />
    <i />
  </div>
)

/** Ages go on while nobody does anything. */
function useMinutes(): number {
  const [minute, draw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => draw(count => count + 1), 30_000)
    return () => clearInterval(timer)
  }, [])
  return minute
}

/** Of hundreds of rows only those are drawn again that look different: `minute` is the same for a row whose time stands still. */
const Row = memo(Line)
type LineProps = { row: CaseRow; isOpen: boolean; minute: number }

/** Only a row that waits shows a time that moves. */
const isTicking = ({ waitingSince, state }: CaseRow): boolean => waitingSince !== undefined && state !== 'closed'

function Line({ row, isOpen }: LineProps) {
  const { number, question, procedure, reason, unread } = row
  return (
    <div role="listitem">
      <a href={`#case/${row.id}`} data-id={row.id} aria-current={isOpen ? 'true' : undefined} onClick={() => goCase(row.id)}>
        <span class="top">
          <span class="number">#{number}</span>
          {/^(complaint|upset|safety)$/.test(reason) && <em class="alarm">{vi.reasons[reason]}</em>}
          <Waits row={row} />
          {unread > 0 && (
            <b class="unread" aria-label={fill(say.unread, { n: unread })}>
              {unread}
            </b>
          )}
        </span>
        <span class="asked">{question ?? procedure?.name ?? vi.reasons[reason]}</span>
        <Under row={row} />
      </a>
    </div>
  )
}

function Under({ row }: { row: CaseRow }) {
  const { question, procedure, reason, channel, holder, reminded, overdue } = row
  const second = question === undefined ? vi.reasons[reason] : procedure?.name
  return (
    <span class="under">
      {procedure !== undefined && <span>{second}</span>}
      <span>{channelOf(channel)}</span>
      {holder !== undefined && <span>{holder.name}</span>}
      {reminded > 0 && overdue && <em class="alarm">{fill(vi.case.remindedRow, { n: reminded })}</em>}
    </span>
  )
}

export const channelOf = (channel: string): string => (vi.channels as { readonly [name: string]: string })[channel] ?? channel

export function Waits({ row }: { row: CaseRow }) {
  const { due, overdue, snoozedUntil, waitingSince, state, outcome } = row
  if (state === 'closed') return <span class="time">{vi.outcomes[outcome ?? 'other']}</span>
  if (snoozedUntil !== undefined) return <span class="time">{fill(say.snoozed, { t: when(snoozedUntil) })}</span>
  if (overdue && due !== undefined)
    return (
      <strong class="time late">
        <Clock /> {fill(say.late, { t: span(ageMs(due)) })}
      </strong>
    )
  if (waitingSince === undefined) return <span class="time">{vi.states[state]}</span>
  return (
    <span class="time">
      <Clock /> {fill(say.waiting, { t: span(ageMs(waitingSince)) })}
    </span>
  )
}
