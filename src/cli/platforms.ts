import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { Channel, Connect, Finding } from '../model/channel.ts'
import { asking, type Asker } from './terminal.ts'

/** `motcua doctor` and `motcua connect`. */

type Diagnosis = { readonly about: string; readonly findings: readonly Finding[] }
type Entry = { readonly channel: string; readonly [name: string]: string }
export type Platforms = {
  diagnose(): AsyncIterable<Diagnosis>
  connectOf(channel: string): Connect
  tryOut(entry: Entry): Promise<{ readonly account: string; readonly findings: readonly Finding[] }>
  withAccount<T>(entry: Entry, work: (channel: Channel) => Promise<T>): Promise<T>
  /** Returns the file. */
  save(entry: Entry): string
  offices(): Promise<readonly string[]>
  publicUrl(): string | undefined
  orExplain(command: () => Promise<void>): Promise<void>
  print(line: string): void
}

export function addPlatformCommands(motcua: Command, platforms: Platforms): void {
  motcua
    .command('doctor')
    .description('ask every platform whether its account works, and say what to do where it does not')
    .action(() => platforms.orExplain(() => doctor(platforms)))
  motcua
    .command('connect')
    .argument('<platform>', 'telegram, zalo-bot or zalo-oa')
    .description('set up an account by questions; what it says is tried before it is written')
    .action((channel: string) => platforms.orExplain(() => connect(channel, platforms)))
}

const shown = ({ ok, what, fix }: Finding): string => `  ${ok ? '✓' : '✗'} ${what}${fix === undefined ? '' : `\n    → ${fix}`}`

async function doctor({ diagnose, print }: Platforms): Promise<void> {
  let sound = true
  for await (const { about, findings } of diagnose()) {
    print(about)
    for (const finding of findings) print(shown(finding))
    sound &&= findings.every(({ ok }) => ok)
  }
  if (!sound) process.exitCode = 1
}

async function connect(channel: string, platforms: Platforms): Promise<void> {
  const { print } = platforms
  const how = platforms.connectOf(channel)
  for (const line of how.before) print(line)
  print('')
  const saved = await asking(async ask => {
    const entry: Entry = { channel, ...(await answers(how, ask, print)), ...(await officeOf(platforms, ask)) }
    const { account, findings } = await platforms.tryOut(entry)
    print(`\n${account}`)
    for (const finding of findings) print(shown(finding))
    const sound = findings.every(({ ok }) => ok)
    const write = await ask(
      sound ? 'Write it down? (yes, no)' : 'Not everything is in order yet. Write it down all the same? (yes, no)',
      sound ? 'yes' : 'no',
    )
    if (!/^(y|c)/i.test(write)) return undefined
    print(`\n${platforms.save(entry)} is written; only this user can read it. Back it up with the data.`)
    const base = platforms.publicUrl() ?? 'https://<PUBLIC_URL>'
    const tell = (line: string): void =>
      print(line.replaceAll('{hook}', `${base}/hooks/${account}`).replaceAll('{at}', `${base}/at/${account}`))
    await platforms.withAccount(entry, channel => consent(channel, how, ask, { print, tell }))
    return tell
  })
  if (saved === undefined) return print('Nothing was written.')
  for (const line of how.after) saved(line)
}

type Voice = { print(line: string): void; tell(line: string): void }

/** Somebody allows us in a browser; where the server does not run yet, the address that the browser came to is carried here by hand. */
async function consent({ consent: asked }: Channel, how: Connect, ask: Asker, { print, tell }: Voice): Promise<void> {
  const address = asked?.begin()
  if (asked === undefined || address === undefined) return
  for (const line of how.consent ?? []) tell(line)
  print(`\n${address}\n`)
  print('If the page then says that it is connected, the server took it: press Enter. If no page opens there, copy the whole address')
  print('from the top of the browser and paste it here.')
  const back = await ask('Address')
  if (back !== '') print(shown(await asked.end(back)))
}

async function answers(how: Connect, ask: Asker, print: (line: string) => void): Promise<Readonly<Record<string, string>>> {
  const given: Record<string, string> = {}
  for (const { name, question, usual, check, when } of how.questions) {
    if (when !== undefined && given[when.name] !== when.is) continue
    const offered = usual === 'random' ? randomBytes(24).toString('hex') : usual
    for (;;) {
      const answer = await ask(question, offered)
      if (answer === '' && usual === '') break
      if (check.test(answer)) {
        given[name] = answer
        break
      }
      print('  That does not look right. Please look again.')
    }
  }
  return given
}

/** One account may speak for one office alone, or ask each person which. */
async function officeOf({ offices, print }: Platforms, ask: Asker): Promise<Readonly<Record<string, string>>> {
  const slugs = await offices()
  if (slugs.length < 2) return {}
  print(`Offices: ${slugs.join(', ')}`)
  for (;;) {
    const office = await ask('Which office does this account speak for? (empty: it asks each person)')
    if (office === '') return {}
    if (slugs.includes(office)) return { office }
  }
}
