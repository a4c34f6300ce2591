import { EventEmitter } from 'node:events'
import { Migrator, sql } from 'kysely'
import { StoreError } from '../model/error.ts'
import type { Body } from '../model/message.ts'
import type { Reply } from '../model/reply.ts'
import type { Chat, Finish, Store, Wake } from '../model/store.ts'
import type { Said } from '../model/talk.ts'
import { openAttachments } from './attachments.ts'
import { openOfficers } from './auth.ts'
import { openBoxes } from './boxes.ts'
import { openCanned } from './canned.ts'
import { openCare } from './care.ts'
import { touchesCase } from './cases.ts'
import { openTallies } from './tallies.ts'
import { openCampaigns } from './campaigns.ts'
import { openCases } from './desk.ts'
import type { Opened } from './engine.ts'
import { openErasures } from './erasures.ts'
import { openFollows } from './follows.ts'
import { openInbox } from './inbox.ts'
import { openJobs } from './jobs.ts'
import { openLeases } from './leases.ts'
import { openLookUps } from './look-ups.ts'
import { openModelUses } from './model-uses.ts'
import { migrations } from './migrations/index.ts'
import { openOutbox } from './outbox.ts'
import { prepare } from './prepared.ts'
import type { Database } from './schema.ts'
import { openVersions } from './versions.ts'
import { openSqlite } from './sqlite/open.ts'

/** Opens and migrates. `where` is a file path (SQLite) or a postgres:// URL. Throws StoreError naming what could not be opened. */
export async function openStore(where: string): Promise<Store> {
  const opened = where.startsWith('postgres') ? await openServer(where) : openSqlite(where)
  try {
    await migrate(opened)
  } catch (cause) {
    await opened.close().catch(() => undefined)
    throw new StoreError(`The ${opened.engine} database could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
  return assemble(opened)
}

/** The client library is loaded only where there is a server. */
async function openServer(url: string): Promise<Opened> {
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(url)
}

async function migrate(opened: Opened): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations(opened.engine)) }
  // Without a schema the migrator takes its tables in any other schema of the database for its own.
  const schema = opened.engine === 'postgres' ? await currentSchema(opened) : undefined
  const migrator = new Migrator({ db: opened.db, provider, ...(schema === undefined ? {} : { migrationTableSchema: schema }) })
  await toLatest(migrator)
}

/** PostgreSQL's "no such schema". */
const schemaGone = '3F000'

/** The migrator looks at the tables of all schemas, and stumbles when another installation's schema is dropped meanwhile. */
async function toLatest(migrator: Migrator, tries = 10): Promise<void> {
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (tries > 0 && typeof error === 'object' && error !== null && 'code' in error && error.code === schemaGone)
    return toLatest(migrator, tries - 1)
  throw error
}

async function currentSchema({ db }: Opened): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db)
  return rows[0]?.schema ?? undefined
}

function assemble(opened: Opened): Store {
  const emitter = new EventEmitter().setMaxListeners(0)
  const wake = (wake: Wake): void => void emitter.emit('wake', wake)
  const stop = opened.overhear(wake)
  const inbox = openInbox(opened)
  const jobs = openJobs(opened)
  return {
    engine: opened.engine,
    inbox: {
      ...inbox,
      take: async (messages, sealed, at, reopened) => {
        await inbox.take(messages, sealed, at, reopened)
        wake({ topic: 'in' })
      },
      finish: async turn => {
        const end = await inbox.finish(turn)
        if (end.left !== 'lost') wakeAfter(turn, wake)
        return end
      },
    },
    outbox: openOutbox(opened),
    jobs: { ...jobs, add: (job, due) => jobs.add(job, due).then(() => wake({ topic: 'job' })) },
    care: openCare(opened),
    boxes: openBoxes(opened),
    erasures: openErasures(opened),
    cases: openCases(opened, topics => topics.forEach(topic => wake({ topic }))),
    canned: openCanned(opened),
    officers: openOfficers(opened, topic => wake({ topic })),
    attachments: openAttachments(opened, topics => topics.forEach(topic => wake({ topic }))),
    leases: openLeases(opened),
    lookUps: openLookUps(opened),
    follows: openFollows(opened),
    versions: openVersions(opened, () => wake({ topic: 'knowledge' })),
    tallies: openTallies(opened),
    modelUses: openModelUses(opened),
    campaigns: openCampaigns(opened, () => wake({ topic: 'campaign' })),
    readTalk: readTalkOf(opened),
    busy: busyOf(opened),
    keep: keepOf(opened),
    typing: async who => {
      const steps = opened.announce({ topic: 'typing', ...who })
      // Where there is no other process nobody hears of it but us.
      if (steps.length === 0) wake({ topic: 'typing', ...who })
      else await opened.batch(steps)
    },
    onWake: woken => {
      emitter.on('wake', woken)
      return () => void emitter.off('wake', woken)
    },
    close: () => {
      stop()
      return opened.close()
    },
  }
}

/** Each kind of worker is woken only by what it can work on: a look for work is a transaction. */
function wakeAfter(turn: Finish, wake: (wake: Wake) => void): void {
  const { lane, rows, effects } = turn
  wake({ topic: 'talk', account: lane.account, chat: lane.chat })
  if (effects.some(({ kind }) => kind === 'job')) wake({ topic: 'job' })
  if (rows.length > 0) wake({ topic: 'out' })
  if (touchesCase(turn)) wake({ topic: 'desk' })
}

type Page = Chat & { readonly after: number; readonly limit: number }
type TalkRow = Pick<Database['talk'], 'number' | 'at' | 'ref' | 'by' | 'name' | 'body'>

function readTalkOf({ reader }: Opened): Store['readTalk'] {
  const page = prepare<Page>(({ account, chat, after, limit }) =>
    reader
      .selectFrom('talk')
      .select(['number', 'at', 'ref', 'by', 'name', 'body'])
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit),
  )
  return async (account, chat, after, limit) => (await reader.executeQuery<TalkRow>(page({ account, chat, after, limit }))).rows.map(saidOf)
}

function saidOf({ number, at, ref, by, name, body }: TalkRow): Said {
  const row = { number, at, ref }
  if (by === 'citizen') return { ...row, by, body: JSON.parse(body) as Body }
  const reply = JSON.parse(body) as Reply
  return by === 'officer' ? { ...row, by, name: name ?? '', reply } : { ...row, by: 'assistant', reply }
}

function busyOf({ reader }: Opened): Store['busy'] {
  const waiting = prepare<Chat>(({ account, chat }) =>
    reader.selectFrom('lanes').select('fence').where('account', '=', account).where('chat', '=', chat).whereRef('arrived', '>', 'done'),
  )
  return async (account, chat) => (await reader.executeQuery(waiting({ account, chat }))).rows.length > 0
}

function keepOf(opened: Opened): Store['keep'] {
  const get = prepare<{ account: string; name: string }>(({ account, name }) =>
    opened.reader.selectFrom('keeps').select('box').where('account', '=', account).where('name', '=', name),
  )
  return account => ({
    get: async name => (await opened.reader.executeQuery<{ box: string }>(get({ account, name }))).rows[0]?.box,
    set: async (name, box) => {
      await opened.db
        .insertInto('keeps')
        .values({ account, name, box })
        .onConflict(conflict => conflict.columns(['account', 'name']).doUpdateSet({ box }))
        .execute()
    },
  })
}
