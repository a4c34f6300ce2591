import type { Catalogue, Faq, Family } from '../model/knowledge.ts'
import type { Procedure } from '../model/procedure.ts'
import { nameOf, type Hit, type Passage } from '../model/search.ts'
import { wishes } from './wishes.vi.ts'

/** What of the catalogue is searched. A *unit* is one short text that a question may say as a whole. */
type Unit = { readonly text: string; readonly situation?: number; readonly penalty?: number }

/** `bag`: texts with weights that lend their words without being phrases themselves; `rough` ones teach no spelling. */
export type Doc = {
  readonly kind: Hit['kind']
  readonly id: string
  readonly units: readonly Unit[]
  readonly bag: readonly { readonly text: string; readonly weight: number; readonly rough?: true }[]
}

/** `wished`: what people write who want no procedure. */
export function documentsOf(catalogue: Catalogue, wished: Wishes = wishes): Doc[] {
  return [...catalogue.procedures.map(ofProcedure), ...catalogue.faq.map(ofFaq), ...catalogue.families.map(ofFamily), ...wished.map(ofWish)]
}

/** The short texts that a sentence model compares a question with: names, phrases and cases; codes mean nothing to it. */
export function passagesOf(catalogue: Catalogue): Passage[] {
  return documentsOf(catalogue, [])
    .filter(({ kind }) => kind === 'procedure' || kind === 'faq')
    .flatMap(doc => doc.units.filter(({ text }) => /\p{L}/u.test(text)).map(({ text }) => ({ of: nameOf(doc), text })))
}

/** An official name is long and stiff: what it says beyond the question counts against it less than in a phrase. */
const stiff = 0.6
/** A whole question lends its words, as people type them, and is no name. */
const askedShare = 0.5

function ofProcedure(procedure: Procedure): Doc {
  const { short, name, english, phrases, situations, field, asked } = procedure
  return {
    kind: 'procedure',
    id: procedure.code,
    units: [
      { text: short },
      { text: name, penalty: stiff },
      { text: english, penalty: stiff },
      ...phrases.map(text => ({ text })),
      ...[procedure.code, ...procedure.aliases.map(alias => alias.code)].map(text => ({ text })),
      ...situations.flatMap(({ label, phrases: said }, situation) => [label, ...said].map(text => ({ text, situation }))),
    ],
    bag: [
      { text: short, weight: 2 },
      { text: name, weight: 1.5 },
      { text: english, weight: 1 },
      ...phrases.map(text => ({ text, weight: 1 })),
      ...Object.values(asked).flatMap(texts => texts.map(text => ({ text, weight: askedShare, rough: true as const }))),
      { text: field.replaceAll('-', ' '), weight: 0.5 },
      ...situations.flatMap(({ label, phrases: said }) => [label, ...said].map(text => ({ text, weight: 0.7 }))),
    ],
  }
}

function ofFaq({ id, title, english, phrases }: Faq): Doc {
  const units = [title, ...(english === undefined ? [] : [english]), ...phrases].map(text => ({ text }))
  return { kind: 'faq', id, units, bag: units.map(({ text }) => ({ text, weight: 1 })) }
}

export type Wishes = typeof wishes

/** What one list of wishes says, a text each. */
export function saidOf(phrases: string): string[] {
  return phrases
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function ofWish([id, phrases]: Wishes[number]): Doc {
  const units = saidOf(phrases).map(text => ({ text }))
  return { kind: 'wish', id, units, bag: units.map(({ text }) => ({ text, weight: 0.5 })) }
}

function ofFamily({ name, title }: Family): Doc {
  return { kind: 'family', id: name, units: [{ text: title }], bag: [] }
}
