import { randomUUID } from 'node:crypto'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import type { Erasure } from '../model/erasures.ts'

/** The erasures in a file of their own, beside the database and not in its backup: a line each of id, time and keyed hash. */
export type Ledger = {
  all(): Promise<readonly Erasure[]>
  /** On the disk when it resolves. */
  add(erasures: readonly Erasure[]): Promise<void>
  /** Leaves out what is older. */
  forgetBefore(at: string): Promise<void>
}

const line = /^(\S{8,80}) (\d{4}-\d\d-\d\dT\S+Z) ([\da-f]{64})$/

export function openLedger(file: string): Ledger {
  const all = async (): Promise<readonly Erasure[]> => {
    // A line that was cut short by a crash is of an erasure that was not done either, and is asked for again.
    return (await textOf(file)).split('\n').flatMap(text => {
      const [, id, at, who] = line.exec(text) ?? []
      return id === undefined || at === undefined || who === undefined ? [] : [{ id, at, who }]
    })
  }
  return {
    all,
    add: async erasures => {
      if (erasures.length === 0) return
      const handle = await open(file, 'a', 0o600)
      try {
        // Begun on a line of its own, should the last one have no end.
        await handle.appendFile(erasures.map(erasure => `\n${textFor(erasure)}\n`).join(''))
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    forgetBefore: async at => {
      const known = await all()
      const left = known.filter(erasure => erasure.at >= at)
      if (left.length === known.length) return
      const aside = `${file}.${randomUUID()}`
      await writeFile(aside, left.map(erasure => `${textFor(erasure)}\n`).join(''), { mode: 0o600, flush: true })
      await rename(aside, file)
    },
  }
}

const textFor = ({ id, at, who }: Erasure): string => `${id} ${at} ${who}`

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
