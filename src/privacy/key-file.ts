import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from '../model/error.ts'
import { keyBytes, readRing, ringText, type Ring } from './ring.ts'

/** The keys as they are held. `now` may be some seconds old, `again` is not. */
export type Keys = { now(): Ring; again(): Ring }

export const fixedKeys = (ring: Ring): Keys => ({ now: () => ring, again: () => ring })

const lookEveryMs = 5000

/** The keys in `file`, made on first use, readable by the owner alone; read again when the file has changed. Throws ConfigError. */
export function keysIn(file: string): Keys {
  let ring = ringIn(file)
  let seen = changedAt(file)
  let looked = Date.now()
  const again = (): Ring => {
    const changed = changedAt(file)
    looked = Date.now()
    // A file that is away for a moment is no reason to stop: what was read last still holds.
    if (changed === undefined || changed === seen) return ring
    ring = ringIn(file)
    seen = changed
    return ring
  }
  return { now: () => (Date.now() - looked < lookEveryMs ? ring : again()), again }
}

const ringIn = (file: string): Ring => readRing(readKey(file) ?? makeKey(file), file)

function changedAt(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeNs}`
}

/** All or nothing: who reads meanwhile, or is killed, finds the old keys or the new ones. */
export function writeRing(file: string, ring: Ring): void {
  const aside = `${file}.${randomUUID()}`
  try {
    writeFileSync(aside, ringText(ring), { mode: 0o600, flag: 'wx', flush: true })
    renameSync(aside, file)
    const folder = openSync(dirname(file), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (cause) {
    throw new ConfigError(`cannot write the key file ${file}: let the user who runs this write in ${dirname(file)}`, { cause })
  }
}

/** Whether others than the owner may read it; undefined where there is none. */
export function isShared(file: string): boolean | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? undefined : (stat.mode & 0o077) !== 0
}

function readKey(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw new ConfigError(`cannot read the key file ${file}: let the user who runs the server read it`, { cause })
  }
}

/** Written aside and linked into place, so that two processes starting together end with the same whole key. */
function makeKey(file: string): Buffer {
  const aside = `${file}.${randomUUID()}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(aside, randomBytes(keyBytes), { mode: 0o600, flag: 'wx', flush: true })
    try {
      linkSync(aside, file)
    } catch (cause) {
      if (!isThere(cause)) throw cause
    } finally {
      unlinkSync(aside)
    }
    return readFileSync(file)
  } catch (cause) {
    throw new ConfigError(`cannot make the key file ${file}: let the user who runs the server write in ${dirname(file)}`, { cause })
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

function isThere(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
}
