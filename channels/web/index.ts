import { z } from 'zod'
import type { Channel, OpenChannel, Received, Tools } from '../../src/model/channel.ts'
import { ConfigError } from '../../src/model/error.ts'
import { chatOf, idIn } from './chat.ts'
import { corsFor, preflight } from './origin.ts'
import { poll, type From } from './poll.ts'
import { read } from './read.ts'
import { refuse, secret } from './refuse.ts'
import { sourceOf, type Source } from './source.ts'
import { streamOf } from './stream.ts'
import { languageOf, type Refusal } from './texts.ts'

const configSchema = z.object({
  office: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** Web sites that may embed the chat, as origins ("https://xa.example.gov.vn"). */
  origins: z.array(z.string()).default([]),
  /** Where citizens reach us ("https://hoi.example.gov.vn"): campaign links begin with it. */
  base: z.url().optional(),
  heartbeatMs: z.number().int().positive().default(15_000),
  retryMs: z.number().int().positive().default(2_000),
  waitMs: z.number().int().positive().default(25_000),
})
type Config = z.infer<typeof configSchema>

const can = { text: 20_000, choices: 12, label: 80, pictures: true, markup: false }

/** The chat of one office on the web. It never pushes: the browser reads the talk below /at/web:<slug>/. */
export const openWeb: OpenChannel = (config, tools) => {
  const seen = configSchema.safeParse(config)
  if (!seen.success) throw new ConfigError(`web channel: ${z.prettifyError(seen.error)}`)
  const { office, base } = seen.data
  const account = `web:${office}`
  const channel: Channel = {
    name: 'web',
    account,
    office,
    can,
    receive: request => receive(request, account, seen.data, tools),
    serve: request => serve(request, account, seen.data, tools),
    typed: request => typed(request, seen.data),
    sent: request => sent(request, account, seen.data, tools),
  }
  if (base === undefined) return channel
  return { ...channel, link: campaign => new URL(`/o/${office}?c=${encodeURIComponent(campaign)}`, base).href }
}

async function receive(request: Request, account: string, config: Config, tools: Tools): Promise<Received> {
  const language = languageOf(request)
  const cors = corsFor(request, config.origins)
  const refused = (why: Refusal, said = language): Received => ({ messages: [], response: refuse(why, said, cors) })
  if (cors === undefined) return refused('origin')
  if (request.method !== 'POST') return refused('method')
  const chat = chatOf(request)
  if (chat === undefined) return refused('token')
  const reading = read(await request.text())
  if (!reading.ok) return refused(reading.why, reading.language)
  const { id, ...said } = reading.posted
  return {
    messages: [{ account, channel: 'web', id: idIn(chat, id), chat, sender: { id: chat }, at: tools.now().toISOString(), ...said }],
    response: Response.json({ id }, { status: 202, headers: secret(cors) }),
  }
}

function typed(request: Request, config: Config): ReturnType<NonNullable<Channel['typed']>> {
  const language = languageOf(request)
  const cors = corsFor(request, config.origins)
  if (cors === undefined) return { response: refuse('origin', language) }
  const chat = chatOf(request)
  if (chat === undefined) return { response: refuse('token', language, cors) }
  return { chat, response: new Response(null, { status: 204, headers: secret(cors) }) }
}

const idSchema = z.uuid()

/** A picture as the body, its id in the address. */
function sent(request: Request, account: string, config: Config, tools: Tools): ReturnType<NonNullable<Channel['sent']>> {
  const language = languageOf(request)
  const cors = corsFor(request, config.origins)
  if (cors === undefined) return { response: refuse('origin', language) }
  const chat = chatOf(request)
  if (chat === undefined) return { response: refuse('token', language, cors) }
  const id = idSchema.safeParse(new URL(request.url).searchParams.get('id')).data
  if (id === undefined) return { response: refuse('shape', language, cors) }
  return {
    account,
    channel: 'web',
    id: idIn(chat, id),
    chat,
    sender: { id: chat },
    at: tools.now().toISOString(),
    language,
    answer: end => (end === 'taken' ? Response.json({ id }, { status: 202, headers: secret(cors) }) : refuse(end, language, cors)),
  }
}

async function serve(request: Request, account: string, config: Config, tools: Tools): Promise<Response> {
  const language = languageOf(request)
  const cors = corsFor(request, config.origins)
  if (cors === undefined) return refuse('origin', language)
  if (request.method === 'OPTIONS') return preflight(cors)
  if (request.method !== 'GET') return refuse('method', language, cors)
  const chat = chatOf(request)
  if (chat === undefined) return refuse('token', language, cors)
  const source = sourceOf(tools.talk, account, chat)
  const url = new URL(request.url)
  const what = url.pathname.split('/').at(-1)
  if (what === 'stream') return openStream(source, url, request.signal, { config, cors })
  if (what === 'talk') {
    const waitMs = url.searchParams.get('wait') === '0' ? 0 : config.waitMs
    return Response.json(await poll(source, fromOf(url), waitMs, request.signal), { headers: secret(cors) })
  }
  return refuse('missing', language, cors)
}

function openStream(source: Source, url: URL, signal: AbortSignal, open: { config: Config; cors: Record<string, string> }): Response {
  const headers = secret(open.cors)
  headers.set('content-type', 'text/event-stream; charset=utf-8')
  // nginx holds a stream back unless told not to.
  headers.set('x-accel-buffering', 'no')
  return new Response(streamOf(source, whole(url, 'after', 0), signal, open.config), { headers })
}

function fromOf(url: URL): From {
  const busy = url.searchParams.get('busy')
  const rows = { after: whole(url, 'after', 0), limit: Math.max(1, Math.min(whole(url, 'limit', 100), 200)) }
  return busy === null ? rows : { ...rows, busy: busy === '1' }
}

/** A whole number from the query; anything else is the default. */
function whole(url: URL, name: string, otherwise: number): number {
  const text = url.searchParams.get(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : otherwise
}
