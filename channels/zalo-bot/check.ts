import type { Finding } from '../../src/model/channel.ts'
import type { Client } from './client.ts'
import type { Config } from './config.ts'
import { namesOf, setWebhook } from './prepare.ts'

/** What `motcua doctor` says of a bot. `used`: messages counted this month, both directions. */
export async function check(client: Client, config: Config, hook: string | undefined, used: number): Promise<readonly Finding[]> {
  const token = await tokenFinding(client)
  if (!token.ok) return [token]
  return [token, await hookFinding(client, config, hook), planFinding(config, used)]
}

async function tokenFinding(client: Client): Promise<Finding> {
  try {
    const [name = 'a bot without a name'] = await namesOf(client)
    return { ok: true, what: `the token is good: ${name}` }
  } catch (error) {
    const what = `Zalo did not accept the token or could not be asked: ${messageOf(error)}`
    return { ok: false, what, fix: 'Copy the token again from Zalo Bot Creator, and see that this machine reaches ZALO_BOT_API.' }
  }
}

async function hookFinding(client: Client, config: Config, hook: string | undefined): Promise<Finding> {
  if (config.mode === 'poll') return { ok: true, what: 'polling; messages sent while the server is down are reported lost by Zalo' }
  if (hook === undefined) return { ok: false, what: 'webhook without PUBLIC_URL', fix: 'Set PUBLIC_URL, or ZALO_BOT_MODE=poll.' }
  try {
    // Only setting it makes Zalo try the address; setting the same again changes nothing.
    await setWebhook(client, config, hook)
    return { ok: true, what: `webhook ${hook}, tried by Zalo` }
  } catch (error) {
    const fix =
      'Start the server and see that this address answers from outside over https. A browser check of a CDN refuses Zalo’s Java client with 403: allow this path.'
    return { ok: false, what: messageOf(error), fix }
  }
}

function planFinding({ monthly }: Config, used: number): Finding {
  if (monthly === 0) return { ok: true, what: `${used} messages this month, no end set (ZALO_BOT_MONTHLY=0)` }
  const what = `${used} of ${monthly} messages used this month. The basic plan is told to bear 50 people and 3,000 messages: a trial, not a commune`
  return used < monthly * 0.9 ? { ok: true, what } : { ok: false, what, fix: 'Take a larger plan, or an Official Account (zalo-oa).' }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown')
