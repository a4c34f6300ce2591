import type { Conversation } from '../model/conversation.ts'
import type { Opened, Step } from './engine.ts'

const page = 200

/**
 * Where a talk stood goes with its words: of who has been silent since `old` stays what is needed to go on, what they follow and a case
 * that is open. Returns how many were changed. A conversation that is written meanwhile keeps what its own turn wrote.
 */
export async function wearOut({ reader, db, batch }: Opened, old: string): Promise<number> {
  let changed = 0
  for (let after = ''; ;) {
    const rows = await reader
      .selectFrom('conversations')
      .select(['id', 'state', 'version'])
      .where('id', '>', after)
      .where('said_at', '<', old)
      .orderBy('id')
      .limit(page)
      .execute()
    const steps = rows.flatMap(({ id, state, version }): Step[] => {
      const worn = JSON.stringify(wornOf(JSON.parse(state) as Conversation))
      if (worn === state) return []
      return [{ query: db.updateTable('conversations').set({ state: worn }).where('id', '=', id).where('version', '=', version).compile() }]
    })
    if (steps.length > 0) await batch(steps)
    changed += steps.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return changed
    after = last.id
  }
}

function wornOf(was: Conversation): Conversation {
  const { about: _about, earlier: _earlier, together: _together, at: _at, list: _list, learnt: _learnt, count: _count, ...rest } = was
  const { asked: _asked, dossier: _dossier, proven: _proven, asking: _asking, quietUntil: _quiet, campaign: _campaign, ...others } = rest
  const { marked: _marked, rating: _rating, ...kept } = others
  return { ...kept, facts: {}, offered: { choices: [], until: 0 } }
}
