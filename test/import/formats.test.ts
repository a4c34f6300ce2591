import { gzipSync, strToU8 } from 'fflate'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTar } from 'modern-tar'
import { afterAll, describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/import.ts'
import { cleanUp, diffOf, docxParts, folder, small, table, tc, xlsx, xlsxParts, zipped, listed } from './make.ts'

afterAll(cleanUp)

const two = ['1.001193', '1.000894']
const lines = ['Mã TTHC', 'Tên TTHC', '1.001193', 'Đăng ký khai sinh', '1.000894', 'Đăng ký kết hôn']
const separated = (by: string): string => [lines.slice(0, 2), lines.slice(2, 4), lines.slice(4)].map(cells => cells.join(by)).join('\r\n')

describe('a text table', () => {
  it.each([[','], [';'], ['\t'], ['|']])('separated by %j is read', async by => {
    expect((await diffOf('a.csv', separated(by))).handles).toEqual(two)
  })

  it('may be UTF-8 with a mark, or the "Unicode text" of a spreadsheet', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(separated('\t'), 'utf16le')])
    expect((await diffOf('a.csv', `\ufeff${separated(',')}`)).handles).toEqual(two)
    expect((await diffOf('a.txt', utf16)).handles).toEqual(two)
  })

  it('may hold quotes, line breaks in cells, unescaped quotes, and codes kept as text', async () => {
    const diff = await diffOf(
      'a.csv',
      'Mã,Tên thủ tục\n="1.001193","Đăng ký\nkhai sinh"\n1.014150,Truy tặng danh hiệu "Bà mẹ Việt Nam anh hùng"\n',
    )
    expect(diff.taken.map(({ row }) => row.name)).toEqual(['Đăng ký khai sinh', 'Truy tặng danh hiệu "Bà mẹ Việt Nam anh hùng"'])
    expect(diff.taken[1]?.row.at).toEqual({ sheet: 'a.csv', row: 3 })
  })

  it('of a province’s online services is read by its own column names', async () => {
    const diff = await diffOf(
      'map.csv',
      'MaTTHC,MaTTHCDP,TenTTHC,MaDVC,TenDVC,MaCQTH,TenCQTH,MucDo,TrangThai,LinhVuc,Citizen URL\n1.001193,1.001193.000.00.00.H37,Đăng ký khai sinh,1.001193.01,Khai sinh trong nước,G15,UBND cấp xã,Toàn trình,Đang áp dụng,Hộ tịch,https://a.vn\n',
    )
    expect(diff.taken[0]).toMatchObject({ code: '1.001193', row: { online: 'full', agency: 'UBND cấp xã', field: 'Hộ tịch' } })
  })
})

describe('a workbook', () => {
  it('shows numbers as people see them, not as the file stores them', async () => {
    const parts = xlsxParts([{ name: 'a', rows: listed([1, 1.001193, 'Đăng ký khai sinh']) }])
    parts['xl/worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml']!.replace('<v>1.001193</v>', '<v>1.0011930000000001</v>')
    expect((await diffOf('a.xlsx', zipped(parts))).handles).toEqual(['1.001193'])
  })

  it('may hold its texts apart, in runs, after the sheets, and leave out cell references', async () => {
    const parts = xlsxParts([{ name: 'a', rows: [] }])
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row></sheetData></worksheet>'
    parts['xl/sharedStrings.xml'] =
      '<sst><si><t>Mã TTHC</t></si><si><r><t>Tên </t></r><r><t>TTHC</t></r></si><si><t>1.001193</t></si><si><t>Đăng ký khai sinh</t><rPh><t>x</t></rPh></si></sst>'
    expect((await diffOf('a.xlsx', zipped(parts))).handles).toEqual(['1.001193'])
  })

  it('refuses a row whose code or name is computed, and reads one whose number is', async () => {
    const diff = await diffOf(
      'a.xlsx',
      xlsx(
        listed(
          [{ formula: 'A1+1', value: '1' }, '1.001193', 'Đăng ký khai sinh'],
          [2, '1.000894', { formula: 'HYPERLINK("http://x.example","Đăng ký kết hôn")', value: 'Đăng ký kết hôn' }],
        ),
      ),
    )
    expect(diff.handles).toEqual(['1.001193'])
    expect(diff.refused[0]).toMatchObject({
      at: { row: 3 },
      column: 'Tên thủ tục hành chính',
      why: 'the cell is computed by a formula; paste it as a plain value',
    })
  })

  it('loses control and direction marks that could forge what is shown', async () => {
    const diff = await diffOf('a.csv', 'Mã,Tên thủ tục\n1.001193,\u202eĐăng ký\u0007 khai\u00a0 sinh\u200b\n')
    expect(diff.taken[0]?.row.name).toBe('Đăng ký khai sinh')
  })
})

