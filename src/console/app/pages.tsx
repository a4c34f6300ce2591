import { useState } from 'preact/hooks'
import type { DueDossier, Found } from '../../model/desk.ts'
import { post } from './api.ts'
import { word } from './form.tsx'
import { Unread, useRead, type Read } from './read.tsx'
import { fill, vi } from './texts.vi.ts'
import { dayOf } from './times.ts'

/** Search, and the dossiers that are due. */

type Looked = { readonly words: string; readonly found: Read<readonly Found[]> }

export function SearchPage() {
  const say = vi.search
  const [looked, setLooked] = useState<Looked | undefined>()
  const look = async (words: string): Promise<void> => {
    if (words === '') return
    setLooked({ words, found: 'loading' })
    const result = await post<readonly Found[]>('/search', { q: words })
    // Of two searches the later one is shown, whichever answer comes first.
    setLooked(is => (is?.words === words ? { words, found: result.ok ? result.data : 'failed' } : is))
  }
  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{say.title}</h1>
      <form
        class="looking"
        role="search"
        onSubmit={event => {
          event.preventDefault()
          void look(word(new FormData(event.currentTarget), 'q').trim())
        }}
      >
        <label class="field">
          <span>{say.label}</span>
          <input type="search" name="q" placeholder={say.hint} autofocus maxLength={200} />
        </label>
        <button class="main">{say.go}</button>
      </form>
      {looked === undefined ? <Ways /> : <Results {...looked} again={() => look(looked.words)} />}
    </main>
  )
}

const Ways = () => (
  <ul class="ways none">
    {vi.search.ways.map(way => (
      <li key={way}>{way}</li>
    ))}
  </ul>
)

const mostFound = 30

function Results({ words, found, again }: Looked & { again: () => Promise<void> }) {
  const say = vi.search
  if (found === 'loading' || found === 'failed') return <Unread read={found} again={again} />
  return (
    <>
      <p role="status">
        {found.length === 0 ? fill(say.none, { t: words }) : fill(found.length >= mostFound ? say.most : say.found, { n: found.length })}
      </p>
      {found.length === 0 && <Ways />}
      <ul class="results">
        {found.map(({ row, by, parts }) => (
          <li key={row.id}>
            <a href={`#case/${row.id}`}>
              <b>{fill(vi.case.number, { n: row.number })}</b> {vi.states[row.state]}, {dayOf(row.openedAt)}
              {by === 'sealed' && <small> {say.bySeal}</small>}
              <span>
                {parts.map(({ text, isHit }, i) => (isHit ? <mark key={i}>{text}</mark> : text))}
                {parts.length === 0 && (row.procedure?.name ?? vi.reasons[row.reason])}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const leftOf = (days: number): string =>
  days === 0 ? vi.dossiers.today : fill(days < 0 ? vi.dossiers.late : vi.dossiers.days, { n: Math.abs(days) })

export function Dossiers() {
  const say = vi.dossiers
  const [due, again] = useRead<readonly DueDossier[]>('/dossiers')
  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Unread read={due} again={again} />
      {typeof due === 'object' && due.length === 0 && <p class="empty">{say.none}</p>}
      {typeof due === 'object' && due.length > 0 && (
        <ul class="due">
          {due.map(one => (
            <li key={one.code} class={one.daysLeft < 0 ? 'late' : ''}>
              <p>
                <b>{one.code}</b> <strong>{leftOf(one.daysLeft)}</strong>
              </p>
              {one.procedure !== undefined && <p>{one.procedure}</p>}
              <p class="none">
                {say.state}: {one.state}. {say.due}: {dayOf(one.due)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
