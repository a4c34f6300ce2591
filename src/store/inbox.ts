import type { Kysely, Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Conversation } from '../model/conversation.ts'
import type { Body, Incoming } from '../model/message.ts'
import type { Inbox, Lane, Lease, Sealed, Waiting } from '../model/store.ts'
import type { Opened } from './engine.ts'
import type { Database } from './schema.ts'
import { finish } from './finish.ts'
import { locking, mine } from './locking.ts'

type Tx = Transaction<Database>

/** At most so many messages of one lane are read at once. */
const readAtOnce = 50

export const openInbox = (opened: Opened): Inbox => ({
  take: (messages, sealed, at) =>
    opened.db.transaction().execute(async tx => {
      await take(tx, messages, at)
      await keepSealed(tx, sealed)
      await opened.announce(tx, { topic: 'in' })
    }),
  claim: (lease, limit) => opened.db.transaction().execute(tx => claim(tx, lease, limit, opened)),
  renew: async lease => {
    await opened.db
      .updateTable('lanes')
      .set({ until: lease.until })
      .where('owner', '=', lease.owner)
      .where('until', '>', lease.now)
      .execute()
  },
  load: lane => load(opened.reader, lane),
  finish: turn => finish(opened, turn),
  reclaim: async () => {
    if (opened.engine === 'sqlite')
      await opened.db.updateTable('lanes').set({ owner: null, until: '' }).where('owner', 'is not', null).execute()
  },
  release: async (lane, due) => {
    await opened.db.updateTable('lanes').set({ owner: null, until: '', due }).where(mine(lane)).execute()
  },
})

/** Lanes are locked in one order everywhere, so that two batches cannot wait for each other. */
async function take(tx: Tx, messages: readonly Incoming[], at: string): Promise<void> {
  const lanes = Map.groupBy(messages, message => JSON.stringify([message.account, message.chat]))
  for (const key of [...lanes.keys()].toSorted(byCode)) {
    const [first, ...rest] = lanes.get(key) ?? []
    if (first !== undefined) await takeLane(tx, [first, ...rest], at)
  }
}

async function takeLane(tx: Tx, messages: readonly [Incoming, ...Incoming[]], at: string): Promise<void> {
  const { account, chat } = messages[0]
  // Locks the lane's row and reads its count: numbers are given under the lock, so none is committed late.
  const { arrived } = await tx
    .insertInto('lanes')
    .values({ account, chat, arrived: 0, done: 0, owner: null, until: '', fence: 0, tries: 0, due: at })
    .onConflict(conflict =>
      conflict.columns(['account', 'chat']).doUpdateSet(eb => ({
        due: eb.case().when('lanes.arrived', '=', eb.ref('lanes.done')).then(at).else(eb.ref('lanes.due')).end(),
      })),
    )
    .returning('arrived')
    .executeTakeFirstOrThrow()
  let number = arrived
  for (const message of messages) if (await takeOne(tx, message, number + 1, at)) number += 1
  if (number > arrived)
    await tx.updateTable('lanes').set({ arrived: number }).where('account', '=', account).where('chat', '=', chat).execute()
}

async function takeOne(tx: Tx, message: Incoming, number: number, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inbox')
    .values({
      account: message.account,
      chat: message.chat,
      number,
      id: uuid(),
      ref: message.id,
      channel: message.channel,
      at: message.at,
      taken_at: at,
      body: JSON.stringify(message.body),
      language: message.language ?? null,
    })
    .onConflict(conflict => conflict.columns(['account', 'ref']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function keepSealed(tx: Tx, sealed: readonly Sealed[]): Promise<void> {
  if (sealed.length > 0)
    await tx
      .insertInto('sealed')
      .values([...sealed])
      .onConflict(conflict => conflict.column('token').doNothing())
      .execute()
}

async function claim(tx: Tx, lease: Lease, limit: number, opened: Opened): Promise<readonly Lane[]> {
  const found = await tx
    .selectFrom('lanes')
    .select(['account', 'chat', 'fence', 'tries'])
    .whereRef('arrived', '>', 'done')
    .where('due', '<=', lease.now)
    .where('until', '<=', lease.now)
    .orderBy('due')
    .limit(limit)
    .$call(locking(opened))
    .execute()
  const claimed: Lane[] = []
  for (const row of found) {
    const lane = { ...row, fence: row.fence + 1, tries: row.tries + 1 }
    await tx
      .updateTable('lanes')
      .set({ owner: lease.owner, until: lease.until, fence: lane.fence, tries: lane.tries })
      .where('account', '=', row.account)
      .where('chat', '=', row.chat)
      .execute()
    claimed.push(lane)
  }
  return claimed
}

async function load(db: Kysely<Database>, lane: Lane): Promise<{ was?: Conversation; waiting: readonly Waiting[] }> {
  const { done } = await db
    .selectFrom('lanes')
    .select('done')
    .where('account', '=', lane.account)
    .where('chat', '=', lane.chat)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('inbox')
    .select(['number', 'id', 'ref', 'channel', 'at', 'body', 'language'])
    .where('account', '=', lane.account)
    .where('chat', '=', lane.chat)
    .where('number', '>', done)
    .orderBy('number')
    .limit(readAtOnce)
    .execute()
  const was = await db
    .selectFrom('conversations')
    .select('state')
    .where('account', '=', lane.account)
    .where('chat', '=', lane.chat)
    .executeTakeFirst()
  const waiting = rows.map(({ body, language, ...row }): Waiting => ({
    ...row,
    body: JSON.parse(body ?? '{"kind":"other","what":"emptied"}') as Body,
    ...(language === null ? {} : { language: language === 'en' ? 'en' : 'vi' }),
  }))
  return { ...(was === undefined ? {} : { was: JSON.parse(was.state) as Conversation }), waiting }
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
