import { fold } from '../model/fold.ts'
import { isDeleted, readCode } from './code.ts'
import { onlineWords } from './facts.vi.ts'
import { readFee } from './fee.ts'
import type { Column } from './headings.vi.ts'
import type { Doubt, ImportRow, Piece, Refused, Section } from './row.ts'
import { abolished, abolishedPaper, agencyWords, testCode, testName, withdrawn } from './suspect.vi.ts'
import { clean, cleanLines, type At } from './table.ts'
import { readTime } from './time.ts'

/** One row with its columns already known. `title` gives a column's heading as the file writes it. */
export type Cells = {
  readonly at: At
  get(column: Column): string
  title(column: Column): string
  has(column: Column): boolean
  /** The group title above, where the table has no column for the field. */
  readonly group: string
}

/** Takes or refuses one row. Whether the code exists is not asked here. */
export function readCells(cells: Cells): Piece {
  const name = clean(cells.get('name'))
  const printed = clean(cells.get('code')) || clean(cells.get('localCode'))
  const at = cells.at
  const wrong = refusal(cells, name, printed)
  if (wrong) return { kind: 'refused', refused: { at, ...wrong } }
  const code = readCode(printed)
  const time = readTime(cells.get('time'), cells.title('time'))
  const fee = readFee(cells.get('fee'), cells.title('fee'))
  const row: ImportRow = {
    at,
    titles: { code: cells.title('code'), name: cells.title('name') },
    printed,
    name,
    mends: code.kind === 'code' ? code.mends : [],
    ...(code.kind === 'code' && { code: code.code }),
    ...(code.kind === 'bad' && { unreadable: code.why }),
    ...texts(cells),
    times: time.times,
    fees: fee.fees,
    law: listed(cells.get('law')),
    who: listed(cells.get('who')),
    papers: [],
    passage: passageOf(cells),
    doubts: [...time.doubts, ...fee.doubts, ...agencyDoubts(cells), ...oldNames(cells, name)],
  }
  return { kind: 'row', row }
}

function refusal(cells: Cells, name: string, printed: string): Omit<Refused, 'at'> | undefined {
  const of = (column: Column, text: string, why: string): Omit<Refused, 'at'> => ({ column: cells.title(column), text, why })
  const folded = fold(name)
  if (/^[=@]/.test(name)) return of('name', name, 'it begins like a formula; paste it as plain text')
  if (testName.test(folded)) return of('name', name, 'this is a row from trying out the software, not a procedure')
  if (testCode.test(printed)) return of('code', printed, 'this is a code from trying out the software')
  if (isDeleted(printed)) return of('code', printed, 'the code is marked as deleted')
  const status = clean(cells.get('status'))
  if (withdrawn.test(fold(status))) return of('status', status, 'the list itself says that it is no longer in use')
  if (name !== '' && (name.match(/\p{L}/gu)?.length ?? 0) < 5) return of('name', name, 'this is too short to be the name of a procedure')
  return undefined
}

function texts(cells: Cells): Partial<ImportRow> {
  return filled({
    field: clean(cells.get('field')) || cells.group,
    level: clean(cells.get('level')),
    decision: clean(cells.get('decision')),
    result: clean(cells.get('result')),
    agency: readAgency(cells.get('agency')).agency,
    online: onlineOf(cells),
  })
}

/** Without the keys that hold nothing. */
export function filled<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

function onlineOf(cells: Cells): ImportRow['online'] | undefined {
  const marked = (column: Column): boolean => !/^(?:0|khong|no|false|)$/.test(fold(clean(cells.get(column))))
  if (marked('full')) return 'full'
  if (marked('partial')) return 'partial'
  const words = fold(clean(cells.get('online')))
  return words === '' ? undefined : onlineWords.find(([, pattern]) => pattern.test(words))?.[0]
}

/** A cell with several lines or parts. */
function listed(text: string): readonly string[] {
  return text
    .split(/\r?\n|;/)
    .map(part => clean(part.replace(/^\s*[-+*•]\s*/, '')))
    .filter(part => part !== '')
}

const passageColumns = [
  'steps',
  'ways',
  'papers',
  'time',
  'fee',
  'conditions',
  'result',
  'law',
  'who',
  'place',
  'agency',
  'authority',
  'form',
  'note',
] as const
const passageNeeds: ReadonlySet<Column> = new Set(['steps', 'ways', 'papers', 'time', 'fee', 'conditions', 'law'])

function passageOf(cells: Cells): readonly Section[] {
  const filled = passageColumns
    .map(column => ({ column, label: cells.title(column), text: cleanLines(cells.get(column)) }))
    .filter(({ text }) => text !== '')
  return filled.some(({ column }) => passageNeeds.has(column)) ? filled.map(({ label, text }) => ({ label, text })) : []
}

function agencyDoubts(cells: Cells): Doubt[] {
  if (!cells.has('agency')) return []
  return readAgency(cells.get('agency')).problems.map(what => ({ kind: 'agency', column: cells.title('agency'), what }))
}

/** The agencies that a citizen may be told, and why others are left out. */
export function readAgency(text: string): { readonly agency: string; readonly problems: readonly string[] } {
  const parts = text
    .split(/[;\n]/)
    .map(part => clean(part.replace(/^\s*[-+*•]\s*/, '')))
    .filter(part => part !== '')
  if (parts.length === 0) return { agency: '', problems: ['no executing agency is given; who handles it must come from the commune'] }
  const told = parts.map(part => ({ part, problem: agencyProblem(part) }))
  const good = told.filter(({ problem }) => problem === undefined).map(({ part }) => part)
  return { agency: good.join('; '), problems: told.flatMap(({ problem }) => (problem === undefined ? [] : [problem])) }
}

function agencyProblem(agency: string): string | undefined {
  const folded = fold(agency)
  if (abolished.test(folded)) return `"${agency.slice(0, 80)}" was abolished on 1 July 2025; it is left out`
  if (!agencyWords.test(folded)) return `"${agency.slice(0, 80)}" does not look like an executing agency; it is left out`
  return undefined
}

/** Not in the law: its titles name the past for good reason. */
function oldNames(cells: Cells, name: string): Doubt[] {
  const places: readonly (readonly [string, string])[] = [
    [cells.title('name'), name],
    ...passageColumns
      .filter(column => column !== 'agency' && column !== 'law')
      .map(column => [cells.title(column), cells.get(column)] as const),
  ]
  return places.flatMap(([column, text]) => oldNameIn(column, text))
}

/** Names of abolished bodies and papers in a text. */
export function oldNameIn(column: string, text: string): Doubt[] {
  const folded = fold(text)
  const found = abolished.exec(folded)?.[0] ?? abolishedPaper.exec(folded)?.[0]
  return found === undefined ? [] : [{ kind: 'old-name', column, what: `names what no longer exists ("${found}"); read it as history` }]
}
