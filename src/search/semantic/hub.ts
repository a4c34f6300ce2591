import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { ConfigError } from '../../model/error.ts'
import { cardFile, hashOf, prefixesOf, readCard, weightsFile, type Card, type ModelFile } from './card.ts'

/** Brings a sentence model from a hub that speaks as huggingface.co does. Nothing else in the house fetches models. */

/** Models known by a short name: read on their cards, not measured by us. */
export const knownModels: Readonly<Record<string, { readonly repository: string; readonly dtype: Card['dtype'] }>> = {
  'multilingual-e5-small': { repository: 'Xenova/multilingual-e5-small', dtype: 'q8' },
}
export const usualModel = 'multilingual-e5-small'

export type Wanted = {
  readonly name: string
  readonly repository: string
  /** A branch, a tag or a commit. Left out: what was fetched first, or `main`. */
  readonly revision?: string
  readonly dtype: Card['dtype']
}

export type HubTools = {
  /** `https://huggingface.co`, without a slash at the end. */
  readonly hub: string
  /** Folder of all models. */
  readonly models: string
  onProgress(path: string, done: number, all: number | undefined): void
  say(line: string): void
}

const infoSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{7,64}$/),
  cardData: z.object({ license: z.union([z.string(), z.array(z.string())]).optional() }).nullish(),
  siblings: z.array(z.object({ rfilename: z.string(), size: z.number().optional(), lfs: z.object({ sha256: z.string() }).nullish() })),
})
type Info = z.infer<typeof infoSchema>

/** No part of an answer for so long: the line is dead. */
const stallMs = 30_000
const tries = 3

/**
 * Downloads what is missing, all files of one commit, and writes down their hashes the first time. Later a file that differs from
 * the first is refused. An interrupted download goes on where it stopped. Throws ConfigError that says what to do.
 */
export async function getModel(wanted: Wanted, tools: HubTools): Promise<Card> {
  const folder = join(tools.models, wanted.name)
  const before = existsSync(join(folder, cardFile)) ? readCard(folder) : undefined
  const revision = wanted.revision ?? before?.commit ?? 'main'
  const info = await infoOf(wanted.repository, revision, tools.hub)
  const paths = ['config.json', 'tokenizer_config.json', 'tokenizer.json', weightsFile[wanted.dtype]]
  const licence = licenceOf(info)
  tools.say(`${wanted.repository} at ${revision} (commit ${info.sha})`)
  tools.say(`Licence: ${licence}. Size: ${sizeOf(info, paths)}.`)
  const first = readHashes(tools.models, wanted.name)
  const files: ModelFile[] = []
  for (const path of paths) files.push(await fileOf({ wanted, info, path, folder, first: first.get(path) }, tools))
  if (first.size === 0) writeHashes(tools.models, wanted.name, files)
  const isSame = before !== undefined && before.files.every(one => files.some(({ sha256 }) => sha256 === one.sha256))
  const card: Card = {
    name: wanted.name,
    repository: wanted.repository,
    revision,
    commit: info.sha,
    licence,
    pooling: 'mean',
    prefixes: prefixesOf(wanted.name),
    dtype: wanted.dtype,
    files,
    ...(isSame && before.weight !== undefined && { weight: before.weight }),
  }
  writeCard(folder, card)
  return card
}

const licenceOf = ({ cardData }: Info): string => [cardData?.license ?? 'not stated'].flat().join(', ')

function sizeOf(info: Info, paths: readonly string[]): string {
  const sizes = paths.map(path => siblingOf(info, path).size ?? Number.NaN)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return Number.isNaN(all) ? 'not stated' : `${(all / 1e6).toFixed(1)} MB`
}

export function writeCard(folder: string, card: Card): void {
  writeFileSync(join(folder, cardFile), `${JSON.stringify(card, null, 2)}\n`)
}

/** As `sha256sum -c` reads them; they outlive the folder of the model. */
const hashesFile = (models: string, name: string): string => join(models, `${name}.sha256`)

function readHashes(models: string, name: string): ReadonlyMap<string, string> {
  const file = hashesFile(models, name)
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8').matchAll(/^([0-9a-f]{64}) {2}[^/\n]+\/(.+)$/gm)
  return new Map([...lines].map(([, hash = '', path = '']) => [path, hash]))
}

