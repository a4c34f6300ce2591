import { createHash } from 'node:crypto'
import type { Dossier } from '../model/dossier.ts'

/** What of a dossier is worth a message when it changes, as a short hash. */
export function markOf({ state, label, due, note, fee }: Dossier): string {
  const told = JSON.stringify([state ?? label, due, note, fee])
  return createHash('sha256').update(told).digest('hex').slice(0, 32)
}
