import { useState } from 'preact/hooks'
import type { SessionRow } from '../../model/desk.ts'
import { auth, remove } from './api.ts'
import { Field, useForm, whyNot, word, Wrong } from './form.tsx'
import { allowNotices, like } from './notices.ts'
import { Unread, useRead } from './read.tsx'
import { SecondFactor } from './second-factor.tsx'
import { enter, signOut } from './session.ts'
import { tell, use } from './store.ts'
import { fill, vi } from './texts.vi.ts'
import { when } from './times.ts'

/** One's own account: how to be told, second factor, password, where one is signed in. */

const say = vi.account

export function Account() {
  const officer = use(state => state.me?.officer)
  const offices = use(state => state.me?.offices) ?? []
  if (officer === undefined) return null
  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{say.title}</h1>
      <p>
        <b>{officer.name}</b>, {say.roles[officer.role]}. {officer.email}
        <br />
        {offices.map(({ name }) => name).join(', ')}
      </p>
      <p>
        <button type="button" onClick={() => void signOut()}>
          {say.signOut}
        </button>
      </p>
      <Notices />
      <SecondFactor />
      <NewPassword />
      <Sessions />
    </main>
  )
}

function Notices() {
  const likes = use(state => state.likes)
  const desktop = async (isWanted: boolean): Promise<void> => {
    if (isWanted && !(await allowNotices())) return tell(say.denied, true)
    like({ notices: isWanted })
  }
  return (
    <section>
      <h2>{say.notices}</h2>
      <label class="check">
        <input type="checkbox" checked={likes.sound} onChange={event => like({ sound: event.currentTarget.checked })} /> {say.sound}
      </label>
      <label class="check">
        <input type="checkbox" checked={likes.notices} onChange={event => void desktop(event.currentTarget.checked)} /> {say.desktop}
      </label>
      <label class="check">
        <input type="checkbox" checked={likes.letters} onChange={event => like({ letters: event.currentTarget.checked })} /> {say.letters}
      </label>
    </section>
  )
}

function NewPassword() {
  // Emptied by being drawn anew.
  const [times, setTimes] = useState(0)
  const { isBusy, wrong, submit } = useForm(async fields => {
    const [currentPassword, newPassword] = [word(fields, 'current'), word(fields, 'next')]
    const result = await auth('POST', '/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
    if (!result.ok) return whyNot(result, say.wrongPassword)
    setTimes(times + 1)
    tell(say.changed)
    await enter()
    return undefined
  })
  return (
    <section>
      <h2>{say.password}</h2>
      <form key={times} onSubmit={submit}>
        <Field label={say.current} name="current" type="password" autocomplete="current-password" />
        <Field label={say.next} name="next" type="password" autocomplete="new-password" minLength={10} maxLength={128} />
        <Wrong text={wrong} />
        <button disabled={isBusy}>{say.change}</button>
      </form>
    </section>
  )
}

function Sessions() {
  const [sessions, again] = useRead<readonly SessionRow[]>('/sessions')
  const end = async (path: string): Promise<void> => {
    const result = await remove(path)
    tell(result.ok ? say.revoked : vi.failed, !result.ok)
    await again()
  }
  const others = typeof sessions === 'object' && sessions.some(({ isThis }) => !isThis)
  return (
    <section>
      <h2>{say.sessions}</h2>
      <p>{say.sessionsLead}</p>
      <Unread read={sessions} again={again} />
      {typeof sessions === 'object' && <SessionList sessions={sessions} end={id => void end(`/sessions/${id}`)} />}
      {others && (
        <button type="button" onClick={() => void end('/sessions')}>
          {say.revokeOthers}
        </button>
      )}
    </section>
  )
}

export const SessionList = ({ sessions, end }: { sessions: readonly SessionRow[]; end?: (id: string) => void }) => (
  <ul class="sessions">
    {sessions.map(({ id, agent = '', madeAt, address, isThis }) => (
      <li key={id}>
        <span>
          <b>{browserOf(agent)}</b> {isThis && <small>({say.thisOne})</small>}
          <br />
          {fill(say.since, { t: when(madeAt) })} {address}
        </span>
        {!isThis && end !== undefined && (
          <button type="button" onClick={() => end(id)}>
            {say.revoke}
          </button>
        )}
      </li>
    ))}
  </ul>
)

/** "Chrome, Windows": enough to tell one's own machines apart. */
function browserOf(agent: string): string {
  const browser = /(Edg|Firefox|CocCoc|coc_coc_browser|Chrome|Safari)/i.exec(agent)?.[1] ?? agent.slice(0, 20)
  const system = /(Windows|Android|iPhone|iPad|Mac OS|Linux)/.exec(agent)?.[1]
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(', ')
}
