import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'

/** An archive whose directory has been checked. Entries are read by name; what is inflated is counted. */
export type Zip = {
  has(name: string): boolean
  some(pattern: RegExp): boolean
  /** Throws FileRefused when the entry is missing, damaged or larger than allowed. */
  read(name: string): AsyncIterable<Uint8Array>
  close(): void
}

const damaged = 'The archive is damaged or was not downloaded to its end; open it in its program, save it again and retry.'
const bomb = 'The archive would grow beyond all measure when unpacked (a "zip bomb"); it is not a list.'

/** Reads the directory alone: nothing is inflated before names, sizes and number of entries are known to be harmless. */
export async function openZip(file: string, limits: Limits): Promise<Zip> {
  const zip = await openPromise(file, { autoClose: false, validateEntrySizes: true }).catch(error => refuse(damaged, error))
  try {
    const entries = await directory(zip, limits)
    return { ...reading(zip, entries, limits), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function directory(zip: ZipFile, limits: Limits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) refuse(bomb)
  const entries = new Map<string, Entry>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (total > limits.inflated || (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio)) refuse(bomb)
      if (entry.isEncrypted()) refuse('The file is protected by a password; save it without one and retry.')
      // Two entries of one name: programs disagree on which is meant, so what a person saw may not be what we read.
      if (entries.has(entry.fileName)) refuse(damaged)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    refuseUnlessSaid(error)
  }
  return entries
}

function reading(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: Limits): Omit<Zip, 'close'> {
  let inflated = 0
  return {
    has: name => entries.has(name),
    some: pattern => [...entries.keys()].some(name => pattern.test(name)),
    async *read(name) {
      const entry = entries.get(name) ?? refuse(damaged)
      if (entry.uncompressedSize > limits.entry) refuse(bomb)
      let size = 0
      try {
        const stream = await zip.openReadStreamPromise(entry)
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          size += chunk.length
          inflated += chunk.length
          if (size > limits.entry || inflated > limits.inflated) refuse(bomb)
          yield chunk
        }
      } catch (error) {
        refuseUnlessSaid(error)
      }
    },
  }
}

function refuseUnlessSaid(error: unknown): never {
  if (error instanceof Error && error.name === 'FileRefused') throw error
  refuse(damaged, error)
}
