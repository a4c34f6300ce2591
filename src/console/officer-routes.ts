import type { Context } from 'hono'
import { z } from 'zod'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { officerRoles } from './sign-in.ts'

/** Whom an admin lets in: for his own offices, and never himself. */

const rights = z.object({ role: z.enum(officerRoles), offices: z.array(z.string().max(64)).max(200) })
const newcomer = rights.extend({ email: z.email().max(200), name: z.string().trim().min(2).max(80) })

export function officerRoutes(options: ConsoleOptions): Handlers {
  const { sessions, now } = options
  const at = (): string => now().toISOString()
  return {
    invited: async c => {
      const all = await sessions.officers.invited(at())
      return c.json(all.filter(({ offices }) => isWithin(c, offices)).map(({ hash: _, ...one }) => one))
    },
    invite: async c => {
      const read = newcomer.safeParse(await c.req.json().catch(() => undefined))
      if (!read.success) return problem('invalid')
      if (!isWithin(c, read.data.offices)) return problem('missing')
      const token = await sessions.invite({ ...read.data, by: c.get('session').officer.id })
      await note(c, options, 'invite', read.data.role)
      return c.json({ token })
    },
    uninvite: async c => {
      const found = (await sessions.officers.invited(at())).find(({ id }) => id === c.req.param('id'))
      if (found === undefined || !isWithin(c, found.offices)) return problem('missing')
      await note(c, options, 'uninvite', found.id)
      return (await sessions.officers.revoke(found.id)) ? c.body(null, 204) : problem('missing')
    },
    allow: async c => {
      const read = rights.safeParse(await c.req.json().catch(() => undefined))
      if (!read.success) return problem('invalid')
      const of = await colleague(c, options)
      if (of === undefined || !isWithin(c, read.data.offices)) return problem('missing')
      await note(c, options, 'allow', `${of} ${read.data.role}`)
      return (await sessions.officers.allow(of, read.data.role, read.data.offices)) ? c.body(null, 204) : problem('missing')
    },
    dismiss: async c => {
      const of = await colleague(c, options)
      if (of === undefined) return problem('missing')
      await note(c, options, 'dismiss', of)
      return (await sessions.officers.remove(of, at())) ? c.body(null, 204) : problem('missing')
    },
  }
}

const isWithin = (c: Context<Env>, offices: readonly string[]): boolean =>
  offices.every(office => c.get('session').officer.offices.includes(office))

/** The officer of the path, when he works for this admin's offices alone. */
async function colleague(c: Context<Env>, { sessions }: ConsoleOptions): Promise<string | undefined> {
  const id = c.req.param('id')
  const of = (await sessions.officers.all()).find(one => one.id === id)
  return of === undefined || of.id === c.get('session').officer.id || !isWithin(c, of.offices) ? undefined : of.id
}

async function note(c: Context<Env>, { cases, now }: ConsoleOptions, what: string, detail: string): Promise<void> {
  await cases.audit({ at: now().toISOString(), officer: c.get('session').officer.id, what, detail })
}
