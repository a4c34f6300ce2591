import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { Attached } from '../../src/model/desk.ts'
import type { Block } from '../../src/model/reply.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, type Desk } from '../support/desk.ts'
import { pdf, photo } from '../support/files.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'
import { openTelegramFake } from '../support/telegram/server.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'
import { consented } from '../support/zalo-oa/consent.ts'
import { openZaloOaFake } from '../support/zalo-oa/server.ts'

/** A picture and a PDF, from the officer's desk to the citizen's screen. */

const within = { timeout: 15_000, interval: 20 }

/** The officer takes the first case. */
async function claimed(app: App): Promise<{ desk: Desk; id: string }> {
  const desk = await firstAdmin(app)
  await expect.poll(async () => (await desk.list('?view=new')).rows.length, within).toBe(1)
  const [row] = (await desk.list('?view=new')).rows
  await desk.act(row!.id, { kind: 'claim', version: row!.version })
  return { desk, id: row!.id }
}

// eslint-disable-next-line max-params
async function put(desk: Desk, id: string, file: Buffer, name: string, ref: string = randomUUID()): Promise<Response> {
  return desk.sendFile(`/cases/${id}/files?ref=${ref}&name=${encodeURIComponent(name)}`, file)
}

const both = async (desk: Desk, id: string): Promise<readonly Attached[]> => {
  const responses = [await put(desk, id, await photo(), 'mẫu tờ khai.png'), await put(desk, id, pdf(), '../../Đơn xin.pdf')]
  return Promise.all(responses.map(async response => (await response.json()) as Attached))
}

const reply = (desk: Desk, id: string, files: readonly Attached[], text = ''): Promise<Response> =>
  desk.act(id, { kind: 'reply', ref: randomUUID(), text, files: files.map(file => file.id) })

