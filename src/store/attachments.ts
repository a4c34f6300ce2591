import type { Attachment, Attachments, AttachmentType } from '../model/attachment.ts'
import { audited } from './audit.ts'
import type { Woken } from './desk.ts'
import type { Opened, Step } from './engine.ts'
import { takingOf } from './inbox.ts'
import type { Database } from './schema.ts'

export function openAttachments(opened: Opened, woken: Woken): Attachments {
  const { db, reader } = opened
  const columns = ['id', 'item', 'by', 'author', 'ref', 'name', 'type', 'size', 'made_at', 'until'] as const
  const known = async (item: string, ref: string): Promise<Attachment | undefined> => {
    const row = await db.selectFrom('attachments').select(columns).where('item', '=', item).where('ref', '=', ref).executeTakeFirst()
    return row && fileOf(row)
  }
  const isFull = async (item: string, most: number): Promise<boolean> => {
    const count = db.selectFrom('attachments').select(eb => eb.fn.countAll<number>().as('n'))
    return Number((await count.where('item', '=', item).executeTakeFirstOrThrow()).n) >= most
  }
  const inserting = ({ case: item, madeAt, ...row }: Attachment, box: string) =>
    db
      .insertInto('attachments')
      .values({ ...row, item, made_at: madeAt, box })
      .onConflict(conflict => conflict.columns(['item', 'ref']).doNothing())
  const taking = takingOf(opened)
  return {
    add: async (file, box, most) => {
      const same = await known(file.case, file.ref)
      if (same !== undefined) return same
      if (await isFull(file.case, most)) return undefined
      await inserting(file, box).execute()
      return known(file.case, file.ref)
    },
    take: async (file, box, { most, message }) => {
      const same = await known(file.case, file.ref)
      if (same !== undefined) return same
      if (await isFull(file.case, most)) return 'many'
      // The lane first, as everywhere; whoever closes the case or wants all erased waits for its row, or we for him.
      const results = await opened.batch([
        ...(message === undefined ? [] : [...taking(message, file.madeAt), ...opened.announce({ topic: 'in' })]),
        stillAsked(opened, file.case),
        { query: inserting(file, box).compile() },
      ])
      if (results === undefined) return 'over'
      if (message !== undefined) woken(['in'])
      return (await known(file.case, file.ref)) ?? 'over'
    },
    named: known,
    remove: async (item, id, act) => {
      const gone = db.deleteFrom('attachments').where('id', '=', id).where('item', '=', item).where('by', '=', 'citizen')
      const results = await opened.batch([{ query: gone.compile(), rows: 1 }, audited(opened, act)])
      if (results !== undefined) await opened.tidy()
      return results !== undefined
    },
    open: async (id, now) => {
      const row = await reader.selectFrom('attachments').selectAll().where('id', '=', id).where('until', '>', now).executeTakeFirst()
      return row && { file: fileOf(row), box: row.box }
    },
    of: async (item, now) => {
      const query = reader.selectFrom('attachments').select(columns).where('item', '=', item).where('until', '>', now)
      return (await query.orderBy('made_at').orderBy('id').execute()).map(fileOf)
    },
    keep: async (item, ids, until) => {
      if (ids.length === 0) return
      await db.updateTable('attachments').set({ until }).where('item', '=', item).where('id', 'in', ids).execute()
    },
  }
}

/** Changes nothing but holds the case's row until the commit. */
function stillAsked({ db }: Opened, id: string): Step {
  const same = db.updateTable('cases').set(eb => ({ acted: eb.ref('acted') }))
  return { query: same.where('id', '=', id).where('state', '=', 'open').where('pictures_until', 'is not', null).compile(), rows: 1 }
}

type Row = Omit<Database['attachments'], 'box'>

const fileOf = ({ item, by, type, made_at, id, author, ref, name, size, until }: Row): Attachment => ({
  id,
  case: item,
  by: by === 'citizen' ? 'citizen' : 'officer',
  author,
  ref,
  name,
  type: type as AttachmentType,
  size: Number(size),
  madeAt: made_at,
  until,
})
