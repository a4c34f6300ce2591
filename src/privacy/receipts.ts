import { digitsOf, isCard, isOrdinary, isPhone, isYear, spanOf, type Group } from './numbers.ts'
import type { Span } from './secrets.ts'

/** Plain numbers of dossiers, and the last four digits of a phone number that prove whose it is. Positions are in flattened text. */
type Number = Span & { readonly digits: string }

/** A printed number is cut into few pieces; whatever has more is something else. */
const most = 5
/** So many pieces tell whether it has too many. */
export const mostCuts = most + 1

/** The plain number that begins with the first of `groups`, behind a word for it: in one piece, or cut where the word is `sure`. */
export function receiptIn(flat: string, groups: readonly Group[], sure: boolean): Number | undefined {
  const [first] = groups
  if (!first) return undefined
  if (isReceipt(first.digits, sure)) return isOrdinary(flat, [first]) ? undefined : first
  const digits = groups.length <= most ? digitsOf(groups) : ''
  return sure && isReceipt(digits, sure) && !isOrdinary(flat, groups) ? { ...spanOf(groups), digits } : undefined
}

/** Twelve digits are an identity number, whatever the person calls them. */
function isReceipt(digits: string, sure: boolean): boolean {
  if (digits.length < 8 || digits.length > 18 || digits.length === 12 || isPhone(digits) || isCard(digits)) return false
  return sure || !isDate(digits)
}

/** DDMMYYYY. */
function isDate(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(digits)
}

const polite =
  /^(?:(?:da|vang|a|ah|nhe|nha|la|so|duoi|cuoi|day|thua|dt|sdt|dien|thoai|bon|cua|toi|em|minh|con|chau|ma|ho|so|hs|ok|no|anh|chi|oi|it|is|the|last|digits|my|code)(?: |$))*$/

/** The one number of a message that says hardly anything else: a receipt number or four digits. */
export function bareNumber(flat: string, all: readonly (readonly Group[])[]): Number | undefined {
  const [groups, more] = all
  if (!groups || more || groups.length > most) return undefined
  const { start, end } = spanOf(groups)
  const around = `${flat.slice(0, start)} ${flat.slice(end)}`.replace(/[^a-z\d]+/g, ' ').trim()
  const digits = digitsOf(groups)
  if (!polite.test(around)) return undefined
  if (groups.length === 1 && isEnd(digits)) return { start, end, digits }
  return isReceipt(digits, false) && !isOrdinary(flat, groups) ? { start, end, digits } : undefined
}

/** Years and public short numbers are more often meant as what they are. */
function isEnd(digits: string): boolean {
  return digits.length === 4 && !isYear(digits) && !/^(?:1022|1080|1[89]00)$/.test(digits)
}

const endWord =
  /(?<![a-z])(?:so cuoi|so duoi|duoi|last (?:four|4)(?: digits)?)(?: ?:| (?:cua|sdt|dt|dien thoai|so|la|toi|em|minh|of|my|phone|is)){0,6} ?:? ?(?=\d{4}(?!\d))/g

/** "4 số cuối là 5678"; beside a dossier's code four digits are enough by themselves. */
export function phoneEnds(flat: string, all: readonly (readonly Group[])[], besideCode: boolean): Number[] {
  const free = all.flat()
  const byStart = new Map(free.map(group => [group.start, group]))
  const named = Array.from(flat.matchAll(endWord), match => byStart.get(match.index + match[0].length))
  const found = named.filter(group => group !== undefined)
  if (found.length > 0 || !besideCode) return found
  const fours = free.filter(group => isEnd(group.digits))
  return fours.length === 1 ? fours : []
}
