import { z } from 'zod'
import { ConfigError } from '../../src/model/error.ts'
import type { Json } from '../../src/model/message.ts'

const configSchema = z
  .object({
    token: z.string().regex(/^\d+:[\w-]{3,}$/, 'TELEGRAM_TOKEN is "<digits>:<letters>", as @BotFather gave it'),
    mode: z.enum(['poll', 'webhook'], 'TELEGRAM_MODE is poll or webhook').default('poll'),
    secret: z
      .string()
      .regex(/^[\w-]{1,256}$/, 'TELEGRAM_SECRET holds 1 to 256 letters, digits, _ and -')
      .optional(),
    api: z.url().default('https://api.telegram.org'),
    /** The bot's name without @, where it need not be asked for. */
    name: z.string().optional(),
    office: z.string().optional(),
    perSecond: z.coerce.number().min(1).max(10_000).default(25),
    waitSeconds: z.number().int().min(0).max(50).default(25),
  })
  .refine(({ mode, secret }) => mode === 'poll' || secret !== undefined, 'TELEGRAM_SECRET is needed for a webhook: openssl rand -hex 32')
export type Config = z.output<typeof configSchema>

/** Throws ConfigError naming the setting and the fix. */
export function readConfig(given: { readonly [name: string]: Json }): Config {
  const seen = configSchema.safeParse(given)
  if (!seen.success) throw new ConfigError(`telegram: ${z.prettifyError(seen.error)}`)
  return seen.data
}
