import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWeb } from '../../channels/web/index.ts'
import { usualLimits, type Limits } from '../../src/http/limits.ts'
import { openHttp, type Http } from '../../src/http/server.ts'
import { fakeTalk, type FakeTalk } from './talk.ts'

/** The web site with the fake app behind it, on a port of its own that survives a restart. */
export type Site = {
  readonly base: string
  readonly fake: FakeTalk
  start(): Promise<void>
  stop(): Promise<void>
}

export const assets = fileURLToPath(new URL('../../dist/web', import.meta.url))
const sources = fileURLToPath(new URL('../../channels/web', import.meta.url))
const build = join(sources, 'build.ts')

/** Builds unless what was built is newer than every source: tests look at what is in the sources now. */
export function buildOnce(): void {
  const page = join(assets, 'index.html')
  const made = existsSync(page) ? statSync(page).mtimeMs : 0
  if (made > newest(sources)) return
  // Test files run side by side: one of them builds, the others wait for it.
  const lock = `${assets}.lock`
  mkdirSync(dirname(assets), { recursive: true })
  if (!took(lock)) {
    for (let waits = 0; existsSync(lock); waits++) {
      if (waits > 600) throw new Error(`${lock} was left behind by a test that died: remove it`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
    return
  }
  try {
    execFileSync(process.execPath, [build])
  } finally {
    rmSync(lock, { recursive: true })
  }
}

function took(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
}

export const quiet = { info() {}, warn() {}, error() {} }

export type SiteOptions = { readonly origins?: readonly string[]; readonly limits?: Partial<Limits> }

export function httpOver(fake: FakeTalk, options: SiteOptions = {}): Http {
  const pictures = mkdtempSync(join(tmpdir(), 'pictures-'))
  writeFileSync(
    join(pictures, 'door.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#7aa"/></svg>',
  )
  const channel = openWeb(
    { office: 'lac-thuy', origins: options.origins ?? [], base: 'https://hoi.example.gov.vn', retryMs: 200 },
    fake.tools,
  )
  return openHttp({
    channels: new Map([[channel.account, channel]]),
    take: messages => fake.take(messages),
    ready: () => true,
    assets,
    pictures,
    defaultOffice: 'lac-thuy',
    nameOf: () => 'Một Cửa xã Lạc Thủy',
    limits: { ...usualLimits, ...options.limits },
    log: quiet,
    closeMs: 500,
  })
}

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  buildOnce()
  const fake = fakeTalk()
  let http = httpOver(fake, options)
  const port = await http.listen(0, '127.0.0.1')
  return {
    base: `http://localhost:${port}`,
    fake,
    async start() {
      http = httpOver(fake, options)
      await http.listen(port, '127.0.0.1')
    },
    stop: () => http.close(),
  }
}
