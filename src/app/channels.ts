import { existsSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { openers } from '../../channels/index.ts'
import type { Config } from '../config.ts'
import type { Channel, Keep, OpenChannel } from '../model/channel.ts'
import { ConfigError } from '../model/error.ts'
import type { Catalogue } from '../model/knowledge.ts'
import type { Store } from '../model/store.ts'
import type { Talk } from '../model/talk.ts'
import type { Seal } from '../privacy/seal.ts'
import type { Account } from './accounts.ts'
import type { Files } from './attachments.ts'
import { pictureReader } from './pictures.ts'
import type { Sheets } from './sheets.ts'

type ChannelTools = {
  readonly store: Store
  readonly talk: Talk
  readonly seal: Seal
  readonly pictures: string | undefined
  readonly sheets?: Pick<Sheets, 'picture'>
  readonly files?: Pick<Files, 'picture'>
  now(): Date
  fetch?: typeof fetch
}

/** The web chat of every office and every account of the settings, by account. */
export function openChannels(
  config: Config,
  catalogue: Catalogue,
  tools: ChannelTools,
  more: readonly Channel[],
): ReadonlyMap<string, Channel> {
  const { path, named } = config.accountsFile
  if (named && !existsSync(path))
    throw new ConfigError(`ACCOUNTS_FILE: there is no file ${path}. Write it with "motcua connect", or leave the setting empty.`)
  const outside = config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }
  const given = {
    fetch: tools.fetch ?? fetch,
    now: tools.now,
    keep: (account: string) => keepOf(account, tools),
    talk: tools.talk,
    picture: pictureReader(tools.pictures, config, tools),
    ...outside,
  }
  const web = catalogue.offices.map(office => openers.web({ office: office.slug, origins: [...office.origins] }, given))
  const offices = catalogue.offices.map(({ slug }) => slug)
  const accounts = config.accounts.map(account => openerOf(account)(configOf(account, config, offices), given))
  const open = new Map<string, Channel>()
  for (const channel of [...web, ...accounts, ...more]) {
    if (open.has(channel.account)) throw new ConfigError(`${channel.account} is set up twice. Leave one of the two out.`)
    open.set(channel.account, channel)
  }
  return open
}

function openerOf({ channel, from }: Account): OpenChannel {
  const opener = (openers as Readonly<Record<string, OpenChannel>>)[channel]
  const known = Object.keys(openers).filter(name => name !== 'web')
  if (opener === undefined || channel === 'web')
    throw new ConfigError(`${from}: there is no platform "${channel}". There are: ${known.join(', ')}.`)
  return opener
}

/** Without an office of its own an account speaks for the installation's only one, or asks each person which. */
function configOf({ config, from }: Account, { office }: Config, offices: readonly string[]): Account['config'] {
  const slug = config['office'] ?? office ?? (offices.length === 1 ? offices[0] : undefined)
  if (slug === undefined) return config
  if (!offices.some(known => known === slug))
    throw new ConfigError(`${from}: there is no office ${JSON.stringify(slug)}. There are: ${offices.join(', ')}.`)
  return { ...config, office: slug }
}

export function keepOf(account: string, { store, seal, now }: Pick<ChannelTools, 'store' | 'seal' | 'now'>): Keep {
  const kept = store.keep(account)
  return {
    get: async name => {
      const box = await kept.get(name)
      return box === undefined ? undefined : seal.open(box)
    },
    set: (name, value) => kept.set(name, seal.seal(value)),
    alone: async (name, forMs, work) => {
      const at = now()
      const lease = { owner: uuid(), now: at.toISOString(), until: new Date(at.getTime() + forMs).toISOString() }
      const whole = `${account} ${name}`
      if (!(await store.leases.hold(whole, lease))) return undefined
      try {
        return await work()
      } finally {
        await store.leases.drop(whole, lease.owner)
      }
    },
  }
}
