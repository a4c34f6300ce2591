import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Vectors on disk, each beside the hash of the text that it stands for: a new base computes only what is new in it. The file is
 * `magic`, key (32 bytes), size and count (uint32, little-endian), hashes (32 bytes each), vectors (float32), SHA-256 of all before.
 */
const magic = 'motcua-vectors-1'
const hashBytes = 32
const headBytes = magic.length + hashBytes + 8

export type Stored = ReadonlyMap<string, Float32Array>

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Empty when there is no file, it is damaged, or it belongs to another model: then all is computed anew. */
export function readVectors(file: string, key: string): Stored {
  if (!existsSync(file)) return new Map()
  const bytes = readFileSync(file)
  const body = bytes.subarray(0, -hashBytes)
  if (bytes.length < headBytes + hashBytes || !sha256(body).equals(bytes.subarray(-hashBytes))) return new Map()
  if (body.toString('latin1', 0, magic.length) !== magic || body.toString('hex', magic.length, magic.length + hashBytes) !== key)
    return new Map()
  const [size, count] = [body.readUInt32LE(headBytes - 8), body.readUInt32LE(headBytes - 4)]
  const from = headBytes + count * hashBytes
  return new Map(
    Array.from({ length: count }, (_, row): [string, Float32Array] => {
      const hash = body.toString('hex', headBytes + row * hashBytes, headBytes + (row + 1) * hashBytes)
      const start = from + row * size * 4
      return [hash, Float32Array.from({ length: size }, (__, at) => body.readFloatLE(start + at * 4))]
    }),
  )
}

/** In one step: a reader sees the old file or the new one. */
export function writeVectors(file: string, key: string, stored: Stored): void {
  const [first] = stored.values()
  const size = first?.length ?? 0
  const head = Buffer.alloc(headBytes)
  head.write(magic, 'latin1')
  head.write(key, magic.length, 'hex')
  head.writeUInt32LE(size, headBytes - 8)
  head.writeUInt32LE(stored.size, headBytes - 4)
  const hashes = [...stored.keys()].map(hash => Buffer.from(hash, 'hex'))
  const vectors = [...stored.values()].map(vector => {
    const bytes = Buffer.alloc(size * 4)
    for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4)
    return bytes
  })
  const body = Buffer.concat([head, ...hashes, ...vectors])
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.tmp`
  writeFileSync(half, Buffer.concat([body, sha256(body)]))
  renameSync(half, file)
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
