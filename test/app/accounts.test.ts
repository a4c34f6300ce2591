import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeSettings, readConfig } from '../../src/config.ts'
import { ConfigError } from '../../src/model/error.ts'

describe('accounts', () => {
  it('are none unless one is set up', () => {
    expect(readConfig({}).accounts).toEqual([])
  })

  it('come from the environment, one a platform, their settings named without the platform', () => {
    const { accounts } = readConfig({
      TELEGRAM_TOKEN: '42:abc',
      ZALO_OA_APP_ID: '360846524940903967',
      ZALO_OA_APP_SECRET: 's',
      ZALO_BOT_SECRET: 'x',
    })
    expect(accounts.map(({ channel }) => channel)).toEqual(['telegram', 'zalo-oa'])
    expect(accounts[0]?.config).toEqual({ token: '42:abc', mode: 'poll', perSecond: '25', api: 'https://api.telegram.org' })
    expect(accounts[1]?.config).toMatchObject({ appId: '360846524940903967', appSecret: 's' })
  })

  it('come from a file where there are many', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-'))
    try {
      const file = join(folder, 'accounts.yaml')
      writeFileSync(file, '- channel: telegram\n  token: "1:a"\n  office: mau\n- channel: telegram\n  token: "2:b"\n')
      const { accounts } = readConfig({ ACCOUNTS_FILE: file })
      expect(accounts.map(({ config }) => config)).toMatchObject([{ token: '1:a', office: 'mau' }, { token: '2:b' }])
      expect(accounts[1]?.from).toBe(`${file}, account 2`)
      writeFileSync(file, 'telegram: 1\n')
      expect(() => readConfig({ ACCOUNTS_FILE: file })).toThrow(ConfigError)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('show no secret when settings are listed', () => {
    expect(describeSettings({ TELEGRAM_TOKEN: '42:hidden' })).not.toContain('hidden')
  })

  it('need an address without a slash at the end, or take the slash away', () => {
    expect(readConfig({ PUBLIC_URL: 'https://hoi.example.gov.vn/' }).publicUrl).toBe('https://hoi.example.gov.vn')
    expect(() => readConfig({ PUBLIC_URL: 'hoi.example.gov.vn' })).toThrow(/PUBLIC_URL/)
  })
})
