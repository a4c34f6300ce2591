import { gzipSync, strToU8 } from 'fflate'
import { truncateSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/import.ts'
import { limits } from '../../src/import/limits.ts'
import { cleanUp, docxParts, file, listed, refusal, small, table, xlsx, xlsxParts, zipped } from './make.ts'

afterAll(cleanUp)

const good = xlsx(listed([1, '1.001193', 'Đăng ký khai sinh']))
const goodParts = xlsxParts([{ name: 'a', rows: listed([1, '1.001193', 'Đăng ký khai sinh']) }])

/** Overwrites the declared inflated size of the entry in the archive's directory and before the entry itself. */
function lying(archive: Uint8Array, entry: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  const name = Buffer.from(entry)
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (at >= 46 && bytes.readUInt32LE(at - 46) === 0x02014b50) bytes.writeUInt32LE(size, at - 46 + 24)
    else if (at >= 30 && bytes.readUInt32LE(at - 30) === 0x04034b50) bytes.writeUInt32LE(size, at - 30 + 22)
  }
  return bytes
}

describe('an archive that is a bomb', () => {
  it('by its declared size is refused before anything is inflated', async () => {
    const parts = { ...goodParts, 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024) }
    const before = process.memoryUsage().rss
    expect(await refusal('a.xlsx', zipped(parts))).toContain('zip bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })

  it('that lies about its size is refused while it is read', async () => {
    const parts = { ...goodParts, 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024) }
    expect(await refusal('a.xlsx', lying(zipped(parts), 'xl/sharedStrings.xml', 1000))).toMatch(/damaged|zip bomb/)
  })

  it('by the number of its entries, or by the sum of all, is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`xl/media/${i}.png`, 'x']))
    expect(await refusal('a.xlsx', zipped({ ...goodParts, ...many }), { limits: { ...limits, entries: 50 } })).toContain('zip bomb')
    expect(await refusal('a.xlsx', good, { limits: { ...limits, inflated: 500 } })).toContain('zip bomb')
    expect(await refusal('a.xlsx', good, { limits: { ...limits, entry: 100 } })).toContain('zip bomb')
  })

  it('as tar.gz is refused', async () => {
    const small_ = { ...limits, inflated: 1_000_000 }
    expect(await refusal('a.tar.gz', gzipSync(new Uint8Array(30 * 1024 * 1024)), { limits: small_ })).toMatch(/beyond all measure|damaged/)
  })
})

describe('a file that runs something', () => {
  it('a workbook with macros is refused, whatever it is called', async () => {
    expect(await refusal('a.xlsx', zipped({ ...goodParts, 'xl/vbaProject.bin': 'x' }))).toContain('macros')
    expect(await refusal('a.xlsm', good)).toContain('macros')
    expect(await refusal('a.docx', zipped({ ...docxParts([table([['Mã', 'Tên TTHC']])]), 'word/vbaProject.bin': 'x' }))).toContain('macros')
  })

  it.each([
    ['=HYPERLINK("http://evil.example","Đăng ký khai sinh")'],
    ["=cmd|' /c calc'!A1"],
    ["@SUM(1+1)*cmd|' /C calc'!A0"],
    ["+cmd|' /C calc'!A0"],
    ["-cmd|' /C calc'!A0"],
    ['=1+1'],
  ])('a text table with %s is refused, with row and column', async formula => {
    expect(await refusal('a.csv', `Mã\tTên thủ tục\n1.001193\t${formula}\n`)).toMatch(/Row 2, column B begins like a formula/)
  })

  it('ordinary text that begins with a dash or a plus is none', async () => {
    expect(
      await refusal(
        'a.csv',
        'Mã;Tên thủ tục;Thành phần hồ sơ\n1.001193;Đăng ký khai sinh;- Bản chính (01 bản)\n1.000894;Đăng ký kết hôn;+ Tờ khai\n',
      ),
    ).toBe('taken')
  })

  it('a workbook whose formula starts a program or fetches an address is refused', async () => {
    for (const formula of ["cmd|'/c calc'!A1", 'WEBSERVICE("http://evil.example")', 'CALL("shell32","x")']) {
      expect(
        await refusal(
          'a.xlsx',
          xlsx(listed([1, '1.001193', 'Đăng ký khai sinh'], [{ formula, value: '2' }, '1.000894', 'Đăng ký kết hôn'])),
        ),
      ).toContain('row 3, column A')
    }
  })

  it('text in a workbook that a spreadsheet would run is refused with its row', async () => {
    const result = await importFile(file('a.xlsx', xlsx(listed([1, '1.001193', '=cmd|calc!A1'], [2, '1.000894', 'Đăng ký kết hôn']))), {
      catalogue: small,
    })
    expect(result.kind === 'diff' && result.diff.refused[0]).toMatchObject({
      at: { row: 2 },
      why: 'it begins like a formula; paste it as plain text',
    })
  })

  it('XML with a document type is refused', async () => {
    const parts = { ...goodParts }
    parts['xl/worksheets/sheet1.xml'] = `<!DOCTYPE a [<!ENTITY b "c">]>${parts['xl/worksheets/sheet1.xml']!.replace(/^<\?xml.*?\?>/, '')}`
    expect(await refusal('a.xlsx', zipped(parts))).toContain('not readable XML')
  })

  it('YAML that refers to itself is refused', async () => {
    expect(await refusal('a.yaml', '- &a {code: 1.001193, name: Đăng ký khai sinh}\n- *a\n')).toContain('references')
  })
})

