import type { Catalogue } from '../model/knowledge.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

/**
 * The catalogue of the knowledge folder as it stands now: the first snapshot that was made from exactly these files,
 * else a new one, written to the last place named. Throws KnowledgeError when the files have problems; the old
 * snapshot then stays.
 */
export async function currentCatalogue(root: string, snapshots: readonly [string, ...string[]], today: string): Promise<Catalogue> {
  for (const file of snapshots) {
    const known = readSnapshot(root, file)
    if (known !== undefined) return known
  }
  // The reader of YAML stays out of a process that does not need it.
  const { loadCatalogue } = await import('./load.ts')
  const loaded = loadCatalogue(root, today)
  writeSnapshot(root, snapshots.at(-1) ?? snapshots[0], loaded)
  return loaded
}
