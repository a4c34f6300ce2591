import { DatabaseSync } from 'node:sqlite'
import { SqliteQueryCompiler, type CompiledQuery, type Kysely, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Opened } from '../../src/store/engine.ts'
import { openInbox } from '../../src/store/inbox.ts'
import { openJobs } from '../../src/store/jobs.ts'
import { openOutbox } from '../../src/store/outbox.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import type { Database } from '../../src/store/schema.ts'
import { engines, type Place } from '../support/stores.ts'

/** All that is asked for every message. What reads a whole table here gets slower with each day of service. */
let place: Place
let opened: Opened
const asked = new Set<string>()

const noting: KyselyPlugin = {
  transformQuery({ node, queryId }) {
    asked.add(new SqliteQueryCompiler().compileQuery(node, queryId).sql)
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}

const watched = (db: Kysely<Database>): Kysely<Database> => {
  const plugged = db.withPlugin(noting)
  const executeQuery = (query: CompiledQuery): unknown => {
    asked.add(query.sql)
    return db.executeQuery(query)
  }
  return new Proxy(plugged, {
    get: (of, name) => {
      if (name === 'executeQuery') return executeQuery
      const value: unknown = Reflect.get(of, name, of)
      return typeof value === 'function' ? (value.bind(of) as unknown) : value
    },
  })
}

beforeAll(async () => {
  place = await engines[0]!.place()
  await (await place.open()).close()
  const raw = openSqlite(place.where)
  opened = {
    ...raw,
    db: watched(raw.db),
    reader: watched(raw.reader),
    batch: steps => {
      for (const { query } of steps) asked.add(query.sql)
      return raw.batch(steps)
    },
  }
})

afterAll(async () => {
  await opened.close()
  await place.drop()
})

it('no statement of the daily work reads a whole table', async () => {
  const [inbox, outbox, jobs] = [openInbox(opened), openOutbox(opened), openJobs(opened)]
  const at = '2026-11-22T00:00:00.000Z'
  const lease = { owner: 'me', now: '2026-11-22T00:00:01.000Z', until: '2026-11-22T00:00:05.000Z' }
  const message = {
    account: 'a',
    channel: 'test',
    id: 'm',
    chat: 'c',
    sender: { id: 'c' },
    at,
    body: { kind: 'text', text: 'chào' },
  } as const
  await inbox.take([message], [{ token: 't', kind: 'phone', box: 'b', until: at }], at, [{ account: 'a', chat: 'c' }])
  const [lane] = await inbox.claim(lease, 10)
  if (lane === undefined) throw new Error('the lane was not claimed')
  const { waiting } = await inbox.load(lane)
  await inbox.renew(lease)
  const [heard] = waiting
  if (heard === undefined) throw new Error('nothing waits')
  const part = { blocks: [{ kind: 'paragraph', text: 'phần' }] } as const
  await inbox.finish({
    lane,
    done: heard.number,
    now: begin({ id: 'x', account: 'a', channel: 'test', chat: 'c', language: 'vi' }),
    talk: [{ by: 'citizen', at, ref: heard.ref, body: heard.body }],
    rows: [
      { part, policy: 'reply' },
      { part, policy: 'reply' },
    ],
    effects: [{ kind: 'job', job: 'look-up', data: {} }],
    at,
  })
  await outbox.recover(lease.now)
  const [row] = await outbox.claim(lease, ['a', 'b'], 10)
  if (row === undefined) throw new Error('nothing to send')
  await outbox.renew(lease)
  await outbox.settle(row, 'me', { state: 'sent', platform: 'p' })
  const [job] = await jobs.claim(lease, ['look-up'], 10)
  if (job === undefined) throw new Error('no job')
  await jobs.renew(lease)
  await jobs.done(job, 'me')

  expect(asked.size).toBeGreaterThan(15)
  const database = new DatabaseSync(place.where)
  const plans = [...asked].map(sql => ({ sql, plan: database.prepare(`explain query plan ${sql}`).all() as { detail: string }[] }))
  database.close()
  // The rows picked by a claim are few, and stand in a table of their own for the length of the statement.
  const whole = plans.filter(({ plan }) => plan.some(({ detail }) => /^SCAN (?!heads|found|picked|CONSTANT)/.test(detail)))
  expect(whole.map(({ sql }) => sql)).toEqual([])
})
