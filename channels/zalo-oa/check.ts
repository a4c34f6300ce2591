import { z } from 'zod'
import type { Finding } from '../../src/model/channel.ts'
import type { Answer, Client } from './client.ts'
import type { Tokens } from './tokens.ts'

const oaSchema = z.object({
  name: z.string().default('an OA without a name'),
  is_verified: z.boolean().optional().catch(undefined),
  package_name: z.string().optional().catch(undefined),
})

type Places = { readonly hook: string | undefined; readonly connect: string | undefined }

/** What `motcua doctor` says of an OA. The webhook can be looked at in Zalo's console only. */
export async function check(client: Client, tokens: Tokens, { hook, connect }: Places, now: Date): Promise<readonly Finding[]> {
  if (hook === undefined) return [{ ok: false, what: 'there is no PUBLIC_URL', fix: 'Set PUBLIC_URL: Zalo calls an OA’s server.' }]
  const fix = `With the server running, an administrator of the OA opens ${connect} and allows the app.`
  const until = await tokens.until()
  if (until === undefined) return [{ ok: false, what: 'not connected yet', fix }]
  const answer = await client.call('/v2.0/oa/getoa')
  if (!answer.ok)
    return [{ ok: false, what: `Zalo says: ${answer.failed.why}`, fix: answer.failed.why.includes('connect') ? fix : consoleFix }]
  return [
    ...oaFindings(answer, until),
    ...clockFindings(answer.date, now),
    { ok: true, what: `the console must name ${hook}, with the "#" filter off` },
  ]
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
