import { sql, type RawBuilder } from 'kysely'
import type { Opened } from '../../src/store/engine.ts'

/** A year and a month of a province's bot, written by the database itself: who asked what, when and where, by the number of the row. */

export const offices = ['mau', 'hai', 'ba'] as const

export type Amount = { readonly events: number; readonly conversations: number; readonly days: readonly string[] }

/** Numbers from 1 to `count`, as a table `n (i)`. */
const numbers = ({ engine }: Opened, count: number): RawBuilder<unknown> =>
  engine === 'sqlite'
    ? sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)}) select i from n) as n`
    : sql`(select i from generate_series(1, ${sql.lit(count)}) as i) as n`

const office = sql`case when i % 10 < 6 then 'mau' when i % 10 < 9 then 'hai' else 'ba' end`
const channel = sql`case i % 7 when 0 then 'telegram' when 1 then 'zalo-bot' when 2 then 'zalo-oa' else 'web' end`
/** A few procedures are asked for most, many now and then: as in life. */
const code = sql`'1.' || cast(100000 + ((i * 7919) % 97) * ((i * 104729) % 11) / 4 as text)`
const facet = sql`case i % 6 when 0 then 'fee' when 1 then 'time' when 2 then 'where' when 3 then 'online' else 'documents' end`
const name = sql`case when i % 20 < 13 then 'found' when i % 20 < 15 then 'unsure' when i % 20 = 15 then 'unknown.no-match'
  when i % 20 = 16 then 'guide.account.start' when i % 20 = 17 then 'guide.account.done'
  when i % 20 = 18 then 'guide.pay.start' else 'guide.account.otp.stuck.10m' end`

export async function fill(opened: Opened, { events, conversations, days }: Amount, say: (progress: string) => void): Promise<void> {
  const { db } = opened
  const [eachDay, talks] = [Math.ceil(events / days.length), Math.ceil(conversations / days.length)]
  for (const [at, day] of days.entries()) {
    await sql`insert into events (id, day, name, office, hour, channel, code, facet)
      select ${sql.lit(`${day}-`)} || i, ${sql.lit(day)}, ${name}, ${office}, 6 + (i * 13 + ${sql.lit(at)}) % 15, ${channel},
        case when i % 20 < 13 then ${code} end, case when i % 20 < 13 then ${facet} end
      from ${numbers(opened, eachDay)}`.execute(db)
    await sql`insert into conversations (id, account, chat, office, state, next, version, made_at, said_at)
      select ${sql.lit(`c${day}-`)} || i, 'web:mau', ${sql.lit(`c${day}-`)} || i, ${office}, '{}', 1, 1, ${sql.lit(`${day}T02:00:00.000Z`)},
        ${sql.lit(`${day}T02:00:00.000Z`)} from ${numbers(opened, talks)}`.execute(db)
    await cases(opened, day, Math.ceil(talks / 10))
    if (at >= days.length - 30) await unanswered(opened, day, Math.ceil(eachDay / 6))
    if (at % 100 === 99) say(`${opened.engine}: ${at + 1} of ${days.length} days are written`)
  }
}

async function cases(opened: Opened, day: string, count: number): Promise<void> {
  const { db } = opened
  const at = (hour: string): RawBuilder<unknown> => sql`${sql.lit(`${day}T${hour}:`)} || (10 + i % 50) || ':00.000Z'`
  await sql`insert into cases (id, conversation, account, chat, office, reason, state, opened_at, closed_at, replied_at, number)
    select ${sql.lit(`k${day}-`)} || i, ${sql.lit(`k${day}-`)} || i, 'web:mau', 'x', ${office}, case when i % 3 = 0 then 'unknown' else 'asked' end,
      'closed', ${at('01')}, ${at('09')}, case when i % 5 > 0 then ${at('02')} end, i from ${numbers(opened, count)}`.execute(db)
  await sql`insert into ratings (item, at, office, score, kind)
    select ${sql.lit(`r${day}-`)} || i, ${at('03')}, ${office}, 1 + (i * 3) % 5, 'case' from ${numbers(opened, Math.ceil(count / 2))}`.execute(
    db,
  )
}

const [deeds, things] = [
  ['nuôi', 'mở', 'xin', 'cấp lại', 'đổi', 'bán', 'thuê'],
  ['chó', 'karaoke', 'sổ đỏ', 'bằng lái', 'xe ôm', 'đất rừng', 'ao cá', 'giếng'],
]
const oneOf = (words: readonly string[], by: number): RawBuilder<unknown> =>
  sql`case (i / ${sql.lit(by)}) % ${sql.lit(words.length)} ${sql.join(
    words.map((word, n) => sql`when ${sql.lit(n)} then ${sql.lit(word)}`),
    sql` `,
  )} end`

async function unanswered(opened: Opened, day: string, count: number): Promise<void> {
  await sql`insert into unanswered (id, conversation, at, office, channel, why, words)
    select ${sql.lit(`u${day}-`)} || i, ${sql.lit(`c${day}-`)} || i, ${sql.lit(`${day}T03:00:00.000Z`)}, ${office}, 'web', 'unknown',
      ${oneOf(deeds, 1)} || ' ' || ${oneOf(things, 3)} || ' nhà số ' || (i % 211) || ' thì làm sao'
    from ${numbers(opened, count)}`.execute(opened.db)
}
