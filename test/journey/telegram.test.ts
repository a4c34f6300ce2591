import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'
import { openTelegramFake, type FakeTelegram, type Person } from '../support/telegram/server.ts'

/** The whole house with its real knowledge and the real client, talking to a Telegram of our own over HTTP. */
describe.each(engines)('a citizen on Telegram, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let fake: FakeTelegram
    beforeEach(async () => {
      fake = await openTelegramFake()
      house.after(fake.close)
    })
    const start = (more: Readonly<Record<string, string>> = {}): Promise<App> =>
      house.start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url, ...more })
    const reads = async (person: Person, expected: RegExp): Promise<void> => {
      await expect
        .poll(
          () =>
            person
              .screen()
              .map(({ text }) => text)
              .join('\n'),
          { timeout: 15_000, interval: 20 },
        )
        .toMatch(expected)
    }
    const button = (person: Person, label: RegExp): { message: number; data: string } => {
      const found = person.screen().flatMap(({ id, buttons }) => buttons.map(one => ({ message: id, ...one })))
      const one = found.findLast(({ text }) => label.test(text))
      if (one === undefined) throw new Error(`no button ${String(label)} among ${found.map(({ text }) => text).join(', ')}`)
      return one
    }

    it('asks, taps, and reads the source, by polling', async () => {
      await start()
      const lan = fake.person(77)
      lan.says('/start')
      await reads(lan, /máy|tự động/)
      lan.says('tui mun lam giay khai sinh cho be moi de thi can gi z')
      await reads(lan, /Giấy chứng sinh[^]*Nguồn: 1\.001193/)
      const where = button(lan, /Làm trên mạng/)
      lan.taps(where.message, where.data)
      await reads(lan, /Nguồn[^]*Nguồn/)
      await expect.poll(() => fake.state.released.length).toBe(1)
      expect(fake.state.commands.length).toBeGreaterThan(2)
    })

    it('writes over a question back once it is answered, but not over an older one', async () => {
      await start()
      const lan = fake.person(77)
      lan.says('/start')
      await reads(lan, /máy|tự động/)
      lan.says('đăng ký lại')
      await expect.poll(() => lan.screen().length, { timeout: 15_000 }).toBe(2)
      const question = lan.screen()[1]!
      lan.taps(question.id, question.buttons[0]!.data)
      await expect.poll(() => lan.screen()[1]?.text).not.toBe(question.text)
      expect(lan.screen().map(({ id }) => id)).toEqual([lan.screen()[0]!.id, question.id])
      lan.taps(question.id, question.buttons[0]!.data)
      await expect.poll(() => lan.screen().length).toBe(3)
    })

    it('walks a guide: questions make room for what comes next, what is to be done stays to be read', async () => {
      await start()
      const lan = fake.person(77)
      lan.says('/start')
      await reads(lan, /máy|tự động/)
      lan.says('làm tài khoản vneid thế nào')
      await reads(lan, /làm tài khoản cho ai/)
      const first = button(lan, /Cho tôi/)
      lan.taps(first.message, first.data)
      await reads(lan, /đã có tài khoản VNeID mức 2 chưa/)
      const told = lan.screen()
      expect(told.at(-1)?.id).toBe(first.message)
      expect(told.map(({ text }) => text).join('\n')).not.toMatch(/làm tài khoản cho ai/)
    })

    it('is answered once by webhook, though Telegram calls twice and storing was slow', async () => {
      const app = await start({ PUBLIC_URL: 'http://127.0.0.1:9', TELEGRAM_MODE: 'webhook', TELEGRAM_SECRET: 'a-word' })
      await expect.poll(() => fake.state.webhook?.url).toBe('http://127.0.0.1:9/hooks/telegram:4242')
      // The address of the real server is known only now.
      fake.state.webhook = { url: `http://127.0.0.1:${app.port}/hooks/telegram:4242`, secret: 'a-word' }
      const lan = fake.person(77)
      lan.says('sao y 10 trang het bao nhieu')
      await fake.delivered()
      await reads(lan, /12\.000/)
      const count = lan.screen().length
      const forged = await fetch(fake.state.webhook.url, { method: 'POST', body: '{"update_id":1}' })
      expect(forged.status).toBe(401)
      lan.says('cảm ơn')
      await expect.poll(() => lan.screen().length).toBe(count + 1)
    })

    it('gets every answer in order though Telegram floods, fails and hangs up', async () => {
      await start()
      const lan = fake.person(77)
      fake.state.faults.push(
        { kind: 'flood', times: 1, seconds: 1, on: 'sendMessage' },
        { kind: 'html', times: 2, on: 'sendMessage' },
        { kind: 'html', times: 1, on: 'getUpdates' },
        { kind: 'drop', times: 1, on: 'getUpdates' },
      )
      for (const text of ['lam giay khai sinh can gi', 'thế còn lệ phí?', 'bao lâu thì xong']) lan.says(text)
      await expect.poll(() => lan.screen().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(3)
      const read = lan.screen().map(({ text }) => text)
      expect(read[0]).toContain('Giấy chứng sinh')
      expect(read[1]).toMatch(/phí/i)
      expect(read[2]).toMatch(/ngày/)
    })

    it('loses nothing over a restart, and nothing is asked of a person who left', async () => {
      const app = await start()
      const lan = fake.person(77)
      lan.says('đăng ký kết hôn cần gì')
      await reads(lan, /Nguồn/)
      await house.stop(app)
      const read = lan.screen().length
      lan.says('bao lâu thì xong?')
      const { store } = await start()
      await expect.poll(() => lan.screen().length, { timeout: 10_000 }).toBeGreaterThan(read)
      const open = async (): Promise<number> => {
        const { pending, sending } = await store.outbox.tally()
        return pending + sending
      }
      await expect.poll(open).toBe(0)
      fake.state.blocked.add('77')
      lan.says('cảm ơn')
      await expect.poll(async () => (await store.outbox.tally()).dead, { timeout: 10_000 }).toBe(1)
    })

    it('knows a campaign from the link', async () => {
      const app = await start()
      const lan = fake.person(77)
      lan.says('/start TANLAC-7')
      await reads(lan, /máy|tự động/)
      lan.says('bạn giữ gì về tôi')
      await reads(lan, /mã chiến dịch/)
      expect(app.port).toBeGreaterThan(0)
    })
  })
})
