import { useState } from 'preact/hooks'
import type { Role, SessionRow, Team as Everyone } from '../../model/desk.ts'
import { SessionList } from './account.tsx'
import { isLater, post, remove, type Result } from './api.ts'
import { Dialog } from './dialog.tsx'
import { Field, Send, Wrong, useForm, word } from './form.tsx'
import { Managing } from './managing.tsx'
import { Unread, useRead } from './read.tsx'
import { tell, use } from './store.ts'
import { team as say } from './texts-manage.vi.ts'
import { fill, vi } from './texts.vi.ts'
import { dayOf, when } from './times.ts'

/** Who works here, for admins. */

type Member = Everyone['officers'][number]
type Invited = Everyone['invited'][number]
type Asking =
  | { readonly kind: 'invite' }
  | { readonly kind: 'rights' | 'sessions' | 'dismiss'; readonly of: Member }
  | { readonly kind: 'link'; readonly name: string; readonly token: string; readonly isNew: boolean }

export function Team() {
  const [team, again] = useRead<Everyone>('/team')
  const [asking, ask] = useState<Asking | undefined>()
  const close = (): void => {
    ask(undefined)
    void again()
  }
  return (
    <Managing page="team">
      <p>{say.lead}</p>
      <p>
        <button type="button" class="main" onClick={() => ask({ kind: 'invite' })}>
          {say.invite}
        </button>
      </p>
      <Unread read={team} again={again} />
      {typeof team === 'object' && (
        <>
          <ul class="cards">
            {team.officers.map(of => (
              <Person key={of.id} of={of} ask={ask} again={again} />
            ))}
          </ul>
          {team.invited.length > 0 && (
            <section>
              <h2>{say.invited}</h2>
              <ul class="cards">
                {team.invited.map(of => (
                  <Waiting key={of.id} of={of} again={again} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {asking !== undefined && <Question asking={asking} ask={ask} close={close} />}
    </Managing>
  )
}

/** What an act ends in: said, and the list read anew. */
async function then<T>(result: Result<T>, words: string, again: () => Promise<void>): Promise<void> {
  tell(result.ok ? words : isLater(result) ? vi.failed : result.say, !result.ok)
  await again()
}

function Person({ of, ask, again }: { of: Member; ask: (asking: Asking) => void; again: () => Promise<void> }) {
  const { id, name, email, role, totp, seenAt, mayChange } = of
  const me = use(state => state.me?.officer.id)
  const link = async (): Promise<void> => {
    const made = await post<{ token: string }>(`/officers/${id}/link`)
    if (made.ok) ask({ kind: 'link', name, token: made.data.token, isNew: false })
    else await then(made, '', again)
  }
  return (
    <li>
      <p class="name">
        <b>{name}</b> {id === me && <small>({say.me})</small>} <span>{vi.account.roles[role]}</span>
      </p>
      <p class="none">
        {email}. <Where offices={of.offices} />. {totp ? say.totpOn : say.totpOff}.{' '}
        {seenAt === undefined ? say.away : fill(say.seen, { t: when(seenAt) })}
      </p>
      {mayChange && (
        <p class="buttons">
          <button type="button" onClick={() => ask({ kind: 'rights', of })} aria-label={`${say.rights}: ${name}`}>
            {say.rights}
          </button>
          <button type="button" onClick={() => ask({ kind: 'sessions', of })} aria-label={`${say.sessions}: ${name}`}>
            {say.sessions}
          </button>
          <button type="button" onClick={() => void link()} aria-label={`${say.link}: ${name}`}>
            {say.link}
          </button>
          {totp && (
            <button
              type="button"
              onClick={() => void remove(`/officers/${id}/totp`).then(result => then(result, fill(say.totpGone, { name }), again))}
              aria-label={`${say.totpEnd}: ${name}`}
            >
              {say.totpEnd}
            </button>
          )}
          <button type="button" class="risky" onClick={() => ask({ kind: 'dismiss', of })} aria-label={`${say.dismiss}: ${name}`}>
            {say.dismiss}
          </button>
        </p>
      )}
    </li>
  )
}

function Where({ offices }: { offices: readonly string[] }) {
  const known = use(state => state.me?.offices) ?? []
  return <>{offices.map(slug => known.find(one => one.slug === slug)?.name ?? slug).join(', ') || say.nowhere}</>
}

const Waiting = ({ of: { id, name, email, role, offices, until }, again }: { of: Invited; again: () => Promise<void> }) => (
  <li>
    <p class="name">
      <b>{name}</b> <span>{vi.account.roles[role]}</span>
    </p>
    <p class="none">
      {email}. <Where offices={offices} />. {fill(say.until, { t: dayOf(until) })}.
    </p>
    <p class="buttons">
      <button
        type="button"
        onClick={() => void remove(`/invitations/${id}`).then(result => then(result, say.withdrawn, again))}
        aria-label={`${say.withdraw}: ${name}`}
      >
        {say.withdraw}
      </button>
    </p>
  </li>
)

function Question({ asking, ask, close }: { asking: Asking; ask: (asking: Asking) => void; close: () => void }) {
  switch (asking.kind) {
    case 'invite':
      return <Invite ask={ask} close={close} />
    case 'link':
      return <Link {...asking} close={close} />
    case 'rights':
      return <Rights of={asking.of} close={close} />
    case 'sessions':
      return <Sessions of={asking.of} close={close} />
    case 'dismiss':
      return <Dismiss of={asking.of} close={close} />
  }
}

const roles: readonly Role[] = ['officer', 'lead', 'admin', 'campaigner']

/** What one may do, and where. `was`: what is chosen at first. */
function Choices({ was }: { was?: { readonly role: Role; readonly offices: readonly string[] } }) {
  const offices = use(state => state.me?.offices) ?? []
  const chosen = was?.offices ?? offices.map(({ slug }) => slug)
  return (
    <>
      <fieldset class="choices">
        <legend>{say.role}</legend>
        {roles.map(role => (
          <label key={role} class="check">
            <input type="radio" name="role" value={role} defaultChecked={role === (was?.role ?? 'officer')} />
            <span>
              {vi.account.roles[role]} <small>{say.roles[role]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{say.offices}</legend>
        {offices.map(({ slug, name }) => (
          <label key={slug} class="check">
            <input type="checkbox" name="office" value={slug} defaultChecked={chosen.includes(slug)} /> {name}
          </label>
        ))}
      </fieldset>
    </>
  )
}

const rightsIn = (fields: FormData) => ({
  role: word(fields, 'role'),
  offices: fields.getAll('office').filter(one => typeof one === 'string'),
})

function Invite({ ask, close }: { ask: (asking: Asking) => void; close: () => void }) {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const [name, email] = [word(fields, 'name').trim(), word(fields, 'email').trim()]
    const made = await post<{ token: string }>('/invitations', { name, email, ...rightsIn(fields) })
    if (!made.ok) return isLater(made) ? vi.failed : made.say
    ask({ kind: 'link', name, token: made.data.token, isNew: true })
    return undefined
  })
  return (
    <Dialog title={say.invite} close={close}>
      <form onSubmit={submit}>
        <Field label={vi.gate.name} name="name" minLength={2} maxLength={80} autofocus />
        <Field label={vi.gate.email} name="email" type="email" maxLength={200} />
        <Choices />
        <Send wrong={wrong} isBusy={isBusy} label={say.makeLink} />
      </form>
    </Dialog>
  )
}

/** There may be no mail server: the link is given by hand. The word stands behind the #, which no server ever logs. */
function Link({ name, token, isNew, close }: { name: string; token: string; isNew: boolean; close: () => void }) {
  const address = `${location.origin}/desk#invitation=${token}`
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    tell(isCopied === true ? vi.account.copied : say.copyByHand, isCopied !== true)
  }
  return (
    <Dialog title={fill(isNew ? say.linkFor : say.passwordFor, { name })} close={close}>
      <p>{isNew ? say.linkLead : say.passwordLead}</p>
      <label class="field">
        <span>{say.address}</span>
        <input type="text" readonly value={address} onFocus={event => event.currentTarget.select()} />
      </label>
      <div class="ends">
        <button type="button" onClick={close}>
          {vi.close}
        </button>
        <button type="button" class="main" autofocus onClick={() => void copy()}>
          {vi.account.copy}
        </button>
      </div>
    </Dialog>
  )
}

function Rights({ of, close }: { of: Member; close: () => void }) {
  const { isBusy, wrong, submit } = useForm(async fields => {
    const result = await post(`/officers/${of.id}`, rightsIn(fields))
    if (!result.ok) return isLater(result) ? vi.failed : result.say
    tell(fill(say.changed, { name: of.name }))
    close()
    return undefined
  })
  return (
    <Dialog title={fill(say.rightsOf, { name: of.name })} close={close}>
      <p>{say.rightsLead}</p>
      <form onSubmit={submit}>
        <Choices was={of} />
        <Send wrong={wrong} isBusy={isBusy} label={say.save} />
      </form>
    </Dialog>
  )
}

function Sessions({ of: { id, name }, close }: { of: Member; close: () => void }) {
  const [sessions, again] = useRead<readonly SessionRow[]>(`/officers/${id}/sessions`)
  return (
    <Dialog title={fill(say.sessionsOf, { name })} close={close}>
      <Unread read={sessions} again={again} />
      {typeof sessions === 'object' && sessions.length === 0 && <p class="none">{say.noSessions}</p>}
      {typeof sessions === 'object' && sessions.length > 0 && (
        <>
          <SessionList sessions={sessions} />
          <button
            type="button"
            onClick={() => void remove(`/officers/${id}/sessions`).then(result => then(result, say.sessionsEnded, again))}
          >
            {say.endSessions}
          </button>
        </>
      )}
    </Dialog>
  )
}

function Dismiss({ of: { id, name }, close }: { of: Member; close: () => void }) {
  const [wrong, setWrong] = useState('')
  const go = async (): Promise<void> => {
    const result = await remove(`/officers/${id}`)
    if (!result.ok) return setWrong(isLater(result) ? vi.failed : result.say)
    tell(fill(say.dismissed, { name }))
    close()
  }
  return (
    <Dialog title={fill(say.dismissOf, { name })} close={close}>
      <p>{say.dismissLead}</p>
      <Wrong text={wrong} />
      <div class="ends">
        <button type="button" autofocus onClick={close}>
          {vi.cancel}
        </button>
        <button type="button" class="main" onClick={() => void go()}>
          {say.dismiss}
        </button>
      </div>
    </Dialog>
  )
}
