import { fold, syllables } from '../model/fold.ts'
import { lessened } from './decide.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Hit, Token } from '../model/search.ts'
import { aboutAbroad, abroad, cities, countries, countryWords, foreignForm } from './marks.vi.ts'
import { asTyped, matches, openBook } from './pattern.ts'
import type { Shelf } from './setting.ts'

const book = openBook([
  ['abroad', abroad],
  ['country', countries],
] as const)

const cityBook = openBook([['city', cities]] as const)

const names = new Set(countryWords.flatMap(syllables).map(fold))

/** Tokens that name a country: procedures speak of "nước ngoài", so the name itself is not to be looked for. */
export function countriesIn(tokens: readonly Token[]): number[] {
  return matches(book, tokens).flatMap(({ name, at }) => (name === 'country' ? at.filter(one => names.has(tokens[one]?.folded ?? '')) : []))
}

/** A foreign side is told of. */
export const isForeign = (tokens: readonly Token[]): boolean => matches(book, tokens).length > 0

/** Tokens that name a city: the office is in one, or its people come from there, and hardly any procedure is about it. */
export function citiesIn(tokens: readonly Token[]): number[] {
  return matches(cityBook, tokens).flatMap(({ at }) => at)
}

/** What else was found stays behind the form for foreign cases by this much. */
const behind = 0.8
/** From here two official names are the same matter, with and without a foreign side. */
const alike = 0.55

/**
 * Puts the form "có yếu tố nước ngoài" first where the question has a foreign side: people name a country, the
 * procedure does not; `known`: told earlier in the talk. The domestic form has another fee, other papers and another office, so it must not be told.
 */
export function preferForeign(hits: readonly Hit[], tokens: readonly Token[], { procedures }: Shelf, known = false): readonly Hit[] {
  const [first] = hits
  const domestic = first && procedures.get(first.id)
  if (domestic && !known && isForm(domestic)) return preferDomestic(hits, tokens, procedures)
  if (!domestic || aboutAbroad.test(domestic.name) || (!known && !isForeign(tokens))) return hits
  const form = formOf(domestic, procedures)
  return form ? formFirst(first, form, hits) : hits
}

function formFirst(first: Hit, form: Procedure, hits: readonly Hit[]): readonly Hit[] {
  const own = hits.find(hit => hit.id === form.code)
  return [
    {
      ...first,
      ...own,
      kind: 'procedure',
      id: form.code,
      score: first.score,
      rank: first.rank,
      coverage: Math.max(first.coverage, own?.coverage ?? 0),
      evidence: first.evidence,
    },
    ...hits.filter(hit => hit.id !== form.code).map(hit => lessened(hit, behind)),
  ]
}

/** The form for foreign cases of some matter. */
export const isForm = (procedure: Procedure | undefined): boolean => procedure !== undefined && foreignForm.test(procedure.name)

/** A case that both forms have ("cha mẹ chưa kết hôn") says nothing foreign: the domestic form stands first, if it was found at all. */
function preferDomestic(hits: readonly Hit[], tokens: readonly Token[], procedures: Shelf['procedures']): readonly Hit[] {
  const [first] = hits
  if (!first || isForeign(tokens) || isForeign(asTyped(first.evidence.phrase))) return hits
  const own = hits.find(({ id }) => {
    const one = procedures.get(id)
    return one && !aboutAbroad.test(one.name) && formOf(one, procedures)?.code === first.id
  })
  if (!own) return hits
  const { score, rank } = first
  return [{ ...own, score, rank }, ...hits.filter(hit => hit !== own).map(hit => (hit === first ? lessened(hit, behind) : hit))]
}

/** The same matter with a foreign side, or without it where `procedure` is the form for foreign cases. */
export function counterpart(procedure: Procedure, foreign: boolean, procedures: Shelf['procedures']): Procedure | undefined {
  if (isForm(procedure) === foreign) return undefined
  if (foreign) return aboutAbroad.test(procedure.name) ? undefined : formOf(procedure, procedures)
  return [...procedures.values()].find(one => !aboutAbroad.test(one.name) && formOf(one, procedures) === procedure)
}

/** Of the forms for foreign cases in the same field, the one whose name is otherwise the same. */
function formOf(domestic: Procedure, procedures: Shelf['procedures']): Procedure | undefined {
  const forms = formsOf(procedures).filter(one => one.field === domestic.field)
  const own = wordsOf(domestic)
  const [best] = forms.map(form => ({ form, share: shared(own, wordsOf(form)) })).toSorted((one, other) => other.share - one.share)
  return best && best.share >= alike ? best.form : undefined
}

const known = new WeakMap<Shelf['procedures'], readonly Procedure[]>()

function formsOf(procedures: Shelf['procedures']): readonly Procedure[] {
  const forms = known.get(procedures) ?? [...procedures.values()].filter(one => foreignForm.test(one.name))
  known.set(procedures, forms)
  return forms
}

function wordsOf({ name }: Procedure): ReadonlySet<string> {
  return new Set(syllables(name.replace(foreignForm, '')).map(fold))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length
  return both / (one.size + other.size - both)
}
