import type { CannedLists } from '../model/canned.ts'
import type { Canned } from '../model/desk.ts'
import { audited } from './audit.ts'
import type { Opened } from './engine.ts'

export function openCanned(opened: Opened): CannedLists {
  const { db, reader } = opened
  return {
    of: async offices => {
      if (offices.length === 0) return []
      const rows = await reader.selectFrom('canned').select(['office', 'version', 'list']).where('office', 'in', offices).execute()
      return rows.map(({ office, version, list }) => ({ office, version, replies: JSON.parse(list) as Canned[] }))
    },
    save: async ({ office, version, replies }, act) => {
      const row = { version: version + 1, list: JSON.stringify(replies), by: act.officer, at: act.at }
      const query =
        version === 0
          ? db
              .insertInto('canned')
              .values({ office, ...row })
              .onConflict(conflict => conflict.column('office').doNothing())
          : db.updateTable('canned').set(row).where('office', '=', office).where('version', '=', version)
      return (await opened.batch([{ query: query.compile(), rows: 1 }, audited(opened, act)])) !== undefined
    },
  }
}
