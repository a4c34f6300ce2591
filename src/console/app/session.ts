import type { CannedList, Me } from '../../model/desk.ts'
import { auth, get, onSignedOut, readMe, type Failed } from './api.ts'
import { readCase, take } from './cases.ts'
import { forget, outgoingOf } from './keep.ts'
import { readList, readMine } from './list.ts'
import { flush } from './outgoing.ts'
import { now, set, setList, tell, type Colleague } from './store.ts'
import { openStream, type Stream } from './stream.ts'
import { vi } from './texts.vi.ts'

/** Signing in and out, and what begins and ends with it. */

let stream: Stream | undefined
export const invitation = /^#invitation=([\w-]+)/.exec(location.hash)?.[1]

const expired = (): void => {
  if (now().gate === 'in') set({ hasExpired: true })
}

/** What to show first. */
export async function begin(): Promise<void> {
  onSignedOut(expired)
  if (invitation !== undefined) return set({ gate: 'invited' })
  // Asked for together with who one is: who is signed in sees the list sooner.
  void readList()
  const result = await readMe()
  if (result.ok) return void (await enter())
  if (result.status !== 401) {
    set({ gate: 'down' })
    setTimeout(() => void begin(), 3000)
    return
  }
  const setup = await auth<{ open?: boolean }>('GET', '/setup')
  set({ gate: setup.ok && setup.data.open === true ? 'setup' : 'sign-in' })
}

/** How often somebody has come in: what was asked before says nothing of the session after. */
let entries = 0

/** Signed in: at first, and again after a session has ended. What it answers is why nothing was opened. */
export async function enter(): Promise<Failed | undefined> {
  const result = await readMe()
  if (!result.ok) return result
  entries++
  const was = now().me?.officer.id
  const me = result.data
  if (was !== undefined && was !== me.officer.id) {
    forget()
    location.reload()
    return undefined
  }
  if (me.mustTotp) {
    set({ me, gate: 'enrol', hasExpired: false })
    return undefined
  }
  open(me, was === undefined)
  return undefined
}

function open(me: Me, isFirst: boolean): void {
  set({ me, gate: 'in', hasExpired: false, outgoing: isFirst ? outgoingOf(me.officer.id) : now().outgoing })
  if (me.officer.role === 'campaigner') return
  follow()
  if (now().list.state === 'failed') {
    setList({ state: 'loading' })
    void readList()
  }
  void readCanned()
  void read<readonly Colleague[]>('/officers', colleagues => set({ colleagues }))
  const id = now().place.case
  if (id !== undefined) void readCase(id)
  void flush()
}

function follow(): void {
  stream?.close()
  isNewLine = true
  stream = openStream({ on: take, line, signedOut: () => void refused() })
}

/** A session ended: it may only have made room for a new one of the same browser. */
async function refused(): Promise<void> {
  const before = entries
  const result = await readMe()
  if (before !== entries) return
  if (!result.ok && result.status === 401) expired()
  else setTimeout(() => (now().gate === 'in' && !now().hasExpired ? follow() : undefined), 1000)
}

export const readCanned = (): Promise<void> => read<readonly CannedList[]>('/canned', canned => set({ canned }))

async function read<T>(path: string, took: (data: T) => void): Promise<void> {
  const result = await get<T>(path)
  if (result.ok) took(result.data)
}

const patienceMs = 2500
let complaining: ReturnType<typeof setTimeout> | undefined

let isNewLine = true

/** What was read before the line stood may have changed just before it did. */
function readAll(): void {
  void readList()
  void readMine()
  const { open } = now()
  if (open !== undefined) void readCase(open.id)
}

/** A line that comes back at once is no news. */
function line(isUp: boolean): void {
  clearTimeout(complaining)
  if (!isUp) {
    set({ isUp })
    complaining = setTimeout(() => set({ isOffline: true }), navigator.onLine ? patienceMs : 0)
    return
  }
  const wasOffline = now().isOffline
  if (isNewLine) readAll()
  isNewLine = false
  set({ isUp, isOffline: false })
  if (wasOffline) {
    tell(vi.online)
    if (now().list.state !== 'ready') void readList()
    const { open } = now()
    if (open !== undefined && open.state !== 'ready') void readCase(open.id)
  }
  void flush()
}

export function watchLine(): void {
  addEventListener('online', () => stream?.again())
  addEventListener('offline', () => {
    if (now().gate === 'in') set({ isUp: false, isOffline: true })
    // The stream does not notice by itself: it would be silent for a while.
    stream?.again()
  })
}

export async function signOut(): Promise<void> {
  const result = await auth('POST', '/sign-out', {})
  if (!result.ok && result.status === 0) return tell(vi.failed, true)
  stream?.close()
  forget()
  location.hash = ''
  location.reload()
}
