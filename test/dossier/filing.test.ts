import { describe, expect, it } from 'vitest'
import { wayOf } from '../../src/dossier/file/headings.vi.ts'
import { readExport } from '../../src/dossier/file/read.ts'
import { countFiling } from '../../src/dossier/filing.ts'

const headings = ['Mã hồ sơ', 'Trạng thái', 'Hình thức tiếp nhận', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày xử lý xong', 'Ngày trả']
const rows: readonly (readonly string[])[] = [
  ['H99-1', 'Đã trả kết quả', 'Trực tuyến (Cổng DVC)', '02/11/2026', '10/11/2026', '09/11/2026', '12/11/2026'],
  ['H99-2', 'Đã xử lý xong', 'Nộp trực tiếp', '02/11/2026', '10/11/2026', '10/11/2026', ''],
  ['H99-3', 'Đã trả kết quả', 'Qua bưu chính công ích', '02/11/2026', '10/11/2026', '', '11/11/2026'],
  ['H99-4', 'Đang xử lý', 'chuyển từ hệ thống cũ', '03/11/2026', '10/11/2026', '', ''],
]

async function* table() {
  for (const [i, cells] of [headings, ...rows].entries()) yield await Promise.resolve({ at: { sheet: 's', row: i + 1 }, cells })
}

describe('how dossiers were filed and when they were done', () => {
  it.each([
    ['Trực tuyến', 'online'],
    ['NOP QUA MANG', 'online'],
    ['Trực tiếp tại quầy', 'counter'],
    ['Bưu chính công ích', 'post'],
    ['khác', undefined],
    ['', undefined],
  ] as const)('%s', (written, way) => expect(wayOf(written)).toBe(way))

  it('is counted by the day received and by the day finished; what is not written is not guessed', async () => {
    const { known, problems } = await readExport(table(), '2026-11-13T00:00:00.000Z', { hashOf: () => '', states: new Map() })
    expect(problems).toEqual([])
    const counts = await countFiling([...known.values()].map(({ dossier }) => dossier))
    const told = counts.map(({ day, id, key, count }) => `${day} ${id} ${key} ${count}`).toSorted()
    expect(told).toEqual([
      '2026-11-02 filing counter 1',
      '2026-11-02 filing online 1',
      '2026-11-02 filing post 1',
      '2026-11-03 filing unknown 1',
      '2026-11-09 deadlines early 1',
      '2026-11-10 deadlines on-time 1',
      '2026-11-11 deadlines late 1',
    ])
  })
})
