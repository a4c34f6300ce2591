import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { App } from '../../src/app.ts'
import { eachHouse } from '../support/house.ts'
import { openTelegramFake, type FakeTelegram, type Person } from '../support/telegram/server.ts'

/** The whole house of a province: one bot for several communes, and one for a single commune. */
const house = eachHouse()
let many: FakeTelegram
let single: FakeTelegram

beforeEach(async () => {
  many = await openTelegramFake()
  house.after(many.close)
  single = await openTelegramFake({ token: '5151:fake-token' })
  house.after(single.close)
})

const officeOf = (slug: string, unit: string): string =>
  stringify({ slug, name: `Một cửa ${unit}`, province: 'Tỉnh Phú Thọ', units: [unit], hours: { mon: [['7:30', '11:30']] } })

function open(): Promise<App> {
  const knowledge = join(house.folder, 'knowledge')
  cpSync(join(import.meta.dirname, '../../knowledge'), knowledge, { recursive: true })
  rmSync(join(knowledge, 'offices/mau.yaml'))
  writeFileSync(join(knowledge, 'offices/lac-thuy.yaml'), officeOf('lac-thuy', 'Xã Lạc Thủy'))
  writeFileSync(join(knowledge, 'offices/tan-lac.yaml'), officeOf('tan-lac', 'Xã Tân Lạc'))
  const accounts = join(house.folder, 'accounts.yaml')
  writeFileSync(
    accounts,
    stringify([
      { channel: 'telegram', token: many.token, api: many.url },
      { channel: 'telegram', token: single.token, api: single.url, office: 'tan-lac' },
    ]),
  )
  return house.start({ KNOWLEDGE_DIR: knowledge, ACCOUNTS_FILE: accounts })
}

const reads = (person: Person, expected: RegExp): Promise<void> =>
  expect.poll(() => person.screen().at(-1)?.text ?? '', { timeout: 15_000, interval: 20 }).toMatch(expected)

it('asks each person which office, keeps the answer, changes it by a word; a bot of one office never asks', async () => {
  await open()
  const lan = many.person(77)
  const an = single.person(78)
  lan.says('/start')
  an.says('/start')
  await reads(lan, /xã, phường nào/)
  await reads(an, /Một cửa Xã Tân Lạc/)
  expect(an.screen().at(-1)?.text).not.toMatch(/xã, phường nào/)
  lan.says('thị trấn Chi Nê')
  await reads(lan, /Từ giờ tôi trả lời theo Một cửa Xã Lạc Thủy/)
  lan.says('mấy giờ làm việc')
  await reads(lan, /Một cửa Xã Lạc Thủy[^]*7:30/)
  lan.says('đổi xã')
  await reads(lan, /xã, phường nào/)
  lan.says('tan lac')
  await reads(lan, /Từ giờ tôi trả lời theo Một cửa Xã Tân Lạc/)
  an.says('đổi xã')
  await reads(an, /chỉ trả lời cho Một cửa Xã Tân Lạc/)
}, 60_000)
