import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Cases } from '../model/cases.ts'
import type { Role } from '../model/desk.ts'
import type { Limit } from '../model/officers.ts'
import type { Session, Sessions } from './options.ts'
import { problem } from './problem.ts'
import { addressHeader, officerOf, openAuth, type Auth, type AuthOptions } from './sessions.ts'

/** The gate before the sign-in library: what of it may be called, how often one may try, first run and invitations. */

export type SignInOptions = AuthOptions & {
  readonly cases: Pick<Cases, 'audit'>
  /** Keyed (HMAC), so that neither addresses nor tokens are in the tables. */
  hashOf(text: string): string
  /** The one-time code of the first run, while nobody can sign in yet. */
  setupCode(): Promise<string | undefined>
  /** The slugs of all offices. */
  offices(): readonly string[]
}

export const officerRoles = ['officer', 'lead', 'admin', 'campaigner'] as const satisfies readonly Role[]

const base = '/desk/api/auth'
/** What the desk uses of the library; the rest does not exist. */
const open: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /change-password',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-other-sessions',
])

const minute = 60_000
/** One guesser is stopped soon, an account under attack from everywhere later, and neither for long. */
const limitsOf = (email: string, address: string, hashOf: (text: string) => string): readonly Limit[] => [
  { name: hashOf(`try ${email} ${address}`), most: 5, withinMs: 15 * minute },
  { name: hashOf(`try ${email}`), most: 30, withinMs: 15 * minute },
  { name: hashOf(`from ${address}`), most: 60, withinMs: 15 * minute },
]

export function openSessions(options: SignInOptions): Sessions {
  let opening: Promise<Auth> | undefined
  const auth = (): Promise<Auth> => (opening ??= openAuth(options))
  const { officers } = options
  return {
    whoIs: async request => {
      // Without a cookie nobody is signed in, and the library need not be loaded to know it.
      if (!request.headers.get('cookie')?.includes('motcua')) return undefined
      return whoIs(await auth(), request, options)
    },
    officers,
    invite: who => inviteOfficer(options, who),
    handle: (request, address) => handle(request, address, { options, auth }),
    officersOf: async offices =>
      (await officers.all())
        .filter(one => one.offices.some(office => offices.includes(office)))
        .map(({ email: _, totp: __, ...one }) => one),
  }
}

async function whoIs(auth: Auth, { headers }: Request, { hashOf }: SignInOptions): Promise<Session | undefined> {
  const found = await auth.api.getSession({ headers })
  const officer = found === null ? undefined : officerOf(found.user)
  return found === null || officer === undefined ? undefined : { officer, csrf: hashOf(`csrf ${found.session.token}`) }
}

type Gate = { readonly options: SignInOptions; auth(): Promise<Auth> }

async function handle(request: Request, address: string, gate: Gate): Promise<Response> {
  const path = new URL(request.url).pathname.slice(base.length)
  if (path === '/setup') return request.method === 'POST' ? setUp(request, address, gate) : isOpen(gate)
  if (path === '/accept' && request.method === 'POST') return accept(request, address, gate)
  if (!open.has(`${request.method} ${path}`)) return problem('missing')
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  if (path === '/sign-in/email') return signIn(request, { headers, address }, gate)
  return (await gate.auth()).handler(new Request(request, { headers }))
}

async function isOpen({ options }: Gate): Promise<Response> {
  return Response.json({ open: (await options.setupCode()) !== undefined }, { headers: { 'cache-control': 'no-store' } })
}

const credentials = z.object({ email: z.email().max(200), password: z.string().max(200) })

async function signIn(
  request: Request,
  { headers, address }: { readonly headers: Headers; readonly address: string },
  { options, auth }: Gate,
): Promise<Response> {
  const { officers, cases, hashOf, now } = options
  const text = await request.text()
  const read = credentials.safeParse(parsed(text))
  if (!read.success) return problem('invalid')
  const email = read.data.email.toLowerCase()
  const at = now().toISOString()
  const limits = limitsOf(email, address, hashOf)
  const account = hashOf(email).slice(0, 16)
  if (await officers.tried(limits, at)) {
    await cases.audit({ at, officer: account, what: 'sign-in locked' })
    return problem('often', {}, { 'retry-after': String((15 * minute) / 1000) })
  }
  const response = await (await auth()).handler(new Request(request.url, { method: 'POST', headers, body: text }))
  if (response.ok) await officers.forgive(limits.slice(0, 2).map(({ name }) => name))
  await cases.audit({ at, officer: account, what: response.ok ? 'signed in' : 'sign-in refused' })
  return response
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const first = z.object({
  code: z.string().max(64),
  name: z.string().trim().min(2).max(80),
  email: z.email().max(200),
  password: z.string().min(10).max(128),
})
const accepting = z.object({ token: z.string().max(64), password: z.string().min(10).max(128) })

const tries = (address: string, { hashOf }: SignInOptions): readonly Limit[] => [
  { name: hashOf(`code ${address}`), most: 10, withinMs: 15 * minute },
]

/** The first admin, by the code that stands in the terminal. */
async function setUp(request: Request, address: string, { options, auth }: Gate): Promise<Response> {
  const at = options.now().toISOString()
  if (await options.officers.tried(tries(address, options), at)) return problem('often')
  const read = first.safeParse(parsed(await request.text()))
  if (!read.success) return problem('invalid')
  const code = await options.setupCode()
  if (code === undefined || !same(code, read.data.code.trim().toUpperCase())) return problem('missing')
  const { name, email, password } = read.data
  await addOfficer(await auth(), { name, email, password, role: 'admin', offices: options.offices() })
  await options.cases.audit({ at, officer: 'first run', what: 'first admin' })
  return Response.json({ ok: true })
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Compared by their hashes, so that how long it takes tells nothing. */
const same = (a: string, b: string): boolean => digest(a) === digest(b)

async function accept(request: Request, address: string, { options, auth }: Gate): Promise<Response> {
  const at = options.now().toISOString()
  if (await options.officers.tried(tries(address, options), at)) return problem('often')
  const read = accepting.safeParse(parsed(await request.text()))
  if (!read.success) return problem('invalid')
  const invitation = await options.officers.accept(options.hashOf(`invitation ${read.data.token}`), at)
  if (invitation === undefined) return problem('missing')
  const { email, name, role, offices } = invitation
  const id = await addOfficer(await auth(), { email, name, role, offices, password: read.data.password })
  await options.cases.audit({ at, officer: id, what: 'invitation accepted' })
  return Response.json({ ok: true, email })
}

type NewOfficer = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly offices: readonly string[]
  readonly password: string
}

async function addOfficer(auth: Auth, { email, name, role, offices, password }: NewOfficer): Promise<string> {
  const context = await auth.$context
  const hash = await context.password.hash(password)
  const user = await context.internalAdapter.createUser(
    { email: email.toLowerCase(), name, emailVerified: true, role, offices: JSON.stringify(offices) },
    { method: 'email-password' },
  )
  await context.internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
  return user.id
}

const invitationMs = 7 * 24 * 60 * minute

/** An invitation and the word of its link, which is told once and kept as its hash alone. */
export async function inviteOfficer(
  { officers, hashOf, now }: Pick<SignInOptions, 'officers' | 'hashOf' | 'now'>,
  who: Omit<NewOfficer, 'password'> & { readonly by: string },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const at = now()
  const until = new Date(at.getTime() + invitationMs).toISOString()
  await officers.invite(
    { ...who, id: uuid(), hash: hashOf(`invitation ${token}`), email: who.email.toLowerCase(), until },
    at.toISOString(),
  )
  return token
}
