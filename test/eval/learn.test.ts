import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { learn, type Learning, type Sample } from '../../eval/learn.ts'
import { learnMatters } from '../../eval/matters.ts'
import { written } from '../../eval/written.ts'
import { likeliest, readTable, tableOf } from '../../src/answer/learnt.ts'
import { likelyMatters } from '../../src/answer/matter.ts'
import { openSearch } from '../../src/search/search.ts'
import { catalogue } from '../support/catalogue.ts'

const how: Learning<'fee' | 'time'> = {
  classes: ['fee', 'time'],
  rounds: 30,
  rate: 0.5,
  decay: 0.001,
  finest: 0.05,
  least: 2,
  prior: () => 0,
}
const samples: Sample<'fee' | 'time'>[] = [
  { signs: ['any', 'bao', 'nhieu', 'tien'], right: ['fee'], weight: 1 },
  { signs: ['any', 'het', 'nhieu', 'tien'], right: ['fee'], weight: 1 },
  { signs: ['any', 'bao', 'lau'], right: ['time'], weight: 1 },
  { signs: ['any', 'may', 'lau'], right: ['time'], weight: 1 },
  { signs: ['any', 'once'], right: ['fee', 'time'], weight: 1 },
]

describe('learning', () => {
  it.each([false, true])('what was shown is told apart again, rooted: %s', isRooted => {
    const learnt = learn(samples, { ...how, isRooted })
    for (const { signs, right } of samples.slice(0, 4)) {
      const [first] = likeliest(tableOf(how.classes, learnt), signs, { isRooted })
      expect(right).toContain(first?.of)
      expect(first?.sure).toBeGreaterThan(0.6)
    }
  })

  it('finds the same weights each time, and none for a sign seen too seldom', () => {
    const learnt = learn(samples, how)
    expect(learn(samples, how)).toEqual(learnt)
    expect(learnt).not.toHaveProperty('once')
    expect(learnt).not.toHaveProperty('het')
  })

  it('rooted, a long message is no surer for its length alone', () => {
    const learnt = learn(samples, { ...how, isRooted: true })
    const sure = (signs: string[], isRooted: boolean): number => likeliest(tableOf(how.classes, learnt), signs, { isRooted })[0]?.sure ?? 0
    const long = ['any', 'bao', 'nhieu', 'tien']
    expect(sure(long, true)).toBeLessThan(sure(long, false))
  })
})

describe('learning what messages are about', () => {
  const search = openSearch(catalogue())
  const signs = (text: string): string[] => search.read(text).tokens.map(({ folded }) => folded)
  const said = [
    ['khai sinh cho con', '1.000001'],
    ['làm khai sinh', '1.000001'],
    ['đăng ký kết hôn', '1.000002'],
    ['kết hôn ở xã', '1.000002'],
    ['mấy giờ mở cửa', 'office'],
    ['mở cửa thứ bảy không', 'office'],
  ] as const
  const learnt = learnMatters(said.map(([text, of]) => ({ signs: ['any', ...signs(text)], right: [of], weight: 1 })))

  it('is kept in whole tenths, none of them too small to speak', () => {
    expect(learnt.of).toEqual(['1.000001', '1.000002', 'office'])
    const weights = learnt.pairs.filter((_, at) => at % 2 === 1)
    expect(weights.length).toBeGreaterThan(0)
    expect(weights.every(weight => weight % 10 === 0 && Math.abs(weight) >= 30)).toBe(true)
  })

  it('tells again what was shown', () => {
    for (const [text, of] of said) {
      const likely = likelyMatters(search.read(text).tokens, learnt)
      expect(likely.get(of)).toBe(Math.max(...likely.values()))
    }
  })
})

describe('what was learnt, written and read again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-learnt-'))
  const reread = (text: string): ReturnType<typeof readTable> => {
    const file = join(folder, 'learnt.tsv')
    writeFileSync(file, text)
    return readTable(pathToFileURL(file))
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  const table = tableOf(['fee', 'time'], { any: [0.12, -1.5], '=mấy_ngày': [0, 2], 'p:fee:2 -x': [-0.01, 0], nothing: [0, 0] })

  it('is the same, whatever its signs are made of', () => {
    expect(reread(written(table))).toEqual(table)
    expect([...table.signs.keys()]).toEqual(['any', '=mấy_ngày', 'p:fee:2 -x'])
    expect(likeliest(reread(written(table)), ['=mấy_ngày'])[0]?.of).toBe('time')
  })

  it('also with the ends of lines of another system', () => expect(reread(written(table).replaceAll('\n', '\r\n'))).toEqual(table))

  it('is refused where a line is broken', () => expect(() => reread('fee\ttime\nany')).toThrow('without a tab'))
})
