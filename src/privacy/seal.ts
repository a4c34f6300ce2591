import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from '../model/error.ts'

/**
 * A lock for what may be kept only a while. `open` is undefined for a wrong key, a changed box or anything that is no box;
 * `hashOf` is keyed (HMAC-SHA-256, hex), so that a stolen table of hashes cannot be tried out.
 */
export type Seal = { seal(text: string): string; open(box: string): string | undefined; hashOf(text: string): string }

const version = 'v1'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** `key`: 32 bytes. A box is `v1.` and base64url of nonce, tag and text, sealed with AES-256-GCM. */
export function openSeal(key: Buffer): Seal {
  if (key.length !== keyBytes) throw new ConfigError(`the key must have ${keyBytes} bytes, this one has ${key.length}`)
  const boxKey = derive(key, 'motcua seal')
  const hashKey = derive(key, 'motcua hash')
  return {
    seal: text => sealText(boxKey, text),
    open: box => openBox(boxKey, box),
    hashOf: text => createHmac('sha256', hashKey).update(text).digest('hex'),
  }
}

/** A key object is prepared once: hashing with plain bytes takes eight times as long. */
function derive(key: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, keyBytes)))
}

function sealText(key: KeyObject, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(version))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

function openBox(key: KeyObject, box: string): string | undefined {
  const [format, packed, more] = box.split('.')
  if (format !== version || packed === undefined || more !== undefined) return undefined
  const bytes = Buffer.from(packed, 'base64url')
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== packed) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(version)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** The key in `file`, made on first use, readable by the owner alone. Throws ConfigError when it cannot be read, made, or is no key. */
export function keyFrom(file: string): Buffer {
  const key = readKey(file) ?? makeKey(file)
  if (key.length === keyBytes) return key
  throw new ConfigError(`${file} holds ${key.length} bytes and is no key of ${keyBytes}: put the right file back, from the backup`)
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
