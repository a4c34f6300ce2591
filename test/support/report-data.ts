import { randomUUID } from 'node:crypto'
import type { Opened } from '../../src/store/engine.ts'
import { openPostgres } from '../../src/store/postgres/open.ts'
import type { Database } from '../../src/store/schema.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'

/** Rows as the house leaves them behind, many at once, for what reads them. */

/** A database whose tables are there; to be closed. */
export const openTables = (where: string): Opened => (where.startsWith('postgres') ? openPostgres(where, 2) : openSqlite(where))

type Event = { readonly day: string; readonly name: string } & Partial<
  Record<'office' | 'channel' | 'code' | 'facet', string> & { readonly hour: number; readonly times: number }
>

const page = 500

async function insert<T extends keyof Database>(db: Opened['db'], table: T, rows: readonly Database[T][]): Promise<void> {
  for (let at = 0; at < rows.length; at += page)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + page) as never)
      .execute()
}

export const addEvents = ({ db }: Opened, events: readonly Event[]): Promise<void> =>
  insert(
    db,
    'events',
    events.flatMap(({ day, name, times = 1, office = null, hour = null, channel = null, code = null, facet = null }) =>
      Array.from({ length: times }, () => ({ id: randomUUID(), day, name, office, hour, channel, code, facet })),
    ),
  )

type Asked = { readonly at: string; readonly office: string; readonly asker: string; readonly words: string }

export const addUnanswered = ({ db }: Opened, asked: readonly Asked[]): Promise<void> =>
  insert(
    db,
    'unanswered',
    asked.map(({ asker, ...one }) => ({ ...one, id: randomUUID(), conversation: asker, channel: 'web', why: 'unknown' })),
  )

type Opening = { readonly office: string; readonly opened: string; readonly replied?: string; readonly reason?: string }

export const addCases = ({ db }: Opened, cases: readonly Opening[]): Promise<void> =>
  insert(
    db,
    'cases',
    cases.map(({ office, opened, replied = null, reason = 'asked' }, i) => {
      const id = randomUUID()
      const none = { closed_at: null, code: null, thought: null, holder: null, holder_name: null, waiting_since: null, due: null }
      const more = { resolve_due: null, snoozed_until: null, outcome: null, merged_into: null, phone: null, late_told_at: null }
      return {
        ...none,
        ...more,
        id,
        conversation: id,
        account: 'web:mau',
        chat: id,
        office,
        reason,
        question: null,
        about: null,
        state: 'open',
        opened_at: opened,
        number: i + 1,
        version: 1,
        channel: 'web',
        language: 'vi',
        acted: 0,
        replied_at: replied,
        reminded: 0,
        escalated_at: null,
        pictures_until: null,
      }
    }),
  )

export const addScores = ({ db }: Opened, scores: readonly { readonly at: string; readonly office: string; readonly score: number }[]) =>
  insert(
    db,
    'ratings',
    scores.map(one => ({ ...one, item: randomUUID(), word: null, of: null, kind: 'case' }) as never),
  )
