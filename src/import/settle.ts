import type { Mend } from './code.ts'
import type { Joined, WarningKind } from './diff.ts'
import type { Known, Names } from './names.ts'
import type { ImportRow } from './row.ts'

/** Which procedure one row means: by its code, its mended code or its name, or why that cannot be said. */
export type Settled =
  | { readonly kind: 'taken'; readonly code: string; readonly by: Joined['by']; readonly known: Joined['known']; readonly official?: string; readonly notes: readonly Note[] }
  | { readonly kind: 'refused'; readonly column: 'code' | 'name'; readonly why: string }
export type Note = { readonly kind: WarningKind; readonly what: string }

/** Names below `other` mean another procedure; below `differs` a person should look. A name alone joins from `sure` on. */
export const likeness = { other: 0.25, differs: 0.6, sure: 0.88 } as const

/** `above`: the row just before in the same sheet. */
export function settle(row: ImportRow, above: ImportRow | undefined, names: Names): Settled {
  if (row.code === undefined) return byName(row, names)
  const found = names.byCode(row.code)
  return found ? byKnownCode(row, { ...found, code: row.code, copied: copied(row, above, names) }, names) : byStrangeCode(row, row.code, copied(row, above, names), names)
}

/** The row bears the code of the row above it, but not its name. */
function copied(row: ImportRow, above: ImportRow | undefined, names: Names): boolean {
  return above?.code === row.code && row.name !== '' && names.alike(row.name, above?.name ?? '') < 0.9
}

type Found = { readonly code: string; readonly known: Known; readonly alias?: 'newer' | 'older' | 'same'; readonly copied: boolean }

function byKnownCode(row: ImportRow, { code, known, alias, copied: fromAbove }: Found, names: Names): Settled {
  const notes: Note[] = aliasNote(code, known, alias)
  const official = known.name
  const taken: Settled = { kind: 'taken', code: known.code, by: row.mends.length > 0 || alias ? 'repaired' : 'code', known: known.in, official, notes }
  if (row.name === '') return taken
  const same = names.exactly(row.name)
  if (same.some(other => other.code === known.code)) return taken
  const likeOwn = names.alike(row.name, official)
  const other = same.length === 1 ? same[0] : likeOwn < likeness.differs ? sureOf(row, names) : undefined
  if (other && (alias === undefined || likeOwn < likeness.differs)) return joinedByName(other, fromAbove ? 'row-above' : 'wrong-code', `${code} is "${official}"; the name belongs to ${other.code}`)
  if (fromAbove && likeOwn < likeness.differs) return { kind: 'refused', column: 'code', why: `it bears the code of the row above (${code} "${official}"), and its own cannot be told from the name` }
  if (likeOwn < likeness.other) {
    return { kind: 'refused', column: 'code', why: `${code} is "${official}", which is not what the row says; correct the code or the name` }
  }
  if (likeOwn < likeness.differs) notes.push({ kind: 'name-differs', what: `the official name of ${known.code} is "${official}"` })
  return taken
}

function aliasNote(code: string, known: Known, alias: Found['alias']): Note[] {
  if (alias === undefined) return []
  const how = alias === 'newer' ? 'is a newer code of' : alias === 'older' ? 'was replaced by' : 'is another code of'
  return [{ kind: 'replaced', what: `${code} ${how} ${known.code} "${known.name}"` }]
}

function byStrangeCode(row: ImportRow, code: string, fromAbove: boolean, names: Names): Settled {
  const same = row.name === '' ? [] : names.exactly(row.name)
  const [only] = same
  if (only && same.length === 1) {
    return joinedByName(only, fromAbove ? 'row-above' : 'replaced', `${code} is in no list we know; ${only.code} bears exactly this name`)
  }
  if (fromAbove) return { kind: 'refused', column: 'code', why: `it bears the code of the row above (${code}), and its own cannot be told from the name` }
  if (row.name === '') return { kind: 'refused', column: 'name', why: `${code} is in no list we know, and the row gives no name` }
  const near = names.nearest(row.name)
  const hint = near && near.score >= 0.75 ? `; ${near.known.code} has nearly this name: did it replace it?` : ''
  const notes: Note[] = [{ kind: 'nowhere', what: `${code} is neither in the catalogue nor in the national list${hint}` }]
  return { kind: 'taken', code, by: row.mends.length > 0 ? 'repaired' : 'code', known: 'nowhere', notes }
}

function byName(row: ImportRow, names: Names): Settled {
  const why = row.unreadable ?? 'the row has no code'
  if (row.name === '') return { kind: 'refused', column: 'code', why: `${why}, and no name` }
  const same = names.exactly(row.name)
  const [only] = same
  if (only && same.length === 1) return joinedByName(only, 'by-name', `${why}; ${only.code} bears exactly this name`)
  if (same.length > 1) return { kind: 'refused', column: 'code', why: `${why}, and ${same.length} procedures bear this name (${same.slice(0, 3).map(known => known.code).join(', ')}…)` }
  const near = sureOf(row, names)
  if (near) return joinedByName(near, 'by-name', `${why}; the nearest name is ${near.code} "${near.name}"`)
  return { kind: 'refused', column: 'code', why: `${why}, and no procedure we know bears this name` }
}

function sureOf(row: ImportRow, names: Names): Known | undefined {
  const near = names.nearest(row.name)
  return near && near.score >= likeness.sure ? near.known : undefined
}

function joinedByName(known: Known, kind: WarningKind, what: string): Settled {
  return { kind: 'taken', code: known.code, by: 'name', known: known.in, official: known.name, notes: [{ kind, what }] }
}

export const mendTexts: Readonly<Record<Mend, string>> = {
  zero: 'zeros at the end put back (a spreadsheet had dropped them)',
  dot: 'dot put right',
  suffix: "the province's suffix taken off",
  service: 'the number of the online service taken off',
  stray: 'stray characters taken off',
}
