import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, skipped } from '../support/browser.ts'
import { longestLists } from './lists.ts'
import { leastOnPaper } from './paper.ts'

/** A5 less its margins, in CSS pixels. */
const width = 499
/** With SCREENSHOTS=<folder> each page is kept as a picture for whoever wants to look. */
const folderOfShots = process.env['SCREENSHOTS']

/** What is hardest to print of every checklist, in a real browser. */
describe.skipIf(skipped)(`lists on paper${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width, height: 800 } })
    if (folderOfShots !== undefined) mkdirSync(folderOfShots, { recursive: true })
  }, 60_000)
  afterAll(() => browser?.close())

  test.each(longestLists())(
    '$id: one sheet of A5, nothing cut off, letters that can be read',
    { timeout: 60_000 },
    async ({ id, sheets }) => {
      for (const [i, html] of sheets.entries()) {
        await page.setContent(html)
        await page.evaluate('document.fonts.ready')
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
        expect(await leastOnPaper(page)).toBeGreaterThanOrEqual(8.5)
        await page.emulateMedia({ media: 'print' })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        if (folderOfShots !== undefined) await page.screenshot({ path: join(folderOfShots, `${id}-${i}.png`), fullPage: true })
        await page.emulateMedia({ media: null })
      }
    },
  )
})
