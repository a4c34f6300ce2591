import type { Context } from 'hono'
import { z } from 'zod'
import type { Act } from '../model/cases.ts'
import type { Officer, Team } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { officerRoles } from './sign-in.ts'

/** Whom an admin lets in: for his own offices, and never himself. What he does is noted once it is done. */

const rights = z.object({ role: z.enum(officerRoles), offices: z.array(z.string().max(64)).max(200) })
const newcomer = rights.extend({ email: z.email().max(200), name: z.string().trim().min(2).max(80) })

export function officerRoutes(options: ConsoleOptions): Handlers {
  const { sessions, now } = options
  const at = (): string => now().toISOString()
  return {
    team: async c => c.json(await teamOf(c, options)),
    invited: async c => c.json((await teamOf(c, options)).invited),
    invite: c => invite(c, options),
    uninvite: async c => {
      const found = (await sessions.officers.invited(at())).find(({ id }) => id === c.req.param('id'))
      if (found === undefined || !isWithin(c, found.offices)) return problem('missing')
      if (!(await sessions.officers.revoke(found.id))) return problem('missing')
      await note(c, options, 'uninvite', found.name)
      return c.body(null, 204)
    },
    allow: async c => {
      const read = rights.safeParse(await c.req.json().catch(() => undefined))
      if (!read.success) return problem('invalid')
      const of = await colleague(c, options)
      if (of === undefined || !isWithin(c, read.data.offices)) return problem('missing')
      const act = actOf(c, options, 'allow', `${of.id} ${read.data.role} ${read.data.offices.join(' ')}`)
      return (await sessions.officers.allow(of.id, read.data, act)) ? c.body(null, 204) : problem('missing')
    },
    dismiss: c => onColleague(c, options, (of, act) => sessions.officers.remove(of, act('dismiss'))),
    untotp: c => onColleague(c, options, (of, act) => sessions.officers.endTotp(of, act('untotp'))),
    endSessionsOf: c =>
      onColleague(c, options, async (of, act) => {
        await sessions.officers.endSessions(of, 'all')
        await options.cases.audit(act('sessions ended'))
        return true
      }),
    link: async c => {
      const of = await colleague(c, options)
      if (of === undefined) return problem('missing')
      const { email, name, role, offices } = of
      const token = await sessions.invite({ email, name, role, offices, by: c.get('session').officer.id })
      await note(c, options, 'password link', of.id)
      return c.json({ token })
    },
  }
}

async function invite(c: Context<Env>, options: ConsoleOptions): Promise<Response> {
  const { sessions, now } = options
  const read = newcomer.safeParse(await c.req.json().catch(() => undefined))
  if (!read.success) return problem('invalid')
  if (!isWithin(c, read.data.offices)) return problem('missing')
  const email = read.data.email.toLowerCase()
  const there = [...(await sessions.officers.all()), ...(await sessions.officers.invited(now().toISOString()))]
  if (there.some(one => one.email === email)) return problem('there')
  const token = await sessions.invite({ ...read.data, by: c.get('session').officer.id })
  await note(c, options, 'invite', `${read.data.name} ${read.data.role}`)
  return c.json({ token })
}

async function teamOf(c: Context<Env>, { sessions, now }: ConsoleOptions): Promise<Team> {
  const { officer } = c.get('session')
  const at = now().toISOString()
  const [all, invited] = await Promise.all([sessions.officers.all(), sessions.officers.invited(at)])
  const near = all.filter(({ id, offices }) => id === officer.id || offices.some(office => officer.offices.includes(office)))
  return {
    officers: await Promise.all(
      near.map(async one => ({
        ...one,
        mayChange: one.id !== officer.id && isWithin(c, one.offices),
        ...given({ seenAt: (await sessions.officers.sessions(one.id, at))[0]?.seenAt }),
      })),
    ),
    invited: invited
      .filter(({ offices }) => isWithin(c, offices))
      .map(({ id, name, email, role, offices, until }) => ({ id, name, email, role, offices, until })),
  }
}

const isWithin = (c: Context<Env>, offices: readonly string[]): boolean =>
  offices.every(office => c.get('session').officer.offices.includes(office))

/** The officer of the path, when he works for this admin's offices alone. */
export async function colleague(c: Context<Env>, { sessions }: ConsoleOptions): Promise<Officer | undefined> {
  const id = c.req.param('id')
  const of = (await sessions.officers.all()).find(one => one.id === id)
  return of === undefined || of.id === c.get('session').officer.id || !isWithin(c, of.offices) ? undefined : of
}

type Doing = (of: string, act: (what: string) => Act) => Promise<boolean>

async function onColleague(c: Context<Env>, options: ConsoleOptions, act: Doing): Promise<Response> {
  const of = await colleague(c, options)
  const isDone = of !== undefined && (await act(of.id, what => actOf(c, options, what, of.id)))
  return isDone ? c.body(null, 204) : problem('missing')
}

// eslint-disable-next-line max-params
function actOf(c: Context<Env>, { now }: ConsoleOptions, what: string, detail: string): Act {
  return { at: now().toISOString(), officer: c.get('session').officer.id, what, detail }
}

// eslint-disable-next-line max-params
export async function note(c: Context<Env>, options: ConsoleOptions, what: string, detail: string): Promise<void> {
  await options.cases.audit(actOf(c, options, what, detail))
}
