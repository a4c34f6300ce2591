import type { Expression, ExpressionBuilder, ReferenceExpression, SqlBool } from 'kysely'
import type { Scope } from '../model/cases.ts'

/** Rows of the offices that a scope may see. */
export function visible<DB, Table extends keyof DB>(
  { offices, orphans }: Scope,
  eb: ExpressionBuilder<DB, Table>,
  office: ReferenceExpression<DB, Table>,
): Expression<SqlBool> {
  return eb.or([
    ...(offices.length > 0 ? [eb(office, 'in', offices as never)] : []),
    ...(orphans ? [eb(office, 'is', null as never)] : []),
    ...(offices.length === 0 && !orphans ? [eb.lit(false)] : []),
  ])
}
