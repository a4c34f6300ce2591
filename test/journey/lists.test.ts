import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { eachHouse } from '../support/house.ts'
import { openTelegramFake } from '../support/telegram/server.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'
import { consented } from '../support/zalo-oa/consent.ts'
import { openZaloOaFake } from '../support/zalo-oa/server.ts'

/** A personal list on each platform, typed from the first word to the next day: the whole house, the platform's own protocol. */

type Shown = { readonly text: string }
type Phone = {
  screen(): readonly Shown[]
  says(text: string): unknown
}
/** What the platform got of the picture: bytes, and the words that stand by it. */
type Seen = { readonly bytes: number }

const day = 86_400_000

describe('a personal list, typed from the first word to the next day', () => {
  const house = eachHouse()
  const { stop } = house
  /** How far the clock of all is ahead of ours, in ms. It has to run: what is sent keeps a pace. */
  let ahead: number
  beforeEach(() => {
    ahead = 0
  })
  const start = (settings: Readonly<Record<string, string>>): Promise<App> =>
    house.start(settings, { now: () => new Date(Date.now() + ahead) })
  const asking = (phone: Phone) => async (text: string, expected: RegExp) => {
    const before = phone.screen().length
    const said = (): string =>
      phone
        .screen()
        .slice(before)
        .map(one => one.text)
        .join('\n')
    phone.says(text)
    await expect.poll(said, { timeout: 15_000, interval: 10, message: text }).toMatch(expected)
    return said()
  }

  /** What is the same on every platform. */
  const talk = async (phone: Phone, { app, again, picture }: { app: App; again: () => Promise<App>; picture: () => Seen }) => {
    const ask = asking(phone)
    await ask('chuan bi ho so khai sinh', /trường hợp đặc biệt nào không/)
    await ask('binh thuong', /giấy chứng sinh của nơi sinh không/)
    await ask('mat roi', /đã đăng ký kết hôn chưa/)
    await ask('me don than', /quá 60 ngày tuổi chưa/)
    await ask('con trong han', /Ai đi khai sinh/)
    await ask('me di', /nộp hồ sơ bằng cách nào/)
    await ask('ra quay', /Thay cho giấy chứng sinh[^]*Quầy 1/)
    await ask('Ảnh và trang in', /Ảnh danh sách/)
    await expect.poll(() => picture().bytes, { timeout: 20_000 }).toBeGreaterThan(30_000)
    await ask('đã có tờ khai rồi', /đã có tờ khai đăng ký khai sinh/)
    await ask('da co giay to tuy than roi', /đã có giấy tờ tùy thân/)
    await stop(app)
    ahead += day
    await again()
    await ask('xem danh sach', /Đã có: Tờ khai đăng ký khai sinh[^]*Đã có: Giấy tờ tùy thân/)
    await ask('sửa lại: bé quá 60 ngày rồi', /Khai sau 60 ngày/)
  }

  it('on Telegram', { timeout: 120_000 }, async () => {
    const fake = await openTelegramFake()
    house.after(fake.close)
    const settings = { TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url }
    const app = await start(settings)
    const picture = () => ({ bytes: fake.state.messages.find(({ photo }) => photo)?.photo?.bytes ?? 0 })
    await talk(fake.person(77), { app, again: () => start(settings), picture })
  })

  it('on the Zalo Bot Platform', { timeout: 120_000 }, async () => {
    const fake = await openZaloBotFake({ retryMs: 20 })
    house.after(fake.close)
    // Zalo fetches the picture from an address that has to be known before the server is there.
    const first = await start({})
    const port = String(first.port)
    await stop(first)
    const settings = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url }
    const app = await start(settings)
    const picture = () => ({ bytes: fake.state.fetched.find(({ type, status }) => type === 'image/png' && status === 200)?.bytes ?? 0 })
    const lan = fake.person()
    await talk(lan, { app, again: () => start(settings), picture })
    const list = lan
      .screen()
      .map(({ text }) => /https?:\/\/\S+\/list\/\S+/.exec(text)?.[0])
      .findLast(one => one !== undefined)
    const page = await fetch(list ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Tờ khai đăng ký khai sinh')
  })

  it('on a Zalo Official Account', { timeout: 120_000 }, async () => {
    const fake = await openZaloOaFake()
    house.after(fake.close)
    fake.state.now = () => Date.now() + ahead
    const settings = { PUBLIC_URL: 'https://hoi.example.gov.vn', ...fake.environment }
    const hooked = async (): Promise<App> => {
      const app = await start(settings)
      fake.state.hook = `http://127.0.0.1:${app.port}/hooks/zalo-oa:${fake.state.oa}`
      return app
    }
    const app = await hooked()
    await consented(`http://127.0.0.1:${app.port}`, fake.state.oa)
    const lan = fake.person()
    // The fake keeps no bytes of what was uploaded: that the picture stands on the screen is what can be seen.
    const picture = () => ({ bytes: lan.screen().some(one => one.picture) ? 1_000_000 : 0 })
    await talk(lan, { app, again: hooked, picture })
    expect(lan.screen().some(({ text }) => text.includes('https://hoi.example.gov.vn/list/'))).toBe(true)
  })
})
