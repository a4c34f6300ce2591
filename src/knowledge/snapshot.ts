import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Catalogue } from '../model/knowledge.ts'
import { inputs } from './files.ts'

/** Raised when the shape of the catalogue changes: older snapshots are then rebuilt. */
const format = 4

/** Only the frame is checked on reading: the hash vouches for the content, which was checked when it was written. */
const frameSchema = z.object({ format: z.literal(format), inputs: z.string(), sha256: z.string(), catalogue: z.string() })

/** Writes the catalogue that was loaded from `root` as one file, in one step: a reader sees the old or the new one. */
export function writeSnapshot(root: string, file: string, loaded: Catalogue): void {
  const catalogue = JSON.stringify(loaded)
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.tmp`
  writeFileSync(half, JSON.stringify({ format, inputs: fingerprint(root), sha256: sha256(catalogue), catalogue }))
  renameSync(half, file)
}

/**
 * The catalogue of a snapshot; undefined when there is none, it is damaged or of another format, or was not written from exactly the
 * files that stand below `root` now: then write it anew.
 */
export function readSnapshot(root: string, file: string): Catalogue | undefined {
  const frame = readFrame(file)
  if (!frame || frame.inputs !== fingerprint(root) || sha256(frame.catalogue) !== frame.sha256) return undefined
  return JSON.parse(frame.catalogue) as Catalogue
}

function readFrame(file: string): z.infer<typeof frameSchema> | undefined {
  if (!existsSync(file)) return undefined
  return frameSchema.safeParse(parse(readFileSync(file, 'utf8'))).data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of inputs(root)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
