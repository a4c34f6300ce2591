import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { fixedKeys, type Keys } from './key-file.ts'
import { derived, ringOf, type Key, type Ring } from './ring.ts'

/**
 * A lock for what may be kept only a while. `open` is undefined for a wrong key, a changed box or anything that is no box;
 * `hashOf` is keyed (HMAC-SHA-256, hex), so that a stolen table of hashes cannot be tried out.
 */
export type Seal = { seal(text: string): string; open(box: string): string | undefined; hashOf(text: string): string }

const version = 'v2'
/** Without an id: of the time when there was one key. */
const oldVersion = 'v1'
const nonceBytes = 12
const tagBytes = 16

/** How every box of a key begins. */
export const boxStart = (id: string): string => `${version}.${id}.`

/** A box is `v2.`, the key's id, `.` and base64url of nonce, tag and text, sealed with AES-256-GCM. `held`: 32 bytes, or keys that may change. */
export function openSeal(held: Buffer | Keys): Seal {
  const keys = Buffer.isBuffer(held) ? fixedKeys(ringOf(held)) : held
  // Of the first ring: the key of hashes never changes with the others.
  const hashKey = createSecretKey(keys.now().hash)
  const known = new Map<string, KeyObject>()
  const prepared = ({ id, bytes }: Key): KeyObject => {
    const was = known.get(id)
    if (was !== undefined) return was
    // A key object is prepared once: working with plain bytes takes eight times as long.
    const made = createSecretKey(derived(bytes, 'motcua seal'))
    known.set(id, made)
    return made
  }
  const find = (ring: Ring, id: string): Key | undefined => ring.keys.find(key => key.id === id)
  const keysFor = (id: string | undefined): readonly Key[] => {
    if (id === undefined) return keys.now().keys
    // Another process may have changed the keys a moment ago.
    const key = find(keys.now(), id) ?? find(keys.again(), id)
    return key === undefined ? [] : [key]
  }
  return {
    seal: text => {
      const [key] = keys.now().keys
      return sealText(prepared(key), boxStart(key.id), text)
    },
    open: box => {
      const read = readBox(box)
      if (read === undefined) return undefined
      for (const key of keysFor(read.id)) {
        const text = openBox(prepared(key), read)
        if (text !== undefined) return text
      }
      return undefined
    },
    hashOf: text => createHmac('sha256', hashKey).update(text).digest('hex'),
  }
}

function sealText(key: KeyObject, start: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(start))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${start}${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

type Box = { readonly id?: string; readonly authentic: string; readonly bytes: Buffer }

function readBox(box: string): Box | undefined {
  const parts = box.split('.')
  const packed = parts.at(-1) ?? ''
  const bytes = Buffer.from(packed, 'base64url')
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== packed) return undefined
  const [format, id] = parts
  if (format === oldVersion && parts.length === 2) return { authentic: oldVersion, bytes }
  return format === version && parts.length === 3 && id !== undefined ? { id, authentic: boxStart(id), bytes } : undefined
}

function openBox(key: KeyObject, { authentic, bytes }: Box): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(authentic)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
