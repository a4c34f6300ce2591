import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { apply } from '../../src/import/apply.ts'
import { KnowledgeError } from '../../src/model/error.ts'
import { officeSchema } from '../../src/model/office.ts'
import { passageSchema } from '../../src/model/passage.ts'
import { procedureSchema } from '../../src/model/procedure.ts'
import { cleanUp, diffOf, folder, listed, xlsx } from './make.ts'

afterAll(cleanUp)

const today = '2026-11-22'
const office = `# Our office: do not lose this remark.
slug: mau
name: Xã Mẫu
province: Tỉnh Ví Dụ
units: [Xã Mẫu]
hours:
  mon: [['7:30', '11:30']]   # mornings
`

function knowledge(text = office): string {
  const root = folder()
  mkdirSync(join(root, 'offices'))
  writeFileSync(join(root, 'offices/mau.yaml'), text)
  return root
}

const officeIn = (root: string): string => readFileSync(join(root, 'offices/mau.yaml'), 'utf8')
const posted = () =>
  diffOf(
    'a.xlsx',
    xlsx(
      listed([1, '1.001193', 'Đăng ký khai sinh'], [2, '2.0024', "Kê khai 'tài sản': thu nhập # và"], [3, '1.001193', 'Đăng ký khai sinh']),
    ),
  )

describe('an approved posted list', () => {
  it('becomes the office’s list and leaves every other line as it was', async () => {
    const root = knowledge()
    const applied = await apply(await posted(), root, { today, office: 'mau' })
    expect(officeIn(root)).toBe(
      `${office}handles:\n  - '1.001193' # Đăng ký khai sinh\n  - '2.002400' # Kê khai 'tài sản': thu nhập # và\n`,
    )
    expect(officeSchema.parse(parse(officeIn(root))).handles).toEqual(['1.001193', '2.002400'])
    expect(applied.office).toEqual({ file: 'offices/mau.yaml', added: ['1.001193', '2.002400'], removed: [], handles: 2 })
  })

  it('is added to the codes that stand there, or takes their place when it is complete', async () => {
    const before = `${office}handles:\n  - '1.000894' # written by hand\ncontroller: Ủy ban nhân dân xã Mẫu\n`
    const added = knowledge(before)
    await apply(await posted(), added, { today, office: 'mau' })
    expect(parse(officeIn(added)).handles).toEqual(['1.000894', '1.001193', '2.002400'])
    expect(officeIn(added)).toContain("- '1.000894' # written by hand")
    expect(officeIn(added)).toMatch(/\ncontroller: Ủy ban nhân dân xã Mẫu\n$/)

    const replaced = knowledge(before)
    const { office: change } = await apply(await posted(), replaced, { today, office: 'mau', replace: true })
    expect(change?.removed).toEqual(['1.000894'])
    expect(parse(officeIn(replaced)).handles).toEqual(['1.001193', '2.002400'])
  })

  it.each([
    ['in brackets', "slug: mau\nhandles: ['1.000894',\n  '1.000894']\nname: Xã Mẫu\n"],
    ['without indent', "slug: mau\nhandles:\n- '1.000894'\n\n# about the name\nname: Xã Mẫu\n"],
    ['empty', 'slug: mau\nhandles: []\nname: Xã Mẫu\n'],
  ])('takes the place of a list written %s', async (_, text) => {
    const root = knowledge(text)
    await apply(await posted(), root, { today, office: 'mau', replace: true })
    expect(parse(officeIn(root))).toEqual({ slug: 'mau', handles: ['1.001193', '2.002400'], name: 'Xã Mẫu' })
    if (text.includes('#')) expect(officeIn(root)).toContain('\n\n# about the name\nname:')
  })

  it('for an office that does not exist, is unreadable or no name at all writes nothing', async () => {
    const root = knowledge('slug: [mau\n')
    for (const slug of ['mau', 'khac', '../../etc']) {
      await expect(apply(await posted(), root, { today, office: slug })).rejects.toThrow(KnowledgeError)
    }
    expect(readdirSync(root)).toEqual(['offices'])
    expect(officeIn(root)).toBe('slug: [mau\n')
  })
})

const withPassage = () =>
  diffOf(
    'phu-luc.xlsx',
    xlsx([
      ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Căn cứ pháp lý', 'Mức độ DVC'],
      ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'Cấp Xã', 'Trong ngày', '0', 'Luật Hộ tịch', 'Toàn trình'],
      ['1.00316', 'Nhận con nuôi: có yếu tố nước ngoài', 'Nuôi con nuôi', 'Cấp Xã', '15 ngày', '0 đồng', 'Luật Nuôi con nuôi', 'Một phần'],
    ]),
  )

describe('a draft', () => {
  it('is written for a code the catalogue lacks, with unknown facts as unknown, low reliability and its doubts', async () => {
    const root = folder()
    const { written } = await apply(await withPassage(), root, { today })
    expect(written).toEqual(['drafts/1.003160.yaml', 'passages/1.001193.yaml', 'passages/1.003160.yaml'])
    const text = readFileSync(join(root, 'drafts/1.003160.yaml'), 'utf8')
    const draft: unknown = parse(text)
    expect(procedureSchema.partial().parse(draft)).toMatchObject({
      code: '1.003160',
      level: 'commune',
      fees: [{ kind: 'unknown' }],
      times: [{ unit: 'day', amount: 15 }],
      online: [{ level: 'partial' }],
      asOf: today,
      reliability: 'low',
    })
    // Not a procedure yet: the check of the knowledge files would refuse it until a person has finished it.
    expect(procedureSchema.safeParse(draft).success).toBe(false)
    expect(text).toMatch(/# Check it, write what is missing \(short, english, agency, sources, phrases\)/)
    expect(text).toMatch(/# Doubtful: Phí, lệ phí: "0 đồng" is not the same as free/)
    expect(text).toContain('# The list prints the code as "1.00316".')
  })

  it('keeps the published passage beside our fields, word for word', async () => {
    const root = folder()
    await apply(await withPassage(), root, { today })
    const passage = passageSchema.parse(parse(readFileSync(join(root, 'passages/1.001193.yaml'), 'utf8')))
    expect(passage).toMatchObject({ code: '1.001193', file: 'phu-luc.xlsx', place: 'Danh sách, row 2', imported: today })
    expect(passage.sections).toEqual([
      { label: 'Thời hạn giải quyết', text: 'Trong ngày' },
      { label: 'Phí, lệ phí', text: '0' },
      { label: 'Căn cứ pháp lý', text: 'Luật Hộ tịch' },
    ])
  })

  it('and a passage that exist are never overwritten', async () => {
    const root = folder()
    await apply(await withPassage(), root, { today })
    writeFileSync(join(root, 'drafts/1.003160.yaml'), 'mine')
    const again = await apply(await withPassage(), root, { today })
    expect(again).toEqual({ written: [], kept: ['drafts/1.003160.yaml', 'passages/1.001193.yaml', 'passages/1.003160.yaml'] })
    expect(readFileSync(join(root, 'drafts/1.003160.yaml'), 'utf8')).toBe('mine')
  })

  it('is not written when drafts are not wanted', async () => {
    const root = folder()
    await apply(await withPassage(), root, { today, drafts: false })
    expect(existsSync(join(root, 'drafts'))).toBe(false)
  })
})
