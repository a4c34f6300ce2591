import { sql } from 'kysely'
import type { Cases, Scope } from '../model/cases.ts'
import { given } from '../model/given.ts'
import { dayIn } from '../model/vietnam.ts'
import type { Opened } from './engine.ts'
import { visible } from './visible.ts'

/** What leads read of a month or a day: counts alone. */

export const figuresOf = (opened: Opened): Pick<Cases, 'scores' | 'traffic' | 'remarks'> => ({
  scores: (scope, since) => scores(opened, scope, since),
  remarks: (scope, limit) => remarks(opened, scope, limit),
  traffic: (scope, from, to) => traffic(opened, scope, [from, to]),
})

async function scores({ reader }: Opened, scope: Scope, since: string): ReturnType<Cases['scores']> {
  const rows = await reader
    .selectFrom('ratings')
    .select(['office', 'at', 'kind', 'score'])
    .where('at', '>=', since)
    .where('score', 'is not', null)
    .where(eb => visible(scope, eb, 'ratings.office'))
    .execute()
  const counted = new Map<string, number>()
  for (const { office, at, kind, score } of rows) {
    const month = dayIn(Date.parse(at)).slice(0, 7)
    const key = JSON.stringify([office, month, kind, score])
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  return [...counted].map(([key, count]) => {
    const [office, month, kind, score] = JSON.parse(key) as [string | null, string, string, number]
    return { month, kind: kind === 'guide' ? 'guide' : 'case', score, count, ...given({ office }) }
  })
}

/** What people wrote beside their tap. Whose it was is not read, nor the hour. */
async function remarks({ reader }: Opened, scope: Scope, limit: number): ReturnType<Cases['remarks']> {
  const rows = await reader
    .selectFrom('ratings')
    .select(['office', 'at', 'kind', 'word'])
    .where('word', 'is not', null)
    .where(eb => visible(scope, eb, 'ratings.office'))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ office, at, kind, word }) => {
    return { day: dayIn(Date.parse(at)), kind: kind === 'guide' ? 'guide' : 'case', word: word ?? '', ...given({ office }) }
  })
}

async function traffic({ reader }: Opened, scope: Scope, [from, to]: readonly [string, string]): ReturnType<Cases['traffic']> {
  const within = (column: 'opened_at' | 'closed_at' | 'late_told_at') =>
    sql<number>`coalesce(sum(case when ${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to} then 1 else 0 end), 0)`
  const row = await reader
    .selectFrom('cases')
    .select([within('opened_at').as('opened'), within('closed_at').as('closed'), within('late_told_at').as('late')])
    .where(eb => visible(scope, eb, 'cases.office'))
    .executeTakeFirstOrThrow()
  return { opened: Number(row.opened), closed: Number(row.closed), late: Number(row.late) }
}
