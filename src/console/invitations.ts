import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Role } from '../model/desk.ts'
import type { Invitation, Limit } from '../model/officers.ts'
import { problem } from './problem.ts'
import { parsed, type Auth, type Gate, type SignInOptions } from './sessions.ts'

/** How people come in: the first admin by the code in the terminal, the others by a link, and by a link who has lost his password. */

const minute = 60_000

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
export async function setUp(request: Request, address: string, { options, auth }: Gate): Promise<Response> {
  const at = options.now().toISOString()
  if (await options.officers.tried(tries(address, options), at)) return problem('often')
  const read = first.safeParse(parsed(await request.text()))
  if (!read.success) return problem('invalid')
  const code = await options.setupCode()
  if (code === undefined || !same(code, read.data.code.trim().toUpperCase())) return problem('missing')
  const { name, email, password } = read.data
  const id = await addOfficer(await auth(), { name, email, password, role: 'admin', offices: options.offices() })
  await options.cases.audit({ at, officer: id, what: 'first admin' })
  return Response.json({ ok: true })
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Compared by their hashes, so that how long it takes tells nothing. */
const same = (a: string, b: string): boolean => digest(a) === digest(b)

/** A link of an officer who is there already sets a new password and ends his sessions; his rights stay as they are. */
export async function accept(request: Request, address: string, { options, auth }: Gate): Promise<Response> {
  const at = options.now().toISOString()
  const { officers, cases } = options
  if (await officers.tried(tries(address, options), at)) return problem('often')
  const read = accepting.safeParse(parsed(await request.text()))
  if (!read.success) return problem('invalid')
  const invitation = await officers.accept(options.hashOf(`invitation ${read.data.token}`), at)
  if (invitation === undefined) return problem('missing')
  const { email } = invitation
  const { password } = read.data
  const there = (await officers.all()).find(one => one.email === email)
  if (there === undefined) {
    const { name, role, offices } = invitation
    const id = await addOfficer(await auth(), { email, name, role, offices, password })
    await cases.audit({ at, officer: id, what: 'invitation accepted' })
  } else {
    const { password: hashing, internalAdapter } = await (await auth()).$context
    await internalAdapter.updatePassword(there.id, await hashing.hash(password))
    await officers.endSessions(there.id, 'all')
    await cases.audit({ at, officer: there.id, what: 'password by link' })
  }
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
  who: Omit<Invitation, 'id' | 'hash' | 'until'>,
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
