import type { Api } from 'grammy'
import { ConfigError } from '../../src/model/error.ts'
import type { Me } from './api.ts'
import type { Config } from './config.ts'
import { kinds } from './poll.ts'
import { commands } from './commands.ts'

/** Learns the bot's name, hangs up the menu and, for a webhook, says where to call. Safe to repeat. */
export async function prepare(api: Api, me: Me, { mode, secret }: Config, hook: string | undefined): Promise<void> {
  await me.learn()
  await api.setMyCommands(commands.map(({ command, description }) => ({ command, description })))
  if (mode === 'poll') return
  if (hook === undefined || secret === undefined) throw new ConfigError('PUBLIC_URL is needed for TELEGRAM_MODE=webhook.')
  // Few calls at a time: a chat's messages then arrive in the order they were written.
  await api.setWebhook(hook, { secret_token: secret, allowed_updates: kinds, max_connections: 20 })
}
