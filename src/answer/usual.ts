import type { Hit } from '../model/search.ts'
import type { Shelf } from './setting.ts'

/** What a procedure is ahead for each doubling of the names that people have for it. */
const ahead = 0.015

/**
 * What many people need has been given many names. Where the words speak for two alike, the everyday one stands first: a death is
 * registered far more often than it is registered anew. The rank stays what the words say, so that two alike are still asked back.
 */
export function preferUsual(hits: readonly Hit[], { procedures }: Shelf): readonly Hit[] {
  const usual = ({ id, rank }: Hit): number => rank + ahead * Math.log2(1 + (procedures.get(id)?.phrases.length ?? 0))
  return hits.toSorted((one, other) => usual(other) - usual(one))
}
