import { sql } from 'kysely'
import type { Change } from '../model/cases.ts'
import type { Effect } from '../model/conversation.ts'
import { given } from '../model/given.ts'
import type { Body } from '../model/message.ts'
import type { Finish } from '../model/store.ts'
import { shorten } from './case-pictures.ts'
import type { Opened, Step } from './engine.ts'
import { isCounted, type Counted } from './tallies.ts'

/** What a turn does to cases: opens, directs and withdraws them, and tells the desks what was said in the talk of one. */

type Opening = Extract<Effect, { kind: 'case' }>

/** The last steps of a turn, since the counters are held until its commit. */
export function casesIn(opened: Opened, turn: Finish): Step[] {
  const rates = turn.effects.flatMap(effect => (effect.kind === 'rate' ? [rate(opened, turn, effect)] : []))
  const items = itemsIn(turn)
  const [item] = items
  if (item === undefined) return rates
  const said = turn.talk.map((_, i) => ({ kind: 'said' as const, item, ref: String(turn.now.next + i) }))
  return [
    ...rates,
    ...turn.effects.flatMap(effect => (isCounted(effect) ? [] : effected(opened, turn, effect))),
    ...heard(opened, turn, item),
    ...changed(opened, turn.at, [...said, ...items.map(each => ({ kind: 'case' as const, item: each }))]),
    ...opened.announce({ topic: 'desk' }),
  ]
}

export const touchesCase = (turn: Finish): boolean => itemsIn(turn).length > 0

const naming: ReadonlySet<string> = new Set<Effect['kind']>(['direct', 'withdraw', 'phone', 'beside'])

/** The case of the talk first. */
function itemsIn({ now, effects }: Finish): readonly string[] {
  const others = effects.flatMap(effect => {
    if (effect.kind === 'case') return [effect.id]
    return naming.has(effect.kind) && 'case' in effect ? [effect.case] : []
  })
  return [...new Set([...(now.case === undefined ? [] : [now.case]), ...others])]
}

function effected(opened: Opened, turn: Finish, effect: Exclude<Effect, Counted>): Step[] {
  if (effect.kind === 'case') return openCase(opened, turn, effect)
  if (effect.kind === 'direct') return [directCase(opened, turn, effect)]
  if (effect.kind === 'phone') return leavePhone(opened, turn, effect)
  if (effect.kind !== 'withdraw') return []
  return [withdrawCase(opened, turn, effect.case), ...unseal(opened, effect.case), shorten(opened, effect.case, turn.at)]
}

function openCase(opened: Opened, { now, at }: Finish, effect: Opening): Step[] {
  const { about } = effect
  const query = opened.db
    .insertInto('cases')
    .values(eb => ({
      id: effect.id,
      conversation: now.id,
      account: now.account,
      chat: now.chat,
      reason: effect.why,
      state: 'open',
      opened_at: at,
      number: eb.selectFrom('counters').select('value').where('name', '=', 'case'),
      version: 1,
      acted: 0,
      channel: now.channel,
      language: now.language,
      waiting_since: at,
      reminded: 0,
      ...given({
        office: now.office,
        question: effect.question,
        about: textOf(about),
        code: about?.kind === 'procedure' || about?.kind === 'national' ? about.code : undefined,
        thought: textOf(effect.thought),
        due: effect.due?.reply,
        resolve_due: effect.due?.resolve,
      }),
    }))
    .onConflict(conflict => conflict.column('id').doNothing())
  return [count(opened, 'case', 1), { query: query.compile() }]
}

const textOf = (value: object | undefined): string | undefined => (value === undefined ? undefined : JSON.stringify(value))

