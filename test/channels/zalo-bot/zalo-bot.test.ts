import { afterEach, describe, expect, it } from 'vitest'
import { openZaloBot } from '../../../channels/zalo-bot/index.ts'
import type { Channel } from '../../../src/model/channel.ts'
import type { Incoming, Json } from '../../../src/model/message.ts'
import type { Part } from '../../../src/model/reply.ts'
import { toolsFor } from '../../support/platform.ts'
import { openZaloBotFake, type FakeZaloBot } from '../../support/zalo-bot/server.ts'

const secret = 'a word agreed on'
const fakes: FakeZaloBot[] = []
afterEach(async () => {
  await Promise.all(fakes.splice(0).map(fake => fake.close()))
})
const openFake = async (...options: Parameters<typeof openZaloBotFake>): Promise<FakeZaloBot> => {
  const fake = await openZaloBotFake(...options)
  fakes.push(fake)
  return fake
}
const open = (fake: FakeZaloBot, more: Readonly<Record<string, Json>> = {}, tools = toolsFor()): Channel =>
  openZaloBot({ token: fake.token, api: fake.url, waitSeconds: 1, ...more }, tools)
const say = (text: string): Part => ({ blocks: [{ kind: 'paragraph', text }], language: 'vi' })

/** Polls until `enough` messages came; what comes afterwards stays with the platform. */
async function polled(channel: Channel, enough: number, stop = new AbortController()): Promise<Incoming[]> {
  const all: Incoming[] = []
  for await (const messages of channel.poll!(stop.signal)) {
    all.push(...messages)
    if (all.length >= enough) break
  }
  return all
}
const textsIn = (messages: readonly Incoming[]): string[] => messages.map(({ body }) => (body.kind === 'text' ? body.text : body.kind))

describe('polling', () => {
  it('takes one event after the other, in order, and hears idleness as nothing', async () => {
    const fake = await openFake()
    const channel = open(fake)
    const lan = fake.person()
    const getting = polled(channel, 3)
    await expect.poll(() => fake.state.calls.filter(({ method }) => method === 'getUpdates').length).toBeGreaterThan(1)
    for (const text of ['một', 'hai', 'ba']) lan.says(text)
    expect(textsIn(await getting)).toEqual(['một', 'hai', 'ba'])
  })

  it('takes a webhook away that somebody left, and bears that there was none', async () => {
    const fake = await openFake()
    fake.person().says('có ai không')
    fake.state.webhook = { url: 'https://old.example', secret, updatedAt: 0 }
    expect(textsIn(await polled(open(fake), 1))).toEqual(['có ai không'])
    expect(fake.state.webhook).toBeUndefined()
    fake.person().says('lần nữa')
    expect(textsIn(await polled(open(fake), 1))).toEqual(['lần nữa'])
  })

  it('throws at a gateway’s page and at a wrong token, so that it is asked again more slowly', async () => {
    const fake = await openFake()
    fake.state.faults.push({ kind: 'html', times: 1, on: 'getUpdates', status: 504 })
    await expect(polled(open(fake), 1)).rejects.toThrow('getUpdates: HTTP 504')
    await expect(polled(open(fake, { token: '12345678:other' }), 1)).rejects.toThrow('401')
  })

  it('hears a call out when told to stop: what it brings is handed out once', async () => {
    const fake = await openFake({ secondMs: 2000 })
    const channel = open(fake)
    const stop = new AbortController()
    const getting = polled(channel, 1, stop)
    await expect.poll(() => fake.state.calls.some(({ method }) => method === 'getUpdates')).toBe(true)
    stop.abort()
    fake.person().says('đúng lúc tắt máy')
    expect(textsIn(await getting)).toEqual(['đúng lúc tắt máy'])
  })

  it('goes on after an event that cannot be read', async () => {
    const fake = await openFake()
    fake.happens({ event_name: 'message.text.received', message: { odd: true } })
    fake.person().says('sau đó')
    expect(textsIn(await polled(open(fake), 1))).toEqual(['sau đó'])
  })
})

