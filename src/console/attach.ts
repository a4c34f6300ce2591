import type { Context } from 'hono'
import type { Attached } from '../model/desk.ts'
import { found } from './case-routes.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env } from './routes.ts'
import { rowOf } from './rows.ts'

const ref = /^[\w-]{8,64}$/

/** `POST cases/:id/files?ref=&name=` with the bytes as they are. What is put in is sent with an answer, and else gone in a day. */
export async function attach(c: Context<Env>, options: ConsoleOptions): Promise<Response> {
  const of = await found(c, options)
  if (of === undefined) return problem('missing')
  const { ref: given = '', name = '' } = c.req.query()
  if (!ref.test(given)) return problem('invalid')
  const { officer } = c.get('session')
  const at = options.now().toISOString()
  if (of.state === 'closed' || of.holder?.id !== officer.id)
    return problem(of.holder === undefined ? 'unheld' : 'stale', { row: rowOf(of, options.known, at) })
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const added = await options.files.add({ case: of.id, by: 'officer', author: officer.id, ref: given, name, bytes })
  if (!added.ok) return problem(added.why)
  const { id, name: kept, type, size } = added.file
  return c.json({ id, name: kept, type, size, path: options.files.pathOf(added.file) } satisfies Attached)
}
