import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { AuditPage, Me } from '../../src/model/desk.ts'
import { firstAdmin, openDesk, password } from '../support/desk.ts'
import { eachHouse } from '../support/house.ts'
import { engines } from '../support/stores.ts'
import { codeOf } from '../support/totp.ts'

const run = promisify(execFile)
const email = 'truong@mau.example'

/** The only admin has lost phone and backup codes: whoever sits at the server lets him in again, and that is written down. */
describe.each(engines)('a second factor that is lost, on $engine', at => {
  describe.skipIf(!at.here)('', () => {
    const house = eachHouse(at)
    const command = (address: string): Promise<string> => {
      const database = at.engine === 'postgres' ? { DATABASE_URL: house.home.where } : {}
      const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: house.folder, ...database }
      const cwd = join(import.meta.dirname, '../..')
      return run(process.execPath, ['start.js', 'officer', 'reset-second-factor', address], { env, cwd }).then(
        ({ stdout }) => stdout,
        (error: { readonly code: number; readonly stderr: string }) => `${error.code}: ${error.stderr}`,
      )
    }

    it('is taken away from the terminal beside the running server: sessions end, the password opens, the log says so', async () => {
      const app = await house.start()
      const admin = await firstAdmin(app)
      const me = (await admin.read<Me>('/me')).officer
      expect(await command(email)).toMatch(/^1: .*has no second factor/)
      const enabled = await admin.call('POST', '/auth/two-factor/enable', { password })
      const { totpURI } = (await enabled.json()) as { totpURI: string }
      expect((await admin.call('POST', '/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200)
      expect((await admin.read<Me>('/me')).officer.totp).toBe(true)
      const half = openDesk(() => `http://127.0.0.1:${app.port}`)
      expect(await (await half.call('POST', '/auth/sign-in/email', { email, password })).json()).toMatchObject({ twoFactorRedirect: true })

      const stop = new AbortController()
      const watching = (async () => {
        for await (const _ of admin.events(stop.signal)) continue
        return 'ended by the server'
      })().catch(() => 'cut by us')
      expect(await command('ai-do@mau.example')).toMatch(/^1: .*Nobody signs in/)
      expect((await admin.call('GET', '/me')).status).toBe(200)
      expect(await command('Truong@mau.example')).toMatch(/second factor is gone/)
      expect((await admin.call('GET', '/me')).status).toBe(401)
      const late = setTimeout(() => stop.abort(), 10_000)
      expect(await watching).toBe('ended by the server')
      clearTimeout(late)

      // Who was half in with the old code gets no further, who has the password does.
      expect((await half.call('POST', '/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).ok).toBe(false)
      const again = openDesk(() => `http://127.0.0.1:${app.port}`)
      expect((await again.signIn(email, password)).officer).toMatchObject({ id: me.id, totp: false })
      const { rows } = await again.read<AuditPage>('/audit?what=untotp')
      expect(rows.map(({ by, detail }) => [by, detail])).toEqual([['Người quản trị máy chủ', 'Trưởng bộ phận']])
    })
  })
})
