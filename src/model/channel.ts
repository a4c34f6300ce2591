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
}

/** How one call to a platform ended. `unknown`: the call may or may not have been carried out. */
export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly again: 'later' | 'never' | 'unknown'; readonly why: string; readonly waitMs?: number }

export type Received = { readonly messages: readonly Incoming[]; readonly response: Response }

/**
 * One account on one platform. `receive` verifies the raw bytes and reads; it never calls inward, and its response
 * is given only after the messages are stored. A forged call yields no messages and a 401.
 */
export type Channel = {
  readonly name: string
  readonly account: string
  readonly office?: string
  readonly can: Capabilities
  receive(request: Request): Promise<Received>
  /** One try, one platform call. Absent where the client itself reads the talk (web). */
  send?(chat: string, part: Part, options?: { readonly replaces?: string }): Promise<Sent>
  /** Whatever else the platform fetches from us below /at/<account>/ (web: the stream). */
  serve?(request: Request): Promise<Response>
  typing?(chat: string): Promise<void>
  poll?(stop: AbortSignal): AsyncIterable<readonly Incoming[]>
  link?(campaign: string): string
}

/** Small values a channel must not lose (rotating tokens), sealed at rest. */
type Keep = { get(name: string): Promise<string | undefined>; set(name: string, value: string): Promise<void> }

export type Tools = { readonly fetch: typeof fetch; now(): Date; readonly keep: Keep; readonly talk: Talk }

export type OpenChannel = (config: { readonly [name: string]: Json }, tools: Tools) => Channel
