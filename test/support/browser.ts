import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** The browser that the e2e tests drive. */

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why the browser tests are skipped, or undefined when they run. On CI they may not be skipped. */
export const skipped: string | undefined =
  existsSync(executablePath) || process.env['CI'] === 'true' ? undefined : `no Chromium at ${executablePath} (set CHROMIUM to its path)`

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: set CHROMIUM to its path`)
  return chromium.launch({ executablePath, args })
}
