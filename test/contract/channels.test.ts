import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { usualLimits } from '../../src/http/limits.ts'
import { openHttp } from '../../src/http/server.ts'
import type { Channel } from '../../src/model/channel.ts'
import type { Fetched } from '../../src/model/download.ts'
import type { Incoming } from '../../src/model/message.ts'
import type { Block, Part, Reply } from '../../src/model/reply.ts'
import type { Store } from '../../src/model/store.ts'
import { fit } from '../../src/outbox/fit.ts'
import { casesOf, channelsFolder, payloadOf, toolsFor, type Platform, type PlatformFake } from '../support/platform.ts'
import type { Photo } from '../support/photos.ts'
import { assets, buildOnce, quiet } from '../support/site.ts'
import { engines } from '../support/stores.ts'

/** What every platform is held to, with payloads it brings itself. */

const names = readdirSync(channelsFolder).filter(name => existsSync(join(channelsFolder, name, 'platform.ts')))
const platforms = await Promise.all(
  names.map(async name => ({ name, ...((await import(join(channelsFolder, name, 'platform.ts'))) as { platform: Platform }).platform })),
)
const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

it('finds the platforms', () => expect(names).toContain('telegram'))

describe.each(platforms)('$name', platform => {
  const cases = casesOf(platform.name)
  const open = (more: Platform['config'] = {}): Channel => platform.open({ ...platform.config, ...more }, toolsFor())
  const hook = (channel: Channel): string => `http://127.0.0.1/hooks/${channel.account}`

  describe('reads', () => {
    it.each(cases)('$name', async one => {
      const channel = open()
      const { messages, response } = await channel.receive(platform.genuine(hook(channel), payloadOf(one)))
      expect(response.status).toBe(200)
      expect(messages).toMatchObject(one.messages)
      expect(messages).toHaveLength(one.messages.length)
      if (one.echo) expect(messages).toEqual([])
      for (const { account, id, chat, sender, at } of messages) {
        expect(account).toBe(channel.account)
        for (const text of [id, chat, sender.id]) expect([typeof text, text.length > 0]).toEqual(['string', true])
        expect(new Date(at).toISOString()).toBe(at)
      }
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    })

    it('has cases of every kind', () => {
      const kinds = new Set(cases.flatMap(({ messages }) => messages.map(({ body }) => body?.kind)))
      expect(['text', 'image', 'voice', 'other'].filter(kind => !kinds.has(kind as never))).toEqual([])
      expect(cases.some(({ messages }) => messages.length === 0)).toBe(true)
    })

    it('nothing of what was never JSON, and says so without a crash', async () => {
      for (const payload of ['', '{', 'null', '[]', '"x"', '{"message":null}', '\u0000']) {
        const channel = open()
        const { messages, response } = await channel.receive(platform.genuine(hook(channel), payload))
        expect([payload, messages, response.status < 500]).toEqual([payload, [], true])
      }
    })
  })

  describe('behind the server', () => {
    const serve = async (): Promise<{
      channel: Channel
      store: Store
      post(request: Request): Promise<Response>
      fail(): void
      stored(): Promise<number>
    }> => {
      buildOnce()
      const place = await engines[0]!.place()
      ends.push(place.drop)
      const store = await place.open()
      ends.push(store.close)
      const channel = open()
      const storeAll = (messages: readonly Incoming[]) => store.inbox.take(messages, [], new Date().toISOString())
      let broken = false
      const http = openHttp({
        channels: new Map([[channel.account, channel]]),
        take: (messages: readonly Incoming[]) => (broken ? Promise.reject(new Error('disk full')) : storeAll(messages)),
        ready: () => true,
        assets,
        defaultOffice: 'mau',
        limits: usualLimits,
        log: quiet,
      })
      const stored = async (): Promise<number> => {
        const far = new Date(Date.now() + 60_000).toISOString()
        const lanes = await store.inbox.claim({ owner: String(Math.random()), now: new Date().toISOString(), until: far }, 100)
        const loaded = await Promise.all(lanes.map(lane => store.inbox.load(lane)))
        for (const lane of lanes) await store.inbox.release(lane, new Date(0).toISOString())
        return loaded.reduce((sum, { waiting }) => sum + waiting.length, 0)
      }
      return { channel, store, post: http.fetch, fail: () => void (broken = true), stored }
    }
    const telling = cases.find(({ messages }) => messages[0]?.body?.kind === 'text')!

    it('refuses what is forged, and stores nothing of it', async () => {
      const { channel, post, stored } = await serve()
      const forged = Object.entries(platform.forged(hook(channel), payloadOf(telling)))
      expect(forged.length).toBeGreaterThan(1)
      for (const [why, request] of forged) expect([why, (await post(request)).status]).toEqual([why, 401])
      expect(await stored()).toBe(0)
    })

    it('hears no further who keeps guessing, from that address', async () => {
      const { channel, post } = await serve()
      const guess = async (): Promise<number> => {
        const [request] = Object.values(platform.forged(hook(channel), payloadOf(telling)))
        return (await post(request!)).status
      }
      const statuses: number[] = []
      for (let i = 0; i < usualLimits.refused.points + 3; i += 1) statuses.push(await guess())
      expect(statuses.slice(-3)).toEqual([429, 429, 429])
      expect(statuses.filter(status => status === 401)).toHaveLength(usualLimits.refused.points)
    })

    it('stores what comes twice once, and acknowledges both', async () => {
      const { channel, post, stored } = await serve()
      const again = (): Promise<Response> => post(platform.genuine(hook(channel), payloadOf(telling)))
      const statuses = [...(await Promise.all([again(), again()])), await again()].map(({ status }) => status)
      expect(statuses).toEqual([200, 200, 200])
      expect(await stored()).toBe(telling.messages.length)
    })

    it('does not acknowledge what could not be stored', async () => {
      const { channel, post, fail } = await serve()
      fail()
      expect((await post(platform.genuine(hook(channel), payloadOf(telling)))).status).toBe(503)
    })

    it('refuses a call too large to be one', async () => {
      const { channel, post } = await serve()
      const large = JSON.stringify({ text: 'x'.repeat(usualLimits.bodyBytes) })
      const request = platform.genuine(hook(channel), large)
      const length = { ...Object.fromEntries(request.headers), 'content-length': String(large.length) }
      expect((await post(new Request(request.url, { method: 'POST', body: large, headers: length }))).status).toBe(413)
    })
  })

  describe('writes', () => {
    const start = async (): Promise<{ channel: Channel & { send: NonNullable<Channel['send']> }; fake: PlatformFake }> => {
      const fake = await platform.fake()
      ends.push(fake.close)
      const channel = open(fake.config)
      expect(channel.send).toBeDefined()
      return { channel: channel as Channel & { send: NonNullable<Channel['send']> }, fake }
    }
    const words = (text: string): string => text.replace(/\s+/g, ' ')
    const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
    const say = (text: string): Part => ({ blocks: [{ kind: 'paragraph', text }] })

    it('all that a reply may hold, within what it can, with nothing lost', async () => {
      const { channel, fake } = await start()
      const long = Array.from({ length: 1500 }, (_, i) => `từ${i}`).join(' ')
      const reply: Reply = {
        blocks: [
          { kind: 'heading', text: 'Cần <mang> & "nhớ"' },
          { kind: 'list', ordered: true, items: ['Tờ khai', 'Giấy chứng sinh'] },
          { kind: 'phone', label: 'Gọi quầy', number: '0900 000 000' },
          { kind: 'link', label: 'Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn/p?a=1&b=2' },
          paragraph(long),
          paragraph('*không* _phải_ [định dạng] <b>'),
        ],
        choices: Array.from({ length: 5 }, (_, i) => ({ id: `p:1.001193:s${i}`, label: `Lựa chọn số ${i + 1}` })),
        citations: [{ source: 's', title: 'Quyết định 163/QĐ-BTP', asOf: '2026-07-18', base: 1, overlay: 0 }],
      }
      for (const part of fit(reply, channel.can)) expect(await channel.send(fake.chat, part)).toMatchObject({ ok: true })
      const screen = fake.screen()
      const read = words(screen.map(({ text, buttons }) => [text, ...buttons].join(' ')).join(' '))
      for (const said of [
        'Cần <mang> & "nhớ"',
        '1. Tờ khai',
        '0900 000 000',
        'Cổng Dịch vụ công',
        '*không* _phải_ [định dạng] <b>',
        '18/7/2026',
      ])
        expect(read).toContain(said)
      expect(long.split(' ').filter(word => !read.split(/[\s]/).includes(word))).toEqual([])
      for (let i = 1; i <= 5; i += 1) expect(read).toContain(`Lựa chọn số ${i}`)
    })

    it('a picture, or its words', async () => {
      const { channel, fake } = await start()
      const parts = fit({ blocks: [{ kind: 'picture', file: 'dot.png', alt: 'Màn hình đăng nhập' }] }, channel.can)
      for (const part of parts) expect(await channel.send(fake.chat, part)).toMatchObject({ ok: true })
      expect(fake.screen().some(({ text, picture }) => picture || text.includes('Màn hình đăng nhập'))).toBe(true)
      expect(await channel.send(fake.chat, { blocks: [{ kind: 'picture', file: 'none.png', alt: 'Ảnh đã mất' }] })).toMatchObject({
        ok: true,
      })
      expect(fake.screen().at(-1)).toMatchObject({ text: expect.stringContaining('Ảnh đã mất') as unknown, picture: false })
    })

    it('and knows what each failure means', async () => {
      const { channel, fake } = await start()
      fake.next('limited')
      expect(await channel.send(fake.chat, say('một'))).toMatchObject({ ok: false, again: 'later' })
      fake.next('page')
      expect(await channel.send(fake.chat, say('hai'))).toMatchObject({ ok: false, again: 'later' })
      fake.next('cut')
      expect(await channel.send(fake.chat, say('ba'))).toMatchObject({ ok: false, again: 'unknown' })
      fake.next('blocked')
      expect(await channel.send(fake.chat, say('bốn'))).toMatchObject({ ok: false, again: 'never' })
      await fake.close()
      // On a connection that was kept open nobody knows how far the first call got.
      expect(await channel.send(fake.chat, say('năm'))).toMatchObject({ ok: false })
      expect(await channel.send(fake.chat, say('sáu'))).toMatchObject({ ok: false, again: 'later' })
    })
  })

  describe('fetches a picture', () => {
    const start = async () => {
      const fake = await platform.fake()
      ends.push(fake.close)
      const channel = open(fake.config)
      const fetched = async (photo: Photo): Promise<Fetched> => {
        const payload = await fake.pictured(photo)
        const { messages } = await channel.receive(platform.genuine(hook(channel), payload))
        const [message] = messages
        const source = message?.body.kind === 'image' ? message.body.sources?.[0] : undefined
        expect(source).toBeDefined()
        return channel.picture!(source!)
      }
      return { fake, channel, fetched }
    }
    const bytes = Buffer.from('the bytes of it')

    it('as the platform holds it, whatever it calls it', async () => {
      const { fetched } = await start()
      expect(await fetched({ bytes, type: 'text/html' })).toMatchObject({ ok: true, bytes })
    })

    it('never through a door that leads elsewhere', async () => {
      const other = await platform.fake()
      ends.push(other.close)
      const { fetched } = await start()
      for (const location of [
        'http://127.0.0.1:9/x',
        'http://169.254.169.254/latest/meta-data',
        'https://example.com/a.jpg',
        'file:///etc/passwd',
        'nonsense:',
      ])
        expect([location, await fetched({ location })]).toMatchObject([location, { ok: false, why: 'refused', again: false }])
    })

    it('and knows what each failure means', async () => {
      const { fake, channel, fetched } = await start()
      expect(await fetched({ status: 404 })).toMatchObject({ ok: false, why: 'gone', again: false })
      expect(await fetched({ status: 502 })).toMatchObject({ ok: false, why: 'unreached', again: true })
      expect(await fetched({ status: 429 })).toMatchObject({ ok: false, again: true })
      expect(await fetched({ endless: true })).toMatchObject({ ok: false, why: 'large', again: false })
      expect(await fetched({ bytes: Buffer.alloc(11 << 20) })).toMatchObject({ ok: false, why: 'large', again: false })
      expect(await channel.picture!('nothing that there is')).toMatchObject({ ok: false, again: false })
      const late = await fake.pictured({ bytes })
      const { messages } = await channel.receive(platform.genuine(hook(channel), late))
      const [source = ''] = messages[0]?.body.kind === 'image' ? (messages[0].body.sources ?? []) : []
      await fake.close()
      expect(await channel.picture!(source)).toMatchObject({ ok: false, why: 'unreached', again: true })
    })
  })

  it.skipIf(platform.followed === undefined)('carries a campaign from its link to the first message', async () => {
    const channel = open()
    const { messages } = await channel.receive(platform.genuine(hook(channel), platform.followed!(channel.link!('TANLAC-7'))))
    expect(messages.map(({ body }) => body)).toEqual([{ kind: 'start', campaign: 'TANLAC-7' }])
  })
})
