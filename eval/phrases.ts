import type { Catalogue } from '../src/model/knowledge.ts'
import { intents, type Intent } from '../src/model/answer.ts'
import { saidOf, type Wishes } from '../src/search/documents.ts'
import { wishes } from '../src/search/wishes.vi.ts'

/** Something the knowledge says itself, taken as if a person had asked it. */
type Said = { readonly text: string; readonly intent: Intent; readonly weight: number }

/** The knowledge without a part of what it says, and that part. */
type Without = { readonly catalogue: Catalogue; readonly wished: Wishes; readonly said: readonly Said[] }

/** What a text of the knowledge teaches beside a question that was written as one. */
const share = 0.5
/** Texts of failures and procedures are many of a kind. */
const failureShare = 0.3
const procedureShare = 0.2
const ofProcedure = 2

/**
 * The knowledge in so many parts, each left out once: a text that the index holds would find itself, so that what it is
 * asked of must not have seen it.
 */
export function withoutPart(catalogue: Catalogue, parts: number, part: number): Without {
  const said: Said[] = []
  const keep = (texts: readonly string[], intent: Intent, weight: number, most = Number.POSITIVE_INFINITY): string[] => {
    const gone = texts.filter((_, at) => at % parts === part)
    said.push(...gone.slice(0, most).map(text => ({ text, intent, weight })))
    return texts.filter((_, at) => at % parts !== part)
  }
  const wished = wishes.map(([id, phrases]): Wishes[number] => {
    const intent = intents.find(one => one === id)
    return intent === undefined ? [id, phrases] : [id, keep(saidOf(phrases), intent, share).join(';')]
  })
  const guides = (catalogue.guides ?? []).map(guide => {
    const intent = intents.find(one => one === `guide:${guide.id}`)
    if (intent === undefined) return guide
    const failures = guide.failures.map(failure => ({ ...failure, phrases: keep(failure.phrases, intent, failureShare) }))
    return { ...guide, phrases: keep(guide.phrases, intent, share), failures }
  })
  const rest: Catalogue = {
    ...catalogue,
    faq: catalogue.faq.map(entry => ({ ...entry, phrases: keep(entry.phrases, 'faq', share) })),
    guides,
    procedures: catalogue.procedures.map(one => ({ ...one, phrases: keep(one.phrases, 'procedure', procedureShare, ofProcedure) })),
  }
  return { catalogue: rest, wished, said }
}

/** A question of which the procedure is known. */
export type AskedOf = { readonly text: string; readonly codes: readonly string[] }

/** The knowledge without a part of what was asked of its procedures, and that part. */
export function withoutAsked(catalogue: Catalogue, parts: number, part: number): { catalogue: Catalogue; gone: readonly AskedOf[] } {
  const gone: AskedOf[] = []
  const procedures = catalogue.procedures.map(one => {
    const codes = [one.code, ...one.aliases.map(({ code }) => code)]
    let at = 0
    const keep = (texts: readonly string[]): string[] =>
      texts.filter(text => {
        const stays = at++ % parts !== part
        if (!stays) gone.push({ text, codes })
        return stays
      })
    return { ...one, asked: Object.fromEntries(Object.entries(one.asked).map(([facet, texts]) => [facet, keep(texts)])) }
  })
  return { catalogue: { ...catalogue, procedures }, gone }
}

/** The knowledge as if these questions had never been asked of its procedures. */
export function withoutQuestions(catalogue: Catalogue, questions: ReadonlySet<string>): Catalogue {
  const procedures = catalogue.procedures.map(one => ({
    ...one,
    asked: Object.fromEntries(Object.entries(one.asked).map(([facet, texts]) => [facet, texts.filter(text => !questions.has(text))])),
  }))
  return { ...catalogue, procedures }
}
