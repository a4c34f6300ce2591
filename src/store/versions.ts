import { v7 as uuid } from 'uuid'
import type { Catalogue } from '../model/knowledge.ts'
import type { Patch } from '../model/office.ts'
import type { Act, BaseVersion, Doer, OverlayPatch, Versions } from '../model/version.ts'
import type { Opened, Step } from './engine.ts'

export const openVersions = (opened: Opened, changed: () => void): Versions => ({
  stamp: () => stamp(opened),
  published: async () => ({ ...(await currentBase(opened)), patches: await patches(opened) }),
  list: () => list(opened),
  acts: limit => acts(opened, limit),
  read: async number => {
    const row = await opened.reader.selectFrom('bases').select('catalogue').where('number', '=', number).executeTakeFirst()
    return row && (JSON.parse(row.catalogue) as Catalogue)
  },
  draft: (catalogue, least, doer) => draft(opened, catalogue, least, doer),
  review: (number, doer) => review(opened, number, doer),
  publish: async (number, doer) => {
    const done = await makeCurrent(opened, { number, from: 'reviewed', what: 'publish' }, doer)
    if (done) changed()
    return done ? 'published' : 'not-reviewed'
  },
  rollback: async (number, doer) => {
    const done = await makeCurrent(opened, { number, from: 'published', what: 'rollback' }, doer)
    if (done) changed()
    return done ? 'published' : 'never-published'
  },
  patch: async (office, patch, doer) => {
    const number = await addPatch(opened, office, patch, doer)
    changed()
    return number
  },
  undo: async (office, number, doer) => {
    const done = await undo(opened, { office, number }, doer)
    if (done) changed()
    return done ? 'undone' : 'no-patch'
  },
})

async function stamp({ reader }: Opened): Promise<string> {
  const base = await reader.selectFrom('bases').select('number').where('current', '=', 1).executeTakeFirst()
  const overlay = await reader
    .selectFrom('overlays')
    .select(eb => [eb.fn.countAll<number>().as('all'), eb.fn.coalesce(eb.fn.sum<number>('undone'), eb.lit(0)).as('undone')])
    .executeTakeFirstOrThrow()
  return `${base?.number ?? 0}/${overlay.all}/${overlay.undone}`
}

async function currentBase({ reader }: Opened): Promise<{ base?: { number: number; catalogue: Catalogue } }> {
  const row = await reader.selectFrom('bases').select(['number', 'catalogue']).where('current', '=', 1).executeTakeFirst()
  return row === undefined ? {} : { base: { number: row.number, catalogue: JSON.parse(row.catalogue) as Catalogue } }
}

async function patches({ reader }: Opened): Promise<readonly OverlayPatch[]> {
  const rows = await reader.selectFrom('overlays').selectAll().orderBy('office').orderBy('number').execute()
  return rows.map(({ patch, undone, ...row }) => ({ ...row, patch: JSON.parse(patch) as Patch, undone: undone === 1 }))
}

async function list({ reader }: Opened): Promise<readonly BaseVersion[]> {
  const rows = await reader
    .selectFrom('bases')
    .select(['number', 'state', 'note', 'made_by', 'made_at', 'reviewed_by', 'reviewed_at', 'current'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map(row => ({
    number: row.number,
    state: row.state === 'draft' || row.state === 'reviewed' ? row.state : 'published',
    note: row.note,
    madeBy: row.made_by,
    madeAt: row.made_at,
    current: row.current === 1,
    ...(row.reviewed_by === null || row.reviewed_at === null ? {} : { reviewedBy: row.reviewed_by, reviewedAt: row.reviewed_at }),
  }))
}

async function acts({ reader }: Opened, limit: number): Promise<readonly Act[]> {
  const rows = await reader.selectFrom('acts').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id: _, office, note, ...row }) => ({
    ...row,
    ...(office === null ? {} : { office }),
    ...(note === null ? {} : { note }),
  }))
}

async function draft(opened: Opened, catalogue: Catalogue, least: number, doer: Doer): Promise<number> {
  const last = await opened.db
    .selectFrom('bases')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  const number = Math.max(Number(last?.number ?? 0), least) + 1
  const row = {
    number,
    state: 'draft',
    note: doer.note ?? '',
    made_by: doer.by,
    made_at: doer.at,
    reviewed_by: null,
    reviewed_at: null,
    published_at: null,
    current: 0,
    catalogue: JSON.stringify({ ...catalogue, base: number, published: doer.at.slice(0, 10) }),
  }
  await opened.batch([{ query: opened.db.insertInto('bases').values(row).compile() }, written(opened, 'draft', number, doer)])
  return number
}

async function review(opened: Opened, number: number, doer: Doer): Promise<'reviewed' | 'same-person' | 'no-draft'> {
  const row = await opened.db.selectFrom('bases').select(['state', 'made_by']).where('number', '=', number).executeTakeFirst()
  if (row?.state !== 'draft') return 'no-draft'
  if (row.made_by === doer.by) return 'same-person'
  const query = opened.db
    .updateTable('bases')
    .set({ state: 'reviewed', reviewed_by: doer.by, reviewed_at: doer.at })
    .where('number', '=', number)
    .where('state', '=', 'draft')
  const done = await opened.batch([{ query: query.compile(), rows: 1 }, written(opened, 'review', number, doer)])
  return done === undefined ? 'no-draft' : 'reviewed'
}

async function makeCurrent(opened: Opened, to: { number: number; from: string; what: string }, doer: Doer): Promise<boolean> {
  const clear = opened.db.updateTable('bases').set({ current: 0 }).where('current', '=', 1)
  const set = opened.db
    .updateTable('bases')
    .set({ state: 'published', current: 1, published_at: doer.at })
    .where('number', '=', to.number)
    .where('state', '=', to.from)
  const steps: Step[] = [{ query: clear.compile() }, { query: set.compile(), rows: 1 }, written(opened, to.what, to.number, doer)]
  return (await opened.batch([...steps, ...opened.announce({ topic: 'knowledge' })])) !== undefined
}

async function addPatch(opened: Opened, office: string, patch: Patch, doer: Doer): Promise<number> {
  const last = await opened.db
    .selectFrom('overlays')
    .select(eb => eb.fn.max('number').as('number'))
    .where('office', '=', office)
    .executeTakeFirst()
  const number = Number(last?.number ?? 0) + 1
  const row = { office, number, patch: JSON.stringify(patch), by: doer.by, at: doer.at, undone: 0 }
  const steps = [{ query: opened.db.insertInto('overlays').values(row).compile() }, written(opened, patch.kind, number, doer, office)]
  await opened.batch([...steps, ...opened.announce({ topic: 'knowledge' })])
  return number
}

async function undo(opened: Opened, of: { office: string; number: number }, doer: Doer): Promise<boolean> {
  const query = opened.db
    .updateTable('overlays')
    .set({ undone: 1 })
    .where('office', '=', of.office)
    .where('number', '=', of.number)
    .where('undone', '=', 0)
  const steps = [{ query: query.compile(), rows: 1 }, written(opened, 'undo', of.number, doer, of.office)]
  return (await opened.batch([...steps, ...opened.announce({ topic: 'knowledge' })])) !== undefined
}

// eslint-disable-next-line max-params
function written({ db }: Opened, what: string, number: number, doer: Doer, office?: string): Step {
  const row = { id: uuid(), at: doer.at, by: doer.by, what, number, office: office ?? null, note: doer.note ?? null }
  return { query: db.insertInto('acts').values(row).compile() }
}
