import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCard } from '../../../src/search/semantic/card.ts'
import { getModel, writeCard, type Wanted } from '../../../src/search/semantic/hub.ts'
import { listenHttp, type Listening } from '../../support/listen.ts'

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
const commits = { one: 'a'.repeat(40), two: 'b'.repeat(40) }
const weights = Buffer.alloc(300_000, 'trọng số')
type Files = Readonly<Record<string, Buffer>>
const files: Files = {
  'config.json': Buffer.from('{"model_type":"bert"}'),
  'tokenizer_config.json': Buffer.from('{}'),
  'tokenizer.json': Buffer.from('{"version":"1.0"}'),
  'onnx/model_quantized.onnx': weights,
}

/** A hub on this machine that speaks as huggingface.co does. */
async function openHub() {
  const versions = new Map<string, Files>([[commits.one, files]])
  const state = { main: commits.one, breakAfter: Number.POSITIVE_INFINITY, breakWhen: () => true, lie: false }
  const asked: { readonly path: string; readonly range: string | undefined }[] = []
  const tell = (commit: string, response: ServerResponse): void => {
    const version = versions.get(commit)
    if (!version) return void response.writeHead(404).end()
    const siblings = Object.entries(version).map(([rfilename, bytes]) => ({
      rfilename,
      size: bytes.length,
      ...(rfilename.endsWith('.onnx') && { lfs: { sha256: state.lie ? sha256('another') : sha256(bytes) } }),
    }))
    response.end(JSON.stringify({ sha: commit, cardData: { license: 'mit' }, siblings }))
  }
  const send = (bytes: Buffer, range: string | undefined, response: ServerResponse): void => {
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    const rest = bytes.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length })
    if (rest.length <= state.breakAfter) return void response.end(rest)
    const { breakAfter } = state
    state.breakAfter = Number.POSITIVE_INFINITY
    // A line that breaks takes with it what was not read yet.
    const breaks = (): unknown => (state.breakWhen() ? response.destroy() : setTimeout(breaks, 5))
    response.write(rest.subarray(0, breakAfter), breaks)
  }
  const server: Listening = await listenHttp((request, _, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, ''))
    const { range } = request.headers
    asked.push({ path, range })
    const revision = /^\/api\/models\/o\/m\/revision\/(.+)$/.exec(path)?.[1]
    if (revision !== undefined) return tell(revision === 'main' ? state.main : revision, response)
    const [, of = '', name = ''] = /^\/o\/m\/resolve\/([^/]+)\/(.+)$/.exec(path) ?? []
    const bytes = versions.get(of)?.[name]
    if (bytes) send(bytes, range, response)
    else response.writeHead(404).end()
  })
  return { versions, state, asked, server }
}

