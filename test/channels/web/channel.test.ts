import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openWeb } from '../../../channels/web/index.ts'
import { ConfigError } from '../../../src/model/error.ts'
import { fakeTalk } from '../../support/talk.ts'

const token = 'dG9rZW4tb2YtdGhlLWJyb3dzZXItMTIzNDU2Nzg5MA'
const other = 'YW5vdGhlci10b2tlbi1vZi1hbm90aGVyLWJyb3dzZXI'
const id = '0190a3c2-5b6e-4a1f-9c3d-2f1e8b7a6c5d'
const account = 'web:lac-thuy'

function open(config: object = {}) {
  const fake = fakeTalk()
  const channel = openWeb(
    { office: 'lac-thuy', origins: ['https://xa.example.gov.vn'], heartbeatMs: 30, waitMs: 60, ...config },
    fake.tools,
  )
  return { fake, channel, serve: channel.serve! }
}

type Post = { body?: unknown; headers?: Record<string, string>; raw?: string }
function posted({ body = { kind: 'text', text: 'xin chào' }, headers = {}, raw }: Post = {}) {
  return new Request(`http://hoi.local/hooks/${account}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: raw ?? JSON.stringify({ id, body }),
  })
}
const get = (path: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request(`http://hoi.local/at/${account}/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(signal ? { signal } : {}),
  })

