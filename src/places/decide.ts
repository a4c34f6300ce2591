import type { NewUnit, OldUnit, Place, PlaceChoice, PlaceHint, Resolved } from '../model/place.ts'
import type { Mention } from './said.ts'
import { communesOf, type Names } from './names.ts'
import type { Hint } from './tail.ts'
import { nowsOf } from './table.ts'
import { bareProvince, liesIn } from './within.ts'

/** One thing that may have been meant, with the communes of today that it comes to. */
type Reading = { readonly ref: number; readonly is: 'old' | 'now' | 'district'; readonly at: number; readonly nows: readonly number[] }

const none: Resolved = { kind: 'none' }
const mostCandidates = 5

export function decide(names: Names, mentions: readonly Mention[], hint: PlaceHint): Resolved {
  const isCommune = ({ rank, refs }: Mention): boolean =>
    rank === 'commune' || (rank === undefined && refs.some(ref => ['old', 'now'].includes(names.what(ref).is)))
  const mention = mentions.find(isCommune) ?? mentions.find(({ rank }) => rank === 'district') ?? mentions[0]
  if (!mention) return none
  const others = mentions.filter(other => other !== mention && !isCommune(other))
  const hints = [...mention.hints, ...others.flatMap(({ refs, hints: more }): Hint[] => [{ refs, is: 'either' }, ...more])]
  const province = mention.refs.find(ref => names.what(ref).is === 'province')
  if (province !== undefined && hints.length === 0) return provinceOf(names, names.what(province).at)
  const readings = mention.refs.flatMap(ref => readingOf(names, ref))
  const fitting = fit(names, readings, hints)
  if (readings.length === 0) return none
  if (fitting.length === 0) return ask(names, 'elsewhere', readings, hint)
  return settle(names, meant(ofSaidKind(names, fitting, mention), mention.called), hint)
}

function readingOf(names: Names, ref: number): Reading[] {
  const { is, at } = names.what(ref)
  if (is === 'province') return []
  const nows = is === 'old' ? nowsOf(names.table, at) : is === 'now' ? [at] : communesOf(names.table, at)
  return [{ ref, is, at, nows }]
}

/** All hints count; where two do not go together (a district of long ago), the one that leaves something. */
function fit(names: Names, readings: readonly Reading[], hints: readonly Hint[]): readonly Reading[] {
  const by = (some: readonly Hint[]): readonly Reading[] =>
    readings.filter(({ ref }) => some.every(({ refs }) => refs.some(area => area === ref || liesIn(names, ref, area))))
  const all = by(hints)
  if (all.length > 0 || hints.length < 2) return all
  return hints.map(one => by([one])).find(found => found.length > 0) ?? []
}

/** People mix up xã, phường and thị trấn: the kind decides between namesakes, and is let go where there are none. */
function ofSaidKind(names: Names, readings: readonly Reading[], { kind }: Mention): readonly Reading[] {
  const same = readings.filter(({ ref }) => names.what(ref).kind === kind)
  return same.length > 0 ? same : readings
}

function meant(readings: readonly Reading[], called: Mention['called']): readonly Reading[] {
  if (called === undefined) return readings
  const kept = readings.filter(({ is }) => (is === 'now') === (called === 'now'))
  return kept.length > 0 ? kept : readings
}

const outcome = ({ nows }: Reading): string => nows.toSorted((one, other) => one - other).join()

function settle(names: Names, readings: readonly Reading[], hint: PlaceHint): Resolved {
  const olds = readings.filter(({ is }) => is !== 'now')
  // The commune of today of the same name says nothing new where the old one went into it.
  const nows = readings.filter(({ is, at }) => is === 'now' && !olds.some(old => old.is === 'old' && old.nows.includes(at)))
  const left = [...olds, ...nows]
  const first = left[0]
  if (!first) return none
  if (new Set(left.map(outcome)).size > 1) return ask(names, olds.length > 0 && nows.length > 0 ? 'still-in-use' : 'many', left, hint)
  if (first.is === 'district') return districtOf(names, first.at)
  if (first.nows.length > 1) return splitOf(names, first.at, hint)
  const only = left.length === 1 ? first : { ...first, is: 'now' as const, at: first.nows[0] ?? 0 }
  return { kind: 'one', place: placeOf(names, only, first.nows[0] ?? 0) }
}

