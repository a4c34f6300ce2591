import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Case, CaseChange, CaseQuery, Cases, Change, Scope } from '../model/cases.ts'
import { fold } from '../model/fold.ts'
import { given } from '../model/given.ts'
import { acts, audited } from './audit.ts'
import { moved, shorten } from './case-pictures.ts'
import { changed, unseal } from './cases.ts'
import type { Opened, Step } from './engine.ts'
import { takingOf } from './inbox.ts'
import type { Database } from './schema.ts'
import { visible } from './visible.ts'
import { figuresOf } from './figures.ts'
import { timedOf } from './timed.ts'
import { caseOf, type CaseRow } from './case-row.ts'

export type Woken = (topics: readonly ('in' | 'desk')[]) => void

export function openCases(opened: Opened, woken: Woken): Cases {
  const write = writing(opened, woken)
  return {
    ...write,
    timed: timedOf(opened, woken),
    ...figuresOf(opened),
    list: (scope, query) => list(opened, scope, query),
    find: async (scope, id, now) => (await rowsOf(opened, scope, now, query => query.where('cases.id', '=', id)))[0],
    openIn: async (account, chat) => {
      const row = await opened.reader
        .selectFrom('conversations')
        .innerJoin('cases', 'cases.conversation', 'conversations.id')
        .select(['cases.id', 'cases.office', 'cases.pictures_until'])
        .where('conversations.account', '=', account)
        .where('conversations.chat', '=', chat)
        .where('cases.state', '=', 'open')
        .orderBy('cases.opened_at', 'desc')
        .executeTakeFirst()
      return row && { id: row.id, ...given({ office: row.office, picturesUntil: row.pictures_until }) }
    },
    earlier: (scope, of, now) =>
      rowsOf(opened, scope, now, query =>
        query.where('cases.conversation', '=', of.conversation).where('cases.id', '!=', of.id).orderBy('cases.opened_at', 'desc').limit(20),
      ),
    notes: async id =>
      opened.reader
        .selectFrom('case_notes')
        .select(['id', 'at', 'by', 'text'])
        .where('item', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    waiting: since => waiting(opened, since),
    lastSeen: async (officer, item) => {
      const query = opened.reader.selectFrom('case_seen').select('number').where('officer', '=', officer).where('item', '=', item)
      return (await query.executeTakeFirst())?.number ?? 0
    },
    changes: (after, limit) => changesAfter(opened, after, limit),
    sealed: (scope, keys, now) =>
      rowsOf(opened, scope, now, query =>
        query
          .where(eb =>
            eb.exists(
              eb
                .selectFrom('sealed')
                .select('sealed.token')
                .where('sealed.key', 'in', keys)
                .where('sealed.until', '>', now)
                .whereRef('sealed.account', '=', 'cases.account')
                .whereRef('sealed.chat', '=', 'cases.chat'),
            ),
          )
          .orderBy('cases.opened_at', 'desc')
          .limit(mostFound),
      ),
    search: (scope, words, now) => search(opened, scope, words, now),
    numbered: async (scope, number, now) => (await rowsOf(opened, scope, now, query => query.where('cases.number', '=', number)))[0],
    acts: query => acts(opened, query),
  }
}

const mostFound = 30

type Asked = ReturnType<typeof asked>

/** A case with how far its talk is and how far this officer has read. */
const asked = ({ reader }: Opened, officer: string) =>
  reader
    .selectFrom('cases')
    .leftJoin('conversations', 'conversations.id', 'cases.conversation')
    .leftJoin('case_seen', join => join.onRef('case_seen.item', '=', 'cases.id').on('case_seen.officer', '=', officer))
    .selectAll('cases')
    .select(['conversations.next', 'case_seen.number as seen'])

async function rowsOf(opened: Opened, scope: Scope, now: string, narrowed: (query: Asked) => Asked): Promise<readonly Case[]> {
  const query = narrowed(
    asked(opened, scope.officer).where(eb => visible(scope, eb as unknown as ExpressionBuilder<Database, 'cases'>, 'cases.office')),
  )
  return ((await query.execute()) as readonly CaseRow[]).map(row => caseOf(row, now))
}

const last = '9999'
const urgency = sql<string>`coalesce(cases.due, ${sql.lit(last)})`

/** Open cases by what is due first, closed ones the latest first. `after` holds the place of the last row shown. */
async function list(opened: Opened, scope: Scope, query: CaseQuery): ReturnType<Cases['list']> {
  const { view, office, codes, overdue, after, limit, now } = query
  const rows = await rowsOf(opened, scope, now, all => {
    let some = all.where(viewed(scope, view, now)).limit(limit + 1)
    if (office !== undefined) some = some.where('cases.office', '=', office)
    if (codes !== undefined) some = codes.length === 0 ? some.where(sql<boolean>`1 = 0`) : some.where('cases.code', 'in', codes)
    if (overdue) some = some.where('cases.due', '<', now).where('cases.state', '=', 'open')
    const place = after === undefined ? undefined : placeIn(after)
    if (view === 'closed') {
      if (place !== undefined) some = some.where(sql<boolean>`(cases.closed_at, cases.id) < (${place[0]}, ${place[1]})`)
      return some.orderBy('cases.closed_at', 'desc').orderBy('cases.id', 'desc')
    }
    if (place !== undefined) some = some.where(sql<boolean>`(${urgency}, cases.id) > (${place[0]}, ${place[1]})`)
    return some.orderBy(urgency).orderBy('cases.id')
  })
  const shown = rows.slice(0, limit)
  const end = rows.length > limit ? shown.at(-1) : undefined
  const next = end === undefined ? {} : { next: placeOf(view === 'closed' ? (end.closedAt ?? '') : (end.due ?? last), end.id) }
  return { rows: shown, counts: await counts(opened, scope, now), ...next }
}

const placeOf = (key: string, id: string): string => Buffer.from(`${key} ${id}`).toString('base64url')

function placeIn(after: string): readonly [string, string] | undefined {
  const [key, id] = Buffer.from(after, 'base64url').toString().split(' ')
  return key === undefined || id === undefined ? undefined : [key, id]
}

function viewed({ officer }: Scope, view: CaseQuery['view'], now: string): Expression<SqlBool> {
  const open = sql<boolean>`cases.state = 'open'`
  const asleep = sql<boolean>`(cases.snoozed_until is not null and cases.snoozed_until > ${now})`
  switch (view) {
    case 'new':
      return sql`${open} and cases.holder is null and not ${asleep}`
    case 'mine':
      return sql`${open} and cases.holder = ${officer} and cases.waiting_since is not null and not ${asleep}`
    case 'waiting':
      return sql`${open} and (${asleep} or (cases.holder is not null and cases.waiting_since is null))`
    case 'closed':
      return sql`cases.state = 'closed'`
    case 'open':
      return open
    case 'all':
      return sql`cases.state in ('open', 'closed')`
  }
}

async function counts({ reader }: Opened, scope: Scope, now: string): Promise<Record<'new' | 'mine' | 'waiting' | 'closed', number>> {
  const tally = (view: CaseQuery['view']) => sql<number>`coalesce(sum(case when ${viewed(scope, view, now)} then 1 else 0 end), 0)`
  const row = await reader
    .selectFrom('cases')
    .select([tally('new').as('new'), tally('mine').as('mine'), tally('waiting').as('waiting'), tally('closed').as('closed')])
    .where(eb => visible(scope, eb, 'cases.office'))
    .executeTakeFirstOrThrow()
  return { new: Number(row.new), mine: Number(row.mine), waiting: Number(row.waiting), closed: Number(row.closed) }
}

/** Enough for a median, few enough to be of late. */
const lately = 20

async function waiting({ reader }: Opened, since: string): ReturnType<Cases['waiting']> {
  const ahead = await reader
    .selectFrom('cases')
    .select(eb => ['office', eb.fn.countAll<number>().as('n')])
    .where('state', '=', 'open')
    .where('waiting_since', 'is not', null)
    .where('snoozed_until', 'is', null)
    .groupBy('office')
    .execute()
  const replied = reader
    .selectFrom('cases')
    .select(['office', 'opened_at', 'replied_at', sql<number>`row_number() over (partition by office order by opened_at desc)`.as('place')])
    .where('replied_at', 'is not', null)
    .where('opened_at', '>=', since)
  const last = await reader.selectFrom(replied.as('replied')).selectAll().where('place', '<=', lately).execute()
  // Also where nobody waits: who comes next is told how long it takes.
  return [...new Set([...ahead, ...last].map(({ office }) => office))].map(office => ({
    ahead: Number(ahead.find(one => one.office === office)?.n ?? 0),
    waits: last.filter(one => one.office === office).map(one => (Date.parse(one.replied_at ?? '') - Date.parse(one.opened_at)) / 60_000),
    ...given({ office }),
  }))
}

async function changesAfter({ reader }: Opened, after: number, limit: number): ReturnType<Cases['changes']> {
  // The ends first: what is committed later is no end yet, and is read the next time.
  const ends = await reader
    .selectFrom('changes')
    .select(eb => [eb.fn.min('number').as('first'), eb.fn.max('number').as('last')])
    .executeTakeFirst()
  const rows = await reader.selectFrom('changes').selectAll().where('number', '>', after).orderBy('number').limit(limit).execute()
  return {
    rows: rows.map(({ number, kind, item, office, ref }) => ({
      number,
      kind: kind as Change['kind'],
      case: item,
      ...given({ office, ref }),
    })),
    first: Number(ends?.first ?? 0),
    last: Number(ends?.last ?? 0),
  }
}

/** The words were folded when they were stored, so neither engine meets an accent or a đ. */
async function search(opened: Opened, scope: Scope, words: string, now: string): ReturnType<Cases['search']> {
  const folded = fold(words).match(/[a-z0-9]+/g) ?? []
  if (folded.length === 0) return []
  const matching =
    opened.engine === 'sqlite'
      ? sql<boolean>`talk_text match ${folded.map(word => `"${word}"`).join(' ')}`
      : sql<boolean>`to_tsvector('simple', folded) @@ plainto_tsquery('simple', ${folded.join(' ')})`
  const hits = await opened.reader
    .selectFrom('talk_text')
    .innerJoin('cases', 'cases.conversation', 'talk_text.conversation')
    .select(['cases.id', 'talk_text.number'])
    .where(matching)
    .where(eb => visible(scope, eb as unknown as ExpressionBuilder<Database, 'cases'>, 'cases.office'))
    .orderBy('cases.opened_at', 'desc')
    .limit(200)
    .execute()
  const first = new Map<string, number>()
  for (const { id, number } of hits) if (!first.has(id) && first.size < mostFound) first.set(id, Number(number))
  if (first.size === 0) return []
  const found = await rowsOf(opened, scope, now, query => query.where('cases.id', 'in', [...first.keys()]))
  return [...first].flatMap(([id, number]) => found.filter(one => one.id === id).map(one => ({ case: one, number })))
}

type Writing = Pick<Cases, 'change' | 'say' | 'note' | 'seen' | 'audit'>

function writing(opened: Opened, woken: Woken): Writing {
  const taking = takingOf(opened)
  return {
    change: async change => {
      const { case: of, message, note, act } = change
      // The lane first and the counters last, as in a turn, so that the two never wait for each other.
      const results = await opened.batch([
        ...(message === undefined ? [] : [...taking(message, act.at), ...opened.announce({ topic: 'in' })]),
        { query: updateOf(opened, change), rows: 1 },
        ...(change.set.closed === undefined ? [] : [...unseal(opened, of.id), ...leftBy(opened, change)]),
        ...(note === undefined ? [] : [noted(opened, of.id, note)]),
        audited(opened, act),
        ...changed(opened, act.at, linesOf(change)),
        ...opened.announce({ topic: 'desk' }),
      ])
      if (results === undefined) return false
      woken(message === undefined ? ['desk'] : ['in', 'desk'])
      return true
    },
    say: async (message, act) => {
      await opened.batch([...taking(message, act.at), audited(opened, act), ...opened.announce({ topic: 'in' })])
      woken(['in'])
    },
    note: async (of, note, act) => {
      const known = await opened.db.selectFrom('case_notes').select('id').where('id', '=', note.id).executeTakeFirst()
      if (known !== undefined) return
      await opened.batch([
        noted(opened, of.id, note),
        audited(opened, act),
        ...changed(opened, act.at, [{ kind: 'note', item: of.id, ref: note.id }]),
        ...opened.announce({ topic: 'desk' }),
      ])
      woken(['desk'])
    },
    seen: async (officer, item, number) => {
      await opened.db
        .insertInto('case_seen')
        .values({ officer, item, number })
        .onConflict(conflict => conflict.columns(['officer', 'item']).doUpdateSet({ number }).where('case_seen.number', '<', number))
        .execute()
    },
    audit: async act => void (await opened.batch([audited(opened, act)])),
  }
}

/** Pictures of a case that ends. */
function leftBy(opened: Opened, { case: of, set, act }: CaseChange): Step[] {
  const into = set.closed?.into
  return [into === undefined ? shorten(opened, of.id, act.at) : moved(opened, of.id, into)]
}

function noted({ db }: Opened, item: string, { id, at, by, text }: { id: string; at: string; by: string; text: string }): Step {
  const query = db
    .insertInto('case_notes')
    .values({ id, item, at, by, text })
    .onConflict(conflict => conflict.column('id').doNothing())
  return { query: query.compile() }
}

function linesOf({ case: of, set, note }: CaseChange) {
  const left = set.office !== undefined && of.office !== undefined && set.office !== of.office ? [of.office] : []
  return [
    ...left.map(office => ({ kind: 'gone' as const, item: of.id, office })),
    { kind: 'case' as const, item: of.id },
    ...(note === undefined ? [] : [{ kind: 'note' as const, item: of.id, ref: note.id }]),
  ]
}

function updateOf({ db }: Opened, { case: of, version, unheld, set, act }: CaseChange) {
  const { holder, office, snoozedUntil, picturesUntil, closed } = set
  const query = db
    .updateTable('cases')
    .set(eb => ({
      version: eb('version', '+', 1),
      acted: eb('version', '+', 1),
      ...(holder === undefined ? {} : { holder: holder?.id ?? null, holder_name: holder?.name ?? null }),
      ...(office === undefined ? {} : { office }),
      ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil }),
      ...(picturesUntil === undefined ? {} : { pictures_until: picturesUntil }),
      ...(closed === undefined
        ? {}
        : { state: 'closed', closed_at: act.at, outcome: closed.outcome, merged_into: closed.into ?? null, snoozed_until: null }),
    }))
    .where('id', '=', of.id)
    .where('state', '=', 'open')
    .where('acted', '<=', version)
  return (unheld ? query.where('holder', 'is', null) : query).compile()
}
