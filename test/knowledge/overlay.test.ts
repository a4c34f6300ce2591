import { expect, it } from 'vitest'
import { diffCatalogues, describeChanges } from '../../src/knowledge/diff.ts'
import { overlaid } from '../../src/knowledge/overlay.ts'
import { officeSchema, type Patch } from '../../src/model/office.ts'
import type { OverlayPatch } from '../../src/model/version.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import { real } from './tree.ts'

const office = (slug: string) => officeSchema.parse({ slug, name: `Xã ${slug}`, province: 'Tỉnh', units: ['Xã'] })
const fee = (dong: number, when?: string): Patch => ({ kind: 'fee', code: '1.001193', dong, decision: 'NQ 1', ...(when === undefined ? {} : { when }) })
const rows = (office: string, ...patches: Patch[]): OverlayPatch[] =>
  patches.map((patch, i) => ({ office, number: i + 1, at: '2026-11-22T00:00:00.000Z', by: 'Lan', patch, undone: false }))

it('a later figure for the same case takes the place of an earlier one, another case stands beside it', () => {
  const [now] = overlaid([office('aa')], rows('aa', fee(5000), fee(8000), fee(1000, 'quá hạn')))
  expect(now?.fees.map(({ dong, when }) => [dong, when])).toEqual([
    [8000, undefined],
    [1000, 'quá hạn'],
  ])
})

it('touches its own office only, unless it holds for all', () => {
  const notice: Patch = { kind: 'notice', text: 'Nghỉ Tết', codes: [] }
  const patches = [...rows('aa', fee(5000)), ...rows('*', notice)]
  const [a, b] = overlaid([office('aa'), office('bb')], patches)
  expect([a?.fees.length, a?.notices.length, b?.fees.length, b?.notices.length]).toEqual([1, 1, 0, 1])
})

it('a change taken back no longer holds, and the number of the overlay never stands still or goes back', () => {
  const patches = rows('aa', fee(5000), fee(8000))
  const numbers = [[], patches.slice(0, 1), patches, patches.map(patch => ({ ...patch, undone: patch.number === 2 }))].map(some => overlaid([office('aa')], some)[0])
  expect(numbers.map(one => one?.overlay)).toEqual([0, 1, 2, 3])
  expect(numbers.at(-1)?.fees.map(({ dong }) => dong)).toEqual([5000])
})

it('says what changed between two catalogues field by field, and nothing when nothing did', () => {
  const was = loadCatalogue(real, '2026-11-22')
  expect(diffCatalogues(was, structuredClone(was))).toEqual([])
  const procedures = was.procedures.filter(({ code }) => code !== '1.000656').map(one => (one.code === '1.001193' ? { ...one, short: 'Khai sinh' } : one))
  const changes = diffCatalogues(was, { ...was, procedures })
  expect(changes).toEqual([
    { what: 'procedures 1.000656: removed' },
    { what: 'procedures 1.001193', field: 'short', was: '"Khai sinh cho bé"', now: '"Khai sinh"' },
  ])
  expect(describeChanges(changes)).toContain('2 change(s)')
})
