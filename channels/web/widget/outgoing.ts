import type { Said } from '../../../src/model/talk.ts'
import { uuid, type Keep } from './keep.ts'
import { openQueue } from './queue.ts'
import { unsettled, type Own, type Pending } from './rows.ts'
import { backOff, headersOf, hookOf, pauses, type Wire } from './wire.ts'

/** Messages on their way to the server: kept in the browser until their row comes back, sent in order, under one id each. */
export type Outgoing = {
  list(): readonly Pending[]
  /** The id of the message under way, and whether it takes long. */
  under(): { readonly id: string; readonly slow: boolean } | undefined
  add(body: Own, id?: string): void
  drop(id: string): void
  settle(rows: readonly Said[]): void
  /** Tries now: the network came back, or this tab was opened. */
  flush(): void
  stop(): void
}

const slowMs = 8000
const patienceMs = 45_000

type End = { readonly kind: 'sent' | 'refused' | 'again'; readonly say?: string; readonly ms?: number }

export function openOutgoing(wire: Wire, keep: Keep, changed: () => void): Outgoing {
  let under: { id: string; slow: boolean } | undefined
  let working = false
  let stopped = false
  const pause = pauses()
  const queue = openQueue(keep, changed)
  const show = (now: typeof under) => {
    under = now
    changed()
  }
  const work = async () => {
    if (working) return
    working = true
    for (let tries = 0; !stopped;) {
      const next = queue.list().find(one => one.state === 'waiting')
      if (!next) break
      show({ id: next.id, slow: false })
      const slow = setTimeout(() => show({ id: next.id, slow: true }), slowMs)
      const end = await post(wire, next)
      clearTimeout(slow)
      under = undefined
      if (end.kind === 'again') {
        queue.mark(next.id, 'waiting', end.say)
        await pause.wait(Math.max(end.ms ?? 0, backOff(tries++)))
      } else {
        queue.mark(next.id, end.kind, end.say)
        tries = 0
      }
    }
    working = false
  }
  return {
    list: queue.list,
    under: () => under,
    add(body, id = uuid()) {
      const one: Pending = { id, body, language: wire.language(), at: Date.now(), state: 'waiting' }
      queue.change(all => [...all.filter(other => other.id !== id), one])
      void work()
    },
    drop: id => queue.change(all => all.filter(one => one.id !== id)),
    settle(rows) {
      const left = unsettled(queue.list(), rows)
      if (left.length < queue.list().length) queue.change(() => left)
    },
    flush() {
      pause.nudge()
      void work()
    },
    stop() {
      stopped = true
      pause.nudge()
    },
  }
}

async function post(wire: Wire, { id, body, language }: Pending): Promise<End> {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), patienceMs)
  try {
    const response = await fetch(hookOf(wire), {
      method: 'POST',
      headers: { ...headersOf(wire), 'content-type': 'application/json' },
      body: JSON.stringify({ id, body, language }),
      signal: cut.signal,
    })
    if (response.ok) return { kind: 'sent' }
    const said = ((await response.json().catch(() => ({}))) as { say?: string }).say
    const say = said ? { say: said } : {}
    if (response.status !== 429 && response.status < 500) return { kind: 'refused', ...say }
    return { kind: 'again', ms: Number(response.headers.get('retry-after') ?? 0) * 1000, ...say }
  } catch {
    return { kind: 'again' }
  } finally {
    clearTimeout(timer)
  }
}
