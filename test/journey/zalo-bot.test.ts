import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { eachHouse } from '../support/house.ts'
import { openZaloBotFake, type FakeZaloBot } from '../support/zalo-bot/server.ts'

/** The whole house with its real knowledge; a citizen writes on Zalo, which is our fake over real HTTP. */
describe('a citizen on the Zalo Bot Platform', () => {
  const house = eachHouse()
  let fake: FakeZaloBot
  beforeEach(async () => {
    fake = await openZaloBotFake({ retryMs: 20 })
    house.after(fake.close)
  })
  const start = (more: Readonly<Record<string, string>> = {}): Promise<App> =>
    house.start({ ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url, ...more })
  /** What is said, then everything that is answered to it. */
  const asking = (person: ReturnType<FakeZaloBot['person']>) => async (act: () => unknown) => {
    const before = person.screen().length
    act()
    await expect.poll(() => person.screen().length, { timeout: 10_000, interval: 10 }).toBeGreaterThan(before)
    return person
      .screen()
      .slice(before)
      .map(({ text }) => text)
      .join('\n')
  }

  it('asks without accents, picks by a number and by a word, and is told what to do with a link', async () => {
    await start()
    const lan = fake.person()
    const ask = asking(lan)
    const papers = await ask(() => lan.says('lam giay khai sinh can gi'))
    expect(papers).toContain('Giấy chứng sinh')
    expect(papers).toMatch(/Nguồn: .*18\/7\/2026/)
    expect(papers).toMatch(/^2\. /m)
    const second = /Gõ số để chọn:\n1\. .*\n2\. (.*)/.exec(papers)?.[1]
    expect(second).toBeDefined()
    const picked = await ask(() => lan.says('hai'))
    expect(picked).not.toContain('chưa tìm thấy')
    expect(await ask(() => lan.sends('unsupported'))).toContain('bỏ đường dẫn')
    // Inside a list the question comes once more after each.
    await ask(() => lan.sends('image'))
    await expect
      .poll(() =>
        lan
          .screen()
          .map(({ text }) => text)
          .join('\n'),
      )
      .toContain('ảnh')
  })

  it('by webhook: what comes twice is answered once, from a wrapped event too', async () => {
    // Zalo needs an address before the server is there to give one.
    const first = await start()
    const port = String(first.port)
    await house.stop(first)
    fake.state.manner.twice = true
    fake.state.manner.wrapped = true
    await start({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ZALO_BOT_MODE: 'webhook', ZALO_BOT_SECRET: 'a word agreed on' })
    await expect.poll(() => fake.state.webhook?.url, { timeout: 10_000 }).toContain(`:${port}/hooks/zalo-bot:`)
    const lan = fake.person()
    const ask = asking(lan)
    await ask(() => lan.says('sao y 10 trang het bao nhieu'))
    await fake.state.quiet()
    await ask(() => lan.says('cảm ơn'))
    expect(lan.screen().filter(({ text }) => text.includes('12.000'))).toHaveLength(1)
  })
})
