import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCitizen, textOf } from '../support/app.ts'
import { openBrowser, skipped as noBrowser } from '../support/browser.ts'
import { noModel } from '../support/model/packages.ts'
import { fakeModel, type FakeModel } from '../support/model/server.ts'
import { firstRun, officer, openPlace, violations, type Officer, type Place } from './officer.ts'

const skipped = noBrowser ?? noModel

/** An officer has a reply begun by a language model that lies. The tests go on from one another. */
describe.skipIf(skipped)(`a draft at the desk${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let fake: FakeModel
  let binh: Officer
  const citizen = openCitizen()
  beforeAll(async () => {
    fake = await fakeModel(() => 'Anh/chị mang giấy chứng sinh. Lệ phí 777.333 đồng.')
    ;[browser, place] = await Promise.all([openBrowser(), openPlace({ MODEL: 'openai:fake', MODEL_URL: fake.url, MODEL_KEY: 'k' })])
    binh = await officer(browser, place.base)
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
    await fake?.close()
  })
  const said = async (): Promise<string> =>
    textOf((await citizen.talk(place.app())).flatMap(row => (row.by === 'officer' ? [row.reply] : [])))

  test('is offered to who holds the case', async () => {
    await firstRun(binh, place, 'binh@mau.example')
    await citizen.ask(place.app(), 'làm giấy khai sinh cho con cần gì')
    await citizen.ask(place.app(), 'cho tôi gặp cán bộ')
    await binh.rows.first().click()
    await binh.button('Nhận').click()
    await binh.page.getByText('Anh/chị đang giữ').waitFor()
    await binh.button('Soạn nháp').waitFor()
  })

  test('is put into the box as a draft, with what no source bears out marked', async () => {
    await binh.button('Soạn nháp').click()
    await binh.page.getByText('Bản nháp do máy soạn.').waitFor()
    expect(await binh.box.inputValue()).toBe('Anh/chị mang giấy chứng sinh. Lệ phí [kiểm tra].')
    expect(await violations(binh)).toEqual([])
  })

  test('does not leave while a marked place stands in it', async () => {
    await binh.box.press('Enter')
    await binh.page.locator('.hear', { hasText: 'Đây còn là bản nháp' }).waitFor()
    await binh.box.fill('Chào anh/chị. Lệ phí [kiểm tra].')
    await binh.button('Gửi').click()
    expect(await binh.box.inputValue()).toBe('Chào anh/chị. Lệ phí [kiểm tra].')
    expect(await said()).toBe('')
  })

  test('leaves once the officer has changed it', async () => {
    await binh.box.fill('Anh/chị mang giấy chứng sinh, không mất phí.')
    await binh.page.getByText('Bản nháp do máy soạn.').waitFor({ state: 'detached' })
    await binh.box.press('Enter')
    await expect.poll(said, { timeout: 10_000 }).toContain('không mất phí')
  })

  test('without a figure waits for a word that it was read', async () => {
    fake.set('well', () => 'Anh/chị mang giấy chứng sinh đến quầy.')
    await binh.button('Soạn nháp').click()
    await binh.button('Tôi đã đọc và kiểm tra').waitFor()
    await binh.box.press('Enter')
    expect(await said()).not.toContain('đến quầy')
    await binh.page.reload()
    await binh.button('Tôi đã đọc và kiểm tra').click()
    await binh.box.press('Enter')
    await expect.poll(said, { timeout: 10_000 }).toContain('đến quầy')
    expect(binh.problems).toEqual([])
  })

  test('that does not come leaves the box as it was', async () => {
    fake.set('down')
    await binh.box.fill('Đang gõ dở')
    await binh.button('Soạn nháp').click()
    await binh.page.locator('.hear', { hasText: 'Chưa soạn nháp được lúc này' }).waitFor()
    expect(await binh.box.inputValue()).toBe('Đang gõ dở')
  })
})
