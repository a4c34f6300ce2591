import type { Facet } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Choice } from '../model/reply.ts'
import { isForOthers } from './facts.ts'
import type { Setting } from './setting.ts'

/** What a reply carries at most, the officer included. */
const mostChoices = 5

export type Told = {
  readonly facet: Facet
  readonly situation?: number | undefined
  /** Something of this side was left out. */
  readonly more: boolean
  /** The situation of someone who lacks a paper just named. */
  readonly lacking?: number | undefined
}

/** Buttons below an answer, the most useful first, the officer last. */
export function choicesOf(procedure: Procedure, told: Told, setting: Setting): Choice[] {
  const { texts } = setting
  const officer = { id: 'officer', label: texts.officer }
  if (procedure.reliability === 'low') return [...seen(procedure, told, setting), officer]
  const more = told.more ? [choice(procedure, told.facet === 'overview' ? 'documents' : told.facet, texts.all(told.facet), true)] : []
  const next = nextFacets(procedure, told.facet).map(facet => choice(procedure, facet, texts.facet[facet]))
  const cases = casesOf(procedure, told, setting)
  const own = checklistOf(procedure, told, setting)
  // The checklist asks about the cases, so that one of them is enough beside it.
  const shown = told.facet === 'conditions' ? cases : [...cases.slice(0, own.length > 0 ? 1 : 2), ...own]
  // Beside two cases the full list of papers has no room; the answer says by which words to ask for it.
  const isPapers = told.facet === 'overview' || told.facet === 'documents'
  const rest = isPapers && shown.length > 1 ? [...next.slice(0, 2), ...more] : [...more, ...next]
  return [...[...seen(procedure, told, setting), ...shown, ...rest].slice(0, mostChoices - 1), officer]
}

/** The interview about papers, where the answer is about papers. */
function checklistOf({ code }: Procedure, { facet, situation }: Told, { shelf, texts }: Setting): Choice[] {
  const id = facet === 'overview' || facet === 'documents' ? shelf.checklists.get(code) : undefined
  return id === undefined || situation !== undefined ? [] : [{ id: `g:${id}`, label: texts.checklist.button }]
}

function choice({ code }: Procedure, facet: Facet, label: string, all = false): Choice {
  return { id: choiceId({ kind: 'procedure', code, facet, ...(all && { all: true as const }) }), label }
}

/** Procedures that the case told leads to. */
function seen({ situations }: Procedure, { situation }: Told, { shelf, english }: Setting): Choice[] {
  const codes = situation === undefined ? [] : (situations[situation]?.see ?? [])
  return codes.flatMap((code): Choice[] => {
    const found = shelf.procedures.get(code)
    return found ? [choice(found, 'overview', english ? found.english : found.short)] : []
  })
}

/** Cases of the side told; their labels are Vietnamese, so English has them where it asks for cases only. */
function casesOf({ code, situations }: Procedure, { facet, situation, lacking }: Told, { english, facts }: Setting): Choice[] {
  if (english && facet !== 'conditions') return []
  const all = facet === 'overview' || facet === 'conditions' || facet === 'documents'
  return situations
    .map((one, index) => ({ one, index }))
    .filter(({ one, index }) => index !== situation && (all || one.facet === facet) && !isForOthers(one.label, facts))
    .toSorted((left, right) => Number(right.index === lacking) - Number(left.index === lacking))
    .map(({ one, index }) => ({ id: choiceId({ kind: 'procedure', code, facet, situation: index }), label: one.label }))
}

function nextFacets(procedure: Procedure, now: Facet): Facet[] {
  const order: Facet[] = ['documents', 'online', 'where', 'fee', 'time', 'steps']
  const isPapers = now === 'overview' || now === 'documents'
  return order.filter(
    facet =>
      facet !== now &&
      !(isPapers && (facet === 'documents' || facet === 'time')) &&
      !(facet === 'online' && !canFileOnline(procedure)) &&
      !(facet === 'steps' && procedure.steps.length === 0),
  )
}

function canFileOnline({ ways, online }: Procedure): boolean {
  return ways.some(way => way.how === 'online') || online.some(entry => entry.level !== 'none')
}
