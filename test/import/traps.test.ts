import { afterAll, describe, expect, it } from 'vitest'
import { report } from '../../src/import/report.ts'
import { catalogueOf, cleanUp, diffOf, listed, procedure, small, xlsx, type CellMade } from './make.ts'

afterAll(cleanUp)

const list = (...rows: readonly (readonly CellMade[])[]): Uint8Array => xlsx(listed(...rows))
const kinds = (warnings: readonly { readonly kind: string }[]): string[] => warnings.map(({ kind }) => kind)

describe('a posted list', () => {
  it('with codes that lost their last zero, as text or as a number, joins them and says so', async () => {
    const diff = await diffOf(
      'a.xlsx',
      list(
        [1, '2.00072', 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh'],
        [2, 1.00157, 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh'],
      ),
    )
    expect(diff.handles).toEqual(['2.000720', '1.001570'])
    expect(diff.repaired.map(({ printed, code }) => `${printed} ${code}`)).toEqual(['2.00072 2.000720', '1.00157 1.001570'])
    expect(report(diff)).toContain('"2.00072" → 2.000720, zeros at the end put back')
  })

  it('puts a lost zero back for a code that no list knows, and says that none knows it', async () => {
    const diff = await diffOf('a.xlsx', list([1, '2.0024', 'Kê khai tài sản, thu nhập']))
    expect(diff.handles).toEqual(['2.002400'])
    expect(kinds(diff.warnings)).toContain('nowhere')
    expect(diff.unknown).toHaveLength(1)
  })

  it('does not believe a mended code whose name is another procedure', async () => {
    const diff = await diffOf('a.xlsx', list([1, '2.00072', 'Cấp phép khai thác khoáng sản làm vật liệu']))
    expect(diff.handles).toEqual([])
    expect(diff.refused[0]).toMatchObject({ column: 'Mã TTHC', text: '2.00072', at: { row: 2 } })
  })

  it('with the code of the row above finds the procedure by its name', async () => {
    const diff = await diffOf(
      'a.xlsx',
      list(
        [1, '1.001266', 'Chấm dứt hoạt động hộ kinh doanh'],
        [2, '1.001266', 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh.'],
      ),
    )
    expect(diff.handles).toEqual(['1.001266', '1.001570'])
    expect(kinds(diff.warnings)).toEqual(['row-above'])
  })

  it('with the code of the row above and a name nobody bears is refused, not guessed', async () => {
    const diff = await diffOf(
      'a.xlsx',
      list([1, '1.001266', 'Chấm dứt hoạt động hộ kinh doanh'], [2, '1.001266', 'Hợp nhất, sáp nhập, chia, tách quỹ']),
    )
    expect(diff.handles).toEqual(['1.001266'])
    expect(diff.refused[0]?.why).toContain('code of the row above')
  })

  it('without a code joins by exact name, without accents too, and is refused when nobody bears it', async () => {
    const diff = await diffOf('a.xlsx', list([1, '', 'DANG KY KHAI SINH'], [2, '', 'Hợp nhất, sáp nhập, chia, tách quỹ']))
    expect(diff.handles).toEqual(['1.001193'])
    expect(diff.refused).toEqual([
      {
        at: { sheet: 'Danh sách', row: 3 },
        column: 'Mã TTHC',
        text: 'Hợp nhất, sáp nhập, chia, tách quỹ',
        why: 'the row has no code, and no procedure we know bears this name',
      },
    ])
  })

  it('with a name that belongs wholly to another code follows the name', async () => {
    const diff = await diffOf('a.xlsx', list([1, '1.001193', 'Đăng ký lại khai sinh']))
    expect(diff.handles).toEqual(['1.004884'])
    expect(kinds(diff.warnings)).toEqual(['wrong-code'])
  })

  it('takes off the suffix of the province and the number of the online service', async () => {
    const diff = await diffOf('a.xlsx', list([1, '1.001193.000.00.00.H19', 'Đăng ký khai sinh'], [2, '1.000894.01', 'Đăng ký kết hôn']))
    expect(diff.handles).toEqual(['1.001193', '1.000894'])
  })

  it('says repeated codes, counts them once, and says where one code has two names', async () => {
    const diff = await diffOf(
      'a.xlsx',
      list(
        [1, '1.001193', 'Đăng ký khai sinh'],
        [2, '1.000894', 'Đăng ký kết hôn'],
        [3, '1.001193', 'Thủ tục đăng ký khai sinh'],
        [4, '1.010943', 'Tiếp công dân cấp xã'],
        [5, '1.000894', 'Kết hôn'],
        [6, '1.010943', 'Tiếp công dân cấp tỉnh'],
      ),
    )
    expect(diff.handles).toEqual(['1.001193', '1.000894', '1.010943'])
    expect(diff.counts).toMatchObject({ taken: 6, repeated: 3 })
    expect(
      diff.warnings.filter(({ kind }) => kind === 'repeated' || kind === 'two-names').map(({ kind, at }) => `${kind} ${at.row}`),
    ).toEqual(['repeated 4', 'two-names 6', 'two-names 7'])
  })

  it('refuses rows from trying out the software, deleted ones and withdrawn ones', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx([
        ['Mã TTHC', 'Tên TTHC', 'Trạng thái'],
        ['2.000815', 'Thủ tục test', ''],
        ['TEST_MOT_CAP', 'Nộp hồ sơ một cấp', ''],
        ['1.116628', 'Đăng ký kinh doanh 23/09', ''],
        ['1.014955-Xoa', 'Hỗ trợ đổi mới công nghệ', ''],
        ['1.000894', 'Đăng ký kết hôn', 'Hết hiệu lực'],
        ['1.001193', 'Đăng ký khai sinh', 'Đang áp dụng'],
        ['1.009001', 'Công nhận phòng thử nghiệm', ''],
      ]),
    )
    expect(diff.handles).toEqual(['1.001193', '1.009001'])
    expect(diff.refused.map(({ at, column }) => `${at.row} ${column}`)).toEqual([
      '2 Tên TTHC',
      '3 Mã TTHC',
      '4 Tên TTHC',
      '5 Mã TTHC',
      '6 Trạng thái',
    ])
  })

  it('joins a replaced code to the one that took its place, and says where ours may have been replaced', async () => {
    const diff = await diffOf(
      'a.xlsx',
      list([1, '2.001925', 'Giải quyết khiếu nại lần đầu tại cấp xã'], [2, '1.001776', 'Thực hiện trợ cấp xã hội hàng tháng']),
    )
    expect(diff.handles).toEqual(['2.002409', '1.001776'])
    expect(diff.warnings.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'replaced: 2.001925 was replaced by 2.002409 "Giải quyết khiếu nại lần đầu tại cấp xã"',
      'replaced: 1.001776 may have been replaced by 1.116909',
    ])
  })

  it('never joins by name to the copy of another province', async () => {
    const national = [{ code: '1.115594', name: 'Xóa ghi nợ lệ phí trước bạ', specific: true }]
    const diff = await diffOf('a.xlsx', list([1, '1.012752', 'Xóa ghi nợ lệ phí trước bạ'], [2, '', 'Xóa ghi nợ lệ phí trước bạ']), {
      national,
    })
    expect(diff.handles).toEqual(['1.012752'])
    expect(diff.refused[0]?.why).toContain('1.115594')
  })

  it('names codes of the national list that our catalogue lacks', async () => {
    const diff = await diffOf('a.xlsx', list([1, '1.003160', 'Nhận trẻ em Việt Nam làm con nuôi']), {
      national: [{ code: '1.003160', name: 'Nhận trẻ em Việt Nam làm con nuôi' }],
    })
    expect(diff.added.map(({ code }) => code)).toEqual(['1.003160'])
    expect(report(diff)).toContain('1.003160 Nhận trẻ em Việt Nam làm con nuôi')
  })
})

