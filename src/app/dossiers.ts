import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { dueSoon, type Due } from '../dossier/due.ts'
import { openFiles, type FileSetting } from '../dossier/file/file.ts'
import { lookUp, type Ended, type House as LookingUp } from '../dossier/look-up.ts'
import type { HashOf, Provider } from '../dossier/provider.ts'
import type { StateMap } from '../dossier/state.ts'
import { limits } from '../import/limits.ts'
import { openSource } from '../import/open.ts'
import type { Doing } from '../jobs/run.ts'
import { states, type LookedUp } from '../model/dossier.ts'
import { ConfigError } from '../model/error.ts'
import { fold } from '../model/fold.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Json } from '../model/message.ts'
import type { Job, Store } from '../model/store.ts'
import { masked } from '../privacy/mask.ts'
import type { Seal } from '../privacy/seal.ts'
import type { OpenSealed } from './sealed.ts'

export type Dossiers = { readonly looksUp: boolean; readonly doings: Readonly<Record<string, Doing>>; close(): void }

type House = {
  readonly store: Store
  readonly seal: Seal
  readonly open: OpenSealed
  /** For the log. */
  told(what: object, message: string): void
  now(): Date
  failed(error: unknown, where: string): void
}

/** An answer, or that there is none yet, is promised within three seconds; the long try ends well before a job's lease is in doubt. */
const soonMs = 2000
const lateMs = 50_000

export async function openDossiers(config: Config, catalogue: Catalogue, house: House): Promise<Dossiers> {
  const provider = await openProvider(config, catalogue, house)
  if (provider === undefined) return { looksUp: false, doings: {}, close: () => undefined }
  const looking: LookingUp = { provider, lookUps: house.store.lookUps, hashOf: house.seal.hashOf, now: house.now, failed: house.failed }
  return {
    looksUp: true,
    doings: { 'look-up': lookingUp(house, looking, soonMs), 'look-up-late': lookingUp(house, looking, lateMs) },
    close: provider.close,
  }
}

async function openProvider(config: Config, catalogue: Catalogue, house: House): Promise<Provider | undefined> {
  const folder = folderOf(config, catalogue)
  return folder === undefined
    ? undefined
    : openExports(folder, config, { hashOf: house.seal.hashOf, failed: house.failed, told: house.told })
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
  { hashOf, failed, told }: { readonly hashOf: HashOf; told?: House['told']; failed(error: unknown, where: string): void },
): Promise<Provider> {
  const setting: FileSetting = {
    folder,
    hashOf,
    states: statesIn(config.dossiers.states),
    everyMs: 1000,
    failed,
    reported: (_, { rows, problems }) => {
      told?.({ rows, problems: problems.length, first: problems.slice(0, 20) }, 'dossiers read')
    },
    open: async file => {
      const source = await openSource(file, limits, () => undefined)
      if (source.kind === 'rows') return source
      source.close()
      throw new Error('not a table')
    },
  }
  const files = openFiles(setting)
  // A file is read once it looked the same twice.
  await files.look()
  await files.look()
  return files
}

function statesIn(file: string | undefined): StateMap {
  if (file === undefined) return new Map()
  const seen = z.record(z.string(), z.enum(states)).safeParse(parse(readFileSync(file, 'utf8')))
  if (!seen.success) throw new ConfigError(`DOSSIERS_STATES: ${file} must hold lines "label: state", one of ${states.join(', ')}.`)
  return new Map(Object.entries(seen.data).map(([label, state]) => [nameOf(label), state]))
}

const nameOf = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const wanted = z.object({
  code: z.string(),
  proof: z.union([z.object({ token: z.string() }), z.object({ digits: z.string().regex(/^\d{4}$/) })]),
})

function lookingUp(house: House, looking: LookingUp, ms: number): Doing {
  return async job => {
    const { code: token, proof } = wanted.parse(job.data)
    const [code, digits] = await Promise.all([house.open(token), 'digits' in proof ? proof.digits : house.open(proof.token)])
    if (code === undefined || digits === undefined) return looked({ kind: 'gone', token })
    const asked = { id: `${job.id}.${job.tries}`, code, proof: digits.slice(-4), account: job.account ?? '', chat: job.chat ?? '' }
    const ended = await lookUp(looking, asked, ms)
    if (ended.kind !== 'slow') return looked(toldOf(ended, token))
    if (job.kind === 'look-up-late') return looked({ kind: 'down', token })
    await house.store.jobs.add(lateJob(job), house.now().toISOString())
    return looked({ kind: 'slow', token })
  }
}

/** What is late or will be within so many working days, where an export tells. */
export async function listDue(config: Config, catalogue: Catalogue, today: string, within: number): Promise<readonly Due[]> {
  const failed = (error: unknown): never => {
    throw error
  }
  const folder = folderOf(config, catalogue)
  if (folder === undefined) throw new ConfigError('DOSSIERS must be file: only an export tells of all dossiers.')
  const provider = await openExports(folder, config, { hashOf: () => '', failed })
  provider.close()
  return dueSoon(provider.all?.() ?? [], today, within, catalogue.calendar ?? [])
}

const looked = (data: LookedUp): { what: 'looked-up'; data: Json } => ({ what: 'looked-up', data: data as Json })

/** Whatever an officer wrote may hold a number or a name's number: it is masked like everything that is stored. */
function toldOf(ended: Exclude<Ended, { kind: 'slow' }>, token: string): LookedUp {
  if (ended.kind !== 'found') return { kind: ended.kind, token }
  const { note, ...dossier } = ended.dossier
  return { kind: 'found', key: ended.key, token, dossier: note === undefined ? dossier : { ...dossier, note: masked(note) } }
}

/** Known by the first one's id, so that a repeated job leaves one. */
const lateJob = (job: Job): Omit<Job, 'tries'> => ({
  id: `${job.id}-late`,
  kind: 'look-up-late',
  data: job.data,
  ...(job.account === undefined ? {} : { account: job.account }),
  ...(job.chat === undefined ? {} : { chat: job.chat }),
})
