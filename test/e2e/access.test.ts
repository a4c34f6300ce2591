import axe from 'axe-core'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import type { Inside } from './inside.ts'
import { person, type Person } from './person.ts'
import { isReal, openTarget, type Target } from './target.ts'

/** Readable and usable by everybody: small screens, large letters, keyboards, screen readers. */
describe.skipIf(skipped)(`access for all${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
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
  afterEach(async () => {
    expect(me.problems).toEqual([])
    await me.leave()
  })
  const begin = async (options: BrowserContextOptions = {}) => {
    me = await person(browser, options)
    await me.open(target.base)
    await me.choices.first().waitFor()
  }
  const ask = async () => {
    await me.say('khai sinh cần gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.page.locator('mot-cua-chat .source').first().waitFor()
  }
  /** Parts that stick out sideways. */
  const tooWide = () =>
    me.page.evaluate(() => {
      const { document } = globalThis as unknown as Inside
      const root = document.querySelector('mot-cua-chat')?.shadowRoot
      const seen = document.documentElement.clientWidth
      const out = [...(root?.querySelectorAll('*') ?? [])].filter(
        part => part.getBoundingClientRect().right > seen + 1 || part.getBoundingClientRect().left < -1,
      )
      return [
        ...(document.documentElement.scrollWidth > seen ? ['page'] : []),
        ...out.filter(part => !part.classList.contains('hear')).map(part => `${part.tagName}.${part.getAttribute('class') ?? ''}`),
      ]
    })
  const violations = async () => {
    await me.page.evaluate(axe.source)
    const { violations: found } = await me.page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
    )
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`)
  }

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s scheme', async colorScheme => {
    await begin({ colorScheme })
    await ask()
    expect(await violations()).toEqual([])
    await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    expect(await violations()).toEqual([])
    await me.page.locator('mot-cua-chat .source').first().click()
    await me.page.getByRole('dialog').waitFor()
    expect(await violations()).toEqual([])
    await me.page.keyboard.press('Escape')
    await me.page.context().setOffline(true)
    await me.say('xin chào')
    await me.page.getByText('Mất mạng.').waitFor()
    expect(await violations()).toEqual([])
  })

  test.each([
    ['a phone of 320 px', 320, 568],
    ['a desktop at 400 % zoom', 320, 256],
    ['a phone lying down', 640, 320],
  ])('%s needs no sideways scrolling', async (_, width, height) => {
    await begin({ viewport: { width, height } })
    await me.say('khai sinh cần giấy tờ gì')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    await me.say('a'.repeat(150))
    await me.log.getByText('a'.repeat(150)).first().waitFor()
    expect(await tooWide()).toEqual([])
    if (width < 720) await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    for (let times = 0; times < 3; times++) await me.page.getByRole('button', { name: 'Chữ to hơn' }).click()
    expect(await tooWide()).toEqual([])
    expect(await me.box.isVisible()).toBe(true)
  })

  test('every target is at least 44 px high and wide', async () => {
    await begin({ viewport: { width: 320, height: 568 } })
    await ask()
    await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    const small = await me.page.evaluate(() =>
      [
        ...((globalThis as unknown as Inside).document.querySelector('mot-cua-chat')?.shadowRoot?.querySelectorAll('button, a, textarea') ??
          []),
      ].flatMap(part => {
        const { width, height } = part.getBoundingClientRect()
        return width > 0 && (width < 44 || height < 44) ? [`${part.textContent} ${width}×${height}`] : []
      }),
    )
    expect(small).toEqual([])
  })

  test('the box to type in has letters of 16 px or more: phones do not zoom in', async () => {
    await begin()
    expect(
      await me.box.evaluate(box => Number.parseFloat((globalThis as unknown as Inside).getComputedStyle(box).fontSize)),
    ).toBeGreaterThanOrEqual(16)
  })

  test('larger letters are remembered', async () => {
    await begin()
    const size = () => me.log.evaluate(log => Number.parseFloat((globalThis as unknown as Inside).getComputedStyle(log).fontSize))
    const usual = await size()
    await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    await me.page.getByRole('button', { name: 'Chữ to hơn' }).click()
    await me.page.getByRole('button', { name: 'Chữ to hơn' }).click()
    const large = await size()
    expect(large).toBeGreaterThan(usual * 1.3)
    await me.page.reload()
    await me.choices.first().waitFor()
    expect(await size()).toBe(large)
  })

  test('English is a button away, is remembered, and goes with the messages', async () => {
    await begin()
    await me.page.getByRole('button', { name: 'Cài đặt' }).click()
    await me.page.getByRole('button', { name: 'English' }).click()
    await me.page.getByRole('button', { name: 'Send' }).waitFor()
    const sent = me.page.waitForRequest(request => request.url().includes('/hooks/'))
    await me.say('birth certificate')
    expect((await sent).postDataJSON()).toMatchObject({ language: 'en' })
    await me.page.reload()
    await me.page.getByRole('button', { name: 'Send' }).waitFor()
    expect(await me.page.locator('mot-cua-chat .app').getAttribute('lang')).toBe('en')
    await me.page.getByRole('button', { name: 'Settings' }).click()
    await me.page.getByRole('button', { name: 'Tiếng Việt' }).click()
    await me.page.getByRole('button', { name: 'Gửi' }).waitFor()
  })

  test('a keyboard alone is enough, and focus is never lost', async () => {
    await begin()
    const focus = () =>
      me.page.evaluate(() => {
        const inside = (globalThis as unknown as Inside).document.querySelector('mot-cua-chat')?.shadowRoot?.activeElement
        return inside ? `${inside.tagName.toLowerCase()}.${inside.getAttribute('class') ?? ''}` : 'lost'
      })
    const tabTo = async (what: string) => {
      for (let steps = 0; steps < 30 && !(await focus()).startsWith(what); steps++) await me.page.keyboard.press('Tab')
      expect(await focus()).toContain(what)
    }
    await tabTo('button.gear')
    await me.page.keyboard.press('Enter')
    for (let times = 0; times < 5; times++) {
      await tabTo('button.')
      await me.page.keyboard.press('Tab')
    }
    await tabTo('div.log')
    await me.page.keyboard.press('Tab')
    await me.page.keyboard.press('Enter')
    expect(await focus()).toBe('div.log')
    await me.page.locator('mot-cua-chat .mine').waitFor()
    await tabTo('textarea')
    await me.page.keyboard.type('khai sinh')
    await me.page.keyboard.press('Shift+Enter')
    await me.page.keyboard.type('cho bé')
    await me.page.keyboard.press('Enter')
    expect(await focus()).toContain('textarea')
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await me.page.locator('mot-cua-chat .mine .card').last().innerText()).toBe('khai sinh\ncho bé')
    await me.page.keyboard.press('Shift+Tab')
    expect(await focus()).not.toBe('lost')
  })

  test('Enter that belongs to a Vietnamese keyboard sends nothing', async () => {
    await begin()
    await me.box.fill('khai sinh')
    await me.box.evaluate(box => {
      const { KeyboardEvent } = globalThis as unknown as Inside
      for (const more of [{ isComposing: true }, { keyCode: 229 }])
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...more }))
    })
    expect(await me.page.locator('mot-cua-chat .mine').count()).toBe(0)
    expect(await me.box.inputValue()).toBe('khai sinh')
    await me.box.press('Enter')
    await me.page.locator('mot-cua-chat .mine').waitFor()
  })

  test('a screen reader hears new answers, not the own words and not what was there before', async () => {
    await begin()
    const spoken = me.page.locator('mot-cua-chat [aria-live=polite]')
    await ask()
    await expect.poll(() => spoken.innerText()).toContain('Giấy chứng sinh')
    await me.page.reload()
    await me.log.getByText('Giấy chứng sinh').first().waitFor()
    expect(await spoken.textContent()).toBe('')
  })

  test.skipIf(isReal)('the accessibility tree reads as meant', async () => {
    await begin()
    await me.page.locator('mot-cua-chat .typing').waitFor({ state: 'detached' })
    expect(`\n${await me.page.locator('body').ariaSnapshot()}\n`).toBe(`
- main:
  - heading "Một Cửa xã Lạc Thủy Trợ lý tự động" [level=2]
  - button "Cài đặt"
  - log "Cuộc trò chuyện":
    - group "Trợ lý tự động":
      - paragraph: Chào anh/chị. Tôi là trợ lý tự động của Trung tâm Phục vụ hành chính công. Anh/chị cần làm giấy tờ gì?
      - group "Chọn câu trả lời":
        - button "Làm giấy khai sinh"
        - button "Đăng ký kết hôn"
        - button "Sao y, chứng thực"
        - button "Lập tài khoản dịch vụ công"
        - button "Xem hồ sơ đến đâu"
  - textbox "Câu hỏi":
    - /placeholder: Gõ câu hỏi…
  - button "Gửi"
  - paragraph: Đừng gửi số căn cước, mã OTP, mật khẩu.
`)
  })
})
