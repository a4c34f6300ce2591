import { CamelCasePlugin, sql } from 'kysely'
import type { Officer, Role } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { Invitation, Limit, Officers } from '../model/officers.ts'
import type { Act } from '../model/cases.ts'
import { audited } from './audit.ts'
import { changed } from './cases.ts'
import type { Opened, Step } from './engine.ts'
import type { Database } from './schema.ts'

/**
 * Who may sign in. The sign-in library keeps its sessions, passwords and second factors through the connection it is handed; it is
 * told "sqlite" on both engines, so that it writes times as text and booleans as 0 and 1 as we do.
 */
export function openOfficers(opened: Opened, woken: Woken): Officers {
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
    known: async () => {
      const rows = await reader.selectFrom('auth_users').select(['id', 'name', 'offices', 'removed_at']).orderBy('name').execute()
      return rows.map(({ id, name, offices, removed_at }) => ({
        id,
        name,
        offices: JSON.parse(offices) as string[],
        isGone: removed_at !== null,
      }))
    },
    allow: (id, rights, act) => allow(opened, woken, { id, ...rights }, act),
    remove: (id, act) => remove(opened, woken, id, act),
    ...signing(opened, woken),
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

/** Cases that he holds and may no longer see go back: all, or those outside of `offices`. */
async function freed(opened: Opened, id: string, at: string, offices: readonly string[] = []): Promise<Step[]> {
  const { db } = opened
  const query = db.selectFrom('cases').select('id').where('holder', '=', id).where('state', '=', 'open')
  const held = await (offices.length === 0 ? query : query.where('office', 'not in', offices)).execute()
  if (held.length === 0) return []
  const items = held.map(({ id: item }) => item)
  const free = db
    .updateTable('cases')
    .set(eb => ({ holder: null, holder_name: null, version: eb('version', '+', 1), acted: eb('version', '+', 1) }))
    .where('id', 'in', items)
    .where('holder', '=', id)
    .where('state', '=', 'open')
  return [
    { query: free.compile() },
    ...changed(
      opened,
      at,
      items.map(item => ({ kind: 'case', item })),
    ),
    ...opened.announce({ topic: 'desk' }),
  ]
}

type Woken = (topic: 'desk' | 'rights') => void
type Rights = { readonly id: string; readonly role: Role; readonly offices: readonly string[] }

async function allow(opened: Opened, woken: Woken, { id, role, offices }: Rights, act: Act): Promise<boolean> {
  const change = opened.db
    .updateTable('auth_users')
    .set({ role, offices: JSON.stringify(offices) })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
  return ended(opened, woken, [
    { query: change.compile(), rows: 1 },
    endSessions(opened, id),
    audited(opened, act),
    ...(await freed(opened, id, act.at, role === 'campaigner' ? [] : offices)),
  ])
}

async function remove(opened: Opened, woken: Woken, id: string, act: Act): Promise<boolean> {
  const { db } = opened
  const links = db
    .deleteFrom('auth_invitations')
    .where('email', '=', eb => eb.selectFrom('auth_users').select('auth_users.email').where('auth_users.id', '=', id))
  const gone = db
    .updateTable('auth_users')
    .set({ removed_at: act.at, email: `${id}@removed.invalid` })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
  return ended(opened, woken, [
    { query: links.compile() },
    { query: gone.compile(), rows: 1 },
    endSessions(opened, id),
    audited(opened, act),
    ...(await freed(opened, id, act.at)),
  ])
}

/** Writes what ends somebody's sessions, and tells the streams that are open. */
async function ended(opened: Opened, woken: Woken, steps: readonly Step[]): Promise<boolean> {
  if ((await opened.batch([...steps, ...opened.announce({ topic: 'rights' })])) === undefined) return false
  woken('desk')
  woken('rights')
  return true
}

type Signing = Pick<Officers, 'sessions' | 'endSessions' | 'endTotp' | 'tellRights'>

function signing(opened: Opened, woken: Woken): Signing {
  const { db, reader } = opened
  const tellRights = async (): Promise<void> => {
    const steps = opened.announce({ topic: 'rights' })
    if (steps.length > 0) await opened.batch(steps)
    woken('rights')
  }
  return {
    sessions: async (officer, now) => {
      const rows = await reader
        .selectFrom('auth_sessions')
        .select(['id', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
        .where('user_id', '=', officer)
        .where('expires_at', '>', now)
        .orderBy('updated_at', 'desc')
        .execute()
      return rows.map(row => ({
        id: row.id,
        madeAt: row.created_at,
        seenAt: row.updated_at,
        ...given({ address: row.ip_address || null, agent: row.user_agent || null }),
      }))
    },
    endSessions: async (officer, which) => {
      let gone = db.deleteFrom('auth_sessions').where('user_id', '=', officer)
      if (which !== 'all') gone = 'id' in which ? gone.where('id', '=', which.id) : gone.where('id', '!=', which.but)
      const { length } = await gone.returning('id').execute()
      if (length > 0) await tellRights()
      return length
    },
    endTotp: (officer, act) => {
      const off = db.updateTable('auth_users').set({ two_factor_enabled: 0 }).where('id', '=', officer).where('two_factor_enabled', '=', 1)
      const gone = db.deleteFrom('auth_two_factors').where('user_id', '=', officer)
      return ended(opened, woken, [
        { query: off.compile(), rows: 1 },
        { query: gone.compile() },
        endSessions(opened, officer),
        audited(opened, act),
      ])
    },
    tellRights,
  }
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