describe('receiving', () => {
  test('a message becomes one Incoming and is accepted with its own id', async () => {
    const { channel } = open()
    const { messages, response } = await channel.receive(posted())
    expect(response.status).toBe(202)
    expect(await response.json()).toEqual({ id })
    expect(messages).toMatchObject([{ account, channel: 'web', body: { kind: 'text', text: 'xin chào' } }])
  })

  test('the chat is the hash of the token, and the token itself is in no message', async () => {
    const { channel } = open()
    const { messages } = await channel.receive(posted())
    expect(messages[0]?.chat).toBe(createHash('sha256').update(token).digest('base64url'))
    expect(JSON.stringify(messages)).not.toContain(token)
  })

  test('two browsers may use the same client id without meeting', async () => {
    const { channel } = open()
    const [mine] = (await channel.receive(posted())).messages
    const [theirs] = (await channel.receive(posted({ headers: { authorization: `Bearer ${other}` } }))).messages
    expect(mine?.id).not.toBe(theirs?.id)
  })

  test.each([
    ['no token', {}],
    ['a short token', { authorization: 'Bearer abc123' }],
    ['a token of one letter', { authorization: `Bearer ${'a'.repeat(43)}` }],
    ['another scheme', { authorization: `Basic ${token}` }],
  ])('%s is refused with 401 and yields nothing', async (_, headers: Record<string, string>) => {
    const { channel } = open()
    const request = new Request(`http://hoi.local/hooks/${account}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id, body: { kind: 'start' } }),
    })
    const { messages, response } = await channel.receive(request)
    expect(response.status).toBe(401)
    expect(messages).toEqual([])
  })

  test('a refusal is a code and a sentence, in Vietnamese or English', async () => {
    const { channel } = open()
    const vi = await channel.receive(posted({ raw: '{' }))
    expect(vi.response.status).toBe(400)
    expect(await vi.response.json()).toEqual({ error: 'json', say: expect.stringContaining('Anh/chị') })
    const en = await channel.receive(posted({ raw: '{', headers: { 'accept-language': 'en' } }))
    expect(await en.response.json()).toEqual({ error: 'json', say: expect.stringContaining('Please') })
  })

  test('a text over 4,000 characters is refused with 413', async () => {
    const { channel } = open()
    const { messages, response } = await channel.receive(posted({ body: { kind: 'text', text: 'a'.repeat(4001) } }))
    expect([response.status, messages]).toEqual([413, []])
  })
})

describe('origins', () => {
  test.each([
    ['our own host', 'https://hoi.local'],
    ['a site the office names', 'https://xa.example.gov.vn'],
  ])('%s may send', async (_, origin) => {
    const { response, messages } = await open().channel.receive(posted({ headers: { origin } }))
    expect(response.status).toBe(202)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(messages).toHaveLength(1)
  })

  test.each([['https://evil.example'], ['https://xa.example.gov.vn.evil.example'], ['null'], ['https://hoi.local:444']])(
    '%s may not',
    async origin => {
      const { response, messages } = await open().channel.receive(posted({ headers: { origin } }))
      expect([response.status, messages]).toEqual([403, []])
      expect((await open().serve(get('talk', { origin }))).status).toBe(403)
    },
  )

  test('a preflight is answered for allowed sites only', async () => {
    const ask = (origin: string) =>
      open().serve(new Request(`http://hoi.local/hooks/${account}`, { method: 'OPTIONS', headers: { origin } }))
    const allowed = await ask('https://xa.example.gov.vn')
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization')
    expect((await ask('https://evil.example')).status).toBe(403)
  })
})

describe('the talk as JSON', () => {
  test("gives the rows after a number, with the client's own ids", async () => {
    const { fake, channel, serve } = open()
    await fake.take((await channel.receive(posted())).messages)
    const { rows } = (await (await serve(get('talk?after=0'))).json()) as { rows: { number: number; ref: string }[] }
    expect(rows.map(row => row.number)).toEqual([1, 2])
    expect(rows[0]?.ref).toBe(id)
    const later = (await (await serve(get('talk?after=1&limit=1'))).json()) as { rows: { number: number }[] }
    expect(later.rows.map(row => row.number)).toEqual([2])
  })

  test('another token sees nothing of it', async () => {
    const { fake, channel, serve } = open()
    await fake.take((await channel.receive(posted())).messages)
    const { rows } = (await (await serve(get('talk?after=0&wait=0', { authorization: `Bearer ${other}` }))).json()) as { rows: unknown[] }
    expect(rows).toEqual([])
  })

  test('waits for the first new row, and no longer than it must', async () => {
    const { fake, channel, serve } = open({ waitMs: 20_000 })
    const waiting = serve(get('talk?after=0&busy=0'))
    await fake.take((await channel.receive(posted())).messages)
    const { rows } = (await (await waiting).json()) as { rows: unknown[] }
    expect(rows).toHaveLength(2)
    expect(fake.watchers()).toBe(0)
  })

  test('ends empty-handed after its time, or at once when the server stops', async () => {
    const quick = open({ waitMs: 5 })
    expect(await (await quick.serve(get('talk?after=0'))).json()).toEqual({ rows: [], busy: false })
    const { serve } = open({ waitMs: 20_000 })
    const stop = new AbortController()
    const waiting = serve(get('talk?after=0', {}, stop.signal))
    stop.abort()
    expect(await (await waiting).json()).toEqual({ rows: [], busy: false })
  })

  test('tells a client that does not know yet that an answer is being written', async () => {
    const { fake, channel, serve } = open({ waitMs: 20_000 })
    fake.hold()
    await fake.take((await channel.receive(posted())).messages)
    expect(await (await serve(get('talk?after=0&busy=0'))).json()).toEqual({ rows: [], busy: true })
  })

  test.each([['-1'], ['abc'], ['1e9'], ['']])('after=%s counts as the beginning', async after => {
    const { fake, channel, serve } = open()
    await fake.take((await channel.receive(posted())).messages)
    const { rows } = (await (await serve(get(`talk?after=${after}`))).json()) as { rows: unknown[] }
    expect(rows).toHaveLength(2)
  })

  test('an unknown address is 404 and another method 405', async () => {
    const { serve } = open()
    expect((await serve(get('nothing'))).status).toBe(404)
    expect((await serve(new Request(`http://hoi.local/at/${account}/talk`, { method: 'HEAD' }))).status).toBe(405)
  })
})

describe('opening', () => {
  test('a bad setting is named', () => {
    expect(() => openWeb({ office: 'Lạc Thủy' }, fakeTalk().tools)).toThrow(ConfigError)
  })

  test('a campaign has a link when the public address is known', () => {
    expect(openWeb({ office: 'lac-thuy', base: 'https://hoi.example.gov.vn' }, fakeTalk().tools).link?.('DOAN 1')).toBe(
      'https://hoi.example.gov.vn/o/lac-thuy?c=DOAN%201',
    )
    expect(openWeb({ office: 'lac-thuy' }, fakeTalk().tools).link).toBeUndefined()
  })
})

describe('a picture that the browser sends', () => {
  const picture = (address = `picture?id=${id}`, headers: Record<string, string> = {}) =>
    new Request(`http://hoi.local/at/${account}/${address}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      body: 'x',
    })
  const refusal = (request: Request): number | undefined => {
    const sent = open().channel.sent!(request)
    return 'response' in sent ? sent.response.status : undefined
  }

  test('is a message of its chat under its own id, whose bytes nobody has read yet', () => {
    const request = picture()
    const sent = open().channel.sent!(request)
    expect(sent).toMatchObject({ account, channel: 'web', id: expect.stringContaining(id) as unknown })
    expect(request.bodyUsed).toBe(false)
  })

  test.each([
    ['no token', picture(undefined, { authorization: '' }), 401],
    ['no id', picture('picture'), 400],
    ['an id that is none', picture('picture?id=../../x'), 400],
    ['another site', picture(undefined, { origin: 'https://other.example' }), 403],
  ])('is refused with %s', (_, request, status) => expect(refusal(request)).toBe(status))

  test('is answered in the language of the page, also on a site that embeds the chat', async () => {
    const sent = open().channel.sent!(picture(undefined, { origin: 'https://xa.example.gov.vn', 'accept-language': 'en' }))
    if ('response' in sent) throw new Error('refused')
    const over = sent.answer('over')
    expect([over.status, over.headers.get('access-control-allow-origin')]).toEqual([409, 'https://xa.example.gov.vn'])
    expect(((await over.json()) as { say: string }).say).toContain('No officer asks')
    expect(['taken', 'kind', 'large', 'many'].map(end => sent.answer(end as 'taken').status)).toEqual([202, 415, 413, 409])
  })
})
