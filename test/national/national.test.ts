import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KnowledgeError } from '../../src/model/error.ts'
import { fold } from '../../src/model/fold.ts'
import { openNational } from '../../src/national/national.ts'

const bytes = readFileSync(join(import.meta.dirname, '../../knowledge/national.tsv'))
const national = openNational(bytes)
const rows = bytes
  .toString('utf8')
  .split('\n')
  .filter(line => /^\d\./.test(line))
  .flatMap(line => national.byCode(line.slice(0, 8)) ?? [])
const open = rows.filter(({ internal, province }) => !internal && province === undefined)

describe('the list', () => {
  it('is whole and dated', () => {
    expect(rows.length).toBe(5662)
    expect(national.asOf).toBe('2026-07-18')
  })

  it('sends nobody to an office of a former district', () => {
    const places = rows.flatMap(({ name, agencies }) => [...agencies, ...(/cấp huyện/i.test(name) ? [name] : [])])
    expect(places.filter(agency => /huyện|quận\s|phòng tư pháp|phòng lao động/i.test(agency))).toEqual([])
  })

  it('names no office of one province for the whole country', () => {
    const local = open.flatMap(({ agencies }) => agencies).filter(agency => /^Sở .*(tỉnh|thành phố|TP\.?) ?\p{Lu}/u.test(agency))
    expect(local).toEqual([])
  })

  it('holds no rows for trying things out and none that were deleted', () => {
    for (const code of ['1.116628', '1.116216', '1.116538', '1.116139', '5.003872', '1.010385', '1.011727'])
      expect(national.byCode(code)).toBeUndefined()
    expect(rows.filter(({ name }) => /\btest\b/i.test(name))).toEqual([])
  })

  it('says whose a procedure is, or that it is not known', () => {
    expect(national.byCode('1.001456')).toMatchObject({ level: 'province', agencies: ['Công an cấp tỉnh'], internal: false })
    expect(national.byCode('3.000347')).toMatchObject({ level: 'commune', targets: expect.arrayContaining(['citizen']) as unknown })
    expect(national.byCode('2.002039')).toMatchObject({ level: 'ministry' })
    for (const { level, agencies, name } of rows)
      if (level === 'unknown') expect([name, agencies.some(agency => agency.endsWith('cấp xã'))]).toEqual([name, false])
  })

  it('links a procedure to its own page and everything else to the front', () => {
    expect(national.portalUrl('1.001456')).toMatch(/^https:\/\/dichvucong\.gov\.vn\/thu-tuc-hanh-chinh\/[0-9a-f-]{36}$/)
    for (const code of ['', '9.999999', 'x', '1.001456/../..']) expect(national.portalUrl(code)).toBe('https://dichvucong.gov.vn')
    expect(rows.every(({ url }) => url.includes('/thu-tuc-hanh-chinh/'))).toBe(true)
  })
})

describe('what people ask for beyond the commune', () => {
  it.each([
    ['đổi bằng lái xe ở đâu', '3.000347'],
    ['doi bang lai xe', '3.000347'],
    ['làm hộ chiếu', '1.001456'],
    ['lam passport', '1.001456'],
    ['xin phiếu lý lịch tư pháp', '3.000333'],
    ['ly lich tu phap', '3.000333'],
    ['sang tên xe máy', '1.013076'],
    ['mở công ty cổ phần', '2.002043'],
    ['mo cong ty tnhh 1 thanh vien', '2.001583'],
    ['giấy phép lao động cho người nước ngoài', '1.014199'],
    ['đăng ký nhãn hiệu', '1.015002'],
    ['nhập quốc tịch việt nam', '2.002039'],
    ['mở nhà thuốc', '1.014076'],
    ['mở phòng khám răng cần gì', '1.012278'],
    ['rút bhxh một lần', '1.014173'],
    ['thẻ hướng dẫn viên du lịch quốc tế', '1.004628'],
    ['cấp bản sao bằng tốt nghiệp', '3.000465'],
    ['hợp pháp hóa lãnh sự', '1.001308'],
    ['xuất khẩu gạo', '1.000299'],
    ['đăng kiểm ô tô', '1.005103'],
  ])('%s', (question, code) => {
    expect(national.find(question, { limit: 3 }).map(hit => hit.code)).toContain(code)
  })

  it.each([
    ['thi bằng lái xe a1', 'Cấp giấy phép lái xe'],
    ['bằng lái bị mất', 'Cấp lại giấy phép lái xe'],
    ['mat bang lai', 'Cấp lại giấy phép lái xe'],
    ['đổi bằng lái xe', 'Đổi giấy phép lái xe'],
    ['đổi bằng lái nước ngoài', 'Đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài'],
  ])('%s is first of all %s', (question, name) => {
    expect(national.find(question, { limit: 1 })[0]?.name).toBe(name)
  })

  it('finds little in words about something else', () => {
    for (const text of ['mắt con bị đau', 'hôm nay trời mưa', 'ăn phở ở đâu ngon', 'bóng đá tối nay mấy giờ'])
      expect(national.find(text)[0]?.score ?? 0).toBeLessThan(0.65)
  })

  const sample = open.filter((_, at) => at % 23 === 0)
  const key = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '')
  const share = (write: (name: string) => string, limit: number): number =>
    sample.filter(({ name }) => national.find(write(name), { limit }).some(hit => key(hit.name) === key(name))).length / sample.length
  const threeInFive = (name: string): string =>
    name
      .split(' ')
      .filter((_, at) => (at * 7) % 5 < 3)
      .join(' ')

  it('finds a name that is said whole, with and without accents', () => {
    expect(share(name => name, 1)).toBeGreaterThan(0.98)
    expect(share(fold, 1)).toBeGreaterThan(0.98)
  })

  it('finds a name of which three words in five are said', () => {
    expect(share(threeInFive, 5)).toBeGreaterThan(0.93)
    expect(share(name => fold(threeInFive(name)), 5)).toBeGreaterThan(0.93)
  })
})

