import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Lane, Lease } from '../model/store.ts'
import type { Opened } from './engine.ts'
import type { Database } from './schema.ts'

/**
 * A state written into the statement itself: SQLite uses an index over the rows in some states only where the statement names
 * them, not where they come as a value, and would else read the whole table for every claim.
 */
export const literal = (state: 'pending' | 'sending' | 'waiting'): RawBuilder<string> => sql.lit(state)

/** Rows another process is just claiming are passed over on PostgreSQL; on SQLite the transaction already holds the only write lock. */
export const lockPassing =
  (opened: Opened) =>
  <T extends keyof Database, O>(query: SelectQueryBuilder<Database, T, O>): SelectQueryBuilder<Database, T, O> =>
    opened.engine === 'postgres' ? query.forUpdate().skipLocked() : query

/** What a claim returns comes in no order of its own: the earliest due first. */
export const byDue = (one: { readonly due: string }, other: { readonly due: string }): number =>
  one.due < other.due ? -1 : one.due > other.due ? 1 : 0

/**
 * Renews the leases of one owner's rows that are still `under` way. A row being written just now is not waited for, as two that
 * wait for many rows may wait for each other: the next renewal comes soon.
 */
export const renewing = (opened: Opened, table: 'jobs' | 'outbox', under: 'waiting' | 'sending') => async (lease: Lease) => {
  await opened.db
    .updateTable(table)
    .set({ until: lease.until })
    .where('id', 'in', eb =>
      eb
        .selectFrom(table)
        .select('id')
        .where('state', '=', literal(under))
        .where('owner', '=', lease.owner)
        .where('until', '>', lease.now)
        .$call(lockPassing(opened)),
    )
    .execute()
}

/** The lane as we hold it: any later holder has a higher fence. */
export const mine =
  (lane: Lane) =>
  (eb: ExpressionBuilder<Database, 'lanes'>): Expression<SqlBool> =>
    eb.and([eb('account', '=', lane.account), eb('chat', '=', lane.chat), eb('fence', '=', lane.fence), eb('owner', 'is not', null)])
