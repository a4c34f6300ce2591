import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/campaign/draft.ts'
import { draft as asked } from '../support/campaign.ts'

const bounds = { offices: ['mau', 'khac'], today: '2026-11-28' }
const problems = (given: object): readonly string[] => {
  const read = readDraft({ ...asked, ...given }, bounds)
  return read.ok ? [] : read.problems.map(({ field, say }) => `${field}: ${say}`)
}

describe('a draft', () => {
  it('is taken when all is well, tidied', () => {
    const read = readDraft({ ...asked, name: '  Tháng   chuyê\u0309n đổi số ', places: ['Tân Lạc', '', ' Bình Hòa '] }, bounds)
    expect(read).toMatchObject({ ok: true, draft: { name: 'Tháng chuyển đổi số', places: ['Tân Lạc', 'Bình Hòa'] } })
  })

  it.each([
    [{ office: '' }, 'office: Chưa chọn đơn vị'],
    [{ office: 'xa-cu' }, 'office: Không có đơn vị “xa-cu”, hoặc đơn vị này đã ngừng hoạt động. Đang có: mau, khac.'],
    [{ name: 'x'.repeat(3000) }, 'name: Tên chiến dịch dài 3.000 ký tự, nhiều nhất là 80'],
    [{ name: 'Chiến dịch 👨‍👩‍👧' }, 'name: Tên chiến dịch có ký hiệu “👨‍👩‍👧” không in ra giấy'],
    [{ name: '  ' }, 'name: Tên chiến dịch phải có ít nhất 3'],
    [{ message: 'Đến <b>ngay</b> nhé bà con' }, 'message: Lời kêu gọi có ký hiệu “<”'],
    [{ from: '2026-02-30' }, 'from: Ngày bắt đầu “2026-02-30” không phải là ngày có thật'],
    [{ to: '31/12/2026' }, 'to: Ngày kết thúc “31/12/2026” không phải là ngày có thật'],
    [{ from: '' }, 'from: Chưa ghi ngày bắt đầu.'],
    [{ from: '2026-12-31', to: '2026-12-01' }, 'to: Ngày kết thúc (1/12/2026) đứng trước ngày bắt đầu (31/12/2026)'],
    [{ from: '2026-10-01', to: '2026-11-27' }, 'to: Ngày kết thúc (27/11/2026) đã qua'],
    [{ to: '2028-12-31' }, 'to: Một chiến dịch kéo dài nhiều nhất 366 ngày'],
    [{ from: '2029-01-01', to: '2029-01-31' }, 'from: Ngày bắt đầu còn xa hơn một năm'],
    [{ goal: 'fame' }, 'goal: Chưa chọn mục tiêu'],
    [{ design: 'gold' }, 'design: Không có mẫu trình bày này'],
    [{ carriers: [] }, 'carriers: Chưa chọn cách truyền đi'],
    [{ carriers: ['pigeon'] }, 'carriers: Không có cách truyền đi “pigeon”'],
    [{ places: [] }, 'places: Chưa có địa bàn nào'],
    [{ places: ['Tân Lạc', 'tan lac'] }, 'places: Địa bàn “tan lac” được ghi hai lần'],
    [{ places: Array.from({ length: 51 }, (_, i) => `Xóm số ${i}`) }, 'places: Có 51 địa bàn'],
    [{ places: ['Tân Lạc'], other: 'Một lời khác hẳn lời kia' }, 'other: So sánh hai lời kêu gọi cần ít nhất hai địa bàn'],
    [{ other: asked.message }, 'other: Hai lời kêu gọi giống hệt nhau'],
  ])('is refused: %j', (given, sentence) => {
    expect(problems(given)).toContainEqual(expect.stringContaining(sentence))
  })

  it('tells every problem at once', () => {
    expect(problems({ office: '', name: '', from: 'x' }).length).toBe(3)
  })

  it('never throws, and what it takes fits the schema', () => {
    const odd = fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string({ unit: 'binary' })))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(asked)), odd, fc.anything(), (key, value, whole) => {
        for (const given of [{ ...asked, [key]: value }, whole]) {
          const read = readDraft(given, bounds)
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
          for (const { say } of read.ok ? [] : read.problems) expect(say.length).toBeLessThan(400)
        }
      }),
      { numRuns: 300 },
    )
  })
})
