import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endIn, type Provider } from '../../src/dossier/provider.ts'
import { openVxp } from '../../src/dossier/remote/vxp.ts'
import { stateMap } from '../../src/dossier/state.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { fakeVxp, type VxpEntry } from '../support/dossiers/vxp.ts'

const { hashOf } = openSeal(Buffer.alloc(32, 7))
const code = 'G22.99.08-261120-000001'
const entry: VxpEntry = {
  MaHoSo: code,
  TenTTHC: 'Đăng ký khai sinh',
  ChuHoSo: 'NGUYỄN VĂN BỊA',
  SoDienThoai: '0900000001',
  TrangThaiHoSo: '5',
  NgayTiepNhan: '20261120083000',
  NgayHenTra: '20261204170000',
  DonViXuLy: 'UBND xã Mẫu',
  DanhSachHoSoBoSung: [
    { NoiDungBoSung: 'Thiếu giấy chứng sinh', NgayBoSung: '20261125090000' },
    { NoiDungBoSung: 'Thiếu tờ khai', NgayBoSung: '20261121090000' },
  ],
}
const never = new AbortController().signal
const pace = { patienceMs: 5000, againMs: 1, failures: 3, restMs: 50 }

describe.each(['old', 'new'] as const)('the national services behind an adapter, %s style of errors', style => {
  let fake: Awaited<ReturnType<typeof fakeVxp>>
  const open = (more: Partial<typeof fake.settings> = {}): Provider =>
    openVxp({ ...fake.settings, ...more, states: stateMap({}), hashOf, pace, now: () => new Date('2026-11-28T02:00:00.000Z') })
  beforeEach(async () => {
    fake = await fakeVxp([{ ...entry, MaHoSo: `${code}9` }, entry], style)
  })
  afterEach(() => fake.close())
  const logins = (): number => fake.calls.filter(path => path.endsWith('/login')).length

  it('tell a dossier, with what was asked for last and without a name', async () => {
    const known = await open().find(code, never)
    expect(known).toEqual({
      dossier: {
        state: 'supplement',
        label: '5',
        procedure: 'Đăng ký khai sinh',
        agency: 'UBND xã Mẫu',
        received: '2026-11-20',
        due: '2026-12-04',
        since: '2026-11-25',
        note: 'Thiếu giấy chứng sinh',
        asOf: '2026-11-28T02:00:00.000Z',
      },
      ...endIn(hashOf, code, '0900000001'),
    })
    expect(JSON.stringify(known)).not.toMatch(/BỊA|0900/)
  })

  it('take an empty list for no such dossier, and another code for none', async () => {
    const vxp = open()
    expect(await vxp.find('G22.99.08-261120-000777', never)).toBeUndefined()
    expect(await vxp.find('G22.99.08-261120-00000', never)).toBeUndefined()
  })

  it('are asked with one session for many, and a new one when it has ended', async () => {
    const vxp = open()
    await Promise.all([vxp.find(code, never), vxp.find(code, never)])
    expect(logins()).toBe(1)
    fake.expire()
    expect(await vxp.find(code, never)).toBeDefined()
    expect(logins()).toBe(2)
  })

  it('are asked for a session once when they refuse the password', async () => {
    await expect(open({ secret: 'wrong' }).find(code, never)).rejects.toThrow('error_code')
    expect(logins()).toBe(1)
  })

  it('read the three styles of dates', async () => {
    fake.hold([{ ...entry, NgayTiepNhan: '20/11/2026 08:30', NgayHenTra: '2026-12-04T17:00:00.000+0700' }])
    expect((await open().find(code, never))?.dossier).toMatchObject({ received: '2026-11-20', due: '2026-12-04' })
  })

  it('are tried again after a gateway’s page, never after a 403, and give up on who sends nonsense', async () => {
    const vxp = open()
    await vxp.find(code, never)
    for (const [fault, tries] of [
      ['page', 2],
      ['forbidden', 1],
    ] as const) {
      const before = fake.calls.length
      fake.set(fault)
      await expect(vxp.find(code, never)).rejects.toThrow()
      expect([fault, fake.calls.length - before]).toEqual([fault, tries])
      fake.set(undefined)
    }
  })
})