describe('a file that is broken or no list', () => {
  it('of 200 MB is refused without being read', async () => {
    const big = file('a.xlsx', 'PK')
    truncateSync(big, 200 * 1024 * 1024)
    const from = performance.now()
    const result = await importFile(big, { catalogue: small })
    expect(result).toEqual({ kind: 'refused', why: expect.stringContaining('has 200 MB') })
    expect(performance.now() - from).toBeLessThan(1000)
  })

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['in an old code page', 'a.csv', Buffer.from('Mã,Tên\n1.001193,Đăng ký', 'latin1'), /not UTF-8/],
    [
      'saved as UTF-8 twice',
      'a.csv',
      Buffer.from(Buffer.from('Mã TTHC,Tên thủ tục\n1.001193,Đăng ký kết hôn').toString('latin1'), 'utf8'),
      /not UTF-8/,
    ],
    ['whose letters were lost', 'a.csv', `Ma,Ten thu tuc\n${'1.001193,Th? t?c đ?ng ký k?t hôn\n'.repeat(10)}`, /Letters were lost/],
    ['in TCVN3', 'a.csv', `Ma,Ten thu tuc\n${'1.001193,Thñ tôc hµnh chÝnh ®¨ng ký kÕt h«n\n'.repeat(20)}`, /old Vietnamese font/],
    ['that is empty', 'a.xlsx', '', /is empty/],
    ['cut off', 'a.xlsx', good.slice(0, good.length - 200), /damaged/],
    [
      'damaged inside',
      'a.xlsx',
      zipped({ ...goodParts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' }),
      /not readable XML/,
    ],
    ['without its sheets', 'a.xlsx', zipped({ 'xl/workbook.xml': goodParts['xl/workbook.xml']! }), /damaged/],
    ['that is a PDF', 'a.pdf', '%PDF-1.7', /is a PDF/],
    ['that is a web page called XLS', 'a.xls', '<html><table><tr><td>Mã</td></tr></table>', /web page/],
    ['in the old XLS format', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old XLS or DOC/],
    [
      'with a password',
      'a.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['that is a binary workbook', 'a.xlsb', zipped({ 'xl/workbook.bin': 'x' }), /XLSB/],
    ['that is OpenDocument', 'a.ods', zipped({ 'content.xml': 'x' }), /OpenDocument/],
    ['that is an archive', 'a.zip', zipped({ 'list.xlsx': good }), /unpack it/],
    ['of bytes', 'a.csv', new Uint8Array(4000).map((_, i) => i % 7), /neither text/],
    ['with an open quotation mark', 'a.csv', 'Mã,Tên thủ tục\n1.001193,"Đăng ký', /quotation mark/],
    ['of broken JSON', 'a.json', '{"code": ', /not valid JSON/],
    ['of broken YAML', 'a.yaml', 'a: [1', /not valid YAML/],
    ['of prose', 'a.txt', 'Kính gửi các đồng chí\nHôm nay họp.', /No table with known headings/],
    ['without headings', 'a.csv', '1.001193,Đăng ký khai sinh\n', /No table with known headings/],
    ['without a table', 'a.docx', zipped(docxParts([])), /holds no table/],
    ['of damaged tar', 'a.tar.gz', gzipSync(strToU8('no archive at all, but long enough to look at'.repeat(40))), /archive/],
  ])('%s is refused with a sentence', async (_, name, content, why) => {
    const said = await refusal(name, content)
    expect(said).toMatch(why)
    expect(said).toMatch(/[.!?]$/)
  })

  it('that does not exist is refused', async () => {
    expect(await importFile('/nowhere/at/all.xlsx', { catalogue: small })).toMatchObject({ kind: 'refused' })
  })
})