describe('a model from the hub', () => {
  let models: string
  let hub: Awaited<ReturnType<typeof openHub>>
  const said: string[] = []
  const progress: [string, number, number | undefined][] = []
  beforeEach(async () => {
    models = mkdtempSync(join(tmpdir(), 'motcua-'))
    hub = await openHub()
    said.length = progress.length = 0
  })
  afterEach(async () => {
    await hub.server.close()
    rmSync(models, { recursive: true, force: true })
  })
  const get = (over: Partial<Wanted> = {}) =>
    getModel(
      { name: 'multilingual-e5-small', repository: 'o/m', dtype: 'q8', ...over },
      {
        hub: hub.server.url,
        models,
        say: line => void said.push(line),
        onProgress: (path, done, all) => void progress.push([path, done, all]),
      },
    )
  const file = (path: string): string => join(models, 'multilingual-e5-small', path)

  it('comes whole, with licence and size said first, progress, its prefixes, and the hashes of what came', async () => {
    const card = await get()
    expect(said).toEqual([`o/m at main (commit ${commits.one})`, 'Licence: mit. Size: 0.3 MB.'])
    expect(progress.at(-1)).toEqual(['onnx/model_quantized.onnx', weights.length, weights.length])
    expect(card).toMatchObject({ commit: commits.one, licence: 'mit', prefixes: { question: 'query: ', passage: 'passage: ' } })
    expect(card.files.map(({ path, sha256: hash }) => [path, hash])).toEqual([
      ['config.json', sha256(files['config.json']!)],
      ['tokenizer_config.json', sha256(files['tokenizer_config.json']!)],
      ['tokenizer.json', sha256(files['tokenizer.json']!)],
      ['onnx/model_quantized.onnx', sha256(weights)],
    ])
    expect(readFileSync(file('onnx/model_quantized.onnx')).equals(weights)).toBe(true)
    expect(readCard(join(models, 'multilingual-e5-small'))).toEqual(card)
    expect(readFileSync(join(models, 'multilingual-e5-small.sha256'), 'utf8')).toContain(
      `${sha256(weights)}  multilingual-e5-small/onnx/model_quantized.onnx\n`,
    )
  })

  it('goes on where the line broke', async () => {
    const part = `${file('onnx/model_quantized.onnx')}.part`
    hub.state.breakAfter = 120_000
    hub.state.breakWhen = () => existsSync(part) && statSync(part).size > 0
    await get()
    const parts = hub.asked.filter(({ path }) => path.endsWith('.onnx'))
    expect(parts).toHaveLength(2)
    expect(parts[0]!.range).toBeUndefined()
    expect(parts[1]!.range).toMatch(/^bytes=[1-9]\d*-$/)
    expect(readFileSync(file('onnx/model_quantized.onnx')).equals(weights)).toBe(true)
  })

  it('is fetched once: what is there and unchanged is not asked for again, and its weight is kept', async () => {
    writeCard(join(models, 'multilingual-e5-small'), { ...(await get()), weight: 3 })
    hub.asked.length = 0
    expect((await get()).weight).toBe(3)
    expect(hub.asked.map(({ path }) => path)).toEqual([`/api/models/o/m/revision/${commits.one}`])
  })

  it('stays at the commit that came first, though the branch moved on', async () => {
    await get()
    hub.versions.set(commits.two, { ...files, 'tokenizer.json': Buffer.from('{"version":"2.0"}') })
    hub.state.main = commits.two
    expect((await get()).commit).toBe(commits.one)
  })

  it('is refused when a file is not what came first, and the old one stays', async () => {
    await get()
    hub.versions.set(commits.one, { ...files, 'onnx/model_quantized.onnx': Buffer.alloc(300_000, 'khác') })
    rmSync(file('onnx/model_quantized.onnx'))
    await expect(get()).rejects.toThrow(
      /onnx\/model_quantized\.onnx is not the file that was first downloaded .*multilingual-e5-small\.sha256/,
    )
    expect(existsSync(file('onnx/model_quantized.onnx'))).toBe(false)
    hub.versions.set(commits.one, files)
    await get()
    expect(readFileSync(file('onnx/model_quantized.onnx')).equals(weights)).toBe(true)
  })

  it('is put right where a file on disk was changed', async () => {
    await get()
    writeFileSync(file('tokenizer.json'), 'x')
    await get()
    expect(readFileSync(file('tokenizer.json')).equals(files['tokenizer.json']!)).toBe(true)
  })

  it('is refused when the hub itself states another hash', async () => {
    hub.state.lie = true
    await expect(get()).rejects.toThrow(/came damaged/)
    expect(existsSync(join(models, 'multilingual-e5-small.sha256'))).toBe(false)
  })

  it('says what to do where a revision, a file or the hub is not there', async () => {
    await expect(get({ revision: 'v9' })).rejects.toThrow(/knows no o\/m at "v9"/)
    await expect(get({ dtype: 'fp16' })).rejects.toThrow(/model_fp16\.onnx answers 404/)
    await hub.server.close()
    await expect(get()).rejects.toThrow(/cannot be reached from here/)
  })
})
