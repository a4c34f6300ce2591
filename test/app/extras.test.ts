import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extraFolder, loads, moduleOf } from '../../src/app/extras.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8')) as Lock
type Lock = {
  readonly packages: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}
const isCi = process.env['CI'] !== undefined

describe('what only some installations need', () => {
  const house = read(join(root, 'package.json'))

  it('adds no package to an installation that does not ask for it', () => {
    const installed = Object.keys(read(join(root, 'package-lock.json')).packages)
    const strangers = /@huggingface|onnxruntime|hnswlib|node-addon-api|langchain|langsmith|openai|ollama/
    expect(installed.filter(name => strangers.test(name))).toEqual([])
    expect(Object.keys(house.peerDependencies ?? {}).filter(name => house.peerDependenciesMeta?.[name]?.optional !== true)).toEqual([])
  })

  it.each(['semantic', 'model'] as const)('is named in the house with the versions that its own folder locks: %s', name => {
    const extra = read(join(extraFolder(name), 'package.json'))
    const own = { ...extra.dependencies, ...extra.optionalDependencies }
    for (const [name, version] of Object.entries(house.peerDependencies ?? {})) {
      if (name in own) expect([name, version]).toEqual([name, own[name]])
    }
    const locked = read(join(extraFolder(name), 'package-lock.json')).packages as Record<string, { version: string }>
    for (const [name, version] of Object.entries(own)) expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version])
  })

  // In CI these packages are installed by our own command before the tests: there they must load, and nothing is skipped.
  it.skipIf(!isCi && !loads('semantic', '@huggingface/transformers'))('loads what sentence models need (motcua add semantic)', () => {
    expect(loads('semantic', '@huggingface/transformers')).toBe(true)
    expect(loads('semantic', 'hnswlib-node')).toBe(true)
  })

  it.skipIf(!isCi && moduleOf('model', 'langchain') === undefined)('loads what calls a language model (motcua add model)', () => {
    for (const what of ['langchain/chat_models/universal', '@langchain/openai', '@langchain/ollama'])
      expect([what, loads('model', what), moduleOf('model', what)]).toEqual([what, true, expect.stringContaining('optional/model/')])
    expect(moduleOf('model', 'no-such-package')).toBeUndefined()
  })
})
