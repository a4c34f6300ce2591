import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNational } from '../../src/national/national.ts'

/**
 * Compares knowledge/national.tsv with the public list it was made from, when that lies beside the project: every row of the list
 * is there with its name, but for deleted and malformed codes, a code that stands twice, and procedures of the former districts.
 */
const root = join(import.meta.dirname, '../..')
const file = join(root, '../shared/data/national/catalogue.tsv')
const isThere = existsSync(file)
const skipped = isThere ? '' : ' (skipped: the source file is not here)'

describe.skipIf(!isThere)(`knowledge/national.tsv beside its source${skipped}`, () => {
  const national = openNational(readFileSync(join(root, 'knowledge/national.tsv')))
  const rows = isThere
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(line => line.split('\t'))
    : []
  const same = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

  it('has every row but eight', () => {
    const missing = rows.filter(([code = '', name = '']) => {
      const row = national.byCode(code.trim())
      return row === undefined || same(row.name) !== same(name)
    })
    expect(rows.length).toBe(5670)
    expect(new Set(missing.map(([code]) => code))).toEqual(
      new Set(['1.007921', '1.010385', '1.011727', '1.0133611', '1.014325', '1.014485', '1.014955-Xoa', '2.009182739']),
    )
  })

  it('gives a province only to what the list calls specific, and a page to each', () => {
    for (const [code = '', , , , , , type, id] of rows) {
      const row = national.byCode(code)
      if (!row || code === '1.014325') continue
      expect(row.url).toBe(`https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${id}`)
      if (type === 'SPECIFIC') expect([code, row.province]).not.toEqual([code, undefined])
      expect([code, row.internal]).toEqual([code, type === 'STANDARD_INTERNAL'])
    }
  })
})
