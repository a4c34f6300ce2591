import { sql } from 'kysely'
import type { Conversation } from '../model/conversation.ts'
import type { Opened, Step } from './engine.ts'

type Turned = { readonly now: Pick<Conversation, 'id' | 'account' | 'chat'>; readonly at: string }

/**
 * Somebody wants their data gone: what was said, what it had under seal, what waits to be told, what was looked up and what is followed.
 * The numbers go on, so that a client that reads after n misses nothing.
 */
export function forget(opened: Opened, turn: Turned): Step[] {
  const { db } = opened
  const { id, account, chat } = turn.now
  const ofChat = <T extends 'outbox' | 'jobs'>(table: T, states: readonly string[]): Step => ({
    query: db
      .deleteFrom<'outbox' | 'jobs'>(table)
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('state', 'in', [...states])
      .compile(),
  })
  return [
    // Before the talk goes, which alone says whose a sealed value is.
    { query: unseal(opened, id) },
    { query: db.deleteFrom('talk').where('conversation', '=', id).compile() },
    { query: db.deleteFrom('unanswered').where('conversation', '=', id).compile() },
    { query: db.deleteFrom('talk_text').where('conversation', '=', id).compile() },
    { query: db.updateTable('cases').set({ question: null, thought: null, phone: null }).where('conversation', '=', id).compile() },
    {
      query: db
        .deleteFrom('case_notes')
        .where('item', 'in', eb => eb.selectFrom('cases').select('id').where('conversation', '=', id))
        .compile(),
    },
    {
      query: db
        .deleteFrom('attachments')
        .where('item', 'in', eb => eb.selectFrom('cases').select('id').where('conversation', '=', id))
        .compile(),
    },
    {
      query: db
        .updateTable('ratings')
        .set({ word: null })
        .where('item', 'in', eb => eb.selectFrom('cases').select('id').where('conversation', '=', id))
        .compile(),
    },
    ofChat('outbox', ['pending', 'dead']),
    ofChat('jobs', ['done', 'dead']),
    ...forgetFollows(opened, turn),
  ]
}

const unseal = ({ db }: Opened, conversation: string) =>
  db
    .deleteFrom('sealed')
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('talk')
          .select(sql<number>`1`.as('one'))
          .where('talk.conversation', '=', conversation)
          .where(sql<boolean>`talk.body like '%' || sealed.token || '%'`),
      ),
    )
    .compile()

/** What was agreed to and when it ended stays provable; who it was does not. */
function forgetFollows({ db }: Opened, { now: { account, chat }, at }: Turned): Step[] {
  const gone = db.deleteFrom('follows').where('account', '=', account).where('chat', '=', chat)
  const ended = db
    .updateTable('consents')
    .set({ ended_at: sql<string>`coalesce(ended_at, ${at})`, chat: '' })
    .where('account', '=', account)
    .where('chat', '=', chat)
  return [{ query: gone.compile() }, { query: ended.compile() }]
}
