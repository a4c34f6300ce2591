import { sql, type DeleteQueryBuilder, type Transaction } from 'kysely'
import type { Database } from './schema.ts'

/** Days before now, as the ends of what is kept: `talk` for words, `log` for what desks still may ask again, `audit` for who did what. */
export type Ends = { readonly now: string; readonly talk: string; readonly log: string; readonly audit: string; readonly misses: string }

/**
 * What officers leave behind goes as the talk does: a closed case loses its words and notes with it, the line that it existed goes with
 * the audit. Signs of signing in go when they are over. Returns how many rows were deleted.
 */
export async function purgeDesk(tx: Transaction<Database>, { now, talk, log, audit, misses }: Ends): Promise<number> {
  const closed = (before: string) => tx.selectFrom('cases').select('id').where('state', '=', 'closed').where('closed_at', '<', before)
  await tx.updateTable('cases').set({ question: null, thought: null, phone: null }).where('id', 'in', closed(talk)).execute()
  await tx.updateTable('ratings').set({ word: null }).where('at', '<', talk).where('word', 'is not', null).execute()
  const counts = [
    await rows(tx.deleteFrom('case_notes').where('item', 'in', closed(talk))),
    await rows(tx.deleteFrom('case_seen').where('item', 'in', closed(talk))),
    await rows(tx.deleteFrom('ratings').where('at', '<', audit)),
    await rows(tx.deleteFrom('cases').where('id', 'in', closed(audit))),
    await rows(tx.deleteFrom('changes').where('at', '<', log)),
    await rows(tx.deleteFrom('audit').where('at', '<', audit)),
    await rows(tx.deleteFrom('auth_invitations').where('until', '<', now)),
    await rows(tx.deleteFrom('auth_misses').where('since', '<', misses)),
  ]
  await sql`delete from auth_sessions where expires_at < ${now}`.execute(tx)
  await sql`delete from auth_verifications where expires_at < ${now}`.execute(tx)
  await sql`delete from auth_rate_limits where last_request < ${Date.parse(misses)}`.execute(tx)
  return counts.reduce((sum, count) => sum + count, 0)
}

async function rows<Table extends keyof Database>(query: DeleteQueryBuilder<Database, Table, { numDeletedRows: bigint }>): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).numDeletedRows)
}
