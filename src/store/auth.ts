import { CamelCasePlugin, sql } from 'kysely'
import type { Officer, Role } from '../model/desk.ts'
import type { Invitation, Limit, Officers } from '../model/officers.ts'
import { changed } from './cases.ts'
import type { Opened, Step } from './engine.ts'
import type { Database } from './schema.ts'

/**
 * Who may sign in. The sign-in library keeps its sessions, passwords and second factors through the connection it is handed; it is
 * told "sqlite" on both engines, so that it writes times as text and booleans as 0 and 1 as we do.
 */
export function openOfficers(opened: Opened, woken: () => void): Officers {
  const { db, reader } = opened
  return {
    connection: { db: db.withPlugin(new CamelCasePlugin()), type: 'sqlite', transaction: true },
    count: async () => {
      const query = reader
        .selectFrom('auth_users')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('removed_at', 'is', null)
      return Number((await query.executeTakeFirstOrThrow()).n)
    },
    all: async () => {
      const rows = await reader.selectFrom('auth_users').selectAll().where('removed_at', 'is', null).orderBy('name').execute()
      return rows.map(officerOf)
    },
    allow: async (id, role, offices) => {
      const change = db
        .updateTable('auth_users')
        .set({ role, offices: JSON.stringify(offices) })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
      return (await opened.batch([{ query: change.compile(), rows: 1 }, endSessions(opened, id)])) !== undefined
    },
    remove: (id, at) => remove(opened, woken, id, at),
    ...inviting(opened),
    tried: (limits, at) => tried(opened, limits, at),
    forgive: async names => {
      if (names.length > 0) await db.deleteFrom('auth_misses').where('name', 'in', names).execute()
    },
  }
}

type UserRow = Database['auth_users']

const officerOf = ({ id, name, email, role, offices, two_factor_enabled }: UserRow): Officer => ({
  id,
  name,
  email,
  role: role as Role,
  offices: JSON.parse(offices) as string[],
  totp: two_factor_enabled === 1,
})

const endSessions = ({ db }: Opened, user: string): Step => ({
  query: db.deleteFrom('auth_sessions').where('user_id', '=', user).compile(),
})

// eslint-disable-next-line max-params
async function remove(opened: Opened, woken: () => void, id: string, at: string): Promise<boolean> {
  const { db } = opened
  const gone = db
    .updateTable('auth_users')
    .set({ removed_at: at, email: `${id}@removed.invalid` })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
  const free = db
    .updateTable('cases')
    .set(eb => ({ holder: null, holder_name: null, version: eb('version', '+', 1), acted: eb('version', '+', 1) }))
    .where('holder', '=', id)
    .where('state', '=', 'open')
  const held = await db.selectFrom('cases').select('id').where('holder', '=', id).where('state', '=', 'open').execute()
  const results = await opened.batch([
    { query: gone.compile(), rows: 1 },
    endSessions(opened, id),
    { query: free.compile() },
    ...changed(
      opened,
      at,
      held.map(({ id: item }) => ({ kind: 'case', item })),
    ),
    ...opened.announce({ topic: 'desk' }),
  ])
  if (results !== undefined) woken()
  return results !== undefined
}

function inviting({ db, reader }: Opened): Pick<Officers, 'invite' | 'invited' | 'revoke' | 'accept'> {
  return {
    invite: async ({ offices, ...invitation }, at) => {
      await db
        .insertInto('auth_invitations')
        .values({ ...invitation, offices: JSON.stringify(offices), made_at: at })
        .execute()
    },
    invited: async at => {
      const rows = await reader.selectFrom('auth_invitations').selectAll().where('until', '>', at).orderBy('made_at').execute()
      return rows.map(invitationOf)
    },
    revoke: async id => (await db.deleteFrom('auth_invitations').where('id', '=', id).returning('id').execute()).length === 1,
    accept: async (hash, at) => {
      const rows = await db.deleteFrom('auth_invitations').where('hash', '=', hash).where('until', '>', at).returningAll().execute()
      return rows.map(invitationOf)[0]
    },
  }
}

const invitationOf = ({ id, hash, email, name, role, offices, by, until }: Database['auth_invitations']): Invitation => ({
  id,
  hash,
  email,
  name,
  role: role as Role,
  offices: JSON.parse(offices) as string[],
  by,
  until,
})

/** Counted before it is judged: a storm of tries at the same moment gets no further than tries one by one. */
async function tried({ db }: Opened, limits: readonly Limit[], at: string): Promise<boolean> {
  let tooMany = false
  for (const { name, most, withinMs } of limits) {
    const old = new Date(Date.parse(at) - withinMs).toISOString()
    const row = await db
      .insertInto('auth_misses')
      .values({ name, misses: 1, since: at })
      .onConflict(conflict =>
        conflict.column('name').doUpdateSet({
          misses: sql<number>`case when auth_misses.since <= ${old} then 1 else auth_misses.misses + 1 end`,
          since: sql<string>`case when auth_misses.since <= ${old} then ${at} else auth_misses.since end`,
        }),
      )
      .returning('misses')
      .executeTakeFirstOrThrow()
    if (row.misses > most) tooMany = true
  }
  return tooMany
}