describe('a Word document', () => {
  it('gives the rows of its tables, merged cells and line breaks included', async () => {
    const diff = await diffOf(
      'a.docx',
      zipped(
        docxParts([
          table([
            ['STT', 'Mã số TTHC', 'Tên TTHC', 'Lĩnh vực', 'Thời hạn giải quyết'],
            ['1', '1.001193', 'Đăng ký\nkhai sinh', tc('Hộ tịch', '<w:vMerge w:val="restart"/>'), '3 ngày làm việc'],
            ['2', '1.000894', 'Đăng ký kết hôn', tc('', '<w:vMerge/>'), ''],
          ]),
        ]),
      ),
    )
    expect(diff.handles).toEqual(two)
    expect(diff.taken.map(({ row }) => `${row.at.sheet} ${row.at.row} ${row.name} ${row.field}`)).toEqual([
      'table 1 2 Đăng ký khai sinh Hộ tịch',
      'table 1 3 Đăng ký kết hôn Hộ tịch',
    ])
  })

  it('goes on reading when a list breaks into tables without headings', async () => {
    const diff = await diffOf(
      'a.docx',
      zipped(
        docxParts([
          table([
            ['Mã', 'Tên TTHC'],
            ['1.001193', 'Đăng ký khai sinh'],
          ]),
          table([['1.000894', 'Đăng ký kết hôn']]),
          table([['Nơi nhận:', 'Chủ tịch']]),
        ]),
      ),
    )
    expect(diff.handles).toEqual(two)
    expect(diff.notices.join()).toContain('"table 3" has no row of headings')
  })

  it('keeps two columns apart that a merged heading spans', async () => {
    const heading = ['STT', 'Mã', 'Tên TTHC', tc('Mức độ DVC', '<w:gridSpan w:val="2"/>')]
    const second = [tc('', '<w:vMerge/>'), tc('', '<w:vMerge/>'), tc('', '<w:vMerge/>'), 'Toàn trình', 'Một phần']
    const diff = await diffOf('a.docx', zipped(docxParts([table([heading, second, ['1', '1.001193', 'Đăng ký khai sinh', '', 'x']])])))
    expect(diff.taken[0]?.row.online).toBe('partial')
  })
})

const detail = (code: string, name: string): object => ({
  code,
  name,
  decisionNo: '163/QĐ-BTP',
  state: 'ACTIVE',
  isWard: true,
  updatedAt: 1_780_000_000_000,
  category: { name: 'Hộ tịch' },
  departmentsExecuting: [{ name: 'Ủy ban nhân dân cấp xã' }],
  executionSteps: [{ name: '', description: 'Nộp hồ sơ.\nNhận kết quả.' }],
  executionMethods: [
    { submissionMethod: 'DIRECT', processingTime: 1, processingTimeUnit: 'OTHER', fees: [{ type: 'FEE', value: 0 }] },
    {
      submissionMethod: 'ONLINE',
      processingTime: '5',
      processingTimeUnit: 'WORKING_DAY',
      description: 'Mức thu do Hội đồng nhân dân tỉnh quyết định',
      fees: [{ type: 'FEE', value: 0 }],
    },
  ],
  executionCases: [
    {
      name: '',
      profileComponents: [
        { name: '- Tờ khai', originalQty: 1, copyQty: 0 },
        { name: 'Lưu ý: mang theo căn cước', originalQty: 0, copyQty: 0 },
      ],
    },
  ],
  cases: [{ code: `${code}.01`, processingDay: { qty: 2, type: 'DAY' } }],
})

