import type { Explained } from '../model/conversation.ts'
import { choiceId } from '../model/choice.ts'
import type { Family } from '../model/knowledge.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Choice } from '../model/reply.ts'
import { citeProcedure } from './cite.ts'
import type { Setting } from './setting.ts'

/** A result longer than this is no label of a button. */
const longest = 60

/** How a few procedures differ, from what the catalogue says of each. */
export function explain(codes: readonly string[], setting: Setting): Explained | undefined {
  const { shelf } = setting
  const procedures = [...new Set(codes)].flatMap(code => shelf.procedures.get(code) ?? [])
  const [first] = procedures
  if (!first) return undefined
  const family = shelf.families.find(({ members }) => procedures.every(({ code }) => members.some(member => member.code === code)))
  const results = resultsOf(procedures, setting)
  return {
    ...(family && procedures.length > 1 && !setting.english && { family: family.question }),
    lines: procedures.map(procedure => lineOf(procedure, family, setting)),
    ...(results && { results }),
    same: sameOf(procedures, setting),
    citations: citeProcedure(first, setting),
  }
}

/** What it is for, what one gets, who does it. Results and agencies are written in Vietnamese only. */
function lineOf(procedure: Procedure, family: Family | undefined, { texts, english }: Setting): string {
  const { short, english: name, result, agency, reliability } = procedure
  const member = family?.members.find(({ code }) => code === procedure.code)
  if (english) return texts.explained({ name, agency })
  const gets = reliability === 'low' || member ? undefined : result
  return texts.explained({ name: member?.label ?? short, differs: member?.differs, result: gets, agency })
}

/** Choices by what one gets in the end: an easier question, where each ends in something else. */
function resultsOf(procedures: readonly Procedure[], { english }: Setting): readonly Choice[] | undefined {
  if (english || procedures.length < 2) return undefined
  const choices = procedures.flatMap(({ code, result }): Choice[] =>
    result === undefined || result.length > longest
      ? []
      : [{ id: choiceId({ kind: 'procedure', code, facet: 'overview' }), label: result.replace(/\.$/, '') }],
  )
  const labels = new Set(choices.map(({ label }) => label.toLowerCase()))
  return choices.length === procedures.length && labels.size === procedures.length ? choices : undefined
}

/** What holds for all of them: where to go, and the papers that each asks for. */
function sameOf(procedures: readonly Procedure[], { texts }: Setting): string[] {
  const agencies = new Set(procedures.map(({ agency }) => agency))
  const [first, ...others] = procedures
  const papers = (first?.papers ?? [])
    .filter(({ when }) => when === undefined)
    .map(({ name }) => name)
    .filter(name => others.every(other => other.papers.some(paper => paper.name === name && paper.when === undefined)))
  const [agency] = agencies
  return [
    ...(agencies.size === 1 && agency !== undefined ? [texts.sameAgency(agency)] : []),
    ...(papers.length > 0 ? [texts.samePapers(papers)] : []),
  ]
}
