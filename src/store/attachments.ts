import type { Attachment, Attachments, AttachmentType } from '../model/attachment.ts'
import type { Opened } from './engine.ts'
import type { Database } from './schema.ts'

export function openAttachments(opened: Opened): Attachments {
  const { db, reader } = opened
  const columns = ['id', 'item', 'by', 'author', 'ref', 'name', 'type', 'size', 'made_at', 'until'] as const
  const known = async (item: string, ref: string): Promise<Attachment | undefined> => {
    const row = await db.selectFrom('attachments').select(columns).where('item', '=', item).where('ref', '=', ref).executeTakeFirst()
    return row && fileOf(row)
  }
  return {
    add: async (file, box, most) => {
      const same = await known(file.case, file.ref)
      if (same !== undefined) return same
      const { n } = await db
        .selectFrom('attachments')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('item', '=', file.case)
        .executeTakeFirstOrThrow()
      if (Number(n) >= most) return undefined
      const { case: item, madeAt, ...row } = file
      await db
        .insertInto('attachments')
        .values({ ...row, item, made_at: madeAt, box })
        .onConflict(conflict => conflict.columns(['item', 'ref']).doNothing())
        .execute()
      return known(file.case, file.ref)
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
