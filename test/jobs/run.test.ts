import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startJobs, type Doing } from '../../src/jobs/run.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Store } from '../../src/model/store.ts'
import type { Pace, Worker } from '../../src/model/worker.ts'
import { engines, type Place } from '../support/stores.ts'

const pace: Pace = { parallel: 4, pollMs: 20, leaseMs: 2000, renewMs: 60 }

describe.each(engines)('jobs on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    const workers: Worker[] = []
    beforeEach(async () => {
      home = await place()
      store = await home.open()
    })
    afterEach(async () => {
      await Promise.all(workers.splice(0).map(worker => worker.close()))
      await store.close()
      await home.drop()
    })
    const run = (doings: Record<string, Doing>, taken: Incoming[], owner = 'me'): void => {
      const take = (message: Incoming): Promise<void> => Promise.resolve(void taken.push(message))
      workers.push(startJobs(store.jobs, doings, { owner, now: () => new Date(), take, failed: () => undefined, pace }))
    }

    it('brings the result back into the chat’s lane under the job’s own id', async () => {
      const taken: Incoming[] = []
      run({ 'look-up': job => Promise.resolve({ what: 'looked-up', data: job.data }) }, taken)
      await store.jobs.add({ id: 'j1', kind: 'look-up', data: { state: 4 }, account: 'a', chat: 'c' }, new Date().toISOString())
      await expect.poll(() => taken.length, { timeout: 5000, interval: 10 }).toBe(1)
      expect(taken[0]).toMatchObject({ id: 'j1', account: 'a', chat: 'c', body: { kind: 'event', what: 'looked-up', data: { state: 4 } } })
    })

    it('is done by one of two processes, and not before its time', async () => {
      const done: string[] = []
      const doing: Doing = job => Promise.resolve(void done.push(job.id)).then(() => undefined)
      const soon = new Date(Date.now() + 400)
      for (let i = 0; i < 10; i += 1) await store.jobs.add({ id: `j${i}`, kind: 'k', data: null }, soon.toISOString())
      run({ k: doing }, [], 'first')
      run({ k: doing }, [], 'second')
      await expect.poll(() => done.length, { timeout: 5000, interval: 10 }).toBe(10)
      expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())
      expect(new Set(done).size).toBe(10)
    })

    it('is tried again after it failed, and leaves kinds it does not know alone', async () => {
      let tries = 0
      run(
        {
          shaky: () => {
            tries += 1
            return tries === 1 ? Promise.reject(new Error('down')) : Promise.resolve(undefined)
          },
        },
        [],
      )
      await store.jobs.add({ id: 'strange', kind: 'strange', data: null }, new Date().toISOString())
      await store.jobs.add({ id: 'shaky', kind: 'shaky', data: null }, new Date().toISOString())
      await expect.poll(() => tries, { timeout: 8000, interval: 20 }).toBe(2)
      const later = new Date(Date.now() + 3_600_000)
      const left = await store.jobs.claim({ owner: 'look', now: later.toISOString(), until: later.toISOString() }, ['strange', 'shaky'], 10)
      expect(left.map(job => job.id)).toEqual(['strange'])
    })
  })
})
