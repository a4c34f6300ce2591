import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAskedPictures } from '../../src/app/asked-pictures.ts'
import { openingSealed } from '../../src/app/sealed.ts'
import { begin } from '../../src/dialogue/begin.ts'
import type { Channel } from '../../src/model/channel.ts'
import type { Case } from '../../src/model/cases.ts'
import type { Fetched } from '../../src/model/download.ts'
import type { Finish, Job, Store } from '../../src/model/store.ts'
import { fixedKeys } from '../../src/privacy/key-file.ts'
import { ringOf } from '../../src/privacy/ring.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { photo } from '../support/files.ts'
import { engines, type Place } from '../support/stores.ts'

/** The job that fetches a picture, cut off between its steps, and overtaken by what ends the asking. */

const seal = openSeal(fixedKeys(ringOf(randomBytes(32))))
const [account, chat, token] = ['telegram:1', '77', 'token-of-one']
const scope = { officer: 'o1', offices: ['mau'], orphans: true }

describe.each(engines)('on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    let fetched: number
    let answer: () => Promise<Fetched>
    let later = 0
    beforeEach(async () => {
      ;[home, fetched, later] = [await place(), 0, 0]
      store = await home.open()
      const bytes = await photo()
      answer = () => Promise.resolve({ ok: true, bytes })
    })
    afterEach(async () => {
      await store.close()
      await home.drop()
    })
    const now = (): Date => new Date(Date.now() + later)
    const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

    const open = () =>
      openAskedPictures({
        store,
        seal,
        config: { keepTalkDays: 30 },
        channels: new Map([[account, { picture: () => ((fetched += 1), answer()) } as unknown as Channel]]),
        open: openingSealed(store, seal, now),
        now,
      })

    /** Somebody with an open case, who was asked, and sent a picture. */
    const asked = async (): Promise<{ of: Case; finish(effects: Finish['effects']): Promise<void> }> => {
      let number = 0
      let was = begin({ id: 'c1', account, channel: 'telegram', chat, language: 'vi', office: 'mau' })
      const finish = async (effects: Finish['effects']): Promise<void> => {
        number += 1
        const at = new Date().toISOString()
        const body = { kind: 'text', text: 'a' } as const
        await store.inbox.take([{ account, channel: 'telegram', id: `m${number}`, chat, sender: { id: chat }, at, body }], [], at)
        const lease = { owner: 'w', now: at, until: inMinutes(1) }
        const [lane] = await store.inbox.claim(lease, 1)
        const now = effects.some(({ kind }) => kind === 'case') ? { ...was, case: 'k1' } : was
        const end = await store.inbox.finish({ lane: lane!, done: number, now, talk: [], rows: [], effects, at })
        if (end.left !== 'lost') was = end.was
      }
      await finish([{ kind: 'case', id: 'k1', why: 'asked' }])
      const of = (await store.cases.find(scope, 'k1', new Date().toISOString()))!
      const act = { at: new Date().toISOString(), officer: 'o1', what: 'ask-pictures', case: 'k1' }
      expect(await store.cases.change({ case: of, version: of.version, set: { picturesUntil: inMinutes(30) }, act })).toBe(true)
      await store.inbox.take([], [{ token, kind: 'picture', box: seal.seal('file-id'), until: inMinutes(60) }], act.at)
      return { of, finish }
    }
    const job = (tries = 1): Job => ({ id: 'j1', kind: 'picture', data: { case: 'k1', pictures: [token] }, account, chat, tries })
    const run = (tries = 1) => open().doings['picture']!(job(tries))
    const kept = async (): Promise<number> => (await store.attachments.of('k1', now().toISOString())).length
    const close = async (of: Case): Promise<boolean> => {
      const act = { at: now().toISOString(), officer: 'o1', what: 'close', case: of.id }
      return store.cases.change({ case: of, version: 99, set: { closed: { outcome: 'answered' } }, act })
    }

    it('is done once, however often it was begun: who died after keeping it fetches nothing again', async () => {
      await asked()
      const first = await run()
      expect(first).toMatchObject({ what: 'pictures-came', data: { kept: 1, faults: [] } })
      expect(await run(2)).toEqual(first)
      expect([fetched, await kept()]).toEqual([1, 1])
    })

    it('tries again while it may be had, and ends with words', async () => {
      await asked()
      answer = () => Promise.resolve({ ok: false, why: 'unreached', again: true, note: 'HTTP 502' })
      await expect(run()).rejects.toThrow('HTTP 502')
      expect(await run(5)).toMatchObject({ data: { kept: 0, faults: ['lost'] } })
      expect([fetched, await kept()]).toEqual([2, 0])
      // One that takes the process down with it is not fetched for ever.
      expect(await run(6)).toMatchObject({ data: { kept: 0, faults: ['lost'] } })
      expect(fetched).toBe(2)
    })

    it('fetches nothing once the case is closed, the asking is over or its late end has passed', async () => {
      const { of } = await asked()
      later = 46 * 60_000
      expect(await run()).toMatchObject({ data: { faults: ['over'] } })
      later = 44 * 60_000
      expect(await run()).toMatchObject({ data: { kept: 1 } })
      expect(await close(of)).toBe(true)
      answer = () => Promise.reject(new Error('asked for after the end'))
      const other: Job = { ...job(), data: { case: 'k1', pictures: ['another'] } }
      expect(await open().doings['picture']!(other)).toMatchObject({ data: { kept: 0, faults: ['over'] } })
    })

    it('keeps nothing where the case ends, or all is erased, while it is fetched', async () => {
      const { of, finish } = await asked()
      const bytes = await photo()
      answer = async () => {
        await finish([{ kind: 'withdraw', case: of.id }, { kind: 'forget' }])
        return { ok: true, bytes }
      }
      expect(await run()).toMatchObject({ data: { kept: 0, faults: ['over'] } })
      expect(await kept()).toBe(0)
    })

    it('outlives a closed case by seven days, and goes to the case that its own is joined with', async () => {
      const { of, finish } = await asked()
      await run()
      const untilOf = async (id: string): Promise<readonly number[]> =>
        (await store.attachments.of(id, now().toISOString())).map(({ until }) => Math.round((Date.parse(until) - Date.now()) / 86_400_000))
      expect(await untilOf('k1')).toEqual([30])
      await finish([{ kind: 'case', id: 'k2', why: 'asked' }])
      const act = { at: now().toISOString(), officer: 'o1', what: 'merge', case: of.id }
      await store.cases.change({ case: of, version: 99, set: { closed: { outcome: 'merged', into: 'k2' } }, act })
      expect([await untilOf('k1'), await untilOf('k2')]).toEqual([[], [30]])
      expect(await close({ ...of, id: 'k2' })).toBe(true)
      expect(await untilOf('k2')).toEqual([7])
    })
  })
})
