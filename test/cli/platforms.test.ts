import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenHttp } from '../support/listen.ts'
import { openZaloOaFake } from '../support/zalo-oa/server.ts'
import { openTelegramFake, type FakeTelegram } from '../support/telegram/server.ts'

/** The commands as an IT person runs them, in a process of their own. */
describe('connect and doctor', () => {
  let folder: string
  let fake: FakeTelegram
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    fake = await openTelegramFake()
  })
  afterEach(async () => {
    await fake.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const run = async (command: string[], typed: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, TELEGRAM_API: fake.url, ...more }
    const child = spawn(process.execPath, ['start.js', ...command], { env, cwd: join(import.meta.dirname, '../..') })
    let said = ''
    child.stdout.on('data', chunk => (said += String(chunk)))
    child.stderr.on('data', chunk => (said += String(chunk)))
    child.stdin.end(typed.map(line => `${line}\n`).join(''))
    const [code] = (await once(child, 'exit')) as [number]
    return { said, code }
  }
  const saved = () => readFileSync(join(folder, 'accounts.yaml'), 'utf8')

  it('tries an account before it is written, and writes it where only this user reads', async () => {
    const { said, code } = await run(['connect', 'telegram'], [fake.token, '', ''])
    expect([said, code]).toEqual([expect.stringContaining('the token is good: @motcua_bot'), 0])
    expect(saved()).toContain(fake.token)
    expect(statSync(join(folder, 'accounts.yaml')).mode & 0o777).toBe(0o600)
    // Once more: the same account, not a second one.
    await run(['connect', 'telegram'], [fake.token, 'webhook', '', 'yes'], { PUBLIC_URL: 'http://127.0.0.1:9' })
    expect(saved().match(/channel: telegram/g)).toHaveLength(1)
    expect(saved()).toMatch(/secret: \w{48}/)
  })

  it('advises against a token that nobody knows, and writes nothing unless told to', async () => {
    const { said } = await run(['connect', 'telegram'], ['not a token', '1:wrong', 'poll', ''])
    expect(said).toMatch(/does not look right/)
    expect(said).toMatch(/✗ Telegram does not know this token\n\s+→ Copy it again/)
    expect(said).toMatch(/Nothing was written/)
    expect(saved).toThrow()
  })

  it('says of each account how it is, and exits with 1 when something is wrong', async () => {
    const good = await run(['doctor'], [], { TELEGRAM_TOKEN: fake.token })
    expect([good.said, good.code]).toEqual([expect.stringMatching(/telegram:4242\n {2}✓ the token is good[^]*clock\n {2}✓/), 0])
    const bad = await run(['doctor'], [], { TELEGRAM_TOKEN: '1:wrong', PUBLIC_URL: 'http://127.0.0.1:9' })
    expect(bad.code).toBe(1)
    expect(bad.said).toMatch(/✗ Telegram does not know this token/)
    expect(bad.said).toMatch(/✗ is not https\n[^]*✗ does not reach this server/)
    expect(bad.said).not.toContain('wrong')
  })

  it('says that no platform is set up yet', async () => {
    expect((await run(['doctor'], [])).said).toMatch(/only the web chat is set up/)
  })

  it('walks an OA through its consent with the address carried by hand, and keeps its tokens', async () => {
    const zalo = await openZaloOaFake()
    try {
      const { appId, appSecret, id, key } = zalo.config
      const more = { ZALO_OA_API: zalo.url, ZALO_OA_OAUTH: zalo.url, PUBLIC_URL: 'https://hoi.example.gov.vn' }
      const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...more }
      const child = spawn(process.execPath, ['start.js', 'connect', 'zalo-oa'], { env, cwd: join(import.meta.dirname, '../..') })
      const over = once(child, 'exit')
      let said = ''
      child.stdout.on('data', chunk => (said += String(chunk)))
      child.stderr.on('data', chunk => (said += String(chunk)))
      for (const line of [appId, appSecret, id, key, 'yes']) child.stdin.write(`${line}\n`)
      await expect.poll(() => said, { timeout: 30_000 }).toMatch(/Address: $/)
      const address = /^http\S+permission\S+$/m.exec(said)?.[0] ?? ''
      expect(said).toContain(`https://hoi.example.gov.vn/at/zalo-oa:${id}/connected`)
      const back = (await fetch(address, { redirect: 'manual' })).headers.get('location')
      child.stdin.end(`${back}\n`)
      expect(await over).toEqual([0, null])
      expect(said).toMatch(/✓ the OA allows the app/)
      const doctor = await run(['doctor'], [], more)
      expect(doctor.said).toMatch(/✓ connected to UBND xã Mẫu/)
      expect(doctor.said).not.toContain(appSecret)
    } finally {
      await zalo.close()
    }
  })

  it('tells a CDN that asks for a browser from a server that is down', async () => {
    const cdn = await listenHttp((request, _, response) => {
      if (request.headers['user-agent']?.startsWith('Java/') === true)
        response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Just a moment</h1>')
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
    })
    try {
      const { said, code } = await run(['doctor'], [], { PUBLIC_URL: cdn.url })
      expect(code).toBe(1)
      expect(said).toMatch(
        /✓ reaches this server\n {2}✗ turns away a client such as Zalo’s: HTTP 403\n\s+→ Let \/hooks\/ pass without a browser check/,
      )
    } finally {
      await cdn.close()
    }
  })
})
