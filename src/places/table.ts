import { KnowledgeError } from '../model/error.ts'

/** `knowledge/places.tsv` in memory: names are slices of the file's text, the rest is numbers. */
export type Table = {
  readonly olds: {
    readonly code: readonly string[]
    readonly name: readonly string[]
    readonly district: readonly number[]
    /** Index of the commune today; the others of a divided one stand in `more`. */
    readonly now: readonly number[]
    readonly more: ReadonlyMap<number, readonly number[]>
    readonly checked: ReadonlyMap<number, 'high' | 'medium'>
  }
  readonly nows: { readonly code: readonly string[]; readonly name: readonly string[]; readonly province: readonly string[] }
  readonly districts: readonly { readonly name: string; readonly province: string }[]
  /** The 63 provinces of before and what each is part of now. */
  readonly provinces: readonly { readonly old: string; readonly now: string }[]
}

type Making = {
  readonly olds: {
    code: string[]
    name: string[]
    district: number[]
    now: number[]
    more: Map<number, number[]>
    checked: Map<number, 'high' | 'medium'>
  }
  readonly nows: { code: string[]; name: string[]; province: string[] }
  readonly districts: { name: string; province: string }[]
  readonly provinces: { old: string; now: string }[]
  readonly oldByCode: Map<string, number>
  readonly nowByCode: Map<string, number>
}

const columns = 8
const marks = /^(?:split)?(?: ?([HM]))?$/

/** Throws KnowledgeError naming the line. */
export function readTable(tsv: string): Table {
  const making: Making = {
    olds: { code: [], name: [], district: [], now: [], more: new Map(), checked: new Map() },
    nows: { code: [], name: [], province: [] },
    districts: [],
    provinces: [],
    oldByCode: new Map(),
    nowByCode: new Map(),
  }
  const above: Above = { province: '', nowProvince: '', now: -1 }
  for (const [at, line] of tsv.split('\n').entries()) {
    if (line === '' || line.startsWith('#') || line.startsWith('code\t')) continue
    addRow(making, rowOf(line.replace(/\r$/, ''), at + 1), above, at + 1)
  }
  const { olds, nows, districts, provinces } = making
  if (olds.code.length === 0) fail(1, 'there is no row. Put back the file of this version.')
  return { olds, nows, districts, provinces }
}

type Row = {
  readonly code: string
  readonly old: string
  readonly district: string
  readonly province: string
  readonly nowCode: string
  readonly now: string
  readonly nowProvince: string
  readonly checked: string | undefined
}

const empty = '\t'.repeat(columns - 2)

function rowOf(line: string, at: number): Row {
  // Nine rows in ten repeat everything but the name: they need no cutting up.
  if (line.endsWith(empty) && line.lastIndexOf('\t', line.length - empty.length - 1) === 5)
    return { ...repeated, code: codeIn(line.slice(0, 5), at), old: line.slice(6, -empty.length) }
  const cells = line.split('\t')
  if (cells.length !== columns) fail(at, `${cells.length} cells where ${columns} belong.`)
  const [code, old, district, province, nowCode, now, nowProvince, mark] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (old === '') fail(at, 'the old name must stand second.')
  if ((nowCode === '') !== (now === '')) fail(at, 'now-code and now are filled in together or left empty together.')
  if (province !== '' && district === '') fail(at, 'a new province needs a district in the same row.')
  const marked = marks.exec(mark)
  if (!marked) fail(at, `the mark "${mark}" is none of: split, H, M.`)
  return { code: codeIn(code, at), old, district, province, nowCode, now, nowProvince, checked: marked?.[1] }
}

const repeated: Row = { code: '', old: '', district: '', province: '', nowCode: '', now: '', nowProvince: '', checked: undefined }

function codeIn(code: string, at: number): string {
  return /^\d{5}$/.test(code) ? code : fail(at, 'a five-digit code must stand first.')
}

/** What an empty cell repeats. */
type Above = { province: string; nowProvince: string; now: number }

function addRow(making: Making, row: Row, above: Above, at: number): void {
  above.province = row.province || above.province
  above.nowProvince = row.nowProvince || above.nowProvince
  if (row.nowCode !== '') above.now = nowIn(making, row, above.nowProvince)
  addArea(making, row, above)
  if (making.districts.length === 0 || above.now < 0 || above.nowProvince === '') fail(at, 'the first row must be complete.')
  addOld(making, row, above.now)
}

function nowIn({ nows, nowByCode }: Making, row: Row, province: string): number {
  const known = nowByCode.get(row.nowCode)
  if (known !== undefined) return known
  nowByCode.set(row.nowCode, nows.code.length)
  nows.name.push(row.now)
  nows.province.push(province)
  return nows.code.push(row.nowCode) - 1
}

function addArea({ districts, provinces }: Making, row: Row, { province, nowProvince }: Above): void {
  if (row.province !== '') provinces.push({ old: province, now: nowProvince })
  if (row.district !== '') districts.push({ name: row.district, province })
}

function addOld({ olds, oldByCode, districts }: Making, row: Row, now: number): void {
  const known = oldByCode.get(row.code)
  if (known !== undefined) {
    olds.more.set(known, [...(olds.more.get(known) ?? []), now])
    return
  }
  oldByCode.set(row.code, olds.code.length)
  if (row.checked !== undefined) olds.checked.set(olds.code.length, row.checked === 'H' ? 'high' : 'medium')
  olds.code.push(row.code)
  olds.name.push(row.old)
  olds.district.push(districts.length - 1)
  olds.now.push(now)
}

function fail(line: number, what: string): never {
  throw new KnowledgeError([{ file: 'knowledge/places.tsv', line, what }])
}

/** The communes of today that an old one went into. */
export function nowsOf({ olds }: Table, old: number): readonly number[] {
  const first = olds.now[old]
  return first === undefined ? [] : [first, ...(olds.more.get(old) ?? [])]
}
