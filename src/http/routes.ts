import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { mostPictureBytes } from '../model/asked-pictures.ts'
import type { Channel } from '../model/channel.ts'
import { addressOf } from './address.ts'
import { loadAssets, send, type Assets } from './assets.ts'
import { landed } from './campaigns.ts'
import { openGate, type Gate } from './limits.ts'
import { deskPage } from './desk.ts'
import { attached } from './files.ts'
import { listed } from './lists.ts'
import { pageOf } from './page.ts'
import { published } from './public.ts'
import type { HttpOptions } from './server.ts'
import { bytesOf, sizeLimit } from './size.ts'
import { problem } from './texts.ts'

type Env = { Bindings: Partial<HttpBindings> }
type Edge = { readonly options: HttpOptions; readonly gate: Gate; readonly closing: AbortSignal }

export function routesOf(options: HttpOptions, closing: AbortSignal): Hono<Env> {
  const app = new Hono<Env>()
  const edge: Edge = { options, gate: openGate(options.limits), closing }
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('referrer-policy')) c.res.headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  })
  app.get('/health', c => c.json({ ok: true, ...options.health?.() }))
  app.get('/ready', c => {
    const ready = options.ready() && !closing.aborted
    return c.json({ ready }, ready ? 200 : 503)
  })
  platforms(app, edge)
  lists(app, edge)
  campaigns(app, edge)
  publicFigures(app, edge)
  if (options.desk !== undefined) deskRoutes(app, edge, options.desk)
  pages(app, options)
  app.notFound(c => problem('missing', c.req.raw))
  app.onError((error, c) => {
    // The client went away in the middle of its own request: nobody is left to read an answer.
    if (c.req.raw.signal.aborted) return problem('broken', c.req.raw)
    options.log.error({ err: error, path: c.req.routePath }, 'a request failed')
    return problem('bug', c.req.raw)
  })
  return app
}

/** It says nothing but that somebody types. */
const typingBytes = 256

function platforms(app: Hono<Env>, edge: Edge): void {
  const { options } = edge
  const channelOf = (c: Context<Env>) => options.channels.get(c.req.param('account') ?? '')
  app.post('/hooks/:account', sizeLimit(options.limits.bodyBytes), async c => {
    const channel = channelOf(c)
    return channel ? receive(c, channel, edge) : problem('missing', c.req.raw)
  })
  app.options('/hooks/:account', async c => (await channelOf(c)?.serve?.(c.req.raw)) ?? problem('missing', c.req.raw))
  app.all('/hooks/:account', c => problem('method', c.req.raw, { allow: 'POST, OPTIONS' }))
  app.on(['GET', 'OPTIONS'], '/at/:account/*', async c => {
    const channel = channelOf(c)
    return channel?.serve ? serve(c, channel.serve.bind(channel), edge) : problem('missing', c.req.raw)
  })
  app.post('/at/:account/typing', sizeLimit(typingBytes), async c => {
    const channel = channelOf(c)
    const wait = await edge.gate.typing(from(c, options), c.req.header('authorization'))
    if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
    const typed = channel?.typed?.(c.req.raw)
    if (channel === undefined || typed === undefined) return problem('missing', c.req.raw)
    if (typed.chat !== undefined) options.typing?.(channel.account, typed.chat)
    return typed.response
  })
  app.post('/at/:account/picture', async c => {
    const channel = channelOf(c)
    return channel?.sent ? takePicture(c, channel, edge) : problem('missing', c.req.raw)
  })
  app.all('/at/:account/*', c => problem('method', c.req.raw, { allow: 'GET, OPTIONS' }))
}

/** Read like everything else: counted by address. */
function lists(app: Hono<Env>, { options, gate }: Edge): void {
  const { lists: all, files } = options
  if (files !== undefined) {
    app.get('/file/*', async c => {
      const wait = await gate.read(from(c, options))
      if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
      const file = await files(new URL(c.req.url).pathname)
      return file === undefined ? problem('missing', c.req.raw) : attached(file)
    })
  }
  if (all === undefined) return
  app.get('/list/*', async c => {
    const wait = await gate.read(from(c, options))
    if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
    return (await listed(all, c.req.path)) ?? problem('missing', c.req.raw)
  })
}

/** The doors that campaigns lead to. */
function campaigns(app: Hono<Env>, { options, gate }: Edge): void {
  const { campaigns: pages } = options
  if (pages === undefined) return
  app.get('/c/:code', async c => {
    const wait = await gate.read(from(c, options))
    if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
    return (await landed(pages, c.req.raw, c.req.param('code'))) ?? problem('missing', c.req.raw)
  })
}

/** What an office tells everyone of its work. */
function publicFigures(app: Hono<Env>, { options, gate }: Edge): void {
  const { figures } = options
  if (figures === undefined) return
  app.on('GET', ['/so-lieu', '/so-lieu/:office'], async c => {
    const wait = await gate.read(from(c, options))
    if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
    return (await published(figures, c.req.raw, c.req.param('office'))) ?? problem('missing', c.req.raw)
  })
}

