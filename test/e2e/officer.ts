import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { startApp, type App, type Overrides } from '../../src/app.ts'
import { inviteFrom } from '../../src/app/officers.ts'
import { readConfig } from '../../src/config.ts'
import axe from 'axe-core'
import { buildOnce } from '../support/site.ts'

/** A running house with a desk, and officers who sit at it in browsers. */

export const password = 'mot cua thu nghiem'

export type Place = {
  readonly base: string
  app(): App
  /** The one-time link of an invitation. */
  invite(name: string, email: string, role?: string): Promise<string>
  stop(): Promise<void>
  /** At the same address, with the same data. */
  start(): Promise<void>
  close(): Promise<void>
}

/** `settings`: of the server, beside the usual ones. */
export async function openPlace(settings: Readonly<Record<string, string>> = {}, overrides: Overrides = {}): Promise<Place> {
  buildOnce()
  execFileSync(process.execPath, [fileURLToPath(new URL('../../src/console/build.ts', import.meta.url))])
  const folder = mkdtempSync(join(tmpdir(), 'motcua-desk-'))
  const configOn = (port: string) => readConfig({ DATA_DIR: folder, HOST: '127.0.0.1', PORT: port, ...settings })
  const log = pino({ level: 'silent' })
  let app: App | undefined = await startApp(configOn('0'), { log, ...overrides })
  const { port } = app
  const config = configOn(String(port))
  const stop = async (): Promise<void> => {
    await app?.close()
    app = undefined
  }
  return {
    base: `http://localhost:${port}`,
    app: () => {
      if (app === undefined) throw new Error('it is stopped')
      return app
    },
    invite: (name, email, role = 'officer') => inviteFrom(config, { name, email, role, offices: ['mau'] }),
    stop,
    start: async () => {
      app = await startApp(config, { log, ...overrides })
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Officer = {
  readonly page: Page
  readonly problems: string[]
  readonly box: Locator
  readonly talk: Locator
  readonly rows: Locator
  /** The button of this name. */
  button(name: string | RegExp): Locator
  signIn(email: string): Promise<void>
  say(text: string): Promise<void>
  leave(): Promise<void>
}

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

export async function officer(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Officer> {
  const context = await browser.newContext({ ...desktop, ...options })
  return officerOn(await context.newPage(), base)
}

export function officerOn(page: Page, base: string): Officer {
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security|Refused|Uncaught/.test(message.text())) problems.push(message.text())
  })
  const box = page.locator('.compose textarea')
  return {
    page,
    problems,
    box,
    talk: page.getByRole('log'),
    rows: page.locator('.rows a'),
    button: name => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }),
    async signIn(email) {
      await page.goto(`${base}/desk`)
      await page.getByLabel('Thư điện tử').fill(email)
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.locator('.views').waitFor()
    },
    async say(text) {
      await box.fill(text)
      await box.press('Enter')
    },
    leave: () => page.context().close(),
  }
}

/** The first admin, through the page of the first run. `then`: what is shown next, the list where nothing else is said. */
// eslint-disable-next-line max-params
export async function firstRun(at: Officer, place: Place, email: string, then?: string): Promise<void> {
  const code = (await place.app().setupCode()) ?? ''
  await at.page.goto(`${place.base}/desk`)
  await at.page.getByLabel('Mã dùng một lần').fill(code)
  await at.page.getByLabel(/Họ tên/).fill('Trần Văn Bình')
  await at.page.getByLabel('Thư điện tử').fill(email)
  await at.page.getByLabel(/Đặt mật khẩu/).fill(password)
  await at.button('Tạo tài khoản').click()
  await (then === undefined ? at.page.locator('.views') : at.page.getByText(then)).waitFor()
}

/** Through the link of an invitation. */
export async function accept(at: Officer, link: string): Promise<void> {
  await at.page.goto(link)
  await at.page.getByLabel(/Đặt mật khẩu/).fill(password)
  await at.button('Tạo tài khoản').click()
  await at.page.locator('.views').waitFor()
}

/** What axe finds wrong with the page as it now is. */
export async function violations({ page }: Officer): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`)
}
