import { afterEach, describe, expect, it } from 'vitest'
import { openZaloOa } from '../../../channels/zalo-oa/index.ts'
import type { Channel, Tools } from '../../../src/model/channel.ts'
import type { Incoming } from '../../../src/model/message.ts'
import type { Part } from '../../../src/model/reply.ts'
import { toolsFor } from '../../support/platform.ts'
import { signed } from '../../support/zalo-oa/deliver.ts'
import { openZaloOaFake, type FakeZaloOa } from '../../support/zalo-oa/server.ts'

const hour = 3_600_000
const fakes: FakeZaloOa[] = []
afterEach(async () => {
  await Promise.all(fakes.splice(0).map(fake => fake.close()))
})
async function start(
  more: Partial<Tools> = {},
  given: { readonly [name: string]: string } = {},
): Promise<{ fake: FakeZaloOa; channel: Channel }> {
  const fake = await openZaloOaFake()
  fakes.push(fake)
  const tools = toolsFor({ now: () => new Date(fake.state.now()), ...more })
  const { access_token: access, refresh_token: refresh } = fake.grant()
  const pair = { access, refresh, at: fake.state.now(), until: fake.state.now() + 25 * hour }
  const channel = openZaloOa({ ...fake.config, ...given }, tools)
  await tools.keep(channel.account).set('tokens', JSON.stringify(pair))
  return { fake, channel }
}
const say = (text: string): Part => ({ blocks: [{ kind: 'paragraph', text }] })
const menu: Part = {
  blocks: [
    { kind: 'paragraph', text: 'Anh/chị muốn sửa tên trên giấy nào?' },
    { kind: 'link', label: 'Cổng Dịch vụ công', url: 'https://dichvucong.gov.vn' },
    { kind: 'phone', label: 'Gọi quầy', number: '0218 3851 234' },
    { kind: 'phone', label: 'Cấp cứu', number: '115' },
  ],
  choices: [
    { id: 'a', label: 'Giấy khai sinh' },
    { id: 'b', label: 'Căn cước' },
  ],
  language: 'vi',
}
const post = (fake: FakeZaloOa, channel: Channel, event: object, more: { readonly header?: string } = {}) => {
  const raw = JSON.stringify(event)
  const signature = more.header ?? signed(fake.state, raw, String((event as { timestamp: string | number }).timestamp))
  return channel.receive(
    new Request('http://127.0.0.1/hooks/x', { method: 'POST', body: raw, headers: { 'x-zevent-signature': signature } }),
  )
}
const words = (fake: FakeZaloOa, at: number, oa = fake.state.oa) => ({
  app_id: fake.state.app.id,
  event_name: 'user_send_text',
  sender: { id: '246845883529197922' },
  recipient: { id: oa },
  message: { text: 'alo', msg_id: 'a1' },
  timestamp: String(at),
})
const lan = (fake: FakeZaloOa) => {
  const person = fake.person()
  fake.state.heard.set(person.id, fake.state.now())
  return person
}

describe('buttons', () => {
  it('carry choices, and what can be opened or called', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    expect(await channel.send!(person.id, menu)).toMatchObject({ ok: true })
    expect(person.screen()[0]?.buttons.map(({ title, type }) => [title, type])).toEqual([
      ['Giấy khai sinh', 'oa.query.hide'],
      ['Căn cước', 'oa.query.hide'],
      ['Cổng Dịch vụ công', 'oa.open.url'],
      ['Gọi quầy', 'oa.open.phone'],
    ])
  })

  it('become a list where the platform refuses them, and are not tried again for a day', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    fake.state.manner.noButtons = true
    for (let i = 0; i < 3; i += 1) expect(await channel.send!(person.id, menu)).toMatchObject({ ok: true })
    expect(person.screen()[0]).toMatchObject({
      text: expect.stringMatching(/Gõ số để chọn:\n1\. Giấy khai sinh\n2\. Căn cước$/) as unknown,
      buttons: [],
    })
    expect(fake.state.calls.filter(({ path }) => path.endsWith('/cs'))).toHaveLength(4)
    fake.state.pass(25 * hour)
    fake.state.manner.noButtons = false
    fake.state.heard.set(person.id, fake.state.now())
    await channel.send!(person.id, menu)
    expect(person.screen().at(-1)?.buttons.length).toBeGreaterThan(0)
  })

  it('come back as the choice they stand for', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    await channel.send!(person.id, menu)
    person.taps('Căn cước')
    const [{ event } = { event: {} }] = fake.state.events.filter(one => one.event.event_name === 'user_send_text')
    const raw = JSON.stringify(event)
    const headers = { 'x-zevent-signature': signed(fake.state, raw, String((event as { timestamp: string }).timestamp)) }
    const { messages } = await channel.receive(new Request('http://127.0.0.1/hooks/x', { method: 'POST', body: raw, headers }))
    expect(messages.map(({ body }: Incoming) => body)).toEqual([{ kind: 'choice', id: 'b' }])
  })
})

