import { z } from 'zod'
import type { Dossier, State } from '../../model/dossier.ts'
import type { Json } from '../../model/message.ts'
import { dayOf } from '../day.ts'
import { codeOf, endIn, given, type HashOf, type Known, type Provider } from '../provider.ts'
import { agencyOf, ownState, stateOf, type StateMap } from '../state.ts'
import { openCall, usualPace, type Call, type Pace } from './call.ts'
import { openSession, type Begun } from './session.ts'

/**
 * VNPT iGate: an OpenID Connect token, a search by code, and the dossier itself where the search does not tell the phone number.
 * Written after what public clients of it send and read; never tried on a live system.
 */
export type IgateSetting = {
  /** The API's address, without a slash at the end. */
  readonly url: string
  /** The token endpoint of its sign-in server. */
  readonly tokenUrl: string
  readonly id: string
  readonly secret: string
  /** Where the phone number stands in an answer ("applicant.data.phoneNumber"). */
  readonly phone: string
  readonly states: StateMap
  readonly hashOf: HashOf
  readonly pace?: Pace
  now(): Date
}

/** One known client takes a token for good for so long where the server does not say. */
const usualLifeMs = 300_000

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() })

const maybe = <T>(schema: z.ZodType<T>) => schema.nullish().transform(value => value ?? undefined)
const text = maybe(z.string())
const named = z.object({ name: text })
const itemSchema = z.looseObject({
  id: text,
  code: text,
  nationCode: text,
  procedure: maybe(z.object({ name: text, translate: maybe(named) })),
  dossierStatus: maybe(z.object({ id: maybe(z.union([z.number(), z.string()])), name: text })),
  dossierTaskStatus: maybe(named),
  agency: maybe(named),
  appliedDate: text,
  acceptedDate: text,
  appointmentDate: text,
  completedDate: text,
  returnedDate: text,
})
type Item = z.infer<typeof itemSchema>
const foundSchema = z.object({ content: z.array(itemSchema) })

export function openIgate(setting: IgateSetting): Provider {
  const call = openCall(setting.pace)
  const session = openSession(() => token(setting, call), setting.now)
  const get = async (path: string, signal: AbortSignal): Promise<Json> =>
    session.use(
      bearer => call({ url: `${setting.url}${path}`, method: 'GET', headers: { authorization: `Bearer ${bearer}` } }, signal),
      signal,
    )
  return {
    name: 'igate',
    find: async (code, signal) => {
      const query = new URLSearchParams({
        code,
        'identity-number': '',
        'applicant-name': '',
        page: '0',
        size: '10',
        spec: 'page',
        sort: 'updatedDate,desc',
      })
      const { content } = foundSchema.parse(await get(`/pa/dossier/search?${query.toString()}`, signal))
      // The search finds what is like the code too: only the very same is taken, never the first.
      const item = content.find(one => [one.code, one.nationCode].some(own => own !== undefined && codeOf(own) === code))
      if (item === undefined) return undefined
      const phone = textAt(item, setting.phone) ?? (await phoneOf(item, get, setting, signal))
      return { dossier: dossierOf(item, setting), ...endIn(setting.hashOf, code, phone) } satisfies Known
    },
    close: () => undefined,
  }
}

async function token({ tokenUrl, id, secret, pace = usualPace }: IgateSetting, call: Call): Promise<Begun> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const read = tokenSchema.parse(await call({ url: tokenUrl, method: 'POST', headers, body }, AbortSignal.timeout(pace.patienceMs)))
  return { value: read.access_token, lastsMs: read.expires_in === undefined ? usualLifeMs : read.expires_in * 1000 }
}

type Get = (path: string, signal: AbortSignal) => Promise<Json>

// eslint-disable-next-line max-params
async function phoneOf({ id }: Item, get: Get, { phone }: IgateSetting, signal: AbortSignal): Promise<string | undefined> {
  return id === undefined ? undefined : textAt(await get(`/pa/dossier/${encodeURIComponent(id)}/--online`, signal), phone)
}

function dossierOf(item: Item, setting: IgateSetting): Dossier {
  const { procedure, agency } = item
  return given({
    ...statusOf(item, setting.states),
    procedure: (procedure?.translate?.name ?? procedure?.name)?.slice(0, 300),
    agency: agency?.name?.slice(0, 200),
    received: day(item.acceptedDate ?? item.appliedDate),
    due: day(item.appointmentDate),
    finished: day(item.completedDate),
    returned: day(item.returnedDate),
    asOf: setting.now().toISOString(),
  })
}

/** By its label; its numbers are its own, not the national ones, so only the province's list says what they mean. */
function statusOf(
  { code, nationCode, dossierStatus, dossierTaskStatus }: Item,
  states: StateMap,
): Pick<Dossier, 'label'> & { readonly state: State | undefined } {
  const label = [dossierStatus?.name, dossierTaskStatus?.name].find(name => name !== undefined && name.trim() !== '')
  const number = dossierStatus?.id === undefined ? '?' : `id ${dossierStatus.id}`
  const agency = agencyOf(codeOf(code ?? nationCode ?? ''))
  const state = label === undefined ? undefined : stateOf(label, states, agency)
  return { state: state ?? ownState(number, states, agency), label: (label ?? number).trim().slice(0, 200) }
}

const day = (written: string | undefined): string | undefined => (written === undefined ? undefined : dayOf(written))

/** The text at a dotted path. */
function textAt(json: unknown, path: string): string | undefined {
  let at: unknown = json
  for (const name of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined
  return typeof at === 'string' && at !== '' ? at : undefined
}
