import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError } from '../model/error.ts'

/** Packages that weigh much and serve few: each set has a folder and a lock of its own, and the house installs without them. */

type Extra = {
  readonly about: string
  readonly needs: readonly string[]
  /** Compiled here; the house does without where that fails. */
  readonly builds: readonly { readonly name: string; readonly without: string }[]
  readonly environment: Readonly<Record<string, string>>
}

const all = {
  semantic: {
    about: 'sentence models: 475 MB of packages, no weights',
    needs: ['@huggingface/transformers'],
    builds: [{ name: 'hnswlib-node', without: 'vectors are compared one by one, which is exact, and takes 20 ms more at 50,000 of them' }],
    // Its script would fetch libraries for graphics cards from elsewhere, whether there is a card or not.
    environment: { ONNXRUNTIME_NODE_INSTALL: 'skip' },
  },
  model: {
    about: 'what a language model is called with, Ollama or any that speaks the OpenAI protocol: 109 MB of packages, no model',
    needs: ['langchain/chat_models/universal', '@langchain/openai', '@langchain/ollama'],
    builds: [],
    environment: {},
  },
} as const satisfies Record<string, Extra>

export const extras: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(all).map(([name, { about }]) => [name, about]))

export const extraFolder = (name: keyof typeof all): string => join(import.meta.dirname, '../../optional', name)

/** Whether a package of an extra can really be loaded. */
export function loads(name: keyof typeof all, what: string): boolean {
  try {
    createRequire(join(extraFolder(name), 'package.json'))(what)
    return true
  } catch {
    return false
  }
}

/** Where a module of an extra lies, for `import()`; undefined while it was not added. Loads nothing. */
export function moduleOf(name: keyof typeof all, what: string): string | undefined {
  try {
    return pathToFileURL(createRequire(join(extraFolder(name), 'package.json')).resolve(what)).href
  } catch {
    return undefined
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Installs by the lock of its folder, without running any script of the packages, and compiles what must be. Throws ConfigError
 * where the needed packages cannot be loaded afterwards.
 */
export async function addExtra(name: string, environment: Environment, say: (line: string) => void): Promise<readonly string[]> {
  const known = Object.keys(all).find((one): one is keyof typeof all => one === name)
  if (known === undefined) throw new ConfigError(`"${name}" is not known; there is: ${Object.keys(all).join(', ')}`)
  const extra: Extra = all[known]
  const folder = extraFolder(known)
  const env = { ...environment, ...extra.environment }
  say(`Installing ${known} into ${folder}: ${extra.about}`)
  await npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], folder, env)
  const lines = await Promise.all(extra.builds.map(build => compiled(known, build, env)))
  const missing = extra.needs.filter(one => !loads(known, one))
  if (missing.length > 0) throw new ConfigError(`${missing.join(', ')}: installed, but cannot be loaded on this machine`)
  return [...extra.needs.map(one => `${one}: loads`), ...lines]
}

async function compiled(extra: keyof typeof all, { name, without }: Extra['builds'][number], env: Environment): Promise<string> {
  const headers = headersFor(extra)
  try {
    await npm(['rebuild', name], extraFolder(extra), headers === undefined ? env : { ...env, npm_config_nodedir: headers })
  } catch {
    // What counts is whether it loads.
  } finally {
    if (headers !== undefined) rmSync(headers, { recursive: true, force: true })
  }
  return loads(extra, name)
    ? `${name}: compiled, loads`
    : `${name}: could not be compiled (it needs python3, make and a C++ compiler): ${without}`
}

/**
 * The compiler's headers from a package instead of a download from nodejs.org, which many networks do not allow: what is compiled
 * here uses nothing but Node-API, which is the same for every Node. On Linux alone; elsewhere npm finds its own.
 */
function headersFor(extra: keyof typeof all): string | undefined {
  const from = join(extraFolder(extra), 'node_modules/node-api-headers/include')
  if (process.platform !== 'linux' || !existsSync(from)) return undefined
  const root = join(tmpdir(), `motcua-headers-${process.pid}`)
  const to = join(root, 'include/node')
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file))
  writeFileSync(join(to, 'common.gypi'), buildSettings)
  return root
}

const buildSettings = `{ 'target_defaults': { 'default_configuration': 'Release', 'configurations': { 'Release': {} },
  'cflags': ['-fPIC', '-O3'], 'cflags_cc': ['-std=c++17'] } }
`

function npm(args: readonly string[], cwd: string, env: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' })
    let said = ''
    child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2000)))
    child.once('error', cause => reject(new ConfigError(`npm could not be started: ${cause.message}`, { cause })))
    child.once('close', code => (code === 0 ? resolve() : reject(new ConfigError(`npm ${args[0]} in ${cwd} failed:\n${said.trim()}`))))
  })
}
