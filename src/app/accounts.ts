import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../model/error.ts'
import type { Json } from '../model/message.ts'

/** Which accounts this installation has: one for each platform from the environment, any number from a file. */

/** `channel` is a key of the openers, `office` a slug; the rest is the channel's own. `from` says where it stands, for errors. */
export type Account = { readonly channel: string; readonly from: string; readonly config: { readonly [name: string]: Json } }

type Variable = { readonly about: string; readonly usual: string; readonly secret?: true; readonly check: z.ZodType<string, string> }
const variable = (about: string, usual = ''): Variable => ({ about, usual, check: z.string() })
const secret = (about: string): Variable => ({ ...variable(about), secret: true })

/** The first variable of a channel makes the account; `<PREFIX>_APP_ID` becomes `appId`. */
const channels = {
  telegram: { prefix: 'TELEGRAM', made: 'TELEGRAM_TOKEN' },
  'zalo-bot': { prefix: 'ZALO_BOT', made: 'ZALO_BOT_TOKEN' },
  'zalo-oa': { prefix: 'ZALO_OA', made: 'ZALO_OA_APP_ID' },
} as const

export const accountVariables = {
  TELEGRAM_TOKEN: secret('Token of the Telegram bot, from @BotFather.'),
  TELEGRAM_MODE: variable('poll: we ask Telegram. webhook: Telegram calls PUBLIC_URL.', 'poll'),
  TELEGRAM_SECRET: secret('Word that Telegram must say when it calls; needed for webhook. 1 to 256 letters, digits, _ and -.'),
  TELEGRAM_PER_SECOND: variable('Calls a second that Telegram bears for one bot.', '25'),
  TELEGRAM_API: variable('Where the Bot API is.', 'https://api.telegram.org'),
  ZALO_BOT_TOKEN: secret('Token of the Zalo bot, from Zalo Bot Creator.'),
  ZALO_BOT_MODE: variable('poll: we ask Zalo. webhook: Zalo calls PUBLIC_URL.', 'poll'),
  ZALO_BOT_SECRET: secret('Word that Zalo must say when it calls; needed for webhook. 8 to 256 characters.'),
  ZALO_BOT_PAGE: variable('Where people open a chat with the bot, as Zalo Bot Creator shows it (https://zalo.me/…); campaigns lead there.'),
  ZALO_BOT_MONTHLY: variable('Messages a month that the plan bears, both directions; 0 where it has no end.', '3000'),
  ZALO_BOT_PER_SECOND: variable('Calls a second that Zalo bears for one bot; it publishes none.', '10'),
  ZALO_BOT_PICTURES: variable('Hosts from which a picture that an officer asked for is fetched, with all below them.', 'zdn.vn'),
  ZALO_BOT_API: variable('Where the Bot Platform is.', 'https://bot-api.zaloplatforms.com'),
  ZALO_OA_APP_ID: variable('Id of the Zalo app that the Official Account allows.'),
  ZALO_OA_APP_SECRET: secret('Secret of that app.'),
  ZALO_OA_ID: variable('Id of the Official Account.'),
  ZALO_OA_KEY: secret('OA Secret Key from the app’s webhook page; signs what Zalo sends.'),
  ZALO_OA_PER_SECOND: variable('Calls a second that the OA’s package bears.', '20'),
  ZALO_OA_PROOF: variable('yes where the app’s console asks for appsecret_proof.', 'no'),
  ZALO_OA_TEMPLATE: variable(
    'Number of a paid, approved template that asks who has been silent for a week to write, when there is news for them; empty: none is sent.',
  ),
  ZALO_OA_TEMPLATE_DATA: variable('Its parameters as JSON, the same for everybody: {"don_vi":"UBND xã Mẫu"}.'),
  ZALO_OA_PICTURES: variable('Hosts from which a picture that an officer asked for is fetched, with all below them.', 'zdn.vn'),
  ZALO_OA_API: variable('Where the OpenAPI is.', 'https://openapi.zalo.me'),
  ZALO_OA_OAUTH: variable('Where the app asks for its tokens.', 'https://oauth.zaloapp.com'),
} as const satisfies Record<string, Variable>

type Values = { readonly [K in keyof typeof accountVariables]: string }

/** `file` need not exist. */
export function accountsIn(values: Values, file: string): readonly Account[] {
  const single = Object.entries(channels)
    .filter(([, { made }]) => values[made] !== '')
    .map(([channel, { prefix, made }]): Account => ({ channel, from: made, config: settingsOf(prefix, values) }))
  return [...single, ...(existsSync(file) ? accountsInFile(file, platformsIn(values)) : [])]
}

/** Where a platform is, by channel: the same for all its accounts unless one says otherwise. */
export type Platforms = { readonly [channel: string]: { readonly [name: string]: string } }

export function platformsIn(values: Values): Platforms {
  const places = (prefix: string) => Object.entries(settingsOf(prefix, values)).filter(([name]) => name === 'api' || name === 'oauth')
  return Object.fromEntries(Object.entries(channels).map(([channel, { prefix }]) => [channel, Object.fromEntries(places(prefix))]))
}

function settingsOf(prefix: string, values: Values): { readonly [name: string]: string } {
  const own = Object.entries(values).filter(([name, value]) => name.startsWith(`${prefix}_`) && value !== '')
  return Object.fromEntries(own.map(([name, value]) => [camel(name.slice(prefix.length + 1)), value]))
}

const camel = (name: string): string => name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const listSchema = z.array(z.object({ channel: z.string(), office: z.string().optional() }).catchall(z.json()))

/** A list of `{ channel, office?, …the channel's settings }`. Ids must be in quotes where they are long. */
function accountsInFile(file: string, platforms: Platforms): readonly Account[] {
  const seen = listSchema.safeParse(parse(textOf(file)) ?? [])
  if (!seen.success) throw new ConfigError(`${file} must be a list of accounts: ${z.prettifyError(seen.error)}`)
  return seen.data.map(({ channel, ...config }, i) => ({
    channel,
    from: `${file}, account ${i + 1}`,
    config: { ...platforms[channel], ...(config as Account['config']) },
  }))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigError(`${file} cannot be read: give this user the right to.`, { cause })
  }
}
