import { useState } from 'preact/hooks'
import type { CaseView } from '../../model/desk.ts'
import { isLater, post } from './api.ts'
import { channelOf } from './rows.tsx'
import { use } from './store.ts'
import { Refused } from './talk.tsx'
import { fill, vi } from './texts.vi.ts'
import { dayOf, when } from './times.ts'

/** What is known of a case beside its talk. */

const say = vi.side

export function Side({ view }: { view: CaseView }) {
  return (
    <>
      {view.callBack && <CallBack key={view.row.id} id={view.row.id} />}
      <Known view={view} />
      <Thought view={view} />
      <Notes view={view} />
      <Earlier view={view} />
    </>
  )
}

function CallBack({ id }: { id: string }) {
  const [shown, setShown] = useState('')
  const ask = async (): Promise<void> => {
    const result = await post<{ phone: string }>(`/cases/${id}/phone`)
    setShown(result.ok ? result.data.phone : isLater(result) ? vi.failed : say.noPhone)
  }
  return (
    <section class="call">
      <p>{say.callBack}</p>
      {shown === '' ? (
        <button type="button" onClick={() => void ask()}>
          {say.showPhone}
        </button>
      ) : (
        <p class="phone" role="status">
          {/^\+?\d/.test(shown) ? <a href={`tel:${shown}`}>{shown}</a> : shown}
        </p>
      )}
      <small>{say.audited}</small>
    </section>
  )
}

function Known({ view: { row } }: { view: CaseView }) {
  const offices = use(state => state.me?.offices) ?? []
  const { question, procedure, office, due } = row
  const lines: readonly (readonly [string, string | undefined])[] = [
    [say.reason, vi.reasons[row.reason]],
    [say.question, question],
    [say.procedure, procedure?.name],
    [say.field, procedure?.field],
    [say.office, offices.find(({ slug }) => slug === office)?.name ?? office],
    [say.channel, channelOf(row.channel)],
    [say.language, row.language === 'vi' ? undefined : vi.languages[row.language]],
    [say.opened, when(row.openedAt)],
    [say.due, due === undefined ? undefined : when(due)],
  ]
  return (
    <section>
      <h2>{say.about}</h2>
      <dl>
        {lines.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

function Thought({ view: { thought } }: { view: CaseView }) {
  const candidates = [...(thought?.candidates ?? [])].sort((a, b) => b.share - a.share)
  return (
    <section>
      <h2>{say.thought}</h2>
      {thought?.guide !== undefined && <p>{fill(say.guide, thought.guide)}</p>}
      {candidates.length === 0 && thought?.guide === undefined && <p class="none">{say.noThought}</p>}
      {candidates.length > 0 && (
        <ol class="candidates" aria-label={say.candidates}>
          {candidates.slice(0, 5).map(({ code, name, share }) => (
            <li key={code}>
              <span>{name}</span> <b>{Math.round(share * 100)} %</b>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Notes({ view: { notes, row } }: { view: CaseView }) {
  const leaving = use(state => state.outgoing).filter(one => one.case === row.id && one.kind === 'note')
  return (
    <section>
      <h2>{say.notes}</h2>
      {notes.length + leaving.length === 0 && <p class="none">{say.noNotes}</p>}
      <ul class="notes">
        {notes.map(({ id, by, at, text }) => (
          <li key={id}>
            <p class="who">
              {by} <time dateTime={at}>{when(at)}</time>
            </p>
            <p>{text}</p>
          </li>
        ))}
        {leaving.map(one => (
          <li key={one.ref} class="leaving">
            <p>{one.text}</p>
            <p class="fate">{one.state === 'refused' ? `${vi.case.refused} ${one.say ?? ''}` : vi.case.sending}</p>
            {one.state === 'refused' && <Refused one={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Earlier({ view: { earlier } }: { view: CaseView }) {
  return (
    <section>
      <h2>{say.earlier}</h2>
      {earlier.length === 0 && <p class="none">{say.noEarlier}</p>}
      <ul class="earlier">
        {earlier.map(({ id, number, openedAt, state, outcome }) => (
          <li key={id}>
            <a href={`#case/${id}`}>{fill(vi.case.number, { n: number })}</a> {dayOf(openedAt)},{' '}
            {outcome === undefined ? vi.states[state] : vi.outcomes[outcome]}
          </li>
        ))}
      </ul>
    </section>
  )
}
