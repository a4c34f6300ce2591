import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, syllables, tidy } from '../../src/model/fold.ts'

const letters = 'aàáảãạăắằẳẵặâấầẩẫậbcdđeèéẻẽẹêếềểễệghiìíỉĩịklmnoòóỏõọôốồổỗộơớờởỡợpqrstuùúủũụưứừửữựvxyỳýỷỹỵ'
const vietnamese = fc.string({ unit: fc.constantFrom(...Array.from(`${letters}${letters.toUpperCase()} `)) })

describe('fold', () => {
  test('drops case, accents and the bar of đ', () => {
    expect(fold('ĐĂNG KÝ Khai Sinh')).toBe('dang ky khai sinh')
  })

  test('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => fold(fold(text)) === fold(text)))
  })

  test('leaves only plain letters of any Vietnamese text', () => {
    fc.assert(fc.property(vietnamese, text => /^[a-z ]*$/.test(fold(text))))
  })

  test('is the same for composed and decomposed forms', () => {
    fc.assert(fc.property(vietnamese, text => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
  })
})

describe('tidy', () => {
  test('places the tone mark of an open oa, oe, uy on the first vowel', () => {
    expect(tidy('Hoà thuỷ khoẻ')).toBe('hòa thủy khỏe')
  })

  test('leaves quý and closed rimes alone', () => {
    expect(tidy('quý hoàn')).toBe('quý hoàn')
  })

  test('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => tidy(tidy(text)) === tidy(text)))
  })

  test('heals words that carry zero-width marks', () => {
    expect(syllables('khai\u200bsi\u00adnh \u202eabc')).toEqual(['khaisinh', 'abc'])
  })

  test('parts words at line breaks and tabs', () => {
    expect(syllables('khai\nsinh\tcho')).toEqual(['khai', 'sinh', 'cho'])
  })

  test('reads mathematical and full-width letters as letters', () => {
    expect(syllables('ｋｈａｉ 𝐬𝐢𝐧𝐡')).toEqual(['khai', 'sinh'])
  })
})

describe('syllables', () => {
  test('keep an official code whole', () => {
    expect(syllables('mã 1.001193, lệ phí 8.000đ')).toContain('1.001193')
  })

  test('never contain blanks or punctuation', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => syllables(text).every(word => !/[\s?!;]/.test(word))))
  })
})
