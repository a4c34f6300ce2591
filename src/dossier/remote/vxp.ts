import { z } from 'zod'
import type { Dossier } from '../../model/dossier.ts'
import type { Json } from '../../model/message.ts'
import { dayOf } from '../day.ts'
import { codeOf, endIn, given, type HashOf, type Provider } from '../provider.ts'
import { agencyOf, stateOf, type StateMap } from '../state.ts'
import { openCall, SourceError, usualPace, type Call, type Pace } from './call.ts'
import { openSession, type Begun } from './session.ts'

/**
 * The national portal's services, reached through a province's VXP (X-Road) adapter: a session, then one endpoint whose `service` names
 * the operation. Written after what public clients of it send and read; never tried on a live system.
 */
export type VxpSetting = {
  /** The adapter's address up to and without "/mapi". */
  readonly url: string
  /** Whom the adapter forwards to ("VN:GOV:000.00.00.G22:vpcpdvcprovider"). */
  readonly to: string
  /** The agency's own code. */
  readonly agency: string
  readonly id: string
  readonly secret: string
  readonly states: StateMap
  readonly hashOf: HashOf
  readonly pace?: Pace
  now(): Date
}

/** How long a session lasts is written nowhere; one that ended sooner is noticed and begun anew. */
const sessionMs = 600_000

const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(value => String(value ?? '').trim() || undefined)
const entrySchema = z.object({
  MaHoSo: word,
  TenTTHC: word,
  DonViXuLy: word,
  SoDienThoai: word,
  TrangThaiHoSo: word,
  NgayTiepNhan: word,
  NgayHenTra: word,
  NgayKetThucXuLy: word,
  NgayTra: word,
  DanhSachHoSoBoSung: z.array(z.object({ NoiDungBoSung: word, NgayBoSung: word })).nullish(),
})
type Entry = z.infer<typeof entrySchema>
/** Older systems say "00" where newer ones say 0. */
const answerSchema = z.looseObject({ error_code: z.union([z.string(), z.number()]) })
const isFine = (code: string | number): boolean => Number(code) === 0 && code !== ''

export function openVxp(setting: VxpSetting): Provider {
  const call = openCall(setting.pace)
  const session = openSession(() => logIn(setting, call), setting.now)
  return {
    name: 'vxp',
    find: async (code, signal) => {
      const answer = await session.use(
        async key =>
          told(
            await post(
              setting,
              call,
              { path: '/mapi/g', body: { session: key, madonvi: setting.agency, service: 'TraCuuHoSo', mahoso: code } },
              signal,
            ),
            'expired',
          ),
        signal,
      )
      // An empty list is no error: there is no such dossier.
      const entries = z.array(entrySchema).parse(answer['result'] ?? [])
      const entry = entries.find(({ MaHoSo }) => MaHoSo !== undefined && codeOf(MaHoSo) === code)
      return entry && { dossier: dossierOf(entry, setting), ...endIn(setting.hashOf, code, entry.SoDienThoai) }
    },
    close: () => undefined,
  }
}

async function logIn(setting: VxpSetting, call: Call): Promise<Begun> {
  const body = { username: setting.id, password: setting.secret }
  const signal = AbortSignal.timeout((setting.pace ?? usualPace).patienceMs)
  const answer = told(await post(setting, call, { path: '/mapi/login', body }, signal), 'refused')
  return { value: z.string().min(1).parse(answer['session']), lastsMs: sessionMs }
}

// eslint-disable-next-line max-params
function post({ url, to }: VxpSetting, call: Call, { path, body }: { path: string; body: Json }, signal: AbortSignal): Promise<Json> {
  // Some adapters read where to forward in the header, some in the query.
  const headers = { 'content-type': 'application/json', dstcode: to }
  return call(
    { url: `${url}${path}?${new URLSearchParams({ dstcode: to }).toString()}`, method: 'POST', headers, body: JSON.stringify(body) },
    signal,
  )
}

/** No list of its error codes was found: after any of them a new session is tried, once. */
function told(answer: Json, why: SourceError['why']): Record<string, unknown> {
  const read = answerSchema.safeParse(answer)
  if (!read.success) throw new SourceError('broken', 'answered without an error_code')
  if (!isFine(read.data.error_code)) throw new SourceError(why, `answered error_code ${String(read.data.error_code).slice(0, 20)}`)
  return read.data
}

function dossierOf(entry: Entry, { states, now }: VxpSetting): Dossier {
  const label = entry.TrangThaiHoSo ?? '?'
  const state = stateOf(label, states, agencyOf(codeOf(entry.MaHoSo ?? '')))
  const asked = (entry.DanhSachHoSoBoSung ?? []).toSorted((a, b) => ((a.NgayBoSung ?? '') < (b.NgayBoSung ?? '') ? -1 : 1)).at(-1)
  return given({
    state,
    label: label.slice(0, 200),
    procedure: entry.TenTTHC?.slice(0, 300),
    agency: entry.DonViXuLy?.slice(0, 200),
    received: day(entry.NgayTiepNhan),
    due: day(entry.NgayHenTra),
    finished: day(entry.NgayKetThucXuLy),
    returned: day(entry.NgayTra),
    since: state === 'supplement' ? day(asked?.NgayBoSung) : undefined,
    note: state === 'supplement' ? asked?.NoiDungBoSung?.slice(0, 600) : undefined,
    asOf: now().toISOString(),
  })
}

const day = (text: string | undefined): string | undefined => (text === undefined ? undefined : dayOf(text))
