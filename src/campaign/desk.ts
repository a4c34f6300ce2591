import type { Hours, Office } from '../model/office.ts'
import { days } from './texts.vi.ts'

/** What an office's file says of it that stands on a carrier. */
export type Desk = {
  readonly name: string
  /** The commune, where the office serves one. */
  readonly short: string
  readonly phones: readonly { readonly label: string; readonly number: string }[]
  /** "thứ hai đến thứ sáu: 7:30–11:30, 13:30–17:00". */
  readonly hours: readonly string[]
  readonly example: boolean
}

/** The number for everything first; so many have room. */
const mostPhones = 2

export function deskOf({ name, units, contacts, hours, example }: Office): Desk {
  const phones = contacts.toSorted((one, other) => Number(other.field === 'chung') - Number(one.field === 'chung'))
  return {
    name,
    short: units.length === 1 ? (units[0] ?? name) : name,
    phones: phones.slice(0, mostPhones).map(({ label, phone }) => ({ label, number: phone })),
    hours: hoursOf(hours),
    example,
  }
}

/** Days that follow each other with the same hours are one line. */
function hoursOf(hours: Hours): readonly string[] {
  const groups: { from: string; to: string; spans: string }[] = []
  for (const [key, day] of Object.entries(days) as [keyof typeof days, string][]) {
    const spans = (hours[key] ?? []).map(([from, to]) => `${from}–${to}`).join(', ')
    const last = groups.at(-1)
    if (last?.spans === spans) last.to = day
    else groups.push({ from: day, to: day, spans })
  }
  return groups.filter(({ spans }) => spans !== '').map(({ from, to, spans }) => `${from === to ? from : `${from} đến ${to}`}: ${spans}`)
}
