import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Cases, Pressed, Pressing } from '../model/cases.ts'
import { given } from '../model/given.ts'
import { momentOf } from '../model/tallies.ts'
import { changed } from './cases.ts'
import type { Woken } from './desk.ts'
import type { Opened, Step } from './engine.ts'
import { takingOf } from './inbox.ts'

/** What time alone does to cases: a snooze ends, a promised time comes near and passes. */

/** So many at a time: the rest follow at the next look. */
const mostWoken = 200

export function timedOf(opened: Opened, woken: Woken): Cases['timed'] {
  return {
    wake: now => wake(opened, woken, now),
    pressing: (now, limit) => pressing(opened, now, limit),
    press: (of, pressed, now) => press(opened, woken, { of, pressed, now }),
  }
}

async function wake(opened: Opened, woken: Woken, now: string): Promise<number> {
  const over = await opened.reader
    .selectFrom('cases')
    .select('id')
    .where('state', '=', 'open')
    .where('snoozed_until', '<=', now)
    .limit(mostWoken)
    .execute()
  let count = 0
  for (const { id } of over) {
    const query = opened.db
      .updateTable('cases')
      .set(eb => ({ snoozed_until: null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where('snoozed_until', '<=', now)
    const steps = [
      { query: query.compile(), rows: 1 },
      ...changed(opened, now, [{ kind: 'case', item: id }]),
      ...opened.announce({ topic: 'desk' }),
    ]
    if ((await opened.batch(steps)) !== undefined) count += 1
  }
  if (count > 0) woken(['desk'])
  return count
}

async function pressing({ reader }: Opened, now: string, limit: number): Promise<readonly Pressing[]> {
  const rows = await reader
    .selectFrom('cases')
    .select([
      'id',
      'account',
      'channel',
      'chat',
      'office',
      'opened_at',
      'replied_at',
      'waiting_since',
      'due',
      'reminded',
      'late_told_at',
      'escalated_at',
    ])
    .where('state', '=', 'open')
    .where('due', 'is not', null)
    .where('waiting_since', 'is not', null)
    .where(eb => eb.or([eb('snoozed_until', 'is', null), eb('snoozed_until', '<=', now)]))
    .where(eb => eb.or([eb('reminded', '<', 3), eb('escalated_at', 'is', null), eb('late_told_at', 'is', null)]))
    .orderBy('due')
    .limit(limit)
    .execute()
  return rows.map(({ opened_at, replied_at, waiting_since, late_told_at, escalated_at, due, office, ...row }) => ({
    ...row,
    since: replied_at ?? opened_at,
    waitingSince: waiting_since ?? opened_at,
    due: due ?? '',
    lateTold: late_told_at !== null,
    escalated: escalated_at !== null,
    ...given({ office }),
  }))
}

type Order = { readonly of: Pressing; readonly pressed: Pressed; readonly now: string }

async function press(opened: Opened, woken: Woken, { of, pressed, now }: Order): Promise<boolean> {
  const { reminded, escalated, message } = pressed
  const query = opened.db
    .updateTable('cases')
    .set(eb => ({
      reminded,
      version: eb('version', '+', 1),
      ...(escalated ? { escalated_at: eb.fn.coalesce('escalated_at', sql<string>`${now}`) } : {}),
      ...(message === undefined ? {} : { late_told_at: now }),
    }))
    .where('id', '=', of.id)
    .where('state', '=', 'open')
    .where('due', '=', of.due)
    .where('reminded', '=', of.reminded)
  const results = await opened.batch([
    // The lane first and the counters last, as in a turn, so that the two never wait for each other.
    ...(message === undefined ? [] : [...takingOf(opened)(message, now), ...opened.announce({ topic: 'in' })]),
    { query: query.compile(), rows: 1 },
    ...tallied(opened, of, { reminded: reminded > of.reminded, escalated: escalated && !of.escalated, late: message !== undefined }, now),
    ...changed(opened, now, [{ kind: 'case', item: of.id }]),
    ...opened.announce({ topic: 'desk' }),
  ])
  if (results === undefined) return false
  woken(message === undefined ? ['desk'] : ['in', 'desk'])
  return true
}

/** Counted as other events are: how often, never whose. */
function tallied({ db }: Opened, { office }: Pressing, done: Readonly<Record<string, boolean>>, now: string): Step[] {
  return Object.entries(done).flatMap(([what, is]) =>
    is
      ? [
          {
            query: db
              .insertInto('events')
              .values({ id: uuid(), ...momentOf(now), name: `case.${what}`, office: office ?? null })
              .compile(),
          },
        ]
      : [],
  )
}
