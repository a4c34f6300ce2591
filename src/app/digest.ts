import { countsOf, firstOf } from '../handoff/digest.ts'
import { satisfactionOf } from '../handoff/satisfaction.ts'
import type { Case, Cases, Scope, Traffic } from '../model/cases.ts'
import type { Digest, Remark, Satisfaction, Urgency } from '../model/desk.ts'

/** What leads read: the day's digest, and how people found it. */

export type Reports = {
  digest(scope: Scope): Promise<{
    readonly at: string
    readonly first: readonly { readonly of: Case; readonly why: Urgency }[]
    readonly now: Digest['now']
    readonly lastDay: Traffic
  }>
  satisfaction(scope: Scope): Promise<readonly Satisfaction[]>
  /** The latest first. */
  remarks(scope: Scope): Promise<readonly Remark[]>
}

const dayMs = 86_400_000
/** A year is kept. */
const satisfactionMs = 366 * dayMs
const mostOpen = 2000
const mostRemarks = 50

export function openReports(cases: Pick<Cases, 'list' | 'scores' | 'traffic' | 'remarks'>, now: () => Date): Reports {
  return {
    digest: async scope => {
      const at = now().toISOString()
      const [open, lastDay] = await Promise.all([
        openCases(cases, scope, at),
        cases.traffic(scope, new Date(Date.parse(at) - dayMs).toISOString(), at),
      ])
      return { at, first: firstOf(open, at), now: countsOf(open, at), lastDay }
    },
    remarks: scope => cases.remarks(scope, mostRemarks),
    satisfaction: async scope => satisfactionOf(await cases.scores(scope, new Date(now().getTime() - satisfactionMs).toISOString())),
  }
}

/** Every open case once: those whom nobody holds, and those somebody does. */
async function openCases(cases: Pick<Cases, 'list'>, scope: Scope, now: string): Promise<readonly Case[]> {
  const { rows } = await cases.list(scope, { view: 'open', limit: mostOpen, now })
  return rows
}
