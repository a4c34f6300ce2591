import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { holdTalks, missedTalks, scoreTalks, type Outcome } from '../../eval/talks.ts'
import { know } from '../dialogue/know.ts'

const folder = mkdtempSync(join(tmpdir(), 'talks-'))
afterAll(() => rmSync(folder, { recursive: true }))

function hold(turns: string): Outcome[] {
  const file = join(folder, 'talks.yaml')
  writeFileSync(
    file,
    `talks: [{ id: t, who: somebody, turns: [{ say: xin chào, kind: chatter, wants: [{ intent: [smalltalk] }] }, ${turns}] }]`,
  )
  return holdTalks(file, know).slice(1)
}
const met = (turns: string): boolean[] => hold(turns).map(one => one.met)

describe('a want', () => {
  test('is met by the right procedure and side', () => {
    const of = (code: string, facet: string): string =>
      `{ say: khai sinh cần gì, kind: opening, wants: [{ intent: [procedure], code: ['${code}'], facet: [${facet}] }] }`
    expect(met(of('1.001193', 'documents'))).toEqual([true])
    expect(met(of('1.001193', 'fee'))).toEqual([false])
    expect(met(of('1.000894', 'documents'))).toEqual([false])
  })

  test('counts each of two questions by itself', () => {
    const wants = `[{ intent: [procedure], code: ['1.001193'] }, { intent: [procedure], code: ['9.999999'] }]`
    expect(met(`{ say: khai sinh với kết hôn, kind: several, wants: ${wants} }`)).toEqual([true, false])
  })

  test('is not met when the reply lacks a text or says one too many', () => {
    const of = (more: string): string => `{ say: khai sinh, kind: opening, wants: [{ intent: [procedure] }], ${more} }`
    expect(met(of('must: [Giấy chứng sinh|mẫu]'))).toEqual([true])
    expect(met(of('must: [hộ chiếu]'))).toEqual([false])
    expect(met(of('mustNot: [giấy chứng sinh]'))).toEqual([false])
  })

  test('is one button away where a question back offers it', () => {
    const [one] = hold(`{ say: sửa tên, kind: opening, wants: [{ intent: [procedure], code: ['1.001193'] }] }`)
    expect([one?.met, one?.offered]).toEqual([false, true])
  })

  test('of another kind is read from what the turn did', () => {
    const of = (say: string, intent: string): string => `{ say: ${say}, kind: switch, wants: [{ intent: [${intent}] }] }`
    expect(met(of('gặp cán bộ', 'officer'))).toEqual([true])
    expect(met(of('nhà tôi cháy', 'emergency'))).toEqual([true])
    expect(met(of('thời tiết', 'out-of-scope'))).toEqual([true])
    expect(met(of('thời tiết', 'procedure'))).toEqual([false])
    expect(met(of('thời tiết', 'office'))).toEqual([false])
  })
})

test('figures are shares of all wants and of each kind', () => {
  const outcomes = hold(
    `{ say: khai sinh, kind: opening, wants: [{ intent: [procedure], code: ['1.001193'] }] }, { say: sửa tên, kind: switch, wants: [{ intent: [procedure], code: ['1.001193'] }] }`,
  )
  expect(scoreTalks(outcomes)).toEqual({
    wants: 2,
    met: 0.5,
    reached: 1,
    kinds: { opening: { wants: 1, met: 1 }, switch: { wants: 1, met: 0 } },
  })
  expect(missedTalks(outcomes)).toContain('t.3 switch (offered): sửa tên')
})

test('a file that is no list of talks is refused by its place', () => {
  expect(() => hold('{ say: a, kind: guess, wants: [] }')).toThrow(/turns.1.kind/)
})
