import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { strike } from '../../src/language-model/figures.ts'

const source = `Đăng ký khai sinh (mã 1.001193). Lệ phí: 15.000 đồng/lần, quá hạn 20 nghìn đồng. Xong trong 3 ngày làm việc, chậm nhất 15 - 20 ngày.
Gọi 0218 3000 001 hoặc 1800 1096. Tờ khai CT01, theo Nghị định 123/2015/NĐ-CP. Mở cửa 7:30. Xem https://dichvucong.gov.vn/khai-sinh.
Theo dữ liệu ngày 18/7/2026. Mang 2 bản sao.`
const left = (text: string): string => strike(text, [source], '[?]').text

describe('a figure of a draft', () => {
  it.each([
    'Lệ phí là 15.000 đồng.',
    'Lệ phí 15.000đ, quá hạn thì 20.000 đồng.',
    'Lệ phí mười lăm nghìn đồng, xong sau ba ngày.',
    'Anh/chị chờ 3 ngày làm việc, chậm nhất 15-20 ngày.',
    'Chờ 3–20 ngày.',
    'Gọi 02183000001 hoặc 18001096 để hỏi.',
    'Điền tờ CT01 theo Nghị định 123/2015/NĐ-CP, mã 1.001193, từ 7:30.',
    'Xem dichvucong.gov.vn/khai-sinh (dữ liệu ngày 18-7-2026).',
    'Mở cửa từ 7h30, tức 07:30–7:30.',
    'Mang hai bản sao, một người đi là đủ.',
    '1. Mang tờ khai.\n2. Nộp ở quầy.',
    'Cha mẹ và ba của bé không cần đi cùng; sau đó tư vấn thêm, mỗi năm một lần.',
  ])('stays where a source has it: %s', text => {
    expect(left(text)).toBe(text)
  })

  it.each([
    ['Lệ phí là 50.000 đồng.', 'Lệ phí là [?].'],
    ['Lệ phí 15.000 ngày.', 'Lệ phí [?].'],
    ['Chờ 3–25 ngày.', 'Chờ [?].'],
    ['Lệ phí ba trăm nghìn đồng.', 'Lệ phí [?].'],
    ['Le phi ba tram nghin dong nhe.', 'Le phi [?] nhe.'],
    ['Lệ phí 500k, hoặc 2tr.', 'Lệ phí [?], hoặc [?].'],
    ['Xong trong năm ngày.', 'Xong trong [?].'],
    ['Gọi 0987 654 321.', 'Gọi [?].'],
    ['Hạn 31/12/2030.', 'Hạn [?].'],
    ['Theo Nghị định 99/2024/NĐ-CP, mẫu TK99.', 'Theo Nghị định [?], mẫu [?].'],
    ['Vào https://lua-dao.vn/nop hoặc lua-dao.com.', 'Vào [?] hoặc [?].'],
    ['Thư tới a@lua-dao.vn', 'Thư tới [?]'],
    ['Giảm 70% phí.', 'Giảm [?] phí.'],
    ['Mở cửa 6h30, nghỉ 12:15–13:45.', 'Mở cửa [?], nghỉ [?]–[?].'],
    ['Mã 9.999999.', 'Mã [?].'],
  ])('goes where none has it: %s', (text, shown) => {
    expect(left(text)).toBe(shown)
  })

  it('goes whatever stands around it', () => {
    const around = fc.stringMatching(/^[a-zà-ỹ ,.;:()\n-]{0,30}$/)
    fc.assert(
      fc.property(around, fc.integer({ min: 1000, max: 10_000_000 }), around, (start, number, end) => {
        expect(strike(`${start} ${number} ${end}`, ['không có số nào'], '[?]').text).not.toMatch(/\d/)
      }),
    )
  })
})