/** Counted by address like everything that is read; a stream counts as long as it is open. */
function deskRoutes(app: Hono<Env>, { options, gate, closing }: Edge, desk: NonNullable<HttpOptions['desk']>): void {
  app.all('/desk/api/*', async c => {
    const address = from(c, options)
    const wait = await gate.read(address)
    if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
    const leave = gate.stream(address)
    if (leave === undefined) return problem('often', c.req.raw, { 'retry-after': '15' })
    const response = await desk.fetch(c.req.raw, address, closing).catch((error: unknown) => {
      leave()
      throw error
    })
    return counted(response, leave)
  })
  const page = deskPage(desk.page)
  app.on('GET', ['/desk', '/desk/*'], async (c, next) => page(c.req.raw) ?? next())
}

async function receive(c: Context<Env>, channel: Channel, { options, gate }: Edge): Promise<Response> {
  const address = from(c, options)
  // A platform calls from a few addresses and proves itself: only what it cannot prove is counted. A browser is counted by what it sends.
  const isPlatform = channel.send !== undefined
  const wait = isPlatform ? await gate.platform(address) : await gate.message(address, c.req.header('authorization'))
  if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
  const { messages: all, response } = await channel.receive(c.req.raw)
  // An app of Zalo's brings what is said to all its OAs to one address; what is said to one that is not set up here concerns nobody.
  const messages = all.filter(({ account }) => options.channels.has(account))
  if (isPlatform && response.status >= 400) await gate.refused(address)
  if (messages.length === 0) return response
  try {
    await options.take(messages)
  } catch (error) {
    options.log.error({ err: error, account: channel.account }, 'messages could not be stored')
    return problem('later', c.req.raw, { 'retry-after': '5' })
  }
  return response
}

/** Counted as a message is. Nothing is read of it before it is known that pictures are asked for there. */
async function takePicture(c: Context<Env>, channel: Channel, { options, gate }: Edge): Promise<Response> {
  const wait = await gate.message(from(c, options), c.req.header('authorization'))
  if (wait !== undefined) return problem('often', c.req.raw, { 'retry-after': String(wait) })
  const sent = channel.sent?.(c.req.raw)
  if (sent === undefined || options.upload === undefined) return problem('missing', c.req.raw)
  if ('response' in sent) return sent.response
  const { answer, ...message } = sent
  try {
    return answer(await options.upload(message, () => bytesOf(c.req.raw, mostPictureBytes)))
  } catch (error) {
    options.log.error({ err: error, account: channel.account }, 'a picture could not be stored')
    return problem('later', c.req.raw, { 'retry-after': '5' })
  }
}

async function serve(c: Context<Env>, open: NonNullable<Channel['serve']>, { options, gate, closing }: Edge): Promise<Response> {
  const raw = c.req.raw
  if (raw.method === 'OPTIONS') return open(raw)
  const address = from(c, options)
  const wait = await gate.read(address)
  if (wait !== undefined) return problem('often', raw, { 'retry-after': String(wait) })
  const leave = gate.stream(address)
  if (leave === undefined) return problem('often', raw, { 'retry-after': '15' })
  const signal = AbortSignal.any([raw.signal, closing])
  const response = await open(new Request(raw, { signal })).catch((error: unknown) => {
    leave()
    throw error
  })
  return counted(response, leave)
}

/** The same response; `leave` is called when its body has ended, either way. */
function counted(response: Response, leave: () => void): Response {
  const reader = response.body?.getReader()
  if (reader === undefined) {
    leave()
    return response
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        leave()
        controller.close()
      },
      async cancel(why) {
        leave()
        await reader.cancel(why)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { status: response.status, headers: response.headers })
}

function from(c: Context<Env>, { limits }: HttpOptions): string {
  return addressOf(c.env?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), limits.trustProxy)
}

/** Platforms are given an address with the picture's hash in it, which changes when the picture does. */
const pictureIn = (path: string): string => /^\/pictures(?:\/[0-9a-f]{16})?(\/.+)$/.exec(path)?.[1] ?? ''

const anySite = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

function pages(app: Hono<Env>, options: HttpOptions): void {
  const assets = loadAssets(options.assets, 'run "npm run prepare"')
  const pictures: Assets = options.pictures ? loadAssets(options.pictures, 'it should hold the pictures of the guides') : new Map()
  const page = pageOf(assets)
  const show = (c: Context<Env>, office: string) => {
    if (!options.channels.has(`web:${office}`)) return problem('missing', c.req.raw)
    const headers = {
      'cache-control': 'no-cache',
      'content-security-policy': page.policy,
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    }
    return send(page.for(office, options.nameOf?.(office) ?? ''), c.req.raw, headers)
  }
  app.get('/', c => show(c, c.req.query('office') || options.defaultOffice))
  app.get('/o/:office', c => show(c, c.req.param('office')))
  app.get('/robots.txt', c => c.text('User-agent: *\nDisallow: /at/\nDisallow: /hooks/\nDisallow: /list/\nDisallow: /c/\n'))
  app.get('*', async (c, next) => {
    const path = c.req.path
    const picture = pictures.get(pictureIn(path))
    if (picture) {
      return send(picture, c.req.raw, {
        ...anySite,
        'cache-control': 'public, max-age=86400',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
    }
    const asset = path === '/index.html' || path === '/styles.txt' ? undefined : assets.get(path)
    if (asset === undefined) return next()
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    return send(asset, c.req.raw, { ...anySite, 'cache-control': cache })
  })
}
