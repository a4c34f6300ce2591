import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Conversation } from '../model/conversation.ts'
import type { Body, Incoming } from '../model/message.ts'
import type { Inbox, Lane, Lease, Sealed, Waiting } from '../model/store.ts'
import type { Opened, Step } from './engine.ts'
import { finish } from './finish.ts'
import { lockPassing, mine } from './locking.ts'

/** At most so many messages of one lane are read at once. */
const readAtOnce = 50

export const openInbox = (opened: Opened): Inbox => ({
  take: async (messages, sealed, at) => {
    // Lanes are locked in one order everywhere, so that two batches cannot wait for each other.
    const ordered = messages.toSorted((a, b) => compare(a.account, b.account) || compare(a.chat, b.chat))
    const steps = [
      ...ordered.flatMap(message => takeOne(opened, message, at)),
      ...keepSealed(opened, sealed),
      ...opened.announce({ topic: 'in' }),
    ]
    await opened.batch(steps)
  },
  claim: (lease, limit) => claim(opened, lease, limit),
  renew: async lease => {
    await opened.db
      .updateTable('lanes')
      .set({ until: lease.until })
      .where('owner', '=', lease.owner)
      .where('until', '>', lease.now)
      .execute()
  },
  load: lane => load(opened, lane),
  finish: turn => finish(opened, turn),
  reclaim: async () => {
    if (opened.engine !== 'sqlite') return
    await opened.db.updateTable('lanes').set({ owner: null, until: '' }).where('owner', 'is not', null).execute()
    await opened.db.deleteFrom('leases').execute()
  },
  release: async (lane, due) => {
    await opened.db.updateTable('lanes').set({ owner: null, until: '', due }).where(mine(lane)).execute()
  },
})

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Locks the lane's row, gives the message the next number unless its id is known, and counts it: numbers are never committed late. */
function takeOne({ db }: Opened, message: Incoming, at: string): Step[] {
  const { account, chat } = message
  const lane = db
    .insertInto('lanes')
    .values({ account, chat, arrived: 0, done: 0, owner: null, until: '', fence: 0, tries: 0, due: at })
    .onConflict(conflict =>
      conflict.columns(['account', 'chat']).doUpdateSet(eb => ({
        due: eb.case().when('lanes.arrived', '=', eb.ref('lanes.done')).then(at).else(eb.ref('lanes.due')).end(),
      })),
    )
  const row = db
    .insertInto('inbox')
    .values(eb => ({
      account,
      chat,
      number: eb
        .selectFrom('lanes')
        .select(sql<number>`arrived + 1`.as('next'))
        .where('account', '=', account)
        .where('chat', '=', chat),
      id: uuid(),
      ref: message.id,
      channel: message.channel,
      at: message.at,
      taken_at: at,
      body: JSON.stringify(message.body),
      language: message.language ?? null,
    }))
    .onConflict(conflict => conflict.columns(['account', 'ref']).doNothing())
  const count = db
    .updateTable('lanes')
    .set(eb => ({ arrived: eb('arrived', '+', 1) }))
    .where('account', '=', account)
    .where('chat', '=', chat)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('inbox')
          .select('inbox.id')
          .where('inbox.account', '=', account)
          .where('inbox.chat', '=', chat)
          .where('inbox.number', '=', sql<number>`lanes.arrived + 1`),
      ),
    )
  return [{ query: lane.compile() }, { query: row.compile() }, { query: count.compile() }]
}

function keepSealed({ db }: Opened, sealed: readonly Sealed[]): Step[] {
  return sealed.map(value => ({
    query: db
      .insertInto('sealed')
      .values(value)
      .onConflict(conflict => conflict.column('token').doNothing())
      .compile(),
  }))
}

async function claim(opened: Opened, lease: Lease, limit: number): Promise<readonly Lane[]> {
  return opened.db
    .with('picked', db =>
      db
        .selectFrom('lanes')
        .select(['account', 'chat'])
        .whereRef('arrived', '>', 'done')
        .where('due', '<=', lease.now)
        .where('until', '<=', lease.now)
        .orderBy('due')
        .limit(limit)
        .$call(lockPassing(opened)),
    )
    .updateTable('lanes')
    .from('picked')
    .set(eb => ({ owner: lease.owner, until: lease.until, fence: eb('fence', '+', 1), tries: eb('tries', '+', 1) }))
    .whereRef('lanes.account', '=', 'picked.account')
    .whereRef('lanes.chat', '=', 'picked.chat')
    .returning(['lanes.account', 'lanes.chat', 'lanes.fence', 'lanes.tries'])
    .execute()
}

async function load({ reader }: Opened, { account, chat }: Lane): Promise<{ was?: Conversation; waiting: readonly Waiting[] }> {
  const [rows, was] = await Promise.all([
    reader
      .selectFrom('inbox')
      .select(['number', 'id', 'ref', 'channel', 'at', 'body', 'language'])
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('number', '>', eb => eb.selectFrom('lanes').select('done').where('account', '=', account).where('chat', '=', chat))
      .orderBy('number')
      .limit(readAtOnce)
      .execute(),
    reader.selectFrom('conversations').select('state').where('account', '=', account).where('chat', '=', chat).executeTakeFirst(),
  ])
  const waiting = rows.map(({ body, language, ...row }): Waiting => ({
    ...row,
    body: JSON.parse(body ?? '{"kind":"other","what":"emptied"}') as Body,
    ...(language === null ? {} : { language: language === 'en' ? 'en' : 'vi' }),
  }))
  return { ...(was === undefined ? {} : { was: JSON.parse(was.state) as Conversation }), waiting }
}