function directCase({ db }: Opened, { now }: Finish, { case: id, office }: Extract<Effect, { kind: 'direct' }>): Step {
  const query = db
    .updateTable('cases')
    .set(eb => ({ office, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('conversation', '=', now.id)
  return { query: query.compile() }
}

function withdrawCase({ db }: Opened, { now, at }: Finish, id: string): Step {
  const query = db
    .updateTable('cases')
    .set(eb => ({ state: 'closed', closed_at: at, outcome: 'withdrawn', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('conversation', '=', now.id)
    .where('state', '=', 'open')
  return { query: query.compile() }
}

const dayMs = 86_400_000
/** A number to call back outlives a weekend; it goes when its case is closed. */
const phoneMs = 14 * dayMs

function leavePhone({ db }: Opened, { now, at }: Finish, { case: id, token }: Extract<Effect, { kind: 'phone' }>): Step[] {
  const until = new Date(Date.parse(at) + phoneMs).toISOString()
  const left = db
    .updateTable('cases')
    .set({ phone: token })
    .where('id', '=', id)
    .where('conversation', '=', now.id)
    .where('state', '=', 'open')
  return [{ query: left.compile() }, { query: db.updateTable('sealed').set({ until }).where('token', '=', token).compile() }]
}

/** The number of a case that is over. */
export function unseal({ db }: Opened, id: string): Step[] {
  const gone = db.deleteFrom('sealed').where('token', '=', eb => eb.selectFrom('cases').select('phone').where('cases.id', '=', id))
  return [{ query: gone.compile() }, { query: db.updateTable('cases').set({ phone: null }).where('id', '=', id).compile() }]
}

/** Of a case only where it is this conversation's; a later word stands beside the score, a later score takes the place of the first. */
function rate({ db }: Opened, { now, at }: Finish, { case: id, guide, ...said }: Rating): Step {
  const [score, word] = [said.score ?? null, said.word ?? null]
  const rated = { item: id, at, score, word }
  const insert = db.insertInto('ratings')
  const filled =
    guide === undefined
      ? insert.columns(['item', 'at', 'office', 'score', 'word']).expression(eb =>
          eb
            .selectFrom('cases')
            .select([
              'id',
              sql<string>`${at}`.as('at'),
              'office',
              sql<number | null>`cast(${score} as integer)`.as('score'),
              sql<string | null>`cast(${word} as text)`.as('word'),
            ])
            .where('id', '=', id)
            .where('conversation', '=', now.id),
        )
      : insert.values({ ...rated, office: now.office ?? null, kind: 'guide', of: guide })
  const query = filled.onConflict(conflict =>
    conflict.column('item').doUpdateSet({
      score: sql<number>`coalesce(excluded.score, ratings.score)`,
      word: sql<string>`coalesce(excluded.word, ratings.word)`,
    }),
  )
  return { query: query.compile() }
}

type Rating = Extract<Effect, { kind: 'rate' }>

/** Who waits for whom: a citizen's words wait until an officer has answered. */
function heard({ db }: Opened, { now, talk, at }: Finish, item: string): Step[] {
  const open = db.updateTable('cases').where('id', '=', item).where('conversation', '=', now.id).where('state', '=', 'open')
  if (talk.some(({ by }) => by === 'officer')) {
    const query = open.set(eb => ({
      replied_at: eb.fn.coalesce('replied_at', sql<string>`${at}`),
      due: eb.ref('resolve_due'),
      waiting_since: null,
      version: eb('version', '+', 1),
    }))
    return [{ query: query.compile() }]
  }
  if (!talk.some(said => said.by === 'citizen' && isWord(said.body))) return []
  const query = open.set(eb => ({
    waiting_since: eb.fn.coalesce('waiting_since', sql<string>`${at}`),
    snoozed_until: null,
    version: eb('version', '+', 1),
  }))
  return [{ query: query.compile() }]
}

/** What somebody is to look at. A picture that nobody asked for is refused by the machine. */
const isWord = (body: Body): boolean => body.kind === 'text' || (body.kind === 'image' && body.pictures !== undefined)

/** Adds to a counter; its row is ours until the commit, so numbers are never committed late. */
function count({ db }: Opened, name: 'case' | 'change', by: number): Step {
  const query = db
    .updateTable('counters')
    .set(eb => ({ value: eb('value', '+', by) }))
    .where('name', '=', name)
  return { query: query.compile() }
}

type Line = { readonly kind: Change['kind']; readonly item: string; readonly ref?: string; readonly office?: string }

/** Lines of the change log, in order. The office is the case's own where none is given. */
export function changed(opened: Opened, at: string, lines: readonly Line[]): Step[] {
  if (lines.length === 0) return []
  const { db } = opened
  const written = lines.map(({ kind, item, ref, office }, i): Step => {
    const query = db
      .insertInto('changes')
      .columns(['number', 'at', 'kind', 'item', 'office', 'ref'])
      .expression(eb =>
        eb
          .selectFrom('counters')
          .select([
            sql<number>`value - ${sql.lit(lines.length - 1 - i)}`.as('number'),
            sql<string>`${at}`.as('at'),
            sql<string>`${kind}`.as('kind'),
            sql<string>`${item}`.as('item'),
            office === undefined
              ? eb.selectFrom('cases').select('cases.office').where('cases.id', '=', item).as('office')
              : sql<string>`${office}`.as('office'),
            sql<string | null>`${ref ?? null}`.as('ref'),
          ])
          .where('name', '=', 'change'),
      )
    return { query: query.compile() }
  })
  return [count(opened, 'change', lines.length), ...written]
}
