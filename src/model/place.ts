/** Where someone lives: communes of before 1 July 2025, communes of today, and what a sentence says of them. */

/** A commune, or a district, as it was called until 30 June 2025. Names carry their type ("Xã Chi Lăng Bắc"). A district has no `district`. */
export type OldUnit = { readonly name: string; readonly district?: string; readonly province: string }
/** A commune of today. `id` is stable: the official code behind a letter. */
export type NewUnit = { readonly id: string; readonly name: string; readonly province: string }

/** `old` is absent when someone named the commune of today. `checked`: a second source says the same (high or medium reliability). */
export type Place = {
  readonly id: string
  readonly old?: OldUnit
  readonly now: NewUnit
  readonly checked?: 'high' | 'medium'
}

/** One reading of what was said. A divided commune and a district have several communes today. Choosing it is resolving its `id`. */
export type PlaceChoice = {
  readonly id: string
  readonly kind: 'commune' | 'district'
  readonly old?: OldUnit
  readonly now: readonly NewUnit[]
}

/**
 * *many*: the name belongs to several places. *split*: the old commune was divided. *still-in-use*: an old name that another commune bears today.
 * *elsewhere*: no such commune in the district or province that was said, but there is one elsewhere.
 */
type PlaceDoubt = 'many' | 'split' | 'still-in-use' | 'elsewhere'

export type Resolved =
  | { readonly kind: 'one'; readonly place: Place }
  /** At most five candidates; `total` counts all. */
  | { readonly kind: 'ask'; readonly why: PlaceDoubt; readonly candidates: readonly PlaceChoice[]; readonly total: number }
  /** Districts ended on 1 July 2025: what is left of one is its communes today. */
  | {
      readonly kind: 'district'
      readonly id: string
      readonly name: string
      readonly province: string
      readonly communes: readonly NewUnit[]
    }
  | { readonly kind: 'province'; readonly id: string; readonly old: string; readonly now: string }
  | { readonly kind: 'none' }

/** `near`: the office's province, whose places are offered first. `asked`: we have just asked where, so a bare name is a place. */
export type PlaceHint = { readonly near?: string; readonly asked?: boolean }

export type Places = {
  /** Finds the place in a message. Never throws, whatever was typed. */
  resolve(text: string, hint?: PlaceHint): Resolved
  /** The place behind a button (`PlaceChoice.id`, `NewUnit.id`); *none* for an unknown id. */
  byId(id: string): Resolved
  /** Whether some name has this word, folded, in it: what has not cannot be part of a place. */
  hasWord(folded: string): boolean
  /** The message without the places that clearly stand in it: what else was said. */
  rest(text: string): string
}
