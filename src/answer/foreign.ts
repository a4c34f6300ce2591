import { fold, syllables } from '../model/fold.ts'
import type { Hit, Token } from '../model/search.ts'
import { abroad, countries, countryWords, foreignForm } from './marks.vi.ts'
import { matches, openBook } from './pattern.ts'
import type { Shelf } from './setting.ts'

const book = openBook([
  ['abroad', abroad],
  ['country', countries],
] as const)

const names = new Set(countryWords.flatMap(syllables).map(fold))

/** Tokens that name a country: procedures speak of "nước ngoài", so the name itself is not to be looked for. */
export function countriesIn(tokens: readonly Token[]): number[] {
  return matches(book, tokens).flatMap(({ name, at }) => (name === 'country' ? at.filter(one => names.has(tokens[one]?.folded ?? '')) : []))
}

/** The form for foreign cases must agree at least this well beside the domestic form. */
const near = 0.3

/**
 * Puts the form "có yếu tố nước ngoài" first where the question has a foreign side: people name a country, the
 * procedure does not. The domestic form has another fee, other papers and another office, so it must not be told.
 */
export function preferForeign(hits: readonly Hit[], tokens: readonly Token[], { procedures }: Shelf): readonly Hit[] {
  const [first] = hits
  const domestic = first && procedures.get(first.id)
  if (!domestic || foreignForm.test(domestic.name) || matches(book, tokens).length === 0) return hits
  const form = hits.find(hit => {
    const other = procedures.get(hit.id)
    return other?.field === domestic.field && foreignForm.test(other.name) && hit.score >= near * first.score
  })
  if (!form) return hits
  return [
    { ...form, score: first.score, coverage: Math.max(first.coverage, form.coverage), evidence: first.evidence },
    ...hits.filter(hit => hit.id !== form.id).map(hit => ({ ...hit, score: hit.score * near })),
  ]
}
