import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resolved } from '../../src/model/place.ts'
import { openPlaces } from '../../src/places/places.ts'
import { nowsOf, readTable } from '../../src/places/table.ts'

export const root = join(import.meta.dirname, '../..')
export const bytes = readFileSync(join(root, 'knowledge/places.tsv'))
export const places = openPlaces(bytes)
const table = readTable(bytes.toString('utf8'))

/** Every old commune with where it lay and the ids of what it became. */
export type Old = { readonly name: string; readonly district: string; readonly province: string; readonly now: readonly string[] }
export const olds: readonly Old[] = table.olds.name.map((name, at) => {
  const district = table.districts[table.olds.district[at]!]!
  return { name, district: district.name, province: district.province, now: nowsOf(table, at).map(now => `n${table.nows.code[now]}`) }
})
export const nows = table.nows.name.map((name, at) => ({ id: `n${table.nows.code[at]}`, name, province: table.nows.province[at]! }))

export const bare = (name: string): string => name.replace(/^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu, '')

/** The answer in one line: "Xã Lạc Thủy, Tỉnh Phú Thọ", "ask many 12", "district Huyện Tân Lạc (5)". */
function short(found: Resolved): string {
  switch (found.kind) {
    case 'one':
      return `${found.place.now.name}, ${found.place.now.province}`
    case 'ask':
      return `ask ${found.why} ${found.total}`
    case 'district':
      return `district ${found.name} (${found.communes.length})`
    case 'province':
      return `${found.old} → ${found.now}`
    case 'none':
      return 'none'
  }
}
export const said = (text: string): string => short(places.resolve(text))
