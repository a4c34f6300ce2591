import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/model/knowledge.ts'
import type { Patch } from '../../src/model/office.ts'
import type { Store } from '../../src/model/store.ts'
import { engines, type Place } from '../support/stores.ts'

const catalogue = (title: string): Catalogue => ({
  base: 1,
  overlay: 0,
  published: '2026-11-22',
  procedures: [],
  families: [],
  faq: [],
  words: [],
  hotlines: [],
  offices: [],
  sources: [{ id: 's', title, publisher: 'p' }],
})
const by = (name: string, at = '2026-11-22T01:00:00.000Z') => ({ by: name, at })

describe.each(engines)('versions on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    let other: Store
    beforeAll(async () => {
      home = await place()
      ;[store, other] = await Promise.all([home.open(), home.open()])
    })
    afterAll(async () => {
      await Promise.all([store.close(), other.close()])
      await home.drop()
    })

    it('needs a draft, a second person and a publication before anything is answered from', async () => {
      const before = await store.versions.stamp()
      const number = await store.versions.draft(catalogue('một'), 1, by('Lan'))
      expect(await store.versions.publish(number, by('Huệ'))).toBe('not-reviewed')
      expect(await store.versions.review(number, by('Lan'))).toBe('same-person')
      expect(await store.versions.review(number, by('Huệ'))).toBe('reviewed')
      expect(await store.versions.review(number, by('Mai'))).toBe('no-draft')
      expect(await store.versions.stamp()).toBe(before)
      expect((await store.versions.published()).base).toBeUndefined()
      expect(await store.versions.publish(number, by('Lan'))).toBe('published')
      expect(await other.versions.stamp()).not.toBe(before)
      const { base } = await other.versions.published()
      expect(base).toMatchObject({ number, catalogue: { base: number, sources: [{ title: 'một' }] } })
      expect(base?.number).toBeGreaterThan(1)
    })

    it('goes back to what was published before, never to what was not, and has one current version', async () => {
      const [first] = await store.versions.list()
      const second = await store.versions.draft(catalogue('hai'), 1, by('Lan'))
      await store.versions.review(second, by('Huệ'))
      await store.versions.publish(second, by('Huệ'))
      const third = await store.versions.draft(catalogue('ba'), 1, by('Lan'))
      expect(await store.versions.rollback(third, by('Huệ'))).toBe('never-published')
      expect((await store.versions.published()).base?.number).toBe(second)
      expect(await store.versions.rollback(first!.number, by('Huệ'))).toBe('published')
      expect((await other.versions.published()).base?.catalogue.sources[0]?.title).toBe('một')
      expect((await store.versions.list()).filter(({ current }) => current).map(({ number }) => number)).toEqual([first!.number])
      expect((await store.versions.acts(1))[0]).toMatchObject({ by: 'Huệ', what: 'rollback', number: first!.number })
    })

    it('numbers the changes of each office, and keeps those taken back in the record', async () => {
      const notice: Patch = { kind: 'notice', text: 'Chiều nay nghỉ', codes: [] }
      expect(await store.versions.patch('a', notice, by('Lan'))).toBe(1)
      expect(await other.versions.patch('a', notice, by('Lan'))).toBe(2)
      expect(await store.versions.patch('b', notice, by('Lan'))).toBe(1)
      const stamp = await store.versions.stamp()
      expect(await store.versions.undo('a', 1, by('Huệ'))).toBe('undone')
      expect(await store.versions.undo('a', 1, by('Huệ'))).toBe('no-patch')
      expect(await store.versions.stamp()).not.toBe(stamp)
      const { patches } = await other.versions.published()
      expect(patches.map(({ office, number, undone }) => [office, number, undone])).toEqual([
        ['a', 1, true],
        ['a', 2, false],
        ['b', 1, false],
      ])
    })

    it('wakes other processes', async () => {
      const heard = new Promise<void>(resolve => {
        const stop = other.onWake(({ topic }) => {
          if (topic !== 'knowledge' && topic !== 'any') return
          stop()
          resolve()
        })
      })
      await store.versions.patch('c', { kind: 'withdraw', code: '1.001193', why: 'đang sửa' }, by('Lan'))
      await heard
    })
  })
})
