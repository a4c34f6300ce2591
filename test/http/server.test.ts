import { connect } from 'node:net'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../src/model/channel.ts'
import { ConfigError, StoreError } from '../../src/model/error.ts'
import { usualLimits } from '../../src/http/limits.ts'
import { openHttp, type Http } from '../../src/http/server.ts'
import { assets, buildOnce, httpOver, quiet, type SiteOptions } from '../support/site.ts'
import { fakeTalk, type FakeTalk } from '../support/talk.ts'

const token = 'dG9rZW4tb2YtdGhlLWJyb3dzZXItMTIzNDU2Nzg5MA'
const id = '0190a3c2-5b6e-4a1f-9c3d-2f1e8b7a6c5d'
const hook = '/hooks/web:lac-thuy'

let fake: FakeTalk
let http: Http
let base: string

beforeAll(buildOnce)
const open = async (options: SiteOptions = {}) => {
  fake = fakeTalk()
  http = httpOver(fake, options)
  base = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`
}
beforeEach(() => open())
afterEach(() => http.close())

const send = (more: { headers?: Record<string, string>; body?: string; path?: string } = {}) =>
  fetch(base + (more.path ?? hook), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...more.headers },
    body: more.body ?? JSON.stringify({ id: crypto.randomUUID(), body: { kind: 'text', text: 'khai sinh' } }),
  })

/** Raw bytes in, the first line of the answer out. */
const raw = (bytes: string) =>
  new Promise<string>(resolve => {
    const { port } = new URL(base)
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', data => {
      answer += data.toString()
      socket.end()
    })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', () => resolve(answer))
  })

describe('a message', () => {
  test('is acknowledged only after it was taken', async () => {
    const order: string[] = []
    const taken = Promise.withResolvers<void>()
    const take = fake.take
    fake.take = async messages => {
      await taken.promise
      order.push('taken')
      await take(messages)
    }
    const sent = send().then(response => {
      order.push('answered')
      return response.status
    })
    taken.resolve()
    expect(await sent).toBe(202)
    expect(order).toEqual(['taken', 'answered'])
  })

  test('that cannot be stored is answered 503 with a sentence and a time to come back', async () => {
    fake.fail = new StoreError('disk full')
    const response = await send()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    const said = await response.text()
    expect(said).toContain('Hệ thống đang bận')
    expect(said).not.toContain('disk')
  })

  test('that is refused reaches nobody', async () => {
    expect((await send({ body: '{' })).status).toBe(400)
    expect((await send({ headers: { authorization: 'Bearer no' } })).status).toBe(401)
    expect(fake.heard).toEqual([])
  })

  test('over 64 kB is answered 413 with a sentence, with a length or without', async () => {
    const response = await send({ body: 'x'.repeat(65 * 1024) })
    expect(response.status).toBe(413)
    expect(((await response.json()) as { say: string }).say).toContain('quá dài')
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(16 * 1024)))
      },
    })
    const streamed = await fetch(base + hook, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: chunks,
      duplex: 'half',
    } as RequestInit).then(
      answer => answer.status,
      () => 'cut',
    )
    expect([413, 'cut']).toContain(streamed)
  })

  test('to an unknown account is 404, by another method 405', async () => {
    expect((await send({ path: '/hooks/web:nowhere' })).status).toBe(404)
    expect((await fetch(base + hook, { method: 'PUT', body: '{}' })).status).toBe(405)
  })

  test('from a foreign page is preflighted by the channel', async () => {
    await http.close()
    await open({ origins: ['https://xa.example.gov.vn'] })
    const ask = (origin: string) => fetch(base + hook, { method: 'OPTIONS', headers: { origin } })
    expect((await ask('https://xa.example.gov.vn')).status).toBe(204)
    expect((await ask('https://evil.example')).status).toBe(403)
  })
})

describe('limits', () => {
  test('a chat that sends too fast is told so, in words any page may read', async () => {
    await http.close()
    await open({ limits: { chat: { points: 2, seconds: 60 } } })
    expect([(await send()).status, (await send()).status]).toEqual([202, 202])
    const third = await send({ headers: { 'accept-language': 'en' } })
    expect(third.status).toBe(429)
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(third.headers.get('access-control-allow-origin')).toBe('*')
    expect(((await third.json()) as { say: string }).say).toContain('fast')
    expect((await send({ headers: { authorization: `Bearer ${token}x` } })).status).toBe(202)
  })

  test('an address is counted over all its chats, and a claimed address is not believed', async () => {
    await http.close()
    await open({ limits: { address: { points: 2, seconds: 60 } } })
    const as = (n: number) => send({ headers: { authorization: `Bearer ${token}${n}`, 'x-forwarded-for': `10.0.0.${n}` } })
    expect([(await as(1)).status, (await as(2)).status, (await as(3)).status]).toEqual([202, 202, 429])
  })

  test('behind our own proxy the address is the one the proxy wrote', async () => {
    await http.close()
    await open({ limits: { address: { points: 1, seconds: 60 }, trustProxy: true } })
    const as = (n: number, from: string) => send({ headers: { authorization: `Bearer ${token}${n}`, 'x-forwarded-for': from } })
    expect((await as(1, '1.1.1.1, 10.0.0.1')).status).toBe(202)
    expect((await as(2, '1.1.1.1, 10.0.0.2')).status).toBe(202)
    expect((await as(3, '9.9.9.9, 10.0.0.1')).status).toBe(429)
  })

  test('open streams are counted, and one that ends makes room', async () => {
    await http.close()
    await open({ limits: { streams: { address: 1, all: 10 } } })
    const stop = new AbortController()
    const stream = (signal?: AbortSignal) =>
      fetch(`${base}/at/web:lac-thuy/stream`, { headers: { authorization: `Bearer ${token}` }, ...(signal ? { signal } : {}) })
    const first = await stream(stop.signal)
    expect(first.status).toBe(200)
    expect((await stream()).status).toBe(429)
    stop.abort()
    await first.text().catch(() => {})
    await expect.poll(async () => (await stream(AbortSignal.timeout(500)).catch(() => ({ status: 0 }))).status).toBe(200)
  })
})

describe('the stream over the wire', () => {
  test('gives rows as they come and ends with a hint when the server closes', async () => {
    const response = await fetch(`${base}/at/web:lac-thuy/stream?after=0`, { headers: { authorization: `Bearer ${token}` } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const until = async (text: string) => {
      while (!heard.includes(text)) {
        const { done, value } = await chunks.read()
        if (done) throw new Error(`ended before ${text}: ${heard}`)
        heard += value
      }
    }
    await until('data: false')
    await send()
    await until('id: 2\ndata: ')
    const closing = http.close()
    await until('event: end')
    await closing
    expect(fake.watchers()).toBe(0)
  })

  test('a client that takes nothing is read for no further than its socket holds', async () => {
    const text = 'x'.repeat(20_000)
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      number: i + 1,
      at: '',
      ref: '',
      by: 'assistant' as const,
      reply: { blocks: [{ kind: 'paragraph' as const, text }] as const },
    }))
    let given = 0
    fake.talk.read = async (_account, _chat, after, limit) => {
      given = Math.min(after + limit, rows.length)
      return rows.slice(after, after + limit)
    }
    const socket = connect(Number(new URL(base).port), '127.0.0.1')
    socket.pause()
    socket.write(`GET /at/web:lac-thuy/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`)
    let before = -1
    await expect
      .poll(
        () => {
          const still = given > 0 && given === before
          before = given
          return still
        },
        { interval: 200 },
      )
      .toBe(true)
    expect(given).toBeLessThan(rows.length)
    socket.destroy()
  })

  test('a client that goes away is forgotten', async () => {
    const stop = new AbortController()
    const response = await fetch(`${base}/at/web:lac-thuy/stream`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal })
    await response.body!.getReader().read()
    expect(fake.watchers()).toBe(1)
    stop.abort()
    await expect.poll(() => fake.watchers()).toBe(0)
  })
})

describe('pages', () => {
  test('the page names its office and allows nothing but itself', async () => {
    const response = await fetch(base)
    const html = await response.text()
    expect(html).toContain('office="lac-thuy"')
    expect(html).toContain('Một Cửa xã Lạc Thủy')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('an office has its own address, an unknown one has none', async () => {
    expect((await fetch(`${base}/o/lac-thuy?c=DOAN`)).status).toBe(200)
    expect((await fetch(`${base}/?office=lac-thuy`)).status).toBe(200)
    expect((await fetch(`${base}/o/nowhere`)).status).toBe(404)
    expect((await fetch(`${base}/o/%22%3E%3Cscript%3E`)).status).toBe(404)
  })

  test('who follows a dead link reads a sentence', async () => {
    const response = await fetch(`${base}/o/nowhere`, { headers: { accept: 'text/html' } })
    expect([response.status, await response.text()]).toEqual([404, 'Không có địa chỉ này.'])
  })

  test('what the page loads is packed, kept for ever and open to foreign pages', async () => {
    const [, script = ''] = /src="(\/assets\/chat-[^"]+)"/.exec(await (await fetch(base)).text()) ?? []
    const response = await fetch(base + script, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const again = await fetch(base + script, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('the widget for foreign pages is not kept for ever', async () => {
    const response = await fetch(`${base}/widget.js`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
  })

  test.each([
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/pictures/..%2f..%2fpackage.json',
    '/.git/config',
    '/index.html',
    '/styles.txt',
    '/nothing',
  ])('%s does not exist', async path => {
    expect((await fetch(base + path)).status).toBe(404)
  })

  test('a picture of a guide is served', async () => {
    expect((await fetch(`${base}/pictures/door.svg`)).headers.get('content-type')).toBe('image/svg+xml')
  })

  test('robots are kept out of talks', async () => {
    expect(await (await fetch(`${base}/robots.txt`)).text()).toContain('Disallow: /at/')
  })

  test('health and readiness', async () => {
    expect((await fetch(`${base}/health`)).status).toBe(200)
    expect((await fetch(`${base}/ready`)).status).toBe(200)
  })
})

describe('odd requests', () => {
  test.each([
    ['garbage', '\x00\x01\x02 nonsense\r\n\r\n'],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a bad host', 'GET / HTTP/1.1\r\nHost: a b<>\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an absolute address', 'GET http://elsewhere/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a star', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a double slash', 'GET //hooks HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['broken escapes', 'GET /o/%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['CONNECT', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a body of the wrong length', `POST ${hook} HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n`],
    ['HEAD of a stream', `HEAD /at/web:lac-thuy/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`],
  ])('%s is no crash and no 500', async (_, bytes) => {
    const line = await raw(bytes)
    expect(line).not.toContain(' 500')
    expect((await fetch(`${base}/health`)).status).toBe(200)
    expect(fake.watchers()).toBe(0)
  })

  test('HEAD of the page is answered without a body', async () => {
    const response = await fetch(base, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('a bug is a 500 with a sentence and without a stack', async () => {
    const broken: Channel = {
      name: 'broken',
      account: 'broken',
      can: { text: 1, choices: 1, label: 1, pictures: false, markup: false },
      receive: async () => Promise.reject(new Error('secret detail')),
    }
    const logged: object[] = []
    const other = openHttp({
      channels: new Map([['broken', broken]]),
      take: async () => {},
      ready: () => false,
      assets,
      defaultOffice: 'lac-thuy',
      limits: usualLimits,
      log: { ...quiet, error: data => logged.push(data) },
    })
    const response = await other.fetch(new Request('http://x/hooks/broken', { method: 'POST', body: '{}' }))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(logged).toHaveLength(1)
    expect((await other.fetch(new Request('http://x/ready'))).status).toBe(503)
    expect((await other.fetch(new Request('http://x/'))).status).toBe(404)
  })
})

describe('listening', () => {
  test('a port in use is a ConfigError that says how to choose another', async () => {
    const port = Number(new URL(base).port)
    const second = httpOver(fakeTalk())
    await expect(second.listen(port, '127.0.0.1')).rejects.toThrow(ConfigError)
    await expect(second.listen(port, '127.0.0.1')).rejects.toThrow(`PORT=${port + 1}`)
  })

  test('a missing build is a ConfigError that names the command', () => {
    const options = { channels: new Map(), take: async () => {}, ready: () => true, defaultOffice: 'x', limits: usualLimits, log: quiet }
    expect(() => openHttp({ ...options, assets: '/nowhere' })).toThrow(ConfigError)
  })

  test('closing lets a message under way be answered', async () => {
    const taken = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    fake.take = async () => {
      begun.resolve()
      await taken.promise
    }
    const sent = send({ body: JSON.stringify({ id, body: { kind: 'start' } }) })
    await begun.promise
    const closing = http.close()
    taken.resolve()
    expect((await sent).status).toBe(202)
    await closing
    await expect(fetch(base)).rejects.toThrow()
  })

  test('closing does not wait for ever', async () => {
    const begun = Promise.withResolvers<void>()
    fake.take = () => {
      begun.resolve()
      return new Promise(() => {})
    }
    const sent = send().catch(() => 'cut')
    await begun.promise
    await http.close()
    expect(await sent).toBe('cut')
  })
})
