import { hkdfSync, randomBytes } from 'node:crypto'
import { ConfigError } from '../model/error.ts'

/** A key, known by an id that is made of it. `since`: ISO 8601, when it was made; unknown of the very first. */
export type Key = { readonly id: string; readonly bytes: Buffer; readonly since?: string }

/**
 * Several keys: the first one seals, all of them open. Keyed hashes have a key of their own, which stays when keys change: what was
 * looked up, followed or invited is found by its hash, and a hash cannot be made anew from itself.
 */
export type Ring = { readonly keys: readonly [Key, ...Key[]]; readonly hash: Buffer }

export const keyBytes = 32

/** 32 bytes made of a key for one purpose. */
export const derived = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, keyBytes))

/** Throws ConfigError for a key of another size. */
export function ringOf(bytes: Buffer): Ring {
  return { keys: [keyOf(bytes)], hash: derived(bytes, 'motcua hash') }
}

function keyOf(bytes: Buffer, since?: string): Key {
  if (bytes.length !== keyBytes) throw new ConfigError(`the key must have ${keyBytes} bytes, this one has ${bytes.length}`)
  const id = derived(bytes, 'motcua key id').toString('hex').slice(0, 8)
  return since === undefined ? { id, bytes } : { id, bytes, since }
}

/** With a new key before the others. */
export const rotated = ({ keys, hash }: Ring, at: string): Ring => ({ keys: [keyOf(randomBytes(keyBytes), at), ...keys], hash })

/** Without the keys of these ids; the first stays whatever is said. */
export function retired({ keys: [first, ...others], hash }: Ring, ids: ReadonlySet<string>): Ring {
  return { keys: [first, ...others.filter(({ id }) => !ids.has(id))], hash }
}

/**
 * What a key file or the setting SEAL_KEY holds: 32 plain bytes; or entries parted by blanks, commas or lines, `<base64>[@since]` for a key,
 * the first one seals, and `hash:<base64>`, without which hashes are made with the last key. Lines beginning with # are comments.
 */
export function readRing(held: Buffer, where: string): Ring {
  if (held.length === keyBytes) return ringOf(held)
  const words = held
    .toString('utf8')
    .replace(/^#.*$/gm, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const bytesOf = (word: string): Buffer => {
    const bytes = Buffer.from(word, 'base64')
    if (bytes.length === keyBytes) return bytes
    throw new ConfigError(`${where} holds something that is no key of ${keyBytes} bytes: put the right one back, from the backup`)
  }
  const keys = words
    .filter(word => !word.startsWith('hash:'))
    .map(word => keyOf(bytesOf(word.replace(/@.*$/, '')), /@(.+)$/.exec(word)?.[1]))
  const [first, ...others] = keys
  if (first === undefined) throw new ConfigError(`${where} holds no key: put the right one back, from the backup`)
  const hash = words.find(word => word.startsWith('hash:'))?.slice(5)
  return { keys: [first, ...others], hash: hash === undefined ? derived((keys.at(-1) ?? first).bytes, 'motcua hash') : bytesOf(hash) }
}

const entries = ({ keys, hash }: Ring): readonly string[] => [
  ...keys.map(({ bytes, since }) => `${bytes.toString('base64')}${since === undefined ? '' : `@${since}`}`),
  `hash:${hash.toString('base64')}`,
]

/** For a key file. */
export const ringText = (ring: Ring): string =>
  `# Keys of Một Cửa: the first one seals, the others only open. Keep secret; back up with the database.\n${entries(ring).join('\n')}\n`

/** For the setting SEAL_KEY. */
export const ringSetting = (ring: Ring): string => entries(ring).join(',')
