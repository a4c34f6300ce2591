import { z } from 'zod'
import { ConfigError } from '../../src/model/error.ts'
import { hostsSetting } from '../../src/model/hosts.ts'
import type { Json } from '../../src/model/message.ts'

const configSchema = z
  .object({
    /** Real ids have 18 or 19 digits, those in the documents 8. */
    token: z.string().regex(/^\d+:\S+$/, 'ZALO_BOT_TOKEN is "<digits>:<letters>", as Zalo Bot Creator sent it'),
    mode: z.enum(['poll', 'webhook'], 'ZALO_BOT_MODE is poll or webhook').default('poll'),
    secret: z.string().min(8, 'ZALO_BOT_SECRET has 8 to 256 characters').max(256, 'ZALO_BOT_SECRET has 8 to 256 characters').optional(),
    api: z.url().default('https://bot-api.zaloplatforms.com'),
    /** What the bot is called in groups, where it need not be asked for. */
    name: z.string().optional(),
    /** Hosts, with all below them, from which pictures that an officer asked for are fetched; with commas. */
    pictures: hostsSetting('ZALO_BOT_PICTURES').default(['zdn.vn']),
    office: z.string().optional(),
    /** Its own address of a chat: the number in it may be another than the bot's id, so nothing can be made up. */
    page: z
      .url({
        protocol: /^https$/,
        hostname: /^(?:zalo\.me|bot\.zaloplatforms\.com)$/,
        error: 'ZALO_BOT_PAGE is an address at https://zalo.me/',
      })
      .optional(),
    /** Messages a month, both directions together; 0 where the plan has no end. One operator's figure for the basic plan. */
    monthly: z.coerce.number('ZALO_BOT_MONTHLY is a whole number').int().min(0).default(3000),
    perSecond: z.coerce.number().min(1).max(10_000).default(10),
    /** Seconds a poll is held. Short: at a stop it is heard out, for what it brings is handed out once. */
    waitSeconds: z.number().int().min(1).max(60).default(5),
  })
  .refine(({ mode, secret }) => mode === 'poll' || secret !== undefined, 'ZALO_BOT_SECRET is needed for a webhook: openssl rand -hex 32')
export type Config = z.output<typeof configSchema>

/** Throws ConfigError naming the setting and the fix. */
export function readConfig(given: { readonly [name: string]: Json }): Config {
  const seen = configSchema.safeParse(given)
  if (!seen.success) throw new ConfigError(`zalo-bot: ${z.prettifyError(seen.error)}`)
  return seen.data
}
