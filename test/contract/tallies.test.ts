import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin } from '../../src/dialogue/begin.ts'
import type { Conversation, Effect } from '../../src/model/conversation.ts'
import { given } from '../../src/model/given.ts'
import type { Store } from '../../src/model/store.ts'
import { momentOf } from '../../src/model/tallies.ts'
import { engines, type Place } from '../support/stores.ts'

let chats = 0

/** One message of a new person in that office is answered at that time, and counts what `effects` say. */
async function happen(store: Store, at: string, effects: readonly Effect[], office?: string): Promise<Conversation> {
  const chat = `t${++chats}`
  await store.inbox.take([{ account: 'test', channel: 'web', id: `m-${chat}`, chat, sender: { id: chat }, at, body: { kind: 'text', text: 'x' } }], [], at) // prettier-ignore
  const until = new Date(Date.parse(at) + 4000).toISOString()
  const lane = (await store.inbox.claim({ owner: chat, now: at, until }, 1000)).find(found => found.chat === chat)
  if (lane === undefined) throw new Error('nobody to answer')
  const now = begin({ id: `c-${chat}`, account: 'test', channel: 'web', chat, language: 'vi', ...given({ office }) })
  const [heard] = (await store.inbox.load(lane)).waiting
  const done = await store.inbox.finish({ lane, done: heard?.number ?? 0, now, talk: [], rows: [], effects, at })
  if (done.left === 'lost') throw new Error('lost')
  return done.was
}

const found = (code: string, facet: string): Effect => ({ kind: 'count', event: 'found', of: { code, facet } })
const year = { from: '2026-01-01', to: '2026-12-31' }

it('a day begins at midnight in Viet Nam', () => {
  expect(momentOf('2026-11-27T16:59:59.999Z')).toEqual({ day: '2026-11-27', hour: 23 })
  expect(momentOf('2026-11-27T17:00:00.000Z')).toEqual({ day: '2026-11-28', hour: 0 })
})

describe.each(engines)('tallies on $engine', ({ here, place: openPlace }) => {
  let place: Place
  let store: Store
  let other: Store
  beforeAll(async () => {
    if (!here) return
    place = await openPlace()
    store = await place.open()
    other = await place.open()
    await happen(store, '2026-11-20T02:00:00.000Z', [found('1.001193', 'fee')], 'mau')
    await happen(store, '2026-11-20T02:30:00.000Z', [found('1.001193', 'fee')], 'mau')
    await happen(store, '2026-11-20T18:00:00.000Z', [found('1.001193', 'time'), found('2.000815', 'fee')], 'khac')
    await happen(store, '2026-11-21T03:00:00.000Z', [{ kind: 'count', event: 'unsure' }, { kind: 'unanswered', why: 'unsure', words: 'nuôi chó' }], 'mau') // prettier-ignore
  })
  afterAll(async () => {
    await store?.close()
    await other?.close()
    await place?.drop()
  })

  const counts = async (): Promise<unknown> => [
    (await store.tallies.sums(year, ['name', 'code', 'facet'])).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    (await store.tallies.sums(year, ['day', 'hour'])).toSorted((a, b) => (`${a.day}${a.hour}` < `${b.day}${b.hour}` ? -1 : 1)),
    await store.tallies.sums({ ...year, office: 'khac' }, ['office', 'channel']),
  ]

  it.skipIf(!here)('says how often, by whatever is asked for; a night belongs to its day in Viet Nam', async () => {
    expect(await counts()).toEqual([
      [
        { name: 'found', code: '1.001193', facet: 'fee', count: 2 },
        { name: 'found', code: '1.001193', facet: 'time', count: 1 },
        { name: 'found', code: '2.000815', facet: 'fee', count: 1 },
        { name: 'unsure', code: '', facet: '', count: 1 },
      ],
      [
        { day: '2026-11-20', hour: 9, count: 2 },
        { day: '2026-11-21', hour: 1, count: 2 },
        { day: '2026-11-21', hour: 10, count: 1 },
      ],
      [{ office: 'khac', channel: 'web', count: 2 }],
    ])
  })

  it.skipIf(!here)('says the same after days were folded, also by two at the same time while a late one comes in', async () => {
    const before = await counts()
    const late = happen(other, '2025-12-31T02:00:00.000Z', [found('1.001193', 'fee')], 'mau')
    await Promise.all([store.tallies.fold('2026-11-21'), other.tallies.fold('2026-11-21'), late])
    await store.tallies.fold('2026-11-21')
    expect(await counts()).toEqual(before)
    expect(await store.tallies.sums({ from: '2025-12-31', to: '2025-12-31' }, ['name'])).toEqual([{ name: 'found', count: 1 }])
    await happen(store, '2026-11-20T02:45:00.000Z', [found('1.001193', 'fee')], 'mau')
    await store.tallies.fold('2026-11-22')
    expect(await store.tallies.sums({ from: '2026-11-20', to: '2026-11-20' }, ['hour'])).toEqual([{ hour: 9, count: 3 }])
  })

  it.skipIf(!here)('keeps what was not answered until the person forgets it or the talk is too old', async () => {
    const said = async (): Promise<readonly string[]> => (await store.tallies.unanswered(year, 10)).map(({ words }) => words)
    const was = await happen(store, '2026-11-21T04:00:00.000Z', [{ kind: 'unanswered', why: 'unknown', words: 'ly hôn' }], 'khac')
    expect(await said()).toEqual(['ly hôn', 'nuôi chó'])
    expect((await store.tallies.unanswered({ ...year, office: 'khac' }, 10)).map(({ why }) => why)).toEqual(['unknown'])
    await store.inbox.take([{ account: 'test', channel: 'web', id: 'forget', chat: was.chat, sender: { id: was.chat }, at: '2026-11-21T05:00:00.000Z', body: { kind: 'choice', id: 'forget' } }], [], '2026-11-21T05:00:00.000Z') // prettier-ignore
    const lane = (await store.inbox.claim({ owner: 'f', now: '2026-11-21T05:00:00.000Z', until: '2026-11-21T05:01:00.000Z' }, 1000)).find(one => one.chat === was.chat) // prettier-ignore
    if (lane === undefined) throw new Error('nobody to answer')
    const [heard] = (await store.inbox.load(lane)).waiting
    await store.inbox.finish({ lane, done: heard?.number ?? 0, now: was, talk: [], rows: [], effects: [{ kind: 'forget' }], at: '2026-11-21T05:00:01.000Z' }) // prettier-ignore
    expect(await said()).toEqual(['nuôi chó'])
    await store.care.purge('2026-12-31T00:00:00.000Z', { talk: 30, ids: 7, sent: 7, audit: 365, consents: 365 })
    expect(await said()).toEqual([])
  })
})
