import { unsure, type Case, type Checklist } from '../../model/checklist.ts'
import type { Condition } from '../../model/guide.ts'
import type { Paper } from '../../model/procedure.ts'
import type { StepAnswers } from '../../model/route.ts'

/** Whether something holds after these answers. *maybe*: it hangs on a question answered "I do not know", or on what only the counter knows. */
export type Truth = 'yes' | 'maybe' | 'no'

/** A question that was not asked says no. */
export function truthOf(condition: Condition, answers: StepAnswers): Truth {
  const each = Object.entries(condition).map(([step, ids]): Truth => {
    const given = answers[step]
    if (given === undefined) return 'no'
    return ids.includes(given) ? 'yes' : given === unsure ? 'maybe' : 'no'
  })
  return each.includes('no') ? 'no' : each.includes('maybe') ? 'maybe' : 'yes'
}

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', maybe: 'maybe', no: 'yes' }

export function holdsAfter(
  { if: wanted, unless }: { readonly if?: Condition | undefined; readonly unless?: Condition | undefined },
  answers: StepAnswers,
): Truth {
  const both = [...(wanted ? [truthOf(wanted, answers)] : []), ...(unless ? [opposite[truthOf(unless, answers)]] : [])]
  return both.includes('no') ? 'no' : both.includes('maybe') ? 'maybe' : 'yes'
}

export function truthOfCase(one: Case, answers: StepAnswers): Truth {
  const { never, depends } = one
  if (never !== undefined) return 'no'
  if (depends === true) return holdsAfter(one, answers) === 'no' ? 'no' : 'maybe'
  if (depends !== undefined && truthOf(depends, answers) !== 'no') return 'maybe'
  return one.if === undefined && one.unless === undefined ? 'no' : holdsAfter(one, answers)
}

/** What the checklist says of a paper's "when": its own entry before one for all papers of these words. */
export function caseOf({ cases }: Pick<Checklist, 'cases'>, { when, name }: Pick<Paper, 'when' | 'name'>): Case | undefined {
  const same = cases.filter(one => one.when === when)
  return same.find(({ paper }) => paper === name) ?? same.find(({ paper }) => paper === undefined)
}
