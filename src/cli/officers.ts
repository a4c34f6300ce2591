import type { Command } from 'commander'
import { ConfigError } from '../model/error.ts'

/**
 * `motcua officer add`: an invitation, whose link is given to the officer by hand. `motcua officer reset-second-factor`: a way back for who
 * lost phone and backup codes where no other admin is there to take the second factor away.
 */

type Who = { readonly email: string; readonly name: string; readonly role: string; readonly offices: readonly string[] }

export type OfficerTools = {
  readonly roles: readonly string[]
  /** The slugs of all offices. */
  offices(): Promise<readonly string[]>
  /** Returns the address to open. */
  invite(who: Who): Promise<string>
  /** Takes the second factor away and ends the sessions. *unknown*: nobody signs in with this address; *none*: there is no second factor. */
  resetSecondFactor(email: string): Promise<'done' | 'unknown' | 'none'>
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

export function addOfficerCommands(motcua: Command, tools: OfficerTools): void {
  const officer = motcua.command('officer').description('officers at the desk: invite one, or let one in again who lost the phone')
  officer
    .command('add')
    .description('invite an officer to the desk: prints a link that is good for seven days')
    .requiredOption('--email <address>', 'where the officer signs in with')
    .requiredOption('--name <name>', 'as citizens read it')
    .option('--role <role>', tools.roles.join(', '), 'officer')
    .option('--office <slug...>', 'the offices whose cases he sees; all where none is named')
    .action((options: Given) => tools.orExplain(() => add(options, tools)))
  officer
    .command('reset-second-factor')
    .argument('<e-mail>', 'where the officer signs in with')
    .description('take the six-digit code away from who lost phone and backup codes, and end the sessions; stands in the audit log')
    .action((email: string) => tools.orExplain(() => reset(email, tools)))
}

type Given = { readonly email: string; readonly name: string; readonly role: string; readonly office?: readonly string[] }

async function add({ email, name, role, office }: Given, tools: OfficerTools): Promise<void> {
  if (!tools.roles.includes(role)) throw new ConfigError(`--role must be one of ${tools.roles.join(', ')}`)
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new ConfigError('--email must be an address such as lan@xa.example.gov.vn')
  const all = await tools.offices()
  const strange = office?.find(slug => !all.includes(slug))
  if (strange !== undefined) throw new ConfigError(`--office: there is no office "${strange}". There are: ${all.join(', ')}.`)
  tools.print(await tools.invite({ email, name, role, offices: office ?? all }))
  tools.print('Give this link to the officer by hand: whoever opens it first sets the password. It is good for seven days.')
}

async function reset(email: string, { resetSecondFactor, print }: OfficerTools): Promise<void> {
  const found = await resetSecondFactor(email)
  if (found === 'unknown') throw new ConfigError(`Nobody signs in at the desk with "${email}".`)
  if (found === 'none') throw new ConfigError(`"${email}" has no second factor: the password alone is asked for.`)
  print('The second factor is gone and all sessions of this officer are over; it stands in the audit log.')
  print('The password opens the desk now. Sign in and set up a new second factor at once, under "Tài khoản".')
}
