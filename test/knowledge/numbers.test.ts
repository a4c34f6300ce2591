import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../src/knowledge/load.ts'
import type { Fee, Procedure, Time } from '../../src/model/procedure.ts'
import { figuresOf } from './numbers.ts'
import { real } from './tree.ts'

/**
 * A figure that stands in the knowledge but in no record, and why; with `left`, one of the record that we leave out.
 * Without `codes` and `field` it holds everywhere.
 */
type Explained = { readonly codes?: readonly string[]; readonly field?: string; readonly number: string; readonly why: string; readonly left?: boolean }

const shared = join(import.meta.dirname, '../../../shared')
const table = join(shared, 'facts/procedures.tsv')
const texts = join(shared, 'data/national/commune-procedures.jsonl.gz')
const details = join(shared, 'data/national/details-502.tar.gz')
const absent = ![table, texts, details].every(file => existsSync(file))

const explained = parse(readFileSync(join(import.meta.dirname, 'explained.yaml'), 'utf8')) as readonly Explained[]
const { procedures, hotlines, sources } = loadCatalogue(real)
/** Our own: other procedures, national numbers, the days of the sources. */
const own = [...procedures, ...sources].flatMap(({ asOf = '', ...each }) => [asOf, 'code' in each ? each.code : '']).concat(hotlines.map(each => each.number))

describe('reading figures', () => {
  it.each([
    ['20.000 đồng, 20,000đ, hai mươi nghìn đồng, 20 nghìn đ', ['20000 đồng']],
    ['03 (ba) ngày làm việc, ba ngày làm việc, 3 WORKING_DAY', ['3 ngày làm việc']],
    ['ba của bé, năm 2025, một người', ['2025']],
    ['từ 70 đến dưới 75 tuổi', ['70 tuổi', '75 tuổi']],
    ['ngày 01 tháng 7 năm 2025; 1/7/2025; 2025-07-01', ['1/7/2025']],
    ['Thông tư số 66/2023/TT- BCA, mẫu CT01', ['66/2023/TT-BCA', 'CT1']],
    ['Bản chính: 1, Bản sao: 0; 02 bản sao', ['1 bản chính', '0 bản sao', '2 bản sao', '1', '0']],
    ['mười lăm ngày, ba mươi ngày, năm ngày', ['15 ngày', '30 ngày', '5 ngày']],
    ['1,5 triệu đồng; 1.250.000 đồng', ['1500000 đồng', '1250000 đồng']],
  ])('%s', (text, labels) => {
    expect(new Set(figuresOf(text).map(each => each.label))).toEqual(new Set(labels))
  })
})

describe.skipIf(absent)('every figure of the knowledge is in its published record or explained (skipped where the records are not at hand)', () => {
  const rows = absent ? new Map<string, Row>() : readRows()
  const published = absent ? new Map<string, string>() : readTexts()
  const services = absent ? new Map<string, string>() : readServices()
  const used = new Set<Explained>()
  const isExplained = (procedure: Procedure, label: string, left: boolean): boolean => {
    const why = explained.find(
      ({ number, left: isLeft = false, codes = [procedure.code], field = procedure.field }) =>
        number === label && isLeft === left && codes.includes(procedure.code) && field === procedure.field,
    )
    if (why) used.add(why)
    return why !== undefined
  }

  const known = (code: string): Set<string> => {
    const record = [...Object.values(rows.get(code) ?? {}), published.get(code) ?? '', services.get(code) ?? '', ...own]
    return new Set(figuresOf(record.join('\n')).flatMap(({ label, also }) => [label, ...also]))
  }

  it('nothing is said that the record does not hold', () => {
    const strange = procedures.flatMap(procedure => {
      const labels = known(procedure.code)
      return claims(procedure)
        .filter(({ label }) => !labels.has(label) && !isExplained(procedure, label, false))
        .map(({ said, label }) => `${procedure.code}: ${label} (${said})`)
    })
    expect([...new Set(strange)]).toEqual([])
  })

  it('a slip of the pen is noticed nine times in ten: a day more, another unit, a zero lost', () => {
    const slips = procedures.flatMap(procedure => {
      const labels = known(procedure.code)
      return slipsOf(procedure).map(label => labels.has(label))
    })
    expect(slips.filter(hidden => !hidden).length / slips.length).toBeGreaterThan(0.9)
  })

  it('no time limit and no fee of the record is left out', () => {
    const missing = procedures.flatMap(procedure => {
      const row = rows.get(procedure.code)
      // Of little reliability only the name, the office and the portal are told.
      if (!row || procedure.reliability === 'low') return []
      const told = new Set(claims(procedure).map(({ label }) => label))
      return figuresOf(`${row.time_limit}\n${row.fee}`)
        .map(({ label }) => label)
        .filter(label => /\d (?:ngày|giờ|tháng|đồng)/.test(label) && label !== '0 đồng' && !told.has(label) && !isExplained(procedure, label, true))
        .map(label => `${procedure.code}: ${label}`)
    })
    expect([...new Set(missing)]).toEqual([])
  })

  it('no explanation has become idle', () => {
    expect(explained.filter(entry => !used.has(entry))).toEqual([])
  })
})

