import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Channel, Picture, UploadEnd } from '../model/channel.ts'
import { ConfigError } from '../model/error.ts'
import type { Incoming } from '../model/message.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { CampaignPages } from './campaigns.ts'
import type { Lists } from './lists.ts'
import type { PublicPages } from './public.ts'
import { routesOf } from './routes.ts'

export type HttpOptions = {
  /** By account ("web:lac-thuy"). */
  readonly channels: ReadonlyMap<string, Channel>
  /** Stores the messages, all or none. What it throws becomes a 503: the sender tries again. */
  take(messages: readonly Incoming[]): Promise<void>
  /** Somebody types there now. */
  typing?(account: string, chat: string): void
  /** A picture that a client of a channel sends itself, as an officer asked. `bytes` reads it; undefined where it is too large. */
  upload?(message: Omit<Incoming, 'body'>, bytes: () => Promise<Uint8Array | undefined>): Promise<UploadEnd>
  ready(): boolean
  /** Figures shown at /health; numbers only. */
  health?(): Readonly<Record<string, number>>
  /** What the web build made (`dist/web`). */
  readonly assets: string
  /** Pictures that replies name, served below /pictures/. */
  readonly pictures?: string
  /** Personal lists below /list/. */
  readonly lists?: Lists
  /** What was attached in talks, below /file/. `path`: the whole of it. */
  files?(path: string): Promise<Picture | undefined>
  /** The pages behind campaign codes, below /c/. */
  readonly campaigns?: CampaignPages
  /** What offices tell everyone of their work, below /so-lieu. */
  readonly figures?: PublicPages
  /** The officers' desk below /desk/api, and the folder of its page, where it is built. */
  readonly desk?: { fetch(request: Request, address: string, closing: AbortSignal): Promise<Response>; readonly page: string }
  /** The office of the page at `/`. */
  readonly defaultOffice: string
  /** What an office is called, for the page's heading. */
  nameOf?(office: string): string | undefined
  readonly limits: Limits
  readonly log: Log
  /** How long `close` waits for what is under way. */
  readonly closeMs?: number
  /** The setting that holds the port, to be named when it is taken. */
  readonly portName?: string
}

export type Http = {
  fetch(request: Request): Promise<Response>
  /** Resolves with the port in use; 0 asks for a free one. Throws ConfigError when the address cannot be had. */
  listen(port: number, host: string): Promise<number>
  close(): Promise<void>
}

export function openHttp(options: HttpOptions): Http {
  const closing = new AbortController()
  const app = routesOf(options, closing.signal)
  const server = createAdaptorServer({
    fetch: app.fetch,
    // A client that dribbles its request in is cut off; answers may take as long as they like.
    serverOptions: { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 10_000, maxHeaderSize: 16 * 1024 },
  }) as Server
  return {
    fetch: async request => app.fetch(request),
    listen: (port, host) => listen(server, port, host, options.portName ?? 'PORT'),
    async close() {
      closing.abort()
      await closed(server, options.closeMs ?? 5000)
    },
  }
}

function listen(server: Server, port: number, host: string, portName: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException) => reject(new ConfigError(sentence(cause, port, host, portName), { cause }))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      const at = server.address()
      resolve(at !== null && typeof at === 'object' ? at.port : port)
    })
  })
}

function sentence(cause: NodeJS.ErrnoException, port: number, host: string, portName: string): string {
  const known: { readonly [code: string]: string } = {
    EADDRINUSE: `port ${port} is already in use on ${host}. Stop the program that holds it, or choose another: ${portName}=${port + 1}`,
    EACCES: `port ${port} may not be opened by this user. Choose one above 1023: ${portName}=8080`,
    EADDRNOTAVAIL: `this machine has no address ${host} to listen on`,
    ENOTFOUND: `this machine has no address ${host} to listen on`,
  }
  return known[cause.code ?? ''] ?? `cannot listen on ${host}:${port}: ${cause.message}`
}

/** Takes no more, lets what is under way end, then cuts what is left. */
function closed(server: Server, waitMs: number): Promise<void> {
  return new Promise(resolve => {
    if (!server.listening) return resolve()
    const cut = setTimeout(() => server.closeAllConnections(), waitMs)
    // A connection kept alive for a next request would be waited for as if it were at work.
    const sweep = setInterval(() => server.closeIdleConnections(), 25)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })
}
