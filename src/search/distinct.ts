import { pairOf, type Index } from './build.ts'
import { openMeaningful } from './vocabulary.ts'
import type { Query } from './weigh.ts'

/** Share of the words that only this case has, and the procedure's own names have not, which the question says. */
export type Distinct = (doc: number, unit: number, query: Query) => number

/**
 * "Xin lại giấy xác nhận độc thân đã mất" agrees well with "xin giấy xác nhận độc thân", but what makes it a case,
 * the loss, is not said. Texts of a few documents are read again for each question: cheaper than a second index.
 */
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
  return (doc, unit, query) => {
    const names = namesOf(doc)
    let all = 0
    let said = 0
    for (const key of new Set(termsOf(index.texts[unit] ?? ''))) {
      const term = names.has(key) ? undefined : index.terms.get(key)
      if (term === undefined) continue
      const weight = index.telling[term] ?? 0
      all += weight
      if (query.folded.has(term)) said += weight
    }
    return all === 0 ? 0 : said / all
  }
}
