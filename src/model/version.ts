import type { Catalogue } from './knowledge.ts'
import type { Patch } from './office.ts'

/** Published knowledge as numbered, immutable versions: one base for the installation, one overlay for each office. */

export type BaseVersion = {
  readonly number: number
  readonly state: 'draft' | 'reviewed' | 'published'
  readonly note: string
  readonly madeBy: string
  readonly madeAt: string
  readonly reviewedBy?: string
  readonly reviewedAt?: string
  /** The version that answers are read from now. */
  readonly current: boolean
}

/** Who did what to the knowledge, and when. */
export type Act = {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly number: number
  readonly office?: string
  readonly note?: string
}

export type OverlayPatch = {
  readonly office: string
  readonly number: number
  readonly at: string
  readonly by: string
  readonly patch: Patch
  readonly undone: boolean
}

type Published = {
  /** Undefined while nothing was ever published: the knowledge folder itself is answered from. */
  readonly base?: { readonly number: number; readonly catalogue: Catalogue }
  readonly patches: readonly OverlayPatch[]
}

export type Versions = {
  /** Changes whenever `published` would answer something else. Cheap. */
  stamp(): Promise<string>
  published(): Promise<Published>
  list(): Promise<readonly BaseVersion[]>
  acts(limit: number): Promise<readonly Act[]>
  read(number: number): Promise<Catalogue | undefined>
  /** Stores a draft under the next number above `least`. */
  draft(catalogue: Catalogue, least: number, act: Doer): Promise<number>
  review(number: number, act: Doer): Promise<'reviewed' | 'same-person' | 'no-draft'>
  publish(number: number, act: Doer): Promise<'published' | 'not-reviewed'>
  /** Goes back to a version that was current before. */
  rollback(number: number, act: Doer): Promise<'published' | 'never-published'>
  patch(office: string, patch: Patch, act: Doer): Promise<number>
  undo(office: string, number: number, act: Doer): Promise<'undone' | 'no-patch'>
}

export type Doer = { readonly by: string; readonly at: string; readonly note?: string }
