import { z } from 'zod'
import type { Finding } from '../../src/model/channel.ts'
import type { Answer, Client } from './client.ts'
import type { Heard } from './heard.ts'
import type { Tokens } from './tokens.ts'

const oaSchema = z.object({
  name: z.string().default('an OA without a name'),
  is_verified: z.boolean().optional().catch(undefined),
  package_name: z.string().optional().catch(undefined),
})

type Places = {
  readonly hook: string | undefined
  readonly connect: string | undefined
  readonly template: string | undefined
  readonly heard: Awaited<ReturnType<Heard['last']>>
}

/** What `motcua doctor` says of an OA. The webhook can be looked at in Zalo's console only. */
export async function check(
  client: Client,
  tokens: Tokens,
  { hook, connect, template, heard }: Places,
  now: Date,
): Promise<readonly Finding[]> {
  if (hook === undefined) return [{ ok: false, what: 'there is no PUBLIC_URL', fix: 'Set PUBLIC_URL: Zalo calls an OA’s server.' }]
  const fix = `With the server running, an administrator of the OA opens ${connect} and allows the app.`
  const until = await tokens.until()
  if (until === undefined) return [{ ok: false, what: 'not connected yet', fix }]
  const answer = await client.call('/v2.0/oa/getoa')
  if (!answer.ok)
    return [{ ok: false, what: `Zalo says: ${answer.failed.why}`, fix: answer.failed.why.includes('connect') ? fix : consoleFix }]
  return [...oaFindings(answer, until), ...clockFindings(answer.date, now), hookFinding(hook, heard), templateFinding(template)]
}

/** Whether a template is approved and paid for is seen in Zalo's console only. */
const templateFinding = (template: string | undefined): Finding => ({
  ok: true,
  what:
    template === undefined
      ? 'no paid template: who has been silent for a week hears of news when they write again'
      : `template ${template} goes to who has been silent for a week when there is news; it is billed, and was never tried on Zalo itself`,
})

/** What came in says more than the console does, which cannot be asked. */
function hookFinding(hook: string, { taken = '', unsigned = '', late = '' }: Places['heard']): Finding {
  if (unsigned > taken)
    return {
      ok: false,
      what: `the webhook's last call (${unsigned}) was not signed with our key`,
      fix: 'ZALO_OA_KEY is the "OA Secret Key" of the app’s webhook page, not the app secret; copy it again. Somebody else’s calls look the same: none of Zalo’s being refused, write to the OA and look once more.',
    }
  if (late > taken)
    return {
      ok: false,
      what: `the webhook's last call (${late}) was signed a day or more from now`,
      fix: 'Set this machine’s clock (timedatectl set-ntp true).',
    }
  if (taken !== '') return { ok: true, what: `the webhook works: the last event came at ${taken}` }
  return {
    ok: false,
    what: 'no event has come in yet',
    fix: `In the app’s console set the webhook to ${hook}, switch the events on and the "#" filter off; then write to the OA and look once more.`,
  }
}

const consoleFix =
  'See in the app’s console that it is active, that the API is registered, and that the OA is verified, has a package and allows the app.'

function oaFindings({ data }: Extract<Answer, { ok: true }>, until: number): Finding[] {
  const { name, is_verified: verified, package_name: pack } = oaSchema.parse(data ?? {})
  const token: Finding = {
    ok: true,
    what: `connected to ${name}${pack === undefined ? '' : `, package ${pack}`}; the token lives until ${new Date(until).toISOString()}`,
  }
  if (verified !== false) return [token]
  return [
    token,
    { ok: false, what: 'the OA is not verified', fix: 'Have it verified: only a verified OA with a package may answer by the API.' },
  ]
}

/** Tokens and signatures live by the clock. */
function clockFindings(theirs: Date | undefined, ours: Date): Finding[] {
  const apart = theirs === undefined ? 0 : Math.round(Math.abs(theirs.getTime() - ours.getTime()) / 1000)
  if (apart < 120) return []
  return [
    { ok: false, what: `this machine’s clock is ${apart} seconds off`, fix: 'Switch time synchronisation on (timedatectl set-ntp true).' },
  ]
}
