import type { Catalogue } from '../model/knowledge.ts'
import { isFresh, readSnapshot, writeSnapshot } from './snapshot.ts'

/**
 * The catalogue of the knowledge folder as it stands now: the first snapshot that was made from exactly these files,
 * else a new one, written to the last place named. Throws KnowledgeError when the files have problems.
 */
export function currentCatalogue(root: string, snapshots: readonly [string, ...string[]], today: string): Catalogue {
  for (const file of snapshots) {
    const known = isFresh(root, file) ? readSnapshot(file) : undefined
    if (known !== undefined) return known
  }
  return writeSnapshot(root, snapshots.at(-1) ?? snapshots[0], today)
}
