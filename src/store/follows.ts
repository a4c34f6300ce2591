import { sql } from 'kysely'
import type { Conversation, Effect } from '../model/conversation.ts'
import type { Consent, Follow, Follows } from '../model/follows.ts'
import type { Opened, Step } from './engine.ts'
import type { Database } from './schema.ts'

export const openFollows = ({ reader, db, batch }: Opened): Follows => ({
  due: async (now, after, limit) => {
    const rows = await reader
      .selectFrom('follows')
      .selectAll()
      .where('id', '>', after)
      // Written so that the pages are read along the key, not sorted anew for each: where all is in memory nearly all are due.
      .where(sql<string>`due || ''`, '<=', now)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(followOf)
  },
  later: async (ids, due) => {
    if (ids.length > 0) await db.updateTable('follows').set({ due }).where('id', 'in', ids).execute()
  },
  moved: async moves => {
    const steps = moves.map(({ id, mark, seen }): Step => ({
      query: db
        .updateTable('follows')
        .set(eb => ({ mark, seen, told: eb('told', '+', 1) }))
        .where('id', '=', id)
        .where('mark', '!=', mark)
        .compile(),
    }))
    if (steps.length > 0) await batch(steps)
  },
  lastHeard: async (account, from, to) => {
    const rows = await reader
      .selectFrom('talk')
      .select(['chat', eb => eb.fn.max<string>('at').as('heard')])
      .where('account', '=', account)
      .where('by', '=', 'citizen')
      .where('chat', 'in', eb => eb.selectFrom('follows').select('chat').where('account', '=', account))
      .groupBy('chat')
      .having(eb => eb.fn.max<string>('at'), '>', from)
      .having(eb => eb.fn.max<string>('at'), '<=', to)
      .execute()
    return rows.map(({ chat, heard }) => ({ chat, at: heard }))
  },
  of: async (account, chat) =>
    (await reader.selectFrom('follows').selectAll().where('account', '=', account).where('chat', '=', chat).orderBy('id').execute()).map(
      followOf,
    ),
  consents: async limit =>
    (await reader.selectFrom('consents').selectAll().orderBy('given_at', 'desc').limit(limit).execute()).map(consentOf),
})

const followOf = ({ due: _, ...row }: Database['follows']): Follow => ({ ...row, told: Number(row.told) })

const consentOf = ({ given_at: givenAt, ended_at: endedAt, ...row }: Database['consents']): Consent => ({
  ...row,
  givenAt,
  ...(endedAt === null ? {} : { endedAt }),
})

type Turned = { readonly now: Conversation; readonly at: string }
type Asked = Extract<Effect, { kind: 'follow' }>

/** The sealed code is copied as it lies: nobody opens it for that. Once its time is over nothing is followed. */
export function follow({ db }: Opened, { now, at }: Turned, asked: Asked): Step[] {
  const { account, chat, channel } = now
  const text = (value: string) => sql<string>`cast(${value} as text)`
  const followed = db
    .insertInto('follows')
    .columns(['id', 'account', 'chat', 'key', 'box', 'mark', 'seen', 'told', 'due', 'until'])
    .expression(
      db
        .selectFrom('sealed')
        .select([
          text(asked.id).as('id'),
          text(account).as('account'),
          text(chat).as('chat'),
          text(asked.key).as('key'),
          'box',
          text(asked.mark).as('mark'),
          text(asked.seen).as('seen'),
          sql<number>`0`.as('told'),
          text(at).as('due'),
          text(asked.until).as('until'),
        ])
        .where('token', '=', asked.code),
    )
    .onConflict(conflict => conflict.columns(['account', 'chat', 'key']).doNothing())
  const agreed = db
    .insertInto('consents')
    .values({ id: asked.id, account, chat, channel, purpose: asked.purpose, text: asked.text, given_at: at, ended_at: null })
    .onConflict(conflict => conflict.column('id').doNothing())
  return [{ query: followed.compile() }, { query: agreed.compile() }]
}

export function unfollow({ db }: Opened, { now: { account, chat }, at }: Turned, ids: readonly string[]): Step[] {
  if (ids.length === 0) return []
  const gone = db.deleteFrom('follows').where('account', '=', account).where('chat', '=', chat).where('id', 'in', ids)
  const ended = db
    .updateTable('consents')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('chat', '=', chat)
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
  return [{ query: gone.compile() }, { query: ended.compile() }]
}
