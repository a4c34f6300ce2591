import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { CampaignRow, CampaignView } from '../../src/model/campaign.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, openDesk, password, type Desk } from '../support/desk.ts'
import { oneHouse } from '../support/house.ts'
import { openZaloBotFake } from '../support/zalo-bot/server.ts'

/** From the desk to paper, from paper to the chat, and back as numbers. */

const house = oneHouse()
let app: App
let admin: Desk
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const draft = {
  office: 'mau',
  name: 'Tháng chuyển đổi số',
  from: day(0),
  to: day(30),
  goal: 'question',
  design: 'frame',
  message: 'Làm VNeID mức 2 ngay tại nhà',
  places: ['Xóm Tân Lạc', 'Bình Hòa'],
  carriers: ['leaflet', 'loudspeaker'],
}

beforeAll(async () => {
  const fake = await openZaloBotFake({ retryMs: 20 })
  house.after(fake.close)
  const bot = { ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API: fake.url, ZALO_BOT_PAGE: 'https://zalo.me/1234567890123456789' }
  app = await house.start({ OFFICE: 'mau', PUBLIC_URL: 'https://hoi.example.gov.vn', ...bot })
  admin = await firstAdmin(app)
})

const at = (path: string): string => `http://127.0.0.1:${app.port}${path}`

const boxIn = (pdf: string, name: string): readonly number[] =>
  (new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(pdf)?.[1] ?? '').split(' ').map(Number)

describe('a campaign', () => {
  let view: CampaignView

  it('is looked at beforehand, and nothing is kept of that', async () => {
    const response = await admin.call('POST', '/campaigns/preview', draft)
    const seen = (await response.json()) as { leaflet: string; poster: string; scripts: { takes: number; text: string }[]; post: string }
    expect(seen.leaflet).toMatch(/^data:image\/png;base64,iVBOR/)
    expect(seen.scripts.map(({ takes }) => takes <= 60)).toEqual([true, true])
    expect(seen.post).toContain('https://hoi.example.gov.vn/c/')
    expect(await admin.read<readonly CampaignRow[]>('/campaigns')).toEqual([])
  })

  it('is refused in sentences, and nothing is half made', async () => {
    const response = await admin.call('POST', '/campaigns', { ...draft, name: '😀'.repeat(3000), to: '2026-02-30' })
    expect(response.status).toBe(400)
    const { problems } = (await response.json()) as { problems: { field: string; say: string }[] }
    expect(problems.map(({ field }) => field)).toEqual(['name', 'name', 'to'])
    expect(await admin.read<readonly CampaignRow[]>('/campaigns')).toEqual([])
  })

  it('is made', async () => {
    const { id } = (await (await admin.call('POST', '/campaigns', draft)).json()) as { id: string }
    view = await admin.read<CampaignView>(`/campaigns/${id}`)
    expect(view.codes.map(({ code, said, link }) => `${code} ${said} ${link}`)).toEqual([
      'TANLAC2 tân lạc hai https://hoi.example.gov.vn/c/TANLAC2',
      'TANLAC3 tân lạc ba https://hoi.example.gov.vn/c/TANLAC3',
      'BINHHOA2 bình hòa hai https://hoi.example.gov.vn/c/BINHHOA2',
      'BINHHOA3 bình hòa ba https://hoi.example.gov.vn/c/BINHHOA3',
    ])
    expect(view.codes.map(({ files }) => files.length)).toEqual([3, 1, 3, 1])
  })

  it('gives each of its files, and no others', async () => {
    for (const name of [...view.codes.flatMap(({ files }) => files), ...view.files]) {
      const response = await admin.call('GET', `/campaigns/${view.id}/files/${name}`)
      expect([name, response.status]).toEqual([name, 200])
      const start = Buffer.from(await response.arrayBuffer())
        .subarray(0, 4)
        .toString('latin1')
      if (name.endsWith('.pdf')) expect(start).toBe('%PDF')
      if (name.endsWith('.png')) expect(start).toBe('\x89PNG')
    }
    for (const name of ['TANLAC2.txt', 'TANLAC3.pdf', 'poster.pdf', 'NOBODY.pdf', '..%2Fx.pdf'])
      expect((await admin.call('GET', `/campaigns/${view.id}/files/${name}`)).status).toBe(404)
  })

  it('opens a page that needs no script, and counts who opens it', async () => {
    const response = await fetch(at('/c/tanlac2'), { headers: { 'user-agent': 'Nokia', accept: 'text/html' } })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toContain('<script')
    expect(html).toContain('TANLAC2')
    expect(html).toContain('href="/o/mau?c=TANLAC2"')
    expect(html).toContain('href="https://zalo.me/1234567890123456789"')
    expect(html).toContain('href="/so-lieu/mau"')
    expect(html).toContain('được bỏ khỏi cuộc trò chuyện sau 30 ngày')
    await fetch(at('/c/TANLAC2'), { method: 'HEAD' })
    await fetch(at('/c/TANLAC2'), { headers: { 'user-agent': 'TelegramBot (like TwitterBot)' } })
    await fetch(at('/c/TANLAC2'), { headers: { 'sec-purpose': 'prefetch' } })
    const missing = await fetch(at('/c/NOBODY7'))
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('Không có mã này')])
    expect((await fetch(at(`/c/${'A'.repeat(500)}`))).status).toBe(404)
    expect((await app.store.campaigns.counts(view.id)).map(({ code, step, count }) => `${code} ${step} ${count}`)).toEqual([
      'TANLAC2 reach 1',
    ])
  })

  it('marks who says its code in the chat', async () => {
    await openCitizen('web:mau').send(app, { kind: 'text', text: 'tân lạc ba' })
    await expect
      .poll(async () => (await app.store.campaigns.counts(view.id)).map(({ code, channel, step }) => [code, channel, step].join(' ')), {
        timeout: 60_000,
      })
      .toContain('TANLAC3 web chat')
    // One person is nobody's business.
    expect((await admin.read<CampaignView>(`/campaigns/${view.id}`)).total).toMatchObject({ chat: 0, reach: 0 })
  })

  it('notes a meeting that was held, and none of tomorrow', async () => {
    const held = await admin.call('POST', `/campaigns/${view.id}/sessions`, { place: 0, day: day(-1), heads: 42 })
    expect(((await held.json()) as CampaignView).sessions).toMatchObject([{ place: 0, day: day(-1), heads: 42 }])
    for (const bad of [{ day: day(3) }, { heads: 0 }, { heads: 90_000 }, { place: 9 }])
      expect((await admin.call('POST', `/campaigns/${view.id}/sessions`, { place: 0, day: day(-1), heads: 42, ...bad })).status).toBe(400)
  })

  it('is nowhere for who works for another office', async () => {
    const invited = await admin.call('POST', '/invitations', {
      email: 'x@mau.example',
      name: 'Người khác',
      role: 'campaigner',
      offices: [],
    })
    const { token } = (await invited.json()) as { token: string }
    const stranger = openDesk(() => at(''))
    expect((await stranger.call('POST', '/auth/accept', { token, password })).status).toBe(200)
    await stranger.signIn('x@mau.example', password)
    expect(await stranger.read<readonly CampaignRow[]>('/campaigns')).toEqual([])
    for (const path of ['', '/files/TANLAC2.pdf']) expect((await stranger.call('GET', `/campaigns/${view.id}${path}`)).status).toBe(404)
    expect((await stranger.call('POST', `/campaigns/${view.id}/sessions`, { place: 0, day: day(-1), heads: 42 })).status).toBe(404)
    expect((await stranger.call('POST', '/campaigns', draft)).status).toBe(400)
  })
})

