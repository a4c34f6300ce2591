import { v7 as uuid } from 'uuid'
import type { Act, ActQuery, Acted } from '../model/cases.ts'
import { given } from '../model/given.ts'
import type { Opened, Step } from './engine.ts'

/** A line of the audit log, written together with what it tells of. */
export function audited({ db }: Opened, { at, officer, what, case: item, office, detail }: Act): Step {
  return {
    query: db
      .insertInto('audit')
      .values({ id: uuid(), at, officer, what, ...given({ item, office, detail }) })
      .compile(),
  }
}

/** The audit log as it may be read: ids ascend with time, so they are the place to go on from. */
export async function acts({ reader }: Opened, asked: ActQuery): Promise<readonly Acted[]> {
  const { offices, people, strangers, officer, what, from, until, after, limit } = asked
  let query = reader
    .selectFrom('audit')
    .leftJoin('cases', 'cases.id', 'audit.item')
    .selectAll('audit')
    .select('cases.number')
    .where(eb =>
      eb.or([
        ...(offices.length > 0 ? [eb('audit.office', 'in', offices)] : []),
        ...(people.length > 0 ? [eb.and([eb('audit.office', 'is', null), eb('audit.officer', 'in', people)])] : []),
        ...(strangers
          ? [
              eb.and([
                eb('audit.office', 'is', null),
                eb.not(eb.exists(eb.selectFrom('auth_users').select('auth_users.id').whereRef('auth_users.id', '=', 'audit.officer'))),
              ]),
            ]
          : []),
        eb.lit(false),
      ]),
    )
    .orderBy('audit.id', 'desc')
    .limit(limit)
  if (officer !== undefined) query = query.where('audit.officer', '=', officer)
  if (asked.case !== undefined) query = query.where('audit.item', '=', asked.case)
  if (what !== undefined) query = query.where('audit.what', '=', what)
  if (from !== undefined) query = query.where('audit.at', '>=', from)
  if (until !== undefined) query = query.where('audit.at', '<', until)
  if (after !== undefined) query = query.where('audit.id', '<', after)
  return (await query.execute()).map(row => ({
    id: row.id,
    at: row.at,
    officer: row.officer,
    what: row.what,
    ...given({ case: row.item, office: row.office, detail: row.detail, number: row.number }),
  }))
}
