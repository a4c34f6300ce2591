import { useEffect, useState } from 'preact/hooks'
import type { CasePicture, CaseRow, CaseView, PictureTime } from '../../model/desk.ts'
import type { Body } from '../../model/message.ts'
import { mayDecide } from './acts.tsx'
import { blob, remove } from './api.ts'
import { act, readPictures } from './cases.ts'
import { serverNow } from './clock.ts'
import { closeDialog, Dialog } from './dialog.tsx'
import { set, tell } from './store.ts'
import { pictures as say } from './texts-pictures.vi.ts'
import { fill, vi } from './texts.vi.ts'
import { when } from './times.ts'

/** Pictures that a citizen is asked for, and what came. */

const isOpen = ({ picturesUntil }: CaseRow): boolean => picturesUntil !== undefined && Date.parse(picturesUntil) > serverNow()

export function AskButton({ row }: { row: CaseRow }) {
  return (
    <button type="button" aria-haspopup="dialog" onClick={() => set({ dialog: 'pictures' })}>
      {isOpen(row) ? say.again : say.ask}
    </button>
  )
}

/** While it is asked for. */
export function Asked({ row }: { row: CaseRow }) {
  if (!isOpen(row)) return null
  return (
    <p class="asked" role="status">
      {fill(say.open, { t: when(row.picturesUntil ?? '') })}{' '}
      <button type="button" onClick={() => void act({ kind: 'end-pictures', version: row.version }, row)}>
        {say.stop}
      </button>
    </p>
  )
}

const times: readonly PictureTime[] = ['half-hour', 'two-hours', 'today']

export function AskPictures({ view: { row } }: { view: CaseView }) {
  const [what, setWhat] = useState('')
  const [time, setTime] = useState<PictureTime>('half-hour')
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const isDone = await act({ kind: 'ask-pictures', version: row.version, what: what.trim(), time }, row)
    setBusy(false)
    if (isDone) closeDialog()
  }
  return (
    <Dialog title={say.title}>
      <form onSubmit={event => void submit(event)}>
        <p class="forbidden">{say.not}</p>
        <label class="field">
          <span>{say.what}</span>
          <input
            type="text"
            list="usual-pictures"
            required
            minLength={3}
            maxLength={200}
            placeholder={say.whatHint}
            value={what}
            onInput={event => setWhat(event.currentTarget.value)}
          />
          <datalist id="usual-pictures">
            {say.usual.map(one => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
        <fieldset class="choices">
          <legend>{say.time}</legend>
          {times.map(one => (
            <label key={one} class="check">
              <input type="radio" name="time" checked={one === time} onChange={() => setTime(one)} />
              {say.times[one]}
            </label>
          ))}
        </fieldset>
        <p class="none">{say.told}</p>
        <div class="ends">
          <button type="button" onClick={closeDialog}>
            {vi.cancel}
          </button>
          <button class="main" disabled={isBusy}>
            {say.go}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** In the talk, where the citizen sent them. */
export function Sent({ view, body }: { view: CaseView; body: Extract<Body, { kind: 'image' }> }) {
  const names = body.pictures ?? []
  const came = view.pictures.filter(({ of }) => names.includes(of))
  if (names.length === 0) return <p class="source">{vi.case.body.image}</p>
  if (came.length === 0) return <p class="source">{say.coming}</p>
  return (
    <>
      <p class="source">
        {fill(say.sent, { n: came.length })}. {say.audited}
      </p>
      {came.map((one, i) => (
        <One key={one.id} row={view.row} one={one} place={{ i: i + 1, n: came.length, t: when(one.at) }} />
      ))}
    </>
  )
}

type Place = { readonly i: number; readonly n: number; readonly t: string }

/** Not shown before it is asked for: each look is one that somebody chose. */
function One({ row, one, place }: { row: CaseRow; one: CasePicture; place: Place }) {
  const [src, setSrc] = useState<string>()
  const [isSure, setSure] = useState(false)
  const path = `/cases/${row.id}/pictures/${one.id}`
  useEffect(() => () => URL.revokeObjectURL(src ?? ''), [src])
  const look = async (): Promise<void> => {
    const bytes = await blob(path)
    if (bytes === undefined) return tell(say.gone, true)
    setSrc(URL.createObjectURL(bytes))
  }
  const drop = async (): Promise<void> => {
    if (!isSure) return setSure(true)
    const result = await remove(path)
    tell(result.ok ? say.dropped : result.say, !result.ok)
    await readPictures(row.id)
  }
  return (
    <div class="sent">
      {src !== undefined && <img src={src} alt={fill(say.alt, place)} />}
      <button type="button" onClick={() => (src === undefined ? void look() : setSrc(undefined))}>
        {fill(src === undefined ? say.look : say.hide, place)}
      </button>
      {mayDecide(row) && (
        <button type="button" onClick={() => void drop()}>
          {fill(isSure ? say.sure : say.drop, place)}
        </button>
      )}
    </div>
  )
}
