import { v7 as uuid } from 'uuid'
import type { Config } from '../config.ts'
import type { Doing } from '../jobs/run.ts'
import type { Box, Store } from '../model/store.ts'
import { isShared, writeRing, type Keys } from '../privacy/key-file.ts'
import { retired, ringSetting, rotated, type Ring } from '../privacy/ring.ts'
import { boxStart, type Seal } from '../privacy/seal.ts'
import { keyFile, keysOf } from './data.ts'

/** Changing the key: a new one seals from now on, what the old ones sealed is sealed anew in the background, then they go. */

const hourMs = 3_600_000
/** By then every process has read the file again, and what one sealed with the old key is sealed anew. */
const graceMs = 24 * hourMs
const atOnce = 100
const leaseMs = 60_000

type House = { readonly config: Pick<Config, 'dataDir' | 'sealKey'>; readonly store: Pick<Store, 'boxes' | 'jobs' | 'leases'>; now(): Date }

/** `keys`: as this process seals with them. */
export function resealing(
  house: House,
  seal: Seal,
  keys: Keys,
): { readonly doings: Readonly<Record<string, Doing>>; begin(): Promise<void> } {
  return {
    doings: {
      reseal: async () => {
        const ring = keys.again()
        await resealAll(house.store, seal, ring)
        if (ring.keys.length < 2) return undefined
        const left = house.config.sealKey === undefined ? await retire(house, keys) : ring
        if (left.keys.length > 1) await askFor(house, left, house.now().getTime() + hourMs)
        return undefined
      },
    },
    begin: async () => {
      const ring = keys.now()
      if (ring.keys.length > 1) await askFor(house, ring, house.now().getTime())
    },
  }
}

/** One job an hour, however many processes ask for it. */
async function askFor({ store }: Pick<House, 'store'>, { keys: [{ id }] }: Ring, ms: number): Promise<void> {
  const due = new Date(ms).toISOString()
  await store.jobs.add({ id: `reseal-${id}-${due.slice(0, 13)}`, kind: 'reseal', data: null }, due)
}

/** What cannot be opened is left as it is. Killed in the middle, it goes on where old boxes still stand. */
async function resealAll({ boxes }: Pick<Store, 'boxes'>, seal: Seal, { keys: [{ id }] }: Ring): Promise<void> {
  for (let after: Box | undefined; ;) {
    const found: readonly Box[] = await boxes.others(boxStart(id), after, atOnce)
    const opened = found.flatMap(from => {
      const text = seal.open(from.box)
      return text === undefined ? [] : [{ from, to: seal.seal(text) }]
    })
    await boxes.change(opened)
    after = found.at(-1)
    if (after === undefined) return
  }
}

/** Takes out of the key file the keys that nothing is sealed with any more. */
async function retire(house: House, keys: Keys): Promise<Ring> {
  return alone(house, async () => {
    const ring = keys.again()
    const since = Date.parse(ring.keys[0].since ?? '')
    if (!(since < house.now().getTime() - graceMs)) return ring
    const used = await house.store.boxes.count()
    // A box without an id may be of any of them.
    if ((used.get('v1') ?? 0) > 0) return ring
    const left = retired(ring, new Set(ring.keys.map(({ id }) => id).filter(id => !used.has(id))))
    if (left.keys.length < ring.keys.length) writeRing(keyFile(house.config), left)
    return left
  })
}

/** Only one process at a time writes the key file. */
async function alone<T>({ store, now }: Pick<House, 'store' | 'now'>, work: () => Promise<T>): Promise<T> {
  const owner = uuid()
  const at = now()
  const lease = { owner, now: at.toISOString(), until: new Date(at.getTime() + leaseMs).toISOString() }
  if (!(await store.leases.hold('keys', lease))) throw new Error('another process is changing the keys')
  try {
    return await work()
  } finally {
    await store.leases.drop('keys', owner)
  }
}

/**
 * A new key. The running server reads the file and seals anew by itself; with the setting SEAL_KEY nothing is changed here, and the new
 * value is returned for all processes.
 */
export async function rotateKeys(house: House): Promise<{ readonly id: string; readonly setting?: string; readonly both?: string }> {
  const { config } = house
  const keys = keysOf(config)
  if (config.sealKey !== undefined) {
    const ring = rotated(keys.now(), house.now().toISOString())
    const [first, ...others] = ring.keys
    const both: Ring = { ...ring, keys: [others[0] ?? first, first, ...others.slice(1)] }
    return { id: first.id, setting: ringSetting(ring), both: ringSetting(both) }
  }
  return alone(house, async () => {
    const ring = rotated(keys.again(), house.now().toISOString())
    writeRing(keyFile(config), ring)
    await askFor(house, ring, house.now().getTime())
    return { id: ring.keys[0].id }
  })
}

type KeyLine = { readonly id: string; readonly since?: string; readonly seals: boolean; readonly values: number }

/** The keys, the newest first, and how many values each has sealed. `nameless`: values that name no key. */
export async function listKeys({
  config,
  store,
}: Pick<House, 'config' | 'store'>): Promise<{ readonly keys: readonly KeyLine[]; readonly nameless: number }> {
  const [counts, ring] = [await store.boxes.count(), keysOf(config).now()]
  const keys = ring.keys.map(({ id, since }, i): KeyLine => ({
    id,
    ...(since === undefined ? {} : { since }),
    seals: i === 0,
    values: counts.get(id) ?? 0,
  }))
  return { keys, nameless: counts.get('v1') ?? 0 }
}

/** What `motcua doctor` says of the key. */
export function keyFinding(config: Pick<Config, 'dataDir' | 'sealKey'>) {
  const file = keyFile(config)
  if (config.sealKey !== undefined) return { ok: true as const, what: 'the key is in the setting SEAL_KEY' }
  return isShared(file) === true
    ? { ok: false as const, what: `${file} can be read by other users of this machine`, fix: `Run: chmod 600 ${file}` }
    : { ok: true as const, what: 'the key file is readable by its owner alone' }
}
