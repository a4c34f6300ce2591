import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { ConfigError } from '../model/error.ts'
import { fold } from '../model/fold.ts'
import { officeSchema, type Office } from '../model/office.ts'
import type { Asker } from './terminal.ts'

/** `motcua office new`: a few questions, and the file of a one-stop shop that an editor can go on with. */

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const usualHours = '7:30-11:30, 13:30-17:00'

/** Asks, checks each answer at once, and asks again what cannot be read. */
export async function askOffice(ask: Asker, today: string): Promise<Office> {
  const name = await until(ask, 'Name of the office, as on its sign', undefined, text =>
    text.length < 3 ? 'at least three letters' : text,
  )
  const province = await until(ask, 'Province or city of today ("Tỉnh Phú Thọ")', undefined, text => (text.length < 2 ? 'a name' : text))
  const units = await until(ask, 'Communes it serves, separated by commas', undefined, text => listOf(text) ?? 'at least one name')
  const slug = await until(ask, 'Short name for addresses (a-z, 0-9, -)', slugOf(units[0] ?? name), text =>
    /^[a-z0-9-]{2,40}$/.test(text) ? text : 'two to forty of a-z, 0-9 and -',
  )
  const address = await ask('Address (empty if you do not know it yet)')
  const hours = await until(ask, 'Hours, Monday to Friday', usualHours, text => spansOf(text) ?? 'spans such as 7:30-11:30, 13:30-17:00')
  const saturday = await until(ask, 'Hours on Saturday (empty = closed)', '', text =>
    text === '' ? [] : (spansOf(text) ?? 'a span such as 7:30-11:30'),
  )
  const phone = await ask('Duty phone of the counter (empty if there is none)')
  return officeSchema.parse({
    slug,
    name,
    province,
    units,
    ...(address === '' ? {} : { address }),
    hours: Object.fromEntries([...workdays.map(day => [day, hours]), ...(saturday.length === 0 ? [] : [['sat', saturday]])]),
    contacts: phone === '' ? [] : [{ field: 'chung', label: 'Trực một cửa', phone, checked: today }],
  })
}

/** Writes `offices/<slug>.yaml`; an office that exists is never overwritten. Returns the path. */
export function writeOffice(office: Office, knowledgeDir: string): string {
  const folder = join(knowledgeDir, 'offices')
  const file = join(folder, `${office.slug}.yaml`)
  if (existsSync(file)) throw new ConfigError(`${file} exists already; edit it, or choose another short name`)
  const { slug, name, province, units, address, hours, contacts } = office
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    stringify({ slug, name, province, units, ...(address === undefined ? {} : { address }), hours, contacts }, { lineWidth: 120 }),
  )
  return file
}

/** A string returned by `read` for a non-string answer says what is wrong. */
async function until<T>(ask: Asker, question: string, usual: string | undefined, read: (text: string) => T | string): Promise<T> {
  for (let tries = 0; tries < 5; tries += 1) {
    const text = await ask(tries === 0 ? question : `${question} — please again`, usual)
    const value = read(text)
    if (typeof value !== 'string' || value === text) return value as T
    await ask(`That cannot be used: ${value}. Press Enter to go on.`)
  }
  throw new ConfigError(`${question}: no usable answer after five tries`)
}

function listOf(text: string): string[] | undefined {
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.length === 0 ? undefined : names
}

function spansOf(text: string): [string, string][] | undefined {
  const spans = text.split(',').map(span => /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(span))
  if (spans.length === 0 || spans.some(span => span === null)) return undefined
  return spans.map(span => [span?.[1] ?? '', span?.[2] ?? ''])
}

const slugOf = (name: string): string =>
  fold(name)
    .replace(/^(xa|phuong|dac khu|thi tran) /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
