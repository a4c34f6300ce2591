import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFacet } from '../src/answer/facet.ts'
import { openBranches } from '../src/answer/guides.ts'
import { intentSigns } from '../src/answer/intention.ts'
import { openFirstThought } from '../src/answer/know.ts'
import type { Experience } from '../src/answer/learnt.ts'
import { openLikest } from '../src/answer/likest.ts'
import type { Reader } from '../src/answer/question.ts'
import { openShelf, settingOf } from '../src/answer/setting.ts'
import { sideSigns, wholeSides } from '../src/answer/side.ts'
import type { Heard } from '../src/answer/understand.ts'
import { facets, intents, type Facet, type Intent } from '../src/model/answer.ts'
import type { Catalogue } from '../src/model/knowledge.ts'
import { openNational } from '../src/national/national.ts'
import { openPlaces } from '../src/places/places.ts'
import type { Wishes } from '../src/search/documents.ts'
import { openSearch } from '../src/search/search.ts'
import { evalDay, fresh, knowledgeFolder } from './file.ts'
import type { Sample } from './learn.ts'
import { withoutPart } from './phrases.ts'
import { unaccented, type Row } from './rows.ts'
import { isNamed } from './score.ts'

/** What is learnt from, and the reader that it is learnt for. */

/** Reads messages; `by`: by what was learnt without them. */
export type Thinking = { readonly reader: Reader; think(question: string, by?: Experience): Heard }

const beyond = {
  places: openPlaces(readFileSync(join(knowledgeFolder, 'places.tsv'))),
  national: openNational(readFileSync(join(knowledgeFolder, 'national.tsv'))),
}

export function openThinking(catalogue: Catalogue, wished?: Wishes): Thinking {
  const search = openSearch(catalogue, wished)
  const shelf = openShelf(catalogue)
  const likest = openLikest(search)
  const reader = { search, setting: settingOf(shelf, fresh, evalDay), likest }
  const firstThought = openFirstThought(openBranches(shelf, likest), beyond)
  return {
    reader,
    think: (question, by) =>
      firstThought(question, fresh, by === undefined ? reader : { ...reader, setting: { ...reader.setting, experience: by } }),
  }
}

/** A text as written and as a hurried thumb types it. */
const both = (text: string): string[] => [text, unaccented(text)]

/** Of the knowledge's own questions. */
export function ownSides({ procedures }: Catalogue, { reader }: Thinking): Sample<Facet>[] {
  return procedures.flatMap(({ questions, asked, benefit }) => {
    const pays = benefit !== undefined
    return [
      ...questions.flatMap(({ ask, facet }) => sides(ask, [facet], { weight: 1, pays, reader })),
      ...facets.flatMap(facet => (asked[facet] ?? []).flatMap(ask => sides(ask, [facet], { weight: 1, pays, reader }))),
    ]
  })
}

/** The sides that answer it. */
export function rightSides({ facets: asked }: Row): readonly string[] {
  return asked.length > 0 ? asked : wholeSides
}

export function rowSides(row: Row, { reader }: Thinking): Sample<Facet>[] {
  if (!isNamed(row)) return []
  const pays = row.codes.some(code => reader.setting.shelf.procedures.get(code)?.benefit !== undefined)
  const right = facets.filter(facet => rightSides(row).includes(facet))
  return sides(row.question, right, { weight: row.facets.length > 0 ? 2 : 1, pays, reader })
}

type Of = { readonly weight: number; readonly pays: boolean; readonly reader: Reader }

function sides(ask: string, right: readonly Facet[], { weight, pays, reader }: Of): Sample<Facet>[] {
  return both(ask).map(text => {
    const { tokens } = reader.search.read(text)
    return { signs: sideSigns(tokens, readFacet(tokens), { pays }), right, weight }
  })
}

export function rowIntents({ intents: right }: Row, heard: Heard): Sample<Intent>[] {
  return intentsOf(heard, intents.filter(intent => right.includes(intent)), 1) // prettier-ignore
}

/** The knowledge's own questions are about procedures, whatever else they sound like; its phrases are asked of what lacks them. */
export function ownIntents(
  catalogue: Catalogue,
  { think }: Thinking,
  by: Experience,
  partly: (part: number) => Experience,
): Sample<Intent>[] {
  const questions = catalogue.procedures.flatMap(one => one.questions.flatMap(({ ask }) => intentsOf(think(ask, by), ['procedure'], 0.5)))
  const phrases = Array.from({ length: parts }, (_, part) => {
    const without = withoutPart(catalogue, parts, part)
    const other = openThinking(without.catalogue, without.wished)
    return without.said.flatMap(({ text, intent, weight }) =>
      both(text).flatMap(asked => intentsOf(other.think(asked, partly(part)), [intent], weight)),
    )
  })
  return [...questions, ...phrases.flat()]
}

const parts = 5

function intentsOf(heard: Heard, right: readonly Intent[], weight: number): Sample<Intent>[] {
  return heard.question ? [{ signs: intentSigns(heard.question, heard), right, weight }] : []
}
