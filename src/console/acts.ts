import { z } from 'zod'
import type { Act, Case, CaseChange, Person } from '../model/cases.ts'
import type { CaseAct, Officer, PictureTime } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { EventName, Incoming, Json } from '../model/message.ts'
import { dayIn } from '../model/vietnam.ts'

/** What each act of an officer changes, and what of it enters the talk. Pure: who may and what is there was asked before. */

const version = z.number().int().nonnegative()
const ref = z.string().min(8).max(64)
const words = z.string().trim().min(1).max(4000)

/** The bodies of `POST cases/:id/<kind>`. */
export const bodies = {
  claim: z.object({ version }),
  release: z.object({ version }),
  assign: z.object({ version, to: z.string().max(64) }),
  direct: z.object({ version, office: z.string().max(64) }),
  reply: z.object({
    ref,
    text: z.string().trim().max(4000),
    insert: z.object({ code: z.string().max(40), facet: z.string().max(20) }).optional(),
    files: z.array(z.string().max(64)).max(5).optional(),
  }),
  note: z.object({ ref, text: words }),
  snooze: z.object({ version, until: z.iso.datetime() }),
  merge: z.object({ version, into: z.string().max(64) }),
  close: z.object({
    version,
    outcome: z.enum(['answered', 'referred', 'no-reply', 'withdrawn', 'other']),
    note: z.string().trim().max(4000).optional(),
  }),
  seen: z.object({ number: z.number().int().nonnegative() }),
  typing: z.object({}),
  'ask-pictures': z.object({ version, what: z.string().trim().min(3).max(200), time: z.enum(['half-hour', 'two-hours', 'today']) }),
  'end-pictures': z.object({ version }),
} as const satisfies Record<CaseAct['kind'], z.ZodType>

type Changing = Exclude<CaseAct['kind'], 'reply' | 'note' | 'seen' | 'typing'>

export type Doing = { readonly of: Case; readonly by: Officer; readonly at: string }

/** `to`: whom a case is assigned to; `into`: the case it is merged with. */
export type Given = {
  readonly version: number
  readonly to?: Person
  readonly office?: string
  readonly officeName?: string
  readonly until?: string
  readonly into?: Case
  readonly outcome?: Closing
  readonly note?: string | undefined
  /** Of pictures: of what, and for how long. */
  readonly what?: string
  readonly time?: PictureTime
}

export function changeOf(kind: Changing, doing: Doing, asked: Given): CaseChange {
  const { of, by, at } = doing
  const act: Act = { at, officer: by.id, what: kind, case: of.id, ...given({ office: of.office }) }
  const { detail, ...change } = changes[kind](doing, asked)
  return { case: of, version: asked.version, act: { ...act, ...given({ detail }) }, ...change }
}

type Made = Pick<CaseChange, 'set' | 'unheld' | 'message' | 'note'> & { readonly detail?: string }

const changes: { readonly [K in Changing]: (doing: Doing, asked: Given) => Made } = {
  claim: (doing, { version }) => {
    const holder = personOf(doing.by)
    return { unheld: true, set: { holder }, message: claimed(doing, holder, version) }
  },
  release: doing => ({ ...ended(doing), set: { holder: null, picturesUntil: null } }),
  assign: (doing, { version, to = personOf(doing.by) }) => ({ set: { holder: to }, message: claimed(doing, to, version), detail: to.id }),
  direct: (doing, { office = '', officeName = '', version }) => ({
    set: { holder: null, office, picturesUntil: null },
    message: event(doing, `directed:${doing.of.id}.${version}`, 'case-directed', { case: doing.of.id, office: officeName }),
    detail: office,
  }),
  snooze: (_, { until = null }) => ({ set: { snoozedUntil: until } }),
  merge: (doing, { into }) => ({
    set: { closed: { outcome: 'merged', ...given({ into: into?.id }) } },
    message: closed(doing, { outcome: 'merged', into: into?.number ?? 0 }),
    ...given({ detail: into?.id }),
  }),
  'ask-pictures': (doing, { version, what = '', time = 'half-hour' }) => {
    const until = untilOf(time, doing.at)
    const data = { case: doing.of.id, name: doing.by.name, what, until }
    return {
      set: { picturesUntil: until },
      message: event(doing, `pictures:${doing.of.id}.${version}`, 'pictures-asked', data),
      detail: until,
    }
  },
  'end-pictures': doing => ({ ...ended(doing), set: { picturesUntil: null } }),
  close: (doing, { outcome = 'other', note = '' }) => ({
    set: { closed: { outcome } },
    message: closed(doing, { outcome }),
    detail: outcome,
    ...given({ note: note === '' ? undefined : { id: `${doing.of.id}.closed`, at: doing.at, by: doing.by.name, text: note } }),
  }),
}

/** The citizen is told that pictures are taken no more, where they were. */
function ended(doing: Doing): Pick<Made, 'message'> {
  const { id, version, picturesUntil } = doing.of
  if (picturesUntil === undefined) return {}
  return { message: event(doing, `pictures-ended:${id}.${version}`, 'pictures-ended', { case: id }) }
}

const halfHourMs = 1_800_000
const times: { readonly [T in PictureTime]: (at: number) => number } = {
  'half-hour': at => at + halfHourMs,
  'two-hours': at => at + 4 * halfHourMs,
  // Midnight comes too soon for who is asked late at night.
  today: at => Math.max(at + halfHourMs, Date.parse(`${dayIn(at)}T23:59:00+07:00`)),
}

const untilOf = (time: PictureTime, at: string): string => new Date(times[time](Date.parse(at))).toISOString()

type Closing = z.infer<typeof bodies.close>['outcome']

const personOf = ({ id, name }: Officer): Person => ({ id, name })

const claimed = (doing: Doing, by: Person, version: number): Incoming =>
  event(doing, `claimed:${doing.of.id}.${version}`, 'case-claimed', { case: doing.of.id, name: by.name })

const closed = (doing: Doing, how: { readonly outcome: string; readonly into?: number }): Incoming =>
  event(doing, `closed:${doing.of.id}`, 'case-closed', { case: doing.of.id, ...how })

/** The same `ref` is taken once. */
export const saidBy = (doing: Doing, ref: string, said: { readonly text: string; readonly files: readonly Sent[] }): Incoming =>
  event(doing, `officer:${ref}`, 'officer-said', { case: doing.of.id, name: doing.by.name, ...said })

/** An attachment as the talk names it: where it is, what it is called, and whether it is a picture. */
export type Sent = { readonly file: string; readonly name: string; readonly picture: boolean }

// eslint-disable-next-line max-params
const event = ({ of, by, at }: Doing, id: string, what: EventName, data: Json): Incoming => ({
  account: of.account,
  channel: of.channel,
  id,
  chat: of.chat,
  sender: { id: by.id },
  at,
  body: { kind: 'event', what, data },
})
