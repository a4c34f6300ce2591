import type { CaseRow, Note } from '../../model/desk.ts'
import { plainOf } from '../../model/plain.ts'
import type { Said } from '../../model/talk.ts'
import { isLater, post } from './api.ts'
import { serverNow } from './clock.ts'
import { put } from './list.ts'
import { saveOutgoing } from './keep.ts'
import { now, set } from './store.ts'

/** What an officer has sent, until it is seen to have arrived. A repeated call carries the same `ref`, so nothing is said twice. */

export type Outgoing = {
  readonly ref: string
  readonly case: string
  readonly kind: 'reply' | 'note'
  readonly text: string
  /** Ids of what goes with it. */
  readonly files?: readonly string[]
  readonly at: string
  readonly state: 'waiting' | 'sent' | 'refused'
  readonly say?: string
}

const againMs = 3000
let isSending = false
let timer: ReturnType<typeof setTimeout> | undefined

function change(outgoing: readonly Outgoing[]): void {
  set({ outgoing })
  saveOutgoing(now().me?.officer.id ?? '', outgoing)
}

// eslint-disable-next-line max-params
export function say(id: string, kind: Outgoing['kind'], text: string, files: readonly string[] = []): void {
  change([
    ...now().outgoing,
    {
      ref: newRef(),
      case: id,
      kind,
      text,
      ...(files.length > 0 ? { files } : {}),
      at: new Date(serverNow()).toISOString(),
      state: 'waiting',
    },
  ])
  void flush()
}

/** Made of what browsers have on a plain http address of the office's own network too. */
const newRef = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

export const drop = (ref: string): void => change(now().outgoing.filter(one => one.ref !== ref))

/** Sends what waits, one after the other, so that the order stays. */
export async function flush(): Promise<void> {
  if (isSending) return
  isSending = true
  clearTimeout(timer)
  try {
    for (let next = first(); next !== undefined; next = first()) if (!(await send(next))) return
  } finally {
    isSending = false
  }
}

const first = (): Outgoing | undefined => (now().hasExpired ? undefined : now().outgoing.find(({ state }) => state === 'waiting'))

async function send({ ref, case: id, kind, text, files }: Outgoing): Promise<boolean> {
  const result = await post<CaseRow>(`/cases/${id}/${kind}`, { ref, text, ...(files === undefined ? {} : { files }) })
  if (result.ok) {
    // A note comes back by its own event; a row of talk takes a moment to pass the lane.
    change(now().outgoing.flatMap(one => (one.ref !== ref ? [one] : kind === 'note' ? [] : [{ ...one, state: 'sent' as const }])))
    put(result.data)
    return true
  }
  if (isLater(result)) {
    timer = setTimeout(() => void flush(), againMs)
    return false
  }
  if (result.row !== undefined) put(result.row)
  change(now().outgoing.map(one => (one.ref === ref ? { ...one, state: 'refused' as const, say: result.say } : one)))
  return true
}

/** Notes have come, maybe before the answer to the call that wrote them: each stands on the page once. */
export function settleNotes(notes: readonly Note[]): void {
  const come = new Set(notes.map(({ id }) => id))
  const left = now().outgoing.filter(one => !come.has(`${one.case}.${one.ref}`))
  if (left.length !== now().outgoing.length) change(left)
}

/** A row of the talk has come: which of mine was it? */
export function settle(id: string, rows: readonly Said[]): void {
  const name = now().me?.officer.name
  let left = now().outgoing
  for (const row of rows) {
    if (row.by !== 'officer' || row.name !== name) continue
    const text = plainOf(row.reply)
    const mine = left.filter(one => one.case === id && one.kind === 'reply' && one.state !== 'refused' && one.at <= laterThan(row.at))
    // What is masked on its way no longer has the same words.
    const found = mine.find(one => text.includes(one.text)) ?? mine.find(({ state }) => state === 'sent')
    left = left.filter(one => one !== found)
  }
  if (left.length !== now().outgoing.length) change(left)
}

/** Clocks differ: a row may seem older than what it was made of. */
const laterThan = (at: string): string => new Date(Date.parse(at) + 3_600_000).toISOString()
