import { pairOf, type Index } from './build.ts'
import { openMeaningful } from './vocabulary.ts'
import type { Query } from './weigh.ts'

/** Share of the words that only this case has, and the procedure's own names have not, which the question says. */
export type Distinct = (doc: number, unit: number, query: Query) => number

/** "Xin lại giấy xác nhận độc thân đã mất" agrees well with "xin giấy xác nhận độc thân", but what makes it a case, the loss, is not said. */
export function openDistinct(index: Index): Distinct {
  const read = openMeaningful()
  const termsOf = (text: string): string[] => {
    const tokens = read(text)
    return tokens.flatMap((token, at) => {
      const next = tokens[at + 1]
      return next ? [token.folded, pairOf(token, next)] : [token.folded]
    })
  }
  const named = new Map<number, ReadonlySet<string>>()
  const namesOf = (doc: number): ReadonlySet<string> => {
    const known =
      named.get(doc) ?? new Set((index.docs[doc]?.units ?? []).flatMap(unit => (unit.situation === undefined ? termsOf(unit.text) : [])))
    named.set(doc, known)
    return known
  }
  // A unit is of one document; its few terms are read when it is first met.
  const own = new Map<number, Int32Array>()
  const ownTerms = (doc: number, unit: number): Int32Array => {
    const known = own.get(unit)
    if (known) return known
    const names = namesOf(doc)
    const keys = new Set(termsOf(index.texts[unit] ?? ''))
    const terms = Int32Array.from([...keys].flatMap(key => (names.has(key) ? [] : (index.terms.get(key) ?? []))))
    own.set(unit, terms)
    return terms
  }
  return (doc, unit, query) => {
    let all = 0
    let said = 0
    for (const term of ownTerms(doc, unit)) {
      const weight = index.telling[term] ?? 0
      all += weight
      if (query.folded.has(term)) said += weight
    }
    return all === 0 ? 0 : said / all
  }
}
