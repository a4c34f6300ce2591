import { Acts } from './acts.tsx'
import { readCase } from './cases.ts'
import { Compose } from './compose.tsx'
import { Back, Info } from './icons.tsx'
import { goQueue } from './place.ts'
import { Waits } from './rows.tsx'
import { Side } from './side.tsx'
import { set, use } from './store.ts'
import { Talk } from './talk.tsx'
import { fill, vi } from './texts.vi.ts'

/** One case: the talk in the middle, what is known of it beside. */

const say = vi.case

export function Case() {
  const open = use(state => state.open)
  const me = use(state => state.me?.officer.id)
  if (open === undefined) return <p class="empty">{vi.queue.pick}</p>
  if (open.state === 'gone') return <Lost text={say.gone} />
  if (open.state === 'failed') return <Lost text={vi.failed} again={() => void readCase(open.id)} />
  if (open.view === undefined)
    return (
      <p class="empty" role="status">
        {vi.loading}
      </p>
    )
  const { view, typing } = open
  const { row } = view
  const held = row.holder === undefined ? say.nobody : row.holder.id === me ? say.mine : fill(say.holder, { name: row.holder.name })
  return (
    <>
      <section class="case" aria-labelledby="case-title">
        <header class="head">
          <button type="button" class="icon back" aria-label={vi.back} onClick={goQueue}>
            <Back />
          </button>
          <div class="what">
            <h1 id="case-title" tabIndex={-1}>
              {fill(say.number, { n: row.number })}
            </h1>
            <p>
              <span>{held}</span> <Waits row={row} />
            </p>
          </div>
          <button type="button" class="icon info" aria-label={say.details} onClick={() => set({ dialog: 'details' })}>
            <Info />
          </button>
          <Acts row={row} />
        </header>
        <Talk view={view} typing={typing} />
        <Compose key={row.id} row={row} />
      </section>
      {/* It scrolls, so the keyboard must be able to stand in it. */}
      <aside class="side" aria-label={vi.side.label} tabIndex={0}>
        <Side view={view} />
      </aside>
    </>
  )
}

function Lost({ text, again }: { text: string; again?: () => void }) {
  return (
    <div class="empty" role="alert">
      <p>{text}</p>
      {again !== undefined && (
        <button type="button" onClick={again}>
          {vi.retry}
        </button>
      )}
      <button type="button" onClick={goQueue}>
        {vi.back}
      </button>
    </div>
  )
}
