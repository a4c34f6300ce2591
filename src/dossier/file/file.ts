import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dossier } from '../../model/dossier.ts'
import { isOver } from '../../model/dossier.ts'
import type { Known, Provider } from '../provider.ts'
import { readExport, type Export, type Row } from './read.ts'
import type { Setting } from './row.ts'

/** Rows of one spreadsheet or text table, and the way to let go of it. */
type OpenRows = (file: string) => Promise<{ readonly rows: AsyncIterable<Row>; close(): void }>

export type FileSetting = Setting & {
  readonly folder: string
  readonly open: OpenRows
  /** How often the folder is looked at. A file is read once it looked the same twice. */
  readonly everyMs: number
  failed(error: unknown, where: string): void
  /** A file was read, with what could not be. */
  reported?(file: string, read: Export): void
  /** New contents stand. */
  changed?(): void
}

type Seen = { readonly size: number; readonly at: number }

/**
 * Exports of the one-stop software, dropped into a folder. A file that is being written, that cannot be read to its end, or that
 * changed meanwhile leaves what was read before in place; all files together take its place in one step, the newest winning.
 */
export function openFiles(setting: FileSetting): Provider & { look(): Promise<void> } {
  const read = new Map<string, Seen & { readonly export: Export }>()
  let waiting = new Map<string, Seen>()
  let known: ReadonlyMap<string, Known> | undefined
  let looking: Promise<void> | undefined

  const look = async (): Promise<void> => {
    const files = await filesIn(setting.folder)
    let moved = known === undefined && files.size === 0
    for (const name of read.keys()) if (!files.has(name)) moved = read.delete(name) || moved
    for (const [name, seen] of files) {
      if (isSame(read.get(name), seen) || !isSame(waiting.get(name), seen)) continue
      const file = await readWhole(join(setting.folder, name), seen, setting)
      if (file === undefined) continue
      read.set(name, { ...seen, export: file })
      setting.reported?.(name, file)
      moved = true
    }
    waiting = files
    if (!moved) return
    known = merged([...read.values()])
    setting.changed?.()
  }
  const lookOnce = (): Promise<void> =>
    (looking ??= look()
      .catch((error: unknown) => setting.failed(error, 'dossiers: folder'))
      .finally(() => (looking = undefined)))
  const timer = setInterval(() => void lookOnce(), setting.everyMs)
  return {
    name: 'file',
    look: lookOnce,
    find: code => (known === undefined ? Promise.reject(new Error('no export was read yet')) : Promise.resolve(known.get(code))),
    *all(): Iterable<readonly [string, Dossier]> {
      const told = new Set<Dossier>()
      for (const [code, { dossier }] of known ?? []) {
        if (isOver(dossier.state) || told.has(dossier)) continue
        told.add(dossier)
        yield [code, dossier]
      }
    },
    *every(): Iterable<Dossier> {
      // Under its two codes a dossier is the same one.
      const told = new Set<Dossier>()
      for (const { dossier } of known?.values() ?? []) {
        if (told.has(dossier)) continue
        told.add(dossier)
        yield dossier
      }
    },
    close: () => clearInterval(timer),
  }
}

const isSame = (a: Seen | undefined, b: Seen): boolean => a?.size === b.size && a.at === b.at

/** Spreadsheets and text tables. Lock files of office programs and unfinished downloads begin or end otherwise. */
async function filesIn(folder: string): Promise<Map<string, Seen>> {
  const files = new Map<string, Seen>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !/^[^.~].*\.(?:xlsx|csv|tsv|txt)$/i.test(entry.name)) continue
    const info = await stat(join(folder, entry.name)).catch(() => undefined)
    if (info !== undefined) files.set(entry.name, { size: info.size, at: info.mtimeMs })
  }
  return files
}

async function readWhole(file: string, seen: Seen, setting: FileSetting): Promise<Export | undefined> {
  try {
    const source = await setting.open(file)
    try {
      const whole = await readExport(source.rows, new Date(seen.at).toISOString(), setting)
      const after = await stat(file)
      return isSame({ size: after.size, at: after.mtimeMs }, seen) ? whole : undefined
    } finally {
      source.close()
    }
  } catch (error) {
    setting.failed(error, 'dossiers: export')
    return undefined
  }
}

function merged(files: readonly (Seen & { readonly export: Export })[]): ReadonlyMap<string, Known> {
  const [only, ...more] = files
  if (only && more.length === 0) return only.export.known
  return new Map(files.toSorted((a, b) => a.at - b.at).flatMap(({ export: { known } }) => [...known]))
}
