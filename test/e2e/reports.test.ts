import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zoneMs } from '../../src/model/vietnam.ts'
import { openCitizen } from '../support/app.ts'
import { openBrowser, skipped } from '../support/browser.ts'
import { firstRun, officer, openPlace, password, violations, type Officer, type Place } from './officer.ts'

/** What was asked last month, as a lead, whoever makes campaigns and everyone see it. The tests go on from one another. */
describe.skipIf(skipped)(`reports at the desk${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let binh: Officer
  /** In the middle of the month before this one, at eight in Viet Nam. */
  const lastMonth = new Date(Date.now() + zoneMs)
  lastMonth.setUTCDate(0)
  lastMonth.setUTCDate(14)
  lastMonth.setUTCHours(1, 0, 0, 0)
  const month = `${lastMonth.getUTCMonth() + 1}/${lastMonth.getUTCFullYear()}`

  let now = (): Date => new Date()
  beforeAll(async () => {
    ;[browser, place] = await Promise.all([openBrowser(), openPlace({}, { now: () => now() })])
    binh = await officer(browser, place.base)
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
  })
  const heading = (name: string) => binh.page.getByRole('heading', { name })
  const width = (): Promise<number> => binh.page.evaluate('document.documentElement.scrollWidth')

  test('is asked last month', async () => {
    // What it knows is of today: only the clock goes back.
    now = () => lastMonth
    for (let people = 0; people < 12; people += 1) {
      const citizen = openCitizen()
      await citizen.ask(place.app(), 'làm giấy khai sinh cần giấy tờ gì')
      if (people < 6) await citizen.ask(place.app(), 'xin phép nuôi cá sấu trong vườn')
    }
    now = () => new Date()
    await place.stop()
    await place.start()
    await firstRun(binh, place, 'binh@mau.example')
  })

  test('a lead opens the last month from the bar, and reads what was asked', async () => {
    await binh.page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Báo cáo' }).click()
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm ${lastMonth.getUTCFullYear()}`).waitFor()
    const answers = binh.page.getByRole('region', { name: 'Câu hỏi và cách trả lời' })
    await answers.getByRole('row', { name: /Trả lời được 12/ }).waitFor()
    await binh.page
      .getByRole('region', { name: /^Thủ tục được hỏi/ })
      .getByRole('row', { name: /khai sinh/i })
      .waitFor()
    expect(await binh.page.locator('main').innerText()).toContain('ít hơn 5')
  })

  test.each(['light', 'dark'] as const)('axe finds nothing wrong in the %s scheme', async colorScheme => {
    await binh.page.emulateMedia({ colorScheme })
    expect(await violations(binh)).toEqual([])
    await binh.page.emulateMedia({ colorScheme: null })
  })

  test('every chart has a name, and its numbers in a table', async () => {
    const charts = binh.page.locator('figure.chart')
    expect(await charts.count()).toBeGreaterThan(1)
    for (const chart of await charts.all()) {
      expect(await chart.getByRole('img').getAttribute('aria-label')).toMatch(/^Biểu đồ .{10,}/)
      await chart.locator('summary').click()
      expect(await chart.getByRole('row').count()).toBeGreaterThan(1)
      expect(await chart.getByRole('rowheader').first().innerText()).not.toBe('')
    }
    expect(await violations(binh)).toEqual([])
  })

  test('goes from period to period by the keyboard, and back by the browser', async () => {
    await binh.page.getByLabel('Kỳ báo cáo').focus()
    await binh.page.keyboard.press('ArrowUp')
    await heading('Tuần').first().waitFor()
    expect(new URL(binh.page.url()).hash).toBe('#reports/mau/week')
    await binh.page.getByLabel('Kỳ báo cáo').focus()
    await binh.page.keyboard.press('Tab')
    expect(await binh.page.evaluate('document.activeElement.textContent')).toContain('Kỳ trước')
    await binh.page.keyboard.press('Enter')
    await expect.poll(() => new URL(binh.page.url()).hash).toMatch(/^#reports\/mau\/week\/\d{4}-W\d\d$/)
    await binh.page.goBack()
    await binh.page.goBack()
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm`).waitFor()
  })

  test('of a month under way it is said how far it is counted, and that it is rounded', async () => {
    await binh.page.getByRole('link', { name: /Kỳ sau/ }).click()
    // On the first of a month none of its days is over.
    await binh.page.getByText(/Kỳ này (chưa hết|mới bắt đầu)/).waitFor()
    expect(await violations(binh)).toEqual([])
    await binh.page.getByRole('link', { name: /Kỳ trước/ }).click()
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm`).waitFor()
  })

  test('a period long past is gone to at once', async () => {
    const years = new Date(Date.UTC(lastMonth.getUTCFullYear(), lastMonth.getUTCMonth() - 18, 1)).toISOString().slice(0, 7)
    await binh.page.getByLabel('Đến kỳ').selectOption(years)
    await heading(`Tháng ${Number(years.slice(5))} năm ${years.slice(0, 4)}`).waitFor()
    expect(await binh.page.getByLabel('Đến kỳ').inputValue()).toBe(years)
    expect(await violations(binh)).toEqual([])
    await binh.page.goBack()
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm`).waitFor()
  })

  test('a period that is no period is told in a sentence', async () => {
    await binh.page.goto(`${place.base}/desk#reports/mau/month/2026-77`)
    await binh.page.getByText('Không có tháng “2026-77”').waitFor()
    await binh.page.goto(`${place.base}/desk#reports/mau/month`)
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm`).waitFor()
  })

  test('is said to be unread without a line, and read again with one', async () => {
    await binh.page.context().setOffline(true)
    await binh.page.getByRole('link', { name: /Kỳ trước/ }).click()
    await binh.page.getByRole('alert').getByText('Chưa tải được').waitFor()
    await binh.page.context().setOffline(false)
    await binh.button('Thử lại').click()
    await binh.page.getByRole('link', { name: /Kỳ sau/ }).click()
    await heading(`Tháng ${lastMonth.getUTCMonth() + 1} năm`).waitFor()
  })

  test('is taken along as XLSX, CSV and one page of PDF, which open', async () => {
    const take = async (name: string): Promise<{ readonly file: string; readonly name: string }> => {
      const [download] = await Promise.all([binh.page.waitForEvent('download'), binh.page.getByRole('link', { name }).click()])
      return { file: await download.path(), name: download.suggestedFilename() }
    }
    const csv = await take('CSV')
    expect(readFileSync(csv.file, 'utf8')).toMatch(/^\ufeff[^]*khai sinh/i)
    const xlsx = await take('Excel')
    expect(xlsx.name).toMatch(/^bao-cao-mau-\d{4}-\d\d\.xlsx$/)
    const bytes = readFileSync(xlsx.file)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    const pdf = readFileSync((await take('Một trang')).file, 'latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  test('fits a narrow screen', async () => {
    await binh.page.setViewportSize({ width: 320, height: 640 })
    expect(await width()).toBe(320)
    expect(await binh.page.locator('main').evaluate(main => (main as unknown as { scrollWidth: number }).scrollWidth)).toBe(320)
    expect(await violations(binh)).toEqual([])
    await binh.page.setViewportSize({ width: 1280, height: 800 })
  })

  test('prints without what belongs to the screen, with the numbers of its charts', async () => {
    await binh.page.emulateMedia({ media: 'print' })
    expect(await binh.page.getByRole('navigation').count()).toBe(0)
    expect(await binh.page.locator('.picking').isVisible()).toBe(false)
    expect(await binh.page.evaluate("getComputedStyle(document.querySelector('main')).overflow")).toBe('visible')
    await binh.page.emulateMedia({ media: null })
  })

  test('who makes campaigns reads it too, an officer does not', async () => {
    for (const [name, role] of [
      ['Mai', 'campaigner'],
      ['Lan', 'officer'],
    ] as const) {
      const other = await officer(browser, place.base)
      const link = new URL(await place.invite(name, `${name.toLowerCase()}@mau.example`, role))
      await other.page.goto(`${place.base}${link.pathname}${link.hash}`)
      await other.page.getByLabel(/Đặt mật khẩu/).fill(password)
      await other.button('Tạo tài khoản').click()
      await other.page.getByRole('navigation', { name: 'Các trang' }).waitFor()
      await other.page.goto(`${place.base}/desk#reports`)
      if (role === 'campaigner') await other.page.getByRole('row', { name: /Trả lời được 12/ }).waitFor()
      else await other.page.getByText('Trang này dành cho').waitFor()
      expect(await violations(other)).toEqual([])
      await other.leave()
    }
    expect(binh.problems).toEqual([])
  })

  test('everyone reads the figures without a script, on a narrow screen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })
    const page = await context.newPage()
    await page.goto(`${place.base}/so-lieu`)
    await page.getByRole('heading', { level: 1, name: 'Số liệu một cửa' }).waitFor()
    await page.getByRole('columnheader', { name: month }).first().waitFor()
    expect(await page.getByRole('row', { name: /Trả lời được 0 0 12/ }).count()).toBe(1)
    // Without scripts the page cannot be asked how wide it is.
    expect((await page.screenshot({ fullPage: true })).readUInt32BE(16)).toBe(320)
    expect(await page.locator('body').innerText()).not.toContain('cá sấu')
    await context.close()
    const open = await officer(browser, place.base)
    await open.page.goto(`${place.base}/so-lieu/mau`)
    expect(await violations(open)).toEqual([])
    await open.leave()
    const response = await fetch(`${place.base}/so-lieu/mau`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(Buffer.byteLength(await response.text())).toBeLessThan(20_000)
    const again = await fetch(`${place.base}/so-lieu/mau`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect((await fetch(`${place.base}/so-lieu/xa-khac`)).status).toBe(404)
  })
})
