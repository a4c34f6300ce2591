import type { Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Conversation, Effect } from '../model/conversation.ts'
import { fold } from '../model/fold.ts'
import { plainOf } from '../model/plain.ts'
import type { Finish, Finished, Unsaid } from '../model/store.ts'
import type { Opened } from './engine.ts'
import { mine } from './locking.ts'
import type { Database } from './schema.ts'

type Tx = Transaction<Database>

class Lost extends Error {}

/** Everything a turn says and does becomes true at once, or not at all. */
export async function finish(opened: Opened, turn: Finish): Promise<Finished> {
  try {
    return await opened.db.transaction().execute(async tx => {
      const left = await giveBack(tx, turn)
      const was = await saveConversation(tx, turn)
      if (turn.effects.some(effect => effect.kind === 'forget')) await forget(tx, turn)
      await saveTalk(tx, turn)
      await saveRows(tx, turn)
      for (const effect of turn.effects) await saveEffect(tx, turn, effect)
      await tx
        .updateTable('inbox')
        .set({ body: null })
        .where('account', '=', turn.lane.account)
        .where('chat', '=', turn.lane.chat)
        .where('number', '<=', turn.done)
        .where('body', 'is not', null)
        .execute()
      if (turn.talk.length > 0) await opened.announce(tx, { topic: 'talk', account: turn.lane.account, chat: turn.lane.chat })
      if (turn.rows.length > 0) await opened.announce(tx, { topic: 'out' })
      return { left, was }
    })
  } catch (error) {
    if (error instanceof Lost) return { left: 'lost' }
    throw error
  }
}

async function giveBack(tx: Tx, turn: Finish): Promise<'more' | 'free'> {
  const row = await tx
    .updateTable('lanes')
    .set({ done: turn.done, tries: 0, due: turn.at })
    .where(mine(turn.lane))
    .returning(['arrived', 'done'])
    .executeTakeFirst()
  if (row === undefined) throw new Lost()
  if (row.arrived > row.done) return 'more'
  await tx.updateTable('lanes').set({ owner: null, until: '' }).where(mine(turn.lane)).execute()
  return 'free'
}

async function saveConversation(tx: Tx, { now, at, talk }: Finish): Promise<Conversation> {
  const saved = { ...now, next: now.next + talk.length, version: now.version + 1 }
  const row = { state: JSON.stringify(saved), next: saved.next, version: saved.version, office: now.office ?? null, said_at: at }
  if (now.version === 0) {
    await tx
      .insertInto('conversations')
      .values({ id: now.id, account: now.account, chat: now.chat, made_at: at, ...row })
      .execute()
    return saved
  }
  const { numUpdatedRows } = await tx
    .updateTable('conversations')
    .set(row)
    .where('id', '=', now.id)
    .where('version', '=', now.version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Lost()
  return saved
}

async function saveTalk(tx: Tx, { now, talk }: Finish): Promise<void> {
  if (talk.length === 0) return
  const common = { conversation: now.id, account: now.account, chat: now.chat }
  await tx
    .insertInto('talk')
    .values(
      talk.map((said, i) => ({
        ...common,
        number: now.next + i,
        at: said.at,
        by: said.by,
        name: said.by === 'officer' ? said.name : null,
        ref: said.ref,
        body: JSON.stringify(bodyOf(said)),
      })),
    )
    .execute()
  const texts = talk
    .map((said, i) => ({ conversation: now.id, number: now.next + i, folded: fold(textOf(said)) }))
    .filter(row => row.folded !== '')
  if (texts.length > 0) await tx.insertInto('talk_text').values(texts).execute()
}

const bodyOf = (said: Unsaid): unknown => (said.by === 'citizen' ? said.body : said.reply)

function textOf(said: Unsaid): string {
  if (said.by !== 'citizen') return plainOf(said.reply)
  if (said.body.kind === 'text') return said.body.text
  return said.body.kind === 'choice' ? (said.body.label ?? '') : ''
}

async function saveRows(tx: Tx, { lane, now, rows, at }: Finish): Promise<void> {
  if (rows.length === 0) return
  const { last } = await tx
    .selectFrom('outbox')
    .select(eb => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('account', '=', lane.account)
    .where('chat', '=', lane.chat)
    .executeTakeFirstOrThrow()
  const common = {
    account: now.account,
    chat: now.chat,
    state: 'pending',
    tries: 0,
    repeats: 0,
    due: at,
    owner: null,
    until: '',
    platform: null,
    why: null,
    made_at: at,
  }
  await tx
    .insertInto('outbox')
    .values(
      rows.map((row, i) => ({ ...common, id: uuid(), number: Number(last) + 1 + i, policy: row.policy, part: JSON.stringify(row.part) })),
    )
    .execute()
}

async function saveEffect(tx: Tx, { now, at }: Finish, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'case':
      await tx
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
        .execute()
      return
    case 'job':
      await tx
        .insertInto('jobs')
        .values({
          id: uuid(),
          kind: effect.job,
          data: JSON.stringify(effect.data),
          account: now.account,
          chat: now.chat,
          state: 'waiting',
          tries: 0,
          due: effect.at ?? at,
          owner: null,
          until: '',
          why: null,
          made_at: at,
        })
        .execute()
      return
    case 'count':
      await tx
        .insertInto('events')
        .values({ id: uuid(), day: at.slice(0, 10), name: effect.event, office: now.office ?? null })
        .execute()
      return
    case 'forget':
      return
  }
}

/** What was said is gone; the numbers go on, so that a client that reads after n misses nothing. */
async function forget(tx: Tx, { now }: Finish): Promise<void> {
  await tx.deleteFrom('talk').where('conversation', '=', now.id).execute()
  await tx.deleteFrom('talk_text').where('conversation', '=', now.id).execute()
  await tx.updateTable('cases').set({ question: null }).where('conversation', '=', now.id).execute()
}
