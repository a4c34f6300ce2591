import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Role } from '../model/desk.ts'
import { rights, type RightName } from './access.ts'
import { actRoutes } from './act-routes.ts'
import { auditRoutes } from './audit-routes.ts'
import { attach } from './attach.ts'
import { cannedRoutes } from './canned-routes.ts'
import { draftRoute } from './draft-route.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { eventsOf } from './events.ts'
import { officerRoutes } from './officer-routes.ts'
import type { ConsoleOptions, Session } from './options.ts'
import { pictureRoutes } from './pictures.ts'
import { problem } from './problem.ts'
import { searchRoutes } from './search-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { sessionRoutes } from './session-routes.ts'

/** The officers' desk below /desk/api. Each route stands in the table of rights; what is not in it does not exist. */

export type Env = { Variables: { session: Session }; Bindings: { address: string; closing: AbortSignal } }
export type Handler = (c: Context<Env>) => Promise<Response> | Response
export type Handlers = Readonly<Partial<Record<RightName, Handler>>>

export type Console = {
  /** `address`: the client's, as it is counted; `closing`: aborted when the server goes. */
  fetch(request: Request, address: string, closing: AbortSignal): Promise<Response>
  close(): void
}

const base = '/desk/api'
const bodyBytes = 64 * 1024
const attaching = /^\/desk\/api\/cases\/[^/]+\/files$/

export function openConsole(options: ConsoleOptions): Console {
  const app = new Hono<Env>().basePath(base)
  const events = eventsOf(options)
  const small = bodyLimit({ maxSize: bodyBytes, onError: () => problem('invalid') })
  const large = bodyLimit({ maxSize: options.files.mostBytes, onError: () => problem('size') })
  app.use((c, next) => (attaching.test(c.req.path) ? large : small)(c, next))
  app.all('/auth/*', c => options.sessions.handle(c.req.raw, c.env.address))
  const handlers: Handlers = {
    ...caseRoutes(options),
    ...actRoutes(options),
    ...auditRoutes(options),
    attach: c => attach(c, options),
    ...pictureRoutes(options),
    draft: draftRoute(options),
    ...cannedRoutes(options),
    ...officerRoutes(options),
    ...searchRoutes(options),
    ...campaignRoutes(options),
    ...reportRoutes(options),
    ...sessionRoutes(options),
    ...events.routes,
  }
  for (const [name, { method, path, roles }] of Object.entries(rights)) {
    const handler = handlers[name as RightName]
    if (handler === undefined) throw new Error(`nothing is done for ${method} ${path}`)
    app.on(method, path, c => guarded(c, options, { roles, handler, isFree: name === 'me' }))
  }
  app.notFound(() => problem('missing'))
  // A bug is answered and logged at the edge, as everywhere.
  app.onError(error => {
    throw error
  })
  return {
    fetch: async (request, address, closing) => app.fetch(request, { address, closing }),
    close: events.close,
  }
}

/** `isFree`: answered also while a second factor is still to be set up. */
type Guarded = { readonly roles: readonly Role[]; readonly handler: Handler; readonly isFree: boolean }

async function guarded(c: Context<Env>, { sessions }: ConsoleOptions, { roles, handler, isFree }: Guarded): Promise<Response> {
  const session = await sessions.whoIs(c.req.raw)
  if (session === undefined) return problem('signed-out')
  if (c.req.method !== 'GET' && c.req.header('x-csrf-token') !== session.csrf) return problem('csrf')
  if (!roles.includes(session.officer.role)) return problem('forbidden')
  if (!isFree && sessions.needsTotp(session.officer)) return problem('totp')
  c.set('session', session)
  const response = await handler(c)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
