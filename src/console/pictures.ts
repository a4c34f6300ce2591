import type { Context } from 'hono'
import type { Act, Case } from '../model/cases.ts'
import { given } from '../model/given.ts'
import { found } from './case-routes.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { pictureOf } from './rows.ts'

/** Pictures that citizens sent when they were asked: who looks at one is written down first. */

export function pictureRoutes(options: ConsoleOptions): Handlers {
  return {
    pictures: async c => {
      const of = await found(c, options)
      return of === undefined ? problem('missing') : c.json((await options.files.sentIn(of.id)).map(pictureOf))
    },
    picture: c => look(c, options),
    dropPicture: c => drop(c, options),
  }
}

const nameIn = (c: Context<Env>): string => c.req.param('picture') ?? ''

const actOf = (c: Context<Env>, { now }: ConsoleOptions, of: Case, what: string): Act => ({
  at: now().toISOString(),
  officer: c.get('session').officer.id,
  what,
  case: of.id,
  ...given({ office: of.office }),
})

async function look(c: Context<Env>, options: ConsoleOptions): Promise<Response> {
  const of = await found(c, options)
  const bytes = of && (await options.files.look(of.id, nameIn(c)))
  if (of === undefined || bytes === undefined) return problem('missing')
  await options.cases.audit(actOf(c, options, of, 'picture'))
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; sandbox" }
  return new Response(new Uint8Array(bytes), { headers })
}

/** Whoever holds the case sees at once that it shows what nobody is to send; so do those who assign. */
async function drop(c: Context<Env>, options: ConsoleOptions): Promise<Response> {
  const of = await found(c, options)
  const sent = of === undefined ? [] : await options.files.sentIn(of.id)
  if (of === undefined || !sent.some(({ id }) => id === nameIn(c))) return problem('missing')
  const { id, role } = c.get('session').officer
  if (of.holder?.id !== id && role === 'officer') return problem(of.holder === undefined ? 'unheld' : 'stale')
  const isGone = await options.files.remove(of.id, nameIn(c), actOf(c, options, of, 'drop picture'))
  return isGone ? c.body(null, 204) : problem('missing')
}
