import type { DoubtKind, ImportRow, Refused } from './row.ts'
import type { At } from './table.ts'

/** What importing a file would mean. Nothing has been written. */

/** A row that was taken. `by` tells what joined it, `known` where its code was found. */
export type Joined = {
  readonly row: ImportRow
  readonly code: string
  readonly by: 'code' | 'repaired' | 'name'
  readonly known: 'catalogue' | 'national' | 'nowhere'
  /** An earlier row with the same code. */
  readonly repeats?: At
}

export type WarningKind =
  DoubtKind | 'row-above' | 'wrong-code' | 'name-differs' | 'replaced' | 'by-name' | 'repeated' | 'two-names' | 'internal' | 'nowhere'
export type Warning = { readonly at: At; readonly code: string; readonly kind: WarningKind; readonly column: string; readonly what: string }

/** A code that had to be mended or found. */
export type Repair = { readonly at: At; readonly printed: string; readonly code: string; readonly how: string }

/** Where the file and our record of a procedure differ. Never applied: a person edits the record. */
export type Change = {
  readonly at: At
  readonly code: string
  readonly what: 'name' | 'decision' | 'time' | 'fee' | 'online'
  readonly ours: string
  readonly theirs: string
}

/** rows = blank + headings + asides + taken + refused; repeated are among taken. */
type Counts = Readonly<Record<'rows' | 'blank' | 'headings' | 'asides' | 'taken' | 'refused' | 'repeated', number>>

export type Diff = {
  readonly file: string
  readonly counts: Counts
  readonly taken: readonly Joined[]
  /** Codes in the order of the file, each once: what an office handles whose posted list this is. */
  readonly handles: readonly string[]
  /** First row of each code that the national list knows and our catalogue lacks. */
  readonly added: readonly Joined[]
  /** First row of each code that neither knows. */
  readonly unknown: readonly Joined[]
  readonly changed: readonly Change[]
  readonly repaired: readonly Repair[]
  readonly refused: readonly Refused[]
  readonly warnings: readonly Warning[]
  readonly asides: readonly { readonly at: At; readonly text: string }[]
  readonly notices: readonly string[]
}
