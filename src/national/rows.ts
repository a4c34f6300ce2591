import { KnowledgeError } from '../model/error.ts'
import type { Level, NationalRow, Target } from '../model/national.ts'

/** `knowledge/national.tsv`: the bytes stay outside the heap, a row is read when it is wanted. */
export type Rows = {
  readonly count: number
  readonly asOf: string
  code(at: number): string
  cells(at: number): readonly string[]
  row(at: number): NationalRow
  /** Index of a code; -1 when there is none. */
  find(code: string): number
}

const columns = 10
const file = 'knowledge/national.tsv'
const levels: ReadonlySet<string> = new Set(['commune', 'province', 'ministry', 'unknown'])
const targets: ReadonlyMap<string, Target> = new Map([
  ['c', 'citizen'],
  ['d', 'company'],
  ['h', 'cooperative'],
  ['t', 'organisation'],
  ['n', 'foreigner'],
  ['i', 'foreign-organisation'],
  ['v', 'overseas'],
  ['b', 'official'],
  ['p', 'party'],
])

/** Throws KnowledgeError naming the line. */
export function readRows(tsv: Buffer): Rows {
  const { starts, asOf } = linesOf(tsv)
  const cells = (at: number): readonly string[] => {
    const start = starts[at] ?? 0
    const end = tsv.indexOf(10, start)
    return tsv
      .toString('utf8', start, end < 0 ? tsv.length : end)
      .replace(/\r$/, '')
      .split('\t')
  }
  const code = (at: number): string => tsv.toString('latin1', starts[at], tsv.indexOf(9, starts[at]))
  return {
    count: starts.length,
    asOf,
    code,
    cells,
    row: at => rowOf(cells(at)),
    find(wanted) {
      // The file is in the order of its codes.
      let low = 0
      let high = starts.length - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const there = code(middle)
        if (there === wanted) return middle
        if (there < wanted) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
  }
}

function linesOf(tsv: Buffer): { starts: Int32Array; asOf: string } {
  const starts: number[] = []
  let asOf = ''
  let before = ''
  for (let start = 0, line = 1; start < tsv.length; line++) {
    const found = tsv.indexOf(10, start)
    const end = found < 0 ? tsv.length : found
    if (tsv[start] === 0x23) asOf ||= /as of (\d{4}-\d{2}-\d{2})/.exec(tsv.toString('utf8', start, end))?.[1] ?? ''
    else if (end > start && tsv.toString('latin1', start, start + 5) !== 'code\t') {
      before = check(tsv.toString('utf8', start, end).replace(/\r$/, '').split('\t'), line, before)
      starts.push(start)
    }
    start = end + 1
  }
  if (starts.length === 0) fail(1, 'there is no row. Put back the file of this version.')
  if (asOf === '') fail(1, 'the first line must say "as of" and the day of the list, as 2026-07-18.')
  return { starts: Int32Array.from(starts), asOf }
}

function check(cells: readonly string[], line: number, before: string): string {
  const [code = '', name = '', , level = ''] = cells
  if (cells.length !== columns) fail(line, `${cells.length} cells where ${columns} belong.`)
  if (!/^\d\.\d{6}$/.test(code)) fail(line, `"${code}" is no code of the form 1.001193.`)
  if (code <= before) fail(line, `${code} must stand behind ${before}: rows are in the order of their codes, each once.`)
  if (name === '') fail(line, 'the name is missing.')
  if (!levels.has(level)) fail(line, `the level "${level}" is none of: ${[...levels].join(', ')}.`)
  return code
}

type Cells = readonly [string, string, string, string, string, string, string, string, string, string]

function rowOf(cells: readonly string[]): NationalRow {
  const [code, name, field, level, agency, who, issuer, province, internal, id] = cells as Cells
  return {
    code,
    name,
    field,
    level: level as Level,
    agencies: agency === '' ? [] : agency.split('; '),
    targets: who.split('').flatMap(letter => targets.get(letter) ?? []),
    ...(issuer === '' ? {} : { issuer }),
    ...(province === '' ? {} : { province }),
    internal: internal !== '',
    url: pageOf(id),
  }
}

const front = 'https://dichvucong.gov.vn'
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The portal's page of a procedure goes by the portal's own id, not by the code. */
export const pageOf = (id: string): string => (uuid.test(id) ? `${front}/thu-tuc-hanh-chinh/${id}` : front)

function fail(line: number, what: string): never {
  throw new KnowledgeError([{ file, line, what }])
}
