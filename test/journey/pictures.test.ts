import { describe, expect, it } from 'vitest'
import { openCitizen } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { openTelegramFake } from '../support/telegram/server.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'
import { consented } from '../support/zalo-oa/consent.ts'
import { openZaloOaFake } from '../support/zalo-oa/server.ts'

/** The picture of a guide's step, from the knowledge folder to each platform's screen: "activate" shows one. */

const atPicture = ['tôi muốn tạo tài khoản', 'cho tôi', 'được duyệt rồi', 'xong']
const alt = /màn hình đầu của VNeID/

describe('the picture of a step arrives', () => {
  const house = eachHouse()
  const { start } = house
  const told = (screen: () => number, says: (text: string) => unknown) => async (text: string) => {
    const before = screen()
    says(text)
    await expect.poll(screen, { timeout: 10_000, interval: 10 }).toBeGreaterThan(before)
  }

  it('in the web chat, as an address that serves it', async () => {
    const app = await start({})
    const { ask } = openCitizen()
    let last: Awaited<ReturnType<typeof ask>> = []
    for (const text of atPicture) last = await ask(app, text)
    const [picture] = last.flatMap(reply => reply.blocks).filter(block => block.kind === 'picture')
    expect(picture?.alt).toMatch(alt)
    const served = await fetch(`http://127.0.0.1:${app.port}/pictures/${picture?.file}`)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await served.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('on Telegram, as a photo', async () => {
    const fake = await openTelegramFake()
    house.after(fake.close)
    await start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
    const lan = fake.person(77)
    const say = told(() => lan.screen().length, lan.says)
    for (const text of atPicture) await say(text)
    const shown = () => fake.state.messages.find(({ photo, text }) => photo && alt.test(text))
    await expect.poll(() => shown()?.photo?.bytes ?? 0, { timeout: 10_000 }).toBeGreaterThan(5000)
  })

  it('on the Zalo Bot Platform, fetched from the public address', async () => {
    const fake = await openZaloBotFake({ retryMs: 20 })
    house.after(fake.close)
    const first = await start({})
    const port = String(first.port)
    await house.stop(first)
    await start({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url })
    const lan = fake.person()
    const say = told(() => lan.screen().length, lan.says)
    for (const text of atPicture) await say(text)
    await expect.poll(() => fake.state.fetched.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(fake.state.fetched[0]).toMatchObject({ status: 200, type: 'image/png' })
    expect(fake.state.fetched[0]?.bytes).toBeGreaterThan(5000)
  })

  it('on a Zalo Official Account, uploaded and named', async () => {
    const fake = await openZaloOaFake()
    house.after(fake.close)
    const app = await start({ PUBLIC_URL: 'https://hoi.example.gov.vn', ...fake.environment })
    const here = `http://127.0.0.1:${app.port}`
    fake.state.hook = `${here}/hooks/zalo-oa:${fake.state.oa}`
    await consented(here, fake.state.oa)
    const lan = fake.person()
    const say = told(() => lan.screen().length, lan.says)
    for (const text of atPicture) await say(text)
    await expect.poll(() => lan.screen().some(({ picture, text }) => picture && alt.test(text)), { timeout: 10_000 }).toBe(true)
    // The app's own page in the shop, then its first screen.
    expect(fake.state.uploads.size).toBe(2)
  })
})
