import { useState } from 'preact/hooks'
import type { AuditPage, AuditRow } from '../../model/desk.ts'
import { audit as words } from '../texts.vi.ts'
import { get } from './api.ts'
import { Field, word } from './form.tsx'
import { Managing } from './managing.tsx'
import { Unread, useRead } from './read.tsx'
import { tell, use } from './store.ts'
import { audit as say } from './texts-manage.vi.ts'
import { fill, vi } from './texts.vi.ts'
import { stamp } from './times.ts'

/** Who did and saw what, for leads and admins. */

const names = ['officer', 'case', 'what', 'from', 'until'] as const

export function Audit() {
  const [asked, setAsked] = useState('')
  const [read, again] = useRead<AuditPage>(`/audit${asked}`)
  // The pages behind the first, and what they belong to.
  const [more, setMore] = useState<{ readonly asked: string; readonly pages: readonly AuditPage[] }>({ asked, pages: [] })
  const pages = typeof read === 'object' ? [read, ...(more.asked === asked ? more.pages : [])] : []
  const next = pages.at(-1)?.next
  const goOn = async (): Promise<void> => {
    const result = await get<AuditPage>(`/audit${asked}${asked === '' ? '?' : '&'}after=${next}`)
    if (!result.ok) return tell(vi.failed, true)
    setMore({ asked, pages: [...pages.slice(1), result.data] })
  }
  const rows = pages.flatMap(page => page.rows)
  return (
    <Managing page="audit">
      <p>{say.lead}</p>
      <Filters people={pages[0]?.people ?? []} ask={setAsked} />
      <Unread read={read} again={again} />
      {typeof read === 'object' && (
        <>
          <p class="none" role="status">
            {rows.length === 0 ? say.none : fill(next === undefined ? say.all : say.some, { n: rows.length })}
          </p>
          {rows.length > 0 && (
            <p>
              <a href={`/desk/api/audit.csv${asked}`} download="nhat-ky.csv">
                {say.file}
              </a>
            </p>
          )}
          <ol class="log">
            {rows.map(row => (
              <Line key={row.id} row={row} />
            ))}
          </ol>
          {next !== undefined && (
            <button type="button" onClick={() => void goOn()}>
              {say.more}
            </button>
          )}
        </>
      )}
    </Managing>
  )
}

function Filters({ people, ask }: { people: AuditPage['people']; ask: (asked: string) => void }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const given = names.map(name => [name, word(fields, name).trim()] as const).filter(([, value]) => value !== '')
    ask(given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, value])).toString()}`)
  }
  const acts = Object.entries(words.acts).sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
  return (
    <form class="filters" onSubmit={submit} onReset={() => ask('')}>
      <label class="field">
        <span>{say.who}</span>
        <select name="officer">
          <option value="">{say.anyone}</option>
          {people.map(({ id, name, isGone }) => (
            <option key={id} value={id}>
              {isGone ? fill(say.gone, { name }) : name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say.what}</span>
        <select name="what">
          <option value="">{say.anything}</option>
          {acts.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field label={say.case} name="case" inputMode="numeric" required={false} maxLength={9} pattern="[0-9]*" />
      <Field label={say.from} name="from" type="date" required={false} />
      <Field label={say.until} name="until" type="date" required={false} />
      <p class="buttons">
        <button class="main">{say.look}</button>
        <button type="reset">{vi.queue.clear}</button>
      </p>
    </form>
  )
}

function Line({ row: { at, by, what, case: of, office, detail } }: { row: AuditRow }) {
  const offices = use(state => state.me?.offices) ?? []
  return (
    <li>
      <time dateTime={at}>{stamp(at)}</time>
      <span>
        <b>{by ?? say.stranger}</b> {words.acts[what] ?? what}
        {of?.number !== undefined && (
          <>
            {' '}
            <a href={`#case/${of.id}`}>{fill(vi.case.number, { n: of.number }).toLowerCase()}</a>
          </>
        )}
        {detail !== undefined && <small> {told(detail)}</small>}
        {office !== undefined && offices.length > 1 && <small> {offices.find(({ slug }) => slug === office)?.name ?? office}</small>}
      </span>
    </li>
  )
}

/** Details are names and short words of the system, some of which have their own in Vietnamese. */
const told = (detail: string): string =>
  (vi.outcomes as { readonly [word: string]: string })[detail] ??
  detail.replace(/\b(officer|lead|admin|campaigner)\b/, role => vi.account.roles[role as keyof typeof vi.account.roles])
