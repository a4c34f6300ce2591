import { setImmediate } from 'node:timers/promises'
import type { Dossier } from '../model/dossier.ts'

/** How dossiers were filed and when they were done, counted by day: of an export, for reports. */

/** *filing*: by the day received. *deadlines*: by the day finished, where a day was promised. */
export type DayCount = { readonly day: string; readonly id: 'filing' | 'deadlines'; readonly key: string; readonly count: number }

/** So many are counted before others get their turn. */
const breath = 2000

export async function countFiling(dossiers: Iterable<Dossier>): Promise<readonly DayCount[]> {
  const counts = new Map<string, DayCount>()
  const add = (day: string, id: DayCount['id'], key: string): void => {
    const name = `${day} ${id} ${key}`
    counts.set(name, { day, id, key, count: (counts.get(name)?.count ?? 0) + 1 })
  }
  let seen = 0
  for (const { received, due, finished, returned, way = 'unknown' } of dossiers) {
    if (++seen % breath === 0) await setImmediate()
    if (received !== undefined) add(received, 'filing', way)
    const done = finished ?? returned
    if (done !== undefined && due !== undefined) add(done, 'deadlines', done < due ? 'early' : done === due ? 'on-time' : 'late')
  }
  return [...counts.values()]
}
