import type { BetterAuthOptions } from 'better-auth'
import type { Officer, Role } from '../model/desk.ts'
import type { Cases } from '../model/cases.ts'
import type { Officers } from '../model/officers.ts'
import type { Log } from './log.ts'
import type { Session } from './options.ts'

/** Signing in, by better-auth: e-mail, password, second factor. What is limited, and whom a session stands for, is ours. */

export type AuthOptions = {
  readonly officers: Officers
  /** Signs its cookies; the same in every process. */
  readonly secret: string
  readonly publicUrl?: string
  readonly log: Log
  now(): Date
}

export type SignInOptions = AuthOptions & {
  readonly cases: Pick<Cases, 'audit'>
  /** Keyed (HMAC), so that neither addresses nor tokens are in the tables. */
  hashOf(text: string): string
  /** The one-time code of the first run, while nobody can sign in yet. */
  setupCode(): Promise<string | undefined>
  /** The slugs of all offices. */
  offices(): readonly string[]
  /** Who must have a second factor. */
  readonly totpFor: 'nobody' | 'admin' | 'everyone'
}

/** What stands behind the gate: the library, once it is loaded. */
export type Gate = {
  readonly options: SignInOptions
  auth(): Promise<Auth>
  whoIs(request: Request): Promise<Session | undefined>
}

export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const hour = 3600
export const addressHeader = 'x-motcua-address'

/** Loaded when the first officer comes: a server that nobody signs in to does not pay for it. */
export async function openAuth({ officers, secret, publicUrl, log }: AuthOptions) {
  const [{ betterAuth }, { twoFactor }] = await Promise.all([import('better-auth'), import('better-auth/plugins/two-factor')])
  const options = {
    appName: 'Một Cửa',
    basePath: '/desk/api/auth',
    secret,
    ...(publicUrl === undefined ? {} : { baseURL: publicUrl }),
    trustedOrigins: request => originsOf(request, publicUrl),
    database: officers.connection as NonNullable<BetterAuthOptions['database']>,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: {
      modelName: 'auth_users',
      additionalFields: {
        role: { type: 'string', input: false, required: true },
        offices: { type: 'string', input: false, required: true },
        removedAt: { type: 'string', input: false, required: false },
      },
    },
    session: { modelName: 'auth_sessions', expiresIn: 12 * hour, updateAge: hour },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limits',
      window: 60,
      max: 300,
      // A whole office signs in from one address in the same minute; who guesses is stopped by our own count.
      customRules: { '/sign-in/email': { window: 60, max: 120 }, '/two-factor/*': { window: 60, max: 30 } },
    },
    plugins: [twoFactor({ issuer: 'Một Cửa', twoFactorTable: 'auth_two_factors' })],
    advanced: {
      cookiePrefix: 'motcua',
      useSecureCookies: publicUrl?.startsWith('https:') === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/desk' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Our migrations make the tables; its check reads the catalogue of one engine only.
      database: { validateSchema: false },
    },
    // Its warnings name every wrong password; the audit log has those.
    logger: { level: 'error', disableColors: true, log: (_, message) => log.error({ part: 'auth' }, message) },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions
  return betterAuth(options)
}

export type Auth = Awaited<ReturnType<typeof openAuth>>

/** The page's own address, as the browser and as a proxy before us may call it. */
function originsOf(request: Request | undefined, publicUrl: string | undefined): string[] {
  const host = request?.headers.get('host')
  return [...(publicUrl === undefined ? [] : [publicUrl]), ...(host ? [`http://${host}`, `https://${host}`] : [])]
}

type User = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly offices: string
  readonly removedAt?: string | null | undefined
  readonly twoFactorEnabled?: boolean | null | undefined
}

/** Undefined for one who was removed. */
export function officerOf({ id, name, email, role, offices, removedAt, twoFactorEnabled }: User): Officer | undefined {
  if (removedAt) return undefined
  return { id, name, email, role: role as Role, offices: JSON.parse(offices) as string[], totp: twoFactorEnabled === true }
}
