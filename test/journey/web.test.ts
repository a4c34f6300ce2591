import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCitizen, textOf } from '../support/app.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

/** The whole house with its real knowledge; a citizen is a client who speaks HTTP. */
describe.each(engines)('a citizen at the web chat, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    const { start, stop } = house

    it('asks without accents, gets papers with the source, asks on about the fee, taps a button', async () => {
      const app = await start()
      const { ask } = openCitizen()
      const hello = await ask(app, { kind: 'start' })
      expect(textOf(hello)).toMatch(/máy|tự động/)
      const papers = await ask(app, 'tui mun lam giay khai sinh cho be moi de thi can gi z')
      expect(textOf(papers)).toContain('Giấy chứng sinh')
      expect(papers[0]?.citations?.[0]).toMatchObject({ asOf: '2026-07-18' })
      expect(textOf(papers)).not.toMatch(/cấp huyện/)
      const fee = await ask(app, 'the phi nhieu ko')
      expect(textOf(fee)).toMatch(/không mất phí|miễn/i)
      const time = papers[0]?.choices?.find(choice => choice.id.startsWith('p:1.001193:'))
      expect(time).toBeDefined()
      const tapped = await ask(app, { kind: 'choice', id: time!.id, label: time!.label })
      expect(tapped[0]?.citations?.length).toBeGreaterThan(0)
    })

    it('computes the price of certified copies', async () => {
      const app = await start()
      expect(textOf(await openCitizen().ask(app, 'sao y 10 trang het bao nhieu'))).toContain('12.000')
    })

    it('keeps a talk over a restart, with nothing asked twice and nothing lost', async () => {
      const first = await start()
      const { ask, talk } = openCitizen()
      await ask(first, 'đăng ký kết hôn cần gì')
      const before = await talk(first)
      await stop(first)
      const second = await start()
      expect(await talk(second)).toEqual(before)
      expect(textOf(await ask(second, 'bao lâu thì xong?'))).toMatch(/ngày/)
    })

    it('answers a message sent twice under one id once', async () => {
      const app = await start()
      const { send, talk, ask } = openCitizen()
      const id = randomUUID()
      await Promise.all([send(app, { kind: 'text', text: 'khai tử cần gì' }, id), send(app, { kind: 'text', text: 'khai tử cần gì' }, id)])
      await ask(app, 'cảm ơn')
      expect((await talk(app)).filter(row => row.by === 'citizen')).toHaveLength(2)
    })

    it('stores no secret: not in the talk, not on the disk', async () => {
      const app = await start()
      const { ask, talk } = openCitizen()
      const replies = await ask(app, 'ma otp la 482913, cccd 001099012345, so dt 0912345678 lam giup toi khai sinh')
      expect(textOf(replies)).toMatch(/không nhận|bỏ/)
      const written = JSON.stringify(await talk(app))
      for (const secret of ['482913', '001099012345', '0912345678']) expect(written).not.toContain(secret)
      await stop(app)
      const disk = readdirSync(house.folder).map(name => readFileSync(join(house.folder, name)))
      for (const secret of ['otp la 482913', '001099012345', '0912345678']) expect(disk.some(file => file.includes(secret))).toBe(false)
    })

    it('opens one case for an officer and says so honestly', async () => {
      const app = await start()
      const { ask } = openCitizen()
      expect(textOf(await ask(app, 'cho tôi gặp cán bộ'))).toMatch(/cán bộ/)
      await ask(app, 'cho tôi gặp cán bộ')
      const cases = await app.store.care.cases('mau')
      expect(cases.filter(({ state }) => state === 'open')).toHaveLength(1)
    })

    it('knows nothing of one chat in another', async () => {
      const app = await start()
      await openCitizen().ask(app, 'làm giấy khai sinh cần gì')
      expect(await openCitizen().talk(app)).toEqual([])
    })
  })
})
