import { useEffect, useState } from 'preact/hooks'
import type { DueDossier, Found } from '../../model/desk.ts'
import { get } from './api.ts'
import { fill, vi } from './texts.vi.ts'
import { dayOf } from './times.ts'

/** Search, and the dossiers that are due. */

export function SearchPage() {
  const say = vi.search
  const [found, setFound] = useState<readonly Found[] | 'loading' | 'failed' | undefined>()
  const look = async (words: string): Promise<void> => {
    if (words === '') return
    setFound('loading')
    const result = await get<readonly Found[]>(`/search?q=${encodeURIComponent(words)}`)
    setFound(result.ok ? result.data : 'failed')
  }
  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{say.title}</h1>
      <form
        class="looking"
        role="search"
        onSubmit={event => {
          event.preventDefault()
          const words = new FormData(event.currentTarget).get('q')
          void look(typeof words === 'string' ? words.trim() : '')
        }}
      >
        <label class="field">
          <span>{say.label}</span>
          <input type="search" name="q" placeholder={say.hint} autofocus maxLength={200} />
        </label>
        <button class="main">{say.go}</button>
      </form>
      <p class="none">{say.lead}</p>
      <div role="status">
        {found === 'loading' && vi.loading}
        {found === 'failed' && vi.failed}
        {Array.isArray(found) && (found.length === 0 ? say.none : fill(say.found, { n: found.length }))}
      </div>
      {typeof found === 'object' && (
        <ul class="results">
          {found.map(({ row, excerpt }) => (
            <li key={`${row.id} ${excerpt}`}>
              <a href={`#case/${row.id}`}>
                <b>{fill(vi.case.number, { n: row.number })}</b> {vi.states[row.state]}, {dayOf(row.openedAt)}
                <span>{excerpt}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

const leftOf = (days: number): string =>
  days === 0 ? vi.dossiers.today : fill(days < 0 ? vi.dossiers.late : vi.dossiers.days, { n: Math.abs(days) })

export function Dossiers() {
  const say = vi.dossiers
  const [due, setDue] = useState<readonly DueDossier[] | 'loading' | 'failed'>('loading')
  const read = (): void => {
    setDue('loading')
    void get<readonly DueDossier[]>('/dossiers').then(result => setDue(result.ok ? result.data : 'failed'))
  }
  useEffect(read, [])
  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {due === 'loading' && <p role="status">{vi.loading}</p>}
      {due === 'failed' && (
        <div role="alert">
          <p>{vi.failed}</p>
          <button type="button" onClick={read}>
            {vi.retry}
          </button>
        </div>
      )}
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
