import { fold } from '../model/fold.ts'
import type { Fee, Time } from '../model/procedure.ts'
import { free, labels, locally } from './facts.vi.ts'
import { feeOf } from './fee.ts'
import type { Detail, Method } from './portal.ts'
import type { Doubt } from './row.ts'
import { clean } from './table.ts'
import { timesIn, timeText } from './time.ts'

/** Times and fees of a portal record: only what all its parts agree on is taken. */

const ways = { DIRECT: 'counter', ONLINE: 'online', POSTAL: 'post' } as const
const units = { WORKING_DAY: 'working-day', DAY: 'day', HOUR: 'hour', MONTH: 'month' } as const

type Facts<T> = { readonly doubts: readonly Doubt[] } & T

export function timesOfDetail(detail: Detail): Facts<{ readonly times: readonly Time[] }> {
  const column = labels.ways
  const doubts: Doubt[] = []
  const methods = detail.executionMethods ?? []
  const told = methods.map(method => ({ method, time: timeOf(method.processingTime, method.processingTimeUnit) }))
  const unclear = told.filter(({ time }) => time === undefined)
  if (unclear.length > 0) {
    const seen = [...new Set(unclear.map(({ method }) => `${method.processingTime ?? '?'} ${method.processingTimeUnit ?? '?'}`))].join(', ')
    doubts.push({ kind: 'time-unit', column, what: `"${seen}" has no real unit; the time is kept as unknown` })
  }
  const spoken = [
    ...told.map(({ time }) => time),
    ...(detail.cases ?? []).map(({ processingDay }) => timeOf(processingDay?.qty, processingDay?.type)),
  ]
  const different = [...new Set(spoken.flatMap(time => (time ? [timeText(time)] : [])))]
  const inSteps = different.length === 0 ? stepTimes(detail) : []
  if (different.length > 1)
    doubts.push({
      kind: 'two-truths',
      column,
      what: `the record gives several times: ${different.join('; ')}; they may be cases, not ways of filing`,
    })
  if (inSteps.length > 0)
    doubts.push({
      kind: 'two-truths',
      column: labels.steps,
      what: `the time stands only in the steps (${inSteps.join('; ')}); a person must read it`,
    })
  const times = told.map(({ method, time }): Time => ({ ...(time ?? { unit: 'unknown' }), ...wayOf(method) }))
  return { times: merged(times), doubts }
}

function timeOf(amount: number | null | undefined, unit: string | null | undefined): Time | undefined {
  const known = units[unit as keyof typeof units]
  return known !== undefined && typeof amount === 'number' && amount > 0 ? { unit: known, amount } : undefined
}

function stepTimes({ executionSteps }: Detail): string[] {
  const text = (executionSteps ?? []).map(({ name, description }) => `${name ?? ''} ${description ?? ''}`).join(' ')
  return timesIn(text).map(timeText).slice(0, 4)
}

export function feesOfDetail(detail: Detail): Facts<{ readonly fees: readonly Fee[] }> {
  const doubts = new Map<string, Doubt>()
  const everywhere = fold((detail.executionMethods ?? []).map(({ description }) => description ?? '').join(' '))
  const fees = (detail.executionMethods ?? []).flatMap(method =>
    (method.fees ?? []).flatMap(fee => {
      const { fees: read, doubts: unsure } = readValue(fee, locally.test(everywhere))
      for (const doubt of unsure) doubts.set(doubt.what, doubt)
      const when = clean(fee.description ?? '').slice(0, 200)
      return read.map((one): Fee => ({ ...one, ...(one.kind === 'amount' && when !== '' && { when }), ...wayOf(method) }))
    }),
  )
  return { fees: merged(fees), doubts: [...doubts.values()] }
}

type PortalFee = NonNullable<Method['fees']>[number]

function readValue({ value, description }: PortalFee, local: boolean): Facts<{ readonly fees: readonly Fee[] }> {
  const said = fold(clean(description ?? ''))
  const column = labels.ways
  if (locally.test(said))
    return {
      fees: [{ kind: 'set-locally' }],
      doubts: value ? [{ kind: 'fee-unclear', column, what: `the amount ${value} stands beside "set by the People's Council"` }] : [],
    }
  if (value) return feeOf(value, column)
  if (said !== '' && free.test(said)) return { fees: [{ kind: 'free' }], doubts: [] }
  if (local)
    return {
      fees: [{ kind: 'set-locally' }],
      doubts: [{ kind: 'fee-zero', column, what: "0, while the text leaves the amount to the province's People's Council" }],
    }
  if (value === 0) return feeOf(0, column)
  return { fees: [{ kind: 'unknown' }], doubts: [] }
}

function wayOf({ submissionMethod }: Method): { way?: 'counter' | 'online' | 'post' } {
  const way = ways[submissionMethod as keyof typeof ways]
  return way === undefined ? {} : { way }
}

/** What holds for every way of filing is said once, without the way. */
function merged<T extends { readonly way?: unknown }>(facts: readonly T[]): readonly T[] {
  const groups = Map.groupBy(facts, fact => JSON.stringify({ ...fact, way: undefined }))
  const all = new Set(facts.map(({ way }) => way))
  return [...groups].flatMap(([rest, members]) => {
    const here = [...new Map(members.map(member => [member.way, member])).values()]
    return here.length === all.size ? [JSON.parse(rest) as T] : here
  })
}
