import type { Among, Serving } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import type { Office } from '../model/office.ts'
import type { NewUnit, Places, Resolved } from '../model/place.ts'

/** Which of several offices serves a place, by its name of today or of before July 2025. Undefined where there is nothing to choose. */
export function openAmong(offices: readonly Office[], places: Places | undefined): Among | undefined {
  if (offices.length < 2) return undefined
  const provinces = new Set(offices.map(({ province }) => province))
  const [near] = provinces.size === 1 ? [...provinces] : []
  return {
    offices,
    serving(text, asked) {
      const resolved = places?.resolve(text, { asked, ...(near === undefined ? {} : { near }) }) ?? { kind: 'none' }
      const found = servedBy(offices, resolved)
      const rest = places?.rest(text) ?? text
      if (found.length > 0) return among(found, rest)
      // Units that no list knows: what was founded lately, or an example.
      const own = ownIn(offices, text, asked)
      if (own !== undefined) return among(own.offices, own.rest)
      return resolved.kind === 'none' || resolved.kind === 'province' ? { kind: 'none' } : { kind: 'elsewhere', ...nameOf(resolved), rest }
    },
    near: (lat, lon) =>
      offices
        .flatMap(office => (office.coordinates ? [{ office, apart: apart(office.coordinates, { lat, lon }) }] : []))
        .toSorted((one, other) => one.apart - other.apart)
        .map(({ office }) => office),
  }
}

function among(found: readonly Office[], rest: string): Serving {
  const [first, second, ...more] = found
  if (first === undefined) return { kind: 'none' }
  return second === undefined ? { kind: 'one', office: first, rest } : { kind: 'several', offices: [first, second, ...more], rest }
}

function servedBy(offices: readonly Office[], resolved: Resolved): readonly Office[] {
  const units = unitsOf(resolved)
  return offices.filter(office => units.some(unit => serves(office, unit)))
}

function unitsOf(resolved: Resolved): readonly NewUnit[] {
  switch (resolved.kind) {
    case 'one':
      return [resolved.place.now]
    case 'ask':
      return resolved.candidates.flatMap(({ now }) => now)
    case 'district':
      return resolved.communes
    case 'province':
    case 'none':
      return []
  }
}

function serves({ units, province }: Office, { name, province: its }: NewUnit): boolean {
  return bareProvince(province) === bareProvince(its) && units.some(unit => fold(unit) === fold(name))
}

const bareProvince = (name: string): string => fold(name).replace(/^(?:tinh|thanh pho|tp\.?) /, '')

function nameOf(resolved: Resolved): { readonly place?: string } {
  if (resolved.kind === 'one') return { place: `${resolved.place.now.name}, ${resolved.place.now.province}` }
  return resolved.kind === 'district' ? { place: resolved.name } : {}
}

const type = /^(?:xa|phuong|dac khu|thi tran) /

/** Units named letter by letter. Where accents were typed they decide; of two names one of which holds the other, the longer counts. */
function ownIn(
  offices: readonly Office[],
  text: string,
  asked: boolean,
): { readonly offices: readonly Office[]; readonly rest: string } | undefined {
  const words = plain(fold(text))
  const said = offices.flatMap(office =>
    office.units.flatMap(unit => {
      const whole = plain(fold(unit))
      const name = holds(words, whole) ? whole : asked && holds(words, whole.replace(type, '')) ? whole.replace(type, '') : undefined
      return name === undefined ? [] : [{ office, unit, name }]
    }),
  )
  const longest = said.filter(({ name }) => !said.some(other => other.name !== name && holds(other.name, name)))
  const [first] = longest
  if (first === undefined) return undefined
  const typed = longest.filter(({ unit }) =>
    plain(text.normalize('NFC').toLowerCase()).includes(plain(unit.toLowerCase().replace(/^\S+ /, ''))),
  )
  const kept = typed.length > 0 ? typed : longest
  return { offices: [...new Set(kept.map(({ office }) => office))], rest: ` ${words} `.replace(` ${first.name} `, ' ').trim() }
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const holds = (words: string, name: string): boolean => ` ${words} `.includes(` ${name} `)

type Point = { readonly lat: number; readonly lon: number }

/** Squared, in degrees of latitude: enough to tell the nearer of two within a province. */
function apart(one: Point, other: Point): number {
  const east = (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180)
  return (one.lat - other.lat) ** 2 + east ** 2
}
