import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { begin } from '../../src/dialogue/begin.ts'
import { markOf } from '../../src/dossier/mark.ts'
import type { Conversation } from '../../src/model/conversation.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { keysIn } from '../../src/privacy/key-file.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import type { Store } from '../../src/model/store.ts'
import { openStore } from '../../src/store/open.ts'
import { openTelegramFake } from '../../test/support/telegram/server.ts'
import { newCitizen } from './citizen.ts'
import { atLeast, below, none, through, told, type Drill, type Figure } from './drill.ts'
import { openServer, scratch, type Server } from './server.ts'

/** Many follow a dossier, some of which change, and the processes are killed while they tell it: each is told once or counted unknown, none twice. */
export const dossierAlerts: Drill = async ({ quick, say }) => {
  const size = quick
    ? { followed: 1000, changes: 60, kills: 1, processes: 1, quietMs: 13_000 }
    : { followed: 20_000, changes: 1000, kills: 5, processes: 2, quietMs: 20_000 }
  say(`${size.followed} dossiers followed, ${size.changes} changes`)
  const on = async (engine: Engine): Promise<readonly Figure[]> =>
    (await round(engine, size)).map(figure => ({ ...figure, name: `${engine}: ${figure.name}` }))
  return (await through(['sqlite', 'postgres'] as const, quick, on)).flat()
}

type Engine = 'sqlite' | 'postgres'
type Tally = Awaited<ReturnType<Store['outbox']['tally']>>
/** `processes`: on PostgreSQL. `quietMs`: longer than the longest lease, nine seconds, of whoever was killed. */
type Size = {
  readonly followed: number
  readonly changes: number
  readonly kills: number
  readonly processes: number
  readonly quietMs: number
}

/** Of the calls: a gateway's page, or done and the answer lost. */
const troubleShare = 0.03

async function round(engine: Engine, size: Size): Promise<readonly Figure[]> {
  const place = scratch()
  const database = engine === 'postgres' ? await openSchema() : undefined
  const where = database?.where ?? join(place.folder, 'motcua.db')
  const fake = await openTelegramFake()
  const account = `telegram:${fake.token.split(':')[0]}`
  fake.state.trouble = method =>
    method === 'sendMessage' && Math.random() < troubleShare ? { kind: Math.random() < 0.5 ? 'html' : 'cut', times: 1 } : undefined
  const exports = join(place.folder, 'exports')
  mkdirSync(exports)
  put(place.folder, exports, size, 0)
  const environment = {
    ...(database === undefined ? {} : { DATABASE_URL: where }),
    DOSSIERS: 'file',
    DOSSIERS_FOLDER: exports,
    DOSSIERS_QUIET: '',
    TELEGRAM_TOKEN: fake.token,
    TELEGRAM_API: fake.url,
    TELEGRAM_MODE: 'poll',
    TELEGRAM_PER_SECOND: '100',
  }
  const servers = await Promise.all(
    Array.from({ length: engine === 'postgres' ? size.processes : 1 }, () => openServer(place.folder, environment)),
  )
  const [first, ...others] = servers
  const starts = first === undefined ? [] : await startTwice(first, () => seed(where, place.folder, account, size))
  await Promise.all(others.map(server => server.start()))
  const sent = (): number => fake.state.messages.length
  put(place.folder, exports, size, size.changes)
  const changed = Date.now()
  const kills = await killing(servers, size, sent)
  const last = await quiet(sent, size.quietMs)
  await Promise.all(servers.map(server => server.stop()))
  const store = await openStore(where)
  const tally = await store.outbox.tally()
  await store.close()
  await fake.close()
  await database?.drop()
  place.remove()
  return [
    ...starts,
    atLeast('kills while telling', kills, size.kills),
    ...judge(fake.state.messages, tally, size),
    told('from the new file to the last message, kills included, s', Math.round((last - changed) / 100) / 10),
  ]
}

/** What following costs a start, until it is ready and until somebody has an answer. Leaves the server running, with what `fill` stored. */
async function startTwice(server: Server, fill: () => Promise<void>): Promise<readonly Figure[]> {
  const measured = async (): Promise<{ readonly ready: number; readonly spent: number; readonly answered: number }> => {
    const began = performance.now()
    await server.start()
    const [ready, spent] = [performance.now() - began, server.spent()]
    const citizen = newCitizen(() => server.url)
    await citizen.say('chào')
    while (!(await citizen.talk()).some(row => row.by === 'assistant')) await pause(10)
    return { ready, spent, answered: performance.now() - began }
  }
  // The first start makes the tables.
  await server.start()
  await server.stop()
  const without = await measured()
  await server.stop()
  await fill()
  const following = await measured()
  const seconds = (ms: number): number => Math.round(ms / 100) / 10
  return [
    below('until it is ready a start takes more processor time by', following.spent - without.spent, 2, 's'),
    told('start to ready by the clock, nothing followed / all of it, s', `${seconds(without.ready)} / ${seconds(following.ready)}`),
    told('start to the first answer, nothing followed / all of it, s', `${seconds(without.answered)} / ${seconds(following.answered)}`),
  ]
}

