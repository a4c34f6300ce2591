import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKnow } from '../src/answer/know.ts'
import { load } from '../src/knowledge/load.ts'
import type { Conversation, Know } from '../src/model/conversation.ts'
import type { Meaning } from '../src/model/search.ts'
import { openNational } from '../src/national/national.ts'
import { openPlaces } from '../src/places/places.ts'
import { openSearch } from '../src/search/search.ts'
import { readRows, unaccented } from './rows.ts'
import { score, type Asked, type Figures } from './score.ts'

/** The day on which the questions are asked: figures must not change with the calendar. */
export const evalDay = '2026-11-22'

/** A chat of the example office in which nothing was said yet: an account belongs to an office. */
export const fresh: Conversation = {
  id: 'eval',
  account: 'eval',
  channel: 'eval',
  chat: 'eval',
  office: 'mau',
  language: 'vi',
  mode: 'bot',
  introduced: true,
  facts: {},
  offered: { choices: [], until: 0 },
  turns: 0,
  next: 1,
  version: 0,
}

export const knowledgeFolder = join(import.meta.dirname, '../knowledge')

/** The repository's own knowledge, with no language model. `meant`: what a sentence model makes of questions. */
export function ownKnow(meant?: (question: string) => Meaning | undefined): Know {
  const { catalogue } = load(knowledgeFolder)
  const [places, national] = ['places.tsv', 'national.tsv'].map(name => readFileSync(join(knowledgeFolder, name)))
  const beyond = places && national && { places: openPlaces(places), national: openNational(national) }
  return openKnow(catalogue, openSearch(catalogue, undefined, meant), beyond)
}

/** Asks every row of a file of questions. */
export function askFile(file: string, know: Know = ownKnow()): Asked[] {
  const rows = readRows(file)
  // Not timed: the first questions build what later ones share.
  for (const row of rows.slice(0, 20)) know.ask(row.question, fresh, evalDay)
  return rows.map((row): Asked => {
    const from = performance.now()
    const got = know.ask(row.question, fresh, evalDay)
    const ms = performance.now() - from
    return { row, got, ms, plain: know.ask(unaccented(row.question), fresh, evalDay) }
  })
}

/** The figures of one file of questions. Throws KnowledgeError where the file cannot be read as one. */
export function evalFile(file: string, know: Know = ownKnow()): Figures {
  return score(askFile(file, know))
}
