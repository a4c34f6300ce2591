import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openConsole, type Console } from '../console/routes.ts'
import { openSessions } from '../console/sign-in.ts'
import type { SignInOptions } from '../console/sessions.ts'
import type { Known } from '../console/options.ts'
import type { Log } from '../console/log.ts'
import { facets } from '../model/answer.ts'
import type { Channel } from '../model/channel.ts'
import type { Know } from '../model/conversation.ts'
import type { DueDossier } from '../model/desk.ts'
import { fold } from '../model/fold.ts'
import type { Catalogue } from '../model/knowledge.ts'
import { plainOf, sourceLine } from '../model/plain.ts'
import { nationalName } from '../model/state-names.vi.ts'
import type { Store } from '../model/store.ts'
import type { Talk } from '../model/talk.ts'
import { masked } from '../privacy/mask.ts'
import type { Seal } from '../privacy/seal.ts'
import type { AskedPictures } from './asked-pictures.ts'
import type { Files } from './attachments.ts'
import { openReports } from './digest.ts'
import { blank } from './chat.ts'
import { keepOf } from './channels.ts'
import type { CampaignsAtWork } from './campaigns.ts'
import type { Faces } from './faces.ts'
import { dayIn } from '../model/vietnam.ts'
import { dist } from './knowledge.ts'
import type { Helper } from './language-model.ts'
import type { Dossiers } from './dossiers.ts'
import { keysIn, type OpenSealed } from './sealed.ts'

/** The officers' desk, joined with the rest of the house. */

export type DeskHouse = {
  readonly config: Config
  readonly store: Store
  readonly seal: Seal
  readonly talk: Talk
  readonly open: OpenSealed
  readonly channels: ReadonlyMap<string, Channel>
  readonly knowing: { now(): Know; readonly catalogue: Catalogue }
  readonly dossiers: Pick<Dossiers, 'due'>
  readonly campaigns: CampaignsAtWork
  readonly files: Files
  readonly asking: Pick<AskedPictures, 'sent'>
  readonly helper: Pick<Helper, 'drafts'>
  readonly faces: Faces
  readonly log: Log
  now(): Date
}

export const deskFolder = join(dist, 'desk')

export function openDesk(house: DeskHouse): Console {
  const { store, talk, channels, now } = house
  return openConsole({
    cases: store.cases,
    canned: store.canned,
    sessions: openSessions(signInOf(house)),
    talk: talk.read,
    masked: (text, how) => masked(text, how === 'reply' ? inReplies : []),
    keysIn: text => keysIn(house.seal, text),
    known: knownOf(house),
    campaigns: { ...store.campaigns, ...house.campaigns },
    phoneOf: house.open,
    files: { ...house.files, ...house.asking.sent },
    ...(house.helper.drafts === undefined ? {} : { drafts: house.helper.drafts }),
    reports: openReports(store.cases, now),
    periods: house.faces,
    dossiers: () => Promise.resolve(dueIn(house)),
    onWake: store.onWake,
    typing: ({ account, chat }, { id, name }) => {
      void store.typing({ account, chat, officer: { id, name } }).catch(() => undefined)
      void channels
        .get(account)
        ?.typing?.(chat)
        .catch(() => undefined)
    },
    now,
  })
}

/** What an officer's reply may hold: who answers, where an office is and how it is reached. */
const inReplies = ['phone', 'email', 'dossier', 'name', 'address', 'spot'] as const

const dueWithin = 3

/** An export does not say whose a dossier is: where there are several offices none is shown. */
function dueIn({ knowing, dossiers }: DeskHouse): readonly DueDossier[] {
  if (knowing.catalogue.offices.length !== 1) return []
  return dossiers.due(dueWithin).map(({ code, days, dossier: { procedure, state, label, due = '' } }) => ({
    code,
    state: state === undefined ? label : nationalName(state),
    due,
    daysLeft: days,
    ...(procedure === undefined ? {} : { procedure }),
  }))
}

/** Who may sign in, and with what code the first one gets in. */
function signInOf({ config, store, seal, knowing, log, now }: DeskHouse): SignInOptions {
  return {
    officers: store.officers,
    cases: store.cases,
    secret: seal.hashOf('desk sessions'),
    hashOf: seal.hashOf,
    setupCode: () => setupCode({ store, seal, now }),
    totpFor: config.secondFactor,
    offices: () => knowing.catalogue.offices.map(({ slug }) => slug),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    log,
    now,
  }
}

/** Without letters that look alike. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** The same in every process, until somebody can sign in. */
export async function setupCode({ store, seal, now }: Pick<DeskHouse, 'store' | 'seal' | 'now'>): Promise<string | undefined> {
  if ((await store.officers.count()) > 0) return undefined
  const keep = keepOf('desk', { store, seal, now })
  const known = await keep.get('setup')
  if (known !== undefined) return known
  const code = Array.from(randomBytes(10), byte => signs[byte % signs.length]).join('')
  await keep.set('setup', code)
  return keep.get('setup')
}

const mostFound = 20

function knownOf({ knowing, now }: Pick<DeskHouse, 'knowing' | 'now'>): Known {
  const procedures = () => knowing.catalogue.procedures
  const called = ({ short, name }: Catalogue['procedures'][number]): string => short ?? name
  return {
    offices: () =>
      knowing.catalogue.offices.map(({ slug, name, contacts }) => ({
        slug,
        name,
        phones: Object.fromEntries(contacts.filter(({ fictitious }) => !fictitious).map(({ field, phone }) => [field, phone])),
      })),
    procedure: code => {
      const found = procedures().find(one => one.code === code)
      if (found !== undefined) return { name: called(found), field: found.field }
      const name = knowing.now().nameOf(code, blank())
      return name === undefined ? undefined : { name }
    },
    codesOf: field =>
      procedures()
        .filter(one => one.field === field)
        .map(({ code }) => code),
    find: words => {
      const parts = fold(words).split(' ').filter(Boolean)
      if (parts.length === 0) return []
      return procedures()
        .filter(one => {
          const text = `${one.code} ${fold(`${called(one)} ${one.name} ${one.phrases.join(' ')}`)}`
          return parts.every(part => text.includes(part))
        })
        .slice(0, mostFound)
        .map(one => ({ code: one.code, name: called(one), facets }))
    },
    words: (code, facet, office) => {
      const answer = knowing.now().tell({ kind: 'procedure', code, facet, all: true }, blank(office), dayIn(now()))
      if (answer.kind !== 'found') return undefined
      const { blocks, citations } = answer
      return [plainOf({ blocks }), sourceLine({ citations })].filter(Boolean).join('\n')
    },
  }
}