/** Somewhere in the middle of the telling, a different place each time. Returns how often. */
async function killing(servers: readonly Server[], size: Size, sent: () => number): Promise<number> {
  let kills = 0
  for (; kills < size.kills; kills += 1) {
    const share = ((kills + 0.5) / (size.kills + 0.5)) * size.changes
    for (const until = Date.now() + 60_000; sent() < share && Date.now() < until;) await pause(5)
    const victim = servers[kills % servers.length]
    await victim?.kill()
    await victim?.start()
  }
  return kills
}

function judge(messages: readonly { readonly chat: string }[], tally: Tally, { followed, changes }: Size): readonly Figure[] {
  const counts = new Map<string, number>()
  for (const { chat } of messages) counts.set(chat, (counts.get(chat) ?? 0) + 1)
  const chats = Array.from({ length: followed }, (_, n) => counts.get(chatOf(n)) ?? 0)
  const wanted = chats.slice(0, changes)
  const unheard = wanted.filter(count => count === 0).length
  return [
    told('changes that arrived', wanted.filter(count => count > 0).length),
    told('counted as unknown', tally.unknown),
    none('neither arrived nor counted', Math.max(0, unheard - tally.unknown)),
    none('told twice', chats.filter(count => count > 1).length),
    none('told whose dossier had not changed', chats.slice(changes).filter(count => count > 0).length),
    none('given up or still waiting', tally.dead + tally.pending + tally.sending),
  ]
}

const codeOf = (n: number): string => `000.00.99.H99-261120-${String(n).padStart(5, '0')}`
const chatOf = (n: number): string => String(10_000_000 + n)
const idOf = (n: number): string => `f${String(n).padStart(6, '0')}`
const before = 'Đang xử lý'
const after = 'Đã xử lý xong'

/** The export with the first `changes` dossiers moved on; written aside, as careful software does. */
function put(folder: string, exports: string, { followed }: Size, changes: number): void {
  const rows = Array.from({ length: followed }, (_, n) => `${codeOf(n)},${n < changes ? after : before},0900000001`)
  const aside = join(folder, 'aside.csv')
  writeFileSync(aside, ['Mã hồ sơ,Trạng thái,Số điện thoại', ...rows, ''].join('\n'))
  renameSync(aside, join(exports, 'a.csv'))
}

/** Chats that follow already: each as a talk of its own would have left it. */
async function seed(where: string, folder: string, account: string, { followed }: Size): Promise<void> {
  await (await openStore(where)).close()
  const seal = openSeal(keysIn(join(folder, 'seal.key')))
  const was: Dossier = { state: 'processing', label: before, asOf: '2026-11-20T00:00:00.000Z' }
  const at = '2026-11-20T00:00:00.000Z'
  const rows = Array.from({ length: followed }, (_, n) => {
    const [id, chat, key] = [idOf(n), chatOf(n), `k${n}`]
    const first = begin({ id: `c${n}`, account, channel: 'telegram', chat, language: 'vi' })
    const state: Conversation = { ...first, introduced: true, version: 1, following: [{ id, key }] }
    return {
      conversation: [`c${n}`, account, chat, JSON.stringify(state), at],
      follow: [id, account, chat, key, seal.seal(codeOf(n)), markOf(was), at],
    }
  })
  const talks = (marks: string): string =>
    `insert into conversations (id, account, chat, state, next, version, made_at, said_at) select ${marks}`
  const follows = (marks: string): string =>
    `insert into follows (id, account, chat, key, box, mark, seen, told, due, until) select ${marks}`
  if (!where.startsWith('postgres')) {
    const db = new DatabaseSync(where)
    const talk = db.prepare(talks('?, ?, ?, ?, 1, 1, ?5, ?5'))
    const follow = db.prepare(follows(`?, ?, ?, ?, ?, ?, ?7, 0, ?7, '2027-05-01'`))
    db.exec('begin')
    for (const row of rows) {
      talk.run(...row.conversation)
      follow.run(...row.follow)
    }
    db.exec('commit')
    db.close()
    return
  }
  const client = new pg.Client({ connectionString: where })
  await client.connect()
  const columns = (all: readonly (readonly string[])[]): string[][] => (all[0] ?? []).map((_, i) => all.map(row => row[i] ?? ''))
  const lists = (count: number): string => Array.from({ length: count }, (_, i) => `$${i + 1}::text[]`).join(', ')
  const talked = `a, b, c, d, 1, 1, e, e from unnest(${lists(5)}) as rows (a, b, c, d, e)`
  await client.query(talks(talked), columns(rows.map(({ conversation }) => conversation)))
  const followed7 = `a, b, c, d, e, f, g, 0, g, '2027-05-01' from unnest(${lists(7)}) as rows (a, b, c, d, e, f, g)`
  await client.query(follows(followed7), columns(rows.map(({ follow }) => follow)))
  await client.end()
}

/** Until nothing new has arrived for so long. Returns when the last message came. */
async function quiet(sent: () => number, quietMs: number): Promise<number> {
  for (let [known, since] = [sent(), Date.now()], until = Date.now() + 180_000; ; await pause(100)) {
    if (sent() !== known) [known, since] = [sent(), Date.now()]
    if (Date.now() - since > quietMs || Date.now() > until) return since
  }
}

const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function openSchema(): Promise<{ readonly where: string; drop(): Promise<void> }> {
  const schema = `d_${randomBytes(6).toString('hex')}`
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create schema ${schema}`)
  return { where: `${serverUrl}?options=-c%20search_path%3D${schema}`, drop: () => run(`drop schema ${schema} cascade`) }
}
