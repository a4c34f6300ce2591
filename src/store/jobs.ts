import type { Json } from '../model/message.ts'
import type { Job, Jobs, Lease } from '../model/store.ts'
import type { Opened } from './engine.ts'
import { byDue, literal, lockPassing, renewing } from './locking.ts'
import type { Database } from './schema.ts'

export const openJobs = (opened: Opened): Jobs => ({
  add: async (job, due) => {
    const waiting = { state: 'waiting', tries: 0, owner: null, until: '', why: null, made_at: due }
    const row = { id: job.id, kind: job.kind, data: JSON.stringify(job.data), account: job.account ?? null, chat: job.chat ?? null, due }
    const query = opened.db
      .insertInto('jobs')
      .values({ ...row, ...waiting })
      .onConflict(conflict => conflict.column('id').doNothing())
    await opened.batch([{ query: query.compile() }, ...opened.announce({ topic: 'job' })])
  },
  claim: (lease, kinds, limit) => (kinds.length === 0 ? Promise.resolve([]) : claim(opened, lease, { kinds, limit })),
  renew: renewing(opened, 'jobs', 'waiting'),
  done: (job, owner) => settle(opened, job, owner, { state: 'done', data: 'null' }),
  failed: (job, owner, why, due) => settle(opened, job, owner, due === undefined ? { state: 'dead', why } : { due, why }),
})

async function settle(opened: Opened, job: Job, owner: string, change: Partial<Database['jobs']>): Promise<boolean> {
  const { numUpdatedRows } = await opened.db
    .updateTable('jobs')
    .set({ ...change, owner: null, until: '' })
    .where('id', '=', job.id)
    .where('state', '=', literal('waiting'))
    .where('owner', '=', owner)
    .where('tries', '=', job.tries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** One statement, so that on SQLite it shares its commit with whatever else is written just then. */
async function claim(opened: Opened, lease: Lease, which: { kinds: readonly string[]; limit: number }): Promise<readonly Job[]> {
  const rows = await opened.db
    .with('found', found =>
      found
        .selectFrom('jobs')
        .select('id')
        .where('state', '=', literal('waiting'))
        .where('due', '<=', lease.now)
        .where('until', '<=', lease.now)
        .where('kind', 'in', which.kinds)
        .orderBy('due')
        .limit(which.limit)
        .$call(lockPassing(opened)),
    )
    .updateTable('jobs')
    .from('found')
    .set(eb => ({ owner: lease.owner, until: lease.until, tries: eb('tries', '+', 1) }))
    .whereRef('jobs.id', '=', 'found.id')
    .returning(['jobs.id', 'kind', 'data', 'tries', 'account', 'chat', 'due'])
    .execute()
  return rows.toSorted(byDue).map(row => ({
    id: row.id,
    kind: row.kind,
    data: JSON.parse(row.data) as Json,
    tries: row.tries,
    ...(row.account === null ? {} : { account: row.account }),
    ...(row.chat === null ? {} : { chat: row.chat }),
  }))
}
