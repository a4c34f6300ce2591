import { fold } from '../model/fold.ts'
import type { Time } from '../model/procedure.ts'
import { bareNumber, sameDay, timed, timeUnits } from './facts.vi.ts'
import type { Doubt } from './row.ts'

/** What a text about the time limit surely says; anything less sure is unknown, with the doubt. */
export type ReadTime = { readonly times: readonly Time[]; readonly doubts: readonly Doubt[] }

export function readTime(text: string, column: string): ReadTime {
  const folded = fold(text).replace(/\s+/g, ' ').trim()
  if (folded === '') return { times: [], doubts: [] }
  const unknown = (kind: Doubt['kind'], what: string): ReadTime => ({ times: [{ unit: 'unknown' }], doubts: [{ kind, column, what }] })
  if (/\bother\b|\bkhac\b$/.test(folded) || bareNumber.test(folded))
    return unknown('time-unit', `"${text.trim()}" has no unit; the time is kept as unknown`)
  const times = timesIn(text)
  const [first, second] = times
  if (first && !second) return { times: [first], doubts: [] }
  if (first)
    return unknown('two-truths', `several times stand here (${times.map(timeText).join('; ')}); which holds for whom needs a person`)
  if (sameDay.test(folded)) return { times: [{ unit: 'same-day' }], doubts: [] }
  return unknown('time-unclear', 'no time can be read; it is kept as unknown')
}

/** Every different duration that a text names. */
export function timesIn(text: string): readonly Time[] {
  const found = new Map<string, Time>()
  for (const [, from = '', to, word = ''] of fold(text).replace(/\s+/g, ' ').matchAll(timed)) {
    const unit = timeUnits[word]
    const amount = Number(from.replace(',', '.'))
    if (unit === undefined || !(amount > 0)) continue
    const time: Time = { unit, amount, ...(to !== undefined && Number(to) > amount && { to: Number(to) }) }
    found.set(timeText(time), time)
  }
  return [...found.values()]
}

export function timeText({ unit, amount, to }: Time): string {
  if (amount === undefined) return unit
  return `${amount}${to === undefined ? '' : `–${to}`} ${unit.replace('-', ' ')}${amount === 1 && to === undefined ? '' : 's'}`
}
