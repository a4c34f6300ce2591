import { sql } from 'kysely'
import { modelCounts, type ModelPurpose, type ModelUses } from '../model/model-uses.ts'
import type { Opened } from './engine.ts'

const columns = {
  calls: 'calls',
  late: 'late',
  failed: 'failed',
  used: 'used',
  struck: 'struck',
  tokensIn: 'tokens_in',
  tokensOut: 'tokens_out',
  cost: 'cost',
} as const

export const openModelUses = (opened: Opened): ModelUses => ({
  add: async ({ day, purpose }, more) => {
    const numbers = Object.fromEntries(modelCounts.map(name => [columns[name], Math.round(more[name] ?? 0)])) as Record<
      (typeof columns)[keyof typeof columns],
      number
    >
    const query = opened.db
      .insertInto('model_uses')
      .values({ day, purpose, ...numbers })
      .onConflict(conflict =>
        conflict
          .columns(['day', 'purpose'])
          .doUpdateSet(
            Object.fromEntries(Object.values(columns).map(name => [name, sql`${sql.ref(`model_uses.${name}`)} + ${numbers[name]}`])),
          ),
      )
    await opened.batch([{ query: query.compile() }])
  },
  since: async day => {
    const rows = await opened.reader
      .selectFrom('model_uses')
      .selectAll()
      .where('day', '>=', day)
      .orderBy('day')
      .orderBy('purpose')
      .execute()
    return rows.map(row => ({
      day: row.day,
      purpose: row.purpose as ModelPurpose,
      calls: Number(row.calls),
      late: Number(row.late),
      failed: Number(row.failed),
      used: Number(row.used),
      struck: Number(row.struck),
      tokensIn: Number(row.tokens_in),
      tokensOut: Number(row.tokens_out),
      cost: Number(row.cost),
    }))
  },
})
