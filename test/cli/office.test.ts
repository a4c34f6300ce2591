import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import { askOffice, writeOffice } from '../../src/cli/office.ts'
import type { Asker } from '../../src/cli/terminal.ts'
import { ConfigError } from '../../src/model/error.ts'
import { officeSchema } from '../../src/model/office.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Someone who types these lines; an empty one takes what is offered. */
function typing(...lines: string[]): Asker & { readonly asked: string[] } {
  const asked: string[] = []
  const ask: Asker = (question, usual = '') => {
    asked.push(question)
    const line = lines.shift()
    return line === undefined ? Promise.reject(new Error('no more lines')) : Promise.resolve(line === '' ? usual : line)
  }
  return Object.assign(ask, { asked })
}

it('writes an office that can be read back, with the usual hours and a short name offered', async () => {
  const ask = typing('Trung tâm Phục vụ hành chính công xã Lạc Thủy', 'Tỉnh Phú Thọ', 'Xã Lạc Thủy', '', '', '', '', '0218 3000 000')
  const file = writeOffice(await askOffice(ask, '2026-11-22'), folder)
  expect(file.endsWith('offices/lac-thuy.yaml')).toBe(true)
  const office = officeSchema.parse(parse(readFileSync(file, 'utf8')))
  expect(office).toMatchObject({ slug: 'lac-thuy', province: 'Tỉnh Phú Thọ', units: ['Xã Lạc Thủy'] })
  expect(office.hours.mon).toEqual([
    ['7:30', '11:30'],
    ['13:30', '17:00'],
  ])
  expect(office.hours.sat).toBeUndefined()
  expect(office.contacts).toEqual([
    { field: 'chung', label: 'Trực một cửa', phone: '0218 3000 000', checked: '2026-11-22', fictitious: false },
  ])
})

it('asks again what cannot be read, and says why', async () => {
  const ask = typing(
    'Một cửa phường A',
    'Hà Nội',
    'Phường A, Phường B',
    'Ă!',
    '',
    'phuong-a',
    '',
    'sáng',
    '',
    '8:00-12:00',
    '7:30-11:30',
    '',
  )
  const office = await askOffice(ask, '2026-11-22')
  expect(office).toMatchObject({ slug: 'phuong-a', units: ['Phường A', 'Phường B'], contacts: [] })
  expect(office.hours).toMatchObject({ fri: [['8:00', '12:00']], sat: [['7:30', '11:30']] })
  expect(ask.asked.filter(question => question.startsWith('That cannot be used'))).toHaveLength(2)
})

it('never overwrites an office', async () => {
  const lines = ['Một cửa xã A', 'Hà Nội', 'Xã A', 'xa-a', '', '', '', '']
  const office = await askOffice(typing(...lines), '2026-11-22')
  writeOffice(office, folder)
  expect(() => writeOffice(office, folder)).toThrow(ConfigError)
})