describe('the webhook', () => {
  it('says yes to the empty call without the secret and reads nothing from it', async () => {
    const channel = open(await openFake(), { mode: 'webhook', secret })
    const { messages, response } = await channel.receive(new Request('http://127.0.0.1/hooks/x', { method: 'POST' }))
    expect([messages, response.status]).toEqual([[], 200])
  })

  it('takes nothing where the account is polled', async () => {
    const channel = open(await openFake(), { secret })
    const body = JSON.stringify({ event_name: 'message.text.received' })
    const headers = { 'x-bot-api-secret-token': secret }
    const { response } = await channel.receive(new Request('http://127.0.0.1/hooks/x', { method: 'POST', body, headers }))
    expect(response.status).toBe(401)
  })

  it('is not ready while Zalo’s try of the address fails, and says why', async () => {
    const fake = await openFake()
    const tools = toolsFor({ publicUrl: `${fake.url}/nobody` })
    await expect(open(fake, { mode: 'webhook', secret }, tools).prepare!()).rejects.toThrow('webhook.http.404')
    expect(fake.state.webhook?.url).toBe(`${fake.url}/nobody/hooks/zalo-bot:12345678`)
  })

  it('needs a secret, named in the error', async () => {
    const fake = await openFake()
    expect(() => open(fake, { mode: 'webhook' })).toThrow('ZALO_BOT_SECRET')
    expect(() => open(fake, { mode: 'webhook', secret: 'short' })).toThrow('8 to 256')
    expect(() => open(fake, { token: 'no digits' })).toThrow('ZALO_BOT_TOKEN')
  })

  it('says where a chat opens only where it was told, and only at Zalo', async () => {
    const fake = await openFake()
    expect(open(fake).page).toBeUndefined()
    expect(open(fake, { page: 'https://zalo.me/1234567890123456789' }).page).toBe('https://zalo.me/1234567890123456789')
    for (const page of ['https://zalo.me.example/1', 'http://zalo.me/1', 'zalo.me/1'])
      expect(() => open(fake, { page })).toThrow('ZALO_BOT_PAGE')
  })
})

describe('sending', () => {
  it('styles headings and the source, wherever they stand', async () => {
    const fake = await openFake()
    const lan = fake.person()
    const part: Part = {
      blocks: [
        { kind: 'paragraph', text: 'Chào 👋' },
        { kind: 'heading', text: 'Cần mang' },
        { kind: 'list', ordered: false, items: ['Tờ khai'] },
      ],
      citations: [{ source: 's', title: 'Quyết định 163/QĐ-BTP', asOf: '2026-07-18', base: 1, overlay: 0 }],
    }
    expect(await open(fake).send!(lan.chat, part)).toMatchObject({ ok: true })
    const [shown] = lan.screen()
    const styled = shown!.styles.map(({ start, len, st }) => [shown!.text.slice(start, start + len), ...st])
    expect(styled).toEqual([
      ['Cần mang', 'b'],
      [expect.stringContaining('18/7/2026'), 'i'],
    ])
  })

  it('sends a picture by its public address, and its words where there is none', async () => {
    const fake = await openFake()
    const lan = fake.person()
    const picture: Part = { blocks: [{ kind: 'picture', file: 'dot.png', alt: 'Màn hình' }] }
    expect(await open(fake).send!(lan.chat, picture)).toMatchObject({ ok: true })
    expect(lan.screen()[0]).toMatchObject({ text: 'Màn hình', photo: expect.stringMatching(/^https:.*dot\.png$/) as unknown })
    const { publicUrl: _, ...inside } = toolsFor()
    expect(open(fake, {}, inside).can.pictures).toBe(false)
  })

  it.each([
    [400, 'never'],
    [401, 'later'],
    [403, 'unknown'],
    [404, 'later'],
    [408, 'unknown'],
    [410, 'never'],
    [429, 'later'],
    [500, 'unknown'],
  ] as const)('knows what %i means', async (code, again) => {
    const fake = await openFake()
    fake.state.faults.push({ kind: 'code', times: 1, code })
    expect(await open(fake).send!('a', say('x'))).toMatchObject({ ok: false, again })
  })

  it('never says its token, whatever fails', async () => {
    const fake = await openFake({ token: '12345678:very-secret' })
    const channel = open(fake)
    const said: unknown[] = []
    for (const kind of ['drop', 'cut', 'html', 'code'] as const) {
      fake.state.faults.push({ kind, times: 1 })
      said.push(await channel.send!('a', say('x')))
    }
    await fake.close()
    said.push(await channel.send!('a', say('x')), await channel.check!())
    expect(JSON.stringify(said)).not.toContain('very-secret')
  })
})

