import { openPhotos, type Photos } from '../photos.ts'
import { openWaking } from '../waking.ts'

/** What the fake keeps. */

export type Fields = Readonly<Record<string, unknown>>
export type Event = Readonly<Record<string, unknown>> & { readonly event_name: string }

/** *drop*: hung up before anything was done. *cut*: done, and the answer lost. *html*: a gateway's page. *code*: the platform's own refusal. */
export type Fault = { readonly kind: 'drop' | 'cut' | 'html' | 'code'; times: number; readonly on?: string; readonly code?: number }

export type Button = { readonly title: string; readonly type: string; readonly payload: unknown }
export type Shown = {
  readonly id: string
  readonly chat: string
  readonly text: string
  readonly buttons: readonly Button[]
  /** Titles and subtitles of a list. */
  readonly rows: readonly string[]
  readonly picture: boolean
  readonly file: boolean
  /** Within 48 hours of the person's last word; later it is billed. */
  readonly free: boolean
  readonly at: number
}

/** How a person stands to the OA: the code a message to them is refused with. */
type Refusing = -213 | -217 | -244

type Manner = {
  /** Buttons on customer-care messages are refused with -233. */
  noButtons: boolean
  /** Lists are refused: with -233, or as fields it does not know. */
  noLists: -233 | -201 | false
  /** Errors of the token call come without their number. */
  bareErrors: boolean
  /** The signature's header comes without "mac=". */
  bareMac: boolean
  wrongMac: boolean
  twice: boolean
  /** Deliveries are repeated whatever failed, not only when no connection could be opened. */
  retriesAll: boolean
  /** Deliveries are never given up. The platform gives up and switches the webhook off; what it then holds nobody acknowledged. */
  patient: boolean
  /** What the OA sends comes back as an event. */
  echo: boolean
}

export type State = {
  readonly app: { readonly id: string; readonly secret: string; readonly key: string }
  readonly oa: string
  readonly manner: Manner
  readonly photos: Photos
  readonly calls: { readonly path: string; readonly fields: Fields; readonly at: number }[]
  readonly faults: Fault[]
  /** Decides about a call that no fault waits for. */
  trouble: (path: string) => Fault | undefined
  readonly codes: Map<string, { readonly challenge: string; readonly until: number }>
  access: { readonly token: string; readonly until: number } | undefined
  refresh: string | undefined
  /** Token calls that brought a pair, and refresh tokens that came a second time. */
  granted: number
  reused: number
  readonly spent: Set<string>
  /** When a person last did anything, by id. */
  readonly heard: Map<string, number>
  readonly refusing: Map<string, Refusing>
  readonly uploads: Map<string, number>
  readonly shown: Shown[]
  /** Parameters of each approved template by its number, and the templates that were sent. */
  readonly templates: Map<string, readonly string[]>
  readonly knocks: { readonly chat: string; readonly template: string; readonly data: Fields }[]
  readonly events: { readonly event: Event; tries: number }[]
  hook: string | undefined
  /** Deliveries answered later than two seconds, and those given up. */
  late: number
  undelivered: number
  readonly secondMs: number
  /** Chats to which a call is under way. */
  readonly posting: Set<string>
  closed: boolean
  /** The fake's clock, ms since the epoch. */
  now(): number
  /** Moves it on. */
  pass(ms: number): void
  stir(): void
  woken(ms: number): Promise<void>
  /** Resolves once no event waits. */
  quiet(): Promise<void>
}

export function newState(secondMs: number): State {
  let ahead = 0
  const state: State = {
    app: { id: '360846524940903967', secret: 'app-secret-of-nobody', key: 'oa-secret-key-of-nobody' },
    oa: '388613280878808645',
    manner: {
      noButtons: false,
      noLists: false,
      bareErrors: false,
      bareMac: false,
      wrongMac: false,
      twice: false,
      retriesAll: false,
      patient: false,
      echo: true,
    },
    photos: openPhotos(),
    calls: [],
    faults: [],
    trouble: () => undefined,
    codes: new Map(),
    access: undefined,
    refresh: undefined,
    granted: 0,
    reused: 0,
    spent: new Set(),
    heard: new Map(),
    refusing: new Map(),
    uploads: new Map(),
    shown: [],
    templates: new Map(),
    knocks: [],
    events: [],
    hook: undefined,
    late: 0,
    undelivered: 0,
    secondMs,
    posting: new Set(),
    closed: false,
    now: () => Date.now() + ahead,
    pass: ms => void (ahead += ms),
    ...openWaking(),
    async quiet() {
      while (!state.closed && (state.events.length > 0 || state.posting.size > 0)) await state.woken(1000)
    },
  }
  return state
}
