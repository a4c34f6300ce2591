import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openBrowser, skipped } from '../support/browser.ts'
import { leastOnPaper } from './paper.ts'
import { person, type Person } from './person.ts'

/** With SCREENSHOTS=<folder> every stop is kept as a picture for whoever wants to look. */
const folderOfShots = process.env['SCREENSHOTS']

/** The real app with its real knowledge, in a real browser: a guide to its end, an interview to paper. */
describe.skipIf(skipped)(`guides in a browser${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let app: App
  let folder: string
  let me: Person
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    const config = readConfig({ DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', RATE_PER_MINUTE: '500' })
    ;[browser, app] = await Promise.all([openBrowser(), startApp(config, { log: pino({ level: 'silent' }) })])
    if (folderOfShots !== undefined) mkdirSync(folderOfShots, { recursive: true })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    expect(me.problems).toEqual([])
    await me.leave()
  })
  const open = async (width: number): Promise<void> => {
    me = await person(browser, { viewport: { width, height: width < 600 ? 640 : 800 }, hasTouch: width < 600 })
    await me.open(`http://localhost:${app.port}/`)
    await me.choices.first().waitFor()
  }
  const keep = async (name: string, fullPage = false): Promise<void> => {
    if (folderOfShots !== undefined) await me.page.screenshot({ path: join(folderOfShots, `${name}.png`), fullPage })
  }
  const heads = () => me.page.locator('mot-cua-chat .row:not(.mine) h3')
  const lastHead = async (): Promise<string> => ((await heads().count()) > 0 ? heads().last().innerText() : '')
  /** Does something, and waits until what is answered to it stands there with its buttons. */
  const after = async (act: () => Promise<void>): Promise<void> => {
    const before = await me.page.locator('mot-cua-chat .row:not(.mine)').count()
    await act()
    await expect.poll(() => me.page.locator('mot-cua-chat .row:not(.mine)').count(), { timeout: 15_000 }).toBeGreaterThan(before)
    await me.choices.first().waitFor()
  }
  const tap = (label: string) => after(() => me.choices.filter({ hasText: label }).first().click())
  const say = (text: string) => after(() => me.say(text))
  const fits = async (): Promise<void> => {
    const wide = await me.page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')
    expect(wide).toBe(true)
  }

  test('the account guide by taps alone, on a narrow phone', { timeout: 120_000 }, async () => {
    await open(320)
    await say('tôi muốn tạo tài khoản')
    await keep('tap-01')
    for (let step = 2; step <= 40; step++) {
      const labels = await me.choices.allInnerTexts()
      // Whoever has nothing yet and meets no trouble.
      const next =
        ['Cho tôi, hoặc người lớn', 'Chưa có', 'Có thẻ còn hạn', 'Có, số của tôi', 'Xong, bước tiếp'].find(label =>
          labels.includes(label),
        ) ??
        labels[0] ??
        ''
      await tap(next)
      await fits()
      await keep(`tap-${String(step).padStart(2, '0')}`)
      if ((await me.log.innerText()).includes('Xong rồi: anh/chị đã có tài khoản')) break
    }
    expect(await me.log.innerText()).toContain('Xong rồi: anh/chị đã có tài khoản VNeID')
    const pictures = me.page.locator('mot-cua-chat .log img')
    expect(await pictures.count()).toBeGreaterThan(3)
    await pictures.last().scrollIntoViewIfNeeded()
    await expect.poll(() => pictures.last().evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(900)
  })

  test('the account guide by typing alone, on a desktop', { timeout: 120_000 }, async () => {
    await open(1280)
    await say('toi muon tao tai khoan')
    for (const text of ['cho toi', 'chua lam', 'co the', 'chinh chu']) await say(text)
    for (let i = 0; i < 30; i++) {
      const labels = await me.choices.allInnerTexts()
      await say(labels.includes('Xong, bước tiếp') ? 'xong roi' : (labels[0] ?? ''))
      if ((await me.log.innerText()).includes('Xong rồi: anh/chị đã có tài khoản')) break
    }
    await keep('type-end')
    expect(await me.log.innerText()).toContain('Xong rồi: anh/chị đã có tài khoản VNeID')
  })

  test('an interview by taps, to the page on A5 and the picture', { timeout: 120_000 }, async () => {
    await open(320)
    await say('chuẩn bị hồ sơ khai sinh')
    await keep('list-1')
    for (const label of ['Không, bình thường', 'Không có', 'Chưa đăng ký', 'Quá 60 ngày rồi', 'Nhờ người khác', 'Ra quầy nộp'])
      await tap(label)
    await fits()
    expect(await lastHead()).toContain('Nộp ở đâu')
    await keep('list-2')
    await tap('Đánh dấu giấy đã có')
    await keep('list-3')
    await tap('Văn bản ủy quyền')
    await keep('list-4')
    await tap('Xem danh sách')
    await tap('Ảnh và trang in')
    const image = me.page.locator('mot-cua-chat .log img').last()
    await image.scrollIntoViewIfNeeded()
    await expect
      .poll(() => image.evaluate(drawn => (drawn as unknown as { naturalWidth: number }).naturalWidth), { timeout: 20_000 })
      .toBe(720)
    await keep('list-5')
    const link = (await me.page.locator('mot-cua-chat a', { hasText: 'Trang để in' }).last().getAttribute('href')) ?? ''
    await me.page.goto(link)
    await me.page.evaluate('document.fonts.ready')
    await fits()
    await keep('page-320', true)
    expect(await me.page.locator('li.has').innerText()).toContain('Văn bản ủy quyền')
    expect(await me.page.locator('#print').isVisible()).toBe(true)
    const pdf = (await me.page.pdf({ preferCSSPageSize: true })).toString('latin1')
    // A long list turns the page rather than become small.
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    expect(await leastOnPaper(me.page)).toBeGreaterThanOrEqual(8.5)
    // 148 × 210 mm in points.
    expect(pdf).toMatch(/MediaBox \[0 0 4(?:19|20)(?:\.\d+)? 59[45](?:\.\d+)?\]/)
    const fonts = new Set(Array.from(pdf.matchAll(/\/FontName\s*\/[A-Z]+\+(\S+)/g), ([, name]) => name))
    expect(fonts).toEqual(new Set(['BeVietnamPro-Bold', 'BeVietnamPro-Regular']))
    await me.page.setViewportSize({ width: 1280, height: 800 })
    await keep('page-wide', true)
  })
})
