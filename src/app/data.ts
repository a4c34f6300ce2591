import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { ConfigError } from '../model/error.ts'
import type { Store } from '../model/store.ts'
import { keyFrom, openSeal, type Seal } from '../privacy/seal.ts'
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

/** What seals phones, dossier codes and tokens, with the key of the settings or of the data folder. */
export function sealOf(config: Config): Seal {
  if (config.sealKey === undefined) return openSeal(keyFrom(join(config.dataDir, 'seal.key')))
  const key = Buffer.from(config.sealKey, 'base64')
  if (key.length !== 32) throw new ConfigError('SEAL_KEY must be 32 bytes as base64. Make one with: openssl rand -base64 32')
  return openSeal(key)
}
