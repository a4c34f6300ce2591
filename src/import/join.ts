import type { Catalogue } from '../model/knowledge.ts'
import type { Procedure } from '../model/procedure.ts'
import { changesOf } from './change.ts'
import type { Change, Joined, Repair, Warning } from './diff.ts'
import { nameIndex, sameButRemark, type National, type Names } from './names.ts'
import type { ImportRow, Refused } from './row.ts'
import { mendTexts, settle, type Settled } from './settle.ts'

/** What the rows of one file mean together. */
export type Joining = {
  readonly taken: readonly Joined[]
  readonly refused: readonly Refused[]
  readonly repaired: readonly Repair[]
  readonly warnings: readonly Warning[]
  readonly changed: readonly Change[]
}

type Building = { readonly [K in keyof Joining]: Joining[K][number][] }

/** Joins every row to a procedure or refuses it: taken and refused together are as many as `rows`. */
export function join(rows: readonly ImportRow[], catalogue: Catalogue, national: National = []): Joining {
  const names = nameIndex(catalogue, national)
  const ours = new Map(catalogue.procedures.map(procedure => [procedure.code, procedure]))
  const first = new Map<string, Joined>()
  const all: Building = { taken: [], refused: [], repaired: [], warnings: [], changed: [] }
  rows.forEach((row, i) => {
    const before = rows[i - 1]
    const settled = settle(row, before?.at.sheet === row.at.sheet ? before : undefined, names)
    if (settled.kind === 'refused') {
      const text = settled.column === 'code' ? row.printed : row.name
      all.refused.push({ at: row.at, column: row.titles[settled.column], text: text || row.name, why: settled.why })
      return
    }
    take(row, settled, { all, first, names, ours })
  })
  return all
}

type Around = {
  readonly all: Building
  readonly first: Map<string, Joined>
  readonly names: Names
  readonly ours: ReadonlyMap<string, Procedure>
}

function take(row: ImportRow, settled: Settled & { kind: 'taken' }, { all, first, names, ours }: Around): void {
  const { code, by, known } = settled
  const earlier = first.get(code)
  const joined: Joined = { row, code, by, known, ...(earlier && { repeats: earlier.row.at }) }
  all.taken.push(joined)
  const warn = (kind: Warning['kind'], what: string, column = row.titles.code): void =>
    void all.warnings.push({ at: row.at, code, kind, column, what })
  for (const note of settled.notes) warn(note.kind, note.what)
  for (const doubt of row.doubts) warn(doubt.kind, doubt.what, doubt.column)
  if (/^[56]\./.test(code)) warn('internal', `${code} is a procedure between offices; citizens do not file it`)
  if (code !== row.printed) all.repaired.push({ at: row.at, printed: row.printed, code, how: howMended(row, settled) })
  if (earlier) {
    const same = sameButRemark(earlier.row.name, row.name) || names.alike(earlier.row.name, row.name) >= 0.9
    const where = `"${earlier.row.at.sheet}" row ${earlier.row.at.row}`
    if (same) warn('repeated', `${code} already stands in ${where}; counted once`)
    else warn('two-names', `${code} already stands in ${where} as "${earlier.row.name}"; one code for two names`)
    return
  }
  first.set(code, joined)
  const record = ours.get(code)
  if (!record) return
  const newer = record.aliases.find(alias => alias.is === 'newer')
  if (newer && row.code === code) warn('replaced', `${code} may have been replaced by ${newer.code}`)
  all.changed.push(...changesOf(row, record))
}

function howMended({ mends }: ImportRow, { by, notes }: Settled & { kind: 'taken' }): string {
  const found = notes.find(({ kind }) => ['row-above', 'wrong-code', 'replaced', 'by-name'].includes(kind))
  const mended = mends.map(mend => mendTexts[mend]).join('; ')
  if (by === 'name' && found?.kind === 'row-above') return `it bore the code of the row above; found by its name`
  if (by === 'name') return `found by its name: ${found?.what ?? ''}`
  return [mended, found?.kind === 'replaced' ? found.what : ''].filter(text => text !== '').join('; ') || 'spaces taken off'
}
