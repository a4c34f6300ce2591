import { sql, type CompiledQuery } from 'kysely'
import type { Conversation } from '../model/conversation.ts'
import type { Body, Incoming } from '../model/message.ts'
import { unheard, type Chat, type Inbox, type Lane, type Lease, type Sealed, type Waiting } from '../model/store.ts'
import type { Opened, Step } from './engine.ts'
import { finishOf } from './finish.ts'
import { newId } from './ids.ts'
import { literal, lockPassing, mine } from './locking.ts'
import { takeTogether } from './postgres/together.ts'
import { prepare } from './prepared.ts'
import type { Database } from './schema.ts'

/** At most so many messages of one lane are read at once. */
const readAtOnce = 50

export function openInbox(opened: Opened): Inbox {
  const { db } = opened
  const steps = takingOf(opened)
  const sealing = sealingOf(opened)
  const hastening = hasteningOf(opened)
  const take: Inbox['take'] = async (messages, sealed, at, reopened = []) => {
    // Lanes are locked in one order everywhere, so that two batches cannot wait for each other.
    const ordered = messages.toSorted((a, b) => compare(a.account, b.account) || compare(a.chat, b.chat))
    await opened.batch([
      ...ordered.flatMap(message => steps(message, at)),
      ...sealed.map(value => ({ query: sealing(value) })),
      ...reopened.map(({ account, chat }) => ({ query: hastening({ account, chat, now: at }) })),
      ...opened.announce({ topic: 'in' }),
    ])
  }
  return {
    take: opened.engine === 'postgres' ? takeTogether(take) : take,
    claim: claimOf(opened),
    renew: async lease => {
      await db
        .updateTable('lanes')
        .set({ until: lease.until })
        .where(eb => eb(eb.refTuple('account', 'chat'), 'in', held(opened, lease)))
        .execute()
    },
    load: loadOf(opened),
    finish: finishOf(opened),
    reclaim: async () => {
      if (opened.engine !== 'sqlite') return
      await db.updateTable('lanes').set({ owner: null, until: '' }).where('owner', 'is not', null).execute()
      await db.deleteFrom('leases').execute()
    },
    release: async (lane, due) => {
      await db.updateTable('lanes').set({ owner: null, until: '', due }).where(mine(lane)).execute()
    },
  }
}

/** Whoever is writing to a lane just now is not waited for, as two that wait for many rows may wait for each other: the next renewal comes soon. */
const held = (opened: Opened, { owner, now }: Lease) =>
  opened.db
    .selectFrom('lanes')
    .select(['account', 'chat'])
    .where('owner', '=', owner)
    .where('until', '>', now)
    .$call(lockPassing(opened))
    .$asTuple('account', 'chat')

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Row = Omit<Database['inbox'], 'number' | 'taken_at'> & { readonly now: string }

/** Locks the lane's row, gives the message the next number unless its id is known, and counts it: numbers are never committed late. */
export function takingOf({ db }: Opened): (message: Incoming, at: string) => Step[] {
  const lane = prepare<Row>(({ account, chat, now }) =>
    db
      .insertInto('lanes')
      .values({ account, chat, arrived: 0, done: 0, owner: null, until: '', fence: 0, tries: 0, due: now })
      .onConflict(conflict =>
        conflict.columns(['account', 'chat']).doUpdateSet(eb => ({
          due: eb.case().when('lanes.arrived', '=', eb.ref('lanes.done')).then(now).else(eb.ref('lanes.due')).end(),
        })),
      ),
  )
  const row = prepare<Row>(({ account, chat, id, ref, channel, at, now, body, language }) =>
    db
      .insertInto('inbox')
      .values(eb => ({
        account,
        chat,
        number: eb
          .selectFrom('lanes')
          .select(sql<number>`arrived + 1`.as('next'))
          .where('account', '=', account)
          .where('chat', '=', chat),
        id,
        ref,
        channel,
        at,
        taken_at: now,
        body,
        language,
      }))
      .onConflict(conflict => conflict.columns(['account', 'ref']).doNothing()),
  )
  const count = prepare<Row>(({ account, chat }) =>
    db
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
      ),
  )
  return ({ account, chat, id: ref, channel, at, body, language = null }, now) => {
    const values = { account, chat, id: newId(), ref, channel, at, now, body: JSON.stringify(body), language }
    return [{ query: lane(values) }, { query: row(values) }, { query: count(values) }]
  }
}

