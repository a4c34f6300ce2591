import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { eachHouse } from '../support/house.ts'
import type { Person } from '../support/zalo-oa/person.ts'
import { consented } from '../support/zalo-oa/consent.ts'
import { openZaloOaFake, type FakeZaloOa } from '../support/zalo-oa/server.ts'
import type { Shown } from '../support/zalo-oa/state.ts'

const world = 'https://hoi.example.gov.vn'
const hour = 3_600_000

/** The whole house with its real knowledge; a citizen writes to an Official Account, which is our fake over real HTTP. */
describe('a citizen and an Official Account', () => {
  const house = eachHouse()
  let fake: FakeZaloOa
  beforeEach(async () => {
    fake = await openZaloOaFake()
    house.after(fake.close)
  })
  const start = async (): Promise<App> => {
    const app = await house.start({ PUBLIC_URL: world, ...fake.environment }, { now: () => new Date(fake.state.now()) })
    fake.state.hook = `http://127.0.0.1:${app.port}/hooks/zalo-oa:${fake.state.oa}`
    return app
  }
  const connect = (app: App): Promise<void> => consented(`http://127.0.0.1:${app.port}`, fake.state.oa)
  /** Everything that is answered to what is done. */
  const asking =
    (person: Person) =>
    async (act: () => unknown): Promise<readonly Shown[]> => {
      const before = person.screen().length
      act()
      await expect.poll(() => person.screen().length, { timeout: 10_000, interval: 10 }).toBeGreaterThan(before)
      return person.screen().slice(before)
    }
  const textOf = (shown: readonly Shown[]): string => shown.map(({ text }) => text).join('\n')

  it('connects, greets a follower, answers, takes a tap, and hears its own echoes as nothing', async () => {
    await connect(await start())
    fake.state.manner.twice = true
    const lan = fake.person()
    const ask = asking(lan)
    expect(textOf(await ask(() => lan.follows()))).toMatch(/máy trả lời/)
    const papers = await ask(() => lan.says('lam giay khai sinh can gi'))
    expect(textOf(papers)).toContain('Giấy chứng sinh')
    const [button] = papers.flatMap(({ buttons }) => buttons).filter(({ type }) => type === 'oa.query.hide')
    const tapped = await ask(() => lan.taps(button!.title))
    expect(textOf(tapped)).not.toMatch(/#mc:|chưa tìm thấy/)
    await fake.state.quiet()
    const said = lan.screen().length
    await ask(() => lan.says('cảm ơn'))
    expect(lan.screen()).toHaveLength(said + 1)
    expect(fake.state.undelivered).toBe(0)
  })

  it('does not talk over an officer in the OA’s own tool', async () => {
    await connect(await start())
    const lan = fake.person()
    const ask = asking(lan)
    await ask(() => lan.says('chào'))
    const before = lan.screen().length
    lan.isAnsweredBy('7777777777777777', 'Chị chờ em xem hồ sơ ạ')
    lan.says('vâng, tôi chờ')
    await fake.state.quiet()
    fake.state.pass(3 * hour)
    await ask(() => lan.says('khai tử cần gì'))
    expect(textOf(lan.screen().slice(before))).toMatch(/khai tử/i)
    expect(
      lan
        .screen()
        .slice(before)
        .every(({ text }) => !/chờ/.test(text)),
    ).toBe(true)
  })

  it('keeps an officer’s answer that comes too late until the person writes again', async () => {
    const app = await start()
    await connect(app)
    const lan = fake.person()
    const ask = asking(lan)
    await ask(() => lan.says('chào'))
    fake.state.pass(8 * 24 * hour)
    const before = lan.screen().length
    const account = `zalo-oa:${fake.state.oa}`
    await app.take([
      {
        account,
        channel: 'zalo-oa',
        id: 'case-1',
        chat: lan.id,
        sender: { id: 'officer' },
        at: new Date(fake.state.now()).toISOString(),
        body: { kind: 'event', what: 'officer-said', data: { name: 'Hoa', text: 'Hồ sơ của chị đã xong.' } },
      },
    ])
    await expect.poll(() => fake.state.calls.filter(({ path }) => path.endsWith('/cs')).length, { timeout: 10_000 }).toBe(2)
    await expect.poll(async () => (await app.store.outbox.tally()).pending, { timeout: 10_000 }).toBe(1)
    lan.says('alo')
    await expect.poll(() => lan.screen().length, { timeout: 10_000 }).toBe(before + 2)
    expect(lan.screen()[before]?.text).toContain('Hồ sơ của chị đã xong.')
  })

  it('forgets who withdraws consent', async () => {
    const app = await start()
    await connect(app)
    const lan = fake.person()
    await asking(lan)(() => lan.says('khai sinh cần gì'))
    const talk = () => app.store.readTalk(`zalo-oa:${fake.state.oa}`, lan.id, 0, 100)
    expect((await talk()).length).toBeGreaterThan(0)
    lan.withdraws()
    // Only that somebody left is still written.
    await expect.poll(talk, { timeout: 10_000 }).toMatchObject([{ by: 'citizen', body: { kind: 'leave' } }])
    expect(lan.screen()).toHaveLength(1)
  })

  it('takes what Zalo retries after the server was away', async () => {
    const first = await start()
    await connect(first)
    await house.stop(first)
    const lan = fake.person()
    lan.says('sao y 10 trang het bao nhieu')
    await expect.poll(() => fake.state.events[0]?.tries, { timeout: 10_000 }).toBeGreaterThan(0)
    await start()
    await expect.poll(() => textOf(lan.screen()), { timeout: 10_000 }).toContain('12.000')
  })
})