describe('records', () => {
  it('of the national portal give facts that all parts agree on, doubts for the rest, and the passage', async () => {
    const diff = await diffOf(
      '1.001193.json',
      JSON.stringify({ code: 'OK', data: detail('1.001193', 'Thủ tục đăng ký khai sinh'), message: '' }),
    )
    const [{ row } = { row: undefined }] = diff.taken
    expect(row).toMatchObject({
      decision: '163/QĐ-BTP',
      level: 'Cấp Xã',
      asOf: '2026-05-28',
      papers: [{ name: 'Tờ khai', originals: 1 }],
      times: [
        { unit: 'unknown', way: 'counter' },
        { unit: 'working-day', amount: 5, way: 'online' },
      ],
      fees: [{ kind: 'set-locally' }],
    })
    expect(diff.warnings.map(({ kind }) => kind).toSorted()).toEqual(['fee-zero', 'papers', 'time-unit', 'two-truths'])
    expect(row?.passage.map(({ label }) => label)).toEqual([
      'Trình tự thực hiện',
      'Cách thức thực hiện',
      'Thành phần hồ sơ',
      'Cơ quan thực hiện',
    ])
  })

  it('may come as a list, a file of lines, a folder or an archive', async () => {
    const both = [detail('1.001193', 'Đăng ký khai sinh'), detail('1.000894', 'Đăng ký kết hôn')]
    const texts = both.map(one => JSON.stringify(one))
    expect((await diffOf('a.json', JSON.stringify({ data: { items: both, total: 2 } }))).handles).toEqual(two)
    expect((await diffOf('a.jsonl', texts.join('\n'))).handles).toEqual(two)

    const place = join(folder(), 'details')
    mkdirSync(place)
    texts.forEach((text, i) => writeFileSync(join(place, `${i}.json`), text))
    const fromFolder = await importFile(place, { catalogue: small })
    expect(fromFolder.kind === 'diff' && fromFolder.diff.handles).toEqual(two)

    const tar = await packTar(texts.map((text, i) => ({ header: { name: `../../etc/${i}.json`, size: strToU8(text).length }, body: text })))
    expect((await diffOf('a.tar', tar)).handles).toEqual(two)
    expect((await diffOf('a.tar.gz', gzipSync(tar))).handles).toEqual(two)
  })

  it('of any list are read by their keys, and a code written as a number is mended', async () => {
    const diff = await diffOf(
      'a.json',
      JSON.stringify([
        { id: 'x', code: 2.00072, name: 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh', categories: [{ name: 'Kinh doanh' }] },
        { foo: 1 },
      ]),
    )
    expect(diff.handles).toEqual(['2.000720'])
    expect(diff.taken[0]?.row.field).toBe('Kinh doanh')
    expect(diff.refused[0]).toMatchObject({ at: { sheet: 'a.json', row: 2 } })
  })

  it('in YAML keep the zero of a code that has no quotes', async () => {
    const diff = await diffOf(
      'a.yaml',
      '- code: 2.000720\n  name: Đăng ký thay đổi nội dung đăng ký hộ kinh doanh\n- Mã thủ tục: 1.001193\n  Tên thủ tục: Đăng ký khai sinh\n',
    )
    expect(diff.handles).toEqual(['2.000720', '1.001193'])
    expect(diff.repaired).toEqual([])
  })
})

describe('reading', () => {
  it('tells how far it is', async () => {
    const seen: number[] = []
    const rows = Array.from({ length: 1000 }, (_, i) => [i + 1, `1.${String(i + 100_000)}`, `Thủ tục số ${i}`])
    await diffOf('a.xlsx', xlsx(listed(...rows)), { onProgress: ({ rows: read }) => void seen.push(read) })
    expect(seen).toEqual([250, 500, 750, 1000, 1001])
  })
})
