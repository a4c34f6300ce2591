import { basename } from 'node:path'
import type { Catalogue } from '../model/knowledge.ts'
import type { Diff } from './diff.ts'
import { join } from './join.ts'
import { limits as usual, type Limits } from './limits.ts'
import type { National } from './names.ts'
import { openSource } from './open.ts'
import { piecesOfRecords } from './record.ts'
import { FileRefused, refuse } from './refuse.ts'
import type { ImportRow, Piece, Refused } from './row.ts'
import { piecesOfRows } from './rows.ts'

export type Progress = { readonly rows: number; readonly taken: number; readonly refused: number }

export type Options = {
  readonly catalogue: Catalogue
  /** The whole national list, so that a name or code the catalogue lacks is still recognised. */
  readonly national?: National
  readonly onProgress?: (progress: Progress) => void
  readonly limits?: Limits
}

/** *refused*: the file is broken, hostile or no list; `why` is one sentence that says what to do. */
export type Imported = { readonly kind: 'diff'; readonly diff: Diff } | { readonly kind: 'refused'; readonly why: string }

/** Rows between two reports of progress. */
const step = 250

/** Reads a list and says what it would mean. Writes nothing. Throws only for a bug or a failing disk. */
export async function importFile(file: string, { catalogue, national, onProgress, limits = usual }: Options): Promise<Imported> {
  try {
    const read = await readAll(file, limits, onProgress)
    return { kind: 'diff', diff: diffOf(file, read, { catalogue, national: national ?? [] }) }
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', why: error.message }
    throw error
  }
}

type Read = {
  rows: ImportRow[]
  refused: Refused[]
  asides: Diff['asides'][number][]
  blank: number
  headings: number
  all: number
  notices: string[]
}

async function readAll(file: string, limits: Limits, onProgress: Options['onProgress']): Promise<Read> {
  const read: Read = { rows: [], refused: [], asides: [], blank: 0, headings: 0, all: 0, notices: [] }
  const notice = (what: string): void => void (read.notices.includes(what) || read.notices.push(what))
  const source = await openSource(file, limits, notice)
  const report = (): void => onProgress?.({ rows: read.all, taken: read.rows.length, refused: read.refused.length })
  try {
    const pieces = source.kind === 'rows' ? piecesOfRows(source.rows, limits, notice) : piecesOfRecords(source.records)
    for await (const piece of pieces) {
      put(read, piece)
      if (read.all % step === 0) report()
    }
  } finally {
    source.close()
  }
  report()
  if (read.rows.length + read.refused.length === 0) {
    refuse(
      `No table with known headings was found in "${basename(file)}"; a list needs a row of headings with at least the name of the procedure ("Tên thủ tục") and its code ("Mã thủ tục").`,
    )
  }
  return read
}

function put(read: Read, piece: Piece): void {
  read.all += 1
  switch (piece.kind) {
    case 'row':
      read.rows.push(piece.row)
      break
    case 'refused':
      read.refused.push(piece.refused)
      break
    case 'blank':
      read.blank += 1
      break
    case 'heading':
      read.headings += 1
      break
    case 'aside':
      read.asides.push({ at: piece.at, text: piece.text })
  }
}

function diffOf(file: string, read: Read, { catalogue, national }: { catalogue: Catalogue; national: National }): Diff {
  const joined = join(read.rows, catalogue, national)
  const refused = [...read.refused, ...joined.refused]
  const firsts = joined.taken.filter(({ repeats }) => repeats === undefined)
  return {
    ...joined,
    file: basename(file),
    counts: {
      rows: read.all,
      blank: read.blank,
      headings: read.headings,
      asides: read.asides.length,
      taken: joined.taken.length,
      refused: refused.length,
      repeated: joined.taken.length - firsts.length,
    },
    handles: firsts.map(({ code }) => code),
    added: firsts.filter(({ known }) => known === 'national'),
    unknown: firsts.filter(({ known }) => known === 'nowhere'),
    refused,
    asides: read.asides,
    notices: read.notices,
  }
}
