import { z } from 'zod'
import { problem } from './problem.ts'
import { parsed, type Gate } from './sessions.ts'

/** The second factor: set up, asked for, taken away. The library counts wrong codes itself; what happened is noted here. */

type Passing = Gate & { pass(body?: string): Promise<Response> }

/** What is noted of who is in, and of who is on the way in. */
const setting: { readonly [path: string]: readonly [done: string, refused: string] } = {
  disable: ['code off', 'code off refused'],
  'generate-backup-codes': ['backup codes', 'backup codes refused'],
  'verify-totp': ['code on', 'code on refused'],
}
const entering: typeof setting = {
  'verify-totp': ['signed in', 'code refused'],
  'verify-backup-code': ['signed in by backup code', 'backup code refused'],
}

export async function secondFactor(request: Request, path: string, gate: Passing): Promise<Response> {
  const session = await gate.whoIs(request)
  if (session === undefined) return passed(request, gate, { officer: await asked(request, gate.auth), words: entering[path] })
  const { officer } = session
  // A backup code is for coming in; who is in has nothing to gain by it.
  if (path === 'verify-backup-code') return problem('missing')
  if (path === 'disable' && isBound(gate.options.totpFor, officer.role)) return problem('totp-bound')
  // Signed in in another tab meanwhile: nothing was set up.
  const words = path === 'verify-totp' && officer.totp ? undefined : setting[path]
  return passed(request, gate, { officer: officer.id, words })
}

type Noting = { readonly officer: string | undefined; readonly words: readonly [done: string, refused: string] | undefined }

async function passed(request: Request, { options, pass }: Passing, { officer, words }: Noting): Promise<Response> {
  const response = await pass(await bodyOf(request))
  if (officer === undefined || words === undefined) return response
  await options.cases.audit({ at: options.now().toISOString(), officer, what: words[response.ok ? 0 : 1] })
  return response
}

const isBound = (totpFor: Gate['options']['totpFor'], role: string): boolean =>
  totpFor === 'everyone' || (totpFor === 'admin' && role === 'admin')

const body = z.object({ password: z.string().max(200).optional(), code: z.string().max(64).optional() })

/** What the page sends and nothing else: no device is trusted for a month, no other method is chosen. */
async function bodyOf(request: Request): Promise<string> {
  const read = body.safeParse(parsed(await request.text()))
  return JSON.stringify(read.success ? read.data : {})
}

const cookie = /motcua\.two_factor=([^;]+)/

/** Whose password was right a moment ago: the library's cookie names the entry that knows it. */
async function asked(request: Request, auth: Gate['auth']): Promise<string | undefined> {
  const value = cookie.exec(request.headers.get('cookie') ?? '')?.[1]
  if (value === undefined) return undefined
  const { internalAdapter } = await (await auth()).$context
  const [identifier = ''] = decodeURIComponent(value).split('.')
  return (await internalAdapter.findVerificationValue(identifier))?.value
}
