import type { Named, Names } from './names.ts'
import type { Table } from './table.ts'

/** Whether a place lies in a district or a province. */
export function liesIn({ table, what }: Names, ref: number, within: number): boolean {
  const place = what(ref)
  const area = what(within)
  if (area.is === 'district') {
    if (place.is === 'old') return table.olds.district[place.at] === area.at
    return place.is === 'now' && tookFrom(table, place.at, area.at)
  }
  return area.is === 'province' && place.is !== 'province' && isInProvince(table, place, area.at)
}

/** A province counts as it was and, under the name it still bears, as it is: Chi Lăng Bắc lay in Hải Dương and lies in Hải Phòng. */
function isInProvince(table: Table, { is, at }: Named, province: number): boolean {
  const area = table.provinces[province]
  const district = is === 'old' ? table.olds.district[at] : is === 'district' ? at : undefined
  const then = table.districts[district ?? -1]?.province
  if (!area || then === area.old) return area !== undefined
  if (bareProvince(area.now) !== bareProvince(area.old)) return false
  const today = is === 'now' ? table.nows.province[at] : table.provinces.find(({ old }) => old === then)?.now
  return today === area.now
}

/** Whether a commune of today took in something of a district. */
function tookFrom({ olds }: Table, now: number, district: number): boolean {
  const start = olds.district.indexOf(district)
  // The file keeps a district together.
  for (let old = start; olds.district[old] === district; old++)
    if (olds.now[old] === now || olds.more.get(old)?.includes(now) === true) return true
  return false
}

/** "Tỉnh Phú Thọ", "Phú Thọ" → "phú thọ". */
export const bareProvince = (province: string): string => province.replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, '').toLowerCase()
