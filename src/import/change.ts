import type { Fee, Procedure } from '../model/procedure.ts'
import type { Change } from './diff.ts'
import { nameKey } from './names.ts'
import type { ImportRow } from './row.ts'
import { timeText } from './time.ts'

/** Where the file says something sure that our record says otherwise. What either does not know is no difference. */
export function changesOf(row: ImportRow, ours: Procedure): readonly Change[] {
  const found: (Pick<Change, 'what' | 'ours' | 'theirs'> | undefined)[] = [
    nameKey(row.name) === nameKey(ours.name) || row.name === '' ? undefined : { what: 'name', ours: ours.name, theirs: row.name },
    differ('decision', ours.decision ?? '', row.decision ?? '', decisionKey),
    differ(
      'time',
      told(ours.times.filter(({ unit }) => unit !== 'unknown').map(timeText)),
      told(row.times.filter(({ unit }) => unit !== 'unknown').map(timeText)),
    ),
    differ('fee', told(ours.fees.flatMap(feeText)), told(row.fees.flatMap(feeText))),
    differ('online', onlineOf(ours), row.online ?? ''),
  ]
  return found.flatMap(change => (change ? [{ at: row.at, code: ours.code, ...change }] : []))
}

function differ(
  what: Change['what'],
  ours: string,
  theirs: string,
  key: (text: string) => string = text => text,
): Pick<Change, 'what' | 'ours' | 'theirs'> | undefined {
  return ours === '' || theirs === '' || within(key(theirs), key(ours)) ? undefined : { what, ours, theirs }
}

/** Ours may know more cases; only what the file says and ours does not is news. */
function within(theirs: string, ours: string): boolean {
  const known = new Set(ours.split('; '))
  return theirs.split('; ').every(part => known.has(part))
}

/** "Quyết định 163/QĐ-BTP ngày …" and "163/QĐ-BTP" are one decision. */
function decisionKey(text: string): string {
  return /\d+\s*\/\s*[\p{L}\d/-]+/u.exec(text)?.[0].replace(/\s/g, '').toLowerCase() ?? text.trim().toLowerCase()
}

function told(parts: readonly string[]): string {
  return [...new Set(parts)].toSorted().join('; ')
}

function feeText(fee: Fee): string[] {
  switch (fee.kind) {
    case 'amount':
      return [`${fee.dong} đ`]
    case 'rule':
      return [`${fee.first} đ for each of the first ${fee.pages} pages, then ${fee.further} đ, at most ${fee.most} đ`]
    case 'free':
      return ['free']
    case 'set-locally':
      return ['set locally']
    case 'unknown':
      return []
  }
}

/** The country's own entry; an entry for one province says nothing about the others. */
function onlineOf({ online }: Procedure): string {
  const level = online.find(({ province }) => province === undefined)?.level
  return level === undefined || level === 'filed-online' ? '' : level
}
