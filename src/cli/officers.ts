import type { Command } from 'commander'
import { ConfigError } from '../model/error.ts'

/** `motcua officer add`: an invitation, whose link is given to the officer by hand. */

type Who = { readonly email: string; readonly name: string; readonly role: string; readonly offices: readonly string[] }

export type OfficerTools = {
  readonly roles: readonly string[]
  /** The slugs of all offices. */
  offices(): Promise<readonly string[]>
  /** Returns the address to open. */
  invite(who: Who): Promise<string>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

export function addOfficerCommands(motcua: Command, tools: OfficerTools): void {
  motcua
    .command('officer')
    .argument('<what>', 'add')
    .description('invite an officer to the desk: prints a link that is good for seven days')
    .requiredOption('--email <address>', 'where the officer signs in with')
    .requiredOption('--name <name>', 'as citizens read it')
    .option('--role <role>', tools.roles.join(', '), 'officer')
    .option('--office <slug...>', 'the offices whose cases he sees; all where none is named')
    .action((what: string, options: { email: string; name: string; role: string; office?: string[] }) =>
      tools.orExplain(() => add(what, options, tools)),
    )
}

async function add(
  what: string,
  { email, name, role, office }: { email: string; name: string; role: string; office?: string[] },
  tools: OfficerTools,
): Promise<void> {
  if (what !== 'add') throw new ConfigError(`"officer ${what}" is not known; there is "officer add"`)
  if (!tools.roles.includes(role)) throw new ConfigError(`--role must be one of ${tools.roles.join(', ')}`)
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new ConfigError('--email must be an address such as lan@xa.example.gov.vn')
  const all = await tools.offices()
  const strange = office?.find(slug => !all.includes(slug))
  if (strange !== undefined) throw new ConfigError(`--office: there is no office "${strange}". There are: ${all.join(', ')}.`)
  tools.print(await tools.invite({ email, name, role, offices: office ?? all }))
  tools.print('Give this link to the officer by hand: whoever opens it first sets the password. It is good for seven days.')
}
