import { useState } from 'preact/hooks'
import { auth, type Failed } from './api.ts'
import { Door } from './icons.tsx'
import { enter, invitation } from './session.ts'
import { now, set, use } from './store.ts'
import { vi } from './texts.vi.ts'

/** The way in: signing in, the very first run, an invitation. */

const say = vi.gate

export function Gate() {
  const gate = use(state => state.gate)
  if (gate === 'opening') return <p class="wait">{vi.loading}</p>
  if (gate === 'down')
    return (
      <p class="wait" role="alert">
        {vi.noServer}
      </p>
    )
  const title = gate === 'setup' ? say.first : gate === 'invited' ? say.invited : say.signIn
  return (
    <main class="gate">
      <div class="card">
        <p class="mark">
          <Door /> {vi.brand}
        </p>
        <h1>{title}</h1>
        {gate === 'setup' ? <Setup /> : gate === 'invited' ? <Accept /> : <SignIn lead={say.lead} />}
      </div>
    </main>
  )
}

const whyNot = ({ status, say: words }: Failed, wrong: string): string => {
  if (status === 0) return vi.failed
  if (status === 429) return say.often
  return status >= 500 ? (words ?? vi.unknownError) : wrong
}

/** One form: what is in it, whether it is on its way, and what went wrong. */
function useForm(send: (fields: FormData) => Promise<string | undefined>) {
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    setBusy(true)
    const problem = await send(new FormData(form))
    setBusy(false)
    setWrong(problem ?? '')
    if (problem !== undefined) form.querySelector<HTMLInputElement>('input:last-of-type')?.focus()
  }
  return { isBusy, wrong, submit: (event: SubmitEvent) => void submit(event) }
}

type FieldProps = {
  label: string
  name: string
  type?: 'text' | 'email' | 'password'
  autocomplete: string
  autofocus?: boolean
  defaultValue?: string | undefined
  inputMode?: 'text' | 'numeric'
  minLength?: number | undefined
  maxLength?: number
}

export function Field({ label, type = 'text', ...input }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      {type === 'email' && <input required type="email" {...input} />}
      {type === 'password' && <input required type="password" {...input} />}
      {type === 'text' && <input required type="text" {...input} />}
    </label>
  )
}

function Password({ label, isNew = false }: { label: string; isNew?: boolean }) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Field
        label={label}
        name="password"
        type={isShown ? 'text' : 'password'}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        minLength={isNew ? 10 : undefined}
        maxLength={128}
      />
      <label class="check">
        <input type="checkbox" checked={isShown} onChange={event => setShown(event.currentTarget.checked)} />
        {say.show}
      </label>
    </>
  )
}

export const Wrong = ({ text }: { text: string }) => (
  <p class="wrong" role="alert">
    {text}
  </p>
)

const word = (fields: FormData, name: string): string => {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

type First = { twoFactorRedirect?: boolean }

/** 'code': a second factor is asked for; else what went wrong. */
async function passIn(email: string, password: string): Promise<string | undefined> {
  const result = await auth<First>('POST', '/sign-in/email', { email, password })
  if (!result.ok) return whyNot(result, say.wrong)
  if (result.data.twoFactorRedirect === true) return 'code'
  await enter()
  return undefined
}

/** `email`: whose session has ended. */
export function SignIn({ lead, email }: { lead: string; email?: string }) {
  const [isSecond, setSecond] = useState(false)
  const { isBusy, wrong, submit } = useForm(async fields => {
    const left = await passIn(word(fields, 'email').trim(), word(fields, 'password'))
    if (left !== 'code') return left
    setSecond(true)
    return undefined
  })
  if (isSecond) return <Second back={() => setSecond(false)} />
  return (
    <form onSubmit={submit}>
      <p>{lead}</p>
      <Field label={say.email} name="email" type="email" autocomplete="username" defaultValue={email} autofocus={email === undefined} />
      <Password label={vi.gate.password} />
      <Wrong text={wrong} />
      <button class="main" disabled={isBusy}>
        {say.go}
      </button>
    </form>
  )
}

function Second({ back }: { back: () => void }) {
  const [isBackup, setBackup] = useState(false)
  const { isBusy, wrong, submit } = useForm(async fields => {
    const code = word(fields, 'code').replace(/\s/g, '')
    const result = await auth('POST', isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code })
    if (!result.ok) return whyNot(result, say.wrongCode)
    await enter()
    return undefined
  })
  return (
    <form onSubmit={submit}>
      <p>{say.codeLead}</p>
      <Field
        key={String(isBackup)}
        label={isBackup ? say.backupCode : say.code}
        name="code"
        inputMode={isBackup ? 'text' : 'numeric'}
        autocomplete="one-time-code"
        autofocus
      />
      <Wrong text={wrong} />
      <button class="main" disabled={isBusy}>
        {say.verify}
      </button>
      <button type="button" class="quiet" onClick={() => setBackup(!isBackup)}>
        {isBackup ? say.byApp : say.backup}
      </button>
      <button type="button" class="quiet" onClick={back}>
        {say.again}
      </button>
    </form>
  )
}

function Setup() {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const [email, password] = [word(fields, 'email').trim(), word(fields, 'password')]
    const made = await auth('POST', '/setup', { code: word(fields, 'code').trim(), name: word(fields, 'name').trim(), email, password })
    return made.ok ? passIn(email, password) : whyNot(made, say.wrongSetup)
  })
  return (
    <form onSubmit={submit}>
      <p>{say.firstLead}</p>
      <Field label={say.setupCode} name="code" autocomplete="off" autofocus />
      <Field label={say.name} name="name" autocomplete="name" minLength={2} maxLength={80} />
      <Field label={say.email} name="email" type="email" autocomplete="username" />
      <Password label={say.newPassword} isNew />
      <Wrong text={wrong} />
      <button class="main" disabled={isBusy}>
        {say.create}
      </button>
    </form>
  )
}

function Accept() {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const password = word(fields, 'password')
    const made = await auth<{ email: string }>('POST', '/accept', { token: invitation, password })
    if (!made.ok) return whyNot(made, say.badInvitation)
    // The word of the link is used up: it goes from the address.
    history.replaceState(null, '', '#cases')
    const left = await passIn(made.data.email, password)
    if (left !== undefined && now().gate !== 'in') set({ gate: 'sign-in' })
    return left
  })
  return (
    <form onSubmit={submit}>
      <p>{say.invitedLead}</p>
      <Password label={say.newPassword} isNew />
      <Wrong text={wrong} />
      <button class="main" disabled={isBusy}>
        {say.create}
      </button>
    </form>
  )
}
