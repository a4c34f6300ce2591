import { useEffect, useState } from 'preact/hooks'
import { auth, type Failed } from './api.ts'
import { Field, Wrong } from './gate.tsx'
import { allowNotices, like } from './notices.ts'
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
      <SecondFactor isOn={officer.totp} />
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

const whyNot = ({ status }: Failed, wrong: string): string => (status === 0 ? vi.failed : status === 429 ? vi.gate.often : wrong)
const word = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

type Made = { readonly totpURI: string; readonly backupCodes: readonly string[] }

function SecondFactor({ isOn }: { isOn: boolean }) {
  const [made, setMade] = useState<Made | undefined>()
  const [wrong, setWrong] = useState('')
  const start = async (form: HTMLFormElement): Promise<void> => {
    const result = await auth<Made>('POST', '/two-factor/enable', { password: word(form, 'password') })
    setWrong(result.ok ? '' : whyNot(result, say.wrongPassword))
    if (result.ok) setMade(result.data)
  }
  const confirm = async (form: HTMLFormElement): Promise<void> => {
    const result = await auth('POST', '/two-factor/verify-totp', { code: word(form, 'code').replace(/\s/g, '') })
    setWrong(result.ok ? '' : whyNot(result, vi.gate.wrongCode))
    if (!result.ok) return
    setMade(undefined)
    tell(say.totpDone)
    await enter()
  }
  const sending = (send: (form: HTMLFormElement) => Promise<void>) => (event: SubmitEvent) => {
    event.preventDefault()
    void send(event.currentTarget as HTMLFormElement)
  }
  return (
    <section>
      <h2>{say.totp}</h2>
      <p>{isOn ? say.totpOn : say.totpOff}</p>
      {!isOn && made === undefined && (
        <form onSubmit={sending(start)}>
          <Field label={vi.gate.password} name="password" type="password" autocomplete="current-password" />
          <Wrong text={wrong} />
          <button>{say.totpStart}</button>
        </form>
      )}
      {made !== undefined && (
        <form onSubmit={sending(confirm)}>
          <p>{say.totpKey}</p>
          <p class="key">{keyIn(made.totpURI)}</p>
          <p>
            <a href={made.totpURI}>{say.totpOpen}</a>
          </p>
          <p>{say.totpBackup}</p>
          <p class="key">{made.backupCodes.join(' ')}</p>
          <Field label={say.totpConfirm} name="code" inputMode="numeric" autocomplete="one-time-code" />
          <Wrong text={wrong} />
          <button class="main">{vi.gate.verify}</button>
        </form>
      )}
    </section>
  )
}

/** In groups of four, as it is typed. */
const keyIn = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

function NewPassword() {
  const [wrong, setWrong] = useState('')
  const change = async (form: HTMLFormElement): Promise<void> => {
    const [currentPassword, newPassword] = [word(form, 'current'), word(form, 'next')]
    const result = await auth('POST', '/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
    setWrong(result.ok ? '' : whyNot(result, say.wrongPassword))
    if (!result.ok) return
    form.reset()
    tell(say.changed)
    await enter()
  }
  return (
    <section>
      <h2>{say.password}</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          void change(event.currentTarget)
        }}
      >
        <Field label={say.current} name="current" type="password" autocomplete="current-password" />
        <Field label={say.next} name="next" type="password" autocomplete="new-password" minLength={10} maxLength={128} />
        <Wrong text={wrong} />
        <button>{say.change}</button>
      </form>
    </section>
  )
}

type Session = {
  readonly token: string
  readonly userAgent?: string | null
  readonly createdAt: string
  readonly ipAddress?: string | null
}

function Sessions() {
  const [sessions, setSessions] = useState<readonly Session[]>([])
  const read = async (): Promise<void> => {
    const result = await auth<readonly Session[]>('GET', '/list-sessions')
    if (result.ok) setSessions(result.data)
  }
  useEffect(() => void read(), [])
  const end = async (path: string, body: object): Promise<void> => {
    const result = await auth('POST', path, body)
    tell(result.ok ? say.revoked : vi.failed, !result.ok)
    await read()
    await enter()
  }
  return (
    <section>
      <h2>{say.sessions}</h2>
      <p>{say.sessionsLead}</p>
      <ul class="sessions">
        {sessions.map(({ token, userAgent, createdAt, ipAddress }) => (
          <li key={token}>
            <span>
              <b>{browserOf(userAgent ?? '')}</b> {userAgent === navigator.userAgent && <small>({say.thisOne})</small>}
              <br />
              {fill(say.since, { t: when(createdAt) })} {ipAddress}
            </span>
            <button type="button" onClick={() => void end('/revoke-session', { token })}>
              {say.revoke}
            </button>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button type="button" onClick={() => void end('/revoke-other-sessions', {})}>
          {say.revokeOthers}
        </button>
      )}
    </section>
  )
}

/** "Chrome, Windows": enough to tell one's own machines apart. */
function browserOf(agent: string): string {
  const browser = /(Edg|Firefox|CocCoc|coc_coc_browser|Chrome|Safari)/i.exec(agent)?.[1] ?? agent.slice(0, 20)
  const system = /(Windows|Android|iPhone|iPad|Mac OS|Linux)/.exec(agent)?.[1]
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(', ')
}