describe('what a row says about fee, time and agency', () => {
  const columns = ['Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Cơ quan thực hiện']
  const row = async (time: string, fee: string, agency = 'UBND cấp xã') => {
    const diff = await diffOf('a.xlsx', xlsx([columns, ['1.001193', 'Đăng ký khai sinh', time, fee, agency]]))
    return { ...diff.taken[0]!.row, kinds: kinds(diff.warnings) }
  }

  it.each([
    ['0', [{ kind: 'unknown' }], ['fee-zero']],
    ['0 đồng', [{ kind: 'unknown' }], ['fee-zero']],
    ['Không', [{ kind: 'free' }], []],
    ['Miễn phí', [{ kind: 'free' }], []],
    ['Theo Nghị quyết của HĐND tỉnh', [{ kind: 'set-locally' }], []],
    ['0 đồng, mức do HĐND tỉnh quyết định', [{ kind: 'set-locally' }], []],
    ['8.000 đồng', [{ kind: 'amount', dong: 8000 }], []],
    ['15000đ', [{ kind: 'amount', dong: 15_000 }], []],
    ['10 VNĐ/bản', [{ kind: 'unknown' }], ['fee-currency']],
    ['Miễn lệ phí cho hộ nghèo', [{ kind: 'unknown' }], ['fee-unclear']],
    ['Bản sao 8.000 đồng; quá hạn 10.000 đồng', [{ kind: 'unknown' }], ['fee-unclear']],
    ['', [], []],
  ])('fee "%s"', async (text, fees, doubts) => {
    expect(await row('', text)).toMatchObject({ fees, kinds: doubts })
  })

  it.each([
    ['03 ngày làm việc', [{ unit: 'working-day', amount: 3 }], []],
    ['15 ngày', [{ unit: 'day', amount: 15 }], []],
    ['8 giờ làm việc', [{ unit: 'hour', amount: 8 }], []],
    ['05 (năm) ngày làm việc', [{ unit: 'working-day', amount: 5 }], []],
    ['Trong ngày làm việc', [{ unit: 'same-day' }], []],
    ['1 OTHER', [{ unit: 'unknown' }], ['time-unit']],
    ['5', [{ unit: 'unknown' }], ['time-unit']],
    ['5 ngày làm việc; trường hợp xác minh 10 ngày làm việc', [{ unit: 'unknown' }], ['two-truths']],
    ['Theo quy định', [{ unit: 'unknown' }], ['time-unclear']],
  ])('time "%s"', async (text, times, doubts) => {
    expect(await row(text, '')).toMatchObject({ times, kinds: doubts })
  })

  it('an abolished, strange or missing agency is left out and said', async () => {
    for (const agency of ['UBND cấp huyện', 'Quảng Trị', '']) {
      const read = await row('', '', agency)
      expect(read.agency).toBeUndefined()
      expect(read.kinds).toEqual(['agency'])
    }
    expect((await row('', '', '; Ủy ban nhân dân cấp xã')).agency).toBe('Ủy ban nhân dân cấp xã')
  })

  it('is kept word for word as the passage', async () => {
    const read = await row('03 ngày làm việc\nkể từ ngày nhận đủ hồ sơ', '0')
    expect(read.passage).toEqual([
      { label: 'Thời hạn giải quyết', text: '03 ngày làm việc\nkể từ ngày nhận đủ hồ sơ' },
      { label: 'Phí, lệ phí', text: '0' },
      { label: 'Cơ quan thực hiện', text: 'UBND cấp xã' },
    ])
  })

  it('that differs from our record is shown, and only that', async () => {
    const ours = procedure('1.001193', 'Đăng ký khai sinh', {
      times: [{ unit: 'working-day', amount: 5 }],
      fees: [{ kind: 'free' }],
      decision: 'Quyết định 163/QĐ-BTP ngày 16/1/2026',
    })
    const content = xlsx([
      [...columns, 'Quyết định'],
      ['1.001193', 'Đăng ký khai sinh', '3 ngày làm việc', 'Không', 'UBND cấp xã', '163/QĐ-BTP'],
    ])
    const { changed } = await diffOf('a.xlsx', content, { catalogue: catalogueOf([ours]) })
    expect(changed).toEqual([
      { at: { sheet: 'Danh sách', row: 2 }, code: '1.001193', what: 'time', ours: '5 working days', theirs: '3 working days' },
    ])
  })

  it('names of abolished bodies and papers are said', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx([
        ['Mã', 'Tên thủ tục', 'Thành phần hồ sơ'],
        ['1.001193', 'Đăng ký khai sinh', 'Sổ hộ khẩu của cha mẹ'],
      ]),
      { catalogue: small },
    )
    expect(kinds(diff.warnings)).toEqual(['old-name'])
  })
})
