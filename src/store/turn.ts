import { sql } from 'kysely'
import type { Lane } from '../model/store.ts'
import type { Opened } from './engine.ts'
import { literal } from './locking.ts'
import { prepare } from './prepared.ts'
import type { Database } from './schema.ts'

type Back = Lane & { readonly done: number; readonly at: string }
type State = Omit<Database['conversations'], 'account' | 'chat' | 'made_at'>

export type TurnStatements = ReturnType<typeof turnStatements>

/** What every turn writes, one statement for each row. */
export const turnStatements = (opened: Opened) => ({ ...ofLane(opened), ...ofConversation(opened), send: sendOf(opened) })

const ofLane = ({ db }: Opened) => ({
  /** The lease is kept while messages wait, else the lane is free; nothing is touched when the lane is no longer ours. */
  giveBack: prepare<Back>(({ account, chat, fence, done, at }) => {
    const kept = sql<boolean>`arrived > ${done}`
    return db
      .updateTable('lanes')
      .set(eb => ({
        done,
        tries: 0,
        due: at,
        owner: eb.case().when(kept).then(eb.ref('owner')).else(null).end(),
        until: eb.case().when(kept).then(eb.ref('until')).else('').end(),
      }))
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('fence', '=', fence)
      .where('owner', 'is not', null)
      .returning(['arrived', 'done'])
  }),
  /** An answered message has done its work: its words go, its id stays against a late duplicate. */
  empty: prepare<Pick<Back, 'account' | 'chat' | 'done'>>(({ account, chat, done }) =>
    db
      .updateTable('inbox')
      .set({ body: null })
      .where('account', '=', account)
      .where('chat', '=', chat)
      .where('number', '<=', done)
      .where('body', 'is not', null),
  ),
})

const ofConversation = ({ db }: Opened) => ({
  begin: prepare<Database['conversations']>(({ id, account, chat, office, state, next, version, made_at, said_at }) =>
    db.insertInto('conversations').values({ id, account, chat, office, state, next, version, made_at, said_at }),
  ),
  /** `version` is the new one: the one before it must still be there. */
  change: prepare<State>(({ id, office, state, next, version, said_at }) =>
    db
      .updateTable('conversations')
      .set({ office, state, next, version, said_at })
      .where('id', '=', id)
      .where('version', '=', sql<number>`${version} - 1`),
  ),
  say: prepare<Database['talk']>(({ conversation, number, account, chat, at, by, name, ref, body }) =>
    db.insertInto('talk').values({ conversation, number, account, chat, at, by, name, ref, body }),
  ),
  index: prepare<Database['talk_text']>(({ conversation, number, folded }) =>
    db.insertInto('talk_text').values({ conversation, number, folded }),
  ),
  count: prepare<Database['events']>(({ id, day, name, office, hour, channel, code, facet }) =>
    db.insertInto('events').values({ id, day, name, office, hour, channel, code, facet }),
  ),
})

const sendOf = ({ db }: Opened) =>
  prepare<Pick<Database['outbox'], 'id' | 'account' | 'chat' | 'policy' | 'part' | 'due'>>(({ id, account, chat, policy, part, due }) =>
    db.insertInto('outbox').values(eb => ({
      id,
      account,
      chat,
      number: eb
        .selectFrom('outbox')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('account', '=', account)
        .where('chat', '=', chat)
        // What has left holds nobody up, so its numbers may be given again.
        .where('state', 'in', [literal('pending'), literal('sending')]),
      policy,
      part,
      state: 'pending',
      tries: 0,
      repeats: 0,
      due,
      owner: null,
      until: '',
      platform: null,
      why: null,
      made_at: due,
    })),
  )
