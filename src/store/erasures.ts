import { sql } from 'kysely'
import type { Erasures, Lying } from '../model/erasures.ts'
import type { Opened, Step } from './engine.ts'
import { forget } from './forget.ts'

export const openErasures = (opened: Opened): Erasures => ({
  all: () => opened.reader.selectFrom('erasures').selectAll().orderBy('at').orderBy('id').execute(),
  add: async erasures => {
    const steps = erasures.map(erasure => ({ query: recorded(opened, erasure) }))
    if (steps.length > 0) await opened.batch(steps)
  },
  chats: async (after, limit) => {
    const rows = await opened.reader
      .selectFrom('lanes')
      .leftJoin('conversations', join =>
        join.onRef('conversations.account', '=', 'lanes.account').onRef('conversations.chat', '=', 'lanes.chat'),
      )
      .select(['lanes.account', 'lanes.chat', 'conversations.id', 'conversations.state'])
      .$if(after !== undefined, query =>
        query.where(sql<boolean>`(lanes.account, lanes.chat) > (${after?.account ?? ''}, ${after?.chat ?? ''})`),
      )
      .orderBy('lanes.account')
      .orderBy('lanes.chat')
      .limit(limit)
      .execute()
    return rows.map(({ account, chat, id, state }): Lying => ({
      account,
      chat,
      ...(id === null || state === null ? {} : { conversation: { id, state } }),
    }))
  },
  erase: (of, at, fresh) => erase(opened, of, at, fresh),
})

export const recorded = ({ db }: Opened, erasure: { id: string; at: string; who: string }) =>
  db
    .insertInto('erasures')
    .values(erasure)
    .onConflict(conflict => conflict.column('id').doNothing())
    .compile()

async function erase(opened: Opened, { account, chat, conversation }: Lying, at: string, fresh: string): Promise<void> {
  const { db, reader } = opened
  const later =
    conversation !== undefined &&
    (await reader
      .selectFrom('talk')
      .select('number')
      .where('conversation', '=', conversation.id)
      .where('at', '>', at)
      .limit(1)
      .executeTakeFirst()) !== undefined
  const steps: Step[] = [...waitingGone(opened, { account, chat }, at)]
  if (conversation !== undefined && later) steps.push(...talkGone(opened, conversation.id, at))
  else if (conversation !== undefined)
    steps.push(
      ...forget(opened, { now: { id: conversation.id, account, chat }, at }),
      { query: db.updateTable('conversations').set({ state: fresh }).where('id', '=', conversation.id).compile() },
      {
        query: db
          .updateTable('cases')
          .set(eb => ({ state: 'closed', outcome: 'withdrawn', closed_at: at, version: eb('version', '+', 1) }))
          .where('conversation', '=', conversation.id)
          .where('state', '=', 'open')
          .compile(),
      },
    )
  await opened.batch(steps)
}

/** He has gone on talking since: only what was said before goes. */
function talkGone({ db }: Opened, conversation: string, at: string): Step[] {
  const words = sql`delete from talk_text where conversation = ${conversation} and number in
    (select number from talk where conversation = ${conversation} and at < ${at})`
  return [
    { query: words.compile(db) },
    { query: db.deleteFrom('talk').where('conversation', '=', conversation).where('at', '<', at).compile() },
    {
      query: db
        .deleteFrom('attachments')
        .where('made_at', '<', at)
        .where('item', 'in', eb => eb.selectFrom('cases').select('id').where('conversation', '=', conversation))
        .compile(),
    },
  ]
}

/** Had been answered, said and done by then: in the time that was lost with the database. */
function waitingGone({ db }: Opened, { account, chat }: Pick<Lying, 'account' | 'chat'>, at: string): Step[] {
  const mine = <T extends 'outbox' | 'jobs'>(table: T): Step => ({
    query: db
      .deleteFrom<'outbox' | 'jobs'>(table)
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('made_at', '<=', at)
      .compile(),
  })
  const answered = sql`update lanes set done = arrived, owner = null where account = ${account} and chat = ${chat} and not exists
    (select 1 from inbox where inbox.account = lanes.account and inbox.chat = lanes.chat and inbox.body is not null)`
  return [
    {
      query: db
        .updateTable('inbox')
        .set({ body: null })
        .where('account', '=', account)
        .where('chat', '=', chat)
        .where('taken_at', '<=', at)
        .compile(),
    },
    { query: answered.compile(db) },
    { query: db.deleteFrom('sealed').where('account', '=', account).where('chat', '=', chat).compile() },
    mine('outbox'),
    mine('jobs'),
  ]
}
