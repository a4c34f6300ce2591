import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskOf } from '../../src/campaign/desk.ts'
import { scriptOf } from '../../src/campaign/script.ts'
import { aloud, clockSaid, daySaid, numberSaid, syllablesIn } from '../../src/campaign/spoken.vi.ts'
import type { Campaign } from '../../src/model/campaign.ts'
import { officeSchema } from '../../src/model/office.ts'
import { draft as asked } from '../support/campaign.ts'

const office = officeSchema.parse({
  slug: 'mau',
  name: 'Trung tâm Phục vụ hành chính công xã Mẫu',
  province: 'Tỉnh Ví Dụ',
  units: ['Xã Mẫu'],
  hours: { mon: [['7:30', '11:30']], tue: [['7:30', '11:30']], wed: [['7:30', '11:30']], sat: [['7:30', '11:30']] },
  contacts: [
    { field: 'ho-tich', label: 'Hộ tịch', phone: '0912 000 111' },
    { field: 'chung', label: 'Trực một cửa', phone: '0218 3 000 000' },
  ],
})
const campaign: Campaign = {
  id: 'c1',
  ...asked,
  message: 'Làm tài khoản VNeID mức 2 ngay tại nhà',
  other: 'Khỏi đi lại: nộp hồ sơ ngay trên điện thoại',
  places: ['Xóm Tân Lạc', 'Bình Hòa'],
  carriers: ['loudspeaker'],
  codes: [],
  madeAt: '',
  by: '',
}
const code = { code: 'TANLAC7', place: 0, carrier: 'loudspeaker', wording: 'a' } as const

describe('spoken Vietnamese', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [44, 'bốn mươi bốn'],
    [105, 'một trăm linh năm'],
    [115, 'một trăm mười lăm'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [2005, 'hai nghìn không trăm linh năm'],
    [9000, 'chín nghìn'],
  ])('says %i', (number, said) => expect(numberSaid(number)).toBe(said))

  it('says clocks, days and telephone numbers', () => {
    expect(clockSaid('7:30')).toBe('bảy giờ ba mươi')
    expect(clockSaid('17:00')).toBe('mười bảy giờ')
    expect(daySaid('2026-04-05')).toBe('ngày mùng năm tháng tư')
    expect(aloud('Gọi 0912 hoặc 1022')).toBe('Gọi không chín một hai hoặc một nghìn không trăm hai mươi hai')
  })
})

describe('a script', () => {
  const desk = deskOf(office)
  it.each([30, 60])('of %i seconds fits, and has the message and the code twice', seconds => {
    const script = scriptOf(campaign, code, desk, seconds)
    expect(script.takes).toBeLessThanOrEqual(seconds)
    expect(script.syllables).toBe(syllablesIn(script.text))
    expect(script.text).toContain('Làm tài khoản VNeID mức hai ngay tại nhà.')
    expect(script.text.match(/tân lạc bảy/g)).toHaveLength(2)
    expect(script.text).not.toMatch(/\d/)
  })

  it('says more in a minute', () => {
    expect(scriptOf(campaign, code, desk, 60).syllables).toBeGreaterThan(scriptOf(campaign, code, desk, 30).syllables + 30)
    expect(scriptOf(campaign, code, desk, 60).text).toContain('không hai một tám ba không không không không không không')
  })

  it('says the wording that its code was given', () => {
    expect(scriptOf(campaign, { ...code, wording: 'b' }, desk, 30).text).toContain('Khỏi đi lại')
  })

  it('leaves out all but the message and the code where the message is long, whatever message is taken', () => {
    const words = fc.array(fc.constantFrom('nghiêng', 'hồ', 'sơ', '31', 'VNeID', 'a'), { minLength: 5, maxLength: 60 })
    fc.assert(
      fc.property(words, parts => {
        const message = Array.from(parts.join(' ')).slice(0, 160).join('')
        expect(scriptOf({ ...campaign, message }, code, desk, 30).takes).toBeLessThanOrEqual(45)
      }),
    )
  })
})

describe('the desk on a carrier', () => {
  it('joins days of the same hours and puts the number for everything first', () => {
    expect(deskOf(office)).toMatchObject({
      short: 'Xã Mẫu',
      hours: ['thứ hai đến thứ tư: 7:30–11:30', 'thứ bảy: 7:30–11:30'],
      phones: [{ number: '0218 3 000 000' }, { number: '0912 000 111' }],
    })
  })
})
