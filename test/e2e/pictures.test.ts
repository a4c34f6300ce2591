import type { Browser } from 'playwright-core'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import { photo } from '../support/files.ts'
import { firstRun, officer, openPlace, violations, type Officer, type Place } from './officer.ts'
import { person, type Person } from './person.ts'

/** An officer asks, a citizen sends, the officer sees it; each in a browser of their own. The tests go on from one another. */
describe.skipIf(skipped)(`a picture that an officer asks for${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let binh: Officer
  let citizen: Person
  beforeAll(async () => {
    ;[browser, place] = await Promise.all([openBrowser(), openPlace()])
    binh = await officer(browser, place.base)
    citizen = await person(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
  })
  const send = () => citizen.log.getByRole('button', { name: 'Gửi ảnh' })
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const [field] = await Promise.all([citizen.page.waitForEvent('filechooser'), send().click()])
    await field.setFiles([{ name, mimeType: 'image/jpeg', buffer }])
  }
  const wrong = async (): Promise<readonly string[]> => {
    await citizen.page.evaluate(axe.source)
    const { violations: found } = await citizen.page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    )
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
  }

  test('there is no button before an officer asks, and none may ask for an identity card', async () => {
    await firstRun(binh, place, 'binh@mau.example')
    await citizen.open(place.base)
    await citizen.choices.first().waitFor()
    await citizen.say('cho tôi gặp cán bộ')
    await binh.rows.first().click()
    await binh.button('Nhận').click()
    await citizen.log.getByText('đã nhận yêu cầu').waitFor()
    expect(await send().count()).toBe(0)
    await binh.button('Xin ảnh').click()
    const dialog = binh.page.getByRole('dialog', { name: 'Xin ảnh của người dân' })
    await dialog.waitFor()
    expect(await violations(binh)).toEqual([])
    await dialog.getByLabel(/Ảnh gì/).fill('căn cước hai mặt')
    await dialog.getByRole('button', { name: 'Gửi lời xin ảnh' }).click()
    await binh.page
      .getByText(/Không xin ảnh căn cước/)
      .first()
      .waitFor()
    expect(await send().count()).toBe(0)
    await dialog.getByLabel(/Ảnh gì/).fill('tờ khai đã điền, che số căn cước')
    await dialog.getByRole('button', { name: 'Gửi lời xin ảnh' }).click()
    await dialog.waitFor({ state: 'detached' })
    await binh.page.getByText(/^Đang xin ảnh, đến/).waitFor()
    await binh.talk.getByText('Xin anh/chị gửi ảnh: tờ khai đã điền, che số căn cước.').waitFor()
    expect(await violations(binh)).toEqual([])
  })

  test('the citizen reads who asks for what, and sends one by a button that can be read and reached', async () => {
    await citizen.log.getByText('Xin anh/chị gửi ảnh: tờ khai đã điền, che số căn cước.').waitFor()
    await send().waitFor()
    expect(await wrong()).toEqual([])
    const box = await send().boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await choose('to-khai.jpg', await photo(3000, 2000))
    await citizen.log.getByText('Đã gửi một ảnh').waitFor()
    await citizen.log.getByText('Đã nhận được ảnh').waitFor()
    expect(citizen.problems).toEqual([])
  })

  test('the officer opens it by a press, sees it with its words, and nobody else gets it', async () => {
    const look = binh.talk.getByRole('button', { name: 'Xem ảnh 1' })
    await look.waitFor()
    expect(await binh.talk.locator('img').count()).toBe(0)
    await look.click()
    const image = binh.talk.getByRole('img', { name: /Ảnh 1 trong 1 người dân gửi lúc/ })
    await image.waitFor()
    await expect.poll(() => image.evaluate(part => (part as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(1000)
    expect(await violations(binh)).toEqual([])
    expect(binh.problems).toEqual([])
  })

  test('what is no picture is told in words, and can be taken away', async () => {
    await choose('x.jpg', Buffer.from('<html>no picture</html>'))
    const alert = citizen.log.getByRole('alert')
    await alert.getByText('Không đọc được ảnh này').waitFor()
    expect(await wrong()).toEqual([])
    await citizen.log.getByRole('button', { name: 'Bỏ ảnh này' }).click()
    await alert.waitFor({ state: 'detached' })
  })

  test('with a mute line it is said and sent again', async () => {
    await citizen.page.route('**/picture?id=*', route => route.abort(), { times: 3 })
    await choose('hai.jpg', await photo())
    await citizen.log.getByRole('button', { name: 'Gửi lại' }).click({ timeout: 30_000 })
    await binh.talk.getByRole('button', { name: 'Xem ảnh 1' }).nth(0).waitFor()
    await expect.poll(() => binh.talk.getByText('Đã gửi 1 ảnh').count(), { timeout: 15_000 }).toBe(2)
  })

  test('one that should not be there is taken away by a second press', async () => {
    await binh.talk.getByRole('button', { name: 'Xóa ảnh 1' }).last().click()
    await binh.talk.getByRole('button', { name: /Bấm lần nữa/ }).click()
    await expect.poll(() => binh.talk.getByText('Đã gửi 1 ảnh').count()).toBe(1)
  })

  test('once the officer has stopped there is no button, and a late one is refused', async () => {
    await binh.button('Thôi xin ảnh').click()
    await citizen.log.getByText('Đã hết lúc xin ảnh').waitFor()
    await send().waitFor({ state: 'detached' })
    const status = await citizen.page.evaluate(async () => {
      const { token } = JSON.parse(localStorage.getItem('mot-cua.mau') ?? '{}') as { token: string }
      const response = await fetch(`/at/web:mau/picture?id=${crypto.randomUUID()}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: 'x',
      })
      return response.status
    })
    expect(status).toBe(409)
    await binh.page.getByText(/^Đang xin ảnh, đến/).waitFor({ state: 'detached' })
    expect(citizen.problems).toEqual([])
  })
})
