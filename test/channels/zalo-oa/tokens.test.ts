import { afterEach, describe, expect, it } from 'vitest'
import { openZaloOa } from '../../../channels/zalo-oa/index.ts'
import type { Channel, Sent, Tools } from '../../../src/model/channel.ts'
import type { Part } from '../../../src/model/reply.ts'
import { toolsFor } from '../../support/platform.ts'
import { openZaloOaFake, type FakeZaloOa } from '../../support/zalo-oa/server.ts'

const hour = 3_600_000
const fakes: FakeZaloOa[] = []
afterEach(async () => {
  await Promise.all(fakes.splice(0).map(fake => fake.close()))
})
const openFake = async (): Promise<FakeZaloOa> => {
  const fake = await openZaloOaFake()
  fakes.push(fake)
  return fake
}
/** As after a consent: the fake's pair is kept. Another `open` with the same tools is another process. */
async function connected(fake: FakeZaloOa): Promise<Tools> {
  const tools = toolsFor({ now: () => new Date(fake.state.now()) })
  const { access_token: access, refresh_token: refresh } = fake.grant()
  const at = fake.state.now()
  await tools.keep(accountOf(fake)).set('tokens', JSON.stringify({ access, refresh, at, until: at + 25 * hour }))
  return locked(tools)
}
const accountOf = (fake: FakeZaloOa): string => `zalo-oa:${fake.state.oa}`
const open = (fake: FakeZaloOa, tools: Tools): Channel => openZaloOa(fake.config, tools)
/** The lock of the test's tools lets everybody in; this one keeps its word. */
function locked(tools: Tools): Tools {
  const held = new Set<string>()
  const keep: Tools['keep'] = account => ({
    ...tools.keep(account),
    alone: async (name, _forMs, work) => {
      if (held.has(name)) return undefined
      held.add(name)
      try {
        return await work()
      } finally {
        held.delete(name)
      }
    },
  })
  return { ...tools, keep }
}
const say = (text: string): Part => ({ blocks: [{ kind: 'paragraph', text }] })
const heard = (fake: FakeZaloOa, chat = '9001'): string => {
  fake.state.heard.set(chat, fake.state.now())
  return chat
}

describe('the consent', () => {
  const browse = async (channel: Channel, path: string): Promise<Response> =>
    channel.serve!(new Request(`http://127.0.0.1/at/${channel.account}${path}`))
  /** An administrator opens the page, is sent to Zalo, says yes and comes back. */
  const consent = async (fake: FakeZaloOa, channel: Channel): Promise<string> => {
    const begun = await browse(channel, '/connect')
    expect(begun.status).toBe(302)
    expect(begun.headers.get('location')).toContain(`${fake.url}/v4/oa/permission?`)
    const there = await fetch(begun.headers.get('location')!, { redirect: 'manual' })
    const back = new URL(there.headers.get('location')!)
    expect(back.href).toContain(`https://hoi.example.gov.vn/at/${channel.account}/connected?`)
    return `/connected${back.search}`
  }

  it('connects an OA, whose tokens are kept and used', async () => {
    const fake = await openFake()
    const tools = toolsFor({ now: () => new Date(fake.state.now()) })
    const channel = open(fake, tools)
    expect(await channel.send!(heard(fake), say('a'))).toMatchObject({
      ok: false,
      again: 'later',
      why: expect.stringContaining('connect') as unknown,
    })
    expect((await browse(channel, await consent(fake, channel))).status).toBe(200)
    expect(await channel.send!(heard(fake), say('a'))).toMatchObject({ ok: true })
    expect(await open(fake, tools).send!(heard(fake), say('b'))).toMatchObject({ ok: true })
  })

  it('takes a code once, only with a state of its own, in time, and only for its own OA', async () => {
    const fake = await openFake()
    const channel = open(fake, toolsFor({ now: () => new Date(fake.state.now()) }))
    const back = await consent(fake, channel)
    for (const wrong of [back.replace(/state=\d/, 'state=9'), back.replace(/state=[^&]+/, ''), '/connected'])
      expect((await browse(channel, wrong)).status).toBe(400)
    expect((await browse(channel, back.replace(/oa_id=\d+/, 'oa_id=1111111111'))).status).toBe(403)
    expect(fake.state.granted).toBe(0)
    expect((await browse(channel, back)).status).toBe(200)
    expect((await browse(channel, back)).status).toBe(502)
    const late = await consent(fake, channel)
    fake.state.pass(16 * 60_000)
    expect((await browse(channel, late)).status).toBe(400)
  })

  it('says what Zalo said, with its number or without', async () => {
    const fake = await openFake()
    const channel = openZaloOa({ ...fake.config, appSecret: 'another-secret' }, toolsFor())
    const back = await consent(fake, channel)
    fake.state.manner.bareErrors = true
    const answer = await browse(channel, back)
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('Invalid secret key')])
    expect((await browse(channel, '/other')).status).toBe(404)
  })
})

