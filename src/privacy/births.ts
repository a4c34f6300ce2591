import type { Span } from './secrets.ts'

/** Dates of birth: a whole date behind, or before, a word for being born. A year alone tells of too many people. */

const year = '(?:19|20)\\d{2}'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const date = [
  `(?:ngay )?${day} {0,2}[./-] {0,2}${month} {0,2}[./-] {0,2}(?:${year}|\\d{2})`,
  `${year} {0,2}[./-] {0,2}${month} {0,2}[./-] {0,2}${day}`,
  `(?:ngay|mung|mong)? ?${day},? (?:thang|th) ?${month},? (?:nam )?${year}`,
  `(?:ngay )?${day} ${month} ${year}`,
  `${day.replace('0?', '0')}${month.replace('0?', '0')}${year}`,
].join('|')
/** Neither the certificate nor a student. */
const born =
  '(?<![a-z])(?:(?<!(?<![a-z])(?:khai|chung|hoc|thi|ve|giam|ho|tai) )sinh|ngay sinh|ngay thang nam sinh|nam sinh|ngay sn|sn|ns|dob|birthday|date of birth|born(?: on)?)(?![a-z])'
const between = '(?:[ :,-]{1,3}(?:la|vao|nhat|on|is|ngay|cua|toi|em|chau|be|con|minh|chong|vo|bo|me|my)){0,5}[ :,-]{0,3}'
const after = new RegExp(`${born}${between}(${date})(?![./-]?\\d)`, 'g')
const before = new RegExp(
  `(?<![\\d./-])(${date}) {1,2}(?:la )?(?:ngay sinh|ngay thang nam sinh|is my (?:birthday|date of birth))(?![a-z])`,
  'g',
)

export function births(flat: string): Span[] {
  const found: Span[] = []
  for (const match of flat.matchAll(after)) {
    const end = match.index + match[0].length
    found.push({ start: end - (match[1]?.length ?? 0), end })
  }
  for (const match of flat.matchAll(before)) found.push({ start: match.index, end: match.index + (match[1]?.length ?? 0) })
  return found
}