describe('a plan that ends', () => {
  it('spends the last of a month on officers’ words, and tells who asks once a day', async () => {
    const fake = await openFake()
    let now = new Date('2026-11-28T02:00:00Z')
    const channel = open(fake, { monthly: 40 }, toolsFor({ now: () => now }))
    const [lan, tam] = [fake.person(), fake.person()]
    const picture: Part = { blocks: [{ kind: 'picture', file: 'dot.png', alt: 'Màn hình' }] }
    for (let i = 0; i < 34; i += 1) expect(await channel.send!(lan.chat, say(String(i)))).toMatchObject({ ok: true })
    expect(await channel.send!(lan.chat, picture)).toMatchObject({ ok: true })
    expect(lan.screen().at(-1)).toMatchObject({ text: 'Màn hình' })
    expect(lan.screen().at(-1)).not.toHaveProperty('photo')
    for (let i = 35; i < 38; i += 1) expect(await channel.send!(lan.chat, say(String(i)))).toMatchObject({ ok: true })
    expect(await channel.send!(tam.chat, say('câu trả lời'))).toMatchObject({ ok: true })
    expect(tam.screen().map(({ text }) => text)).toEqual([expect.stringContaining('hoi.example.gov.vn')])
    expect(await channel.send!(tam.chat, say('nữa'))).toMatchObject({ ok: false, again: 'never' })
    expect(await channel.send!(tam.chat, { ...say('cán bộ nói'), officer: true })).toMatchObject({ ok: true })
    expect(tam.screen().at(-1)?.text).toBe('cán bộ nói')
    // Midnight in Viet Nam, on the last day of the month.
    now = new Date('2026-11-30T17:00:01Z')
    expect(await channel.send!(tam.chat, say('tháng mới'))).toMatchObject({ ok: true })
    expect(tam.screen().at(-1)?.text).toBe('tháng mới')
  })

  it('counts what comes in too, and remembers it over a restart', async () => {
    const fake = await openFake()
    const tools = toolsFor()
    const first = open(fake, {}, tools)
    for (let i = 0; i < 3; i += 1) fake.person().says('alo')
    await polled(first, 3)
    await first.send!('a', say('vâng'))
    const told = async (): Promise<string> => (await open(fake, {}, tools).check!()).map(({ what }) => what).join('\n')
    await expect.poll(told).toContain('4 of 3000 messages')
  })
})

it('doctor names what is wrong and the fix', async () => {
  const fake = await openFake()
  const wrong = await open(fake, { token: '12345678:other' }).check!()
  expect(wrong).toMatchObject([{ ok: false, fix: expect.stringContaining('Zalo Bot Creator') as unknown }])
  const tools = toolsFor({ publicUrl: fake.url })
  const blocked = await open(fake, { mode: 'webhook', secret }, tools).check!()
  expect(blocked.filter(({ ok }) => !ok)).toMatchObject([{ fix: expect.stringContaining('403') as unknown }])
})
