import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf, saidCode } from '../../src/campaign/codes.ts'
import { hearingCodes } from '../../src/campaign/heard.ts'
import { carriers, likeness, type Draft } from '../../src/model/campaign.ts'
import { fold } from '../../src/model/fold.ts'
import { draft as asked } from '../support/campaign.ts'

const draft = (places: readonly string[], more: Partial<Draft> = {}): Draft => ({
  ...asked,
  places: [...places],
  carriers: [...carriers],
  ...more,
})
const codes = (places: readonly string[], more: Partial<Draft> = {}, taken: ReadonlySet<string> = new Set()): readonly string[] =>
  codesOf(draft(places, more), 'Xã Mẫu', taken, Math.random).map(({ code }) => code)

const syllable = fc.constantFrom(
  ...'Tân Lạc Bình Long Chợ Lớn Ngũ Các Dậm Đình Địt Ngu Cặc Hòa Phúc An Ô Ia Thịnh Đức Lập Buôn Ma Thuột Cư Sơn Ea Đắk Tít Thượng Hạ Đoài Đông'.split(
    ' ',
  ),
)
const kind = fc.constantFrom('Thôn ', 'Xóm ', 'Ấp ', 'Tổ dân phố ', 'Bản ', 'Khu phố ', '')
const number = fc.constantFrom('', ' 1', ' 7', ' 12', ' A')
const place = fc
  .tuple(kind, fc.array(syllable, { minLength: 0, maxLength: 4 }), number)
  .map(([head, words, tail]) => `${head}${words.join(' ')}${tail}`.trim())
const places = fc.uniqueArray(place, { minLength: 1, maxLength: 12, selector: fold })

/** Written anew here, so that the list of the code itself may be wrong. */
const rude = ['dit', 'lon', 'cac', 'cu', 'buoi', 'deo', 'ngu', 'cho', 'cut', 'dam', 'cave', 'ma']
const rudeAnywhere = /FUCK|SHIT|SEX|DICK|CUNT|COCK|PORN|FAG|NAZI/

describe('codes', () => {
  it('are the place and a number', () => {
    expect(codes(['Xóm Tân Lạc'], { carriers: ['leaflet', 'poster'] })).toEqual(['TANLAC2', 'TANLAC3'])
    expect(codes(['Tổ dân phố Bình Hòa 1'], { carriers: ['leaflet'] })).toEqual(['BINHHOA2'])
  })

  it('never hold a digit that is taken for a letter, and can be typed as any platform takes them', () => {
    fc.assert(
      fc.property(places, all => {
        for (const code of codes(all)) expect(code).toMatch(/^[A-Z]{3,12}[234679]{1,3}$/)
      }),
    )
  })

  it('never collide nor look alike, also with those that were given before', () => {
    fc.assert(
      fc.property(places, places, (some, others) => {
        const first = codes(some)
        const second = codes(others, {}, new Set(first.map(likeness)))
        const looks = [...first, ...second].map(likeness)
        expect(new Set(looks).size).toBe(looks.length)
      }),
    )
  })

  it('never say anything rude', () => {
    fc.assert(
      fc.property(places, all => {
        const given = codesOf(draft(all), 'Xã Mẫu', new Set(), Math.random)
        for (const { code, place: at } of given) {
          const said = fold(saidCode(code, all[at] ?? '', 'Xã Mẫu')).split(' ')
          expect(said.filter(word => rude.includes(word))).toEqual([])
          expect(code).not.toMatch(rudeAnywhere)
          expect(code).not.toContain('69')
        }
      }),
    )
  })

  it('are still found where a place has given out', () => {
    const taken = new Set<string>()
    const tens = ['', '2', '3', '4', '6', '7', '9']
    for (const a of tens) for (const b of tens) for (const c of '234679') taken.add(likeness(`TANLAC${a}${b}${c}`))
    expect(codes(['Tân Lạc'], { carriers: ['leaflet'] }, taken)).toEqual(['MAU2'])
  })

  it('are one for each place and carrier', () => {
    const given = codesOf(draft(['Tân Lạc', 'Bình Hòa']), 'Xã Mẫu', new Set(), Math.random)
    expect(new Set(given.map(({ place: at, carrier }) => `${at} ${carrier}`)).size).toBe(12)
  })

  it('share two wordings evenly within each carrier', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 12, selector: fold }), all => {
        const given = codesOf(draft(all, { other: 'Một lời khác hẳn' }), 'Xã Mẫu', new Set(), Math.random)
        for (const carrier of carriers) {
          const of = given.filter(one => one.carrier === carrier)
          const a = of.filter(({ wording }) => wording === 'a').length
          expect(Math.abs(of.length - 2 * a)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('hearing codes', () => {
  const hear = hearingCodes(['TANLAC7', 'TANLAC3', 'BINHHOA23', 'TINH7', 'XOMMOI4'])

  it.each([
    ['TANLAC7', 'TANLAC7', ''],
    ['#tanlac7', 'TANLAC7', ''],
    ['# Tân Lạc 7', 'TANLAC7', ''],
    ['tân lạc bảy', 'TANLAC7', ''],
    ['tan lac 7', 'TANLAC7', ''],
    ['Tân Lạc 7.', 'TANLAC7', ''],
    ['tan lac bay', 'TANLAC7', ''],
    ['mã tân lạc bảy', 'TANLAC7', ''],
    ['TAN-LAC-7', 'TANLAC7', ''],
    ['tan lac7', 'TANLAC7', ''],
    ['TlNH7', 'TINH7', ''],
    ['bình hòa hai ba', 'BINHHOA23', ''],
    ['bình hòa hai mươi ba', 'BINHHOA23', ''],
    ['binh hoa 23 lam khai sinh can gi', 'BINHHOA23', 'lam khai sinh can gi'],
    ['tân lạc bảy, tôi muốn làm VNeID', 'TANLAC7', 'tôi muốn làm VNeID'],
    ['cho tôi hỏi khai sinh #TANLAC3', 'TANLAC3', 'cho tôi hỏi khai sinh'],
    ['tôi có mã tân lạc 7 thì làm gì', 'TANLAC7', 'tôi có thì làm gì'],
    ['xóm mới 4', 'XOMMOI4', ''],
  ])('%s', (text, code, rest) => {
    expect(hear(text)).toEqual({ code, rest })
  })

  it.each([
    'tôi ở tân lạc 7 năm rồi',
    'Tân Lạc ba con nhỏ làm khai sinh',
    'khai sinh ở Tân Lạc',
    'tan lac 9',
    'giay to 7',
    '#7',
    '',
    'tân lạc',
    'bảy',
  ])('is not misled by: %s', text => {
    expect(hear(text)).toBeUndefined()
  })

  it('takes every code as it is typed, said, spread and tagged', () => {
    fc.assert(
      fc.property(places, all => {
        const given = codesOf(draft(all), 'Xã Mẫu', new Set(), Math.random)
        const heard = hearingCodes(given.map(({ code }) => code))
        for (const { code, place: at } of given) {
          const said = saidCode(code, all[at] ?? '', 'Xã Mẫu')
          for (const text of [code, code.toLowerCase(), `#${code}`, said, fold(said), `mã ${said}`, said.toUpperCase()])
            expect([text, heard(text)?.code]).toEqual([text, code])
        }
      }),
      { numRuns: 60 },
    )
  })
})
