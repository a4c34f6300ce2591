import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Conversation, Effect } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import { plainOf } from '../model/plain.ts'
import type { Finish, Finished, Unsaid } from '../model/store.ts'
import type { Opened, Step } from './engine.ts'
import { mine } from './locking.ts'

/** Everything a turn says and does becomes true at once, or not at all. */
export async function finish(opened: Opened, turn: Finish): Promise<Finished> {
  const { now, talk, lane } = turn
  const was: Conversation = { ...now, next: now.next + talk.length, version: now.version + 1 }
  const results = await opened.batch([
    giveBack(opened, turn),
    saveConversation(opened, turn, was),
    ...(turn.effects.some(effect => effect.kind === 'forget') ? forget(opened, turn) : []),
    ...saveTalk(opened, turn),
    ...saveRows(opened, turn),
    ...turn.effects.flatMap(effect => saveEffect(opened, turn, effect)),
    emptyInbox(opened, turn),
    ...(talk.length > 0 ? opened.announce({ topic: 'talk', account: lane.account, chat: lane.chat }) : []),
    ...(turn.rows.length > 0 ? opened.announce({ topic: 'out' }) : []),
  ])
  const [left] = (results?.[0]?.rows ?? []) as readonly { arrived: number; done: number }[]
  if (left === undefined) return { left: 'lost' }
  return { left: left.arrived > left.done ? 'more' : 'free', was }
}

/** The lease is kept while messages wait, else the lane is free; nothing is written when the lane is no longer ours. */
function giveBack({ db }: Opened, { lane, done, at }: Finish): Step {
  const kept = sql<boolean>`arrived > ${sql.lit(done)}`
  const query = db
    .updateTable('lanes')
    .set(eb => ({
      done,
      tries: 0,
      due: at,
      owner: eb.case().when(kept).then(eb.ref('owner')).else(null).end(),
      until: eb.case().when(kept).then(eb.ref('until')).else('').end(),
    }))
    .where(mine(lane))
    .returning(['arrived', 'done'])
  return { query: query.compile(), rows: 1 }
}

function saveConversation({ db }: Opened, { now, at }: Finish, was: Conversation): Step {
  const row = { state: JSON.stringify(was), next: was.next, version: was.version, office: now.office ?? null, said_at: at }
  const query =
    now.version === 0
      ? db.insertInto('conversations').values({ id: now.id, account: now.account, chat: now.chat, made_at: at, ...row })
      : db.updateTable('conversations').set(row).where('id', '=', now.id).where('version', '=', now.version)
  return { query: query.compile(), rows: 1 }
}

function saveTalk({ db }: Opened, { now, talk }: Finish): Step[] {
  if (talk.length === 0) return []
  const common = { conversation: now.id, account: now.account, chat: now.chat }
  const rows = talk.map((said, i) => ({
    ...common,
    number: now.next + i,
    at: said.at,
    by: said.by,
    name: said.by === 'officer' ? said.name : null,
    ref: said.ref,
    body: JSON.stringify(said.by === 'citizen' ? said.body : said.reply),
  }))
  const texts = talk
    .map((said, i) => ({ conversation: now.id, number: now.next + i, folded: fold(textOf(said)) }))
    .filter(({ folded }) => folded !== '')
  const steps: Step[] = [{ query: db.insertInto('talk').values(rows).compile() }]
  return texts.length === 0 ? steps : [...steps, { query: db.insertInto('talk_text').values(texts).compile() }]
}

function textOf(said: Unsaid): string {
  if (said.by !== 'citizen') return plainOf(said.reply)
  if (said.body.kind === 'text') return said.body.text
  return said.body.kind === 'choice' ? (said.body.label ?? '') : ''
}

function saveRows({ db }: Opened, { now, rows, at }: Finish): Step[] {
  return rows.map(row => ({
    query: db
      .insertInto('outbox')
      .values(eb => ({
        id: uuid(),
        account: now.account,
        chat: now.chat,
        number: eb
          .selectFrom('outbox')
          .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
          .where('account', '=', now.account)
          .where('chat', '=', now.chat),
        policy: row.policy,
        part: JSON.stringify(row.part),
        state: 'pending',
        tries: 0,
        repeats: 0,
        due: at,
        owner: null,
        until: '',
        platform: null,
        why: null,
        made_at: at,
      }))
      .compile(),
  }))
}

function saveEffect(opened: Opened, turn: Finish, effect: Effect): Step[] {
  switch (effect.kind) {
    case 'case':
      return [openCase(opened, turn, effect)]
    case 'withdraw':
      return [closeCase(opened, turn, effect.case)]
    case 'job':
      return [addJob(opened, turn, effect)]
    case 'count':
      return [count(opened, turn, effect.event)]
    case 'forget':
      return []
  }
}

function openCase({ db }: Opened, { now, at }: Finish, effect: Extract<Effect, { kind: 'case' }>): Step {
  const query = db
    .insertInto('cases')
    .values({
      id: effect.id,
      conversation: now.id,
      account: now.account,
      chat: now.chat,
      office: now.office ?? null,
      reason: effect.why,
      question: effect.question ?? null,
      about: effect.about === undefined ? null : JSON.stringify(effect.about),
      state: 'open',
      opened_at: at,
      closed_at: null,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
  return { query: query.compile() }
}

function closeCase({ db }: Opened, { now, at }: Finish, id: string): Step {
  const query = db.updateTable('cases').set({ state: 'closed', closed_at: at }).where('id', '=', id).where('conversation', '=', now.id)
  return { query: query.compile() }
}

function addJob({ db }: Opened, { now, at }: Finish, effect: Extract<Effect, { kind: 'job' }>): Step {
  const waiting = { state: 'waiting', tries: 0, owner: null, until: '', why: null, made_at: at }
  const job = {
    id: uuid(),
    kind: effect.job,
    data: JSON.stringify(effect.data),
    account: now.account,
    chat: now.chat,
    due: effect.at ?? at,
  }
  return {
    query: db
      .insertInto('jobs')
      .values({ ...job, ...waiting })
      .compile(),
  }
}

function count({ db }: Opened, { now, at }: Finish, name: string): Step {
  const row = { id: uuid(), day: at.slice(0, 10), name, office: now.office ?? null }
  return { query: db.insertInto('events').values(row).compile() }
}

/** What was said is gone; the numbers go on, so that a client that reads after n misses nothing. */
function forget({ db }: Opened, { now }: Finish): Step[] {
  const said = db.deleteFrom('talk').where('conversation', '=', now.id)
  const words = db.deleteFrom('talk_text').where('conversation', '=', now.id)
  const asked = db.updateTable('cases').set({ question: null }).where('conversation', '=', now.id)
  return [{ query: said.compile() }, { query: words.compile() }, { query: asked.compile() }]
}

/** An answered message has done its work: its words go, its id stays against a late duplicate. */
function emptyInbox({ db }: Opened, { lane, done }: Finish): Step {
  const query = db
    .updateTable('inbox')
    .set({ body: null })
    .where('account', '=', lane.account)
    .where('chat', '=', lane.chat)
    .where('number', '<=', done)
    .where('body', 'is not', null)
  return { query: query.compile() }
}
