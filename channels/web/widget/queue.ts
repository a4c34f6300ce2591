import type { Keep } from './keep.ts'
import type { Pending } from './rows.ts'

/** The kept messages. Each change reads them anew: another tab may have written meanwhile. */
export type Queue = {
  list(): readonly Pending[]
  change(turn: (queue: readonly Pending[]) => readonly Pending[]): void
  mark(id: string, state: Pending['state'], say?: string): void
}

const dayMs = 24 * 3600_000

export function openQueue(keep: Keep, changed: () => void): Queue {
  const change: Queue['change'] = turn => {
    keep.save(turn(keep.queue()))
    changed()
  }
  // What the server took but no longer shows (its talk was deleted) must not stand there for ever.
  keep.save(keep.queue().filter(one => one.state !== 'sent' || Date.now() - one.at < dayMs))
  return {
    list: () => keep.queue(),
    change,
    mark: (id, state, say = '') => change(queue => queue.map(one => (one.id === id ? { ...one, state, say } : one))),
  }
}
