import { sql, type Transaction } from 'kysely'
import { unheard, type Lease, type OutRow, type OutState, type Outbox, type Settled } from '../model/store.ts'
import type { Part, Policy } from '../model/reply.ts'
import type { Opened } from './engine.ts'
import { lockPassing, renewing } from './locking.ts'
import type { Database } from './schema.ts'

export const openOutbox = (opened: Opened): Outbox => ({
  claim: (lease, accounts, limit) =>
    accounts.length === 0 ? Promise.resolve([]) : opened.db.transaction().execute(tx => claim(tx, opened, lease, { accounts, limit })),
  renew: renewing(opened, 'outbox', 'sending'),
  settle: async (row, owner, end) => {
    const { numUpdatedRows } = await opened.db
      .updateTable('outbox')
      .set(written(row, end))
      .where('id', '=', row.id)
      .where('state', '=', 'sending')
      .where('owner', '=', owner)
      .where('tries', '=', row.tries + 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  },
  hasten: async (account, chat, now) => {
    await opened.db
      .updateTable('outbox')
      .set({ due: now })
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('state', '=', 'pending')
      .where('why', 'like', `${unheard}%`)
      .execute()
  },
  recover: now => opened.db.transaction().execute(tx => recover(tx, now)),
  tally: async () => {
    const rows = await opened.db
      .selectFrom('outbox')
      .select(['state', eb => eb.fn.countAll<number>().as('n'), eb => eb.fn.sum<number>('repeats').as('r')])
      .groupBy('state')
      .execute()
    const of = (state: OutState): number => Number(rows.find(row => row.state === state)?.n ?? 0)
    const repeats = rows.reduce((sum, row) => sum + Number(row.r), 0)
    return { pending: of('pending'), sending: of('sending'), sent: of('sent'), unknown: of('unknown'), dead: of('dead'), repeats }
  },
})

async function claim(
  tx: Transaction<Database>,
  opened: Opened,
  lease: Lease,
  which: { accounts: readonly string[]; limit: number },
): Promise<readonly OutRow[]> {
  const heads = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'pending')
    .where('due', '<=', lease.now)
    .where('account', 'in', which.accounts)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as before')
            .select(sql<number>`1`.as('one'))
            .whereRef('before.account', '=', 'outbox.account')
            .whereRef('before.chat', '=', 'outbox.chat')
            .whereRef('before.number', '<', 'outbox.number')
            .where('before.state', 'in', ['pending', 'sending']),
        ),
      ),
    )
    .orderBy('due')
    .limit(which.limit)
    .$call(lockPassing(opened))
    .execute()
  if (heads.length > 0) {
    const ids = heads.map(row => row.id)
    await tx
      .updateTable('outbox')
      .set(eb => ({ state: 'sending', owner: lease.owner, until: lease.until, tries: eb('tries', '+', 1) }))
      .where('id', 'in', ids)
      .execute()
  }
  return heads.map(row => ({
    id: row.id,
    account: row.account,
    chat: row.chat,
    part: JSON.parse(row.part ?? 'null') as Part,
    policy: row.policy as Policy,
    tries: row.tries,
    repeats: row.repeats,
    madeAt: row.made_at,
  }))
}

/** A row that is over keeps its outcome and loses its words. */
function written(row: OutRow, end: Settled): Partial<Database['outbox']> {
  switch (end.state) {
    case 'sent':
      return { state: 'sent', platform: end.platform, owner: null, until: '', part: null, why: null }
    case 'pending':
      return { state: 'pending', due: end.due, why: end.why, owner: null, until: '', repeats: row.repeats + (end.repeat ? 1 : 0) }
    case 'unknown':
      return { state: 'unknown', why: end.why, owner: null, until: '', part: null }
    case 'dead':
      return { state: 'dead', why: end.why, owner: null, until: '' }
  }
}

async function recover(tx: Transaction<Database>, now: string): Promise<{ repeated: number; unknown: number }> {
  const vanished = tx.updateTable('outbox').where('state', '=', 'sending').where('until', '<=', now)
  const repeated = await vanished
    .set(eb => ({ state: 'pending', owner: null, until: '', due: now, why: 'sender vanished', repeats: eb('repeats', '+', 1) }))
    .where('policy', '=', 'reply')
    .where('repeats', '=', 0)
    .executeTakeFirstOrThrow()
  const unknown = await vanished
    .set({ state: 'unknown', owner: null, until: '', why: 'sender vanished', part: null })
    .executeTakeFirstOrThrow()
  return { repeated: Number(repeated.numUpdatedRows), unknown: Number(unknown.numUpdatedRows) }
}
