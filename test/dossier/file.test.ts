import { appendFileSync, mkdtempSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFiles, type FileSetting } from '../../src/dossier/file/file.ts'
import { endIn, endOf } from '../../src/dossier/provider.ts'
import type { Export } from '../../src/dossier/file/read.ts'
import { openRows } from '../../src/import/open.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { xlsxParts, zipped, type CellMade } from '../import/make.ts'

const { hashOf } = openSeal(Buffer.alloc(32, 7))
const head = 'Mã hồ sơ;Mã hồ sơ quốc gia;Tên thủ tục;Trạng thái;Ngày hẹn trả;Số điện thoại'
const workbook = (rows: readonly (readonly CellMade[])[]): Buffer => Buffer.from(zipped(xlsxParts([{ name: 'Hồ sơ', rows }])))
const never = new AbortController().signal

describe('exports in a folder', () => {
  let folder: string
  let files: ReturnType<typeof openFiles>
  let reports: [string, Export][]
  let failures: string[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    reports = []
    failures = []
    const setting: FileSetting = {
      folder,
      hashOf,
      states: new Map([['cho ky so', 'processing']]),
      everyMs: 3_600_000,
      open: openRows,
      failed: (_, where) => failures.push(where),
      reported: (file, read) => reports.push([file, read]),
    }
    files = openFiles(setting)
  })
  afterEach(() => {
    files.close()
    rmSync(folder, { recursive: true, force: true })
  })
  let clock = 1_790_000_000
  /** Writes a file as something new; times are set so that two writes never look alike. */
  const put = (name: string, text: string | Buffer): void => {
    writeFileSync(join(folder, name), text)
    utimesSync(join(folder, name), ++clock, clock)
  }
  const settle = async (): Promise<void> => {
    await files.look()
    await files.look()
  }
  const stateOf = async (code: string): Promise<string | undefined> => (await files.find(code, never))?.dossier.state

  it('are read by their headings, in any order, under both codes, the phone kept as a hash alone', async () => {
    put('a.csv', `BÁO CÁO;;;;;\n${head}\n000.00.12.h28 – 260921 – 0001;G22.99-260921-000001;Khai sinh;Đang xử lý;05/12/2026;0912 345 678\n`)
    await settle()
    const known = await files.find('000.00.12.H28-260921-0001', never)
    expect(known).toEqual({
      dossier: {
        state: 'processing',
        label: 'Đang xử lý',
        procedure: 'Khai sinh',
        due: '2026-12-05',
        asOf: new Date(clock * 1000).toISOString(),
      },
      ...endIn(hashOf, '000.00.12.H28-260921-0001', '0912345678'),
    })
    expect((await files.find('G22.99-260921-000001', never))?.end).toBe(endOf(hashOf, 'G22.99-260921-000001', '5678'))
    expect(JSON.stringify(known)).not.toContain('5678')
    expect(await files.find('G22.99-260921-000002', never)).toBeUndefined()
  })

  it('may be spreadsheets with real dates', async () => {
    put('a.xlsx', workbook([head.split(';'), ['G22-260921-001', '', 'Kết hôn', '10', 46361, '0912345678']]))
    await settle()
    expect((await files.find('G22-260921-001', never))?.dossier).toMatchObject({ state: 'returned', due: '2026-12-05' })
  })

  it('report bad rows by place, without what stands there, and keep the good ones', async () => {
    put(
      'a.csv',
      `${head}\n;;Khai sinh;Đang xử lý;;0912345678\nG22-260921-001;;;Chờ ký số;32/13/2026;\nG22-260921-002;;;;;\nG22-260921-003;;;Lạ lùng;;\n`,
    )
    await settle()
    expect(reports[0]?.[1]).toMatchObject({
      rows: 2,
      problems: [
        'sheet "a.csv", row 2 has no dossier code',
        'sheet "a.csv", row 3 has a day that cannot be read in the column "due"',
        'sheet "a.csv", row 4 has no state',
      ],
    })
    expect(await stateOf('G22-260921-001')).toBe('processing')
    expect((await files.find('G22-260921-003', never))?.dossier).toMatchObject({ label: 'Lạ lùng' })
    expect(await stateOf('G22-260921-003')).toBeUndefined()
  })

  it('are never read half: a file that grows, that breaks off or is being saved leaves the last whole one standing', async () => {
    put('a.xlsx', workbook([head.split(';'), ['G22-260921-001', '', '', 'Đang xử lý', '', '']]))
    await settle()
    const next = workbook([head.split(';'), ['G22-260921-001', '', '', 'Đã trả kết quả', '', '']])
    put('a.xlsx', next.subarray(0, next.length - 40))
    await files.look()
    expect(await stateOf('G22-260921-001')).toBe('processing')
    appendFileSync(join(folder, 'a.xlsx'), next.subarray(next.length - 40, next.length - 20))
    utimesSync(join(folder, 'a.xlsx'), ++clock, clock)
    await files.look()
    await files.look()
    expect(failures).toContain('dossiers: export')
    expect(await stateOf('G22-260921-001')).toBe('processing')
    put('~$a.xlsx', 'lock')
    put('b.csv.part', head)
    put('a.xlsx', next)
    await settle()
    expect(await stateOf('G22-260921-001')).toBe('returned')
  })

  it('stand together, the newest winning; one taken away is forgotten', async () => {
    put('a.csv', `${head}\nG22-260921-001;;;Đang xử lý;;\nG22-260921-002;;;Đang xử lý;;\n`)
    put('b.csv', `${head}\nG22-260921-001;;;Đã xử lý xong;;\n`)
    await settle()
    expect([await stateOf('G22-260921-001'), await stateOf('G22-260921-002')]).toEqual(['done', 'processing'])
    unlinkSync(join(folder, 'b.csv'))
    await settle()
    expect(await stateOf('G22-260921-001')).toBe('processing')
    renameSync(join(folder, 'a.csv'), join(folder, 'c.csv'))
    await settle()
    expect(await stateOf('G22-260921-002')).toBe('processing')
  })

  it('are asked in vain until one was read', async () => {
    put('a.csv', head)
    await expect(files.find('G22-260921-001', never)).rejects.toThrow('no export')
    await settle()
    expect(await files.find('G22-260921-001', never)).toBeUndefined()
  })
})
