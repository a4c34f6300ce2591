import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readVectors, textHash, writeVectors } from '../../../src/search/semantic/vectors.ts'

describe('vectors on disk', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const key = textHash('model')
  const stored = new Map([
    [textHash('khai sinh'), Float32Array.from([0.6, 0.8])],
    [textHash('kết hôn'), Float32Array.from([1, 0])],
  ])

  it('come back as they were', () => {
    const file = join(folder, 'deep', 'vectors.bin')
    writeVectors(file, key, stored)
    expect(readVectors(file, key)).toEqual(stored)
  })

  it('are nothing to another model', () => {
    const file = join(folder, 'vectors.bin')
    writeVectors(file, key, stored)
    expect(readVectors(file, textHash('another')).size).toBe(0)
  })

  it('are computed anew where the file is damaged, cut short or not there', () => {
    const file = join(folder, 'vectors.bin')
    writeVectors(file, key, stored)
    const bytes = readFileSync(file)
    const damaged = Buffer.from(bytes)
    damaged[damaged.length - 40]! ^= 1
    for (const wrong of [damaged, bytes.subarray(0, -9), bytes.subarray(0, 10), Buffer.alloc(0)]) {
      writeFileSync(file, wrong)
      expect(readVectors(file, key).size).toBe(0)
    }
    expect(readVectors(join(folder, 'none.bin'), key).size).toBe(0)
  })
})
