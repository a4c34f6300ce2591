import { useState } from 'preact/hooks'
import { Filter } from './icons.tsx'
import { isFiltered, show } from './list.ts'
import { Rows } from './rows.tsx'
import { noFilters, use, type Age, type Filters, type View } from './store.ts'
import { vi } from './texts.vi.ts'

/** The list of cases. */

const say = vi.queue
const views = ['new', 'mine', 'waiting', 'closed'] as const satisfies readonly View[]
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
