import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { ConfigError } from '../model/error.ts'
import { cardFile, readCard } from '../search/semantic/card.ts'
import { getModel, knownModels, usualModel, writeCard, type HubTools } from '../search/semantic/hub.ts'
import { modelFolder, modelsFolder } from './semantic.ts'

type Where = { readonly revision?: string; readonly repository?: string }
type Telling = Pick<HubTools, 'onProgress' | 'say'>

/** What `motcua model` does. */
export const modelTools = (config: () => Config) => ({
  usual: usualModel,
  get: (name: string, where: Where, telling: Telling) => fetchModel(config(), name, where, telling),
  weigh: (name: string, say: (line: string) => void) => weighModel(config(), name, say),
  list: () => listModels(config()),
})

/** Brings a model; returns what to print of it. */
async function fetchModel(config: Config, name: string, { revision, repository }: Where, tools: Telling): Promise<readonly string[]> {
  if (!/^[\w.-]+$/.test(name)) throw new ConfigError(`"${name}" is no name for a folder; give --repository and a short name`)
  const known = knownModels[name]
  const from = repository ?? known?.repository
  if (from === undefined)
    throw new ConfigError(`"${name}" is not known; there is ${Object.keys(knownModels).join(', ')}. Of others say --repository owner/name.`)
  const wanted = { name, repository: from, dtype: known?.dtype ?? ('q8' as const), ...(revision === undefined ? {} : { revision }) }
  const { files } = await getModel(wanted, { ...tools, hub: config.semanticHub, models: modelsFolder(config) })
  return files.map(({ path, sha256, bytes }) => `${sha256}  ${path} (${(bytes / 1e6).toFixed(1)} MB)`)
}

/** Finds how much the model may say beside the words and writes it on its card. */
async function weighModel(config: Config, name: string, say: (line: string) => void): Promise<number> {
  const folder = modelFolder(config, name)
  const card = readCard(folder)
  const { fittedTo, fitWeight, nearnessOf } = await import('../../eval/semantic/near.ts')
  const weight = fitWeight(await nearnessOf(folder, fittedTo, say))
  writeCard(folder, { ...card, weight })
  return weight
}

function listModels(config: Config): readonly string[] {
  const folder = modelsFolder(config)
  const names = existsSync(folder) ? readdirSync(folder).filter(name => existsSync(join(folder, name, cardFile))) : []
  if (names.length === 0) return [`None is here yet; "motcua model get" brings ${usualModel}.`]
  return names.map(name => {
    const { repository, commit, licence, weight } = readCard(join(folder, name))
    const origin =
      repository === undefined ? 'copied by hand' : `${repository} at ${commit ?? 'an unknown commit'}, licence ${licence ?? 'not stated'}`
    return `${name}: ${origin}; ${weight === undefined ? 'not weighed yet' : `weight ${weight}`}`
  })
}
