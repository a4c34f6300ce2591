import { sql } from 'kysely'
import { fold } from '../model/fold.ts'
import { keptDays } from '../model/retention.ts'
import type { Care, CaseLine, Retention } from '../model/store.ts'
import type { Opened } from './engine.ts'
import { purgeDesk } from './closed.ts'
import { purgeUnanswered } from './tallies.ts'
import { wearOut } from './worn.ts'

export const openCare = (opened: Opened): Care => ({
  cases: async office => {
    const rows = await opened.reader
      .selectFrom('cases')
      .selectAll()
      .$if(office !== undefined, query => query.where('office', '=', office ?? ''))
      .orderBy('opened_at')
      .execute()
    return rows.map((row): CaseLine => ({
      id: row.id,
      conversation: row.conversation,
      reason: row.reason,
      state: row.state === 'open' ? 'open' : 'closed',
      openedAt: row.opened_at,
      ...(row.office === null ? {} : { office: row.office }),
      ...(row.question === null ? {} : { question: row.question }),
    }))
  },
  find: (words, limit) => find(opened, words, limit),
  sealed: async (token, now) =>
    (await opened.reader.selectFrom('sealed').select('box').where('token', '=', token).where('until', '>', now).executeTakeFirst())?.box,
  sweep: async now => {
    const results = [
      await opened.db.deleteFrom('sealed').where('until', '<=', now).executeTakeFirstOrThrow(),
      await opened.db.deleteFrom('attachments').where('until', '<=', now).executeTakeFirstOrThrow(),
    ]
    await opened.tidy()
    return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
  },
  purge: async (now, retention) => {
    const deleted = await purge(opened, now, retention)
    await opened.tidy()
    return deleted
  },
})

/** The words were folded when they were stored, so neither engine meets an accent or a đ. */
async function find(opened: Opened, words: string, limit: number): Promise<readonly { conversation: string; number: number }[]> {
  const folded = fold(words).match(/[a-z0-9]+/g) ?? []
  if (folded.length === 0) return []
  const query = opened.reader.selectFrom('talk_text').select(['talk_text.conversation', 'talk_text.number'])
  const matching =
    opened.engine === 'sqlite'
      ? query.where(sql<boolean>`talk_text match ${folded.map(word => `"${word}"`).join(' ')}`)
      : query.where(sql<boolean>`to_tsvector('simple', folded) @@ plainto_tsquery('simple', ${folded.join(' ')})`)
  const rows = await matching
    .innerJoin('talk', join => join.onRef('talk.conversation', '=', 'talk_text.conversation').onRef('talk.number', '=', 'talk_text.number'))
    .orderBy('talk.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ conversation: row.conversation, number: Number(row.number) }))
}

async function purge(opened: Opened, now: string, retention: Retention): Promise<number> {
  const { db } = opened
  const before = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const old = before(retention.talk)
  const ends = { now, talk: old, log: before(retention.sent), audit: before(retention.audit), misses: before(keptDays.misses) }
  const atDesk = await db.transaction().execute(tx => purgeDesk(tx, ends))
  const results = await db.transaction().execute(async tx => [
    await tx
      .deleteFrom('talk_text')
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('talk')
            .select(sql<number>`1`.as('one'))
            .whereRef('talk.conversation', '=', 'talk_text.conversation')
            .whereRef('talk.number', '=', 'talk_text.number')
            .where('talk.at', '<', old),
        ),
      )
      .executeTakeFirstOrThrow(),
    await tx.deleteFrom('talk').where('at', '<', old).executeTakeFirstOrThrow(),
    await purgeUnanswered(tx, old).executeTakeFirstOrThrow(),
    await tx.deleteFrom('sealed').where('until', '<=', now).executeTakeFirstOrThrow(),
    // Only what is answered: a waiting message is never too old.
    await tx.deleteFrom('inbox').where('taken_at', '<', before(retention.ids)).where('body', 'is', null).executeTakeFirstOrThrow(),
    await tx
      .deleteFrom('outbox')
      .where('made_at', '<', before(retention.sent))
      .where('state', 'in', ['sent', 'unknown', 'dead'])
      .executeTakeFirstOrThrow(),
    await tx
      .deleteFrom('jobs')
      .where('made_at', '<', before(retention.sent))
      .where('state', 'in', ['done', 'dead'])
      .executeTakeFirstOrThrow(),
    // Who follows is told when the time is over; what is left then has nobody to tell it.
    await tx.deleteFrom('follows').where('until', '<', before(7)).executeTakeFirstOrThrow(),
    await tx.deleteFrom('guesses').where('since', '<', before(keptDays.misses)).executeTakeFirstOrThrow(),
    await tx.deleteFrom('consents').where('ended_at', '<', before(retention.consents)).executeTakeFirstOrThrow(),
    await tx.deleteFrom('erasures').where('at', '<', before(keptDays.erasures)).executeTakeFirstOrThrow(),
    await tx.deleteFrom('look_ups').where('at', '<', before(retention.audit)).executeTakeFirstOrThrow(),
  ])
  return results.reduce((sum, result) => sum + Number(result.numDeletedRows), atDesk + (await wearOut(opened, old)))
}
