import { keptDays } from '../model/retention.ts'
import type { Opened, Step } from './engine.ts'

/** The citizen's pictures of a case that is over: they outlive it by a few days, if they would have been kept as long. */
export function shorten({ db }: Opened, item: string, at: string): Step {
  const until = new Date(Date.parse(at) + keptDays.pictures * 86_400_000).toISOString()
  const query = db.updateTable('attachments').set({ until }).where('item', '=', item).where('by', '=', 'citizen').where('until', '>', until)
  return { query: query.compile() }
}

/** The citizen's pictures go with what was asked to the case it is joined with. */
export function moved({ db }: Opened, from: string, to: string): Step {
  const query = db.updateTable('attachments').set({ item: to }).where('item', '=', from).where('by', '=', 'citizen')
  return { query: query.compile() }
}
