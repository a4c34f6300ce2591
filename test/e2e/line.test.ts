import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import { openSite, type Site } from '../support/site.ts'
import type { Inside, Part } from './inside.ts'
import { person, type Person } from './person.ts'

/** Bad lines, foreign pages, officers: with the fake app, whose every move the test makes. */
describe.skipIf(skipped)(`the widget and its line${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let site: Site
  let foreign: Server
  let elsewhere: string
  let me: Person
  beforeAll(async () => {
    browser = await openBrowser()
    foreign = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(`<!doctype html><html lang="vi"><title>Trang xã</title><style>button{display:none!important}*{font-size:9px}</style>
<body><h1>Trang của xã</h1><script src="${site.base}/widget.js" data-office="lac-thuy" data-name="Một Cửa xã Lạc Thủy" async></script></body></html>`)
    }).listen(0, '127.0.0.1')
    await once(foreign, 'listening')
    elsewhere = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`
    site = await openSite({ origins: [elsewhere], limits: { chat: { points: 8, seconds: 6 } } })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    foreign?.close()
  })
  afterEach(async () => {
    expect(me.problems).toEqual([])
    await me.leave()
  })
  const begin = async (url = site.base) => {
    me = await person(browser)
    await me.open(url)
    await me.choices.first().waitFor()
  }

  test('a foreign page gets a bubble that opens, answers, closes with Esc and keeps its talk', async () => {
    me = await person(browser, { viewport: { width: 1000, height: 700 } })
    await me.page.goto(elsewhere)
    const bubble = me.page.getByRole('button', { name: 'Hỏi thủ tục ở xã' })
    await bubble.waitFor()
    const before = site.fake.heard.length
    expect(await me.page.evaluate(() => localStorage.length)).toBe(0)
    await bubble.click()
    await me.choices.first().waitFor()
    expect(site.fake.heard.length).toBe(before + 1)
    await me.say('khai sinh')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.page.keyboard.press('Escape')
    await me.page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await bubble.evaluate(button => (button as unknown as Part).getRootNode().activeElement === (button as unknown as Part))).toBe(
      true,
    )
    await me.page.reload()
    await bubble.click()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(
      await me.log.evaluate(log => Number.parseFloat((globalThis as unknown as Inside).getComputedStyle(log).fontSize)),
    ).toBeGreaterThanOrEqual(17)
  })

  test('a page that is not registered is refused, and the person is told', async () => {
    me = await person(browser)
    const before = site.fake.heard.length
    await me.page.goto(elsewhere.replace('127.0.0.1', 'localhost'))
    await me.page.getByRole('button', { name: 'Hỏi thủ tục ở xã' }).click()
    await me.say('khai sinh')
    await me.page.getByText('chưa gửi được').first().waitFor()
    expect(site.fake.heard.length).toBe(before)
  })

  test('a campaign link counts once, however often it is opened', async () => {
    await begin(`${site.base}/o/lac-thuy?c=DOAN-2026`)
    await me.page.reload()
    await me.choices.first().waitFor()
    expect(site.fake.heard.filter(({ body }) => body.kind === 'start' && body.campaign === 'DOAN-2026')).toHaveLength(1)
  })

  test('an officer is seen to be a person, by name', async () => {
    await begin()
    await me.say('khai sinh')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    site.fake.officer('Nguyễn Thị Hoa', 'Tôi là Hoa ở quầy hộ tịch.')
    const row = me.page.locator('mot-cua-chat .officer')
    await row.getByText('Tôi là Hoa').waitFor()
    expect(await row.locator('.who').innerText()).toContain('Cán bộ')
    expect(await row.locator('.who').innerText()).toContain('Nguyễn Thị Hoa')
    expect(await me.choices.count()).toBeGreaterThan(0)
  })

  test('only honest links are links, and a number can be called', async () => {
    await begin()
    await me.say('nộp ở đâu')
    await me.page.locator('mot-cua-chat a[href="tel:0900000000"]').waitFor()
    expect(await me.page.locator('mot-cua-chat a[href^="javascript"]').count()).toBe(0)
    expect(await me.page.locator('mot-cua-chat a[href^="https"]').getAttribute('rel')).toContain('noopener')
    await expect
      .poll(() =>
        me.page.getByAltText('Lối vào quầy một cửa').evaluate(picture => (picture as unknown as { naturalWidth: number }).naturalWidth),
      )
      .toBeGreaterThan(0)
  })

  test('words are never markup', async () => {
    await begin()
    await me.say('<img src=x onerror="window.bad=1"> <b>đậm</b>')
    await me.log.getByText('Tôi nghe: <img').waitFor()
    expect(await me.page.evaluate(() => 'bad' in globalThis)).toBe(false)
  })

  test('shows that an answer is being written', async () => {
    await begin()
    const go = site.fake.hold()
    await me.say('khai sinh')
    await me.page.getByText('Đang soạn câu trả lời…').waitFor()
    go()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.page.getByText('Đang soạn câu trả lời…').waitFor({ state: 'detached' })
  })

  test('where a proxy holds the stream back, rows are asked for instead', async () => {
    me = await person(browser)
    await me.page.route('**/stream*', () => {})
    await me.open(site.base)
    await me.choices.first().waitFor({ timeout: 12_000 })
    await me.say('khai sinh')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
  })

  test('a slow line is said to be slow, and the message still goes', async () => {
    await begin()
    await me.page.clock.install()
    let go = () => {}
    const held = new Promise<void>(resolve => {
      go = resolve
    })
    await me.page.route('**/hooks/**', async route => {
      await held
      await route.continue()
    })
    await me.say('khai sinh')
    await me.page.getByText('đang gửi…').waitFor()
    await me.page.clock.fastForward(8100)
    await me.page.getByText('Mạng chậm, vẫn đang gửi…').waitFor()
    go()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
  })

  test('too many messages wait their turn, with the reason beside them', async () => {
    await begin()
    for (let n = 1; n <= 8; n++) await me.say(`tin ${n}`)
    await me.page.getByText('Anh/chị gửi hơi nhanh').first().waitFor()
    await me.log.getByText('Tôi nghe: tin 8').waitFor()
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(8)
    const said = (await me.rows('lac-thuy')).flatMap(row => (row.by === 'citizen' && row.body.kind === 'text' ? [row.body.text] : []))
    expect(said).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => `tin ${n}`))
  })

  test('a refused message can be mended or dropped', async () => {
    await begin()
    await me.page.route('**/hooks/**', route => route.fulfill({ status: 413, json: { error: 'large', say: 'Tin này quá dài.' } }))
    await me.say('khai sinh')
    await me.page.getByText('Tin này quá dài.').waitFor()
    await me.page.unroute('**/hooks/**')
    await me.page.getByRole('button', { name: 'Sửa lại' }).click()
    expect(await me.box.inputValue()).toBe('khai sinh')
    await me.box.press('Enter')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(1)
  })

  test('a text over the limit is counted before it is sent', async () => {
    await begin()
    await me.box.fill('a'.repeat(4003))
    await me.page.getByText('Quá dài 3 ký tự').waitFor()
    await me.box.press('Enter')
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(0)
    await me.box.fill('a'.repeat(3990))
    await me.page.getByText('Còn 10 ký tự').waitFor()
  })

  test('someone reading further up is not pulled down, but told', async () => {
    await begin()
    for (let n = 1; n <= 3; n++) {
      await me.say('khai sinh')
      await expect.poll(() => me.log.getByRole('heading').count()).toBe(n)
    }
    await me.page.locator('mot-cua-chat .scroll').evaluate(box => box.scrollTo(0, 0))
    await expect.poll(() => me.page.locator('mot-cua-chat .scroll').evaluate(box => box.scrollTop)).toBe(0)
    site.fake.notice({ blocks: [{ kind: 'paragraph', text: 'Hồ sơ đã xong.' }] })
    await me.page.getByRole('button', { name: 'Tin mới' }).click()
    await expect.poll(() => me.log.getByText('Hồ sơ đã xong.').isVisible()).toBe(true)
    await expect.poll(() => me.page.locator('mot-cua-chat .scroll').evaluate(box => box.scrollTop)).toBeGreaterThan(100)
  })

  test('an answer an hour later still arrives', async () => {
    await begin()
    site.fake.notice({ blocks: [{ kind: 'paragraph', text: 'Hồ sơ của anh/chị đã có kết quả.' }] })
    await me.log.getByText('đã có kết quả').waitFor()
  })

  test('a browser that refuses storage still has its chat', async () => {
    me = await person(browser)
    await me.page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await me.open(site.base)
    await me.choices.first().waitFor()
    await me.say('khai sinh')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
  })

  test.each(['locks', 'BroadcastChannel', 'CSSStyleSheet'])('an old browser without %s still has its chat', async what => {
    me = await person(browser)
    await me.page.addInitScript(name => {
      const { Document, CSSStyleSheet } = globalThis as unknown as Inside
      if (name === 'locks') Object.defineProperty(navigator, 'locks', { value: undefined })
      else if (name === 'CSSStyleSheet') Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { value: undefined })
      else Object.defineProperty(globalThis, name, { value: undefined })
      if (name === 'CSSStyleSheet')
        Object.defineProperty(CSSStyleSheet.prototype, 'replaceSync', {
          value: () => {
            throw new Error('old')
          },
        })
    }, what)
    await me.open(site.base)
    await me.choices.first().waitFor()
    expect(
      await me.page.locator('mot-cua-chat .head').evaluate(head => (globalThis as unknown as Inside).getComputedStyle(head).display),
    ).toBe('flex')
    await me.say('khai sinh')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
  })
})
