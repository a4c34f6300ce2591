import type { Act } from './cases.ts'
import type { CannedList } from './desk.ts'

/** The store's port for the ready-made replies of offices. */
export type CannedLists = {
  /** Of these offices, where somebody has changed them. */
  of(offices: readonly string[]): Promise<readonly CannedList[]>
  /** Takes the place of the list of this version, and is the next one. False when another was first. */
  save(list: CannedList, act: Act): Promise<boolean>
}