describe('what is kept back', () => {
  const local = rows.find(({ province, internal }) => province !== undefined && !internal)!

  it('is a province’s own procedure, unless the office lies there', () => {
    const others = (province?: string): boolean =>
      national.find(local.name, { limit: 50, ...(province === undefined ? {} : { province }) }).some(hit => hit.code === local.code)
    expect(others()).toBe(false)
    expect(others(local.province)).toBe(true)
    expect(others(`Tỉnh ${local.province}`)).toBe(true)
    expect(others('Cà Mau')).toBe(local.province === 'Cà Mau')
    for (const { name } of rows.filter(({ province }) => province !== undefined).slice(0, 60))
      for (const hit of national.find(name, { province: 'Tỉnh Phú Thọ' })) expect([undefined, 'Phú Thọ']).toContain(hit.province)
  })

  it('is what offices do among themselves, and what the caller knows better', () => {
    const internal = rows.filter(row => row.internal)
    expect(internal.length).toBeGreaterThan(100)
    for (const { name, code } of internal.slice(0, 40)) expect(national.find(name).map(hit => hit.code)).not.toContain(code)
    const [first] = national.find('làm hộ chiếu')
    expect(national.find('làm hộ chiếu', { without: new Set([first!.code]) }).map(hit => hit.code)).not.toContain(first!.code)
  })
})

describe('whatever is asked', () => {
  test('gives scores from 0 to 1, best first, never more than wanted', () => {
    const word = fc.constantFrom('cấp', 'giấy', 'phép', 'xe', 'doanh nghiệp', 'ko', '', '1.001193', '\u0000', 'xyz', 'ĐĂNG KÝ')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 20 }),
        fc.integer({ min: -1, max: 9 }),
        (words, limit) => {
          const hits = national.find(words.join(' '), { limit })
          expect(hits.length).toBeLessThanOrEqual(Math.max(0, limit))
          for (const [at, { score }] of hits.entries()) {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
            expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 1)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('may be a reading, whose fillers do not count', () => {
    const token = (typed: string, filler = false): { typed: string; folded: string; filler: boolean; light: boolean } => ({
      typed,
      folded: fold(typed),
      filler,
      light: false,
    })
    const [hit] = national.find({
      tokens: [token('ạ', true), ...['cấp', 'hộ', 'chiếu', 'phổ', 'thông'].map(word => token(word))],
      extra: [],
    })
    expect(hit?.name).toContain('hộ chiếu phổ thông')
    expect(national.find({ tokens: [], extra: [] })).toEqual([])
  })

  it('is answered soon, however long', () => {
    national.find('khởi động')
    const begun = performance.now()
    for (let round = 0; round < 20; round++) national.find('xin cấp lại giấy chứng nhận đăng ký doanh nghiệp bị mất')
    // The promise is 5 ms; the machine that tests may be busy.
    expect((performance.now() - begun) / 20).toBeLessThan(400)
    const long = performance.now()
    national.find('cấp giấy phép hoạt động '.repeat(50_000))
    expect(performance.now() - long).toBeLessThan(5000)
  })
})

describe('a broken file', () => {
  const head = '# list as of 2026-07-18\ncode\tname\tfield\tlevel\tagency\ttargets\tissuer\tprovince\tinternal\tid\n'
  const row = '1.000001\tCấp giấy\tLĩnh vực\tprovince\tSở A\tc\tBộ B\t\t\tid\n'

  it('is read when it is whole', () => {
    const small = openNational(`${head}${row}`.replaceAll('\n', '\r\n'))
    expect(small.find('cấp giấy')).toMatchObject([{ code: '1.000001', url: 'https://dichvucong.gov.vn', agencies: ['Sở A'] }])
  })

  it.each([
    ['', 1],
    ['code\tname\n', 1],
    [row, 1],
    [`${head}${row}${row}`, 4],
    [`${head}1.000001\tx\n`, 3],
    [`${head}${row.replace('province', 'district')}`, 3],
    [`${head}${row.replace('1.000001', '1.1')}`, 3],
    [`${head}${row.replace('Cấp giấy', '')}`, 3],
  ])('is refused with its line (%#)', (tsv, line) => {
    let thrown: unknown
    try {
      openNational(tsv)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(KnowledgeError)
    expect((thrown as KnowledgeError).problems[0]?.line).toBe(line)
  })
})
