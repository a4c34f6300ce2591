import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keysOf, sealOf } from '../../src/app/data.ts'
import { keyFinding, listKeys, resealing, rotateKeys } from '../../src/app/keys.ts'
import type { Store } from '../../src/model/store.ts'
import { readRing } from '../../src/privacy/ring.ts'
import { boxStart, openSeal } from '../../src/privacy/seal.ts'
import { engines, type Place } from '../support/stores.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 10, 20 + n))
const until = day(40).toISOString()
const job = { id: 'j', kind: 'reseal', data: null, tries: 0 }

describe.each(engines)('a new key, on $engine', ({ here, place }) => {
  describe.skipIf(!here)('', () => {
    let home: Place
    let store: Store
    let folder: string
    beforeEach(async () => {
      home = await place()
      store = await home.open()
      folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    })
    afterEach(async () => {
      await store.close()
      await home.drop()
      rmSync(folder, { recursive: true, force: true })
    })

    const config = () => ({ dataDir: folder, sealKey: undefined })
    const at = (n: number) => ({ config: config(), store, now: () => day(n) })
    const reseal = (n: number): Promise<unknown> => {
      const keys = keysOf(config())
      return resealing(at(n), openSeal(keys), keys).doings['reseal']!(job)
    }
    const fill = async (count: number): Promise<void> => {
      const seal = sealOf(config())
      const sealed = Array.from({ length: count }, (_, n) => ({
        token: `t${String(n).padStart(4, '0')}`,
        kind: 'phone',
        box: seal.seal(`phone ${n}`),
        until,
      }))
      await store.inbox.take([], sealed, day(0).toISOString())
      await store.keep('telegram:1').set('offset', seal.seal('42'))
    }
    const read = async (n: number): Promise<string | undefined> =>
      sealOf(config()).open((await store.care.sealed(`t${String(n).padStart(4, '0')}`, day(0).toISOString())) ?? '')

    it('seals all anew, goes on reading meanwhile, and lets the old key go a day later', async () => {
      await fill(250)
      const [{ id: old } = { id: '' }] = (await listKeys(at(0))).keys
      const { id } = await rotateKeys(at(0))
      expect((await listKeys(at(0))).keys).toMatchObject([
        { id, seals: true, values: 0 },
        { id: old, seals: false, values: 251 },
      ])
      expect(await read(7)).toBe('phone 7')
      await reseal(0)
      expect((await listKeys(at(0))).keys).toMatchObject([
        { id, values: 251 },
        { id: old, values: 0 },
      ])
      expect(await read(249)).toBe('phone 249')
      await reseal(2)
      expect((await listKeys(at(2))).keys.map(key => key.id)).toEqual([id])
      expect(await read(249)).toBe('phone 249')
      expect(sealOf(config()).open((await store.keep('telegram:1').get('offset')) ?? '')).toBe('42')
    })

    it('keeps a key that anything is sealed with', async () => {
      await fill(3)
      const seal = sealOf(config())
      await rotateKeys(at(0))
      const stuck = `${seal.seal('x').slice(0, 12)}${'A'.repeat(60)}`
      await store.keep('telegram:1').set('broken', stuck)
      await reseal(0)
      await reseal(3)
      const { keys } = await listKeys(at(3))
      expect(keys.map(({ values }) => values)).toEqual([4, 1])
      expect(await store.keep('telegram:1').get('broken')).toBe(stuck)
    })

    it('never overwrites what changed meanwhile', async () => {
      await fill(1)
      const [box] = await store.boxes.others(boxStart('00000000'), undefined, 10)
      await store.keep('telegram:1').set('offset', 'newer')
      await store.boxes.change([
        { from: box!, to: 'sealed anew' },
        { from: { table: 'keeps', key: 'telegram:1 offset', box: 'older' }, to: 'lost' },
      ])
      expect(await store.keep('telegram:1').get('offset')).toBe('newer')
      expect(await store.care.sealed('t0000', day(0).toISOString())).toBe('sealed anew')
    })

    it('goes on where it was killed, and after a second change', async () => {
      await fill(150)
      await rotateKeys(at(0))
      const keys = keysOf(config())
      const seal = openSeal(keys)
      const dies: Store['boxes'] = {
        ...store.boxes,
        change: async changes => {
          await store.boxes.change(changes.slice(0, 30))
          throw new Error('killed')
        },
      }
      await expect(resealing({ ...at(0), store: { ...store, boxes: dies } }, seal, keys).doings['reseal']!(job)).rejects.toThrow('killed')
      expect(await read(149)).toBe('phone 149')
      expect(await read(3)).toBe('phone 3')
      const { id } = await rotateKeys(at(1))
      await reseal(3)
      expect((await listKeys(at(3))).keys).toMatchObject([{ id, values: 151 }])
      expect(await read(149)).toBe('phone 149')
    })

    it('with the key in a setting tells the values to set, both of which open all', async () => {
      const sealKey = Buffer.alloc(32, 9).toString('base64')
      const before = sealOf({ dataDir: folder, sealKey })
      const { id, setting = '', both = '' } = await rotateKeys({ ...at(0), config: { dataDir: folder, sealKey } })
      const [now, between] = [sealOf({ dataDir: folder, sealKey: setting }), sealOf({ dataDir: folder, sealKey: both })]
      expect(now.seal('x')).toContain(boxStart(id))
      expect(between.seal('x').slice(0, 12)).toBe(before.seal('x').slice(0, 12))
      expect(between.open(now.seal('x'))).toBe('x')
      expect(now.open(before.seal('x'))).toBe('x')
      expect(now.hashOf('x')).toBe(before.hashOf('x'))
      expect(readRing(Buffer.from(setting), 'x').keys).toHaveLength(2)
    })
  })
})

it('a key file that others may read is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  const config = { dataDir: folder, sealKey: undefined }
  sealOf(config)
  expect(keyFinding(config)).toMatchObject({ ok: true })
  chmodSync(join(folder, 'seal.key'), 0o644)
  expect(keyFinding(config)).toMatchObject({ ok: false, fix: expect.stringContaining('chmod 600') as string })
  rmSync(folder, { recursive: true, force: true })
})
