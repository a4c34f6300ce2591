import type { Context } from 'hono'
import type { Case, Change, Scope } from '../model/cases.ts'
import type { DeskEvent, Officer } from '../model/desk.ts'
import { given } from '../model/given.ts'
import type { Typing } from '../model/store.ts'
import type { ConsoleOptions } from './options.ts'
import { problem } from './problem.ts'
import type { Env, Handlers } from './routes.ts'
import { rowOf, scopeOf } from './rows.ts'

/**
 * The change log as server-sent events. Each event carries the number of its line as its id, so that a desk that comes back goes on
 * behind the last one it has. Typing is told to who is there and is no line of the log.
 */

const page = 200
const beatMs = 15_000
/** Sessions end and rights change while a stream is open. Whoever ends them says so; a session that runs out is noticed so late. */
const lookAgainMs = 30_000

type Seen = { readonly id: string; readonly office?: string; readonly by: 'citizen' | 'officer'; readonly officer?: Typing['officer'] }
type Listener = { stir(): void; look(): void; typing(what: Seen): void }

export type Events = { readonly routes: Handlers; close(): void }

export function eventsOf(options: ConsoleOptions): Events {
  const listeners = new Set<Listener>()
  const tell = async ({ account, chat, officer }: Typing): Promise<void> => {
    if (listeners.size === 0) return
    const of = await options.cases.openIn(account, chat)
    if (of === undefined) return
    const seen: Seen = { ...of, by: officer === undefined ? 'citizen' : 'officer', ...given({ officer }) }
    for (const { typing } of listeners) typing(seen)
  }
  const stop = options.onWake(wake => {
    const { topic } = wake
    if (topic === 'rights' || topic === 'any') for (const { look } of listeners) look()
    if (topic === 'desk' || topic === 'any') for (const { stir } of listeners) stir()
    // Nothing hangs on it: who is not told that somebody types reads what was typed.
    if (topic === 'typing') void tell(wake).catch(() => undefined)
  })
  return {
    routes: { events: c => stream(c, options, listeners) },
    close: stop,
  }
}

async function stream(c: Context<Env>, options: ConsoleOptions, listeners: Set<Listener>): Promise<Response> {
  const { cases } = options
  const asked = c.req.header('last-event-id') ?? c.req.query('after')
  const after = asked === undefined || asked === '' ? undefined : Number(asked)
  if (after !== undefined && !Number.isSafeInteger(after)) return problem('invalid')
  const ends = await cases.changes(Number.MAX_SAFE_INTEGER, 1)
  // Its place is no longer in the log, or is of another database.
  const lost = after !== undefined && (after < ends.first - 1 || after > ends.last)
  const start = after === undefined || lost ? ends.last : after
  const signal = AbortSignal.any([c.req.raw.signal, c.env.closing])
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  return new Response(bodyOf({ c, options, listeners, signal, start, lost }), { headers })
}

type Stream = {
  readonly c: Context<Env>
  readonly options: ConsoleOptions
  readonly listeners: Set<Listener>
  readonly signal: AbortSignal
  readonly start: number
  readonly lost: boolean
}

/** Runs one after the other; whoever asks meanwhile is served by one more run. */
function once(run: () => Promise<void>): (failed: () => void) => void {
  let again = false
  let isRunning = false
  const all = async (): Promise<void> => {
    isRunning = true
    try {
      while (again) {
        again = false
        await run()
      }
    } finally {
      isRunning = false
    }
  }
  return failed => {
    again = true
    if (!isRunning) void all().catch(failed)
  }
}

/** A case is told as it is now, so that of several of its lines the last one tells all. */
function newest(rows: readonly Change[]): readonly Change[] {
  const last = new Map(rows.flatMap(({ kind, case: id, office, number }) => (kind === 'case' ? [[`${id} ${office}`, number]] : [])))
  return rows.filter(({ kind, case: id, office, number }) => kind !== 'case' || last.get(`${id} ${office}`) === number)
}

type Find = (id: string) => Promise<Case | undefined>

/** Each case once, however many lines of a page are about it. */
function finding(scope: Scope, { cases, now }: ConsoleOptions): Find {
  const found = new Map<string, Promise<Case | undefined>>()
  return id => {
    const known = found.get(id) ?? cases.find(scope, id, now().toISOString())
    found.set(id, known)
    return known
  }
}

/** Reads the log as far as it goes. */
function reader(from: number, options: ConsoleOptions, scope: Scope, send: (event: DeskEvent, id: number) => void) {
  let at = from
  return once(async () => {
    for (;;) {
      const { rows } = await options.cases.changes(at, page)
      const find = finding(scope, options)
      for (const row of newest(rows)) {
        for (const event of await eventsIn(row, scope, { ...options, find })) send(event, row.number)
        at = row.number
      }
      at = rows.at(-1)?.number ?? at
      if (rows.length < page) return
    }
  })
}

function bodyOf({ c, options, listeners, signal, start, lost }: Stream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const { officer } = c.get('session')
  const scope = scopeOf(officer)
  let end = (): void => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false
      const write = (text: string): void => {
        if (!over) controller.enqueue(encoder.encode(text))
      }
      const send = (event: DeskEvent, id?: number): void =>
        write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`)
      const read = reader(start, options, scope, send)
      const look = once(async () => ((await isStill(officer, c.req.raw, options)) ? undefined : end()))
      const listener: Listener = {
        stir: () => read(end),
        look: () => look(end),
        typing: ({ id, office, by, officer: who }) => {
          if (who?.id !== officer.id && sees(scope, office)) send({ kind: 'typing', id, by, ...given({ name: who?.name }) })
        },
      }
      const beat = setInterval(() => write(': \n\n'), beatMs)
      const looking = setInterval(() => listener.look(), lookAgainMs)
      end = () => {
        if (over) return
        over = true
        clearInterval(beat)
        clearInterval(looking)
        listeners.delete(listener)
        signal.removeEventListener('abort', end)
        close(controller)
      }
      signal.addEventListener('abort', end)
      if (signal.aborted) return end()
      listeners.add(listener)
      write(`retry: 1000\nid: ${start}\n`)
      if (lost) send({ kind: 'reset' })
      else write(': \n\n')
      listener.stir()
    },
    cancel: () => end(),
  })
}

function close(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // The reader has gone already.
  }
}

async function isStill({ role, offices }: Officer, request: Request, { sessions }: ConsoleOptions): Promise<boolean> {
  const is = (await sessions.whoIs(request))?.officer
  return is !== undefined && is.role === role && is.offices.join() === offices.join()
}

const sees = ({ offices, orphans }: Scope, office: string | undefined): boolean =>
  office === undefined ? orphans : offices.includes(office)

type Reading = ConsoleOptions & { readonly find: Find }

async function eventsIn({ kind, case: id, office, ref }: Change, scope: Scope, options: Reading): Promise<readonly DeskEvent[]> {
  if (!sees(scope, office)) return []
  if (kind === 'gone') return [{ kind, id }]
  const of = await options.find(id)
  if (of === undefined) return []
  switch (kind) {
    case 'case':
      return [{ kind, row: rowOf(of, options.known, options.now().toISOString()) }]
    case 'said': {
      const [said] = await options.talk(of.account, of.chat, Number(ref) - 1, 1)
      return said === undefined ? [] : [{ kind, id, said }]
    }
    case 'note': {
      const note = (await options.cases.notes(id)).find(one => one.id === ref)
      return note === undefined ? [] : [{ kind, id, note }]
    }
  }
}
