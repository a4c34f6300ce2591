import { z } from 'zod'
import type { Role } from '../model/desk.ts'
import type { Limit } from '../model/officers.ts'
import { accept, inviteOfficer, setUp } from './invitations.ts'
import type { Session, Sessions } from './options.ts'
import { problem } from './problem.ts'
import { secondFactor } from './second-factor.ts'
import { addressHeader, officerOf, openAuth, parsed, type Auth, type Gate, type SignInOptions } from './sessions.ts'

/** The gate before the sign-in library: what of it may be called, and how often one may try. */

export const officerRoles = ['officer', 'lead', 'admin', 'campaigner'] as const satisfies readonly Role[]

const base = '/desk/api/auth'

export function openSessions(options: SignInOptions): Sessions {
  let opening: Promise<Auth> | undefined
  const auth = (): Promise<Auth> => (opening ??= openAuth(options))
  const { officers } = options
  const who = async (request: Request): Promise<Session | undefined> => {
    // Without a cookie nobody is signed in, and the library need not be loaded to know it.
    if (!request.headers.get('cookie')?.includes('motcua')) return undefined
    return whoIs(await auth(), request, options)
  }
  return {
    whoIs: who,
    officers,
    needsTotp: ({ role, totp }) => !totp && (options.totpFor === 'everyone' || (options.totpFor === 'admin' && role === 'admin')),
    invite: invited => inviteOfficer(options, invited),
    handle: (request, address) => handle(request, address, { options, auth, whoIs: who }),
    officersOf: async offices =>
      (await officers.all())
        .filter(one => one.offices.some(office => offices.includes(office)))
        .map(({ email: _, totp: __, ...one }) => one),
  }
}

async function whoIs(auth: Auth, { headers }: Request, { hashOf }: SignInOptions): Promise<Session | undefined> {
  const found = await auth.api.getSession({ headers })
  const officer = found === null ? undefined : officerOf(found.user)
  return found === null || officer === undefined
    ? undefined
    : { id: found.session.id, officer, csrf: hashOf(`csrf ${found.session.token}`) }
}

/** What the desk uses of the library; the rest does not exist. */
async function handle(request: Request, address: string, gate: Gate): Promise<Response> {
  const path = new URL(request.url).pathname.slice(base.length)
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  const pass = async (body?: string): Promise<Response> =>
    (await gate.auth()).handler(new Request(request, { headers, ...(body === undefined ? {} : { body }) }))
  switch (`${request.method} ${path}`) {
    case 'GET /setup':
      return Response.json({ open: (await gate.options.setupCode()) !== undefined }, { headers: { 'cache-control': 'no-store' } })
    case 'POST /setup':
      return setUp(request, address, gate)
    case 'POST /accept':
      return accept(request, address, gate)
    case 'POST /sign-in/email':
      return signIn(await request.text(), address, { ...gate, pass })
    case 'POST /sign-out':
      return noted(request, 'signed out', { ...gate, pass })
    case 'POST /change-password':
      return noted(request, 'password changed', { ...gate, pass })
    case 'POST /two-factor/enable':
    case 'POST /two-factor/disable':
    case 'POST /two-factor/generate-backup-codes':
    case 'POST /two-factor/verify-totp':
    case 'POST /two-factor/verify-backup-code':
      return secondFactor(request, path.slice('/two-factor/'.length), { ...gate, pass })
    default:
      return problem('missing')
  }
}

type Passing = Gate & { pass(body?: string): Promise<Response> }

/** Sessions end by this: the streams of other tabs are looked at again. */
async function noted(request: Request, what: string, { options, whoIs: who, pass }: Passing): Promise<Response> {
  const session = await who(request)
  if (session === undefined) return problem('signed-out')
  const response = await pass(await request.text())
  if (!response.ok) return response
  await options.cases.audit({ at: options.now().toISOString(), officer: session.officer.id, what })
  await options.officers.tellRights()
  return response
}

const minute = 60_000
/** One guesser is stopped soon, an account under attack from everywhere later, and neither for long. */
const limitsOf = (email: string, address: string, hashOf: (text: string) => string): readonly Limit[] => [
  { name: hashOf(`try ${email} ${address}`), most: 5, withinMs: 15 * minute },
  { name: hashOf(`try ${email}`), most: 30, withinMs: 15 * minute },
  { name: hashOf(`from ${address}`), most: 60, withinMs: 15 * minute },
]

const credentials = z.object({ email: z.email().max(200), password: z.string().max(200) })

async function signIn(text: string, address: string, { options, pass }: Passing): Promise<Response> {
  const { officers, cases, hashOf, now } = options
  const read = credentials.safeParse(parsed(text))
  if (!read.success) return problem('invalid')
  const email = read.data.email.toLowerCase()
  const at = now().toISOString()
  const limits = limitsOf(email, address, hashOf)
  // An address that nobody has is not written down: what is typed there may be a password.
  const officer = (await officers.all()).find(one => one.email === email)?.id ?? hashOf(email).slice(0, 16)
  if (await officers.tried(limits, at)) {
    await cases.audit({ at, officer, what: 'sign-in locked' })
    return problem('often', {}, { 'retry-after': String((15 * minute) / 1000) })
  }
  const response = await pass(text)
  if (response.ok) await officers.forgive(limits.slice(0, 2).map(({ name }) => name))
  await cases.audit({ at, officer, what: response.ok ? await howFar(response) : 'sign-in refused' })
  return response
}

const left = z.object({ twoFactorRedirect: z.literal(true) })

/** A right password is not the whole way in where a second factor is set up. */
async function howFar(response: Response): Promise<string> {
  return left.safeParse(parsed(await response.clone().text())).success ? 'code asked' : 'signed in'
}
