import { openPhotos, type Photos } from '../photos.ts'
import { openWaking } from '../waking.ts'

/** What the fake keeps. */

export type Update = {
  readonly update_id: number
  readonly message?: object
  readonly edited_message?: object
  readonly callback_query?: object
  readonly my_chat_member?: object
}
export type Fields = Readonly<Record<string, unknown>>

/** *drop*: hung up before anything was done. *cut*: done, and the answer lost. *html*: a gateway's page. *flood*: 429 with retry_after. */
export type Fault = { kind: 'drop' | 'cut' | 'html' | 'flood'; times: number; on?: string; status?: number; seconds?: number }

type Message = {
  readonly id: number
  readonly chat: string
  text: string
  buttons: readonly { text: string; data: string }[]
  readonly photo?: { readonly bytes: number }
  readonly document?: { readonly bytes: number }
  readonly at: number
  edits: number
}

export type State = {
  readonly bot: { readonly id: number; readonly username: string }
  readonly calls: { readonly method: string; readonly fields: Fields; readonly at: number }[]
  readonly faults: Fault[]
  /** Not yet confirmed by an offset, or not yet delivered to the webhook. */
  readonly updates: Update[]
  readonly messages: Message[]
  /** Chats whose person has blocked the bot. */
  readonly blocked: Set<string>
  readonly commands: unknown[]
  /** What people sent, by file id. */
  readonly photos: Photos
  webhook: { url: string; secret: string } | undefined
  lastError: { at: number; why: string } | undefined
  readonly retryMs: number
  /** Taps that were released. */
  readonly released: string[]
  /** Chats with a call to the webhook under way. */
  readonly posting: Set<string>
  /** What the webhook took, when. */
  readonly acknowledged: { readonly update: number; readonly chat: string; readonly at: number }[]
  /** Whether to post once more what was acknowledged. */
  twice(): boolean
  /** A fault for this call besides those that wait. */
  trouble(method: string): Fault | undefined
  nextUpdate: number
  nextMessage: number
  nextTap: number
  closed: boolean
  /** Wakes a poll that waits. */
  stir(): void
  woken(ms: number, signal?: AbortSignal): Promise<void>
  settled(): Promise<void>
  idle(): void
}

export function newState(id: number, username: string, retryMs: number): State {
  const settling = new Set<() => void>()
  const state: State = {
    bot: { id, username },
    calls: [],
    faults: [],
    updates: [],
    messages: [],
    blocked: new Set(),
    commands: [],
    photos: openPhotos(),
    webhook: undefined,
    lastError: undefined,
    retryMs,
    released: [],
    posting: new Set(),
    acknowledged: [],
    twice: () => false,
    trouble: () => undefined,
    nextUpdate: 700_000_001,
    nextMessage: 1,
    nextTap: 1,
    closed: false,
    ...openWaking(),
    settled: () =>
      new Promise(resolve => {
        if (state.updates.length === 0 && state.posting.size === 0) resolve()
        else settling.add(resolve)
      }),
    idle: () => {
      settling.forEach(resolve => resolve())
      settling.clear()
    },
  }
  return state
}
