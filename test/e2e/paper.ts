import type { Page } from 'playwright-core'

/** The smallest letters of a list on paper, in points. */
export async function leastOnPaper(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const least = await page.evaluate<number>(
    "Math.min(...[...document.querySelectorAll('main *')].filter(e => e.textContent.trim() !== '' && e.getClientRects().length > 0).map(e => parseFloat(getComputedStyle(e).fontSize)))",
  )
  await page.emulateMedia({ media: null })
  // A browser reckons in pixels, and comes back a hair below.
  return Math.round((least * 7200) / 96) / 100
}