type SealedRow = { [K in keyof Database['sealed']]: Database['sealed'][K] }

function sealingOf({ db }: Opened): (sealed: Sealed) => CompiledQuery {
  const row = prepare<SealedRow>(({ token, kind, box, until, key, account, chat }) =>
    db
      .insertInto('sealed')
      .values({ token, kind, box, until, key, account, chat })
      .onConflict(conflict => conflict.column('token').doNothing()),
  )
  return ({ found, ...sealed }) => row({ ...sealed, key: found?.key ?? null, account: found?.account ?? null, chat: found?.chat ?? null })
}

const hasteningOf = ({ db }: Opened): ((chat: Chat & { readonly now: string }) => CompiledQuery) =>
  prepare<Chat & { readonly now: string }>(({ account, chat, now }) =>
    db
      .updateTable('outbox')
      .set({ due: now })
      .where('account', '=', account)
      .where('chat', '=', chat)
      // The first names the index over a chat's waiting rows, the second what is wanted of them.
      .where('state', 'in', [literal('pending'), literal('sending')])
      .where('state', '=', literal('pending'))
      .where('why', 'like', `${unheard}%`),
  )

function claimOf(opened: Opened): Inbox['claim'] {
  const { db } = opened
  const claim = prepare<Lease & { readonly limit: number }>(({ owner, now, until, limit }) =>
    db
      .with('picked', picking =>
        picking
          .selectFrom('lanes')
          .select(['account', 'chat'])
          .whereRef('arrived', '>', 'done')
          .where('due', '<=', now)
          .where('until', '<=', now)
          .orderBy('due')
          .limit(limit)
          .$call(lockPassing(opened)),
      )
      .updateTable('lanes')
      .from('picked')
      .set(eb => ({ owner, until, fence: eb('fence', '+', 1), tries: eb('tries', '+', 1) }))
      .whereRef('lanes.account', '=', 'picked.account')
      .whereRef('lanes.chat', '=', 'picked.chat')
      .returning(['lanes.account', 'lanes.chat', 'lanes.fence', 'lanes.tries']),
  )
  return async (lease, limit) => (await db.executeQuery<Lane>(claim({ ...lease, limit }))).rows
}

type Stored = Pick<Database['inbox'], 'number' | 'id' | 'ref' | 'channel' | 'at' | 'body' | 'language'>

function loadOf({ reader }: Opened): Inbox['load'] {
  const waiting = prepare<Chat>(({ account, chat }) =>
    reader
      .selectFrom('inbox')
      .select(['number', 'id', 'ref', 'channel', 'at', 'body', 'language'])
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('number', '>', eb => eb.selectFrom('lanes').select('done').where('account', '=', account).where('chat', '=', chat))
      .orderBy('number')
      .limit(readAtOnce),
  )
  const state = prepare<Chat>(({ account, chat }) =>
    reader.selectFrom('conversations').select('state').where('account', '=', account).where('chat', '=', chat),
  )
  return async lane => {
    const [stored, known] = await Promise.all([
      reader.executeQuery<Stored>(waiting(lane)),
      reader.executeQuery<{ readonly state: string }>(state(lane)),
    ])
    const [was] = known.rows
    return { ...(was === undefined ? {} : { was: JSON.parse(was.state) as Conversation }), waiting: stored.rows.map(waitingOf) }
  }
}

const waitingOf = ({ body, language, ...row }: Stored): Waiting => ({
  ...row,
  body: JSON.parse(body ?? '{"kind":"other","what":"emptied"}') as Body,
  ...(language === null ? {} : { language: language === 'en' ? 'en' : 'vi' }),
})
