import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endIn, endOf, type Provider } from '../../src/dossier/provider.ts'
import { openIgate } from '../../src/dossier/remote/igate.ts'
import { stateMap } from '../../src/dossier/state.ts'
import { openSeal } from '../../src/privacy/seal.ts'
import { fakeIgate, type IgateItem } from '../support/dossiers/igate.ts'

const { hashOf } = openSeal(Buffer.alloc(32, 7))
const code = '000.00.99.H99-261120-0001'
const item: IgateItem = {
  id: '66f0',
  code,
  nationCode: 'G22.99.08-261120-000001',
  applicant: { data: { fullname: 'NGUYỄN VĂN BỊA', phoneNumber: '0900 000 001' } },
  procedure: { id: 'p', translate: { name: 'Đăng ký khai sinh' } },
  dossierStatus: { id: 2, name: 'Đang xử lý' },
  appliedDate: '2026-11-19T18:30:00.000+0700',
  appointmentDate: '2026-12-03T23:30:00.000+0000',
}
const never = new AbortController().signal
const pace = { patienceMs: 5000, againMs: 1, failures: 3, restMs: 50 }

describe('iGate', () => {
  let fake: Awaited<ReturnType<typeof fakeIgate>>
  let clock: number
  const open = (states: Parameters<typeof stateMap>[0] = {}): Provider =>
    openIgate({ ...fake.settings, states: stateMap(states), hashOf, pace, now: () => new Date(clock) })
  beforeEach(async () => {
    clock = Date.parse('2026-11-28T02:00:00.000Z')
    fake = await fakeIgate([item, { ...item, id: '66f1', code: `${code}0` }])
  })
  afterEach(() => fake.close())
  const tokens = (): number => fake.calls.filter(call => call.includes('/token')).length

  it('is asked with a token, and tells neither name nor number', async () => {
    const known = await open().find(code, never)
    expect(known).toEqual({
      dossier: {
        state: 'processing',
        label: 'Đang xử lý',
        procedure: 'Đăng ký khai sinh',
        received: '2026-11-19',
        // 23:30 in Greenwich is the next morning in Viet Nam.
        due: '2026-12-04',
        asOf: '2026-11-28T02:00:00.000Z',
      },
      ...endIn(hashOf, code, '0900000001'),
    })
    expect(JSON.stringify(known)).not.toMatch(/BỊA|0900/)
  })

  it('is believed only where the code is the very same, under either of its two codes', async () => {
    const igate = open()
    expect((await igate.find('G22.99.08-261120-000001', never))?.end).toBe(endOf(hashOf, 'G22.99.08-261120-000001', '0001'))
    expect(await igate.find('000.00.99.H99-261120-000', never)).toBeUndefined()
    expect(await igate.find('000.00.99.H99-261120-0009', never)).toBeUndefined()
  })

  it('is asked for the dossier itself where the search does not tell the phone', async () => {
    fake.hidePhones()
    expect((await open().find(code, never))?.end).toBe(endOf(hashOf, code, '0001'))
    expect(fake.calls.at(-1)).toBe('GET /pa/dossier/66f0/--online')
  })

  it('gets one token for many, a new one shortly before the old one ends, and one after a 401', async () => {
    const igate = open()
    await Promise.all([igate.find(code, never), igate.find(code, never), igate.find(code, never)])
    expect(tokens()).toBe(1)
    clock += 289_000
    await igate.find(code, never)
    expect(tokens()).toBe(1)
    clock += 2000
    await igate.find(code, never)
    expect(tokens()).toBe(2)
    fake.expire()
    expect(await igate.find(code, never)).toBeDefined()
    expect(tokens()).toBe(3)
  })

  it('is taken to keep a token five minutes where it does not say', async () => {
    fake.tokenLasts(undefined)
    const igate = open()
    await igate.find(code, never)
    clock += 289_000
    await igate.find(code, never)
    expect(tokens()).toBe(1)
  })

  it('does not have its own states guessed: an unknown one is told by its label, a number only by the province’s list', async () => {
    fake.hold([{ ...item, dossierStatus: { id: 17, name: 'Chờ ký số liên thông' } }])
    expect((await open().find(code, never))?.dossier).toMatchObject({ label: 'Chờ ký số liên thông' })
    expect((await open().find(code, never))?.dossier.state).toBeUndefined()
    expect((await open({ 'chờ ký số liên thông': 'processing' }).find(code, never))?.dossier.state).toBe('processing')
    fake.hold([{ ...item, dossierStatus: { id: 5 } }])
    const bare = (await open().find(code, never))?.dossier
    expect([bare?.label, bare?.state]).toEqual(['id 5', undefined])
    expect((await open({ 'id 5': 'pay' }).find(code, never))?.dossier.state).toBe('pay')
  })

  it('is tried once more after a gateway’s page or a hang-up, and never after a 403', async () => {
    for (const [fault, tries] of [
      ['page', 2],
      ['cut', 2],
      ['login', 2],
      ['forbidden', 1],
    ] as const) {
      const igate = open()
      await igate.find(code, never)
      const before = fake.calls.length
      fake.set(fault)
      await expect(igate.find(code, never)).rejects.toThrow()
      expect([fault, fake.calls.length - before]).toEqual([fault, tries])
      fake.set(undefined)
    }
  })

  it('is left alone for a while when it fails again and again, then one call tries', async () => {
    const igate = open()
    await igate.find(code, never)
    fake.set('forbidden')
    for (let i = 0; i < 3; i++) await expect(igate.find(code, never)).rejects.toThrow('403')
    fake.set(undefined)
    const before = fake.calls.length
    await expect(igate.find(code, never)).rejects.toThrow()
    expect(fake.calls.length).toBe(before)
    await expect.poll(() => igate.find(code, never).catch(() => undefined), { timeout: 5000 }).toBeDefined()
  })

  it('that is late is given up by who waits, without a word against the system', async () => {
    const igate = open()
    fake.set('late')
    await expect(igate.find(code, AbortSignal.timeout(30))).rejects.toThrow(/timeout/)
    fake.set(undefined)
    fake.release()
    expect(await igate.find(code, never)).toBeDefined()
  })

  it('says nothing of codes or addresses in its errors', async () => {
    fake.set('page')
    const error = await open()
      .find(code, never)
      .catch((thrown: unknown) => thrown)
    expect(String(error)).not.toMatch(/H99|127\.0\.0\.1/)
  })
})
