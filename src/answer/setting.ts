import type { Conversation, Count, Facts } from '../model/conversation.ts'
import type { Catalogue, Family, Faq, Source } from '../model/knowledge.ts'
import type { Office } from '../model/office.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Experience } from './learnt.ts'
import { textsEn } from './texts.en.ts'
import { textsVi, type Texts } from './texts.vi.ts'

/** The catalogue by name. */
export type Shelf = {
  readonly catalogue: Catalogue
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly faq: ReadonlyMap<string, Faq>
  readonly offices: ReadonlyMap<string, Office>
  readonly sources: ReadonlyMap<string, Source>
  readonly families: readonly Family[]
  /** Ids of checklists, by the procedure that is filed. */
  readonly checklists: ReadonlyMap<string, string>
}

export function openShelf(catalogue: Catalogue): Shelf {
  const { procedures, faq, offices, sources, families } = catalogue
  return {
    catalogue,
    procedures: new Map(procedures.map(procedure => [procedure.code, procedure])),
    faq: new Map(faq.map(entry => [entry.id, entry])),
    offices: new Map(offices.map(office => [office.slug, office])),
    sources: new Map(sources.map(source => [source.id, source])),
    families,
    checklists: new Map((catalogue.checklists ?? []).map(({ procedures: [code = ''], id }) => [code, id])),
  }
}

/** Everything an answer depends on besides the question. */
export type Setting = {
  readonly shelf: Shelf
  readonly today: string
  readonly office: Office | undefined
  readonly texts: Texts
  /** The first answer in English says why papers keep Vietnamese names. */
  readonly first: boolean
  readonly english: boolean
  /** What the person told of himself. */
  readonly facts: Facts
  /** What was reckoned with before. */
  readonly count: Count
  /** Learnt otherwise than for the people: what a measurement must not have seen. */
  readonly experience?: Experience
}

/** For what is the same in every talk. */
export function commonSetting(shelf: Shelf, today: string): Setting {
  return { shelf, today, office: undefined, texts: textsVi, first: false, english: false, facts: {}, count: {} }
}

export function settingOf(shelf: Shelf, was: Conversation, today: string): Setting {
  const english = was.language === 'en'
  return {
    shelf,
    today,
    office: was.office === undefined ? undefined : shelf.offices.get(was.office),
    texts: english ? textsEn : textsVi,
    first: was.about === undefined,
    english,
    facts: was.facts,
    count: was.count ?? {},
  }
}
