import { afterAll, describe, expect, it } from 'vitest'
import { columnOf, isHeading, recognise } from '../../src/import/recognise.ts'
import { cleanUp, diffOf, listed, xlsx, zipped, xlsxParts } from './make.ts'

afterAll(cleanUp)

describe('headings', () => {
  it.each([
    ['STT', 'number'],
    ['Số TT', 'number'],
    ['Mã số', 'code'],
    ['Mã TTHC', 'code'],
    ['MaTTHC', 'code'],
    ['Mã thủ tục', 'code'],
    ['Mã số TTHC', 'code'],
    ['Số hồ sơ TTHC', 'code'],
    ['Mã hồ sơ TTHC', 'code'],
    ['MaTTHCDP', 'localCode'],
    ['MaDVC', 'serviceCode'],
    ['MaCQTH', 'other'],
    ['MÃ QR CODE', 'qr'],
    ['Tên', 'name'],
    ['Tên hành chính', 'name'],
    ['TÊN TTHC', 'name'],
    ['Tên thủ tục hành chính', 'name'],
    ['Thủ tục hành chính', 'name'],
    ['TenDVC', 'serviceName'],
    ['LĨNH VỰC', 'field'],
    ['Tên lĩnh vực', 'field'],
    ['MỨC ĐỘ DVC', 'online'],
    ['Dịch vụ công trực tuyến', 'online'],
    ['Toàn trình', 'full'],
    ['QUYẾT ĐỊNH', 'decision'],
    ['Số quyết định', 'decision'],
    ['Cơ quan ban hành', 'issuer'],
    ['Cơ quan công bố', 'issuer'],
    ['Cơ quan thực hiện', 'agency'],
    ['TenCQTH', 'agency'],
    ['Thời hạn giải quyết', 'time'],
    ['Phí, lệ phí', 'fee'],
    ['Phí, lệ phí (nếu có)', 'fee'],
    ['Căn cứ pháp lý', 'law'],
    ['Địa điểm thực hiện', 'place'],
    ['Thành phần hồ sơ', 'papers'],
    ['Ghi chú', 'note'],
    ['TrangThai', 'status'],
    ['Cấp thực hiện', 'level'],
    ['Trình tự thực hiện', 'steps'],
  ])('"%s" is the column of the %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column)
  })

  it('are not found in the title of a list or in a row of data', () => {
    for (const cells of [
      ['DANH SÁCH THỦ TỤC HÀNH CHÍNH'],
      ['UBND TỈNH LẠNG SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['1', '1.001193', 'Thủ tục đăng ký khai sinh', 'Hộ tịch'],
    ]) {
      expect(isHeading(recognise(cells))).toBe(false)
    }
  })

  it('may stand in any order, below titles, with numbers of columns under them, and again on the next page', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx([
        ['UBND XÃ MẪU'],
        ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
        [],
        ['Lĩnh vực', 'Tên thủ tục', 'TT', 'Mã số TTHC'],
        ['(1)', '(2)', '(3)', '(4)'],
        ['Hộ tịch', 'Đăng ký khai sinh', 1, '1.001193'],
        ['Lĩnh vực', 'Tên thủ tục', 'TT', 'Mã số TTHC'],
        ['Hộ tịch', 'Đăng ký kết hôn', 2, '1.000894'],
        [],
        ['Người lập biểu'],
      ]),
    )
    expect(diff.handles).toEqual(['1.001193', '1.000894'])
    expect(diff.counts).toEqual({ rows: 10, blank: 2, headings: 3, asides: 3, taken: 2, refused: 0, repeated: 0 })
    expect(diff.taken[0]?.row).toMatchObject({ field: 'Hộ tịch', at: { sheet: 'Danh sách', row: 6 } })
  })

  it('in two rows are read together', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Mức độ DVC trực tuyến', ''],
        ['', '', '', 'Toàn trình', 'Một phần'],
        [1, '1.001193', 'Đăng ký khai sinh', '', 'x'],
        [2, '1.000894', 'Đăng ký kết hôn', 'X', ''],
      ]),
    )
    expect(diff.taken.map(({ row }) => row.online)).toEqual(['partial', 'full'])
  })

  it('name the field of the rows below a group title', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx(
        listed(
          ['I', '', 'LĨNH VỰC HỘ TỊCH'],
          [1, '1.001193', 'Đăng ký khai sinh'],
          ['II', 'Lĩnh vực: Hộ kinh doanh'],
          [2, '2.00072', 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh'],
        ),
      ),
    )
    expect(diff.taken.map(({ row }) => row.field)).toEqual(['HỘ TỊCH', 'Hộ kinh doanh'])
    expect(diff.asides).toHaveLength(2)
  })

  it('are looked for on every sheet, and a sheet without them or hidden is said', async () => {
    const diff = await diffOf(
      'a.xlsx',
      zipped(
        xlsxParts([
          { name: 'Bìa', rows: [['Danh mục năm 2026'], ['Kính gửi']] },
          { name: 'Hộ tịch', rows: listed([1, '1.001193', 'Đăng ký khai sinh']) },
          { name: 'Cũ', rows: listed([1, '1.000894', 'Đăng ký kết hôn']), hidden: true },
        ]),
      ),
    )
    expect(diff.handles).toEqual(['1.001193'])
    expect(diff.notices.join('\n')).toMatch(/"Bìa" has no row of headings[^]*"Cũ" is hidden/)
  })

  it('that claim one thing twice: the first holds, and that is said', async () => {
    const diff = await diffOf('a.csv', 'Mã TTHC,Tên TTHC,Mã TTHC mới\n1.001193,Đăng ký khai sinh,9.999999\n')
    expect(diff.handles).toEqual(['1.001193'])
    expect(diff.notices.join()).toContain('column C ("Mã TTHC mới") was not used')
  })
})
