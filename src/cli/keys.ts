import type { Command } from 'commander'
import { ConfigError } from '../model/error.ts'

/** `motcua keys list|rotate`: the keys that seal phone numbers, dossier codes, files and tokens. */

type KeyLine = { readonly id: string; readonly since?: string; readonly seals: boolean; readonly values: number }

export type KeyTools = {
  list(): Promise<{ readonly keys: readonly KeyLine[]; readonly nameless: number }>
  rotate(): Promise<{ readonly id: string; readonly setting?: string; readonly both?: string }>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

export function addKeyCommands(motcua: Command, tools: KeyTools): void {
  motcua
    .command('keys')
    .argument('<what>', 'list or rotate')
    .description('the keys that seal what is kept a while: list them, or begin a new one')
    .action((what: string) => tools.orExplain(() => (what === 'list' ? list(tools) : rotate(what, tools))))
}

async function list({ list: all, print }: KeyTools): Promise<void> {
  const { keys, nameless } = await all()
  for (const { id, since, seals, values } of keys)
    print(
      `${id}  ${seals ? 'seals and opens' : 'opens only    '}  ${since === undefined ? 'from the beginning' : `since ${since}`}  ${values} values`,
    )
  if (nameless > 0) print(`${nameless} values of earlier versions name no key`)
}

async function rotate(what: string, { rotate: begin, print }: KeyTools): Promise<void> {
  if (what !== 'rotate') throw new ConfigError(`"keys ${what}" is not known; there are "keys list" and "keys rotate"`)
  const { id, setting, both } = await begin()
  if (setting === undefined || both === undefined) {
    print(`Key ${id} seals from now on. What older keys sealed is sealed anew while the server runs; they go a day later at the earliest.`)
    return print('Back up the key file now: a database without its key cannot be opened.')
  }
  print(
    'The keys are in the setting SEAL_KEY, so that this changes nothing by itself. First give all processes this value and start them anew:',
  )
  print(`SEAL_KEY=${both}`)
  print(`Then this one, with which key ${id} seals:`)
  print(`SEAL_KEY=${setting}`)
  print('A key may be left out once "motcua keys list" says that it has 0 values; hash:… stays.')
}
