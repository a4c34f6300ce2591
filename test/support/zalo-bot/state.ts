import { openPhotos, type Photos } from '../photos.ts'
import { openWaking } from '../waking.ts'

/** What the fake keeps. */

export type Fields = Readonly<Record<string, unknown>>
export type Event = { readonly event_name: string; readonly message: Fields }

/** *drop*: hung up before anything was done. *cut*: done, and the answer lost. *html*: a gateway's page. *code*: the platform's own refusal. */
export type Fault = {
  readonly kind: 'drop' | 'cut' | 'html' | 'code'
  times: number
  readonly on?: string
  readonly status?: number
  readonly code?: number
}

export type Shown = {
  readonly id: string
  readonly chat: string
  readonly text: string
  readonly styles: readonly { readonly start: number; readonly len: number; readonly st: readonly string[] }[]
  readonly photo?: string
  readonly at: number
}

/** How events are written: as live traffic is (bare, `photo_url`) or as the documents say. */
type Manner = { wrapped: boolean; photo: 'photo_url' | 'photo'; twice: boolean }

export type State = {
  readonly bot: { readonly id: string; readonly name: string; readonly account: string }
  readonly manner: Manner
  readonly calls: { readonly method: string; readonly fields: Fields; readonly at: number }[]
  readonly faults: Fault[]
  /** A fault for this call besides those that wait. */
  trouble(method: string): Fault | undefined
  /** Not yet polled, or not yet delivered to the webhook. */
  readonly events: Event[]
  readonly shown: Shown[]
  readonly photos: Photos
  /** Chats that refuse us. */
  readonly blocked: Set<string>
  /** What a fetch of a picture answered, by address. */
  readonly fetched: { readonly url: string; readonly status: number; readonly type: string; readonly bytes: number }[]
  webhook: { url: string; secret: string; updatedAt: number } | undefined
  /** Calls left in the plan. */
  quota: number
  /** How long a second of the platform's takes here, in ms. */
  readonly secondMs: number
  /** Wait before a refused delivery is tried again, in ms; without it, it is lost and counted. */
  readonly retryMs: number | undefined
  undelivered: number
  /** Chats to which a call is under way. */
  readonly posting: Set<string>
  closed: boolean
  /** Wakes a poll that waits, and whoever waits for quiet. */
  stir(): void
  woken(ms: number): Promise<void>
  /** Resolves once no event waits for the webhook. */
  quiet(): Promise<void>
}

type Options = { readonly id: string; readonly secondMs: number; readonly retryMs: number | undefined }

export function newState({ id, secondMs, retryMs }: Options): State {
  const state: State = {
    bot: { id, name: 'Bot Một Cửa', account: 'bot.motcua' },
    manner: { wrapped: false, photo: 'photo_url', twice: false },
    calls: [],
    faults: [],
    trouble: () => undefined,
    events: [],
    shown: [],
    photos: openPhotos(),
    blocked: new Set(),
    fetched: [],
    webhook: undefined,
    quota: Number.POSITIVE_INFINITY,
    secondMs,
    retryMs,
    undelivered: 0,
    posting: new Set(),
    closed: false,
    ...openWaking(),
    async quiet() {
      while (!state.closed && (state.events.length > 0 || state.posting.size > 0)) await state.woken(1000)
    },
  }
  return state
}
