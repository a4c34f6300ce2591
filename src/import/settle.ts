import type { Mend } from './code.ts'
import type { Joined, WarningKind } from './diff.ts'
import { sameButRemark, type Known, type Names } from './names.ts'
import type { ImportRow } from './row.ts'

/** Which procedure one row means: by its code, its mended code or its name, or why that cannot be said. */
export type Settled =
  | {
      readonly kind: 'taken'
      readonly code: string
      readonly by: Joined['by']
      readonly known: Joined['known']
      readonly notes: readonly Note[]
    }
  | { readonly kind: 'refused'; readonly column: 'code' | 'name'; readonly why: string }
type Note = { readonly kind: WarningKind; readonly what: string }

/** Names below `other` mean another procedure; below `differs` a person should look. A name alone joins from `sure` on. */
const likeness = { other: 0.25, differs: 0.6, hint: 0.75, sure: 0.88 } as const

/** `above`: the row just before in the same sheet. */
export function settle(row: ImportRow, above: ImportRow | undefined, names: Names): Settled {
  if (row.code === undefined) return byName(row, names)
  const found = names.byCode(row.code)
  return found
    ? byKnownCode(row, { ...found, code: row.code, copied: copied(row, above, names) }, names)
    : byStrangeCode(row, row.code, copied(row, above, names), names)
}

/** The row bears the code of the row above it, but not its name. */
function copied(row: ImportRow, above: ImportRow | undefined, names: Names): boolean {
  return above?.code === row.code && row.name !== '' && names.alike(row.name, above?.name ?? '') < 0.9
}

type Found = { readonly code: string; readonly known: Known; readonly alias?: 'newer' | 'older' | 'same'; readonly copied: boolean }

function byKnownCode(row: ImportRow, found: Found, names: Names): Settled {
  const { code, known, alias } = found
  const by: Joined['by'] = row.mends.length > 0 || alias ? 'repaired' : 'code'
  const aliased = aliasNote(code, known, alias)
  const taken: Settled & { kind: 'taken' } = { kind: 'taken', code: known.code, by, known: known.in, notes: aliased }
  if (bears(row, known, names)) return taken
  const like = names.alike(row.name, known.name)
  const unlike = like < likeness.differs
  const other = onlyOf(names.exactly(row.name)) ?? (unlike ? sureOf(row, names) : undefined)
  if (other && (alias === undefined || unlike)) {
    return joinedByName(other, found.copied ? 'row-above' : 'wrong-code', `${code} is "${known.name}"; the name belongs to ${other.code}`)
  }
  return unlike ? unlikely(taken, found, like) : taken
}

/** The name is far from the official one and belongs to nobody else. */
function unlikely(taken: Settled & { kind: 'taken' }, { code, known, copied: fromAbove }: Found, like: number): Settled {
  if (fromAbove) return refusedCode(`it bears the code of the row above (${code} "${known.name}"); its own cannot be told from the name`)
  if (like < likeness.other) return refusedCode(`${code} is "${known.name}", which is not what the row says; correct the code or the name`)
  return { ...taken, notes: [...taken.notes, { kind: 'name-differs', what: `the official name of ${known.code} is "${known.name}"` }] }
}

/** The row says nothing else than the official name. */
function bears({ name }: ImportRow, known: Known, names: Names): boolean {
  return name === '' || names.exactly(name).some(({ code }) => code === known.code) || sameButRemark(name, known.name)
}

function refusedCode(why: string): Settled {
  return { kind: 'refused', column: 'code', why }
}

function aliasNote(code: string, known: Known, alias: Found['alias']): Note[] {
  if (alias === undefined) return []
  const how = alias === 'newer' ? 'is a newer code of' : alias === 'older' ? 'was replaced by' : 'is another code of'
  return [{ kind: 'replaced', what: `${code} ${how} ${known.code} "${known.name}"` }]
}

function byStrangeCode(row: ImportRow, code: string, fromAbove: boolean, names: Names): Settled {
  const same = row.name === '' ? [] : names.exactly(row.name)
  const only = onlyOf(same)
  // The national list alone is no proof that a code was replaced: names are shared by copies made for single provinces.
  if (only && (fromAbove || only.in === 'catalogue')) {
    return joinedByName(only, fromAbove ? 'row-above' : 'replaced', `${code} is in no list we know; ${only.code} bears exactly this name`)
  }
  if (fromAbove)
    return {
      kind: 'refused',
      column: 'code',
      why: `it bears the code of the row above (${code}), and its own cannot be told from the name`,
    }
  if (row.name === '') return { kind: 'refused', column: 'name', why: `${code} is in no list we know, and the row gives no name` }
  const near = names.nearest(row.name)
  const hint = only
    ? `; ${only.code} bears exactly this name: did it replace it?`
    : near && near.score >= likeness.hint
      ? `; ${near.known.code} has nearly this name: did it replace it?`
      : ''
  const notes: Note[] = [{ kind: 'nowhere', what: `${code} is neither in the catalogue nor in the national list${hint}` }]
  return { kind: 'taken', code, by: row.mends.length > 0 ? 'repaired' : 'code', known: 'nowhere', notes }
}

function byName(row: ImportRow, names: Names): Settled {
  const why = row.unreadable ?? 'the row has no code'
  if (row.name === '') return { kind: 'refused', column: 'code', why: `${why}, and no name` }
  const same = names.exactly(row.name)
  const only = onlyOf(same)
  if (only) return joinedByName(only, 'by-name', `${why}; ${only.code} bears exactly this name`)
  if (same.length > 0)
    return {
      kind: 'refused',
      column: 'code',
      why: `${why}, and the name alone does not tell which is meant (${same
        .slice(0, 4)
        .map(known => known.code)
        .join(', ')})`,
    }
  const near = sureOf(row, names)
  if (near) return joinedByName(near, 'by-name', `${why}; the nearest name is ${near.code} "${near.name}"`)
  return { kind: 'refused', column: 'code', why: `${why}, and no procedure we know bears this name` }
}

/** The one procedure of this name, unless it is one province's own. */
function onlyOf(same: readonly Known[]): Known | undefined {
  const [only, ...more] = same
  return more.length === 0 && only?.specific !== true ? only : undefined
}

function sureOf(row: ImportRow, names: Names): Known | undefined {
  const near = names.nearest(row.name)
  return near && near.score >= likeness.sure ? near.known : undefined
}

function joinedByName(known: Known, kind: WarningKind, what: string): Settled {
  return { kind: 'taken', code: known.code, by: 'name', known: known.in, notes: [{ kind, what }] }
}

export const mendTexts: Readonly<Record<Mend, string>> = {
  zero: 'zeros at the end put back (a spreadsheet had dropped them)',
  dot: 'dot put right',
  suffix: "the province's suffix taken off",
  service: 'the number of the online service taken off',
  stray: 'stray characters taken off',
}
