import { Resvg } from '@resvg/resvg-js'
import type { Browser } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import { codeOf } from '../support/totp.ts'
import { accept, firstRun, officer, openPlace, password, violations, type Officer, type Place } from './officer.ts'

/** Accounts, as their owners and the admins see to them, with real codes. The tests go on from one another. */
describe.skipIf(skipped)(`accounts at the desk${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let binh: Officer
  let lan: Officer
  let uri: string
  let codes: readonly string[]
  beforeAll(async () => {
    ;[browser, place] = await Promise.all([openBrowser(), openPlace()])
    binh = await officer(browser, place.base)
    lan = await officer(browser, place.base)
    await firstRun(binh, place, 'binh@mau.example')
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
  })
  const go = async ({ page }: Officer, hash: string, title: string): Promise<void> => {
    await page.goto(`${place.base}/desk#${hash}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  const wrong = (uriNow: string): string => String((Number(codeOf(uriNow)) + 1) % 1_000_000).padStart(6, '0')
  const squareOf = async ({ page }: Officer): Promise<string> => {
    const svg = await page.locator('.qr').evaluate(part => (part as unknown as { outerHTML: string }).outerHTML)
    const picture = new Resvg(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'), {
      fitTo: { mode: 'width', value: 600 },
    }).render()
    return decodeQR({ width: picture.width, height: picture.height, data: picture.pixels })
  }
  const half = async (at: Officer, email: string): Promise<void> => {
    await at.page.getByLabel('Thư điện tử').fill(email)
    await at.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await at.button('Đăng nhập').click()
  }
  const leave = async (at: Officer): Promise<void> => {
    await go(at, 'account', 'Tài khoản')
    await at.button('Đăng xuất').click()
    await at.page.getByLabel('Thư điện tử').waitFor()
  }

  test('a second factor is set up: the square, the typed key, a first code, and backup codes shown once', async () => {
    await go(binh, 'account', 'Tài khoản')
    await binh.page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu')
    await binh.button('Bật mã 6 số').click()
    await binh.page.getByText('Mật khẩu chưa đúng').waitFor()
    await binh.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await binh.button('Bật mã 6 số').click()
    await binh.page.locator('.qr').waitFor()
    uri = await squareOf(binh)
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    expect(await binh.page.locator('.key').innerText()).toBe(secret.replace(/(.{4})(?=.)/g, '$1 '))
    expect(await violations(binh)).toEqual([])
    await binh.page.getByLabel(/Gõ mã 6 số/).fill(wrong(uri))
    await binh.button('Xác nhận').click()
    await binh.page.getByText('Mã chưa đúng').waitFor()
    await binh.page.getByLabel(/Gõ mã 6 số/).fill(codeOf(uri))
    await binh.button('Xác nhận').click()
    await binh.page.getByText('Cất các mã dự phòng').waitFor()
    codes = await binh.page.locator('.codes li').allInnerTexts()
    expect(new Set(codes).size).toBe(10)
    expect(await violations(binh)).toEqual([])
    await binh.button('Tôi đã cất mã').click()
    await binh.page.getByText('Đang bật. Khi đăng nhập').waitFor()
    expect(await binh.page.locator('.codes').count()).toBe(0)
  })

  test('signing in asks for the code; a wrong one does not pass', async () => {
    await leave(binh)
    await half(binh, 'binh@mau.example')
    await binh.page.getByLabel('Mã 6 số').fill(wrong(uri))
    expect(await violations(binh)).toEqual([])
    await binh.button('Xác nhận').click()
    await binh.page.getByText('Mã chưa đúng').waitFor()
    await binh.page.getByLabel('Mã 6 số').fill(codeOf(uri))
    await binh.button('Xác nhận').click()
    await binh.page.locator('.views').waitFor()
  })

  test('a backup code opens once', async () => {
    await leave(binh)
    for (const isFirst of [true, false]) {
      await half(binh, 'binh@mau.example')
      await binh.button('Mất điện thoại? Dùng mã dự phòng').click()
      await binh.page.getByLabel('Mã dự phòng').fill(codes[0] ?? '')
      await binh.button('Xác nhận').click()
      if (!isFirst) break
      await binh.page.locator('.views').waitFor()
      await leave(binh)
    }
    await binh.page.getByText('Mã chưa đúng').waitFor()
    await binh.page.getByLabel('Mã dự phòng').fill(codes[1] ?? '')
    await binh.button('Xác nhận').click()
    await binh.page.locator('.views').waitFor()
  })

  test('an admin invites on the page, and gives the link by hand', async () => {
    await go(binh, 'team', 'Cán bộ')
    await binh.button('Mời cán bộ').click()
    await binh.page.getByLabel(/Họ tên/).fill('Nguyễn Thị Lan')
    await binh.page.getByLabel('Thư điện tử').fill('lan@mau.example')
    expect(await violations(binh)).toEqual([])
    await binh.button('Tạo lời mời').click()
    await binh.page.getByLabel('Đường dẫn').waitFor()
    const link = await binh.page.getByLabel('Đường dẫn').inputValue()
    await binh.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click()
    await binh.page.getByText('Đã mời, chưa vào').waitFor()
    await accept(lan, link)
  })

  test('who lost the phone comes in again when an admin takes the second factor away; the session before is over at once', async () => {
    await go(lan, 'account', 'Tài khoản')
    await lan.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await lan.button('Bật mã 6 số').click()
    await lan.page.locator('.qr').waitFor()
    await lan.page.getByLabel(/Gõ mã 6 số/).fill(codeOf(await squareOf(lan)))
    await lan.button('Xác nhận').click()
    await lan.button('Tôi đã cất mã').click()
    await lan.page.getByText('Đang bật. Khi đăng nhập').waitFor()
    await go(lan, 'cases', 'Danh sách yêu cầu')
    await binh.page.reload()
    await binh.button('Gỡ mã 6 số: Nguyễn Thị Lan').click()
    await binh.page.getByText('Đã gỡ mã 6 số của Nguyễn Thị Lan').first().waitFor()
    const dialog = lan.page.getByRole('dialog', { name: 'Phiên đã hết hạn' })
    await dialog.waitFor({ timeout: 10_000 })
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await dialog.waitFor({ state: 'detached' })
    await lan.page.locator('.views').waitFor()
  })

  test('rights are changed and somebody leaves; both are told to the page that is open', async () => {
    await binh.button('Đổi quyền: Nguyễn Thị Lan').click()
    await binh.page.getByRole('radio', { name: /Trưởng bộ phận/ }).check()
    await binh.button('Lưu').click()
    await binh.page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị Lan' }).getByText('Trưởng bộ phận').waitFor()
    const dialog = lan.page.getByRole('dialog', { name: 'Phiên đã hết hạn' })
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await dialog.waitFor({ state: 'detached' })
    await lan.page.getByRole('link', { name: 'Quản lý' }).click()
    await lan.page.getByRole('heading', { level: 1, name: 'Mẫu câu' }).waitFor()
    await binh.button('Cho nghỉ: Nguyễn Thị Lan').click()
    expect(await violations(binh)).toEqual([])
    await binh.page.getByRole('dialog').getByRole('button', { name: 'Cho nghỉ' }).click()
    await binh.page.getByText('Nguyễn Thị Lan không còn vào được').first().waitFor()
    await lan.page.getByRole('dialog', { name: 'Phiên đã hết hạn' }).waitFor({ timeout: 10_000 })
  })

  test('a lead writes a ready-made reply with what fills itself in, and sees it as citizens will', async () => {
    await go(binh, 'canned', 'Mẫu câu')
    await binh.button('Sửa: Đã xong').click()
    const text = binh.page.getByLabel('Nội dung')
    await text.fill('Xong rồi, ')
    await binh.button('{cán bộ}').click()
    await text.pressSequentially(' ở {quầy}')
    await binh.page.getByText('Không có chỗ tự điền nào tên {quầy}').waitFor()
    await text.fill('Xong rồi, {cán bộ} chào anh/chị.')
    await binh.page.getByRole('region', { name: 'Người dân sẽ đọc' }).getByText('Xong rồi, Trần Văn Bình chào anh/chị.').waitFor()
    await binh.page.getByLabel(/Từ tắt/).fill('chao')
    await binh.button('Lưu').click()
    await binh.page.getByText('Từ tắt này đã dùng').waitFor()
    expect(await violations(binh)).toEqual([])
    await binh.page.getByLabel(/Từ tắt/).fill('xongroi')
    await binh.button('Lưu').click()
    await binh.page.locator('.cards').getByText('/xongroi').waitFor()
    await binh.button('Đưa lên: Đã xong').click()
    await expect.poll(() => binh.page.locator('.cards li').nth(5).innerText()).toContain('Đã xong')
    expect(await violations(binh)).toEqual([])
  })

  test('all of it stands in the log, which is filtered', async () => {
    await go(binh, 'audit', 'Nhật ký')
    const log = binh.page.locator('.log')
    for (const words of ['Gỡ mã 6 số của cán bộ', 'Sai mã dự phòng', 'Đăng nhập bằng mã dự phòng', 'Sai mã 6 số', 'Cho cán bộ nghỉ'])
      await log.getByText(words).first().waitFor()
    expect(await violations(binh)).toEqual([])
    await binh.page.locator('select[name=what]').selectOption({ label: 'Cho cán bộ nghỉ' })
    await binh.button('Lọc').click()
    await expect.poll(() => log.getByRole('listitem').count()).toBe(1)
    expect(await log.innerText()).toMatch(/Trần Văn Bình.*Cho cán bộ nghỉ.*Nguyễn Thị Lan/s)
    const [file] = await Promise.all([binh.page.waitForEvent('download'), binh.page.getByRole('link', { name: /Tải về/ }).click()])
    expect(file.suggestedFilename()).toBe('nhat-ky.csv')
    await binh.page.goto(`${place.base}/desk#today`)
    await binh.page.getByRole('heading', { name: 'Lời người dân để lại' }).waitFor()
    await binh.page.getByText('Chưa có lời nào.').waitFor()
    expect(await violations(binh)).toEqual([])
    expect([...binh.problems, ...lan.problems]).toEqual([])
  })
})

