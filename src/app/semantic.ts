import { isAbsolute, join } from 'node:path'
import type { Config } from '../config.ts'
import { ConfigError } from '../model/error.ts'
import { readCard } from '../search/semantic/card.ts'
import { openEncoder } from '../search/semantic/encoder.ts'
import { openSemantic, type Semantic } from '../search/semantic.ts'
import { extraFolder } from './extras.ts'

type Tools = { failed(error: unknown, where: string): void; told(what: object, message: string): void }

/** Where models lie that `motcua model get` brought. */
export const modelsFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'models')

export const modelFolder = (config: Pick<Config, 'dataDir'>, name: string): string =>
  isAbsolute(name) ? name : join(modelsFolder(config), name)

const vectorsFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'vectors')

/** The sentence model of the settings; undefined where none is asked for. Throws ConfigError when it is not there or was never weighed. */
export function openMeaning(config: Config, { failed, told }: Tools): Semantic | undefined {
  const { semanticModel } = config
  if (semanticModel === undefined) return undefined
  const folder = modelFolder(config, semanticModel)
  const { name, weight } = cardOf(folder, semanticModel)
  if (weight === undefined)
    throw new ConfigError(
      `SEMANTIC_MODEL: how much ${name} may say beside the words is not known yet. Run: motcua model weigh ${semanticModel}`,
    )
  const setting = { folder, packages: extraFolder('semantic'), vectors: vectorsFolder(config) }
  let last = 0
  return openSemantic({
    weight,
    open: () => openEncoder(setting),
    onProgress: (done, all) => {
      const tenth = Math.floor((10 * done) / all)
      if (tenth !== last) told({ model: name, done, all }, 'vectors of the knowledge are computed')
      last = tenth
    },
    failed: error => failed(error, 'semantic'),
  })
}

function cardOf(folder: string, name: string): ReturnType<typeof readCard> {
  try {
    return readCard(folder)
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause
    throw new ConfigError(`SEMANTIC_MODEL: ${cause.message}. Fetch it with: motcua model get ${name}`, { cause })
  }
}
