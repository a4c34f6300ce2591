import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import type { Fee, Procedure, Time } from '../../src/model/procedure.ts'
import { real } from './tree.ts'

const catalogue = loadCatalogue(real)

function of(code: string): Procedure {
  const found = catalogue.procedures.find(each => each.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

/** One fee in a line: "15000/lần counter [cá nhân, hộ gia đình]". */
function fee({ kind, when, ...rest }: Fee): string {
  const rule = 'most' in rest ? ` ${rest.first}x${rest.pages} then ${rest.further}, at most ${rest.most}` : ''
  const amount = 'dong' in rest ? `${rest.dong}/${rest.per}` : kind
  return `${amount}${rule}${rest.way ? ` ${rest.way}` : ''}${when ? ` [${when}]` : ''}`
}

function time({ unit, amount, to, when }: Time): string {
  return `${amount ?? ''}${to ? `-${to}` : ''} ${unit}${when ? ` [${when}]` : ''}`.trim()
}

const facts: readonly [string, string[], string[]][] = [
  [
    '1.001193',
    ['free [khai trong 60 ngày]', 'set-locally [khai sau 60 ngày]', '8000/bản [xin thêm bản sao giấy khai sinh]'],
    ['same-day', '3 working-day [phải hỏi nơi khác về đăng ký kết hôn của cha mẹ]'],
  ],
  [
    '1.000656',
    [
      'free [khai trong 15 ngày]',
      'free [gia đình có công với cách mạng, hộ nghèo, người khuyết tật]',
      'set-locally [khai sau 15 ngày]',
      '8000/bản [xin thêm bản sao trích lục khai tử]',
    ],
    ['same-day'],
  ],
  [
    '1.000894',
    ['free', '8000/bản [xin thêm bản sao trích lục kết hôn]'],
    ['1 working-day', '3 working-day [phải hỏi nơi khác về tình trạng hôn nhân]'],
  ],
  [
    '1.004873',
    ['free [gia đình có công với cách mạng, hộ nghèo, người khuyết tật]', 'set-locally [các trường hợp còn lại]'],
    ['3 working-day', '3 working-day [phải hỏi nơi thường trú hoặc nơi đã đăng ký kết hôn]'],
  ],
  ['2.000635', ['8000/bản'], ['same-day']],
  ['2.000815', ['rule 2000x2 then 1000, at most 200000'], ['unknown']],
  [
    '1.004222',
    [
      '20000/lần counter',
      '10000/lần online',
      'free [thuộc diện miễn theo Điều 4 Thông tư 75/2022/TT-BTC (sửa bởi Thông tư 71/2025/TT-BTC)]',
    ],
    ['7 working-day'],
  ],
  [
    '1.004194',
    [
      '15000/lần counter [cá nhân, hộ gia đình]',
      '7000/lần online [cá nhân, hộ gia đình]',
      '10000/người một lần counter [đăng ký theo danh sách]',
      '5000/người một lần online [đăng ký theo danh sách]',
      'free [thuộc diện miễn theo Điều 4 Thông tư 75/2022/TT-BTC]',
    ],
    ['3 working-day'],
  ],
  ['1.001612', ['set-locally'], ['3 working-day']],
  ['1.014027', ['unknown'], ['10 working-day']],
  ['1.013978', ['set-locally'], ['17-27 working-day']],
  ['1.013225', ['set-locally'], ['7 working-day [nhà ở riêng lẻ]', '10 working-day [công trình khác cấp III, cấp IV]']],
]

describe('fees and times are those of the published record', () => {
  it.each(facts)('%s', (code, fees, times) => {
    expect(of(code).fees.map(fee)).toEqual(fees)
    expect(of(code).times.map(time)).toEqual(times)
  })
})

it('the newer codes of residence lead to the records that hold the facts', () => {
  expect(of('1.004222').aliases).toMatchObject([{ code: '1.116788', is: 'newer', asOf: '2026-10-03' }])
  expect(of('1.004194').aliases).toMatchObject([{ code: '1.116789', is: 'newer', asOf: '2026-10-03' }])
})

it('civil status stands under the old law up to 28 February 2027 and not a day longer', () => {
  for (const code of ['1.001193', '1.000656', '1.000894', '1.004873', '2.000635']) expect(of(code).validUntil, code).toBe('2027-02-28')
})

it('residence is decided by the police of the commune, the rest by the commune', () => {
  const levels = facts.map(([code]) => [code, of(code).level])
  expect(levels.filter(([, level]) => level !== 'commune')).toEqual([
    ['1.004222', 'commune-police'],
    ['1.004194', 'commune-police'],
  ])
})

it('an allowance is told as a benefit, never as a fee', () => {
  expect(of('1.014027').benefit).toContain('Nghị định 176/2025/NĐ-CP')
})

it('the national numbers are there, each only once', () => {
  const numbers = catalogue.hotlines.map(each => each.number.replaceAll(' ', ''))
  expect(numbers.toSorted()).toEqual(['111', '112', '113', '114', '115', '18001096', '19000368'])
})

it('the example office says that it is one, and none of its numbers can be dialled', () => {
  const office = catalogue.offices.find(each => each.slug === 'mau')
  expect(office?.example).toBe(true)
  expect(office?.name).toContain('ví dụ')
  expect(office?.contacts.every(each => each.fictitious && each.phone.startsWith('0000'))).toBe(true)
})
