import type { Dossier } from '../model/dossier.ts'

/** What a source knows. `end`: the keyed hash of the code and the last four digits of the phone number in the dossier; `whole`: of the whole number. */
export type Known = { readonly dossier: Dossier; readonly end?: string; readonly whole?: string }

/** Where dossiers are looked up. */
export type Provider = {
  readonly name: 'file' | 'igate' | 'vxp'
  /** Undefined: no such code. Throws when the source does not answer; `signal` ends the waiting. */
  find(code: string, signal: AbortSignal): Promise<Known | undefined>
  /** Everything that is under way, where the source can tell. */
  all?(): Iterable<readonly [code: string, dossier: Dossier]>
  /** Every dossier once, whatever became of it, where the source can tell. */
  every?(): Iterable<Dossier>
  close(): void
}

/** Keyed hash (hex); a table of hashes cannot be tried out without the key. */
export type HashOf = (text: string) => string

/** `code` as found in messages, `digits` the last four of a phone number. */
export const endOf = (hashOf: HashOf, code: string, digits: string): string => hashOf(`dossier end ${code} ${digits}`)
/** However it was written, with 0 or +84 before it. */
export const wholeOf = (hashOf: HashOf, code: string, phone: string): string => hashOf(`dossier phone ${code} ${phone.slice(-9)}`)
export const keyOf = (hashOf: HashOf, code: string): string => hashOf(`dossier ${code}`)

/** The code as look-ups know it, from what a system or a spreadsheet wrote. */
export function codeOf(text: string): string {
  // Nearly every row of an export is written so already.
  if (/^[A-Z0-9.-]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s/g, '')
    .toUpperCase()
}

/** What proves whose a dossier is, from a phone number as a system wrote it; nothing where that is no number. */
export function endIn(hashOf: HashOf, code: string, phone: string | undefined): Pick<Known, 'end' | 'whole'> {
  const digits = (phone ?? '').replace(/\D/g, '')
  // The number itself is forgotten here: what stays can only be compared.
  if (digits.length < 9) return {}
  return { end: endOf(hashOf, code, digits.slice(-4)), whole: wholeOf(hashOf, code, digits) }
}

type Loose = { readonly [K in keyof Dossier]?: Dossier[K] | undefined } & Pick<Dossier, 'label' | 'asOf'>

/** A dossier with what is known of it. */
export function given(all: Loose): Dossier {
  const known: Record<string, unknown> = {}
  for (const name of Object.keys(all)) if (all[name as keyof Loose] !== undefined) known[name] = all[name as keyof Loose]
  return known as Dossier
}
