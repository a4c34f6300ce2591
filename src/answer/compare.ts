import type { Answer, Facet } from '../model/answer.ts'
import { choiceId } from '../model/choice.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Choice } from '../model/reply.ts'
import { citeProcedure } from './cite.ts'
import { sayFees } from './fees.ts'
import type { Setting } from './setting.ts'
import { sayTimes } from './times.ts'

type Row = { readonly code: string; readonly label: string }

/** One side of a few procedures, a line each where it is as short as that, and the question which of them is meant. */
export function compare(rows: readonly Row[], facet: Facet, setting: Setting): Answer | undefined {
  const known = rows.flatMap(({ code, label }): { said: string | undefined; choice: Choice; procedure: Procedure }[] => {
    const procedure = setting.shelf.procedures.get(code)
    if (!procedure) return []
    const said = procedure.reliability === 'low' ? undefined : sideOf(procedure, facet, setting)
    return [{ said, choice: { id: choiceId({ kind: 'procedure', code, facet }), label }, procedure }]
  })
  const [first, second, ...rest] = known
  if (!first || !second) return undefined
  const lines = known.flatMap(({ said, choice }) => (said === undefined ? [] : [`${choice.label}: ${said}`]))
  return {
    kind: 'unsure',
    question: setting.texts.comparing,
    choices: [first.choice, second.choice, ...rest.map(({ choice }) => choice)],
    ...(lines.length === known.length && { lines, citations: citeProcedure(first.procedure, setting) }),
  }
}

function sideOf(procedure: Procedure, facet: Facet, setting: Setting): string | undefined {
  if (facet === 'fee') return sayFees(procedure, setting).lines.join(' ')
  if (facet === 'time') return sayTimes(procedure, setting).lines.join(' ')
  return facet === 'where' ? setting.texts.where.agency(procedure.agency) : undefined
}
