import type { Said } from '../../../src/model/talk.ts'
import type { Keep } from './keep.ts'
import { join, type Group } from './leader.ts'
import { openLine, type Line, type Told } from './line.ts'
import { openOutgoing, type Outgoing } from './outgoing.ts'
import { merge, type Own } from './rows.ts'
import { tellTyping } from './typing.ts'
import type { Wire } from './wire.ts'

/** The talk of this browser with one office: what was said, what is on its way, and how the line is. */
export type Talk = {
  rows(): readonly Said[]
  /** Everything said before this tab was opened has arrived. */
  loaded(): boolean
  busy(): boolean
  /** An officer does. */
  typing(): boolean
  up(): boolean
  readonly out: Outgoing
  readonly wire: Wire
  say(body: Own): void
  /** The person types; told only where an officer is there to see it. */
  types(): void
  stop(): void
}

/** Said again every few seconds while it goes on. */
const typingMs = 6000

export function openTalk(wire: Wire, keep: Keep, campaign: string, changed: () => void): Talk {
  let rows: readonly Said[] = []
  let [loaded, busy, up] = [false, false, true]
  const out = openOutgoing(wire, keep, changed)
  let typedAt = 0
  const last = () => rows.at(-1)?.number ?? 0

  const start = () => {
    const { id, first } = keep.startId(campaign)
    if (first || (rows.length === 0 && out.list().length === 0)) out.add(campaign ? { kind: 'start', campaign } : { kind: 'start' }, id)
  }
  const hear = (told: Told) => {
    switch (told.kind) {
      case 'rows':
        if (told.rows.some(({ by }) => by === 'officer')) typedAt = 0
        rows = merge(rows, told.rows)
        out.settle(rows)
        break
      case 'typing':
        typedAt = Date.now()
        setTimeout(changed, typingMs)
        break
      case 'line':
        up = told.up
        break
      case 'busy':
        busy = told.busy
        // What a line says of busy follows all the rows it had.
        if (!loaded) {
          loaded = true
          start()
        }
    }
    changed()
  }
  if (keep.fresh) start()
  const listening = listen(wire, last, hear)
  const unwatch = attend(keep, changed, () => {
    listening.nudge()
    out.flush()
  })
  out.flush()
  return {
    rows: () => rows,
    loaded: () => loaded,
    busy: () => busy,
    typing: () => Date.now() - typedAt < typingMs,
    up: () => up && navigator.onLine,
    out,
    wire,
    say: body => out.add(body),
    types: () => {
      if (rows.some(({ by }) => by === 'officer')) tellTyping(wire)
    },
    stop() {
      unwatch()
      listening.stop()
      out.stop()
    },
  }
}

/** One line for all tabs of this browser. */
function listen(wire: Wire, last: () => number, hear: (told: Told) => void): Line {
  let line: Line | undefined
  let isCaughtUp = false
  let stopped = false
  const tell = (told: Told) => {
    hear(told)
    group.say(told)
  }
  const catchUp = () => {
    isCaughtUp = true
    import('./poll.ts')
      .then(poll => poll.catchUp({ wire, after: last, tell: hear, cut: new AbortController() }))
      .catch(() => hear({ kind: 'line', up: false }))
  }
  const group: Group<Told> = join<Told>(`mot-cua.${wire.office}`, {
    led(leading) {
      line?.stop()
      line = leading ? openLine(wire, last, tell) : undefined
      if (!leading && !isCaughtUp && !stopped) catchUp()
    },
    heard(told) {
      if (told.kind === 'rows' && (told.rows[0]?.number ?? 0) > last() + 1) catchUp()
      else hear(told)
    },
  })
  return {
    nudge: () => line?.nudge(),
    stop() {
      stopped = true
      group.leave()
    },
  }
}

/** Calls `again` when the network or the person comes back. Returns the way to stop. */
function attend(keep: Keep, changed: () => void, again: () => void): () => void {
  const back = () => {
    if (document.visibilityState !== 'visible') return
    again()
    changed()
  }
  const unwatch = keep.watch(changed)
  addEventListener('online', back)
  addEventListener('offline', changed)
  document.addEventListener('visibilitychange', back)
  return () => {
    unwatch()
    removeEventListener('online', back)
    removeEventListener('offline', changed)
    document.removeEventListener('visibilitychange', back)
  }
}
