import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createTarDecoder } from 'modern-tar'
import { parseDocument } from 'yaml'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'
import type { Entry } from './table.ts'
import { decodeWhole } from './text.ts'

/** Records of JSON and YAML: one file, a folder of files, or a tar archive of files (plain or gzip). */

const readable = /\.(?:json|jsonl|ndjson|yaml|yml)$/i

export async function* fromFile(file: string, limits: Limits): AsyncGenerator<Entry> {
  const { size } = await stat(file)
  if (size > limits.whole)
    refuse(
      `"${basename(file)}" has ${Math.ceil(size / 1024 / 1024)} MB; JSON and YAML are read in one piece of at most ${Math.floor(limits.whole / 1024 / 1024)}. Split it, or import a folder of files.`,
    )
  yield* recordsOf(await readFile(file), basename(file))
}

export async function* fromFolder(folder: string, limits: Limits): AsyncGenerator<Entry> {
  const names = (await readdir(folder)).filter(name => readable.test(name)).toSorted()
  if (names.length === 0) refuse('The folder holds no JSON or YAML file.')
  if (names.length > limits.entries) refuse(`The folder holds more than ${limits.entries.toLocaleString('en')} files.`)
  for (const name of names) yield* fromFile(join(folder, name), limits)
}

const noArchive = 'The archive is damaged, or is not a tar archive of JSON or YAML files.'

/** Entries are read in memory one at a time; nothing is ever written to a disk under a name that the archive chose. */
export async function* fromArchive(file: string, limits: Limits): AsyncGenerator<Entry> {
  let entries = 0
  try {
    const bytes = Readable.from(counted(await unpacked(file), limits))
    for await (const { header, body } of (Readable.toWeb(bytes) as ReadableStream<Uint8Array>).pipeThrough(createTarDecoder())) {
      entries += 1
      if (entries > limits.entries || header.size > limits.record) refuse('The archive is larger than any list; it is not read.')
      if (header.type !== 'file' || !readable.test(header.name)) await body.cancel()
      else yield* recordsOf(await wholeOf(body), basename(header.name))
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'FileRefused') throw error
    refuse(noArchive, error)
  }
  if (entries === 0) refuse(noArchive)
}

async function unpacked(file: string): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(file)
  const [first] = await readFirst(file)
  return first === 0x1f ? pipeline(stream, createGunzip(), () => {}) : stream
}

async function readFirst(file: string): Promise<Uint8Array> {
  for await (const chunk of createReadStream(file, { end: 1 })) return chunk as Uint8Array
  return new Uint8Array()
}

async function* counted(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limits.inflated) refuse('The archive would grow beyond all measure when unpacked; it is not a list.')
    yield chunk
  }
}

async function wholeOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer())
}

function recordsOf(bytes: Uint8Array, sheet: string): Entry[] {
  const text = decodeWhole(bytes)
  const extension = extname(sheet).toLowerCase()
  const values =
    extension === '.yaml' || extension === '.yml' ? listOf(fromYaml(text, sheet)) : fromJson(text, sheet, extension !== '.json')
  return values.map((value, i) => ({ at: { sheet, row: i + 1 }, value }))
}

function fromJson(text: string, sheet: string, lines: boolean): readonly unknown[] {
  try {
    return listOf(JSON.parse(text))
  } catch (error) {
    if (!lines) refuse(`"${sheet}" is not valid JSON (${error instanceof Error ? error.message.slice(0, 80) : 'unreadable'}).`, error)
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as unknown]
    } catch (error) {
      return refuse(`"${sheet}", line ${i + 1} is not valid JSON.`, error)
    }
  })
}

function fromYaml(text: string, sheet: string): unknown {
  const document = parseDocument(text, { prettyErrors: true, schema: 'failsafe' })
  const [error] = document.errors
  if (error) refuse(`"${sheet}" is not valid YAML: ${error.message.split('\n')[0]}.`, error)
  try {
    // Without references: they can make a small file grow without end.
    return document.toJS({ maxAliasCount: 0 })
  } catch (cause) {
    return refuse(`"${sheet}" uses references (& and *); write the text out.`, cause)
  }
}

/** The list inside the wrappings that portals use: {code, data, message}, {items, total}, {results}. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return [value]
  const wrap = value as Record<string, unknown>
  if (typeof wrap['data'] === 'object' && wrap['data'] !== null && wrap['name'] === undefined) return listOf(wrap['data'])
  for (const key of ['items', 'results', 'records', 'procedures', 'content']) if (Array.isArray(wrap[key])) return wrap[key]
  return [value]
}