type Row = Readonly<Record<string, string>>

function readRows(): Map<string, Row> {
  const [head = '', ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return new Map(lines.map(line => line.split('\t')).map(cells => [cells[0] ?? '', Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))]))
}

function readTexts(): Map<string, string> {
  const lines = gunzipSync(readFileSync(texts)).toString('utf8').trimEnd().split('\n')
  return new Map(lines.map(line => JSON.parse(line) as Record<string, unknown>).map(record => [String(record['code']), Object.values(record).flat().join('\n')]))
}

type Service = { readonly processingDay?: { readonly qty: number; readonly type: string } }

/** The electronic services of a record carry time limits of their own, which its page does not print. */
function readServices(): Map<string, string> {
  const found = new Map<string, string>()
  const archive = gunzipSync(readFileSync(details))
  // A tar: for each file a header of 512 bytes (name at 0, size in octal at 124), then the file, filled up to 512.
  for (let at = 0; archive[at]; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8)
    const name = archive.toString('utf8', at, at + 100).split('\0', 1)[0] ?? ''
    if (name.endsWith('.json')) {
      const { data, ...bare } = JSON.parse(archive.toString('utf8', at + 512, at + 512 + size)) as { data?: unknown }
      const { code, cases } = (data ?? bare) as { readonly code: string; readonly cases?: readonly Service[] | null }
      found.set(code, (cases ?? []).map(({ processingDay: day }) => (day ? `${day.qty} ${day.type}` : '')).join('\n'))
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return found
}

type Claim = { readonly label: string; readonly said: string }

/** Days of reading and names of other codes are about the record, not from it; phrases and questions are the citizens' words. */
const unsaid = new Set(['code', 'aliases', 'asOf', 'sources', 'english', 'phrases', 'asked', 'questions', 'see', 'times', 'fees', 'originals', 'copies'])

function claims(procedure: Procedure): Claim[] {
  const said = [
    ...strings(procedure),
    ...procedure.times.flatMap(time => [timeSaid(time), ...strings(time)]),
    ...procedure.fees.flatMap(fee => [feeSaid(fee), ...strings(fee)]),
    ...procedure.papers.flatMap(({ originals, copies }) => [originals ? `${originals} bản chính` : '', copies ? `${copies} bản sao` : '']),
  ]
  return said.flatMap(text => figuresOf(text).map(({ label }) => ({ label, said: text })))
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => (unsaid.has(key) ? [] : strings(entry)))
}

const units = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng', 'same-day': '', unknown: '' }

function timeSaid({ amount, to, unit }: Time): string {
  return [amount, to].flatMap(each => (each === undefined ? [] : [`${each} ${units[unit]}`])).join('; ')
}

function slipsOf({ times, fees }: Procedure): string[] {
  const later = times.flatMap(({ amount, unit }) => (amount === undefined ? [] : [`${amount + 1} ${units[unit]}`]))
  const other = times.flatMap(({ amount, unit }) => {
    if (unit === 'day') return [`${amount} ${units['working-day']}`]
    return unit === 'working-day' ? [`${amount} ${units.day}`] : []
  })
  return [...later, ...other, ...fees.flatMap(fee => (fee.kind === 'amount' ? [`${fee.dong / 10} đồng`] : []))]
}

function feeSaid(fee: Fee): string {
  if (fee.kind === 'amount') return `${fee.dong} đồng`
  return fee.kind === 'rule' ? `${fee.first} đồng, ${fee.further} đồng, ${fee.most} đồng` : ''
}
