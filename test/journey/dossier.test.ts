import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Said } from '../../src/model/talk.ts'
import { openCitizen, textOf } from '../support/app.ts'
import { fakeIgate } from '../support/dossiers/igate.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'

const code = '000.00.99.H99-261120-0001'

/** The whole house; a citizen asks where their dossier stands. */
describe.each(engines)('a dossier asked about at the web chat, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let clock: Date
    beforeEach(() => {
      clock = new Date('2026-11-28T02:00:00.000Z')
    })
    const start = (more: Record<string, string> = {}): Promise<App> => house.start(more, { now: () => clock })
    const told = (rows: readonly Said[]): string => textOf(rows.flatMap(row => (row.by === 'assistant' ? [row.reply] : [])))

    it('is told with its state, its day and what to do, and neither code nor digits are kept in clear', async () => {
      const app = await start()
      const { ask, talk } = openCitizen()
      await ask(app, { kind: 'start' })
      expect(textOf(await ask(app, 'ho so cua toi den dau roi'))).toContain('mã hồ sơ ghi trên giấy hẹn')
      expect(textOf(await ask(app, `${code} giup toi`))).toContain('4 số cuối')
      expect(textOf(await ask(app, '0001'))).toContain('Đang tra')
      await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('Hồ sơ: Đăng ký khai sinh')
      expect(told(await talk(app))).toContain('Hẹn trả ngày 4/12/2026. Còn 5 ngày làm việc.')
      expect(JSON.stringify(await talk(app))).not.toContain('H99-261120')
      await house.stop(app)
      if (at.engine === 'sqlite')
        for (const name of readdirSync(house.folder)) expect(readFileSync(join(house.folder, name)).includes('H99-261120')).toBe(false)
    })

    it('stays hidden from who does not know the phone number', async () => {
      const app = await start()
      const { ask, talk } = openCitizen()
      await ask(app, `${code} 0002`)
      await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('không thấy hồ sơ nào khớp')
      expect(told(await talk(app))).not.toContain('khai sinh')
    })

    it('is told to its owner however often strangers have guessed, for the whole phone number', async () => {
      const app = await start()
      for (let i = 0; i < 5; i += 1) {
        const stranger = openCitizen()
        await stranger.ask(app, `${code} ${5000 + i}`)
        await expect.poll(async () => told(await stranger.talk(app)), { timeout: 5000 }).toContain('không thấy hồ sơ nào khớp')
      }
      const { ask, talk } = openCitizen()
      await ask(app, `${code} 0001`)
      await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('gửi cả số điện thoại đã ghi khi nộp')
      expect(textOf(await ask(app, 'dạ số của con là 0900 000 001'))).toContain('Đang tra')
      await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('Hồ sơ: Đăng ký khai sinh')
      expect(JSON.stringify(await talk(app))).not.toMatch(/0900|000 001/)
    })

    it('is looked up on the portal where no system is joined: the code stands ready in what is shown', async () => {
      const app = await start({ DOSSIERS: 'link' })
      const { ask } = openCitizen()
      const reply = textOf(await ask(app, `hs ${code.toLowerCase()} tới đâu rồi`))
      expect(reply).toContain(`Chép mã này vào ô mã hồ sơ: ${code}`)
      expect(reply).toContain('dvc-tra-cuu-ho-so')
      await house.stop(app)
      if (at.engine === 'sqlite')
        for (const name of readdirSync(house.folder)) expect(readFileSync(join(house.folder, name)).includes('H99-261120')).toBe(false)
    })

    it('is told by a province’s system; while that is down or late, at once where to look, and later by itself what was found', async () => {
      const item = {
        id: '1',
        code,
        applicant: { data: { phoneNumber: '0900000001' } },
        procedure: { name: 'Đăng ký khai sinh' },
        dossierStatus: { id: 4, name: 'Đang xử lý' },
      }
      const fake = await fakeIgate([item])
      try {
        const app = await start({
          DOSSIERS: 'igate',
          DOSSIERS_URL: fake.settings.url,
          DOSSIERS_TOKEN_URL: fake.settings.tokenUrl,
          DOSSIERS_ID: fake.settings.id,
          DOSSIERS_SECRET: fake.settings.secret,
        })
        const { ask, talk } = openCitizen()
        fake.set('page')
        expect(textOf(await ask(app, `${code} 0001`))).toContain('Đang tra')
        await expect.poll(async () => told(await talk(app)), { timeout: 3000 }).toContain('đang không trả lời')
        expect(told(await talk(app))).toContain('dvc-tra-cuu-ho-so')
        fake.set('late')
        await ask(app, `${code} 0001`)
        await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('Hệ thống trả lời chậm')
        fake.set(undefined)
        fake.release()
        await expect.poll(async () => told(await talk(app)), { timeout: 5000 }).toContain('Hồ sơ: Đăng ký khai sinh')
        const before = (await talk(app)).length
        await ask(app, `${code} 0009`)
        await expect.poll(async () => told((await talk(app)).slice(before)), { timeout: 5000 }).toContain('không thấy hồ sơ nào khớp')
      } finally {
        await fake.close()
      }
    })

    it('is followed by consent: one notice a change, also over a restart, until DỪNG; then nothing of it is kept', async () => {
      const exports = join(house.folder, 'exports')
      mkdirSync(exports)
      const put = (state: string): void => {
        writeFileSync(join(house.folder, 'aside'), `Mã hồ sơ,Trạng thái,Số điện thoại\n${code},${state},0900000001\n`)
        renameSync(join(house.folder, 'aside'), join(exports, 'a.csv'))
      }
      put('Đang xử lý')
      const settings = { DOSSIERS: 'file', DOSSIERS_FOLDER: exports }
      const first = await start(settings)
      const { ask, talk } = openCitizen()
      const changes = async (app: App): Promise<number> => told(await talk(app)).split('nhờ theo dõi có thay đổi').length - 1
      await ask(first, `${code} 0001`)
      await expect.poll(async () => told(await talk(first)), { timeout: 5000 }).toContain('Cán bộ đang giải quyết')
      expect(textOf(await ask(first, { kind: 'choice', id: 'dossier:follow' }))).toContain('cất kín mã hồ sơ')
      expect(textOf(await ask(first, 'đồng ý'))).toContain('Hồ sơ có thay đổi là tôi nhắn')
      put('Yêu cầu bổ sung giấy tờ')
      await expect.poll(() => changes(first), { timeout: 10_000 }).toBe(1)
      expect(told(await talk(first))).toContain('xem ngay phiếu yêu cầu bổ sung')
      await house.stop(first)

      put('Đã xử lý xong')
      const second = await start(settings)
      await expect.poll(() => changes(second), { timeout: 10_000 }).toBe(2)
      expect(textOf(await ask(second, 'xem du lieu cua toi'))).toContain('lời đồng ý của anh/chị ngày 28/11/2026')
      expect(textOf(await ask(second, 'DỪNG'))).toContain('Đã dừng')
      put('Đã trả kết quả')
      const account = 'web:mau'
      const [row] = await talk(second)
      expect(row).toBeDefined()
      const consents = await second.store.follows.consents(10)
      expect(consents).toMatchObject([{ account, channel: 'web', purpose: 'dossier-alerts', text: '2026-11-28 vi' }])
      expect(consents[0]?.endedAt).toBeDefined()
      expect(await second.store.follows.due('2030-01-01', '', 10)).toEqual([])
      expect(await changes(second)).toBe(2)
      await house.stop(second)
      if (at.engine === 'sqlite')
        for (const name of readdirSync(house.folder, { withFileTypes: true }))
          if (name.isFile() && name.name !== 'aside') expect(readFileSync(join(house.folder, name.name)).includes('H99-261120')).toBe(false)
    })
  })
})
