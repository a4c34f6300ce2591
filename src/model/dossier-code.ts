/**
 * Codes of dossiers, as people type and copy them. Patterns over flattened text (lower case, no accents, any dash as '-', single
 * script of digits); every quantifier is bounded. Codes are never checked against a list of agencies: nobody knows the new ones.
 */

/** [start, end) in the flattened text. `code` is the one way of writing it: capitals, dots, hyphens, no blanks. */
export type CodeFound = { readonly start: number; readonly end: number; readonly code: string }

const dot = ' ?[.,] ?'
const join = ' {0,2}[-_] {0,2}'
/** Between agency, day and number a blank is enough only where dots have shown that this is a code. */
const loose = `(?:${join}| {1,2})`
const rest = (joint: string): string => `${joint}(?<day>\\d{8}|\\d{6})${joint}(?<number>\\d{3,8})(?!\\d)(?!-\\d)`
const shapes = [
  // Agency code read from right to left ("000.00.12.H28"); the letter O is often typed for 0.
  `(?<![\\d.])(?<units>[\\do]{3}${dot}[\\do]{2}${dot}[\\do]{2,3}${dot})(?<agency>[a-z]\\d{2})${rest(loose)}`,
  `(?<![a-z\\d.])(?:hs)?(?<agency>[a-z]\\d{2}(?:${dot}\\d{1,4}){1,4})${rest(loose)}`,
  `(?<![a-z\\d.])(?:hs)?(?<agency>[a-z]\\d{2})${rest(join)}`,
].map(shape => new RegExp(shape, 'g'))

/** Codes with letters or dots. A date that does not exist makes no code, nor does a payment reference (twelve digits in one). */
export function dossierCodes(flat: string): CodeFound[] {
  return shapes.flatMap(shape => Array.from(flat.matchAll(shape)).flatMap(match => foundIn(match) ?? []))
}

function foundIn({ index, 0: whole, groups }: RegExpExecArray): CodeFound | undefined {
  const { units = '', agency = '', day = '', number = '' } = groups ?? {}
  if (!isDay(day)) return undefined
  const full = `${units.replaceAll('o', '0')}${agency}`.replaceAll(' ', '').replaceAll(',', '.').toUpperCase()
  return { start: index, end: index + whole.length, code: `${full}-${day}-${number}` }
}

/** YYMMDD or YYYYMMDD, and a day that was or will be. */
function isDay(digits: string): boolean {
  const year = digits.length === 8 ? Number(digits.slice(0, 4)) : 2000 + Number(digits.slice(0, 2))
  const [month, day] = [Number(digits.slice(-4, -2)), Number(digits.slice(-2))]
  if (year < 2010 || year > 2060 || month < 1 || month > 12) return false
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const certain =
  '(?:(?:ma|so)[ ._-]{0,2}(?:so )?(?:ho[ ._-]?so|hs|bien nhan|bn|giay hen|phieu hen)|bien[ ._-]?nhan|(?:giay|phieu) (?:tiep nhan|hen))'
const likely = '(?:ho[ ._-]?so|hs|ma(?: so)?)'
const after = '(?: ?[:#.]| (?:so|la|ma|nay|day|cua|toi|tui|em|minh|con|chau|nha|co)(?=[ :])){0,4} ?'
/** Before a plain receipt number. Group 1: a word that means nothing else, so that a few other words may stand between; a number that begins with a letter is none. */
const receiptWord = new RegExp(`(?<![a-z])(?:(${certain})(?![a-z])(?:[^\\d]{0,15}?[^\\da-z])?|${likely}(?![a-z])${after})(?=\\d)`, 'g')

/** Where a plain number stands that a word before it calls a dossier's. `sure`: the word means nothing else. */
export function receiptPlaces(flat: string): readonly { readonly at: number; readonly sure: boolean }[] {
  return Array.from(flat.matchAll(receiptWord), match => ({ at: match.index + match[0].length, sure: match[1] !== undefined }))
}
