/** The port that keeps look-ups honest: how often a code, a person or an account missed, and a row for each look-up. */

/** A bucket takes `most` misses in `windowMs`. `name` never holds a code or a chat in clear. */
export type Bucket = { readonly name: string; readonly most: number; readonly windowMs: number }

/** One row of the audit. `key` and `person` are keyed hashes. */
export type LookUpRow = {
  readonly id: string
  readonly at: string
  readonly key: string
  readonly person: string
  readonly account: string
  readonly outcome: 'found' | 'hidden' | 'locked' | 'whole' | 'down'
}

export type LookUps = {
  /** Counts a miss in every bucket beforehand, so that tries side by side cannot slip through; false, and nothing counted, when one is full. */
  reserve(buckets: readonly Bucket[], now: string): Promise<boolean>
  /** Whether this person has proven this dossier since then. */
  proved(who: Pick<LookUpRow, 'key' | 'person'>, since: string): Promise<boolean>
  /** The full ones among the buckets. */
  full(buckets: readonly Bucket[], now: string): Promise<readonly string[]>
  /** Writes the row; `missed: false` takes back what was reserved. The same statements run either way. */
  settle(row: LookUpRow, reserved: readonly string[], missed: boolean): Promise<void>
  /** Rows of the audit, newest first. */
  rows(limit: number): Promise<readonly LookUpRow[]>
}