function writeHashes(models: string, name: string, files: readonly ModelFile[]): void {
  writeFileSync(hashesFile(models, name), files.map(({ path, sha256 }) => `${sha256}  ${name}/${path}\n`).join(''))
}

async function infoOf(repository: string, revision: string, hub: string): Promise<Info> {
  const url = `${hub}/api/models/${repository}/revision/${encodeURIComponent(revision)}?blobs=true`
  const response = await answerOf(url)
  if (response.status === 404 || response.status === 401)
    throw new ConfigError(`${hub} knows no ${repository} at "${revision}". Look at its page for the names of its revisions.`)
  if (!response.ok) throw new ConfigError(`${url} answers ${response.status}. Try again later.`)
  const read = infoSchema.safeParse(await response.json().catch(() => undefined))
  if (!read.success) throw new ConfigError(`${url} does not answer as a model hub does. SEMANTIC_HUB may be wrong.`)
  return read.data
}

const siblingOf = ({ siblings }: Info, path: string): Info['siblings'][number] =>
  siblings.find(({ rfilename }) => rfilename === path) ?? { rfilename: path }

type Fetching = {
  readonly wanted: Wanted
  readonly info: Info
  readonly path: string
  readonly folder: string
  readonly first: string | undefined
}

async function fileOf({ wanted, info, path, folder, first }: Fetching, tools: HubTools): Promise<ModelFile> {
  const file = join(folder, path)
  const { size, lfs } = siblingOf(info, path)
  if (first !== undefined && existsSync(file) && (await hashOf(file)) === first) return { path, sha256: first, bytes: statSync(file).size }
  const half = `${file}.part`
  mkdirSync(dirname(file), { recursive: true })
  await downloaded(`${tools.hub}/${wanted.repository}/resolve/${info.sha}/${path}`, half, (done, all) =>
    tools.onProgress(path, done, all ?? size),
  )
  const sha256 = await hashOf(half)
  if (lfs && lfs.sha256 !== sha256) return refused(half, `${path} came damaged: its hash is not the one that the hub states. Try again.`)
  if (first !== undefined && sha256 !== first)
    return refused(
      half,
      `${path} is not the file that was first downloaded (${first} then, ${sha256} now); nothing was changed. ` +
        `If the new one is meant, delete ${hashesFile(tools.models, wanted.name)} first.`,
    )
  renameSync(half, file)
  return { path, sha256, bytes: statSync(file).size }
}

function refused(half: string, why: string): never {
  rmSync(half, { force: true })
  throw new ConfigError(why)
}

type OnPart = (done: number, all: number | undefined) => void

async function downloaded(url: string, half: string, onPart: OnPart): Promise<void> {
  for (let again = 1; ; again++) {
    try {
      return await download(url, half, onPart)
    } catch (cause) {
      if (cause instanceof ConfigError) throw cause
      if (again === tries)
        throw new ConfigError(`${url} broke off ${tries} times. What came is kept: the same command goes on from there.`, { cause })
    }
  }
}

async function download(url: string, half: string, onPart: OnPart): Promise<void> {
  const from = existsSync(half) ? statSync(half).size : 0
  const stop = new AbortController()
  let stall = setTimeout(() => stop.abort(), stallMs)
  try {
    const response = await fetch(url, { signal: stop.signal, headers: from > 0 ? { range: `bytes=${from}-` } : {} })
    // All of it was there already.
    if (response.status === 416) return
    if (!response.ok || response.body === null) throw new ConfigError(`${url} answers ${response.status}.`)
    const isRest = response.status === 206
    let done = isRest ? from : 0
    const length = Number(response.headers.get('content-length'))
    const all = length > 0 ? done + length : undefined
    const counted = async function* (parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        clearTimeout(stall)
        stall = setTimeout(() => stop.abort(), stallMs)
        done += part.length
        onPart(done, all)
        yield part
      }
    }
    await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(half, { flags: isRest ? 'a' : 'w' }))
  } finally {
    clearTimeout(stall)
  }
}

async function answerOf(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(stallMs) })
  } catch (cause) {
    throw new ConfigError(`${url} cannot be reached from here. A model may also be copied by hand into the folder of models.`, { cause })
  }
}