function ask(names: Names, why: 'many' | 'still-in-use' | 'elsewhere', readings: readonly Reading[], hint: PlaceHint): Resolved {
  const choices = readings.map(reading => choiceOf(names, reading))
  return { kind: 'ask', why, candidates: nearFirst(choices, hint).slice(0, mostCandidates), total: choices.length }
}

function nearFirst(choices: readonly PlaceChoice[], { near }: PlaceHint): readonly PlaceChoice[] {
  if (near === undefined) return choices
  const wanted = bareProvince(near)
  const isNear = ({ now }: PlaceChoice): boolean => now.some(unit => bareProvince(unit.province) === wanted)
  return choices.toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)))
}

function choiceOf(names: Names, { is, at, nows }: Reading): PlaceChoice {
  const now = nows.map(one => newUnit(names, one))
  if (is === 'now') return { id: now[0]?.id ?? '', kind: 'commune', now }
  if (is === 'old') return { id: `o${names.table.olds.code[at]}`, kind: 'commune', old: oldUnit(names, at), now }
  const { name = '', province = '' } = names.table.districts[at] ?? {}
  return { id: districtId(names, at), kind: 'district', old: { name, province }, now }
}

function splitOf(names: Names, old: number, hint: PlaceHint = {}): Resolved {
  const candidates = nowsOf(names.table, old).map((now): PlaceChoice => {
    const unit = newUnit(names, now)
    return { id: `o${names.table.olds.code[old]}.${unit.id.slice(1)}`, kind: 'commune', old: oldUnit(names, old), now: [unit] }
  })
  return { kind: 'ask', why: 'split', candidates: nearFirst(candidates, hint).slice(0, mostCandidates), total: candidates.length }
}

function placeOf(names: Names, { is, at }: Pick<Reading, 'is' | 'at'>, now: number): Place {
  const unit = newUnit(names, now)
  if (is !== 'old') return { id: unit.id, now: unit }
  const checked = names.table.olds.checked.get(at)
  const id = `o${names.table.olds.code[at]}`
  return { id, old: oldUnit(names, at), now: unit, ...(checked === undefined ? {} : { checked }) }
}

/** An old commune by itself, or the part of a divided one that was chosen. */
export function oldPlace(names: Names, old: number, chosen?: number): Resolved {
  const nows = nowsOf(names.table, old)
  if (chosen === undefined && nows.length > 1) return splitOf(names, old)
  const now = chosen ?? nows[0] ?? 0
  if (!nows.includes(now)) return none
  const place = placeOf(names, { is: 'old', at: old }, now)
  return { kind: 'one', place: nows.length > 1 ? { ...place, id: `${place.id}.${names.table.nows.code[now]}` } : place }
}

export const newPlace = (names: Names, now: number): Resolved => ({ kind: 'one', place: placeOf(names, { is: 'now', at: now }, now) })

export function districtOf(names: Names, at: number): Resolved {
  const { name = '', province = '' } = names.table.districts[at] ?? {}
  const communes = communesOf(names.table, at).map(now => newUnit(names, now))
  return { kind: 'district', id: districtId(names, at), name, province, communes }
}

export function provinceOf(names: Names, at: number): Resolved {
  const { old = '', now = '' } = names.table.provinces[at] ?? {}
  const first = names.table.olds.district.findIndex(district => names.table.districts[district]?.province === old)
  return { kind: 'province', id: `p${names.table.olds.code[first]}`, old, now }
}

/** Districts have no code of ours: one is named by its first commune. */
const districtId = ({ table }: Names, at: number): string => `d${table.olds.code[table.olds.district.indexOf(at)]}`

function oldUnit({ table }: Names, old: number): OldUnit {
  const { name = '', province = '' } = table.districts[table.olds.district[old] ?? -1] ?? {}
  return { name: table.olds.name[old] ?? '', district: name, province }
}

function newUnit({ table }: Names, now: number): NewUnit {
  return { id: `n${table.nows.code[now]}`, name: table.nows.name[now] ?? '', province: table.nows.province[now] ?? '' }
}
