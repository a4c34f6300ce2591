import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diff } from '../../src/import/diff.ts'
import { join } from '../../src/import/join.ts'
import { limits } from '../../src/import/limits.ts'
import { report } from '../../src/import/report.ts'
import { piecesOfRows } from '../../src/import/rows.ts'
import type { ImportRow, Piece } from '../../src/import/row.ts'
import type { Row } from '../../src/import/table.ts'
import { small } from './make.ts'

async function piecesOf(rows: readonly Row[]): Promise<Piece[]> {
  const given = async function* (): AsyncGenerator<Row> {
    yield* rows
  }
  const pieces: Piece[] = []
  for await (const piece of piecesOfRows(given(), limits, () => {})) pieces.push(piece)
  return pieces
}

const heading = fc.constantFrom(
  'STT',
  'Mã TTHC',
  'Tên TTHC',
  'Lĩnh vực',
  'Thời hạn',
  'Phí, lệ phí',
  'Cơ quan thực hiện',
  'Trạng thái',
  'Ghi chú',
)
const cell = fc.oneof(
  heading,
  fc.constantFrom(
    '',
    '1.001193',
    '2.00072',
    '1.013.978',
    'Đăng ký khai sinh',
    'Thủ tục test',
    '0',
    'I',
    'LĨNH VỰC HỘ TỊCH',
    '=1+1',
    '1.001193.000.00.00.H37',
  ),
  fc.string({ maxLength: 20 }),
)
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 })
const sheets = fc.tuple(grid, grid).map(([a, b]): Row[] =>
  [a, b].flatMap((rows, s) =>
    rows.map((cells, i) => ({
      at: { sheet: `s${s}`, row: i + 1 },
      cells,
      formulas: cells.flatMap((text, c) => (text === '=1+1' ? [c] : [])),
    })),
  ),
)

describe('any table', () => {
  it('gives exactly one piece for each row, at its own place', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async rows => {
        const pieces = await piecesOf(rows)
        const places = pieces.map(piece => (piece.kind === 'row' ? piece.row.at : piece.kind === 'refused' ? piece.refused.at : piece.at))
        expect(places).toEqual(rows.map(({ at }) => at))
      }),
      { numRuns: 300 },
    )
  })

  it('has every row either taken or refused with a reason and a column, and every code joined is whole', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async rows => {
        const read = (
          await piecesOf([
            { at: { sheet: 's0', row: 1 }, cells: ['Mã TTHC', 'Tên TTHC', 'Phí, lệ phí'] },
            ...rows.map(row => ({ ...row, at: { sheet: 's0', row: row.at.row + 1 } })),
          ])
        ).flatMap((piece): ImportRow[] => (piece.kind === 'row' ? [piece.row] : []))
        const joined = join(read, small)
        expect(joined.taken.length + joined.refused.length).toBe(read.length)
        for (const { code } of joined.taken) expect(code).toMatch(/^\d\.\d{6}$/)
        for (const { why, column } of joined.refused) expect([why, column].every(text => text.length > 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('whatever its columns’ order gives the same procedures', async () => {
    const columns = [
      ['STT', '1', '2'],
      ['Mã TTHC', '1.001193', '2.00072'],
      ['Tên TTHC', 'Đăng ký khai sinh', 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh'],
      ['Lĩnh vực', 'Hộ tịch', 'Kinh doanh'],
      ['MÃ QR CODE', '', ''],
    ]
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: 5 }), async order => {
        const rows = [0, 1, 2].map((i): Row => ({ at: { sheet: 'a', row: i + 1 }, cells: order.map(column => column[i] ?? '') }))
        const read = (await piecesOf(rows)).flatMap(piece => (piece.kind === 'row' ? [piece.row] : []))
        expect(join(read, small).taken.map(({ code, row }) => `${code} ${row.field}`)).toEqual(['1.001193 Hộ tịch', '2.000720 Kinh doanh'])
      }),
    )
  })
})

describe('the report', () => {
  const at = (row: number) => ({ sheet: 'a.csv', row })
  const diff: Diff = {
    file: 'a.csv',
    counts: { rows: 40, blank: 1, headings: 1, asides: 0, taken: 0, refused: 38, repeated: 0 },
    taken: [],
    handles: [],
    added: [],
    unknown: [],
    changed: [],
    repaired: Array.from({ length: 20 }, (_, i) => ({ at: at(i), printed: '2.00072', code: '2.000720', how: 'zeros' })),
    refused: Array.from({ length: 38 }, (_, i) => ({ at: at(i), column: 'Mã', text: 'x', why: 'no code' })),
    warnings: [],
    asides: [],
    notices: [],
  }

  it('shows every refused row with its row, column and reason, and shortens the rest unless asked', () => {
    expect(report(diff).match(/row \d+, column "Mã" \(x\): no code/g)).toHaveLength(38)
    expect(report(diff)).toContain('… and 5 more')
    expect(report(diff, { all: true })).not.toContain('more')
  })
})
