import { runFrom, type Word } from './said-words.ts'
import type { Span } from './secrets.ts'

/**
 * Where somebody lives, as far as it leads to a door: the number of the house or flat, its lanes and the street. Village, ward and
 * commune stay: without them nobody can be told where to go.
 */

const door = '\\d{1,4}[a-z]?(?: ?/ ?\\d{1,4}[a-z]?){0,4}'
const lane = '(?:ngo|ngach|hem|kiet)'
const lanes = `(?:[, ]{1,3}${lane}(?: so)? ${door}){0,3}`
/** Behind a word for a house. */
const named = new RegExp(
  `(?<![a-z])(?:so nha|nha so|can ho(?: so)?|dia chi(?: nha)?(?: toi| em| cua toi| cua em)?(?: la| o|:)? so)(?: la| so|:)? ?${door}(?![\\d.])${lanes}`,
  'g',
)
const inLane = new RegExp(`(?<![\\d./-])(?:(?:so )?${door}[, ]{1,3})?(?<![a-z])${lane}(?: so)? ${door}(?![\\d.,]\\d)${lanes}`, 'g')
/** A number before a street that is named as such. */
const onStreet = new RegExp(`(?<![\\d./a-z-])(?:so )?${door},? (?=(?:duong|pho|dai lo) )`, 'g')
/** A number before what may be a street's bare name. */
const bare = new RegExp(
  `(?<![a-z])(?:o|tai|dia chi|thuong tru|tam tru|tru)(?: (?:o|tai|nha|la|so|cua|toi|em|minh|chau))*:? (${door}) (?=[a-z]{2})`,
  'g',
)
const street = /^[, ]{0,3}(?:duong|pho|dai lo) /
const number = /^(?:dieu|khoan|muc|buoc|ngay|thang|nam|luc|thu|dinh|tu|lo)$/

/** `words`: of the text, with their capitals. */
export function homes(flat: string, words: readonly Word[]): Span[] {
  const told = [named, inLane].flatMap(pattern =>
    Array.from(flat.matchAll(pattern), match => withStreet(flat, words, match.index, match.index + match[0].length)),
  )
  return [...told, ...onStreets(flat, words), ...byNames(flat, words)]
}

function onStreets(flat: string, words: readonly Word[]): Span[] {
  const found: Span[] = []
  for (const match of flat.matchAll(onStreet)) {
    const span = withStreet(flat, words, match.index, match.index + match[0].trimEnd().length)
    const before = /([a-z]+)[ .:]*$/.exec(flat.slice(Math.max(0, match.index - 12), match.index))?.[1] ?? ''
    if (span.end > match.index + match[0].length && !number.test(before)) found.push(span)
  }
  return found
}

function byNames(flat: string, words: readonly Word[]): Span[] {
  const found: Span[] = []
  for (const match of flat.matchAll(bare)) {
    const end = match.index + match[0].length
    const run = runFrom(words, end)
    const last = run[Math.min(run.length, 4) - 1]
    if (run.length >= 2 && last !== undefined) found.push({ start: end - (match[1]?.length ?? 0) - 1, end: last.end })
  }
  return found
}

/** Up to the end of the street's name, where its capitals, or a comma, show where that is. */
function withStreet(flat: string, words: readonly Word[], start: number, end: number): Span {
  const named = street.exec(flat.slice(end, end + 16))
  if (named === null) return { start, end }
  const from = end + named[0].length
  const run = runFrom(words, from).slice(0, 4)
  const last = run.at(-1)
  if (last !== undefined) return { start, end: last.end }
  const plain =
    /^[a-z\d]+(?: [a-z\d]+){0,2}(?=,| (?:phuong|xa|quan|huyen|thi tran|thanh pho|tp|tinh|thon|to|khu|khoi|ap|xom)(?![a-z]))/.exec(
      flat.slice(from, from + 40),
    )
  return { start, end: plain === null ? end : from + plain[0].length }
}
