import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Reply } from '../../src/model/reply.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { openTelegramFake } from '../support/telegram/server.ts'

const day = 86_400_000

/** The whole house: an interview, its list, and what the list's address opens. */
describe('a personal list of papers', () => {
  const house = eachHouse()
  const { stop } = house
  let time = Date.parse('2026-11-28T02:00:00.000Z')
  beforeEach(() => {
    time = Date.parse('2026-11-28T02:00:00.000Z')
  })
  const start = (settings: Readonly<Record<string, string>> = {}): Promise<App> => house.start(settings, { now: () => new Date(time) })
  const tap = (replies: readonly Reply[], label: string | RegExp) => {
    const choice = replies.at(-1)?.choices?.find(one => (typeof label === 'string' ? one.label === label : label.test(one.label)))
    if (choice === undefined) throw new Error(`no button ${String(label)} below ${textOf(replies)}`)
    return { kind: 'choice' as const, id: choice.id, label: choice.label }
  }
  /** From the first question to the list, by taps alone. */
  const interview = async (app: App, { ask }: ReturnType<typeof openCitizen>): Promise<readonly Reply[]> => {
    let last = await ask(app, 'chuẩn bị hồ sơ khai sinh')
    for (const label of ['Không, bình thường', 'Không có', 'Đã đăng ký kết hôn', 'Chưa quá 60 ngày', 'Cha hoặc mẹ', 'Ra quầy nộp'])
      last = await ask(app, tap(last, label))
    return last
  }
  const linkIn = (replies: readonly Reply[]): string => {
    const [link] = replies.flatMap(({ blocks }) => blocks).flatMap(block => (block.kind === 'link' ? [block.url] : []))
    return link ?? ''
  }

  it('is made, printed, seen as a picture, and its address cannot be made up or kept for ever', async () => {
    const app = await start()
    const base = `http://127.0.0.1:${app.port}`
    const citizen = openCitizen()
    const list = await interview(app, citizen)
    expect(textOf(list)).toContain('Thay cho giấy chứng sinh')
    expect(textOf(list)).toContain('Quầy 1')
    const link = linkIn(list)
    const page = await fetch(`${base}${link}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('Giấy tờ tùy thân của người đi khai')
    expect(html).not.toMatch(/https?:\/\//)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    for (const font of ['regular', 'bold']) {
      const served = await fetch(`${base}/list/${font}.ttf`)
      expect((await served.arrayBuffer()).byteLength).toBeGreaterThan(100_000)
    }
    const shared = await citizen.ask(app, tap(list, 'Ảnh và trang in'))
    const picture = shared.flatMap(({ blocks }) => blocks).find(block => block.kind === 'picture')
    const png = Buffer.from(await (await fetch(`${base}${picture?.file}`)).arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(720)
    const forged = [link.replace(/.$/, last => (last === '0' ? '1' : '0')), link.replace('late_in-time', 'late_late'), '/list/birth/00']
    for (const path of [...forged, `${forged[0]}.png`]) expect((await fetch(`${base}${path}`)).status, path).toBe(404)
    expect(await (await fetch(`${base}${forged[1]}`)).text()).toContain('xem danh sách')
    time += 31 * day
    expect((await fetch(`${base}${link}`)).status).toBe(404)
  })

  it('is ticked by tap and by word, and still ticked tomorrow, after a restart', async () => {
    const first = await start()
    const citizen = openCitizen()
    const list = await interview(first, citizen)
    const ticks = await citizen.ask(first, tap(list, 'Đánh dấu giấy đã có'))
    await citizen.ask(first, tap(ticks, /^Giấy tờ tùy thân/))
    expect(textOf(await citizen.ask(first, 'đã có tờ khai rồi'))).toContain('tờ khai đăng ký khai sinh')
    await stop(first)
    time += day
    const app = await start()
    const again = await citizen.ask(app, 'tiếp tục')
    expect(textOf(again)).toMatch(/Đã có: Tờ khai đăng ký khai sinh[^]*Đã có: Giấy tờ tùy thân/)
    const changed = await citizen.ask(app, 'sửa lại: bé quá 60 ngày rồi')
    expect(textOf(changed)).toContain('Khai sau 60 ngày')
    expect(textOf(changed)).toContain('Đã có: Tờ khai')
    const which = await citizen.ask(app, tap(changed, 'Sửa câu trả lời'))
    const question = await citizen.ask(app, tap(which, 'Cha hoặc mẹ'))
    const other = await citizen.ask(app, tap(question, 'Nhờ người khác'))
    expect(textOf(other)).toContain('Văn bản ủy quyền: 1 bản chính')
  })

  it('never keeps a number typed in between, says why, and goes on', async () => {
    const app = await start()
    const citizen = openCitizen()
    let last = await citizen.ask(app, 'chuẩn bị hồ sơ khai sinh')
    last = await citizen.ask(app, tap(last, 'Không, bình thường'))
    for (const secret of ['số căn cước của tôi là 079203001234', 'mã otp là 482913']) {
      const warned = await citizen.ask(app, secret)
      expect(textOf(warned)).toMatch(/không cần|không nhận/)
      expect(textOf(warned)).toContain('Bé có giấy chứng sinh của nơi sinh không?')
      last = warned
    }
    expect(textOf(await citizen.ask(app, tap(last, 'Có giấy chứng sinh')))).toMatch(/câu\s3/)
    await stop(app)
    const all = readdirSync(house.folder).map(file => readFileSync(join(house.folder, file)).toString('latin1'))
    for (const number of ['079203001234', '482913']) expect(all.some(text => text.includes(number))).toBe(false)
  })

  it('goes with the person who asks what to bring, and lets him ask something else', async () => {
    const app = await start()
    const citizen = openCitizen()
    const first = await citizen.ask(app, 'em cần mang gì khi đăng ký kết hôn')
    expect(textOf(first)).toMatch(/Giấy tờ tùy thân của hai bên[^]*Cả hai người đều là công dân Việt Nam/)
    expect(textOf(await citizen.ask(app, 'thứ bảy có làm việc không'))).toContain('thứ bảy')
    expect(textOf(await citizen.ask(app, 'tiếp tục'))).toContain('Cả hai người đều là công dân Việt Nam')
  })

  it('arrives on Telegram as a photo, with no public address at all', async () => {
    const fake = await openTelegramFake()
    house.after(fake.close)
    await start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
    const lan = fake.person(77)
    const says = async (text: string): Promise<void> => {
      const before = lan.screen().length
      lan.says(text)
      await expect.poll(() => lan.screen().length, { timeout: 10_000, interval: 10 }).toBeGreaterThan(before)
    }
    for (const text of ['chuẩn bị giấy tờ mở hộ kinh doanh', 'một mình', 'tự nộp', 'Ảnh và trang in']) await says(text)
    await expect.poll(() => fake.state.messages.find(({ photo }) => photo)?.photo?.bytes ?? 0, { timeout: 10_000 }).toBeGreaterThan(50_000)
    expect(fake.state.messages.find(({ photo }) => photo)?.text).toContain('Giấy đề nghị đăng ký hộ kinh doanh')
  })
})
