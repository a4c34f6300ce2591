import { expect, it } from 'vitest'
import { openKnow } from '../../src/answer/know.ts'
import { begin } from '../../src/dialogue/begin.ts'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import { overlaid } from '../../src/knowledge/overlay.ts'
import type { Patch } from '../../src/model/office.ts'
import { plainOf } from '../../src/model/plain.ts'
import { openSearch } from '../../src/search/search.ts'

const catalogue = loadCatalogue(new URL('../../knowledge', import.meta.url).pathname)
const search = openSearch(catalogue)
const was = begin({ id: 'c', account: 'web:mau', channel: 'web', chat: 'c', office: 'mau', language: 'vi' })
/** What is told of a procedure on a day, with these changes of the office. */
function told(code: string, today: string, ...patches: Patch[]) {
  const rows = patches.map((patch, i) => ({
    office: 'mau',
    number: i + 1,
    at: '2026-11-22T00:00:00.000Z',
    by: 'Lan',
    patch,
    undone: false,
  }))
  const know = openKnow({ ...catalogue, offices: [...overlaid(catalogue.offices, rows)] }, search)
  const answer = know.tell({ kind: 'procedure', code, facet: 'fee' }, was, today)
  return { answer, text: answer.kind === 'unsure' ? '' : plainOf({ blocks: answer.blocks ?? [{ kind: 'paragraph', text: '' }] }) }
}

it('tells nothing of a withdrawn procedure but why, from its first day on', () => {
  const withdraw: Patch = { kind: 'withdraw', code: '1.001193', why: 'Đang cập nhật quy định mới.', from: '2026-12-01' }
  expect(told('1.001193', '2026-11-30', withdraw).answer.kind).toBe('found')
  const { answer, text } = told('1.001193', '2026-12-01', withdraw)
  expect(answer).toMatchObject({ kind: 'unknown', why: 'stale' })
  expect(text).toContain('Đang cập nhật quy định mới.')
  expect(text).not.toMatch(/không mất phí|8\.000/)
  expect(told('1.000656', '2026-12-01', withdraw).answer.kind).toBe('found')
})

it('says a notice while it holds, above everything or above the codes it names', () => {
  const general: Patch = { kind: 'notice', text: 'Chiều 24/12 nghỉ.', codes: [], until: '2026-12-24' }
  const narrow: Patch = { kind: 'notice', text: 'Máy in phôi hỏng.', codes: ['1.000656'] }
  expect(told('1.001193', '2026-12-24', general, narrow).text).toContain('Chiều 24/12 nghỉ.')
  expect(told('1.001193', '2026-12-25', general, narrow).text).not.toContain('Chiều 24/12')
  expect(told('1.001193', '2026-12-24', general, narrow).text).not.toContain('Máy in')
  expect(told('1.000656', '2026-12-24', general, narrow).text).toContain('Máy in phôi hỏng.')
})

it('tells a fee the office sets from its first to its last day, with the number of the change in the citation', () => {
  const fee: Patch = {
    kind: 'fee',
    code: '1.004873',
    dong: 15_000,
    decision: 'NQ 12/2026/NQ-HĐND',
    from: '2026-12-01',
    until: '2026-12-31',
  }
  expect(told('1.004873', '2026-11-30', fee).text).not.toContain('15.000')
  const { answer, text } = told('1.004873', '2026-12-01', fee)
  expect(text).toContain('15.000')
  expect(answer.kind === 'found' && answer.citations[0].overlay).toBe(1)
  expect(told('1.004873', '2027-01-01', fee).text).not.toContain('15.000')
})

it('tells the time limit the office keeps in place of the published one, on its days only', () => {
  const time: Patch = { kind: 'time', code: '1.004873', unit: 'working-day', amount: 2, decision: 'QĐ 5/QĐ-UBND', from: '2026-12-01' }
  const rows = [{ office: 'mau', number: 1, at: '2026-11-22T00:00:00.000Z', by: 'Lan', patch: time, undone: false }]
  const know = openKnow({ ...catalogue, offices: [...overlaid(catalogue.offices, rows)] }, search)
  const text = (today: string): string => {
    const answer = know.tell({ kind: 'procedure', code: '1.004873', facet: 'time' }, was, today)
    return answer.kind === 'found' ? plainOf(answer) : ''
  }
  expect(text('2026-11-30')).toContain('3 ngày làm việc')
  expect(text('2026-12-01')).toContain('2 ngày làm việc')
  expect(text('2026-12-01')).toContain('QĐ 5/QĐ-UBND')
  expect(text('2026-12-01')).not.toMatch(/^3 ngày làm việc/m)
})
