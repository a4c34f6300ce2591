import type { Answer, Facet } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Family } from '../model/knowledge.ts'
import type { Choice } from '../model/reply.ts'
import type { Hit } from '../model/search.ts'
import { isForOthers } from './facts.ts'
import { counterpart } from './foreign.ts'
import type { Setting } from './setting.ts'

/** `before`: what is no hit and offered first. `talked`: the procedure talked of. */
type Beside = { readonly before?: readonly Choice[]; readonly talked?: string | undefined }

/** One question back: the family's own where the rivals are look-alikes, else the best few by name. */
export function askBack(hits: readonly Hit[], facet: Facet, setting: Setting, { before = [], talked }: Beside = {}): Answer {
  const { texts, english } = setting
  const codes = hits.filter(hit => hit.kind === 'procedure').map(hit => hit.id)
  // In the midst of a talk the same side of what was talked of may be meant as well.
  const staying = talked === undefined || codes.includes(talked) ? [] : choiceOf({ kind: 'procedure', id: talked }, facet, setting)
  const family = before.length === 0 ? familyOf(codes, setting) : undefined
  const choices = family
    ? membersOf(family, codes, facet, setting)
    : [...before, ...staying, ...hits.flatMap(hit => choiceOf(hit, facet, setting))].slice(0, most)
  const last = { id: 'none', label: texts.none }
  const [first, ...rest] = choices
  return {
    kind: 'unsure',
    question: (english ? undefined : family?.question) ?? texts.whichOf,
    choices: first ? [first, ...notEmpty([...rest, last], last)] : [{ id: 'officer', label: texts.officer }, last],
  }
}

/** The look-alikes that both of the first are among. */
export function familyOf([first, second]: readonly string[], { shelf }: Setting): Family | undefined {
  if (first === undefined || second === undefined) return undefined
  return shelf.families.find(({ members }) => [first, second].every(one => members.some(({ code }) => code === one)))
}

const most = 4

function membersOf(family: Family, codes: readonly string[], facet: Facet, setting: Setting): Choice[] {
  const { shelf, facts, english } = setting
  return byRank(family, codes)
    .filter(({ code, label, differs }) => !isForOthers(label, facts) && !isForOthers(differs, facts) && !isOtherSide(code, setting))
    .slice(0, most)
    .map(({ code, label }): Choice => ({
      id: choiceId({ kind: 'procedure', code, facet }),
      label: english ? (shelf.procedures.get(code)?.english ?? label) : label,
    }))
}

/** The form for foreign cases where there is no foreigner, and the domestic one where there is. */
function isOtherSide(code: string, { shelf, facts }: Setting): boolean {
  const procedure = shelf.procedures.get(code)
  const foreign = facts['foreign']
  return procedure !== undefined && foreign !== undefined && counterpart(procedure, foreign === 'yes', shelf.procedures) !== undefined
}

/** The likeliest members first, so that the one meant is never cut off. */
function byRank({ members }: Family, codes: readonly string[]): Family['members'] {
  const place = (code: string): number => (codes.includes(code) ? codes.indexOf(code) : codes.length)
  return members.toSorted((one, other) => place(one.code) - place(other.code))
}

function notEmpty(list: Choice[], last: Choice): [Choice, ...Choice[]] {
  const [first = last, ...rest] = list
  return [first, ...rest]
}

function choiceOf({ kind, id }: Pick<Hit, 'kind' | 'id'>, facet: Facet, { shelf, english }: Setting): Choice[] {
  if (kind === 'faq') {
    const entry = shelf.faq.get(id)
    return entry ? [{ id: choiceId({ kind: 'faq', id }), label: english ? (entry.english ?? entry.title) : entry.title }] : []
  }
  const procedure = shelf.procedures.get(id)
  return procedure ? [{ id: choiceId({ kind: 'procedure', code: id, facet }), label: english ? procedure.english : procedure.short }] : []
}

/** A side was asked for, but of nothing: everyday procedures as examples. What many people need has been given many names. */
export function askWhich({ texts, shelf, english }: Setting): Extract<Answer, { kind: 'unsure' }> {
  const [first, second, ...rest] = shelf.catalogue.procedures
    .filter(procedure => procedure.reliability === 'high')
    .toSorted((one, other) => other.phrases.length - one.phrases.length)
    .slice(0, most)
    .map(({ code, short, english: name }): Choice => ({
      id: choiceId({ kind: 'procedure', code, facet: 'overview' }),
      label: english ? name : short,
    }))
  const last = { id: 'none', label: texts.none }
  return {
    kind: 'unsure',
    question: texts.which,
    choices: first ? [first, second ?? last, ...rest, ...(second ? [last] : [])] : [{ id: 'officer', label: texts.officer }, last],
  }
}
