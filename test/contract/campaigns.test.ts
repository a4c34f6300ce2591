import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '../../src/model/campaign.ts'
import type { Store } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'
import { draft as asked } from '../support/campaign.ts'

const campaign = (id: string, codes: readonly string[], more: Partial<Campaign> = {}): Campaign => ({
  id,
  ...asked,
  codes: codes.map((code, i) => ({ code, place: i % 2, carrier: i < 2 ? 'leaflet' : 'poster', wording: 'a' })),
  madeAt: `2026-11-28T0${id.length}:00:00.000Z`,
  by: 'o1',
  ...more,
})

describe.each(engines)('campaigns on $engine', ({ here, place: openPlace }) => {
  let place: Place
  let store: Store
  let other: Store
  beforeAll(async () => {
    if (!here) return
    place = await openPlace()
    store = await place.open()
    other = await place.open()
  })
  afterAll(async () => {
    await store?.close()
    await other?.close()
    await place?.drop()
  })

  it.skipIf(!here)('keeps a campaign whole, in its order', async () => {
    const made = campaign('c1', ['TANLAC2', 'BINHHOA2', 'TANLAC3', 'BINHHOA3'], { other: 'Một lời khác' })
    expect(await store.campaigns.add(made)).toBe('added')
    const read = await other.campaigns.read('c1')
    expect(read).toEqual({ ...made, codes: made.codes.toSorted((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1)) })
    expect(await other.campaigns.list(['mau'])).toEqual([read])
    expect(await other.campaigns.list(['khac'])).toEqual([])
    expect(await other.campaigns.list([])).toEqual([])
    expect(await other.campaigns.read('none')).toBeUndefined()
    expect((await other.campaigns.find('taniac2'))?.code.code).toBe('TANLAC2')
    expect(await other.campaigns.find('TANLAC9')).toBeUndefined()
  })

  it.skipIf(!here)('gives a code once: whoever comes second gets nothing, not half', async () => {
    const both = await Promise.all([
      store.campaigns.add(campaign('c22', ['MAU2', 'MAU3'])),
      other.campaigns.add(campaign('c333', ['MAU3', 'MAU4'])),
    ])
    expect(both.toSorted()).toEqual(['added', 'taken'])
    const [winner, loser] = both[0] === 'added' ? ['c22', 'c333'] : ['c333', 'c22']
    expect(await store.campaigns.read(winner)).toBeDefined()
    expect(await store.campaigns.read(loser)).toBeUndefined()
    const codes = (await store.campaigns.known('2026-01-01')).filter(({ code }) => code.startsWith('MAU'))
    expect(new Set(codes.map(one => one.campaign))).toEqual(new Set([winner]))
  })

  it.skipIf(!here)('takes a code that looks like another for the same', async () => {
    expect(await store.campaigns.add(campaign('c4444', ['TINH4']))).toBe('added')
    expect(await store.campaigns.add(campaign('c5555', ['TLNH4']))).toBe('taken')
    expect([...(await store.campaigns.taken())]).toContain('TINH4')
  })

  it.skipIf(!here)('knows the codes of campaigns that go on', async () => {
    const codes = async (since: string) => (await store.campaigns.known(since)).map(({ code }) => code)
    expect(await codes('2026-12-31')).toContain('TANLAC2')
    expect(await codes('2027-01-01')).not.toContain('TANLAC2')
  })

  it.skipIf(!here)('adds up steps by code, day in Viet Nam and platform, and nothing for a code of no campaign', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? store : other).campaigns.count('TANLAC2', 'reach', '', '2026-12-01T16:59:00.000Z'),
      ),
    )
    await store.campaigns.count('TANLAC2', 'reach', '', '2026-12-01T17:00:00.000Z')
    await store.campaigns.count('TANLAC2', 'chat', 'web', '2026-12-01T03:00:00.000Z')
    await store.campaigns.count('NOBODY7', 'chat', 'web', '2026-12-01T03:00:00.000Z')
    const counts = (await other.campaigns.counts('c1')).map(({ code, day, channel, step, count }) =>
      [code, day, channel, step, count].join(' '),
    )
    expect(counts.toSorted()).toEqual(['TANLAC2 2026-12-01  reach 20', 'TANLAC2 2026-12-01 web chat 1', 'TANLAC2 2026-12-02  reach 1'])
  })

  it.skipIf(!here)('notes a meeting once', async () => {
    const held = { id: 's1', place: 1, day: '2026-12-05', heads: 42 }
    await store.campaigns.addSession('c1', held)
    await other.campaigns.addSession('c1', held)
    expect(await store.campaigns.sessions('c1')).toEqual([held])
  })
})
