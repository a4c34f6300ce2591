import type { Attachment } from '../model/attachment.ts'
import type { Case, Scope } from '../model/cases.ts'
import type { CasePicture, CaseRow, Officer } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { Known } from './options.ts'

/** A case as the desk shows it. */
export function rowOf(of: Case, known: Known, now: string): CaseRow {
  const { about } = of
  const code = about?.kind === 'procedure' || about?.kind === 'national' ? about.code : undefined
  const called = code === undefined ? undefined : known.procedure(code)
  return {
    id: of.id,
    number: of.number,
    version: of.version,
    state: of.state,
    channel: of.channel,
    language: of.language,
    reason: of.reason,
    openedAt: of.openedAt,
    unread: of.unread,
    reminded: of.reminded,
    escalated: of.escalated,
    overdue: of.state !== 'closed' && isPast(of.due, now),
    ...given({
      office: of.office,
      question: of.question,
      procedure: code === undefined || called === undefined ? undefined : { code, ...called },
      holder: of.holder,
      waitingSince: of.waitingSince,
      due: of.state === 'closed' ? undefined : of.due,
      snoozedUntil: isPast(of.snoozedUntil, now) ? undefined : of.snoozedUntil,
      outcome: of.outcome,
      picturesUntil: isPast(of.picturesUntil, now) ? undefined : of.picturesUntil,
    }),
  }
}

export const pictureOf = ({ id, ref, madeAt }: Attachment): CasePicture => ({ id, of: ref, at: madeAt })

const isPast = (time: string | undefined, now: string): boolean => time !== undefined && time <= now

/** A case whose office is not known yet is for those who assign. */
export const scopeOf = ({ id, role, offices }: Officer): Scope => ({
  officer: id,
  offices: role === 'campaigner' ? [] : offices,
  orphans: role === 'lead' || role === 'admin',
})
