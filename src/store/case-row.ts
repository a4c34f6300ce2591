import type { About } from '../model/answer.ts'
import type { Case } from '../model/cases.ts'
import type { CaseReason, Thought } from '../model/conversation.ts'
import type { CaseState, Outcome } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { Database } from './schema.ts'

/** `next`: the number of the talk's next row; `seen`: the last one that the asking officer has read. */
export type CaseRow = Database['cases'] & { readonly next: number | null; readonly seen: number | null }

export function caseOf(row: CaseRow, now: string): Case {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    conversation: row.conversation,
    account: row.account,
    chat: row.chat,
    state: stateOf(row, now),
    channel: row.channel,
    language: row.language === 'en' ? 'en' : 'vi',
    reason: row.reason as CaseReason,
    openedAt: row.opened_at,
    reminded: row.reminded,
    escalated: row.escalated_at !== null,
    unread: Math.max(0, (row.next ?? 1) - 1 - (row.seen ?? 0)),
    ...given({
      office: row.office,
      question: row.question,
      about: row.about === null ? null : (JSON.parse(row.about) as About),
      thought: row.thought === null ? null : (JSON.parse(row.thought) as Thought),
      holder: row.holder === null ? null : { id: row.holder, name: row.holder_name ?? '' },
      waitingSince: row.waiting_since,
      due: row.due,
      snoozedUntil: row.snoozed_until,
      closedAt: row.closed_at,
      outcome: row.outcome as Outcome | null,
      picturesUntil: row.state === 'open' ? row.pictures_until : null,
      phone: row.phone,
    }),
  }
}

function stateOf(row: CaseRow, now: string): CaseState {
  if (row.state === 'closed') return 'closed'
  if (row.snoozed_until !== null && row.snoozed_until > now) return 'waiting'
  if (row.holder === null) return 'new'
  return row.waiting_since === null ? 'waiting' : 'held'
}