describe('the tokens', () => {
  it('are renewed at half of their life, once, whoever asks', async () => {
    const fake = await openFake()
    const tools = await connected(fake)
    const chat = heard(fake)
    const processes = [open(fake, tools), open(fake, tools), open(fake, tools)]
    fake.state.pass(13 * hour)
    heard(fake)
    const sent = await Promise.all(Array.from({ length: 30 }, (_, i) => processes[i % 3]!.send!(chat, say(String(i)))))
    expect(fake.state.granted).toBe(2)
    expect(fake.state.reused).toBe(0)
    // Those that were under way when the old token died are told to come again, and nothing is said twice.
    expect(sent.filter(one => !one.ok && one.again !== 'later')).toEqual([])
    const again = await Promise.all(processes.map(one => one.send!(chat, say('b'))))
    expect(again.every(one => one.ok)).toBe(true)
  })

  it('are renewed when the platform refuses them, and the message is sent', async () => {
    const fake = await openFake()
    const tools = await connected(fake)
    const channel = open(fake, tools)
    fake.state.access = { token: 'another', until: Number.POSITIVE_INFINITY }
    expect(await channel.send!(heard(fake), say('a'))).toMatchObject({ ok: true })
    fake.state.pass(26 * hour)
    expect(await channel.send!(heard(fake), say('b'))).toMatchObject({ ok: true })
    expect(fake.state.shown.map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('of another process are taken without a renewal of one’s own', async () => {
    const fake = await openFake()
    const tools = await connected(fake)
    const [first, second] = [open(fake, tools), open(fake, tools)]
    const chat = heard(fake)
    await second.send!(chat, say('a'))
    fake.state.access = { token: 'another', until: Number.POSITIVE_INFINITY }
    await first.send!(chat, say('b'))
    expect(await second.send!(chat, say('c'))).toMatchObject({ ok: true })
    expect(fake.state.granted).toBe(2)
  })

  it('stay good while a renewal fails before their end, and are not asked for at every message', async () => {
    const fake = await openFake()
    const channel = open(fake, await connected(fake))
    fake.state.pass(13 * hour)
    fake.state.faults.push({ kind: 'html', times: 99, on: '/access_token' })
    for (let i = 0; i < 5; i += 1) expect(await channel.send!(heard(fake), say('a'))).toMatchObject({ ok: true })
    expect(fake.state.calls.filter(({ path }) => path.endsWith('/access_token'))).toHaveLength(1)
    fake.state.pass(13 * hour)
    expect(await channel.send!(heard(fake), say('b'))).toMatchObject({ ok: false, again: 'later' })
  })

  it('that are lost say how to connect again, and nothing is lost meanwhile', async () => {
    const fake = await openFake()
    const channel = open(fake, await connected(fake))
    fake.state.refresh = 'another'
    fake.state.pass(26 * hour)
    const sent: Sent = await channel.send!(heard(fake), say('a'))
    expect(sent).toMatchObject({ ok: false, again: 'later', why: expect.stringContaining('motcua connect zalo-oa') as unknown })
    expect(await channel.check!()).toMatchObject([{ ok: false, fix: expect.stringContaining('/connect') as unknown }])
  })

  it('survive a store that fails for a moment after they were granted', async () => {
    const fake = await openFake()
    const tools = await connected(fake)
    let broken = 3
    const failing: Tools = {
      ...tools,
      keep: account => ({
        ...tools.keep(account),
        set: (name, value) => (broken-- > 0 ? Promise.reject(new Error('disk full')) : tools.keep(account).set(name, value)),
      }),
    }
    fake.state.pass(13 * hour)
    expect(await open(fake, failing).send!(heard(fake), say('a'))).toMatchObject({ ok: true })
    expect(await open(fake, tools).send!(heard(fake), say('b'))).toMatchObject({ ok: true })
    expect(fake.state.reused).toBe(0)
  })

  it('never appear in what is said of a failure', async () => {
    const fake = await openFake()
    const channel = open(fake, await connected(fake))
    const said: unknown[] = []
    for (const kind of ['drop', 'cut', 'html', 'code'] as const) {
      fake.state.faults.push({ kind, times: 1 })
      said.push(await channel.send!(heard(fake), say('a')))
    }
    said.push(await channel.check!())
    await fake.close()
    said.push(await channel.send!('9001', say('a')), await channel.check!())
    for (const secret of [fake.state.access!.token, fake.state.refresh!, fake.config.appSecret, fake.config.key])
      expect(JSON.stringify(said)).not.toContain(secret)
  })
})
