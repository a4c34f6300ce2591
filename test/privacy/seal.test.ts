import { createCipheriv, hkdfSync } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/error.ts'
import { fixedKeys, keysIn, writeRing } from '../../src/privacy/key-file.ts'
import { readRing, retired, ringOf, ringSetting, ringText, rotated } from '../../src/privacy/ring.ts'
import { openSeal } from '../../src/privacy/seal.ts'

const keyFrom = (file: string): Buffer => keysIn(file).now().keys[0].bytes

const key = Buffer.alloc(32, 7)
const seal = openSeal(key)

describe('openSeal', () => {
  it('opens what it sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(seal.open(seal.seal(text))).toBe(text)
      }),
    )
  })

  it('never seals the same text into the same box', () => {
    expect(seal.seal('0912345678')).not.toBe(seal.seal('0912345678'))
  })

  it('shows nothing of the text', () => {
    const box = seal.seal('0912345678')
    expect(box).toMatch(/^v2\.[0-9a-f]{8}\.[\w-]+$/)
    expect(Buffer.from(box.slice(12), 'base64url').toString('latin1')).not.toContain('0912345678')
  })

  it('does not open with another key', () => {
    expect(openSeal(Buffer.alloc(32, 8)).open(seal.seal('x'))).toBeUndefined()
  })

  it('does not open a box that was changed anywhere', () => {
    const box = seal.seal('G22.99.08-260921-896048')
    for (let i = 0; i < box.length; i++) {
      const other = box[i] === 'A' ? 'B' : 'A'
      expect(seal.open(box.slice(0, i) + other + box.slice(i + 1))).toBeUndefined()
    }
  })

  it('does not open what is no box', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(seal.open(text)).toBeUndefined()
      }),
    )
    expect(seal.open('v1.')).toBeUndefined()
    expect(seal.open(`v3${seal.seal('x').slice(2)}`)).toBeUndefined()
    expect(seal.open(`v1.${seal.seal('x').split('.')[2]}`)).toBeUndefined()
  })

  it('hashes alike with the same key only', () => {
    expect(seal.hashOf('0912345678')).toBe(openSeal(key).hashOf('0912345678'))
    expect(seal.hashOf('0912345678')).not.toBe(openSeal(Buffer.alloc(32, 8)).hashOf('0912345678'))
    expect(seal.hashOf('0912345678')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('refuses a key of the wrong size', () => {
    expect(() => openSeal(Buffer.alloc(16))).toThrow(ConfigError)
  })
})

describe('keyFrom', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seal-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('makes a key for the owner alone and finds it again', () => {
    const file = join(folder, 'new', 'seal.key')
    const made = keyFrom(file)
    expect(made).toHaveLength(32)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keyFrom(file)).toEqual(made)
    expect(readFileSync(file)).toEqual(made)
  })

  it('names the file that is no key', () => {
    const file = join(folder, 'short.key')
    writeFileSync(file, 'short')
    expect(() => keyFrom(file)).toThrow(ConfigError)
    expect(() => keyFrom(file)).toThrow(file)
  })

  it('names what it cannot read or make', () => {
    expect(() => keyFrom(folder)).toThrow(ConfigError)
    const file = join(folder, 'plain')
    writeFileSync(file, '')
    chmodSync(file, 0o600)
    expect(() => keyFrom(join(file, 'seal.key'))).toThrow(ConfigError)
  })
})

describe('several keys', () => {
  const first = ringOf(key)
  const second = rotated(first, '2026-11-28T00:00:00.000Z')

  it('seal with the newest and open what any of them sealed', () => {
    const [old, now] = [openSeal(fixedKeys(first)), openSeal(fixedKeys(second))]
    expect(now.open(old.seal('0912345678'))).toBe('0912345678')
    expect(now.open(now.seal('x'))).toBe('x')
    expect(now.seal('x').slice(0, 12)).not.toBe(old.seal('x').slice(0, 12))
    expect(old.open(now.seal('x'))).toBeUndefined()
  })

  it('open boxes that name no key', () => {
    const box = oldBox('0912345678')
    expect(box).toMatch(/^v1\./)
    expect(openSeal(fixedKeys(rotated(second, '2026-11-29T00:00:00.000Z'))).open(box)).toBe('0912345678')
  })

  it('hash alike, also when the key they began with is gone', () => {
    const alone = retired(second, new Set([first.keys[0].id]))
    expect(alone.keys.map(({ id }) => id)).toEqual([second.keys[0].id])
    expect(openSeal(fixedKeys(alone)).hashOf('G22.99.08-260921-896048')).toBe(openSeal(key).hashOf('G22.99.08-260921-896048'))
    expect(openSeal(fixedKeys(alone)).open(openSeal(key).seal('x'))).toBeUndefined()
  })

  it('never lose the one that seals', () => {
    const all = new Set(second.keys.map(({ id }) => id))
    expect(retired(second, all).keys.map(({ id }) => id)).toEqual([second.keys[0].id])
  })

  it('are written as a file and as a setting, and read again', () => {
    for (const text of [ringText(second), ringSetting(second)]) expect(readRing(Buffer.from(text), 'here')).toEqual(second)
    expect(readRing(Buffer.from(key.toString('base64')), 'here')).toEqual(first)
  })

  it.each(['', '# nothing', 'abc', `${key.toString('base64')} abc`, 'hash:abc'])('refuse what is none: %j', text => {
    expect(() => readRing(Buffer.from(text), 'SEAL_KEY')).toThrow(ConfigError)
  })
})

/** Made with node:crypto by hand, as version 1 did. */
function oldBox(text: string): string {
  const sealing = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'motcua seal', 32))
  const nonce = Buffer.alloc(12, 3)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from('v1'))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

describe('a key file that changes', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'motcua-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is read again where a box names a key that another process has made', () => {
    const file = join(folder, 'seal.key')
    const mine = openSeal(keysIn(file))
    const was = mine.seal('x')
    writeRing(file, rotated(keysIn(file).now(), '2026-11-28T00:00:00.000Z'))
    const theirs = openSeal(keysIn(file))
    expect(mine.open(theirs.seal('new'))).toBe('new')
    expect(theirs.open(was)).toBe('x')
    expect(mine.seal('x').slice(0, 12)).toBe(theirs.seal('x').slice(0, 12))
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})
