import type { Fee, Time } from '../model/procedure.ts'
import type { Mend } from './code.ts'
import type { At } from './table.ts'

/** A part of the published text, word for word, under its heading. */
export type Section = { readonly label: string; readonly text: string }

/** What a row says that must not be taken at its word. `column` is the heading. */
export type Doubt = { readonly kind: DoubtKind; readonly column: string; readonly what: string }
export type DoubtKind =
  'fee-zero' | 'fee-currency' | 'fee-unclear' | 'time-unit' | 'time-unclear' | 'two-truths' | 'agency' | 'old-name' | 'papers'

/** One procedure as the file tells it. Absent = the file says nothing or nothing sure. */
export type ImportRow = {
  readonly at: At
  /** Headings of the columns of code and name, as the file writes them. */
  readonly titles: { readonly code: string; readonly name: string }
  /** The code as it stands in the file. */
  readonly printed: string
  readonly code?: string
  /** Why the printed code cannot be used. */
  readonly unreadable?: string
  readonly mends: readonly Mend[]
  readonly name: string
  readonly field?: string
  readonly level?: string
  readonly agency?: string
  readonly decision?: string
  readonly online?: 'full' | 'partial' | 'none'
  readonly fees: readonly Fee[]
  readonly times: readonly Time[]
  readonly law: readonly string[]
  readonly result?: string
  readonly who: readonly string[]
  readonly papers: readonly { readonly name: string; readonly originals?: number; readonly copies?: number }[]
  /** Day on which the source last changed it, if it says so. */
  readonly asOf?: string
  readonly passage: readonly Section[]
  readonly doubts: readonly Doubt[]
}

export type Refused = { readonly at: At; readonly column: string; readonly text: string; readonly why: string }

/** What one row of the file turned out to be. `aside`: neither heading nor procedure (a group title, a signature). */
export type Piece =
  | { readonly kind: 'row'; readonly row: ImportRow }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'blank' | 'heading'; readonly at: At }
  | { readonly kind: 'aside'; readonly at: At; readonly text: string }
