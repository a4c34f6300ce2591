import { afterEach, beforeEach, expect, it } from 'vitest'
import { keeping } from '../../src/app/keep.ts'
import type { Store } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'

let place: Place
let store: Store
beforeEach(async () => {
  place = await engines[0]!.place()
  store = await place.open()
})
afterEach(async () => {
  await store.close()
  await place.drop()
})

const due = async (now: string): Promise<readonly string[]> => {
  const jobs = await store.jobs.claim({ owner: 'w', now, until: '2099-01-01T00:00:00.000Z' }, ['sweep', 'purge'], 10)
  return jobs.map(({ id }) => id)
}

it('sweeps each full hour and purges at half past two at night in Viet Nam, once however many processes there are', async () => {
  let now = '2026-11-28T09:17:00.000Z'
  const house = { store, config: { keepTalkDays: 30 }, now: () => new Date(now) }
  const [one, two] = [keeping(house), keeping(house)]
  await one.begin()
  await two.begin()
  expect(await due('2026-11-28T09:59:59.000Z')).toEqual([])
  expect(await due('2026-11-28T10:00:00.000Z')).toEqual(['sweep-2026-11-28T10'])
  expect(await due('2026-11-28T19:29:59.000Z')).toEqual([])
  expect(await due('2026-11-28T19:30:00.000Z')).toEqual(['purge-2026-11-29'])
  now = '2026-11-28T19:30:01.000Z'
  const job = { id: 'x', kind: 'x', data: null, tries: 0 }
  await one.doings['purge']?.(job)
  await one.doings['sweep']?.(job)
  expect(await due('2026-11-29T19:30:00.000Z')).toEqual(['sweep-2026-11-28T20', 'purge-2026-11-30'])
})
