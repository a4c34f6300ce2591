import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Said } from '../../src/model/talk.ts'

/** Somebody with a phone. */
export type Person = {
  readonly page: Page
  readonly box: Locator
  readonly log: Locator
  /** The buttons that can be tapped now. */
  readonly choices: Locator
  /** Everything that went wrong in the page. */
  readonly problems: string[]
  open(url: string): Promise<void>
  say(text: string): Promise<void>
  /** What the server has of this talk. */
  rows(office: string): Promise<readonly Said[]>
  leave(): Promise<void>
}

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 780 },
  hasTouch: true,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
}

export async function person(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ ...phone, ...options })
  return personOn(await context.newPage())
}

export function personOn(page: Page): Person {
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security|Refused|Uncaught/.test(message.text())) problems.push(message.text())
  })
  const box = page.locator('mot-cua-chat textarea')
  return {
    page,
    box,
    problems,
    log: page.locator('mot-cua-chat .log'),
    choices: page.locator('mot-cua-chat .choices button'),
    async open(url) {
      await page.goto(url)
      await box.waitFor()
    },
    async say(text) {
      await box.fill(text)
      await box.press('Enter')
    },
    async rows(office) {
      return page.evaluate(async slug => {
        const { token } = JSON.parse(localStorage.getItem(`mot-cua.${slug}`) ?? '{}') as { token: string }
        const response = await fetch(`/at/web:${slug}/talk?after=0&limit=200&wait=0`, { headers: { authorization: `Bearer ${token}` } })
        return ((await response.json()) as { rows: Said[] }).rows
      }, office)
    },
    leave: () => page.context().close(),
  }
}
