import { z } from 'zod'
import { isoDate } from './procedure.ts'

/** Where a dossier stands: the ten national states, which all systems can say. */
export const states = [
  'registered', // 1 Mới đăng ký
  'accepted', // 2 Được tiếp nhận
  'not-accepted', // 3 Không được tiếp nhận
  'processing', // 4 Đang xử lý
  'supplement', // 5 Yêu cầu bổ sung giấy tờ
  'pay', // 6 Yêu cầu thực hiện nghĩa vụ tài chính
  'withdrawn', // 7 Công dân yêu cầu rút hồ sơ
  'stopped', // 8 Dừng xử lý
  'done', // 9 Đã xử lý xong
  'returned', // 10 Đã trả kết quả
] as const
export type State = (typeof states)[number]

/** Nothing more will happen to a dossier in one of these. */
export const isOver = (state: State | undefined): boolean =>
  state === 'returned' || state === 'withdrawn' || state === 'stopped' || state === 'not-accepted'

/** How a dossier was filed. */
const filingWays = ['online', 'counter', 'post'] as const
export type FilingWay = (typeof filingWays)[number]

/**
 * What a source tells of one dossier. Days are ISO days in Viet Nam. No name, number or address is ever part of it.
 * `state` is absent where the source's own `label` is on no map: then only the label is told.
 */
const dossierSchema = z.strictObject({
  state: z.enum(states).optional(),
  label: z.string().max(200),
  procedure: z.string().max(300).optional(),
  agency: z.string().max(200).optional(),
  received: isoDate.optional(),
  /** Since when it has been in its state. */
  since: isoDate.optional(),
  due: isoDate.optional(),
  finished: isoDate.optional(),
  returned: isoDate.optional(),
  /** What is missing, what must be paid or why it was refused, in the officer's words. */
  note: z.string().max(600).optional(),
  /** How it was filed, where an export says so. */
  way: z.enum(filingWays).optional(),
  /** In đồng. */
  fee: z.number().int().positive().optional(),
  /** When the source was asked, or its file was written: ISO 8601 in UTC. */
  asOf: z.iso.datetime(),
})
export type Dossier = Readonly<z.infer<typeof dossierSchema>>

/**
 * What happened to a follow. *moved*: the dossier changed; `over`: nothing more will. *ended*: its time is over. *window*: the platform
 * will soon let nothing through until the person writes again.
 */
export const movedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), follow: z.string(), dossier: dossierSchema, over: z.boolean() }),
  z.strictObject({ kind: z.literal('ended'), follow: z.string() }),
  z.strictObject({ kind: z.literal('window') }),
])
export type Moved = Readonly<z.infer<typeof movedSchema>>

/**
 * How a look-up ended, as it enters the talk. *hidden*: no such code, or the proof is wrong; which of the two is never said.
 * *locked*: too many wrong tries; *whole*: too many by everyone, so the whole phone number is asked for. *gone*: the sealed code is no longer kept. *slow*: no answer yet, one will follow. *down*: the source does not answer.
 * `key` is the keyed hash of the code, `mark` stands for what is told, `token` the sealed code's token.
 */
export const lookedUpSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), dossier: dossierSchema, key: z.string(), mark: z.string(), token: z.string() }),
  z.strictObject({ kind: z.enum(['hidden', 'locked', 'whole', 'slow', 'down', 'gone']), token: z.string() }),
])
export type LookedUp = Readonly<z.infer<typeof lookedUpSchema>>

/** Hours in Viet Nam, 0 to 23, between which nobody is told anything they did not ask for just now; may span midnight. */
export type QuietHours = { readonly from: number; readonly to: number }
