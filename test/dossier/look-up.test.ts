import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookUp, type Asked, type House } from '../../src/dossier/look-up.ts'
import { endIn, type Known, type Provider } from '../../src/dossier/provider.ts'
import type { LookUps } from '../../src/model/look-ups.ts'
import type { Store } from '../../src/model/store.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { engines, type Place } from '../support/stores.ts'

const { hashOf } = openSeal(Buffer.alloc(32, 7))
const code = 'G22.99-260921-000001'
const known: Known = {
  dossier: { state: 'processing', label: 'x', asOf: '2026-11-22T00:00:00.000Z' },
  ...endIn(hashOf, code, '+84 912 345 678'),
}

describe.each(engines)('look-ups, on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    beforeAll(async () => {
      home = await place()
      store = await home.open()
    })
    afterAll(async () => {
      await store.close()
      await home.drop()
    })
    let clock = Date.parse('2026-11-22T00:00:00.000Z')
    let n = 0
    const house = (find: Provider['find'], lookUps?: LookUps): House => ({
      provider: { name: 'file', find, close: () => undefined },
      lookUps: lookUps ?? store.lookUps,
      hashOf,
      now: () => new Date((clock += 1)),
      failed: () => undefined,
    })
    const finding: Provider['find'] = asked => Promise.resolve(asked === code ? known : undefined)
    const ask = (more: Partial<Asked>): Asked => ({ id: `l${++n}`, code, proof: '5678', account: `a${n}`, chat: `c${n}`, ...more })
    const pass = (hours: number): number => (clock += hours * 3_600_000)

    it('tell a dossier to who knows the end of its phone number', async () => {
      expect(await lookUp(house(finding), ask({}), 1000)).toEqual({ kind: 'found', dossier: known.dossier, key: hashOf(`dossier ${code}`) })
    })

    it('answer alike to a wrong proof, an unknown code and a dossier without a phone', async () => {
      const without = house(() => Promise.resolve({ dossier: known.dossier }))
      pass(48)
      const ends = [
        await lookUp(house(finding), ask({ proof: '5679' }), 1000),
        await lookUp(house(finding), ask({ code: 'G22.99-260921-000009' }), 1000),
        await lookUp(without, ask({}), 1000),
      ]
      expect(ends).toEqual([{ kind: 'hidden' }, { kind: 'hidden' }, { kind: 'hidden' }])
    })

    it('take the same steps for hit and miss', async () => {
      pass(48)
      const steps = async (asked: Asked): Promise<readonly string[]> => {
        const taken: string[] = []
        const counted: LookUps = {
          reserve: (...all) => (taken.push('reserve'), store.lookUps.reserve(...all)),
          full: (...all) => (taken.push('full'), store.lookUps.full(...all)),
          proved: (...all) => (taken.push('proved'), store.lookUps.proved(...all)),
          settle: (...all) => (taken.push('settle'), store.lookUps.settle(...all)),
          rows: store.lookUps.rows,
        }
        const counting = (text: string): string => (taken.push('hash'), hashOf(text))
        await lookUp({ ...house(finding, counted), hashOf: counting }, asked, 1000)
        return taken
      }
      const hit = await steps(ask({}))
      const wrong = await steps(ask({ proof: '0000' }))
      const unknown = await steps(ask({ code: 'G22.99-260921-000009' }))
      expect(wrong).toEqual(hit)
      expect(unknown).toEqual(hit)
    })

    it('tell what stays hidden at one pace where the source is far away, and what was found at once', async () => {
      pass(48)
      const told: string[] = []
      const paces: (() => void)[] = []
      const far = { ...house(finding), level: () => new Promise<void>(resolve => paces.push(resolve)) }
      const hiding = [ask({ proof: '5679' }), ask({ code: 'G22.99-260921-000009' })].map(async asked =>
        told.push((await lookUp(far, asked, 1000)).kind),
      )
      await expect.poll(() => paces.length).toBe(2)
      told.push((await lookUp(far, ask({}), 1000)).kind)
      expect(told).toEqual(['found'])
      for (const go of paces) go()
      await Promise.all(hiding)
      expect(told).toEqual(['found', 'hidden', 'hidden'])
    })

    it('ask for the whole number after five misses on a code, whether it exists or not, until a day has passed', async () => {
      for (const tried of [code, 'G22.99-260921-000777']) {
        pass(48)
        for (let i = 0; i < 5; i++)
          expect(await lookUp(house(finding), ask({ code: tried, proof: `000${i}` }), 1000)).toEqual({ kind: 'hidden' })
        expect(await lookUp(house(finding), ask({ code: tried }), 1000)).toEqual({ kind: 'whole' })
        pass(23)
        expect(await lookUp(house(finding), ask({ code: tried }), 1000)).toEqual({ kind: 'whole' })
        const whole = await lookUp(house(finding), ask({ code: tried, proof: '0912345678' }), 1000)
        expect(whole.kind).toBe(tried === code ? 'found' : 'hidden')
        pass(2)
        expect((await lookUp(house(finding), ask({ code: tried }), 1000)).kind).toBe(tried === code ? 'found' : 'hidden')
      }
    })

    it('take the whole number however it is written, and no other', async () => {
      pass(48)
      for (const [proof, kind] of [
        ['0912345678', 'found'],
        ['84912345678', 'found'],
        ['0987345678', 'hidden'],
      ] as const)
        expect((await lookUp(house(finding), ask({ proof }), 1000)).kind).toBe(kind)
    })

    it('lock a code against strangers after twenty wrong whole numbers, and against nobody who has proven it before', async () => {
      pass(48)
      const [account, chat] = ['acquainted', 'acquainted']
      expect((await lookUp(house(finding), ask({ account, chat }), 1000)).kind).toBe('found')
      for (let i = 0; i < 5; i++) await lookUp(house(finding), ask({ proof: `000${i}` }), 1000)
      const misses = Array.from({ length: 20 }, (_, i) => lookUp(house(finding), ask({ proof: `09876543${10 + i}` }), 1000))
      expect(new Set((await Promise.all(misses)).map(({ kind }) => kind))).toEqual(new Set(['hidden']))
      expect((await lookUp(house(finding), ask({ proof: '0912345678' }), 1000)).kind).toBe('locked')
      expect((await lookUp(house(finding), ask({ account, chat }), 1000)).kind).toBe('found')
      expect((await lookUp(house(finding), ask({ account, chat: 'another' }), 1000)).kind).toBe('whole')
    })

    it('let nobody pass a lock by trying side by side', async () => {
      pass(48)
      const ends = await Promise.all(Array.from({ length: 20 }, (_, i) => lookUp(house(finding), ask({ proof: `1${100 + i}` }), 5000)))
      expect(ends.filter(({ kind }) => kind === 'hidden')).toHaveLength(5)
      expect(ends.filter(({ kind }) => kind === 'whole')).toHaveLength(15)
    })

    it('lock a person after ten misses over any codes, and nobody else', async () => {
      pass(48)
      for (let i = 0; i < 10; i++)
        expect((await lookUp(house(finding), ask({ code: `G22-260921-1${i}00`, account: 'p', chat: 'p' }), 1000)).kind).toBe('hidden')
      expect(await lookUp(house(finding), ask({ account: 'p', chat: 'p' }), 1000)).toEqual({ kind: 'locked' })
      expect(await lookUp(house(finding), ask({ account: 'p', chat: 'p', proof: '0912345678' }), 1000)).toEqual({ kind: 'locked' })
      expect((await lookUp(house(finding), ask({ account: 'p' }), 1000)).kind).toBe('found')
    })

    it('serve everybody else of an account after any number of misses, for the whole number', async () => {
      pass(48)
      const misses = Array.from({ length: 60 }, (_, i) => lookUp(house(finding), ask({ code: `G22-260921-2${i}00`, account: 'q' }), 1000))
      await Promise.all(misses)
      expect(await lookUp(house(finding), ask({ account: 'q' }), 1000)).toEqual({ kind: 'whole' })
      for (let i = 0; i < 200; i++)
        await lookUp(house(finding), ask({ code: `G22-260921-3${i}`, account: 'q', proof: `09876543${10 + (i % 90)}` }), 1000)
      expect((await lookUp(house(finding), ask({ account: 'q', proof: '0912345678' }), 1000)).kind).toBe('found')
      pass(2)
      expect((await lookUp(house(finding), ask({ account: 'q' }), 1000)).kind).toBe('found')
    })

    it('count no miss against who was right, nor while the source is down or slow', async () => {
      pass(48)
      for (let i = 0; i < 12; i++) expect((await lookUp(house(finding), ask({ account: 'r', chat: 'r' }), 1000)).kind).toBe('found')
      const down = house(() => Promise.reject(new Error('down')))
      const slow = house((_, signal) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(new Error('late')))))
      for (let i = 0; i < 12; i++) expect(await lookUp(down, ask({ account: 'r', chat: 'r' }), 1000)).toEqual({ kind: 'down' })
      expect(await lookUp(slow, ask({ account: 'r', chat: 'r' }), 20)).toEqual({ kind: 'slow' })
      expect((await lookUp(house(finding), ask({ account: 'r', chat: 'r' }), 1000)).kind).toBe('found')
    })

    it('leave an audit row each, with hashes alone', async () => {
      const before = await store.lookUps.rows(1000)
      pass(48)
      await lookUp(house(finding), ask({ id: 'audit', chat: 'a chat' }), 1000)
      const [row, ...others] = await store.lookUps.rows(1000)
      expect(others).toEqual(before)
      expect(row).toMatchObject({ id: 'audit', outcome: 'found', key: hashOf(`dossier ${code}`) })
      expect(JSON.stringify(row)).not.toMatch(/000001|5678|a chat/)
    })
  })
})
