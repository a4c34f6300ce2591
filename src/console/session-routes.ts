import type { Context } from 'hono'
import type { DeskSession } from '../model/officers.ts'
import type { SessionRow } from '../model/desk.ts'
import { colleague, note } from './officer-routes.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'

/** Where one is signed in. A session's token stays in its cookie: here it is called by an id that opens nothing. */
export function sessionRoutes(options: ConsoleOptions): Handlers {
  const { sessions, now } = options
  const rowsOf = async (c: Context<Env>, officer: string): Promise<readonly SessionRow[]> =>
    (await sessions.officers.sessions(officer, now().toISOString())).map((one: DeskSession) => ({
      ...one,
      isThis: one.id === c.get('session').id,
    }))
  return {
    sessions: async c => c.json(await rowsOf(c, c.get('session').officer.id)),
    sessionsOf: async c => {
      const of = await colleague(c, options)
      return of === undefined ? problem('missing') : c.json(await rowsOf(c, of.id))
    },
    endSession: async c => {
      const { officer } = c.get('session')
      if ((await sessions.officers.endSessions(officer.id, { id: c.req.param('id') ?? '' })) === 0) return problem('missing')
      await note(c, options, 'sessions ended', officer.id)
      return c.body(null, 204)
    },
    endOthers: async c => {
      const { officer, id } = c.get('session')
      await sessions.officers.endSessions(officer.id, { but: id })
      await note(c, options, 'sessions ended', officer.id)
      return c.body(null, 204)
    },
  }
}
