import { sql, type CompiledQuery, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Lease, OutRow, OutState, Outbox, Settled } from '../model/store.ts'
import type { Part, Policy } from '../model/reply.ts'
import type { Opened } from './engine.ts'
import { byDue, literal, lockPassing, renewing } from './locking.ts'
import { prepare } from './prepared.ts'
import type { Database } from './schema.ts'

export const openOutbox = (opened: Opened): Outbox => ({
  claim: claimOf(opened),
  renew: renewing(opened, 'outbox', 'sending'),
  settle: settleOf(opened),
  recover: recoverOf(opened),
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

type Claim = Lease & { readonly limit: number } & { readonly [account: `account${number}`]: string }

/** One statement, so that on SQLite it shares its commit with whatever else is written just then. */
function claimOf(opened: Opened): Outbox['claim'] {
  // By how many accounts they ask for.
  const claims = new Map<number, (values: Claim) => CompiledQuery>()
  return async (lease, accounts, limit) => {
    if (accounts.length === 0) return []
    const claim = claims.get(accounts.length) ?? claimingOf(opened, accounts.length)
    claims.set(accounts.length, claim)
    const named = Object.fromEntries(accounts.map((account, i) => [`account${i}`, account]))
    const { rows } = await opened.db.executeQuery<Claimed>(claim({ ...lease, limit, ...named }))
    return rows.toSorted(byDue).map(claimed)
  }
}

/** The first row of each chat that nothing before it holds up. */
function claimingOf(opened: Opened, accounts: number): (values: Claim) => CompiledQuery {
  return prepare<Claim>(slots =>
    opened.db
      .with('heads', heads =>
        heads
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', literal('pending'))
          .where('due', '<=', slots.now)
          .where(
            'account',
            'in',
            Array.from({ length: accounts }, (_, i) => slots[`account${i}`] ?? sql<string>`''`),
          )
          .where(eb => eb.not(eb.exists(before(eb))))
          .orderBy('due')
          .limit(slots.limit)
          .$call(lockPassing(opened)),
      )
      .updateTable('outbox')
      .from('heads')
      .set(eb => ({ state: 'sending', owner: slots.owner, until: slots.until, tries: eb('tries', '+', 1) }))
      .whereRef('outbox.id', '=', 'heads.id')
      .returning(['outbox.id', 'account', 'chat', 'part', 'policy', 'tries', 'repeats', 'made_at', 'due']),
  )
}

const before = (eb: ExpressionBuilder<Database, 'outbox'>) =>
  eb
    .selectFrom('outbox as before')
    .select(sql<number>`1`.as('one'))
    .whereRef('before.account', '=', 'outbox.account')
    .whereRef('before.chat', '=', 'outbox.chat')
    .whereRef('before.number', '<', 'outbox.number')
    .where('before.state', 'in', [literal('pending'), literal('sending')])

type Claimed = Omit<Database['outbox'], 'number' | 'state' | 'owner' | 'until' | 'platform' | 'why'>

const claimed = (row: Claimed): OutRow => ({
  id: row.id,
  account: row.account,
  chat: row.chat,
  part: JSON.parse(row.part ?? 'null') as Part,
  policy: row.policy as Policy,
  tries: row.tries - 1,
  repeats: row.repeats,
  madeAt: row.made_at,
})

type Cell = string | number | null
type Settling = Readonly<Record<string, Cell>>

function settleOf(opened: Opened): Outbox['settle'] {
  const statements = new Map<Settled['state'], (values: Settling) => CompiledQuery>()
  return async (row, owner, end) => {
    const change = written(row, end)
    const settle = statements.get(end.state) ?? settlingOf(opened, Object.keys(change))
    statements.set(end.state, settle)
    const { numAffectedRows } = await opened.db.executeQuery(settle({ ...change, id: row.id, holder: owner, began: row.tries + 1 }))
    return numAffectedRows === 1n
  }
}

const settlingOf = (opened: Opened, columns: readonly string[]): ((values: Settling) => CompiledQuery) =>
  prepare<Settling>(slots => {
    const slot = <T extends Cell>(name: string) => (slots[name] ?? sql`null`) as RawBuilder<T>
    return opened.db
      .updateTable('outbox')
      .set(Object.fromEntries(columns.map(column => [column, slot(column)])))
      .where('id', '=', slot<string>('id'))
      .where('state', '=', literal('sending'))
      .where('owner', '=', slot<string>('holder'))
      .where('tries', '=', slot<number>('began'))
  })

/** A row that is over keeps its outcome and loses its words. Which columns change follows from its end alone. */
function written(row: OutRow, end: Settled): Settling {
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

type Now = { readonly now: string }

function recoverOf(opened: Opened): Outbox['recover'] {
  const vanished = (now: RawBuilder<string>) =>
    opened.db.updateTable('outbox').where('state', '=', literal('sending')).where('until', '<=', now)
  const repeating = prepare<Now>(({ now }) =>
    vanished(now)
      .set(eb => ({ state: 'pending', owner: null, until: '', due: now, why: 'sender vanished', repeats: eb('repeats', '+', 1) }))
      .where('policy', '=', 'reply')
      .where('repeats', '=', 0),
  )
  const losing = prepare<Now>(({ now }) =>
    vanished(now).set({ state: 'unknown', owner: null, until: '', why: 'sender vanished', part: null }),
  )
  return async now => {
    const [repeated, unknown] = (await opened.batch([{ query: repeating({ now }) }, { query: losing({ now }) }])) ?? []
    return { repeated: Number(repeated?.numAffectedRows ?? 0), unknown: Number(unknown?.numAffectedRows ?? 0) }
  }
}