describe('several pages', () => {
  const pages: Part = {
    blocks: [
      { kind: 'paragraph', text: 'Việc này của Công an tỉnh.' },
      { kind: 'link', label: 'Cấp hộ chiếu lần đầu', url: 'https://dichvucong.gov.vn/a' },
      { kind: 'link', label: 'Cấp lại hộ chiếu', url: 'https://dichvucong.gov.vn/b' },
    ],
    choices: [{ id: 'officer', label: 'Gặp cán bộ' }],
    language: 'vi',
  }
  const sends = (fake: FakeZaloOa) => fake.state.calls.filter(({ path }) => path.endsWith('/cs')).length

  it('are a list to tap on, with all that is said and every choice', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    expect(await channel.send!(person.id, pages)).toMatchObject({ ok: true })
    const [shown] = person.screen()
    expect(shown?.rows).toEqual([
      'Bấm vào dòng cần xem',
      'Việc này của Công an tỉnh.',
      'Cấp hộ chiếu lần đầu',
      'Cấp lại hộ chiếu',
      'Gặp cán bộ',
    ])
    expect(shown?.buttons.map(({ payload }) => payload)).toEqual([
      { url: 'https://dichvucong.gov.vn/a' },
      { url: 'https://dichvucong.gov.vn/b' },
      '#mc:officer',
    ])
  })

  it.each([-233, -201] as const)('are buttons where lists are refused (%i), and lists are not tried again for a day', async code => {
    const { fake, channel } = await start()
    const person = lan(fake)
    fake.state.manner.noLists = code
    for (let i = 0; i < 3; i += 1) expect(await channel.send!(person.id, pages)).toMatchObject({ ok: true })
    expect(sends(fake)).toBe(4)
    expect(person.screen()[0]?.buttons).toHaveLength(3)
    expect(person.screen()[0]?.text).toContain('https://dichvucong.gov.vn/b')
  })

  it.each([
    ['more is said than a list holds', { ...pages, blocks: [{ kind: 'paragraph', text: 'x'.repeat(501) }, ...pages.blocks.slice(1)] }],
    ['there is one page', { ...pages, blocks: pages.blocks.slice(0, 2) }],
    ['there are more than its rows', { ...pages, choices: ['a', 'b', 'c'].map(id => ({ id, label: id })) }],
  ] as const)('are words and buttons where %s', async (_, part) => {
    const { fake, channel } = await start()
    const person = lan(fake)
    await channel.send!(person.id, part as Part)
    expect(person.screen()[0]).toMatchObject({ rows: [], text: expect.stringContaining('https://dichvucong.gov.vn/a') as unknown })
  })
})