describe.skipIf(skipped)('where admins must have a second factor', () => {
  test('the first admin sets it up before anything opens, and cannot turn it off', async () => {
    const [browser, place] = await Promise.all([openBrowser(), openPlace({ SECOND_FACTOR: 'admin' })])
    try {
      const huong = await officer(browser, place.base)
      await firstRun(huong, place, 'huong@mau.example', 'Nơi này yêu cầu thêm mã 6 số')
      expect(await huong.page.evaluate(async () => (await fetch('/desk/api/cases')).status)).toBe(403)
      expect(await violations(huong)).toEqual([])
      await huong.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
      await huong.button('Bật mã 6 số').click()
      const link = await huong.page.getByRole('link', { name: /Mở ứng dụng tạo mã/ }).getAttribute('href')
      await huong.page.getByLabel(/Gõ mã 6 số/).fill(codeOf(link ?? ''))
      await huong.button('Xác nhận').click()
      await huong.button('Tôi đã cất mã').click()
      await huong.page.locator('.views').waitFor()
      await huong.page.goto(`${place.base}/desk#account`)
      await huong.button('Làm mã dự phòng mới').waitFor()
      expect(await huong.button('Tắt mã 6 số').count()).toBe(0)
      const off = await huong.page.evaluate(
        async word =>
          (
            await fetch('/desk/api/auth/two-factor/disable', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ password: word }),
            })
          ).status,
        password,
      )
      expect(off).toBe(403)
      const lan = await officer(browser, place.base)
      await accept(lan, await place.invite('Nguyễn Thị Lan', 'lan@mau.example'))
    } finally {
      await browser.close()
      await place.close()
    }
  })
})
