import { GrammyError, type Api } from 'grammy'
import type { Finding } from '../../src/model/channel.ts'
import { failure } from './api.ts'
import type { Config } from './config.ts'

/** What `motcua doctor` says of a bot. */
export async function check(api: Api, { mode }: Config, hook: string | undefined, now: Date): Promise<readonly Finding[]> {
  try {
    const me = await api.getMe()
    return [{ ok: true, what: `the token is good: @${me.username}` }, ...(await checkHook(api, mode, hook, now))]
  } catch (error) {
    return [refusedBy(error)]
  }
}

async function checkHook(api: Api, mode: Config['mode'], hook: string | undefined, now: Date): Promise<readonly Finding[]> {
  const { url = '', last_error_date: failed, last_error_message: why, pending_update_count: waiting } = await api.getWebhookInfo()
  if (mode === 'poll') {
    const what = url === '' ? 'polling' : `a webhook is set (${url}); it is taken away when the server starts`
    return [{ ok: true, what: `${what}, ${waiting} update(s) waiting` }]
  }
  if (hook === undefined) return [{ ok: false, what: 'webhook without PUBLIC_URL', fix: 'Set PUBLIC_URL, or TELEGRAM_MODE=poll.' }]
  if (!hook.startsWith('https://'))
    return [
      { ok: false, what: `${hook} is not https`, fix: 'Telegram calls only https: put a proxy with a certificate before this server.' },
    ]
  if (url !== hook) return [{ ok: false, what: `the webhook is "${url}"`, fix: `It should be ${hook}: start the server, which sets it.` }]
  const recent = failed !== undefined && now.getTime() / 1000 - failed < 600
  const fix = 'See that this address reaches the server from outside, without a browser check of a CDN before it.'
  return [recent ? { ok: false, what: `the last call failed: ${why ?? 'no reason given'}`, fix } : { ok: true, what: `webhook ${url}` }]
}

function refusedBy(error: unknown): Finding {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    return { ok: false, what: 'Telegram does not know this token', fix: 'Copy it again from @BotFather: /mybots, API Token.' }
  return { ok: false, what: `Telegram could not be asked: ${failure(error).why}`, fix: 'See that this machine reaches TELEGRAM_API.' }
}