describe('pictures', () => {
  const picture: Part = { blocks: [{ kind: 'picture', file: 'dot.png', alt: 'Màn hình đăng nhập' }] }
  const uploadsOf = (fake: FakeZaloOa): number => fake.state.calls.filter(({ path }) => path.includes('/upload/')).length

  it('are uploaded once, and again when the platform has forgotten them', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    for (let i = 0; i < 3; i += 1) expect(await channel.send!(person.id, picture)).toMatchObject({ ok: true })
    expect(uploadsOf(fake)).toBe(1)
    fake.state.uploads.clear()
    expect(await channel.send!(person.id, picture)).toMatchObject({ ok: true })
    expect(uploadsOf(fake)).toBe(2)
    expect(person.screen().map(one => [one.picture, one.text])).toEqual(Array.from({ length: 4 }, () => [true, 'Màn hình đăng nhập']))
  })

  it('too large or of another kind become their words', async () => {
    const large = { bytes: new Uint8Array(1_000_001), type: 'image/png', name: 'a.png' }
    const { fake, channel } = await start({
      picture: async file => (file === 'dot.png' ? large : { ...large, bytes: new Uint8Array(9), type: 'image/webp' }),
    })
    const person = lan(fake)
    await channel.send!(person.id, picture)
    await channel.send!(person.id, { blocks: [{ kind: 'picture', file: 'b.webp', alt: 'Bước hai' }] })
    expect(person.screen().map(one => [one.picture, one.text])).toEqual([
      [false, 'Màn hình đăng nhập'],
      [false, 'Bước hai'],
    ])
  })
})

describe('a refusal', () => {
  it.each([
    [-32, 'later'],
    [-200, 'unknown'],
    [-201, 'never'],
    [-209, 'later'],
    [-211, 'later'],
    [-213, 'never'],
    [-217, 'never'],
    [-218, 'later'],
    [-221, 'later'],
    [-224, 'later'],
    [-227, 'never'],
    [-230, 'heard'],
    [-231, 'heard'],
    [-234, 'later'],
    [-240, 'never'],
    [-244, 'never'],
    [-321, 'later'],
    [-9999, 'unknown'],
  ] as const)('with %i means %s', async (code, again) => {
    const { fake, channel } = await start()
    fake.state.faults.push({ kind: 'code', code, times: 1, on: '/cs' })
    expect(await channel.send!(lan(fake).id, say('a'))).toMatchObject({ ok: false, again })
  })

  it('at night lasts until six in Viet Nam', async () => {
    const { fake, channel } = await start({ now: () => new Date('2026-11-28T18:30:00Z') })
    fake.state.faults.push({ kind: 'code', code: -234, times: 1, on: '/cs' })
    expect(await channel.send!(lan(fake).id, say('a'))).toMatchObject({ waitMs: 4.5 * hour })
  })

  it('for silence lasts until the person has written again', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    fake.state.pass(49 * hour)
    expect(await channel.send!(person.id, say('trong bảy ngày'))).toMatchObject({ ok: true })
    expect(person.screen()[0]?.free).toBe(false)
    fake.state.pass(6 * 24 * hour)
    expect(await channel.send!(person.id, say('muộn'))).toMatchObject({ ok: false, again: 'heard' })
    person.says('còn ai không')
    expect(await channel.send!(person.id, say('muộn'))).toMatchObject({ ok: true })
  })

  it('for silence costs one template where one is set, and what waits is told once the person writes', async () => {
    const given = { template: '987654', templateData: '{"don_vi":"UBND xã Mẫu"}' }
    const { fake, channel } = await start({}, given)
    fake.state.templates.set('987654', ['don_vi'])
    const person = lan(fake)
    expect(await channel.send!(person.id, say('trong bảy ngày'))).toMatchObject({ ok: true })
    expect(fake.state.knocks).toEqual([])
    fake.state.pass(8 * 24 * hour)
    const sent = await channel.send!(person.id, say('muộn'))
    expect(sent).toMatchObject({ ok: false, again: 'heard' })
    expect(sent).toMatchObject({ why: expect.stringContaining('template sent') as string })
    expect(fake.state.knocks).toEqual([{ chat: person.id, template: '987654', data: { don_vi: 'UBND xã Mẫu' } }])
    fake.state.templates.clear()
    expect(await channel.send!(person.id, say('muộn'))).toMatchObject({
      again: 'heard',
      why: expect.stringContaining('not sent') as string,
    })
  })

  it('sends no template where none is set, and takes no parameters that are none', async () => {
    const { fake, channel } = await start()
    const person = lan(fake)
    fake.state.pass(8 * 24 * hour)
    await channel.send!(person.id, say('muộn'))
    expect(fake.state.calls.filter(({ path }) => path.endsWith('/template'))).toEqual([])
    expect(() => openZaloOa({ ...fake.config, templateData: 'xin chào' }, toolsFor({}))).toThrow('ZALO_OA_TEMPLATE_DATA is JSON')
  })
})

