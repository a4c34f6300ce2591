import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { ConfigError } from '../model/error.ts'
import type { Store } from '../model/store.ts'
import { fixedKeys, keysIn, type Keys } from '../privacy/key-file.ts'
import { readRing } from '../privacy/ring.ts'
import { openSeal, type Seal } from '../privacy/seal.ts'
import { openStore } from '../store/open.ts'

/** Makes the data folder and opens the database in it, or the server's. */
export function openData(config: Config): Promise<Store> {
  try {
    mkdirSync(config.dataDir, { recursive: true })
  } catch (cause) {
    throw new ConfigError(
      `DATA_DIR: the folder ${config.dataDir} cannot be made or written. Choose another, or give this user the right to write there.`,
      { cause },
    )
  }
  return openStore(config.database)
}

/** Where the key lies, where no setting holds it. */
export const keyFile = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'seal.key')

/** The keys of the settings or of the data folder. */
export function keysOf(config: Pick<Config, 'dataDir' | 'sealKey'>): Keys {
  return config.sealKey === undefined ? keysIn(keyFile(config)) : fixedKeys(readRing(Buffer.from(config.sealKey), 'SEAL_KEY'))
}

/** What seals phones, dossier codes and tokens. */
export const sealOf = (config: Pick<Config, 'dataDir' | 'sealKey'>): Seal => openSeal(keysOf(config))
