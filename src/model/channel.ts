import type { Fetched } from './download.ts'
import type { Incoming, Json } from './message.ts'
import type { Part } from './reply.ts'
import type { Talk } from './talk.ts'

/** What a platform takes, as data. Lengths are in characters (UTF-16 units). */
export type Capabilities = {
  readonly text: number
  readonly choices: number
  readonly label: number
  readonly pictures: boolean
  readonly markup: boolean
  readonly replyWithinHours?: number
  /** Calls a second that the platform bears for one account; absent = as many as come. */
  readonly perSecond?: number
}

/** How one call to a platform ended. `unknown`: the call may or may not have been carried out. `heard`: not before the person has written again. */
export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly again: 'later' | 'heard' | 'never' | 'unknown'; readonly why: string; readonly waitMs?: number }

export type Received = { readonly messages: readonly Incoming[]; readonly response: Response }

/**
 * One account on one platform.
 *
 * *In.* By webhook: the platform posts to `<PUBLIC_URL>/hooks/<account>` and `receive` gets that request with its raw bytes; it
 * verifies and reads, never calls inward, and its response is given only once the messages are stored (503 when they could not
 * be). A forged call yields no messages and a 401; our own echo and events of no concern yield none and a 200. By polling: `poll`
 * yields what one call brought and is asked for the next only when that is stored; one process polls an account at a time. Errors
 * may be thrown: it is begun anew after a growing wait.
 *
 * *Out.* `send` makes one try of one call and never throws for what a platform may answer.
 */
export type Channel = {
  readonly name: string
  /** `<channel>:<the platform's own id of the bot or OA>`; never changes, for it names the talks in the store. */
  readonly account: string
  readonly office?: string
  readonly can: Capabilities
  receive(request: Request): Promise<Received>
  /** Absent where the client itself reads the talk (web). */
  send?(chat: string, part: Part): Promise<Sent>
  /** Whatever else is fetched from us by GET below /at/<account>/ (web: the stream). */
  serve?(request: Request): Promise<Response>
  typing?(chat: string): Promise<void>
  /** Fetches what a message named as one of its `sources`: one try, which never throws for what a platform may answer. */
  picture?(source: string): Promise<Fetched>
  /** Present where the client tells that a person types: whose chat it is, and what to answer. */
  typed?(request: Request): { readonly chat?: string; readonly response: Response }
  /** Present where the client itself sends a picture's bytes: the message that they are, and what to answer; or what to refuse with. */
  sent?(request: Request): Upload | { readonly response: Response }
  /** Present only where this account is polled. */
  poll?(stop: AbortSignal): AsyncIterable<readonly Incoming[]>
  link?(campaign: string): string
  /** Where a person opens a chat with this account, and a code has to be typed. */
  readonly page?: string
  /** Called beside the start, and again until it succeeds: sets the webhook, learns the bot's name. Safe to repeat; may throw. */
  prepare?(): Promise<void>
  /** Present where somebody must allow us in a browser before anything works. */
  readonly consent?: Consent
  /** What `motcua doctor` prints of this account; asks the platform. */
  check?(): Promise<readonly Finding[]>
}

type Upload = Omit<Incoming, 'body'> & { answer(end: UploadEnd): Response }

/** *over*: nobody asks for pictures. *kind*: none that can be read. *large*: too many bytes. *many*: there are enough. */
export type UploadEnd = 'taken' | 'over' | 'kind' | 'large' | 'many'

/** `begin`: the address to open, good for a quarter of an hour; undefined without a PUBLIC_URL. `end`: with the whole address to which the browser was sent back. */
type Consent = { begin(): string | undefined; end(address: string): Promise<Finding> }

/** `fix`: what to do, in one sentence an IT person can follow. */
export type Finding = { readonly ok: boolean; readonly what: string; readonly fix?: string }

/** Small values a channel must not lose (rotating tokens), sealed at rest. */
export type Keep = {
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
  /** Does `work` while no other process does; undefined, and nothing done, when one is at it. `forMs`: longer than `work` can take. */
  alone<T>(name: string, forMs: number, work: () => Promise<T>): Promise<T | undefined>
}

/**
 * A picture or a document. `name` is a file name, `type` a MIME type; `url` is where a platform may fetch it, as often and as late as it likes. `once`: drawn for
 * one person, so that nothing about it is worth remembering.
 */
export type Picture = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
  readonly url?: string
  readonly once?: true
}

export type Tools = {
  readonly fetch: typeof fetch
  now(): Date
  keep(account: string): Keep
  readonly talk: Talk
  /** The picture or document that a block names; undefined when there is none. Has a `url` only where there is a PUBLIC_URL. */
  picture(file: string): Promise<Picture | undefined>
  /** Where the world reaches us ("https://hoi.example.gov.vn", no slash at the end); webhooks need it. */
  readonly publicUrl?: string
}

/**
 * Opens one account. `config` holds what the environment (TELEGRAM_TOKEN → `token`) or an entry of ACCOUNTS_FILE says, and `office`
 * where the account speaks for one office alone. Throws ConfigError naming the setting and the fix. Makes no call.
 */
export type OpenChannel = (config: { readonly [name: string]: Json }, tools: Tools) => Channel

/**
 * What `motcua connect <channel>` walks an IT person through. A question whose `usual` is empty may be left open, *random* offers a fresh
 * secret; `when` asks it only after that answer. In `after`, {hook} stands for the webhook's address and {at} for the account's own pages.
 */
export type Connect = {
  readonly before: readonly string[]
  readonly questions: readonly {
    /** The setting of the account. */
    readonly name: string
    readonly question: string
    readonly usual?: string
    readonly check: RegExp
    readonly when?: { readonly name: string; readonly is: string }
  }[]
  /** Said before the address of consent, where the channel has one. */
  readonly consent?: readonly string[]
  readonly after: readonly string[]
}
