import type { Change, Diff, Joined, Repair, Warning, WarningKind } from './diff.ts'
import type { Refused } from './row.ts'
import type { At } from './table.ts'

/** Rows of a part that are shown before "and n more". Refused rows are always all shown. */
const shown = 15

/** What an IT person reads before approving. Plain text. `all`: nothing is shortened. */
export function report(diff: Diff, { all = false }: { readonly all?: boolean } = {}): string {
  const most = all ? Infinity : shown
  const place: Place = at => placeIn(diff.file, at)
  const parts = [
    summary(diff),
    part('Notes on the file', diff.notices, most, notice => notice),
    part('Refused, not used in any way', diff.refused, Infinity, refusedText(place)),
    part('Codes repaired', diff.repaired.filter(worthSaying), most, repairText(place)),
    part('Differs from our record (left as it is; edit the record if the list is right)', diff.changed, most, changeText(place)),
    ...warnings(diff, most, place),
    part('Not in our catalogue, known nationally', diff.added, most, joinedText),
    part('In no list we know', diff.unknown, most, joinedText),
    part('Lines beside the table', diff.asides, most, ({ at, text }) => `${place(at)}: ${text}`),
  ]
  return parts.filter(text => text !== '').join('\n\n')
}

function summary({ file, counts, handles, taken, added, unknown }: Diff): string {
  const n = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
  const beside = counts.blank + counts.headings + counts.asides
  const ours = handles.length - added.length - unknown.length
  return [
    `${file}: ${n(counts.rows, 'row', 'rows')} = ${counts.taken.toLocaleString('en')} taken + ${counts.refused.toLocaleString('en')} refused + ${beside} others (headings ${counts.headings}, beside the table ${counts.asides}, blank ${counts.blank})`,
    `${n(handles.length, 'procedure', 'procedures')}: ${ours.toLocaleString('en')} in our catalogue, ${added.length.toLocaleString('en')} only in the national list, ${unknown.length.toLocaleString('en')} in neither; ${n(counts.repeated, 'row repeats', 'rows repeat')} an earlier one`,
    `joined by code ${count(taken, 'code')}, by repaired code ${count(taken, 'repaired')}, by name ${count(taken, 'name')}`,
  ].join('\n')
}

function count(taken: readonly Joined[], by: Joined['by']): string {
  return taken.filter(joined => joined.by === by).length.toLocaleString('en')
}

function part<T>(title: string, items: readonly T[], most: number, text: (item: T) => string): string {
  if (items.length === 0) return ''
  const more = items.length > most ? [`  … and ${(items.length - most).toLocaleString('en')} more`] : []
  return [`${title} (${items.length.toLocaleString('en')})`, ...items.slice(0, most).map(item => `  ${text(item)}`), ...more].join('\n')
}

/** The file's own name stands above already. */
function placeIn(file: string, { sheet, row }: At): string {
  return sheet === file ? `row ${row}` : `${sheet} row ${row}`
}

function refusedText(place: Place): (refused: Refused) => string {
  return ({ at, column, text, why }) =>
    [place(at), column === '' ? '' : `, column "${column}"`, text === '' ? '' : ` (${cut(text)})`, `: ${why}`].join('')
}

function repairText(place: Place): (repair: Repair) => string {
  return ({ at, printed, code, how }) => `${place(at)}: ${printed === '' ? 'no code' : `"${cut(printed)}"`} → ${code}, ${how}`
}

/** A suffix or a space taken off in the same way from every row is no news. */
function worthSaying({ printed, code }: Repair): boolean {
  return !printed.replace(/\s/g, '').startsWith(code)
}

function changeText(place: Place): (change: Change) => string {
  return ({ at, code, what, ours, theirs }) => `${code} ${what} (${place(at)}): ours "${cut(ours)}", the list "${cut(theirs)}"`
}

function joinedText({ code, row }: Joined): string {
  return `${code} ${cut(row.name)}`
}

function warnings({ warnings: all }: Diff, most: number, place: Place): string[] {
  const text = ({ at, code, column, what }: Warning): string => `${code} (${place(at)}, "${column}"): ${what}`
  const groups = Map.groupBy(all, ({ kind }) => kind)
  return warningKinds.map(kind => part(titles[kind], groups.get(kind) ?? [], most, text))
}

type Place = (at: At) => string

function cut(text: string): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text
}

const titles: Readonly<Record<WarningKind, string>> = {
  'row-above': 'Rows with the code of the row above; joined by their name',
  'wrong-code': 'Rows whose name belongs to another code; joined by their name',
  'by-name': 'Rows without a usable code; joined by their name',
  replaced: 'Codes that were or may have been replaced',
  nowhere: 'Codes in no list we know',
  'two-names': 'One code for two names',
  'name-differs': 'Names unlike the official one',
  repeated: 'Repeated rows',
  internal: 'Internal procedures',
  'two-truths': 'Several truths in one record',
  'fee-zero': 'Fee 0 is not "free"; kept as unknown',
  'fee-currency': 'Amounts too small to be đồng; kept as unknown',
  'fee-unclear': 'Fees that need a person',
  'time-unit': 'Times without a unit; kept as unknown',
  'time-unclear': 'Times that need a person',
  'old-name': 'Names of what was abolished',
  agency: 'Executing agency missing or wrong',
  papers: 'Papers that are explanations',
}

/** In the order of the titles: what may send a citizen wrong comes first. */
const warningKinds = Object.keys(titles) as WarningKind[]
