import { createHash } from 'node:crypto'
import type { Event, State } from './state.ts'

/** Posts to the app's webhook, signed, and again after the platform's own pauses where no connection could be opened. */

/** Seconds: half a minute, five, fifteen, thirty minutes, one hour. Then it is given up. */
const ladder = [30, 300, 900, 1800, 3600]
const deadlineMs = 2000

/** Calls under way at once. */
const most = 20

/** Each person's oldest first, people side by side. */
export function deliver(state: State): void {
  if (state.closed || state.hook === undefined) return
  for (const next of state.events) {
    if (state.posting.size >= most) return
    const person = personIn(state, next.event)
    if (!state.posting.has(person)) void postOne(state, next, person)
  }
}

type Who = { readonly id?: unknown } | undefined

function personIn({ oa }: State, event: Event): string {
  const [sender, recipient, follower] = [event['sender'], event['recipient'], event['follower']] as Who[]
  return String(event['user_id'] ?? follower?.id ?? (sender?.id === oa ? recipient?.id : sender?.id))
}

async function postOne(state: State, next: State['events'][number], person: string): Promise<void> {
  if (state.hook === undefined) return
  state.posting.add(person)
  const status = await post(state, state.hook, next.event, next.tries)
  const rung = ladder[next.tries] ?? (state.manner.patient ? ladder.at(-1) : undefined)
  const wait = status === 0 || state.manner.retriesAll ? rung : undefined
  const done = status >= 200 && status < 300
  if (done && state.manner.twice) await post(state, state.hook, next.event, next.tries)
  if (done || wait === undefined) {
    state.events.splice(state.events.indexOf(next), 1)
    if (!done) state.undelivered += 1
  } else {
    next.tries += 1
    await new Promise(resolve => setTimeout(resolve, wait * state.secondMs))
  }
  state.posting.delete(person)
  deliver(state)
  state.stir()
}

export function signed({ app, manner }: Pick<State, 'app' | 'manner'>, body: string, timestamp: string): string {
  const key = manner.wrongMac ? app.secret : app.key
  const mac = createHash('sha256').update(`${app.id}${body}${timestamp}${key}`).digest('hex')
  return manner.bareMac ? mac : `mac=${mac}`
}

/** The status, or 0 where no connection could be opened. */
async function post(state: State, hook: string, event: Event, tries: number): Promise<number> {
  const body = JSON.stringify(event)
  const headers = {
    'content-type': 'application/json',
    'x-zevent-signature': signed(state, body, String(event['timestamp'])),
    ...(tries === 0 ? {} : { num_retry: String(tries) }),
  }
  const began = Date.now()
  try {
    const response = await fetch(hook, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    if (Date.now() - began > deadlineMs) state.late += 1
    return response.status
  } catch {
    return 0
  }
}
