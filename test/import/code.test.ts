import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode } from '../../src/import/code.ts'

const read = (printed: string): string => {
  const code = readCode(printed)
  return code.kind === 'code' ? `${code.code} ${code.mends.join('+')}`.trim() : code.kind === 'none' ? 'none' : code.why
}

describe('a printed code', () => {
  it.each([
    ['1.001193', '1.001193'],
    ['2.00072', '2.000720 zero'],
    ['2.0024', '2.002400 zero'],
    ['1.013.978', '1.013978 dot'],
    ['1001193', '1.001193 dot'],
    ['1,001193', '1.001193 dot'],
    ['1.001193.000.00.00.H37', '1.001193 suffix'],
    ['1.001193.000.00.00.H19', '1.001193 suffix'],
    ['2.00223.000.00.00.H37', '2.002230 suffix+zero'],
    ['2000027.000.00.00.H37', '2.000027 suffix+dot'],
    ['1.010061 .000.00.00.H37', '1.010061 stray+suffix'],
    ['1.001193.000.00,00,H37', '1.001193 suffix'],
    ['1.001193.01', '1.001193 service'],
    ['/6.002095', '6.002095 stray'],
    ['1.001193 ', '1.001193'],
    ['', 'none'],
    ['-', 'none'],
    ['1.0133611', 'a code has six digits after the dot, this one has more'],
    ['1.014955-Xoa', 'the code is marked as deleted'],
    ['1.014955-Xóa', 'the code is marked as deleted'],
    ['1.001193\n2.000635', 'there are several codes in one cell; give each procedure a row of its own'],
  ])('%j is %s', (printed, expected) => {
    expect(read(printed)).toBe(expected)
  })

  it('that is a number of the province, a test or too short is no code', () => {
    for (const printed of ['TEST_MOT_CAP', 'CCCX_01', '1.5', '12', 'abc', '1.01']) expect(readCode(printed).kind).toBe('bad')
  })

  it('comes back whole however a spreadsheet and a province damage it', () => {
    const code = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 999_999 }))
      .map(([kind, n]) => `${kind}.${String(n).padStart(6, '0')}`)
    const damage = fc.constantFrom(
      (text: string) => text,
      (text: string) => String(Number(text)),
      (text: string) => `${text.slice(0, 5)}.${text.slice(5)}`,
      (text: string) => `${text}.000.00.00.H37`,
      (text: string) => text.replace('.', ''),
      (text: string) => ` /${text} `,
    )
    fc.assert(
      fc.property(code, damage, (whole, harm) => {
        // Three zeros at the end leave too little to be sure of.
        fc.pre(!whole.endsWith('0000'))
        const back = readCode(harm(whole))
        expect(back.kind === 'code' && back.code).toBe(whole)
      }),
    )
  })

  it('never becomes anything but a code of six digits', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const code = readCode(text)
        if (code.kind === 'code') expect(code.code).toMatch(/^\d\.\d{6}$/)
      }),
    )
  })
})