describe('motcua campaign new', () => {
  const run = (...given: string[]): { readonly out: string; readonly ok: boolean } => {
    try {
      const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(house.folder, 'cli'), PUBLIC_URL: 'https://hoi.example.gov.vn' }
      return { out: execFileSync(process.execPath, ['start.js', 'campaign', ...given], { env, encoding: 'utf8', stdio: 'pipe' }), ok: true }
    } catch (error) {
      return { out: String((error as { stderr?: string }).stderr), ok: false }
    }
  }
  const place = (name: string): string => join(house.folder, name)

  it('writes every carrier into a folder and prints the links', () => {
    const { out } = run(
      'new',
      '--name',
      'Tháng chuyển đổi số',
      '--office',
      'mau',
      '--from',
      day(0),
      '--to',
      day(9),
      '--place',
      'Tân Lạc',
      '--out',
      place('out'),
    )
    expect(out).toContain('https://hoi.example.gov.vn/c/TANLAC2')
    const papers = ['leaflet', 'poster', 'school', 'session'].flatMap(name => [`${name}.pdf`, `${name}-cat.pdf`])
    expect(readdirSync(place('out')).toSorted()).toEqual([...papers, 'links.tsv', 'tan-lac'].toSorted())
    expect(readdirSync(join(place('out'), 'tan-lac'))).toHaveLength(16)
    const leaflet = readFileSync(place('out/leaflet.pdf'), 'latin1')
    expect(leaflet).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro/)
    expect(leaflet).toContain('/MediaBox [0 0 419.53 595.28]')
    expect(leaflet).not.toContain('/TrimBox')
    // For a print shop: the same sheet of A5 (A4) to the cut, 3 mm beyond it printed.
    for (const [name, trim] of [
      ['leaflet', [419.53, 595.28]],
      ['poster', [595.28, 841.89]],
    ] as const) {
      const pdf = readFileSync(place(`out/${name}-cat.pdf`), 'latin1')
      const [cut, over] = [boxIn(pdf, 'TrimBox'), boxIn(pdf, 'BleedBox')]
      expect([cut[2]! - cut[0]!, cut[3]! - cut[1]!].map(side => side.toFixed(1))).toEqual(trim.map(side => side.toFixed(1)))
      expect(over.map((side, i) => (((i < 2 ? cut[i]! - side : side - cut[i]!) / 72) * 25.4).toFixed(2))).toEqual(Array(4).fill('3.00'))
      expect(boxIn(pdf, 'MediaBox')[2]).toBeGreaterThan(over[2]!)
    }
    expect(run('list').out).toContain('Tháng chuyển đổi số')
    expect(run('show', 'tanlac2').out).toContain('“tân lạc hai”')
  })

  it('makes nothing of what is wrong', () => {
    const { out, ok } = run(
      'new',
      '--name',
      'x'.repeat(3000),
      '--office',
      'xa-cu',
      '--from',
      '2026-02-30',
      '--to',
      day(9),
      '--place',
      'Tân Lạc',
      '--out',
      place('bad'),
    )
    expect(ok).toBe(false)
    expect(out).toContain('Không có đơn vị “xa-cu”')
    expect(out).toContain('dài 3.000 ký tự')
    expect(existsSync(place('bad'))).toBe(false)
    expect(run('list').out.trim().split('\n')).toHaveLength(1)
  })

  it('writes over nothing', () => {
    expect(run('write', 'tanlac2', '--out', place('out')).out).toContain('đã có tệp bên trong')
  })
})
