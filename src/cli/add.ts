import type { Command } from 'commander'
import { ConfigError } from '../model/error.ts'

/** `motcua add <what>`: brings in what only some installations need, into a folder of its own. */

export type AddTools = {
  /** By name: what it is for, in a few words. */
  readonly extras: Readonly<Record<string, string>>
  /** The lines say what came, and what did not. */
  add(what: string, say: (line: string) => void): Promise<readonly string[]>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

export function addAddCommand(motcua: Command, { extras, add, orExplain, print }: AddTools): void {
  motcua
    .command('add')
    .argument('<what>', Object.keys(extras).join(' or '))
    .description(
      `bring in what only some installations need: ${Object.entries(extras)
        .map(([name, about]) => `${name} (${about})`)
        .join('; ')}`,
    ) // prettier-ignore
    .action((what: string) =>
      orExplain(async () => {
        if (!Object.hasOwn(extras, what)) throw new ConfigError(`"add ${what}" is not known; there is: ${Object.keys(extras).join(', ')}`)
        for (const line of await add(what, print)) print(line)
      }),
    )
}
