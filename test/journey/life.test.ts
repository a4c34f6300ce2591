import { describe, expect, it } from 'vitest'
import { openCitizen, textOf } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'

/** The whole house: something has happened in a family, and what is to be done is told, step by step. */
describe('an event of life', () => {
  const house = eachHouse()
  const { start } = house

  it('is told on the web, goes on step by step, and a plain question in between is answered', async () => {
    const app = await start()
    const { ask } = openCitizen()
    const list = textOf(await ask(app, 'Bố em mất hôm qua, giờ nhà em phải làm những gì?'))
    expect(list.indexOf('Khai tử')).toBeLessThan(list.indexOf('Xóa đăng ký thường trú'))
    expect(list).toContain('Có thể được hưởng')
    expect(textOf(await ask(app, 'khai tử cần giấy gì'))).toContain('Giấy báo tử')
    expect(textOf(await ask(app, 'xong bước 1 rồi'))).toContain('Việc 2/2')
    expect(textOf(await ask(app, 'xong rồi'))).toContain('đã xong hết')
  })

  it('is told on Zalo within what a message holds, where a typed number opens the papers of that step', async () => {
    const fake = await openZaloBotFake({ retryMs: 20 })
    house.after(fake.close)
    await start({ ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url })
    const lan = fake.person()
    const ask = async (text: string): Promise<string> => {
      const before = lan.screen().length
      lan.says(text)
      const said = (): string =>
        lan
          .screen()
          .slice(before)
          .map(one => one.text)
          .join('\n')
      await expect.poll(said, { timeout: 10_000, interval: 10 }).toMatch(/Nguồn/)
      return said()
    }
    const list = await ask('vo em moi sinh, can lam nhung gi cho be')
    expect(list).toContain('Gõ số để chọn')
    expect(list).toMatch(/^1\. 1\. Khai sinh cho bé$/m)
    expect(lan.screen().every(({ text }) => text.length <= 2000)).toBe(true)
    expect(await ask('1')).toContain('Giấy chứng sinh')
  })
})
