import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { AuditPage, CasePicture, CaseRow } from '../../src/model/desk.ts'
import { plainOf } from '../../src/model/plain.ts'
import type { Said } from '../../src/model/talk.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, type Desk } from '../support/desk.ts'
import { pdf, photo } from '../support/files.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'
import { openTelegramFake } from '../support/telegram/server.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'
import { consented } from '../support/zalo-oa/consent.ts'
import { openZaloOaFake } from '../support/zalo-oa/server.ts'

/** A picture that an officer asks a citizen for: taken only while it is asked for, seen at the desk alone, and gone after its time. */

const within = { timeout: 20_000, interval: 20 }

/** The officer takes the one case that waits. */
async function claimed(app: App): Promise<{ desk: Desk; id: string }> {
  const desk = await firstAdmin(app)
  await expect.poll(async () => (await desk.list('?view=new')).rows.length, within).toBe(1)
  const [row] = (await desk.list('?view=new')).rows
  await desk.act(row!.id, { kind: 'claim', version: row!.version })
  return { desk, id: row!.id }
}

const rowOf = async (desk: Desk, id: string): Promise<CaseRow> => (await desk.view(id)).row

async function ask(desk: Desk, id: string, what = 'tờ khai đã điền'): Promise<Response> {
  const { version } = await rowOf(desk, id)
  return desk.act(id, { kind: 'ask-pictures', version, what, time: 'half-hour' })
}

const pictures = (desk: Desk, id: string): Promise<readonly CasePicture[]> => desk.read(`/cases/${id}/pictures`)
const came = (desk: Desk, id: string, count: number): Promise<void> =>
  expect.poll(async () => (await pictures(desk, id)).length, within).toBe(count) as unknown as Promise<void>
const look = async (desk: Desk, id: string, of: CasePicture | undefined): Promise<Response> =>
  desk.call('GET', `/cases/${id}/pictures/${of?.id}`)

const hasNoSecret = async (response: Response): Promise<void> => {
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'no-store',
  ])
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([bytes.subarray(0, 3).toString('hex'), bytes.includes('BI MAT'), bytes.includes('Exif')]).toEqual(['ffd8ff', false, false])
}

