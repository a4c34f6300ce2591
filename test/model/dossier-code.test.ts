import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearMiss, ourPhrases, typed } from '../../eval/drills/codes.ts'
import { detect } from '../../src/privacy/detect.ts'

const dossiers = (text: string): readonly string[] => detect(text).flatMap(hit => (hit.kind === 'dossier' ? hit.value : []))
const kinds = (text: string): readonly string[] => detect(text).map(hit => hit.kind)

/** As seen on papers and screens. */
const seen = [
  '000.00.12.H28-210715-0001',
  '000.00.12.H62-201105-0004',
  '000.09.23.H34-250630-0117',
  'G22.99.08-260921-896048',
  'G22-251225-020175',
  'G22.99.09-240114-0001',
  'G09.20-20260609-0092637',
]

describe('codes with letters or dots', () => {
  it.each(seen)('are found in any message: %s', code => {
    for (const text of [code, `ho so ${code} toi dau roi`, `${code.toLowerCase()}?`, `(${code})`, `mã:${code}.`, `hs${code} xong chưa`])
      expect([text, dossiers(text)]).toEqual([text, [code]])
  })

  it('however they are typed', () => {
    const phrase = fc.constantFrom(...ourPhrases())
    fc.assert(
      fc.property(phrase, typed, phrase, (before, { value, text }, after) => {
        expect(dossiers(`${before} ${text} ${after}`)).toContain(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ourPhrases()), nearMiss, (phrase, miss) => {
        expect(dossiers(`${phrase} ${miss}`)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('plain receipt numbers', () => {
  it.each([
    ['mã hồ sơ 00673810079', '00673810079'],
    ['biên nhận số: 00673 810 079 xem giúp', '00673810079'],
    ['hs 00673810079 tới đâu', '00673810079'],
    ['hồ sơ của tôi 00673810079', '00673810079'],
    ['mã là 123456789', '123456789'],
    ['giấy hẹn ghi 006738100791234', '006738100791234'],
    ['00673810079', '00673810079'],
    ['dạ 00673810079 ạ', '00673810079'],
  ])('are known by the word before, or by standing alone: %s', (text, code) => {
    expect(dossiers(text)).toEqual([code])
  })

  it.each([
    'cho hỏi 00673810079 là gì',
    'hồ sơ vay 200000000',
    'giấy hẹn đã qua ngày H00.00-151302-000000',
    'hồ sơ nộp 20112026',
    'mã số thuế 8012345678',
    'mã bưu điện 35000000',
    '20111985',
  ])('and by nothing else: %s', text => {
    expect(dossiers(text)).toEqual([])
  })

  it.each(['001085012345', 'mã hồ sơ 001085012345', 'ho so 036199001234', 'biên nhận 123456789012'])(
    'twelve digits are an identity number: %s',
    text => {
      expect(kinds(text)).toEqual(['id-number'])
    },
  )

  it('a phone or a card stays one', () => {
    expect(kinds('hồ sơ 0912345678')).toEqual(['phone'])
    expect(kinds('mã hồ sơ 4111111111111111')).toEqual(['card'])
  })
})

describe('the end of a phone number', () => {
  it.each([
    ['5678', ['phone-end']],
    ['dạ 5678 nhé', ['phone-end']],
    ['4 số cuối là 5678', ['phone-end']],
    ['số cuối điện thoại của tôi: 2019', ['phone-end']],
    ['G22.99.08-260921-896048 5678', ['dossier', 'phone-end']],
    ['hs G22.99.08-260921-896048 sdt 0912345678', ['dossier', 'phone']],
    ['2019', []],
    ['1022', []],
    ['sinh 5678', []],
    ['mã otp 5678', ['otp']],
  ])('is known as one: %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})
