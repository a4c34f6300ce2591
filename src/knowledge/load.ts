import { KnowledgeError, type Problem } from '../model/error.ts'
import type { Catalogue } from '../model/knowledge.ts'
import { checkChecklists } from './checklists.ts'
import { checkFigures } from './figures.ts'
import type { Finding } from './find.ts'
import { gather, type Gathered } from './gather.ts'
import { checkGuides } from './guides.ts'
import { checkLife, spelledOut } from './life.ts'
import { checkNames } from './names.ts'
import { checkOffices } from './office.ts'
import { checkPhrases, checkWords } from './phrases.ts'
import { checkProse } from './prose.ts'

export type Loaded = { readonly catalogue: Catalogue; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }

/**
 * Reads the knowledge folder `root` and checks all of it. `today` (YYYY-MM-DD) also refuses days in the future.
 * Throws KnowledgeError with every problem at once, each with file, line and fix.
 */
export function loadCatalogue(root: string, today?: string): Catalogue {
  const { catalogue, problems } = load(root, today)
  if (problems.length > 0) throw new KnowledgeError(problems)
  return catalogue
}

/** Like `loadCatalogue`, but hands the problems over: the catalogue then holds only what was right in shape. */
export function load(root: string, today?: string): Loaded {
  const all = gather(root)
  const found = [...checkNames(all), ...checkFigures(all, today), ...checkPhrases(all), ...checkWords(all), ...checkOffices(all), ...checkProse(all), ...checkGuides(all, root), ...checkChecklists(all), ...checkLife(all, root)]
  const grade = (wanted: Finding['grade']): Problem[] =>
    found.flatMap(({ grade: is, file, line, what }) => (is === wanted ? [{ file, line, what }] : []))
  return { catalogue: catalogueOf(all), problems: ordered([...all.problems, ...grade('problem')]), warnings: ordered(grade('warning')) }
}

function ordered(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function catalogueOf(all: Gathered): Catalogue {
  const values = <T>(list: readonly { readonly value: T }[]): T[] => list.map(at => at.value)
  return {
    base: all.base.base,
    overlay: 0,
    published: all.base.published,
    procedures: values(all.procedures),
    families: values(all.families),
    faq: values(all.faq),
    words: values(all.words),
    sources: values(all.sources),
    hotlines: values(all.hotlines),
    offices: values(all.offices),
    fields: values(all.fields),
    guides: values(all.guides),
    checklists: values(all.checklists),
    life: values(all.life).map(life => spelledOut(life, values(all.lifeWords))),
    official: values(all.official),
    calendar: values(all.calendar),
  }
}
