import type { Reading } from './search.ts'

/** The national list: what exists beside the commune's own procedures, and whose it is. */

/** The lowest office named as carrying it out. *unknown*: the list names none, so nobody may be sent anywhere. */
export type Level = 'commune' | 'province' | 'ministry' | 'unknown'

/** Who may file: citizens, companies, cooperatives, other organisations, foreigners, foreign organisations, Vietnamese abroad, officials, party bodies. */
export type Target =
  'citizen' | 'company' | 'cooperative' | 'organisation' | 'foreigner' | 'foreign-organisation' | 'overseas' | 'official' | 'party'

export type NationalRow = {
  readonly code: string
  readonly name: string
  readonly field: string
  readonly level: Level
  /** Offices as the list names them, lowest first; empty when it names none. */
  readonly agencies: readonly string[]
  readonly targets: readonly Target[]
  /** The ministry that issued it, when it is a national one. */
  readonly issuer?: string
  /** A procedure of this one province. */
  readonly province?: string
  /** Between offices: no citizen files it. */
  readonly internal: boolean
  readonly url: string
}

/** `score`: share of the question's weight that the name says, lowered a little for what else it says; 0 to 1. */
export type NationalHit = NationalRow & { readonly score: number }

/** `province`: of the office; copies of other provinces are left out. `without`: codes that the caller knows better. */
export type NationalAsk = { readonly limit?: number; readonly province?: string; readonly without?: { has(code: string): boolean } }

export type National = {
  /** ISO date of the list. */
  readonly asOf: string
  find(question: Reading | string, ask?: NationalAsk): readonly NationalHit[]
  byCode(code: string): NationalRow | undefined
  /** The procedure's page on the portal; the portal's front page for a code without one. */
  portalUrl(code: string): string
}
