import type { Procedure, Time } from '../model/procedure.ts'
import { isCurrent, isPast, sayDate } from './day.ts'
import { ending } from './terms.ts'
import type { Setting } from './setting.ts'

export type Times = { readonly lines: readonly string[]; readonly stale: boolean }

export function sayTimes({ times }: Procedure, setting: Setting): Times {
  const { texts, today } = setting
  const current = times.filter(time => isCurrent(time, today))
  if (current.length > 0) return { lines: current.map(time => sayTime(time, setting)), stale: false }
  const last = times
    .flatMap(time => (isPast(time, today) && time.until !== undefined ? [time.until] : []))
    .toSorted()
    .at(-1)
  if (last === undefined) return { lines: [texts.time.none], stale: false }
  return { lines: [texts.time.expired(sayDate(last, texts))], stale: true }
}

function sayTime(time: Time, setting: Setting): string {
  const { texts } = setting
  const cases = [...(time.when === undefined ? [] : [time.when]), ...(time.way === undefined ? [] : [texts.way[time.way]])].join(
    texts.comma,
  )
  const ends = ending(time, setting)
  const said = texts.inCase(cases, `${sayLength(time, setting)}${ends}`, time.note)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** "3–5 ngày làm việc" */
export function sayLength({ unit, amount, to }: Time, { texts }: Setting): string {
  if (unit === 'same-day') return texts.time.sameDay
  if (unit === 'unknown' || amount === undefined) return texts.time.unknown
  return `${amount}${to === undefined ? '' : `–${to}`} ${texts.time.unit(unit, to ?? amount)}`
}
