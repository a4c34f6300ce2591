import type { Page } from 'playwright-core'
import { openBrowser } from '../../test/support/browser.ts'
import { password } from '../../test/support/desk.ts'
import { newCitizen } from './citizen.ts'
import { below, quantile, told, type Drill } from './drill.ts'
import { openOfficers, setupCodeIn } from './officers.ts'
import { openServer, scratch } from './server.ts'

/**
 * The officers' page with 500 open cases in Chromium: how soon the list is painted, and how long the browser takes from a key or a click
 * until the next picture, as it measures it itself (Event Timing). All rows are loaded before anything is touched.
 */
export const deskPage: Drill = async ({ quick, say }) => {
  const cases = quick ? 200 : 500
  const { folder, remove } = scratch()
  let log = ''
  const server = await openServer(folder, { LOG_LEVEL: 'info', TRUST_PROXY: 'yes' }, text => void (log += text))
  const browser = await openBrowser()
  try {
    await server.start()
    const url = (): string => server.url
    // Said a moment after it is ready.
    while (!log.includes('with the code')) await new Promise(resolve => setTimeout(resolve, 50))
    const { admin } = await openOfficers(url, setupCodeIn(log), 0)
    const { officer } = await admin.read<{ officer: { email: string } }>('/me')
    say(`${cases} citizens ask for an officer`)
    for (let done = 0; done < cases; done += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => newCitizen(url).say(`làm khai sinh cho bé thứ ${done + i}, cho tôi gặp cán bộ`)),
      )
    while ((await admin.list('?view=new&limit=1')).counts.new < cases) await new Promise(resolve => setTimeout(resolve, 200))
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' })).newPage()
    await page.addInitScript(watching)
    await page.goto(`${server.url}/desk`)
    await page.getByLabel('Thư điện tử').fill(officer.email)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.locator('.rows a').first().waitFor()
    const paints: number[] = []
    for (let n = 0; n < (quick ? 3 : 7); n += 1) {
      await page.reload()
      await page.locator('.rows a').first().waitFor()
      paints.push(await page.evaluate(() => (globalThis as unknown as Watched).painted))
    }
    say('the whole list is loaded')
    const parts = page.locator('.rows > div')
    while ((await parts.count()) < cases / 20) await parts.last().scrollIntoViewIfNeeded()
    await parts.first().scrollIntoViewIfNeeded()
    await touch(page, quick ? 6 : 15)
    const took = await page.evaluate(() => (globalThis as unknown as Watched).took())
    const all = took.map(({ ms }) => ms)
    const worst = took.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
    return [
      told('open cases', cases),
      below('list painted, median', quantile(paints, 0.5), 1000, 'ms'),
      told('list painted, worst', Math.round(Math.max(...paints))),
      told('interactions', all.length),
      told('from touch to picture, median, ms', quantile(all, 0.5)),
      below('from touch to picture, p95', quantile(all, 0.95), 100, 'ms'),
      told('slowest', worst.map(({ name, ms }) => `${name} ${ms}`).join(', ')),
    ]
  } finally {
    await browser.close()
    await server.stop()
    remove()
  }
}

type Watched = { painted: number; took(): readonly { readonly name: string; readonly ms: number }[] }

/** Runs in the page before its own code. One touch is several events: the longest counts. */
function watching(): void {
  type Entry = { name: string; duration: number; interactionId: number }
  const inside = globalThis as unknown as Watched & {
    document: { querySelector(selector: string): unknown }
    requestAnimationFrame(run: () => void): void
    PerformanceObserver: new (heard: (list: { getEntries(): Entry[] }) => void) => { observe(how: object): void }
  }
  const touches = new Map<number, { name: string; ms: number }>()
  inside.painted = 0
  const look = (): void => {
    if (inside.document.querySelector('.rows a') === null) inside.requestAnimationFrame(look)
    // The frame after the one in which it was there has been painted.
    else inside.requestAnimationFrame(() => (inside.painted = performance.now()))
  }
  look()
  new inside.PerformanceObserver(list => {
    for (const { name, duration, interactionId } of list.getEntries()) {
      const was = touches.get(interactionId)
      if (interactionId > 0 && (was === undefined || was.ms < duration)) touches.set(interactionId, { name, ms: duration })
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 })
  inside.took = () => [...touches.values()]
}

/** What an officer does all day: through the list, into a case, into the box, from list to list. */
async function touch(page: Page, times: number): Promise<void> {
  const rows = page.locator('.rows a')
  const pause = (): Promise<void> => page.waitForTimeout(150)
  for (let n = 0; n < times; n += 1) {
    await rows.nth((n * 7) % 20).click()
    await page.getByRole('log').waitFor()
    await pause()
    for (const key of ['j', 'j', 'k', 'g']) {
      await page.keyboard.press(key)
      await pause()
    }
    await page.keyboard.type('ghi chú', { delay: 40 })
    await page.locator('.compose textarea').fill('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await pause()
  }
  for (const view of ['2', '1']) {
    await page.keyboard.press(view)
    await pause()
  }
}
