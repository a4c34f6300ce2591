import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { dueSoon, type Due } from '../dossier/due.ts'
import { openFiles, type FileSetting } from '../dossier/file/file.ts'
import { countFiling, type DayCount } from '../dossier/filing.ts'
import type { HashOf, Provider } from '../dossier/provider.ts'
import { stateMap, type StateMap } from '../dossier/state.ts'
import { openRows } from '../import/open.ts'
import { states } from '../model/dossier.ts'
import { ConfigError } from '../model/error.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Seal } from '../privacy/seal.ts'

export type SourceHouse = {
  readonly seal: Seal
  /** For the log. */
  told(what: object, message: string): void
  now(): Date
  failed(error: unknown, where: string): void
  /** New contents stand. */
  changed?(): void
}

/** The system that is asked; undefined where people look on the portal themselves. What speaks to a far system is loaded only where there is one. */
export async function openProvider(config: Config, catalogue: Catalogue, house: SourceHouse): Promise<Provider | undefined> {
  const folder = folderOf(config, catalogue)
  if (folder !== undefined) return openExports(folder, config, { ...house, hashOf: house.seal.hashOf })
  const { source, states, ...setting } = config.dossiers
  const common = { ...setting, states: statesIn(states), hashOf: house.seal.hashOf, now: house.now }
  switch (source) {
    case 'igate':
      return (await import('../dossier/remote/igate.ts')).openIgate(common)
    case 'vxp':
      return (await import('../dossier/remote/vxp.ts')).openVxp(common)
    case '':
    case 'link':
    case 'file':
      return undefined
  }
}

/** Where the exports lie; undefined where none are read. */
function folderOf({ dossiers }: Config, { offices }: Catalogue): string | undefined {
  const trial = dossiers.source === '' && offices.length === 1 && offices[0]?.example === true
  if (trial && existsSync(exampleFolder)) return exampleFolder
  if (dossiers.source !== 'file') return undefined
  if (existsSync(dossiers.folder)) return dossiers.folder
  throw new ConfigError(
    `DOSSIERS_FOLDER: there is no folder ${dossiers.folder}. Make it, and put the export of the one-stop software there.`,
  )
}

/** Invented dossiers, so that a trial answers. */
const exampleFolder = join(import.meta.dirname, '../../examples/dossiers')

/** The exports in a folder, read once before anything is asked. */
async function openExports(
  folder: string,
  config: Config,
  { hashOf, failed, told, changed }: { readonly hashOf: HashOf } & Partial<SourceHouse> & Pick<SourceHouse, 'failed'>,
): Promise<Provider> {
  const setting: FileSetting = {
    folder,
    hashOf,
    states: statesIn(config.dossiers.states),
    everyMs: 1000,
    failed,
    ...(changed === undefined ? {} : { changed }),
    reported: (_, { rows, problems }) => {
      told?.({ rows, problems: problems.length, first: problems.slice(0, 20) }, 'dossiers read')
    },
    open: openRows,
  }
  const files = openFiles(setting)
  // A file is read once it looked the same twice.
  await files.look()
  await files.look()
  return files
}

function statesIn(file: string | undefined): StateMap {
  if (file === undefined) return new Map()
  const seen = z
    .record(z.string(), z.union([z.enum(states), z.record(z.string(), z.enum(states))]))
    .safeParse(parse(readFileSync(file, 'utf8')))
  if (!seen.success)
    throw new ConfigError(
      `DOSSIERS_STATES: ${file} must hold lines "label: state", also below an agency as "H28:", each state one of ${states.join(', ')}.`,
    )
  return stateMap(seen.data)
}

/** How the dossiers of the exports were filed and done; undefined where there are none. */
export async function filingIn(config: Config, catalogue: Catalogue): Promise<readonly DayCount[] | undefined> {
  const folder = folderOf(config, catalogue)
  if (folder === undefined) return undefined
  const provider = await openExports(folder, config, { hashOf: () => '', failed: raise })
  provider.close()
  return countFiling(provider.every?.() ?? [])
}

function raise(error: unknown): never {
  throw error
}

/** What is late or will be within so many working days, where an export tells. */
export async function listDue(config: Config, catalogue: Catalogue, today: string, within: number): Promise<readonly Due[]> {
  const folder = folderOf(config, catalogue)
  if (folder === undefined) throw new ConfigError('DOSSIERS must be file: only an export tells of all dossiers.')
  const provider = await openExports(folder, config, { hashOf: () => '', failed: raise })
  provider.close()
  return dueSoon(provider.all?.() ?? [], today, within, catalogue.calendar ?? [])
}
