import { memo } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CaseRow } from '../../model/desk.ts'
import { Clock, Filter } from './icons.tsx'
import { readList, readMore, show } from './list.ts'
import { goCase } from './place.ts'
import { noFilters, use, type Age, type Filters, type View } from './store.ts'
import { fill, vi } from './texts.vi.ts'
import { ageMs, span, when } from './times.ts'

/** The list of cases. */

const say = vi.queue
const views = ['new', 'mine', 'waiting', 'closed'] as const satisfies readonly View[]
const empty: { readonly [V in View]: string } = {
  new: say.emptyNew,
  mine: say.emptyMine,
  waiting: say.emptyWaiting,
  closed: say.emptyClosed,
}
const ageOf: { readonly [A in Age]: number } = { '': 0, h1: 3_600_000, h4: 4 * 3_600_000, d1: 24 * 3_600_000 }

const isOld = (row: CaseRow, age: Age): boolean => age === '' || ageMs(row.waitingSince ?? row.openedAt) > ageOf[age]

export function Queue() {
  const view = use(state => state.list.view)
  const counts = use(state => state.list.counts)
  return (
    <section class="queue" aria-label={say.label}>
      <h1 class="hear">{say.label}</h1>
      <nav class="views" aria-label={say.views}>
        {views.map((one, i) => (
          <button key={one} type="button" aria-current={one === view ? 'true' : undefined} onClick={() => show(one)} title={String(i + 1)}>
            {vi.views[one]} <b>{counts[one]}</b>
          </button>
        ))}
      </nav>
      <Filtering />
      <Rows />
    </section>
  )
}

const isFiltered = ({ office, field, age, overdue }: Filters): boolean => office !== '' || field !== '' || age !== '' || overdue

function Filtering() {
  const { view, filters } = use(state => state.list)
  const offices = use(state => state.me?.offices) ?? []
  const fields = use(state => state.fields)
  const [isShown, setShown] = useState(false)
  const change = (some: Partial<Filters>): void => show(view, { ...filters, ...some })
  return (
    <div class="filtering">
      <button type="button" class="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        <Filter /> {say.filters}
      </button>
      {isFiltered(filters) && (
        <button type="button" class="quiet" onClick={() => show(view, noFilters)}>
          {say.clear}
        </button>
      )}
      {isShown && (
        <div class="filters">
          {offices.length > 1 && (
            <Pick
              label={say.office}
              all={say.allOffices}
              value={filters.office}
              options={offices.map(({ slug, name }) => [slug, name])}
              pick={office => change({ office })}
            />
          )}
          <Pick
            label={say.field}
            all={say.allFields}
            value={filters.field}
            options={fields.map(field => [field, field])}
            pick={field => change({ field })}
          />
          <Pick
            label={say.age}
            all={say.anyAge}
            value={filters.age}
            options={Object.entries(say.ages)}
            pick={age => change({ age: age as Age })}
          />
          <label class="check">
            <input type="checkbox" checked={filters.overdue} onChange={event => change({ overdue: event.currentTarget.checked })} />
            {say.overdue}
          </label>
        </div>
      )}
    </div>
  )
}

type Picking = {
  label: string
  all: string
  value: string
  options: readonly (readonly [string, string])[]
  pick(value: string): void
}

const Pick = ({ label, all, value, options, pick }: Picking) => (
  <label class="field">
    <span>{label}</span>
    <select value={value} onChange={event => pick(event.currentTarget.value)}>
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

function Rows() {
  const { state, rows, next, filters, view } = use(all => all.list)
  const open = use(all => all.place.case)
  const end = useRef<HTMLButtonElement>(null)
  useMinutes()
  useEffect(() => {
    const { current } = end
    if (current === null) return undefined
    const seen = new IntersectionObserver(([entry]) => (entry?.isIntersecting ? void readMore() : undefined), { rootMargin: '600px' })
    seen.observe(current)
    return () => seen.disconnect()
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
      <ol class="rows">
        {shown.map(row => (
          <Row key={row.id} row={row} isOpen={row.id === open} />
        ))}
      </ol>
      {next !== undefined && (
        <button ref={end} type="button" class="more" onClick={() => void readMore()}>
          {say.more}
        </button>
      )}
    </>
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
function useMinutes(): void {
  const [, draw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => draw(count => count + 1), 30_000)
    return () => clearInterval(timer)
  }, [])
}

const Row = memo(Line, (was: LineProps, is: LineProps) => was.row === is.row && was.isOpen === is.isOpen && !isTicking(is.row))
type LineProps = { row: CaseRow; isOpen: boolean }

/** Only a row that waits shows a time that moves. */
const isTicking = ({ waitingSince, state }: CaseRow): boolean => waitingSince !== undefined && state !== 'closed'

function Line({ row, isOpen }: LineProps) {
  const { number, question, procedure, reason, unread, holder, channel } = row
  return (
    <li>
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
        <span class="under">
          {question !== undefined && procedure !== undefined && <span>{procedure.name}</span>}
          {question === undefined && procedure !== undefined && <span>{vi.reasons[reason]}</span>}
          <span>{channelOf(channel)}</span>
          {holder !== undefined && <span>{holder.name}</span>}
        </span>
      </a>
    </li>
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