describe.each(engines)('what an officer attaches, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    let ahead = 0
    beforeEach(() => {
      ahead = 0
    })
    const start = (settings: Readonly<Record<string, string>> = {}): Promise<App> =>
      house.start(settings, { now: () => new Date(Date.now() + ahead) })

    it('is shown in the web chat, given out safely, and gone after its time', async () => {
      const app = await start()
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const { desk, id } = await claimed(app)
      const files = await both(desk, id)
      expect(files).toMatchObject([
        { name: 'mẫu tờ khai.jpg', type: 'image/jpeg' },
        { name: 'Đơn xin.pdf', type: 'application/pdf' },
      ])
      expect((await reply(desk, id, files, 'Anh/chị điền theo mẫu này.')).status).toBe(200)
      const shown = async (): Promise<readonly Block[]> =>
        (await citizen.talk(app)).flatMap(said => (said.by === 'officer' ? said.reply.blocks : []))
      await expect.poll(async () => (await shown()).map(({ kind }) => kind), within).toEqual(['heading', 'paragraph', 'picture', 'file'])
      const [, , picture, document] = await shown()
      const get = async (path: string | undefined): Promise<Response> => fetch(`http://127.0.0.1:${app.port}${path}`)
      const image = await get(picture?.kind === 'picture' ? picture.file : '')
      expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
      expect(Buffer.from(await image.arrayBuffer()).includes('BI MAT')).toBe(false)
      const path = document?.kind === 'file' ? document.file : ''
      const given = await get(path)
      expect(Object.fromEntries(given.headers)).toMatchObject({
        'content-disposition': `attachment; filename="on xin.pdf"; filename*=UTF-8''${encodeURIComponent('Đơn xin.pdf')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      })
      // Neither a guess nor another one's mark opens it.
      const [, , fileId = '', mark = '', name = ''] = path.split('/')
      expect((await get(`/file/${fileId}/${'0'.repeat(mark.length)}/${name}`)).status).toBe(404)
      expect((await get(`/file/${files[0]!.id}/${mark}/${name}`)).status).toBe(404)
      ahead = 31 * 86_400_000
      expect((await get(path)).status).toBe(404)
    })

    it('is taken once, only of who holds the case, only what can be cleaned, and only in its own case', async () => {
      const app = await start()
      await openCitizen().ask(app, 'cho toi gap can bo')
      const desk = await firstAdmin(app)
      const [row] = (await desk.list('?view=new')).rows
      expect((await put(desk, row!.id, await photo(), 'a.jpg')).status).toBe(409)
      await desk.act(row!.id, { kind: 'claim', version: row!.version })
      const ref = randomUUID()
      const twice = [await put(desk, row!.id, await photo(), 'a.jpg', ref), await put(desk, row!.id, await photo(), 'a.jpg', ref)]
      const [one, two] = await Promise.all(twice.map(async response => (await response.json()) as Attached))
      expect(two).toEqual(one)
      const script = await put(desk, row!.id, pdf({ objects: '5 0 obj <</S /JavaScript>> endobj' }), 'a.pdf')
      expect([script.status, ((await script.json()) as { error: string }).error]).toEqual([400, 'active'])
      expect((await put(desk, row!.id, Buffer.from('<svg/>'), 'a.svg')).status).toBe(400)
      expect((await put(desk, row!.id, Buffer.alloc(11 * 1024 * 1024), 'a.jpg')).status).toBe(400)
      await openCitizen().ask(app, 'cho toi gap can bo')
      const other = (await desk.list('?view=new')).rows.find(({ id }) => id !== row!.id)!
      await desk.act(other.id, { kind: 'claim', version: other.version })
      expect((await reply(desk, other.id, [one!])).status).toBe(400)
      expect((await reply(desk, row!.id, [])).status).toBe(400)
      // Not sent: gone in a day.
      ahead = 25 * 3_600_000
      expect((await fetch(`http://127.0.0.1:${app.port}${one!.path}`)).status).toBe(404)
      expect((await reply(desk, row!.id, [one!])).status).toBe(400)
    })

    it('goes with the talk when the citizen wants his data gone', async () => {
      const app = await start()
      const citizen = openCitizen()
      await citizen.ask(app, 'cho toi gap can bo')
      const { desk, id } = await claimed(app)
      const [one] = await both(desk, id)
      await reply(desk, id, [one!])
      expect((await fetch(`http://127.0.0.1:${app.port}${one!.path}`)).status).toBe(200)
      await citizen.ask(app, 'xóa dữ liệu của tôi')
      await citizen.ask(app, { kind: 'choice', id: 'forget' })
      expect((await fetch(`http://127.0.0.1:${app.port}${one!.path}`)).status).toBe(404)
    })

    it('is a photo and a document on Telegram', async () => {
      const fake = await openTelegramFake()
      house.after(fake.close)
      const app = await start({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API: fake.url })
      fake.person(77).says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await reply(desk, id, await both(desk, id))
      const sent = () => fake.state.messages.filter(({ photo: is, document }) => is !== undefined || document !== undefined)
      await expect
        .poll(() => sent().map(({ photo: is, text }) => [is !== undefined, text]), within)
        .toEqual([
          [true, 'Ảnh cán bộ gửi: mẫu tờ khai.jpg'],
          [false, 'Tệp cán bộ gửi: Đơn xin.pdf'],
        ])
      expect(sent().at(-1)?.document?.bytes).toBe(pdf().length)
    })

    it('is uploaded to a Zalo Official Account, picture and document', async () => {
      const fake = await openZaloOaFake()
      house.after(fake.close)
      const app = await start({ PUBLIC_URL: 'https://hoi.example.gov.vn', ...fake.environment })
      const url = `http://127.0.0.1:${app.port}`
      fake.state.hook = `${url}/hooks/zalo-oa:${fake.state.oa}`
      await consented(url, fake.state.oa)
      fake.person().says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await reply(desk, id, await both(desk, id))
      await expect
        .poll(() => fake.state.shown.filter(({ picture, file }) => picture || file).map(({ file }) => file), within)
        .toEqual([false, true])
    })

    it('is a picture by its address and a link on the Zalo Bot Platform', async () => {
      const fake = await openZaloBotFake({ retryMs: 20 })
      house.after(fake.close)
      const first = await start()
      const port = String(first.port)
      await house.stop(first)
      const app = await start({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url })
      const lan = fake.person()
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await reply(desk, id, await both(desk, id))
      await expect.poll(() => fake.state.fetched.map(({ status, type }) => [status, type])[0], within).toEqual([200, 'image/jpeg'])
      const said = () =>
        lan
          .screen()
          .map(({ text }) => text)
          .join('\n')
      await expect.poll(said, within).toContain('Tệp cán bộ gửi: Đơn xin.pdf: http://127.0.0.1')
    })

    it('is told of where nothing can be fetched', async () => {
      const fake = await openZaloBotFake({ retryMs: 20 })
      house.after(fake.close)
      const app = await start({ ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url })
      const lan = fake.person()
      lan.says('cho toi gap can bo')
      const { desk, id } = await claimed(app)
      await reply(desk, id, await both(desk, id))
      const said = () =>
        lan
          .screen()
          .map(({ text }) => text)
          .join('\n')
      await expect.poll(said, within).toMatch(/mẫu tờ khai\.jpg\. Ở đây không nhận được tệp[^]*Đơn xin\.pdf\. Ở đây không nhận được tệp/)
    })
  })
})