describe('the webhook', () => {
  it('takes a signature without its name too, in either case of letters', async () => {
    const { fake, channel } = await start()
    fake.state.manner.bareMac = true
    const event = words(fake, fake.state.now())
    expect((await post(fake, channel, event)).messages).toHaveLength(1)
    const bare = signed(fake.state, JSON.stringify(event), event.timestamp)
    expect((await post(fake, channel, event, { header: `MAC=${bare.toUpperCase()}` })).messages).toHaveLength(1)
  })

  it('takes what was retried for two hours, and nothing of yesterday or tomorrow', async () => {
    const { fake, channel } = await start()
    const now = fake.state.now()
    const statuses = [2, 23, 25, -2, -25].map(async hours => (await post(fake, channel, words(fake, now - hours * hour))).response.status)
    expect(await Promise.all(statuses)).toEqual([200, 200, 401, 200, 401])
    expect((await post(fake, channel, { ...words(fake, now), timestamp: 'soon' })).response.status).toBe(401)
  })

  it('names the OA that was written to, of several with one app', async () => {
    const { fake, channel } = await start()
    const { messages } = await post(fake, channel, words(fake, fake.state.now(), '388613280878808999'))
    expect(messages[0]?.account).toBe('zalo-oa:388613280878808999')
  })
})

it('settings that are missing or mixed up are named', () => {
  expect(() => openZaloOa({}, toolsFor())).toThrow(/ZALO_OA_APP_ID[^]*ZALO_OA_APP_SECRET[^]*ZALO_OA_ID[^]*ZALO_OA_KEY/)
  expect(() =>
    openZaloOa({ appId: 360_846_524, appSecret: 'x'.repeat(20), id: '388613280878808645', key: 'y'.repeat(20) }, toolsFor()),
  ).toThrow('in quotes')
})

describe('doctor', () => {
  const wrong = async (channel: Channel) => (await channel.check!()).filter(({ ok }) => !ok)
  // The fake's clock is moved on, that of its HTTP answers is not.
  const atHook = async (channel: Channel) => (await wrong(channel)).filter(({ what }) => !what.includes('clock'))

  it('names the OA and its package, and what the console must hold while no event has come', async () => {
    const { channel } = await start()
    expect((await channel.check!()).map(({ what }) => what).join('\n')).toContain('UBND xã Mẫu')
    const [finding, ...more] = await wrong(channel)
    expect([finding?.what, more]).toEqual(['no event has come in yet', []])
    expect(finding?.fix).toContain(`https://hoi.example.gov.vn/hooks/${channel.account}`)
  })

  it('tells a wrong key from a clock that is off and from a webhook that works', async () => {
    const { fake, channel } = await start()
    const event = (at: number) => words(fake, at)
    await post(fake, channel, event(fake.state.now()))
    await expect.poll(() => atHook(channel)).toEqual([])
    fake.state.pass(90_000)
    fake.state.manner.wrongMac = true
    await post(fake, channel, event(fake.state.now()))
    await expect
      .poll(() => atHook(channel))
      .toMatchObject([
        { what: expect.stringContaining('not signed with our key'), fix: expect.stringContaining('ZALO_OA_KEY') },
      ] as object[])
    fake.state.pass(90_000)
    fake.state.manner.wrongMac = false
    await post(fake, channel, event(fake.state.now()))
    await expect.poll(() => atHook(channel)).toEqual([])
    fake.state.pass(90_000)
    await post(fake, channel, event(fake.state.now() - 30 * hour))
    await expect.poll(() => atHook(channel)).toMatchObject([{ what: expect.stringContaining('a day or more') }] as object[])
  })

  it('sees a clock that is off', async () => {
    const { fake, channel } = await start()
    await post(fake, channel, words(fake, fake.state.now()))
    fake.state.pass(10 * 60_000)
    await expect.poll(() => wrong(channel)).toMatchObject([{ what: expect.stringContaining('clock') as unknown }])
  })
})
