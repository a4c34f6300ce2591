import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { specOf } from '../../src/app/language-model.ts'
import { openCalls, type Calls, type CallPace } from '../../src/language-model/calls.ts'
import { openChat } from '../../src/language-model/chat.ts'
import { rewrite } from '../../src/language-model/rewrite.ts'
import type { Store } from '../../src/model/store.ts'
import { noModel } from '../support/model/packages.ts'
import { fakeModel, type FakeModel, type Manner } from '../support/model/server.ts'
import { engines, type Place } from '../support/stores.ts'

/** Real langchain, and a server that misbehaves. */
describe.each(engines)(
  `calls of a language model on $engine${noModel === undefined ? '' : ` (skipped: ${noModel})`}`,
  ({ here, place }) => {
    describe.skipIf(!here || noModel !== undefined)('', () => {
      let home: Place
      let store: Store
      let fake: FakeModel
      const open: Calls[] = []
      const heard: string[] = []
      beforeEach(async () => {
        home = await place()
        store = await home.open()
        fake = await fakeModel(() => 'đăng ký khai sinh')
        heard.length = 0
      })
      afterEach(async () => {
        await Promise.all(open.splice(0).map(calls => calls.close()))
        await fake.close()
        await store.close()
        await home.drop()
      })
      const start = (callsPerDay = 100, pace?: CallPace, price = { in: 4000, out: 16_000 }): Calls => {
        const spec = specOf({ provider: 'openai', name: 'fake', url: fake.url, key: 'k', rewrites: true, drafts: true, price, callsPerDay })
        if (spec === undefined) throw new Error('the packages are missing: motcua add model')
        const calls = openCalls({
          chat: openChat(),
          spec,
          uses: store.modelUses,
          price,
          callsPerDay,
          now: () => new Date('2026-11-28T18:00:00.000Z'),
          failed: error => heard.push(error instanceof Error ? error.message : String(error)),
          ...(pace === undefined ? {} : { pace }),
        })
        open.push(calls)
        return calls
      }
      const used = async () => (await store.modelUses.since('2026-11-29'))[0]

      it('are counted with their tokens and their price, on the day it is in Viet Nam', async () => {
        const calls = start()
        expect(await rewrite(calls, 'tui mun lam giay cho be', 20_000)).toBe('dang ky khai sinh')
        calls.note('rewrite', 'used')
        await expect.poll(used, { timeout: 10_000 }).toMatchObject({
          day: '2026-11-29',
          purpose: 'rewrite',
          calls: 1,
          used: 1,
          tokensIn: 100,
          tokensOut: 10,
          cost: 100 * 4000 + 10 * 16_000,
        })
        expect(fake.asked[0]).toMatchObject({ key: 'k', stream: false, words: '<cau>tui mun lam giay cho be</cau>' })
      })

      it('come to nothing quietly where the server has no manners', async () => {
        const calls = start(100, { failures: 100, restMs: 1, loadMs: 20_000 })
        const manners: readonly Manner[] = ['down', 'often', 'hang-up', 'junk', 'empty']
        for (const manner of manners) {
          fake.set(manner)
          expect([manner, await rewrite(calls, 'tui mun lam giay cho be', 20_000)]).toEqual([manner, undefined])
        }
        expect(fake.asked).toHaveLength(manners.length)
        await expect.poll(used, { timeout: 10_000 }).toMatchObject({ calls: manners.length, late: 0, used: 0 })
        // Neither the question nor what a server said about it.
        expect(heard.filter(line => line !== 'no answer')).toEqual([])
      })

      it('end when their time is over', async () => {
        const calls = start()
        await rewrite(calls, 'lan dau de nap san', 20_000)
        fake.set('slow')
        expect(await rewrite(calls, 'tui mun lam giay cho be', 300)).toBeUndefined()
        await expect.poll(used, { timeout: 10_000 }).toMatchObject({ calls: 2, late: 1, failed: 0 })
      })

      it('rest after failures in a row, and nobody waits meanwhile; then one tries', async () => {
        const calls = start(100, { failures: 2, restMs: 3000, loadMs: 20_000 })
        await expect.poll(() => calls.ready(), { timeout: 20_000 }).toBe(true)
        fake.set('down')
        for (let i = 0; i < 4; i += 1) await rewrite(calls, 'tui mun lam giay cho be', 20_000)
        expect(fake.asked).toHaveLength(2)
        expect(calls.ready()).toBe(false)
        fake.set('well')
        await expect.poll(() => calls.ready(), { timeout: 20_000 }).toBe(true)
        expect(await rewrite(calls, 'tui mun lam giay cho be', 20_000)).toBe('dang ky khai sinh')
      })

      it('end for the day when so many were made', async () => {
        const calls = start(2)
        for (let i = 0; i < 3; i += 1) await rewrite(calls, 'tui mun lam giay cho be', 20_000)
        expect(fake.asked).toHaveLength(2)
        expect(calls.ready()).toBe(false)
      })
    })
  },
)
