import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildOnce, openSite } from '../support/site.ts'

/** What the browser talks to: the fake app in this process, or with E2E_TARGET=app the real one in its own. */
export type Target = {
  readonly base: string
  readonly office: string
  start(): Promise<void>
  /** The process dies at once (the fake: closes). What was acknowledged before must be there after `start`. */
  kill(): Promise<void>
  /** For good. */
  close(): Promise<void>
}

export const isReal = process.env['E2E_TARGET'] === 'app'

export async function openTarget(): Promise<Target> {
  return isReal ? openReal() : openFake()
}

async function openFake(): Promise<Target> {
  const site = await openSite()
  return { base: site.base, office: 'lac-thuy', start: site.start, kill: site.stop, close: site.stop }
}

async function openReal(): Promise<Target> {
  buildOnce()
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'))
  const port = await freePort()
  let app: ChildProcess | undefined
  const start = async () => {
    const begun = spawn(process.execPath, ['start.js', 'serve'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    app = begun
    await once(begun.stdout, 'data')
  }
  const kill = async () => {
    if (!app || app.exitCode !== null) return
    const gone = once(app, 'exit')
    app.kill('SIGKILL')
    await gone
    app = undefined
  }
  await start()
  const close = async () => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  return { base: `http://localhost:${port}`, office: 'mau', start, kill, close }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  server.close()
  return at !== null && typeof at === 'object' ? at.port : 0
}
