import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import type { Part } from './inside.ts'
import { person, personOn, type Person } from './person.ts'
import { openTarget, type Target } from './target.ts'

/** What any app behind the widget must give a citizen: run against the fake, and with E2E_TARGET=app against the real one. */
describe.skipIf(skipped)(`a citizen in a browser${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let target: Target
  let me: Person
  beforeAll(async () => {
    ;[browser, target] = await Promise.all([openBrowser(), openTarget()])
  })
  afterAll(async () => {
    await browser?.close()
    await target?.close()
  })
  beforeEach(async () => {
    me = await person(browser)
    await me.open(target.base)
  })
  afterEach(async () => {
    expect(me.problems).toEqual([])
    await me.leave()
  })
  const answers = () => me.page.locator('mot-cua-chat .row:not(.mine)')

  test('is greeted by a machine that says so, with example questions to tap', async () => {
    await expect.poll(() => me.choices.count()).toBeGreaterThanOrEqual(4)
    expect(await me.page.locator('header').innerText()).toContain('Trợ lý tự động')
  })

  test('asks, and gets an answer with its source, which opens', async () => {
    await me.choices.first().waitFor()
    await me.say('làm giấy khai sinh cho bé mới đẻ cần gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    const source = me.page.locator('mot-cua-chat .source').last()
    expect(await source.innerText()).toMatch(/^Nguồn: .+, dữ liệu ngày \d{1,2}\/\d{1,2}\/\d{4}/)
    await source.click()
    const dialog = me.page.getByRole('dialog')
    await dialog.getByText('Dữ liệu ngày').first().waitFor()
    await me.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await source.evaluate(button => (button as unknown as Part).getRootNode().activeElement === (button as unknown as Part))).toBe(
      true,
    )
  })

  test('taps a choice: its label becomes the own message, and the old buttons go', async () => {
    const label = await me.choices.first().innerText()
    const before = await answers().count()
    await me.choices.first().click()
    await me.page.locator('mot-cua-chat .mine', { hasText: label }).waitFor()
    await expect.poll(() => answers().count()).toBeGreaterThan(before)
    const [row] = (await me.rows(target.office)).filter(said => said.by === 'citizen' && said.body.kind === 'choice')
    expect(row).toMatchObject({ body: { label } })
    expect(await me.page.locator('mot-cua-chat .choices').count()).toBeLessThanOrEqual(1)
  })

  test('reloads and finds everything, and is greeted only once', async () => {
    await me.choices.first().waitFor()
    await me.say('khai sinh cần gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    const before = await me.rows(target.office)
    await me.page.reload()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(1)
    expect(await me.rows(target.office)).toEqual(before)
    expect(before.filter(said => said.by === 'citizen' && said.body.kind === 'start')).toHaveLength(1)
  })

  test('writes while the server is down: kept, sent once, answered once', async () => {
    await me.choices.first().waitFor()
    await target.kill()
    await me.say('khai sinh cần gì')
    await me.page.getByText('chưa gửi được, sẽ gửi lại').waitFor()
    await target.start()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.page.getByText('chưa gửi được').waitFor({ state: 'detached' })
    const rows = await me.rows(target.office)
    expect(rows.filter(said => said.by === 'citizen' && said.body.kind === 'text')).toHaveLength(1)
    expect(rows.filter(said => said.by === 'assistant' && JSON.stringify(said).includes('chứng sinh'))).toHaveLength(1)
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(1)
  })

  test('writes while the server is down, closes the tab, and comes back', async () => {
    await me.choices.first().waitFor()
    await target.kill()
    await me.say('khai sinh cần gì')
    await me.page.getByText('chưa gửi được, sẽ gửi lại').waitFor()
    const context = me.page.context()
    await me.page.close()
    await target.start()
    me = personOn(await context.newPage())
    await me.open(target.base)
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect((await me.rows(target.office)).filter(said => said.by === 'citizen' && said.body.kind === 'text')).toHaveLength(1)
  })

  test('goes offline and back: told at once, and the message goes by itself', async () => {
    await me.choices.first().waitFor()
    await me.page.context().setOffline(true)
    await me.page.getByText('Mất mạng.').waitFor()
    await me.say('khai sinh cần gì')
    await me.page.getByText('chưa gửi được, sẽ gửi lại').waitFor()
    await me.page.context().setOffline(false)
    await me.page.getByText('Mất mạng.').waitFor({ state: 'detached' })
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
  })

  test('two tabs show one talk over one stream', async () => {
    const streams = new Set<unknown>()
    const count = (page: Person['page']) => {
      page.on('request', request => request.url().includes('/stream') && streams.add(request))
      page.on('requestfailed', request => streams.delete(request))
      page.on('requestfinished', request => streams.delete(request))
    }
    count(me.page)
    await me.page.reload()
    await me.choices.first().waitFor()
    const other = personOn(await me.page.context().newPage())
    count(other.page)
    await other.open(target.base)
    await other.choices.first().waitFor()
    await expect.poll(() => streams.size).toBe(1)
    await me.say('khai sinh cần gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await other.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await other.page.locator('mot-cua-chat .mine').count()).toBe(1)
    await other.page.close()
    await me.say('nộp ở đâu')
    await expect.poll(() => me.page.locator('mot-cua-chat .mine').count()).toBe(2)
    await expect.poll(async () => (await me.rows(target.office)).filter(said => said.by === 'citizen').length).toBe(3)
    await expect.poll(() => me.page.locator('mot-cua-chat .waiting').count()).toBe(0)
  })

  test('removes the talk from a shared computer', async () => {
    await me.choices.first().waitFor()
    await me.say('khai sinh cần gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    await me.page.getByRole('button', { name: 'Về trợ lý này' }).click()
    await me.page.getByRole('button', { name: 'Xóa cuộc trò chuyện khỏi máy này' }).click()
    await me.log.getByText('Giấy chứng sinh').first().waitFor({ state: 'detached' })
    await expect.poll(() => me.choices.count()).toBeGreaterThanOrEqual(4)
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(0)
  })
})
