import type { DraftReply } from '../model/desk.ts'
import { found } from './case-routes.ts'
import type { ConsoleOptions } from './options.ts'
import { openPace } from './pace.ts'
import { problem } from './problem.ts'
import type { Handler } from './routes.ts'
import { rowOf } from './rows.ts'

const mostTalk = 20
/** Drafts may cost money. */
const perMinute = 6

/** A draft for who holds the case. Nothing is sent or kept: it comes back to the page and stands in the officer's box. */
export function draftRoute(options: ConsoleOptions): Handler {
  const pace = openPace(perMinute, options.now)
  return async c => {
    const of = await found(c, options)
    if (of === undefined || options.drafts === undefined) return problem('missing')
    const { officer } = c.get('session')
    const at = options.now()
    if (of.state === 'closed' || of.holder?.id !== officer.id)
      return problem(of.holder === undefined ? 'unheld' : 'stale', { row: rowOf(of, options.known, at.toISOString()) })
    const wait = pace.wait(officer.id)
    if (wait !== undefined) return problem('often', {}, { 'retry-after': String(wait) })
    const last = of.unread + (await options.cases.lastSeen(officer.id, of.id))
    const talk = await options.talk(of.account, of.chat, Math.max(0, last - mostTalk), mostTalk)
    const drafted = await options.drafts(of, talk)
    const reply: DraftReply = typeof drafted === 'string' ? { why: drafted } : drafted
    return c.json(reply)
  }
}
