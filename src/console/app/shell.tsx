import type { ComponentChildren, JSX } from 'preact'
import type { CaseView } from '../../model/desk.ts'
import { Account } from './account.tsx'
import { Audit } from './audit.tsx'
import { Assign, Direct, Finish, Merge, Snooze } from './act-dialogs.tsx'
import { Campaigns } from './campaigns.tsx'
import { Canned } from './canned.tsx'
import { Case } from './case.tsx'
import { Dialog } from './dialog.tsx'
import { Gate, SignIn } from './gate.tsx'
import { Chart, Door, Folder, Gear, Horn, Keys, List, Person, Search } from './icons.tsx'
import { managed } from './managing.tsx'
import { CannedReplies, Procedures } from './insert-dialogs.tsx'
import { Dossiers, SearchPage } from './pages.tsx'
import { hashOf, type Place } from './place.ts'
import { AskPictures } from './pictures.tsx'
import { Queue } from './queue.tsx'
import { Reports } from './reports.tsx'
import { Side } from './side.tsx'
import { set, use, type State } from './store.ts'
import { Team } from './team.tsx'
import { Today } from './today.tsx'
import { campaigns } from './texts-campaign.vi.ts'
import { managing } from './texts-manage.vi.ts'
import { vi } from './texts.vi.ts'

/** The frame around everything. */

export function Shell() {
  const gate = use(state => state.gate)
  const hasExpired = use(state => state.hasExpired)
  const email = use(state => state.me?.officer.email)
  return (
    <>
      {gate === 'in' ? <Inside /> : <Gate />}
      {hasExpired && (
        <Dialog title={vi.gate.expired} isFirm>
          <SignIn lead={vi.gate.expiredLead} {...(email === undefined ? {} : { email })} />
        </Dialog>
      )}
      <Spoken />
    </>
  )
}

function Inside() {
  const place = use(state => state.place)
  const role = use(state => state.me?.officer.role)
  const isOffline = use(state => state.isOffline)
  return (
    <div class="desk">
      <a
        class="skip"
        href="#main"
        onClick={event => {
          event.preventDefault()
          document.querySelector<HTMLElement>('#case-title, #main h1, .views button')?.focus()
        }}
      >
        {vi.skip}
      </a>
      <Bar place={place} />
      {isOffline && (
        <p class="offline" role="alert">
          {vi.offline}
        </p>
      )}
      <Page place={role === 'campaigner' && !spreading.includes(place.page) ? { page: 'campaigns', case: undefined } : place} />
      <Flash />
      <Dialogs />
    </div>
  )
}

/** What somebody who makes campaigns has. */
const spreading: readonly Place['page'][] = ['campaigns', 'reports', 'account']

function Page({ place }: { place: Place }) {
  switch (place.page) {
    case 'cases':
      return (
        <main class={`cases ${place.case === undefined ? '' : 'opened'}`} id="main">
          <Queue />
          <Case />
        </main>
      )
    case 'search':
      return <SearchPage />
    case 'dossiers':
      return <Dossiers />
    case 'account':
      return <Account />
    case 'team':
      return <Team />
    case 'campaigns':
      return <Campaigns />
    case 'reports':
      return <Reports />
    case 'canned':
      return <Canned />
    case 'audit':
      return <Audit />
    case 'today':
      return <Today />
  }
}

function Bar({ place }: { place: Place }) {
  const role = use(state => state.me?.officer.role)
  const [first, ...others] = managed(role)
  const campaigner = role === 'campaigner'
  const item = (page: Place['page'], label: string, icon: ComponentChildren, beside: readonly Place['page'][] = []) => (
    <a href={hashOf({ page, case: undefined })} aria-current={[page, ...beside].includes(place.page) ? 'page' : undefined}>
      {icon}
      <span>{label}</span>
    </a>
  )
  return (
    <header class="bar">
      <p class="mark">
        <Door /> <span>{vi.brand}</span>
      </p>
      <nav aria-label={vi.nav.label}>
        {!campaigner && item('cases', vi.nav.cases, <List />)}
        {!campaigner && item('dossiers', vi.nav.dossiers, <Folder />)}
        {!campaigner && item('search', vi.nav.search, <Search />)}
        {role !== 'officer' && item('campaigns', campaigns.nav, <Horn />)}
        {role !== 'officer' && item('reports', vi.nav.reports, <Chart />)}
        {first !== undefined && item(first, managing.nav, <Gear />, others)}
        {item('account', vi.nav.account, <Person />)}
      </nav>
      <button type="button" class="icon keys" aria-label={vi.nav.help} title={`${vi.nav.help} (?)`} onClick={() => set({ dialog: 'help' })}>
        <Keys />
      </button>
    </header>
  )
}

const dialogs: { readonly [D in Exclude<NonNullable<State['dialog']>, 'help'>]: (props: { view: CaseView }) => JSX.Element } = {
  canned: ({ view }) => <CannedReplies row={view.row} />,
  procedure: ({ view }) => <Procedures row={view.row} />,
  pictures: AskPictures,
  assign: Assign,
  direct: Direct,
  snooze: Snooze,
  merge: Merge,
  close: Finish,
  details: ({ view }) => (
    <Dialog title={vi.side.label}>
      <div class="side inside">
        <Side view={view} />
      </div>
    </Dialog>
  ),
}

function Dialogs() {
  const dialog = use(state => state.dialog)
  const view = use(state => state.open?.view)
  if (dialog === 'help') return <Help />
  if (dialog === undefined || view === undefined) return null
  const Open = dialogs[dialog]
  return <Open view={view} />
}

const Help = () => (
  <Dialog title={vi.help.title}>
    <p>{vi.help.lead}</p>
    <dl class="help">
      {vi.help.keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
)

/** Seen here, and heard by what is spoken below: said twice it would be a nuisance. */
function Flash() {
  const flash = use(state => state.flash)
  return flash === undefined ? null : (
    <p class={`flash ${flash.isBad ? 'bad' : ''}`} aria-hidden="true">
      {flash.text}
    </p>
  )
}

function Spoken() {
  const spoken = use(state => state.spoken)
  return (
    <p class="hear" aria-live="polite">
      {spoken}
    </p>
  )
}
