import { useEffect, useState } from 'preact/hooks'
import type { Facet } from '../../model/answer.ts'
import type { CaseRow, Insertable } from '../../model/desk.ts'
import { fold } from '../../model/fold.ts'
import { get } from './api.ts'
import { putIn } from './compose.tsx'
import { closeDialog, Dialog } from './dialog.tsx'
import { readyFor, words } from './insert.ts'
import { managed } from './managing.tsx'
import { readCanned } from './session.ts'
import { tell, use } from './store.ts'
import { fill, vi } from './texts.vi.ts'

/** What can be put into an answer. */

const say = vi.compose

export function CannedReplies({ row }: { row: CaseRow }) {
  const ready = use(state => state.canned) && readyFor(row)
  const mayEdit = managed(use(state => state.me?.officer.role)).includes('canned')
  // A lead may have changed them since this page was opened.
  useEffect(() => void readCanned(), [])
  return (
    <Dialog title={say.pickCanned}>
      <p class="none">{say.cannedKeys}</p>
      {ready.length === 0 && <p class="none">{say.noCanned}</p>}
      <ul class="options">
        {ready.map(({ id, title, key, text }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                closeDialog()
                putIn(row.id, text)
                tell(say.filled)
              }}
            >
              {title} {key !== undefined && <kbd>/{key}</kbd>} <small>{text}</small>
            </button>
          </li>
        ))}
      </ul>
      {mayEdit && <a href="#canned">{say.editCanned}</a>}
    </Dialog>
  )
}

const pauseMs = 250

export function Procedures({ row }: { row: CaseRow }) {
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<readonly Insertable[] | undefined>()
  useEffect(() => {
    if (asked.trim() === '') return undefined
    const timer = setTimeout(() => {
      void get<readonly Insertable[]>(`/answers?q=${encodeURIComponent(asked.trim())}`).then(result =>
        setFound(result.ok ? nearest(result.data, asked) : []),
      )
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [asked])
  return (
    <Dialog title={say.find}>
      <label class="field">
        <span>{say.find}</span>
        <input type="search" value={asked} placeholder={say.findHint} autofocus onInput={event => setAsked(event.currentTarget.value)} />
      </label>
      <div role="status" class="none">
        {found?.length === 0 && asked !== '' && say.findNone}
      </div>
      <ul class="found">
        {(found ?? []).map(one => (
          <li key={one.code}>
            <details>
              <summary>{one.name}</summary>
              <p>{say.insert}</p>
              <div class="facets">
                {one.facets.map(facet => (
                  <button key={facet} type="button" onClick={() => void insert(row, one, facet)}>
                    {vi.facets[facet]}
                  </button>
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** What is called so stands before what is only spoken of so. */
const nearest = (found: readonly Insertable[], asked: string): readonly Insertable[] =>
  [...found].sort((a, b) => Number(fold(b.name).includes(fold(asked.trim()))) - Number(fold(a.name).includes(fold(asked.trim()))))

async function insert(row: CaseRow, { code }: Insertable, facet: Facet): Promise<void> {
  const text = await words(code, facet, row.office)
  if (text === undefined) return tell(say.noFacet, true)
  closeDialog()
  putIn(row.id, text)
  tell(fill(say.inserted, { t: vi.facets[facet].toLowerCase() }))
}
