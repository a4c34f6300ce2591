import type { Catalogue } from '../model/knowledge.ts'
import type { Meaning, Reading, Search } from '../model/search.ts'
import { buildingIndex, type Index } from './build.ts'
import { documentsOf, type Wishes } from './documents.ts'
import { openRank } from './rank.ts'
import { openRead } from './read.ts'

/** What a sentence model made of a question, if it was asked. */
type Meant = (question: string) => Meaning | undefined

/** Builds the index in memory. Not to be shared between threads: a question borrows the index's own scratch space. */
export function openSearch(catalogue: Catalogue, wished?: Wishes, meant?: Meant): Search {
  const building = buildingIndex(documentsOf(catalogue, wished))
  for (;;) {
    const step = building.next()
    if (step.done === true) return searchOf(catalogue, step.value, meant)
  }
}

/** The same in slices of a few ms, for a server that is answering from another index meanwhile. */
export async function openSearchAside(catalogue: Catalogue, breathe: () => Promise<void>, meant?: Meant): Promise<Search> {
  const building = buildingIndex(documentsOf(catalogue))
  let since = performance.now()
  for (;;) {
    const step = building.next()
    if (step.done === true) return searchOf(catalogue, step.value, meant)
    if (performance.now() - since < sliceMs) continue
    await breathe()
    since = performance.now()
  }
}

const sliceMs = 8

function searchOf(catalogue: Catalogue, index: Index, meant?: Meant): Search {
  const read = readOnce(openRead(catalogue.words, index.vocabulary))
  return {
    read: question => {
      const meaning = meant?.(question)
      return meaning === undefined ? read(question) : { ...read(question), meaning }
    },
    find: openRank(index),
  }
}

/** One message is read by several who do not know of each other: for its procedure, its guide, its event of life, what it tells. */
function readOnce(read: (question: string) => Reading): (question: string) => Reading {
  let last: { readonly question: string; readonly reading: Reading } | undefined
  return question => {
    if (last?.question !== question) last = { question, reading: read(question) }
    return last.reading
  }
}
