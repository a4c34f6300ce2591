import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import type { Lane } from '../model/store.ts'
import type { Opened } from './engine.ts'
import type { Database } from './schema.ts'

/** Rows another process is just claiming are passed over on PostgreSQL; on SQLite the transaction already holds the only write lock. */
export const lockPassing =
  (opened: Opened) =>
  <T extends keyof Database, O>(query: SelectQueryBuilder<Database, T, O>): SelectQueryBuilder<Database, T, O> =>
    opened.engine === 'postgres' ? query.forUpdate().skipLocked() : query

/** The lane as we hold it: any later holder has a higher fence. */
export const mine =
  (lane: Lane) =>
  (eb: ExpressionBuilder<Database, 'lanes'>): Expression<SqlBool> =>
    eb.and([eb('account', '=', lane.account), eb('chat', '=', lane.chat), eb('fence', '=', lane.fence), eb('owner', 'is not', null)])
