import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../src/model/fold.ts'
import { nows, olds, root } from './support.ts'

/**
 * Compares knowledge/places.tsv with the two public files it was made from, when they lie beside the project:
 * `old-to-new-2025.csv` (tranngocminhhieu/vietnamadminunits) says which old commune became which, `units-2026-04-30.json`
 * (thanglequoc/vietnamese-provinces-database) what each is called today. Names of today are those of the second file, found by
 * code: since the first was made, Đồng Nai has become a city and some of its communes wards.
 */
const folder = join(root, '../shared/data/places')
const isThere = existsSync(join(folder, 'old-to-new-2025.csv'))

const same = (text: string): string => tidy(text.replaceAll('’', "'")).trim()

const skipped = isThere ? '' : ' (skipped: the source files are not here)'

describe.skipIf(!isThere)(`knowledge/places.tsv beside its sources${skipped}`, () => {
  const lines = isThere
    ? readFileSync(join(folder, 'old-to-new-2025.csv'), 'utf8')
        .replace(/^\uFEFF/, '')
        .trim()
        .split(/\r?\n/)
    : []
  const columns = lines[0]?.split(',') ?? []
  const rows = lines.slice(1).map(line => {
    const cells = line.split(',')
    return (name: string): string => cells[columns.indexOf(name)] ?? ''
  })
  type Province = { FullName: string; Wards: { Code: string; FullName: string }[] }
  const units: Province[] = isThere
    ? (JSON.parse(readFileSync(join(folder, 'units-2026-04-30.json'), 'utf8').replace(/^\uFEFF/, '')) as Province[])
    : []
  const today = new Map(
    units.flatMap(({ FullName, Wards }) => Wards.map((ward): [string, string] => [`n${ward.Code}`, same(`${ward.FullName}, ${FullName}`)])),
  )

  it('has every commune of today, by code and name', () => {
    expect(nows.length).toBe(today.size)
    for (const { id, name, province } of nows) expect([id, same(`${name}, ${province}`)]).toEqual([id, today.get(id)])
  })

  it('has every old commune, and sends it where the source does', () => {
    const bareNow = (text: string): string => same(text).replace(/^(xã|phường|đặc khu) /, '')
    const key = (name: string, district: string, province: string): string => [name, district, province].map(same).join(' | ')
    const byId = new Map(nows.map(now => [now.id, bareNow(now.name)]))
    const ours = olds.flatMap(old => old.now.map(id => `${key(old.name, old.district, old.province)} → ${byId.get(id)}`)).toSorted()
    const theirs = rows
      .map(row => `${key(row('ward') || row('district'), row('district'), row('province'))} → ${bareNow(row('newWard'))}`)
      .toSorted()
    expect(ours.length).toBe(10_602)
    expect(olds.length).toBe(10_040)
    expect(ours).toEqual(theirs)
  })
})
