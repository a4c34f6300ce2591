import { useState } from 'preact/hooks'
import type { CaseAct, CaseView, Outcome } from '../../model/desk.ts'
import { act } from './cases.ts'
import { serverNow } from './clock.ts'
import { closeDialog, Dialog } from './dialog.tsx'
import { use } from './store.ts'
import { fill, vi } from './texts.vi.ts'
import { at, toMonday, when } from './times.ts'

/** The questions before an act. */

const say = vi.dialogs
type Props = { view: CaseView }

function useAct({ row }: CaseView) {
  const [isBusy, setBusy] = useState(false)
  const run = (asked: CaseAct): void => {
    setBusy(true)
    void act(asked, row).then(isDone => {
      setBusy(false)
      if (isDone || asked.kind !== 'close') closeDialog()
    })
  }
  return { isBusy, run, version: row.version }
}

type Option = { readonly id: string; readonly label: string; readonly more?: string; run(): void }

function Options({
  title,
  lead,
  options,
  none,
  isBusy,
}: {
  title: string
  lead?: string
  options: readonly Option[]
  none: string
  isBusy: boolean
}) {
  return (
    <Dialog title={title}>
      {lead !== undefined && <p>{lead}</p>}
      {options.length === 0 && <p class="none">{none}</p>}
      <ul class="options">
        {options.map(({ id, label, more, run }) => (
          <li key={id}>
            <button type="button" disabled={isBusy} onClick={run}>
              {label} {more !== undefined && <small>{more}</small>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const titleOf = { officer: undefined, lead: say.lead, admin: say.admin, campaigner: undefined } as const

export function Assign({ view }: Props) {
  const { isBusy, run, version } = useAct(view)
  const { office, holder } = view.row
  const options = use(state => state.colleagues)
    .filter(one => one.id !== holder?.id && one.role !== 'campaigner' && (office === undefined || one.offices.includes(office)))
    .map(({ id, name, role }) => {
      const more = titleOf[role]
      return { id, label: name, ...(more === undefined ? {} : { more }), run: () => run({ kind: 'assign', version, to: id }) }
    })
  return <Options title={say.assign} options={options} none={say.nobodyElse} isBusy={isBusy} />
}

export function Direct({ view }: Props) {
  const { isBusy, run, version } = useAct(view)
  const offices = use(state => state.me?.offices) ?? []
  const options = offices
    .filter(({ slug }) => slug !== view.row.office)
    .map(({ slug, name }) => ({ id: slug, label: name, run: () => run({ kind: 'direct', version, office: slug }) }))
  return <Options title={say.direct} options={options} none={say.noOffice} isBusy={isBusy} />
}

export function Merge({ view }: Props) {
  const { isBusy, run, version } = useAct(view)
  const options = view.earlier
    .filter(({ state }) => state !== 'closed')
    .map(({ id, number, openedAt }) => ({
      id,
      label: fill(vi.case.number, { n: number }),
      more: when(openedAt),
      run: () => run({ kind: 'merge', version, into: id }),
    }))
  return <Options title={say.merge} lead={say.mergeLead} options={options} none={say.noMerge} isBusy={isBusy} />
}

export function Snooze({ view }: Props) {
  const { isBusy, run, version } = useAct(view)
  const times: readonly (readonly [keyof typeof say.snoozes, Date])[] = [
    ['hour', new Date(serverNow() + 3_600_000)],
    ['afternoon', at(0, 13, 30)],
    ['tomorrow', at(1, 7, 30)],
    ['monday', at(toMonday(), 7, 30)],
  ]
  const options = times
    .filter(([, time]) => time.getTime() > serverNow())
    .map(([id, time]) => ({
      id,
      label: say.snoozes[id],
      more: when(time.toISOString()),
      run: () => run({ kind: 'snooze', version, until: time.toISOString() }),
    }))
  return <Options title={say.snooze} options={options} none="" isBusy={isBusy} />
}

type Ending = Exclude<Outcome, 'merged'>
const endings: readonly Ending[] = ['answered', 'referred', 'no-reply', 'withdrawn', 'other']

export function Finish({ view }: Props) {
  const { isBusy, run, version } = useAct(view)
  const [outcome, setOutcome] = useState<Ending>('answered')
  const [note, setNote] = useState('')
  return (
    <Dialog title={say.close}>
      <form
        onSubmit={event => {
          event.preventDefault()
          run({ kind: 'close', version, outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) })
        }}
      >
        <fieldset class="choices">
          <legend>{say.outcome}</legend>
          {endings.map(one => (
            <label key={one} class="check">
              <input type="radio" name="outcome" checked={one === outcome} onChange={() => setOutcome(one)} />
              {vi.outcomes[one]}
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{say.closeNote}</span>
          <textarea rows={2} maxLength={4000} value={note} onInput={event => setNote(event.currentTarget.value)} />
        </label>
        <div class="ends">
          <button type="button" onClick={closeDialog}>
            {vi.cancel}
          </button>
          <button class="main" disabled={isBusy}>
            {say.closeGo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
