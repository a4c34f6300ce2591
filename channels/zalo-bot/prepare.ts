import { z } from 'zod'
import { ConfigError } from '../../src/model/error.ts'
import type { Answer, Client } from './client.ts'
import type { Config } from './config.ts'

const meSchema = z.object({ id: z.string(), account_name: z.string().optional(), display_name: z.string().optional() })
const hookSchema = z.object({
  verification: z.object({ ok: z.boolean(), outcome: z.string().default(''), hint: z.string().default('') }).optional(),
})

/** What the bot is called, for mentions in groups. Throws when the platform cannot be asked. */
export async function namesOf(client: Client): Promise<readonly string[]> {
  const me = meSchema.parse(resultOf(await client.call('getMe', {}), 'getMe'))
  return [me.display_name, me.account_name].filter(name => name !== undefined)
}

/** Says where to call. Zalo tries the address at once and keeps it whatever came back, so a failed try is thrown to be made again. */
export async function setWebhook(client: Client, { secret }: Config, hook: string | undefined): Promise<void> {
  if (hook === undefined || secret === undefined) throw new ConfigError('PUBLIC_URL is needed for ZALO_BOT_MODE=webhook.')
  const set = hookSchema.parse(resultOf(await client.call('setWebhook', { url: hook, secret_token: secret }), 'setWebhook'))
  const { verification: tried } = set
  if (tried !== undefined && !tried.ok) throw new Error(`setWebhook: Zalo's try of ${hook} failed: ${tried.outcome} ${tried.hint}`.trim())
}

function resultOf(answer: Answer, method: string): unknown {
  if (!answer.ok) throw new Error(`${method}: ${answer.failed.why}`)
  return answer.result
}
