import { join, resolve } from 'node:path'
import { z } from 'zod'
import { accountVariables, accountsIn, platformsIn, type Account, type Platforms } from './app/accounts.ts'
import { dossiersIn, dossierVariables, type DossierSettings } from './app/dossier-settings.ts'
import { modelIn, modelVariables, type ModelSettings } from './app/model-settings.ts'
import { ConfigError } from './model/error.ts'
import { keptDays } from './model/retention.ts'

/** Every setting, read once. No other file reads the environment. */

type Setting = { readonly about: string; readonly usual: string; readonly secret?: true; readonly check: z.ZodType<unknown, string> }

const whole = (least: number, most: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.number().min(least).max(most)) as z.ZodType<number, string>
const yesNo = z.enum(['yes', 'no']).transform(value => value === 'yes') as z.ZodType<boolean, string>
const words = z.string() as z.ZodType<string, string>
const address = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ })], 'an address such as https://hoi.example.gov.vn')
  .transform(url => url.replace(/\/+$/, '')) as z.ZodType<string, string>

const settings = {
  PORT: { about: 'Port of the web chat and of the platforms’ webhooks. 0 takes any free one.', usual: '8080', check: whole(0, 65_535) },
  HOST: { about: 'Address to listen on. 127.0.0.1 behind a proxy on the same machine.', usual: '0.0.0.0', check: words },
  DATA_DIR: { about: 'Folder of the data file and of the key that seals it. Back up both.', usual: './data', check: words },
  DATABASE_URL: {
    about: 'postgres://… where several processes or machines serve; empty keeps SQLite in DATA_DIR.',
    usual: '',
    secret: true,
    check: words,
  },
  SEAL_KEY: {
    about:
      '32 bytes as base64, the same for all processes; several parted by commas, the first one seals. Empty keeps a key file in DATA_DIR.',
    usual: '',
    secret: true,
    check: words,
  },
  KNOWLEDGE_DIR: { about: 'Folder of the knowledge files.', usual: './knowledge', check: words },
  OFFICE: {
    about: 'Slug of the office shown at / and spoken for by the accounts below; empty takes the only one.',
    usual: '',
    check: words,
  },
  PUBLIC_URL: { about: 'Where the world reaches this server (https://hoi.example.gov.vn); webhooks need it.', usual: '', check: address },
  ACCOUNTS_FILE: {
    about: 'YAML list of { channel, office, …settings } where one account a platform is not enough.',
    usual: '',
    check: words,
  },
  ...dossierVariables,
  ...modelVariables,
  ...accountVariables,
  TRUST_PROXY: { about: 'yes: the client’s address is read from X-Forwarded-For. Only behind your own proxy.', usual: 'no', check: yesNo },
  RATE_PER_MINUTE: { about: 'Messages one chat may send in a minute.', usual: '30', check: whole(1, 100_000) },
  RATE_PER_ADDRESS: {
    about: 'Requests one address may make in a minute; a school or a village may share one.',
    usual: '600',
    check: whole(1, 1_000_000),
  },
  SECOND_FACTOR: {
    about: 'Who must type a six-digit code at the officers’ desk beside the password: nobody, admin or everyone.',
    usual: 'nobody',
    check: z.enum(['nobody', 'admin', 'everyone']),
  },
  SEMANTIC_MODEL: {
    about: 'Name of a sentence model that `motcua model get` brought, asked beside the search by words; empty asks none.',
    usual: '',
    check: words,
  },
  SEMANTIC_HUB: {
    about: 'Where `motcua model get` fetches from; an office may have a mirror. Nothing else fetches models.',
    usual: 'https://huggingface.co',
    check: address,
  },
  KEEP_TALK_DAYS: { about: 'Days that masked talk is kept.', usual: String(keptDays.talk), check: whole(1, 3650) },
  LOG_LEVEL: {
    about: 'trace, debug, info, warn, error or silent.',
    usual: 'info',
    check: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  },
} as const satisfies Record<string, Setting>

type Name = keyof typeof settings
type Values = { [K in Name]: z.output<(typeof settings)[K]['check']> }

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** A file path or a postgres:// URL. */
  readonly database: string
  readonly sealKey: string | undefined
  readonly knowledgeDir: string
  readonly office: string | undefined
  /** Without a slash at the end. */
  readonly publicUrl: string | undefined
  readonly accounts: readonly Account[]
  /** Where `motcua connect` writes accounts. `named`: by a setting, so it is missed when it is not there. */
  readonly accountsFile: { readonly path: string; readonly named: boolean }
  /** What accounts of a platform have in common, by its channel. */
  readonly platforms: Platforms
  readonly dossiers: DossierSettings
  /** Undefined: no language model. */
  readonly model: ModelSettings | undefined
  readonly trustProxy: boolean
  readonly perMinute: number
  readonly perAddress: number
  readonly secondFactor: 'nobody' | 'admin' | 'everyone'
  readonly semanticModel: string | undefined
  /** Without a slash at the end. */
  readonly semanticHub: string
  readonly keepTalkDays: number
  readonly logLevel: string
}

/** Throws ConfigError naming the variable and what it must be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, checked(name, setting, environment[name] ?? setting.usual)]),
  ) as Values
  const dataDir = resolve(values.DATA_DIR)
  const accountsFile = values.ACCOUNTS_FILE === '' ? join(dataDir, 'accounts.yaml') : resolve(values.ACCOUNTS_FILE)
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    database: values.DATABASE_URL === '' ? join(dataDir, 'motcua.db') : values.DATABASE_URL,
    sealKey: values.SEAL_KEY === '' ? undefined : values.SEAL_KEY,
    knowledgeDir: resolve(values.KNOWLEDGE_DIR),
    office: values.OFFICE === '' ? undefined : values.OFFICE,
    publicUrl: values.PUBLIC_URL === '' ? undefined : values.PUBLIC_URL,
    accounts: accountsIn(values, accountsFile),
    accountsFile: { path: accountsFile, named: values.ACCOUNTS_FILE !== '' },
    platforms: platformsIn(values),
    dossiers: dossiersIn(values),
    model: modelIn(values),
    trustProxy: values.TRUST_PROXY,
    perMinute: values.RATE_PER_MINUTE,
    perAddress: values.RATE_PER_ADDRESS,
    secondFactor: values.SECOND_FACTOR,
    semanticModel: values.SEMANTIC_MODEL === '' ? undefined : values.SEMANTIC_MODEL,
    semanticHub: values.SEMANTIC_HUB,
    keepTalkDays: values.KEEP_TALK_DAYS,
    logLevel: values.LOG_LEVEL,
  }
}

function checked(name: string, setting: Setting, value: string): unknown {
  const read = setting.check.safeParse(value.trim())
  if (read.success) return read.data
  const shown = setting.secret === true ? '' : ` It is "${value}".`
  throw new ConfigError(`${name} must be ${read.error.issues[0]?.message ?? 'another value'}.${shown} ${setting.about}`)
}

/** One line a setting, for `motcua config`. Secrets are shown as set or empty. */
export function describeSettings(environment: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(settings as Record<string, Setting>)
    .map(([name, { about, usual, secret }]) => {
      const value = environment[name] ?? usual
      const shown = secret === true ? (value === '' ? '(empty)' : '(set)') : value === '' ? '(empty)' : value
      return `${name}=${shown}${environment[name] === undefined ? '' : '   (from the environment)'}\n    ${about}`
    })
    .join('\n')
}
