import { z } from 'zod'
import { readCells } from './cells.ts'
import { detailSchema, readDetail } from './portal.ts'
import { isHeading, recognise } from './recognise.ts'
import { cellsOf } from './rows.ts'
import type { Piece } from './row.ts'
import type { Entry } from './table.ts'

const recordSchema = z.record(z.string(), z.unknown())

/** Turns records into pieces: the national portal's own detail, or any record whose keys are known headings. */
export async function* piecesOfRecords(records: AsyncIterable<Entry>): AsyncGenerator<Piece, boolean> {
  let found = false
  for await (const entry of records) {
    const piece = pieceOf(entry)
    found ||= piece.kind === 'row'
    yield piece
  }
  return found
}

function pieceOf({ at, value }: Entry): Piece {
  const refused = (column: string, why: string): Piece => ({ kind: 'refused', refused: { at, column, text: '', why } })
  const record = recordSchema.safeParse(unwrapped(value))
  if (!record.success) return refused('', 'this is not a record with keys and values')
  if ('executionMethods' in record.data || 'executionCases' in record.data) {
    const detail = detailSchema.safeParse(record.data)
    if (detail.success) return readDetail(detail.data, at)
    const [issue] = detail.error.issues
    return refused(issue?.path.join('.') ?? '', `the record has not the shape of the portal's: ${issue?.message ?? 'unknown'}`)
  }
  const keys = Object.keys(record.data)
  const columns = recognise(keys)
  if (!isHeading(columns)) return refused('', 'no key of the record is known to hold the name and code of a procedure')
  return readCells(cellsOf(columns, Object.values(record.data).map(textOf), at, ''))
}

/** One level of {code: "OK", data: {…}}. */
function unwrapped(value: unknown): unknown {
  const wrapped = z.object({ data: recordSchema, name: z.undefined().optional() }).safeParse(value)
  return wrapped.success ? wrapped.data.data : value
}

/** A value as a cell would show it. Lists of things are their names. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter(text => text !== '')
      .join('\n')
  if (typeof value === 'object') return 'name' in value ? textOf(value.name) : Object.values(value).map(textOf).join(' ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
