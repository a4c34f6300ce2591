import { useState } from 'preact/hooks'
import { auth } from './api.ts'
import { Field, Password, Send, useForm, whyNot, word } from './form.tsx'
import { Door } from './icons.tsx'
import { Enrol } from './second-factor.tsx'
import { enter, invitation, signOut } from './session.ts'
import { now, set, use } from './store.ts'
import { vi } from './texts.vi.ts'

/** The way in: signing in, the very first run, an invitation. */

const say = vi.gate

const titles = { setup: say.first, invited: say.invited, 'sign-in': say.signIn, enrol: say.enrol } as const

export function Gate() {
  const gate = use(state => state.gate)
  if (gate === 'opening') return <p class="wait">{vi.loading}</p>
  if (gate === 'down')
    return (
      <p class="wait" role="alert">
        {vi.noServer}
      </p>
    )
  if (gate === 'in') return null
  return (
    <main class="gate">
      <div class="card">
        <p class="mark">
          <Door /> {vi.brand}
        </p>
        <h1>{titles[gate]}</h1>
        {gate === 'setup' && <Setup />}
        {gate === 'invited' && <Accept />}
        {gate === 'sign-in' && <SignIn lead={say.lead} />}
        {gate === 'enrol' && <MustEnrol />}
      </div>
    </main>
  )
}

async function whyNotIn(): Promise<string | undefined> {
  const failed = await enter()
  return failed === undefined ? undefined : whyNot(failed, vi.failed)
}

type First = { twoFactorRedirect?: boolean }

/** 'code': a second factor is asked for; else what went wrong. */
async function passIn(email: string, password: string): Promise<string | undefined> {
  const result = await auth<First>('POST', '/sign-in/email', { email, password })
  if (!result.ok) return whyNot(result, say.wrong)
  if (result.data.twoFactorRedirect === true) return 'code'
  return whyNotIn()
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
      <Password label={vi.gate.password} autofocus={email !== undefined} />
      <Send wrong={wrong} isBusy={isBusy} label={say.go} />
    </form>
  )
}

function Second({ back }: { back: () => void }) {
  const [isBackup, setBackup] = useState(false)
  const { isBusy, wrong, submit } = useForm(async fields => {
    const code = word(fields, 'code').replace(/\s/g, '')
    const result = await auth('POST', isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code })
    if (!result.ok) return whyNot(result, say.wrongCode)
    return whyNotIn()
  })
  return (
    <form onSubmit={submit}>
      <p>{isBackup ? say.backupLead : say.codeLead}</p>
      <Field
        key={String(isBackup)}
        label={isBackup ? say.backupCode : say.code}
        name="code"
        inputMode={isBackup ? 'text' : 'numeric'}
        autocomplete="one-time-code"
        autofocus
      />
      <Send wrong={wrong} isBusy={isBusy} label={say.verify} />
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
      <Send wrong={wrong} isBusy={isBusy} label={say.create} />
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
      <Send wrong={wrong} isBusy={isBusy} label={say.create} />
    </form>
  )
}

/** Where a second factor is required, nothing else opens before it is set up. */
const MustEnrol = () => (
  <>
    <p>{say.enrolLead}</p>
    <Enrol />
    <button type="button" class="quiet" onClick={() => void signOut()}>
      {vi.account.signOut}
    </button>
  </>
)
