import type { Catalogue } from '../model/knowledge.ts'
import type { Search } from '../model/search.ts'
import { buildIndex } from './build.ts'
import { documentsOf } from './documents.ts'
import { openRank } from './rank.ts'
import { openRead } from './read.ts'

/** Builds the index in memory. Not to be shared between threads: a question borrows the index's own scratch space. */
export function openSearch(catalogue: Catalogue): Search {
  const index = buildIndex(documentsOf(catalogue))
  return { read: openRead(catalogue.words, index.vocabulary), find: openRank(index) }
}
