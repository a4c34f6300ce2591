import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import { firstRun, officer, openPlace, password, violations, type Officer, type Place } from './officer.ts'

/** A leaflet from nothing, made by hand by somebody who only makes campaigns. The tests go on from one another. */
describe.skipIf(skipped)(`campaigns at the desk${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let mai: Officer
  beforeAll(async () => {
    ;[browser, place] = await Promise.all([openBrowser(), openPlace({ PUBLIC_URL: 'https://hoi.example.gov.vn' })])
    const binh = await officer(browser, place.base)
    await firstRun(binh, place, 'binh@mau.example')
    await binh.leave()
    mai = await officer(browser, place.base)
    const link = new URL(await place.invite('Mai', 'mai@mau.example', 'campaigner'))
    await mai.page.goto(`${place.base}${link.pathname}${link.hash}`)
    await mai.page.getByLabel(/Đặt mật khẩu/).fill(password)
    await mai.button('Tạo tài khoản').click()
    await mai.page.getByRole('heading', { level: 1, name: 'Chiến dịch' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
  })

  test('a campaigner sees campaigns and no cases', async () => {
    await mai.page.getByText('Chưa có chiến dịch nào.').waitFor()
    expect(await mai.page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Chiến dịch', 'Báo cáo', 'Tài khoản'])
    expect(await violations(mai)).toEqual([])
  })

  test('is told what is wrong, sentence by sentence', async () => {
    await mai.page.getByRole('link', { name: 'Tạo chiến dịch mới' }).click()
    await mai.page.getByLabel('Tên chiến dịch').fill('Tháng 😀')
    await mai.page.getByLabel(/Lời kêu gọi \(chữ lớn/).fill('Làm VNeID mức 2 ngay tại nhà, có người chỉ từng bước')
    await mai.page.getByLabel(/Địa bàn, mỗi dòng/).fill('Xóm Tân Lạc\nBình Hòa')
    await mai.page.getByLabel('Đến hết ngày').fill('2020-01-01')
    await mai.button('Tạo chiến dịch').click()
    const alert = mai.page.getByRole('alert')
    await alert.filter({ hasText: 'ký hiệu “😀”' }).waitFor()
    expect(await alert.innerText()).toContain('đứng trước ngày bắt đầu')
  })

  test('is looked at before it is made, and printed', async () => {
    await mai.page.getByLabel('Tên chiến dịch').fill('Tháng chuyển đổi số')
    await mai.page.getByLabel('Đến hết ngày').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
    await mai.button('Xem thử').click()
    const leaflet = mai.page.getByRole('img', { name: /Tờ rơi A5/ })
    await leaflet.waitFor()
    expect(await leaflet.evaluate(part => (part as unknown as { naturalWidth: number }).naturalWidth)).toBe(620)
    await mai.page.getByText(/Bài đọc loa 30 giây/).click()
    await mai.page
      .getByText(/nhắn mã: tân lạc bốn/)
      .first()
      .waitFor()
    expect(await violations(mai)).toEqual([])
    await mai.button('Tạo chiến dịch').click()
    await mai.page.getByRole('heading', { level: 1, name: 'Tháng chuyển đổi số' }).waitFor()
    const [download] = await Promise.all([mai.page.waitForEvent('download'), mai.page.getByRole('link', { name: 'Tờ rơi (PDF)' }).click()])
    expect(download.suggestedFilename()).toBe('leaflet.pdf')
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
    await mai.page.getByRole('rowheader', { name: 'TANLAC2' }).waitFor()
    await mai.page.getByText('Chưa đủ người để hiện số').waitFor()
    expect(await violations(mai)).toEqual([])
  })

  test('notes a meeting', async () => {
    await mai.page.getByLabel('Ngày', { exact: true }).fill(new Date().toISOString().slice(0, 10))
    await mai.page.getByLabel('Số người dự').fill('42')
    await mai.button('Ghi buổi họp').click()
    await mai.page.getByText('Xóm Tân Lạc: 42 người').waitFor()
  })

  test('fits a narrow screen', async () => {
    await mai.page.setViewportSize({ width: 320, height: 640 })
    for (const hash of ['campaigns', 'campaigns/new']) {
      await mai.page.goto(`${place.base}/desk#${hash}`)
      await mai.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await mai.page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    }
    expect(mai.problems).toEqual([])
  })

  test('the page behind a code works without a script, on a narrow screen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } })
    const page = await context.newPage()
    await page.goto(`${place.base}/c/TANLAC2`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('TANLAC2', { exact: true }).waitFor()
    await page.getByRole('link', { name: /Hỏi ngay trên trang này/ }).click()
    expect(new URL(page.url()).search).toBe('?c=TANLAC2')
    await context.close()
  })
})
