import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/model/error.ts'
import { keyFrom, openSeal } from '../../src/privacy/seal.ts'

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
    expect(box).toMatch(/^v1\.[\w-]+$/)
    expect(Buffer.from(box.slice(3), 'base64url').toString('latin1')).not.toContain('0912345678')
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
    expect(seal.open(`v2${seal.seal('x').slice(2)}`)).toBeUndefined()
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
