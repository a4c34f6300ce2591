import type { FilingWay, State } from '../../model/dossier.ts'
import { dayOf } from '../day.ts'
import { codeOf, endIn, given, type HashOf, type Known } from '../provider.ts'
import { agencyOf, stateOf, type StateMap } from '../state.ts'
import { wayOf, type Column } from './headings.vi.ts'

/** What the reading of every row needs. */
export type Setting = { readonly hashOf: HashOf; readonly states: StateMap }
/** Labels, names and days are the same in row after row: one file's reading remembers them, and each is held once. */
export type Reading = Setting & {
  stateOf(label: string, code: string): State | undefined
  dayOf(text: string): string | undefined
  named(text: string): string
  wayOf(text: string): FilingWay | undefined
}

export function reading(setting: Setting): Reading {
  const byAgency = new Map<string, (label: string) => State | undefined>()
  const of = (agency: string): ((label: string) => State | undefined) => {
    const known = byAgency.get(agency) ?? remembered(label => stateOf(label, setting.states, agency))
    byAgency.set(agency, known)
    return known
  }
  return {
    ...setting,
    stateOf: (label, code) => of(agencyOf(code))(label),
    dayOf: remembered(dayOf),
    named: remembered(named),
    wayOf: remembered(wayOf),
  }
}

/** A piece of a text holds on to the whole of it, and a sheet has 50 MB; what is kept is copied out. */
const copied = (text: string): string => Buffer.from(text).toString()
const named = (text: string): string => copied(text.replace(/\s+/g, ' '))

const most = 5000

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= most) known.clear()
    const now = read(text)
    known.set(text, now)
    return now
  }
}

export type Kept = { readonly known: ReadonlyMap<string, Known>; readonly doubts: readonly string[] } | { readonly why: string }

/** One dossier, or why the row is none. A day that cannot be read is left out and reported; nothing is guessed. */
export function readRow(cells: readonly string[], columns: ReadonlyMap<Column, number>, asOf: string, setting: Reading): Kept {
  const get = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim()
  const codes = [...new Set([codeOf(get('code')), codeOf(get('national'))])].filter(code => code !== '')
  const label = get('state')
  if (codes.length === 0) return { why: 'has no dossier code' }
  if (codes.some(code => !/^[A-Z0-9.\-_/]{5,60}$/.test(code))) return { why: 'has a dossier code that is none' }
  if (label === '') return { why: 'has no state' }
  const doubts: string[] = []
  const day = (column: Column): string | undefined => {
    const written = get(column)
    const read = setting.dayOf(written)
    if (written !== '' && read === undefined) doubts.push(`has a day that cannot be read in the column "${column}"`)
    return read
  }
  const text = (column: Column, most: number): string | undefined => {
    const written = setting.named(get(column)).slice(0, most)
    return written === '' ? undefined : written
  }
  const dossier = given({
    state: setting.stateOf(label, codes[0] ?? ''),
    label: setting.named(label).slice(0, 200),
    procedure: text('procedure', 300),
    agency: text('agency', 200),
    received: day('received'),
    since: day('since'),
    due: day('due'),
    finished: day('finished'),
    returned: day('returned'),
    note: text('note', 600),
    fee: feeOf(get('fee')),
    way: setting.wayOf(get('way')),
    asOf,
  })
  const knownAs = (code: string): Known => ({ dossier, ...endIn(setting.hashOf, code, get('phone')) })
  return { doubts, known: new Map(codes.map(code => [copied(code), knownAs(code)])) }
}

function feeOf(text: string): number | undefined {
  const dong = Number(text.replace(/[^\d]/g, ''))
  return Number.isSafeInteger(dong) && dong > 0 ? dong : undefined
}
