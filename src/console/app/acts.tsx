import type { CaseRow } from '../../model/desk.ts'
import { act } from './cases.ts'
import { goQueue } from './place.ts'
import { now, set, use, type Dialog } from './store.ts'
import { vi } from './texts.vi.ts'

/** What can be done with a case: what is done most stands in front. */

const say = vi.case

/** Who holds a case decides about it, and so does who assigns. */
export function mayDecide(row: CaseRow): boolean {
  const me = now().me?.officer
  return row.state !== 'closed' && me !== undefined && (row.holder?.id === me.id || me.role === 'lead' || me.role === 'admin')
}

export async function claim(row: CaseRow): Promise<void> {
  const me = now().me?.officer.id
  if (row.state === 'closed' || me === undefined || row.holder?.id === me) return
  const { version } = row
  const isDone = await act(row.holder === undefined ? { kind: 'claim', version } : { kind: 'assign', version, to: me }, row)
  if (isDone) document.querySelector<HTMLElement>('.compose textarea')?.focus()
}

async function release(row: CaseRow): Promise<void> {
  if ((await act({ kind: 'release', version: row.version }, row)) && now().list.view === 'mine') goQueue()
}

export function Acts({ row }: { row: CaseRow }) {
  const me = use(state => state.me?.officer)
  if (row.state === 'closed' || me === undefined) return null
  const isMine = row.holder?.id === me.id
  const decides = mayDecide(row)
  const open = (dialog: Dialog) => () => set({ dialog })
  return (
    <div class="acts" role="group" aria-label={say.more}>
      {!isMine && (row.holder === undefined || decides) && (
        <button type="button" class="main" onClick={() => void claim(row)}>
          {row.holder === undefined ? say.claim : say.takeOver}
        </button>
      )}
      {decides && (
        <>
          <button type="button" class={isMine ? 'main' : ''} onClick={open('close')}>
            {say.finish}
          </button>
          <button type="button" onClick={open('snooze')}>
            {say.snooze}
          </button>
          <button type="button" onClick={open('assign')}>
            {say.assign}
          </button>
          <More row={row} />
        </>
      )}
    </div>
  )
}

/** Seldom done: one level down, so that the bar stays short. */
function More({ row }: { row: CaseRow }) {
  const shut = (event: MouseEvent): void => (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open')
  const item = (label: string, run: () => void) => (
    <button
      type="button"
      onClick={event => {
        shut(event)
        run()
      }}
    >
      {label}
    </button>
  )
  return (
    <details class="menu">
      <summary>{say.more}</summary>
      <div>
        {row.holder !== undefined && item(say.release, () => void release(row))}
        {item(say.direct, () => set({ dialog: 'direct' }))}
        {item(say.merge, () => set({ dialog: 'merge' }))}
      </div>
    </details>
  )
}
