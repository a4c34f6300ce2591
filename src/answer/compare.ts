import type { Answer, Facet } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Choice } from '../model/reply.ts'
import { citeProcedure } from './cite.ts'
import { sayFees } from './fees.ts'
import type { Setting } from './setting.ts'
import { sayTimes } from './times.ts'

type Row = { readonly code: string; readonly label: string }

/** One side of a few procedures, a line each, and the question which of them is meant. Undefined for sides that fill more than a line. */
export function compare(rows: readonly Row[], facet: Facet, setting: Setting): Answer | undefined {
  const told = rows.flatMap(({ code, label }): { line: string; choice: Choice; procedure: Procedure }[] => {
    const procedure = setting.shelf.procedures.get(code)
    const said = procedure && procedure.reliability !== 'low' ? sideOf(procedure, facet, setting) : undefined
    if (!procedure || said === undefined) return []
    return [{ line: `${label}: ${said}`, choice: { id: choiceId({ kind: 'procedure', code, facet }), label }, procedure }]
  })
  const [first, second, ...rest] = told
  if (!first || !second || told.length < rows.length) return undefined
  return {
    kind: 'unsure',
    question: setting.texts.comparing,
    lines: told.map(({ line }) => line),
    choices: [first.choice, second.choice, ...rest.map(({ choice }) => choice)],
    citations: citeProcedure(first.procedure, setting),
  }
}

function sideOf(procedure: Procedure, facet: Facet, setting: Setting): string | undefined {
  if (facet === 'fee') return sayFees(procedure, setting).lines.join(' ')
  if (facet === 'time') return sayTimes(procedure, setting).lines.join(' ')
  return facet === 'where' ? setting.texts.where.agency(procedure.agency) : undefined
}
