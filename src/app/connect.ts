import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse, stringify } from 'yaml'
import { connects, openers } from '../../channels/index.ts'
import type { Config } from '../config.ts'
import type { Channel, Connect, Finding, OpenChannel, Tools } from '../model/channel.ts'
import { keepOf } from './channels.ts'
import { openData, sealOf } from './data.ts'
import { ConfigError } from '../model/error.ts'

/** Setting up an account by questions, for `motcua connect`. */

type Entry = { readonly channel: string; readonly [name: string]: string }

export function connectOf(channel: string): Connect {
  const found = (connects as Readonly<Record<string, Connect>>)[channel]
  if (found === undefined) throw new ConfigError(`There is no platform "${channel}". There are: ${Object.keys(connects).join(', ')}.`)
  return found
}

export type Tried = { readonly account: string; readonly findings: readonly Finding[] }

/** Does `work` with the account as the server will open it, with what it keeps. */
export async function withAccount<T>(entry: Entry, config: Config, work: (channel: Channel) => Promise<T>): Promise<T> {
  const store = await openData(config)
  try {
    const tools = { store, seal: sealOf(config), now: unstored.now }
    return await work(open(entry, config, account => keepOf(account, tools)))
  } finally {
    await store.close()
  }
}

/** Opens the account as the server would and asks the platform about it. Throws ConfigError for what cannot be opened. */
export async function tryOut(entry: Entry, config: Config): Promise<Tried> {
  const channel = open(entry, config)
  // Before anybody allowed us there is nothing to ask; only the address can be missing.
  if (channel.consent !== undefined) return { account: channel.account, findings: channel.consent.begin() === undefined ? [noAddress] : [] }
  return { account: channel.account, findings: (await channel.check?.()) ?? [] }
}

/** Writes the account into the accounts file, in place of an earlier entry of the same account. Only this user may read the file. */
export function saveAccount(entry: Entry, config: Config): string {
  const file = config.accountsFile.path
  const known = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Entry[]) : []
  const { account } = open(entry, config)
  const others = known.filter(other => open(other, config).account !== account)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `# Accounts on platforms; holds secrets.\n${stringify([...others, entry])}`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return file
}

const noAddress: Finding = {
  ok: false,
  what: 'there is no PUBLIC_URL',
  fix: 'Set PUBLIC_URL to the https address of this server and run the command again: Zalo sends the administrator and all messages there.',
}

function open({ channel, ...given }: Entry, { publicUrl, platforms }: Config, keep = unstored.keep): Channel {
  const opener = (openers as Readonly<Record<string, OpenChannel>>)[channel]
  if (opener === undefined) throw new ConfigError(`There is no platform "${channel}".`)
  return opener({ ...platforms[channel], ...given }, { ...unstored, keep, ...(publicUrl === undefined ? {} : { publicUrl }) })
}

/** Nothing is kept while an account is only tried. */
const unstored: Tools = {
  fetch,
  now: () => new Date(),
  keep: () => ({ get: () => Promise.resolve(undefined), set: () => Promise.resolve(), alone: (_name, _forMs, work) => work() }),
  talk: { read: () => Promise.resolve([]), watch: () => () => undefined, busy: () => Promise.resolve(false) },
  picture: () => Promise.resolve(undefined),
}