describe.each(engines)('a picture that an officer asks for, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let ahead = 0
    beforeEach(() => {
      ahead = 0
    })
    const start = (settings: Readonly<Record<string, string>> = {}): Promise<App> =>
      house.start(settings, { now: () => new Date(Date.now() + ahead) })

    describe('in the web chat', () => {
      const begin = async () => {
        const app = await start()
        const citizen = openCitizen()
        await citizen.ask(app, 'cho toi gap can bo')
        const { desk, id } = await claimed(app)
        const said = async (): Promise<string> =>
          (await citizen.talk(app)).flatMap((row: Said) => (row.by === 'citizen' ? [] : [plainOf(row.reply)])).join('\n')
        return { app, citizen, desk, id, said }
      }

      it('is refused before, taken while it is asked for, and refused again afterwards', async () => {
        const { app, citizen, desk, id, said } = await begin()
        const before = await citizen.sendPicture(app, await photo())
        expect([before.status, ((await before.json()) as { say: string }).say]).toEqual([409, expect.stringContaining('không xin ảnh')])
        expect((await ask(desk, id)).status).toBe(200)
        await expect.poll(said, within).toContain('Xin anh/chị gửi ảnh: tờ khai đã điền.')
        expect(await said()).toMatch(
          /Cán bộ Trưởng bộ phận[^]*bấm nút “Gửi ảnh”[^]*trước \d+:\d\d[^]*Chỉ cán bộ[^]*xóa chậm nhất 7 ngày[^]*đừng chụp căn cước/,
        )
        const ref = randomUUID()
        expect((await citizen.sendPicture(app, await photo(), ref)).status).toBe(202)
        // The answer got lost on the way, and the browser sends it again.
        expect((await citizen.sendPicture(app, await photo(), ref)).status).toBe(202)
        await expect.poll(said, within).toContain('Đã nhận được ảnh')
        const [one, ...others] = await pictures(desk, id)
        expect(others).toEqual([])
        const { talk, row } = await desk.view(id)
        expect(talk.some(each => each.by === 'citizen' && each.body.kind === 'image' && each.body.pictures?.[0] === one?.of)).toBe(true)
        // Somebody waits for it to be looked at.
        expect([row.state, row.picturesUntil !== undefined]).toEqual(['held', true])
        await hasNoSecret(await look(desk, id, one))
        expect((await desk.act(id, { kind: 'end-pictures', version: row.version })).status).toBe(200)
        await expect.poll(said, within).toContain('Đã hết lúc xin ảnh')
        expect((await citizen.sendPicture(app, await photo())).status).toBe(409)
        expect((await pictures(desk, id)).length).toBe(1)
        const { rows } = await desk.read<AuditPage>('/audit')
        expect(rows.map(({ what }) => what).filter(what => /picture/.test(what))).toEqual(['end-pictures', 'picture', 'ask-pictures'])
      })

      it('is none that may not be asked for, and only who holds the case asks', async () => {
        const { desk, id, said } = await begin()
        for (const what of ['căn cước hai mặt', 'the ATM cua chi', 'mã OTP vừa nhận', 'hộ chiếu', 'ảnh chân dung'])
          expect([what, (await ask(desk, id, what)).status]).toEqual([what, 400])
        await desk.act(id, { kind: 'release', version: (await rowOf(desk, id)).version })
        expect((await ask(desk, id)).status).toBe(409)
        expect(await said()).not.toContain('Xin anh/chị gửi ảnh')
        await desk.act(id, { kind: 'claim', version: (await rowOf(desk, id)).version })
        expect((await ask(desk, id, 'tờ khai, che số căn cước')).status).toBe(200)
      })

      it('is told at once where it cannot be one, and nothing of it is held', async () => {
        const { app, citizen, desk, id } = await begin()
        await ask(desk, id)
        const bomb = await photo(8000, 8000)
        const statuses = []
        for (const bytes of [
          pdf(),
          Buffer.from('<svg/>'),
          randomBytes(2000),
          (await photo()).subarray(0, 3000),
          bomb,
          Buffer.alloc(11 << 20),
        ])
          statuses.push((await citizen.sendPicture(app, bytes)).status)
        expect(statuses).toEqual([415, 415, 415, 415, 413, 413])
        expect(await pictures(desk, id)).toEqual([])
      })

      it('goes at once with what the citizen wants erased, by the officer’s hand, or some days after the case', async () => {
        const { app, citizen, desk, id } = await begin()
        await ask(desk, id)
        for (let i = 0; i < 2; i += 1) await citizen.sendPicture(app, await photo())
        await came(desk, id, 2)
        const [one, two] = await pictures(desk, id)
        expect((await desk.call('DELETE', `/cases/${id}/pictures/${one?.id}`)).status).toBe(204)
        expect([(await look(desk, id, one)).status, (await look(desk, id, two)).status]).toEqual([404, 200])
        expect((await fetch(`http://127.0.0.1:${app.port}/file/${two?.id}/${'0'.repeat(32)}/anh.jpg`)).status).toBe(404)
        await desk.act(id, { kind: 'close', version: (await rowOf(desk, id)).version, outcome: 'answered' })
        await expect.poll(async () => (await citizen.sendPicture(app, await photo())).status, within).toBe(409)
        ahead = 6 * 86_400_000
        expect((await look(desk, id, two)).status).toBe(200)
        ahead = 7 * 86_400_000 + 60_000
        expect((await look(desk, id, two)).status).toBe(404)
      })

      it('is gone when the citizen wants all erased, also from under an officer who looks', async () => {
        const { app, citizen, desk, id } = await begin()
        await ask(desk, id)
        await citizen.sendPicture(app, await photo())
        await came(desk, id, 1)
        const [one] = await pictures(desk, id)
        await citizen.ask(app, 'xóa dữ liệu của tôi')
        await citizen.ask(app, { kind: 'choice', id: 'forget' })
        expect((await look(desk, id, one)).status).toBe(404)
        expect((await citizen.sendPicture(app, await photo())).status).toBe(409)
      })

      it('is asked for until a time, and then is told to be over', async () => {
        const { app, citizen, desk, id, said } = await begin()
        await ask(desk, id)
        await expect.poll(said, within).toContain('Xin anh/chị gửi ảnh')
        ahead = 31 * 60_000
        expect((await citizen.sendPicture(app, await photo())).status).toBe(409)
        await expect.poll(said, within).toContain('Đã hết lúc xin ảnh')
        expect((await rowOf(desk, id)).picturesUntil).toBeUndefined()
        expect(await pictures(desk, id)).toEqual([])
      })
    })

    it('comes through Telegram: fetched once asked for, tried again, and told of where it cannot be had', async () => {
      const fake = await openTelegramFake()
      house.after(fake.close)
      const app = await start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
      const lan = fake.person(77)
      const said = () => lan.screen().map(({ text }) => text)
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      lan.sendsPhoto({ bytes: await photo() })
      await expect.poll(() => said().at(-1), within).toContain('chỉ nhận ảnh lúc cán bộ xin')
      const [refused] = fake.state.photos.held()
      await ask(desk, id)
      await expect.poll(() => said().at(-1), within).toMatch(/kẹp giấy[^]*Ảnh còn nằm trong Telegram/)
      expect(fake.state.photos.asked).toEqual([])
      lan.sendsPhoto({ bytes: await photo() }, { caption: 'tờ khai đây ạ' })
      await came(desk, id, 1)
      await hasNoSecret(await look(desk, id, (await pictures(desk, id))[0]))
      if (at.engine === 'sqlite') {
        const disk = Buffer.concat(readdirSync(house.folder).map(name => readFileSync(join(house.folder, name))))
        // Neither Telegram’s names of the two nor the picture itself stand there in clear; of the first nothing does.
        for (const name of fake.state.photos.held()) expect([name, disk.includes(name)]).toEqual([name, false])
        expect(refused).toBeDefined()
        expect(disk.includes(Buffer.from('ffd8ffe0', 'hex').toString('base64').slice(0, 5))).toBe(false)
      }
      lan.sendsPhoto({ status: 502, times: 1, later: await photo() }, { mime: 'image/jpeg' })
      await came(desk, id, 2)
      await expect.poll(() => said().filter(text => text.includes('Đã nhận được ảnh')).length, within).toBe(2)
      lan.sendsPhoto({ status: 404 })
      await expect.poll(() => said().at(-1), within).toContain('Ảnh không tải được. Anh/chị gửi lại giúp.')
      lan.sendsPhoto({ bytes: Buffer.from('<html><script>alert(1)</script></html>'), type: 'image/jpeg' })
      await expect.poll(() => said().at(-1), within).toContain('Tôi không đọc được ảnh này')
      lan.sendsPhoto({ endless: true })
      await expect.poll(() => said().at(-1), within).toContain('Ảnh này lớn quá')
      expect((await pictures(desk, id)).length).toBe(2)
      const asked = fake.state.photos.asked.length
      await desk.act(id, { kind: 'close', version: (await rowOf(desk, id)).version, outcome: 'answered' })
      await expect.poll(() => said().at(-1), within).toContain('Cán bộ đã trả lời xong')
      lan.sendsPhoto({ bytes: await photo() })
      await expect.poll(() => said().at(-1), within).toContain('chỉ nhận ảnh lúc cán bộ xin')
      expect(fake.state.photos.asked.length).toBe(asked)
    })

    it('sent before it was asked for is not taken, however late it arrives', async () => {
      const fake = await openTelegramFake()
      house.after(fake.close)
      const app = await start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
      const lan = fake.person(77)
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await ask(desk, id)
      await expect.poll(() => lan.screen().at(-1)?.text, within).toContain('Xin anh/chị gửi ảnh')
      lan.sendsPhoto({ bytes: await photo() }, { date: Math.floor(Date.now() / 1000) - 600 })
      await expect.poll(() => lan.screen().at(-1)?.text, within).toContain('chỉ nhận ảnh lúc cán bộ xin')
      expect([fake.state.photos.asked, await pictures(desk, id)]).toEqual([[], []])
    })

    it('comes through a Zalo Official Account, several at once', async () => {
      const fake = await openZaloOaFake()
      house.after(fake.close)
      const app = await start({ PUBLIC_URL: 'https://hoi.example.gov.vn', ...fake.environment })
      const url = `http://127.0.0.1:${app.port}`
      fake.state.hook = `${url}/hooks/zalo-oa:${fake.state.oa}`
      await consented(url, fake.state.oa)
      const lan = fake.person()
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await ask(desk, id)
      await expect.poll(() => lan.screen().at(-1)?.text, within).toMatch(/hình bức ảnh[^]*Zalo/)
      lan.sendsPhotos([{ bytes: await photo() }, { bytes: await photo() }, { location: `${url}/health` }])
      await came(desk, id, 2)
      await expect.poll(() => lan.screen().at(-1)?.text, within).toMatch(/Đã nhận được 2 ảnh[^]*Ảnh không tải được/)
    })

    it('comes through the Zalo Bot Platform, and never from another place than the platform’s', async () => {
      const fake = await openZaloBotFake({ retryMs: 20 })
      house.after(fake.close)
      const app = await start({ ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url })
      const lan = fake.person()
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await ask(desk, id)
      await expect.poll(() => lan.screen().at(-1)?.text, within).toContain('đừng chụp căn cước')
      lan.sendsPhoto({ bytes: await photo() })
      await came(desk, id, 1)
      lan.sends('image', { photo_url: `http://127.0.0.1:${app.port}/health` })
      await expect.poll(() => lan.screen().at(-1)?.text, within).toContain('Ảnh không tải được')
      expect((await pictures(desk, id)).length).toBe(1)
    })
  })
})
