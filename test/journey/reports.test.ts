import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../src/app.ts'
import type { ReportView } from '../../src/model/desk.ts'
import { sectionOf } from '../../src/model/report-words.vi.ts'
import { zoneMs } from '../../src/model/vietnam.ts'
import { openCitizen } from '../support/app.ts'
import { firstAdmin, openDesk, password, type Desk } from '../support/desk.ts'
import { oneHouse } from '../support/house.ts'

/** Two offices, one of which keeps its figures to itself: what was asked last month, over HTTP. */

const house = oneHouse()
let app: App
let admin: Desk
let now = (): Date => new Date()
/** The last day of the month before this one in Viet Nam, at eight there. */
const lastMonth = new Date(Date.now() + zoneMs)
lastMonth.setUTCDate(0)
lastMonth.setUTCHours(1)
const of = lastMonth.toISOString().slice(0, 7)

beforeAll(async () => {
  const knowledge = join(house.folder, 'knowledge')
  cpSync('knowledge', knowledge, { recursive: true })
  const example = readFileSync(join(knowledge, 'offices/mau.yaml'), 'utf8')
  writeFileSync(join(knowledge, 'offices/kin.yaml'), `${example.replace('slug: mau', 'slug: kin')}public: { figures: false }\n`)
  app = await house.start({ KNOWLEDGE_DIR: knowledge, OFFICE: 'mau' }, { now: () => now() })
  admin = await firstAdmin(app)
})

const at = (path: string): string => `http://127.0.0.1:${app.port}${path}`
const read = (query: string): Promise<Response> => admin.call('GET', `/reports${query}`)

describe('a report', () => {
  it('counts what was asked in its month, beside the months before', async () => {
    now = () => lastMonth
    for (let people = 0; people < 6; people += 1) await openCitizen().ask(app, 'làm giấy khai sinh cần giấy tờ gì')
    now = () => new Date()
    const view = (await (await read('?office=mau')).json()) as ReportView
    expect(view.report.period.of).toBe(of)
    expect(sectionOf(view.report, 'answers')?.total).toBe(6)
    expect(view.trail).toHaveLength(6)
    expect(view.trail.map(({ sections }) => sections.find(({ id }) => id === 'answers')?.total)).toEqual([0, 0, 0, 0, 0, 6])
    expect(view.page).toBe('/so-lieu/mau')
    const other = (await (await read('?office=kin&kind=quarter')).json()) as ReportView
    expect(sectionOf(other.report, 'answers')?.total).toBe(0)
    expect(other.page).toBeUndefined()
    const all = (await (await read('?office=all')).json()) as ReportView
    expect([all.report.office, sectionOf(all.report, 'answers')?.total]).toEqual([undefined, 6])
  })

  it('is of all offices for who works for each, and for nobody else', async () => {
    const link = await admin.call('POST', '/invitations', { email: 'x@mau.example', name: 'Người khác', role: 'lead', offices: ['kin'] })
    const { token } = (await link.json()) as { token: string }
    const one = openDesk(() => at(''))
    expect((await one.call('POST', '/auth/accept', { token, password })).status).toBe(200)
    await one.signIn('x@mau.example', password)
    expect((await one.call('GET', '/reports?office=kin')).status).toBe(200)
    for (const office of ['all', 'mau']) expect((await one.call('GET', `/reports?office=${office}`)).status).toBe(404)
    for (const office of ['all', 'mau']) expect((await one.call('GET', `/reports/file.csv?office=${office}`)).status).toBe(404)
    const csv = await (await read('/file.csv?office=all')).text()
    expect(csv).toContain('Mọi nơi tiếp nhận')
    expect(csv).toContain('xã Mẫu')
  })

  it('is of a period and an office that there are', async () => {
    expect((await read('?office=xa-khac')).status).toBe(404)
    expect((await read('')).status).toBe(400)
    expect((await read('?office=mau&kind=year')).status).toBe(400)
    const wrong = await read('?office=mau&of=2026-77')
    expect([wrong.status, ((await wrong.json()) as { say: string }).say]).toEqual([
      400,
      expect.stringContaining('Không có tháng “2026-77”'),
    ])
    expect((await fetch(at('/desk/api/reports?office=mau'))).status).toBe(401)
  })

  it('is a file of three kinds, of a month alone also the page for a leader', async () => {
    for (const [file, query, status, start] of [
      ['file.xlsx', '', 200, 'PK'],
      ['file.csv', '', 200, '\ufeff'],
      ['file.pdf', '', 200, '%PDF'],
      ['file.csv', '&kind=week', 200, '\ufeff'],
      ['file.pdf', '&kind=week', 404, '{'],
      ['file.docx', '', 404, '{'],
      ['file.csv', '&of=nie', 400, '{'],
    ] as const) {
      const response = await read(`/${file}?office=mau${query}`)
      const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
      expect([file, query, response.status, text.slice(0, start.length)]).toEqual([file, query, status, start])
    }
    const pdf = await read('/file.pdf?office=mau')
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="bao-cao-mau-${of}.pdf"`)
  })

  it('is ten files in a minute for each officer: a few are never refused, and looking goes on', async () => {
    let ahead = 120_000
    now = () => new Date(Date.now() + ahead)
    const files = await Promise.all(Array.from({ length: 12 }, () => read('/file.csv?office=all')))
    const texts = await Promise.all(files.map(async file => [file.status, (await file.text()).includes('Mọi nơi tiếp nhận')].join(' ')))
    expect(texts.toSorted()).toEqual([...Array<string>(10).fill('200 true'), '429 false', '429 false'])
    const wait = Number(files.find(({ status }) => status === 429)?.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect((await read('?office=kin&kind=week')).status).toBe(200)
    const other = openDesk(() => at(''))
    await other.signIn('x@mau.example', password)
    expect((await other.call('GET', '/reports/file.csv?office=kin')).status).toBe(200)
    ahead += 61_000
    expect((await read('/file.csv?office=mau')).status).toBe(200)
    now = () => new Date()
  })
})

describe('the figures for everyone', () => {
  it('are those of the offices that show theirs', async () => {
    const open = await fetch(at('/so-lieu/mau'))
    expect(open.status).toBe(200)
    expect(open.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect((await open.text()).replace(/<[^>]+>/g, '|')).toMatch(/Trả lời được\|+0\|+0\|+6\|/)
    expect((await fetch(at('/so-lieu/kin'))).status).toBe(404)
    // Of two offices one is left.
    expect(await (await fetch(at('/so-lieu'))).text()).toContain('<h1>Số liệu một cửa</h1>')
    expect((await fetch(at(`/so-lieu/${'a'.repeat(400)}`))).status).toBe(404)
  })

  it('are read at the pace of everything that is read', async () => {
    const slow = await house.start({ DATA_DIR: join(house.folder, 'slow'), OFFICE: 'mau', RATE_PER_ADDRESS: '1' })
    const statuses: number[] = []
    for (let i = 0; i < 6; i += 1) statuses.push((await fetch(`http://127.0.0.1:${slow.port}/so-lieu/mau`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
  })
})
