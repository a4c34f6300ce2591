import type { Conversation, Turn } from '../model/conversation.ts'
import { isSaidByOfficer } from '../model/message.ts'
import type { Reply } from '../model/reply.ts'
import type { Finish, Inbox, Lane, Unsaid, Waiting } from '../model/store.ts'
import { startWorker, type Pace, type Worker } from '../model/worker.ts'

/** What a lane needs from the rest of the house. `turn` may throw (a bug); `failed` may not. */
export type Answering = {
  /** What a turn needs and must not wait for itself; never rejects. */
  ready?(heard: Waiting): Promise<void> | undefined
  turn(was: Conversation | undefined, lane: Lane, heard: Waiting): Turn
  failed(was: Conversation | undefined, lane: Lane, heard: Waiting): Turn
  /** The platform calls that carry what a turn says; none where the client reads the talk. */
  rows(turn: Turn, to: Answered): Finish['rows']
}

type Answered = { readonly was: Conversation | undefined; readonly lane: Lane; readonly heard: Waiting }

export type LaneSetting = {
  readonly owner: string
  now(): Date
  failed(error: unknown, where: string): void
  readonly pace?: Pace
}

/** A message that took the process down so often is answered with an apology instead of being tried again. */
const mostTries = 5

/** Works the lanes: one conversation in order, many side by side. */
export function startLanes(inbox: Inbox, answering: Answering, setting: LaneSetting): Worker {
  const house = { inbox, answering, setting, turnstile: openTurnstile() }
  const work = async (lane: Lane, stopping: () => boolean): Promise<void> => {
    try {
      await answerAll(house, lane, stopping)
    } catch (error) {
      setting.failed(error, 'lane')
      const wait = Math.min(60_000, 250 * 2 ** lane.tries)
      await inbox.release(lane, new Date(setting.now().getTime() + wait).toISOString())
    }
  }
  const source = { claim: inbox.claim, renew: inbox.renew, work, failed: (error: unknown) => setting.failed(error, 'lanes') }
  return startWorker(source, setting.owner, setting.now, setting.pace)
}

type House = {
  readonly inbox: Inbox
  readonly answering: Answering
  readonly setting: LaneSetting
  readonly turnstile: Turnstile
}

async function answerAll(house: House, lane: Lane, stopping: () => boolean): Promise<void> {
  for (;;) {
    const loaded = await house.inbox.load(lane)
    let was = loaded.was
    for (const heard of loaded.waiting) {
      await house.answering.ready?.(heard)
      const turn = await house.turnstile(() => (stopping() ? undefined : finishOf(house, { was, lane, heard })))
      if (turn === undefined) return house.inbox.release(lane, house.setting.now().toISOString())
      const finished = await house.inbox.finish(turn)
      if (finished.left !== 'more') return
      was = finished.was
    }
    if (loaded.waiting.length === 0) return house.inbox.release(lane, house.setting.now().toISOString())
  }
}

function turnOf({ answering, setting }: House, { was, lane, heard }: Answered): Turn {
  if (lane.tries > mostTries) return answering.failed(was, lane, heard)
  try {
    return answering.turn(was, lane, heard)
  } catch (error) {
    setting.failed(error, 'turn')
    return answering.failed(was, lane, heard)
  }
}

function finishOf(house: House, to: Answered): Finish {
  const { lane, heard } = to
  const turn = turnOf(house, to)
  const at = house.setting.now().toISOString()
  const said = turn.replies.map(({ reply }, i) => unsaid(heard, reply, at, i))
  const talk = heard.body.kind === 'event' ? said : [{ by: 'citizen' as const, at: heard.at, ref: heard.ref, body: heard.body }, ...said]
  return { lane, done: heard.number, now: turn.now, talk, rows: house.answering.rows(turn, to), effects: turn.effects, at }
}

function unsaid(heard: Waiting, reply: Reply, at: string, i: number): Unsaid {
  const ref = `${heard.id}.${i}`
  const officer = heard.body.kind === 'event' && isSaidByOfficer(heard.body) ? nameIn(heard.body.data) : undefined
  return officer === undefined ? { by: 'assistant', at, ref, reply } : { by: 'officer', name: officer, at, ref, reply }
}

function nameIn(data: unknown): string {
  const name = typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined
  return typeof name === 'string' ? name : ''
}

type Turnstile = <Result>(turn: () => Result) => Promise<Result>

/**
 * Lets one turn through in each round of the event loop. Turns whose commits end together would otherwise run in one go, and a
 * webhook would wait for all of them before it is acknowledged.
 */
function openTurnstile(): Turnstile {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return turn =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        try {
          resolve(turn())
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      })
      if (waiting.length === 1) setImmediate(next)
    })
}
