import type { Leases } from '../model/store.ts'
import type { Opened } from './engine.ts'

export const openLeases = ({ db }: Opened): Leases => ({
  hold: async (name, { owner, now, until }) => {
    const held = await db
      .insertInto('leases')
      .values({ name, owner, until })
      .onConflict(conflict =>
        conflict
          .column('name')
          .doUpdateSet({ owner, until })
          .where(eb => eb.or([eb('leases.owner', '=', owner), eb('leases.until', '<=', now)])),
      )
      .returning('name')
      .execute()
    return held.length === 1
  },
  drop: async (name, owner) => {
    await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute()
  },
})
