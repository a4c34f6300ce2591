import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Finding } from '../model/channel.ts'
import { openChannels } from './channels.ts'
import { openData, sealOf } from './data.ts'
import { dayIn } from '../model/vietnam.ts'
import { keyFinding } from './keys.ts'
import { folderCatalogue } from './knowledge.ts'
import { checkModel } from './model-check.ts'
import { openTalk } from './talk.ts'

/** What is wrong with an installation's platforms, its address and its clock, each with what to do about it. */

export type Diagnosis = { readonly about: string; readonly findings: readonly Finding[] }

/** Tells about one after the other, as soon as each is known. Asks the platforms; changes nothing that people see. */
export async function* diagnose(config: Config): AsyncIterable<Diagnosis> {
  const store = await openData(config)
  const talk = openTalk(store, () => Promise.resolve(undefined))
  const clock = watchClock()
  try {
    const catalogue = await folderCatalogue(config, dayIn(new Date()))
    yield { about: 'data', findings: [{ ok: true, what: `${store.engine} opens and is up to date` }, keyFinding(config)] }
    const tools = { store, talk, seal: sealOf(config), pictures: undefined, now: () => new Date(), fetch: clock.fetch }
    const channels = [...openChannels(config, catalogue, tools, []).values()]
    for (const channel of channels) if (channel.check) yield { about: channel.account, findings: await channel.check() }
    if (config.accounts.length === 0)
      yield {
        about: 'platforms',
        findings: [{ ok: true, what: 'only the web chat is set up; for others: motcua connect telegram, zalo-bot or zalo-oa' }],
      }
    yield { about: 'language model', findings: await checkModel(config) }
    if (config.publicUrl !== undefined) yield { about: config.publicUrl, findings: await checkAddress(config.publicUrl) }
    const skew = clock.skewMs()
    if (skew !== undefined) yield { about: 'clock', findings: [clockFinding(skew)] }
  } finally {
    talk.close()
    await store.close()
  }
}

/** Platforms sign and limit by time. More than this is no mere slowness of the network. */
const mostSkewMs = 30_000

function clockFinding(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  if (Math.abs(skewMs) <= mostSkewMs) return { ok: true, what: 'agrees with the platforms' }
  return {
    ok: false,
    what: `this machine is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} the platforms`,
    fix: 'Let it follow a time server (timedatectl set-ntp true).',
  }
}

/** Every answer says what time it is there; the smallest difference seen counts, since a slow answer says it late. */
function watchClock(): { readonly fetch: typeof fetch; skewMs(): number | undefined } {
  const seen: number[] = []
  return {
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      const said = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(said)) seen.push(Date.now() - said)
      return response
    },
    skewMs: () => (seen.length === 0 ? undefined : seen.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0]),
  }
}

async function checkAddress(url: string): Promise<readonly Finding[]> {
  const secure: Finding = url.startsWith('https://')
    ? { ok: true, what: 'is https' }
    : { ok: false, what: 'is not https', fix: 'Platforms call https only: put a proxy with a certificate before this server.' }
  return [secure, await reach(url), await reachAsPlatform(url)]
}

async function reach(url: string): Promise<Finding> {
  const answer = await ask(`${url}/health`, {})
  if (answer.ours) return { ok: true, what: 'reaches this server' }
  return {
    ok: false,
    what: `does not reach this server: ${answer.said}`,
    fix: 'Start the server, and look at the proxy and the name’s address.',
  }
}

/** A CDN that asks every client to prove it is a browser turns platforms away before anything of ours runs. */
async function reachAsPlatform(url: string): Promise<Finding> {
  const answer = await ask(`${url}/hooks/${randomUUID()}`, { method: 'POST', headers: { 'user-agent': 'Java/17.0.9' } })
  if (answer.ours) return { ok: true, what: 'lets the platforms’ clients through' }
  const fix = 'Let /hooks/ pass without a browser check (a rule at the CDN or firewall): platforms call with a plain Java or Go client.'
  return { ok: false, what: `turns away a client such as Zalo’s: ${answer.said}`, fix }
}

/** *ours*: the answer was written by this program. */
async function ask(url: string, init: RequestInit): Promise<{ readonly ours: boolean; readonly said: string }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(8000) })
    const body: unknown = await response.json().catch(() => undefined)
    const ours = typeof body === 'object' && body !== null && ('ok' in body || ('error' in body && 'say' in body))
    return { ours, said: `HTTP ${response.status}` }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { ours: false, said: cause instanceof Error ? cause.message : 'no answer' }
  }
}
