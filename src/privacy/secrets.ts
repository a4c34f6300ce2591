import { digitsOf, isOrdinary, isPhone, isYear, spanOf, type Group } from './numbers.ts'
import {
  accountWord,
  counted,
  currency,
  dialBefore,
  idWord,
  joins,
  otpWord,
  passwordAfter,
  passwordWord,
  talkedAbout,
  yearBefore,
} from './words.ts'

/** Secrets that only the words around them give away. All positions are in flattened text. */
export type Span = { readonly start: number; readonly end: number }

const valueMost = 128

/** Passwords told: "mật khẩu là …", "mk: …", "… là mật khẩu". */
export function passwords(flat: string): Span[] {
  const found: Span[] = []
  for (const match of flat.matchAll(passwordWord)) {
    const at = match.index + match[0].length
    const value = valueAfter(flat, at, match[0].startsWith('mk'))
    if (value) found.push(value)
    const before = valueBefore(flat, match.index)
    if (before) found.push(before)
  }
  return found
}

function valueAfter(flat: string, at: number, casual: boolean): Span | undefined {
  const join = joins.exec(flat.slice(at, at + 24))?.[0]
  if (join === undefined) return undefined
  const start = at + join.length
  const token = tokenAt(flat, start)
  const end = start + token.length
  if (token === '' || (talkedAbout.test(token) && !hasMark(token))) return undefined
  const after = flat.slice(end, end + 16)
  if (/[:=>]/.test(join)) return { start, end: withTail(flat, end) }
  if (!/la|is/.test(join)) return isPlainSecret(token, after) ? { start, end } : undefined
  // "mk" is also how young people write "mình": "mk là công dân xã" tells no password.
  if (casual && /^[a-z]+$/.test(token) && /^ +\S/.test(after)) return undefined
  return { start, end: withTail(flat, end) }
}

/** What another finder took out of the message before: its placeholder, in brackets. */
function isHidden(flat: string, start: number): boolean {
  return /^\[[^[\]]{1,30} da an\]/.test(flat.slice(start, start + 40))
}

function tokenAt(flat: string, start: number): string {
  if (isHidden(flat, start)) return ''
  return /^\S+/.exec(flat.slice(start, start + valueMost))?.[0].replace(/[,;.?)\]"']+$/, '') ?? ''
}

/** Words with digits right behind belong to it: "abc 123". */
function withTail(flat: string, end: number): number {
  const tail = /^(?: [^\s,;.?]{0,20}[\d@#$%^&*!][^\s,;?]{0,20}){1,2}/.exec(flat.slice(end, end + 96))?.[0] ?? ''
  return counted.test(flat.slice(end + tail.length, end + tail.length + 16)) ? end : end + tail.length
}

function hasMark(token: string): boolean {
  return /[\d@#$%^&*!]/.test(token)
}

/** Without "là" or ":" only what looks like a password, and like nothing else, is one. */
function isPlainSecret(token: string, after: string): boolean {
  if (token.length < 4 || !hasMark(token)) return false
  if (/^[\d.-]+$/.test(token) && (counted.test(after) || currency.test(after))) return false
  return !/^(?:1[89]00|http|0\d{9,10}$|\d{9,}$|\d+(?:-\d+)+$|\[)/.test(token)
}

function valueBefore(flat: string, at: number): Span | undefined {
  const from = Math.max(0, at - valueMost)
  const head = flat.slice(from, at + 24)
  const token = /(\S{4,64}) {1,3}(?:la|is) (?:cai )?(?:my )?$/.exec(head.slice(0, at - from))
  if (!token?.[1] || !hasMark(token[1])) return undefined
  const start = from + token.index
  const end = start + token[1].length
  return passwordAfter.test(flat.slice(end, end + 64)) ? { start, end } : undefined
}

const reach = 48

/** One-time codes: 4 to 8 digits near a word for them, in either order. `all` are the digits nobody has claimed. */
export function oneTimeCodes(flat: string, all: readonly (readonly Group[])[]): Span[] {
  const [only] = all
  if (all.length === 1 && only && isBareCode(flat, only)) return [spanOf(only)]
  const near = nearby(flat, otpWord, reach, reach)
  const fits = (part: readonly Group[]) => {
    const { length } = digitsOf(part.slice(0, 9))
    const { start, end } = spanOf(part)
    return length >= 4 && length <= 8 && touches(near, start, end) && !isOrdinary(flat, part) && !isPublic(flat, part)
  }
  return all.flatMap(groups => (fits(groups) ? [spanOf(groups)] : groups.filter(g => fits([g])).map(g => spanOf([g]))))
}

/** Six digits and nothing else: a code somebody was told to read out. */
function isBareCode(flat: string, groups: readonly Group[]): boolean {
  const { start, end } = spanOf(groups)
  if (flat.trim().length !== end - start || digitsOf(groups.slice(0, 7)).length !== 6) return false
  return groups.every(g => g.digits.length === groups[0]?.digits.length)
}

/** Years and public short numbers that happen to stand near such a word. */
function isPublic(flat: string, part: readonly Group[]): boolean {
  const { start } = spanOf(part)
  const before = flat.slice(Math.max(0, start - 12), start)
  const digits = digitsOf(part)
  return (isYear(digits) && yearBefore.test(before)) || (/^(?:1022|1080)$/.test(digits) && dialBefore.test(before))
}

/** Account numbers: 6 to 19 digits shortly behind a word for them. */
export function accounts(flat: string, all: readonly (readonly Group[])[]): Span[] {
  return behind(flat, all, accountWord, digits => digits.length >= 6 && digits.length <= 19 && digits.length !== 12)
}

/** Numbers of identity papers with a digit too few or too many, or of a social insurance book, behind a word for them. */
export function identities(flat: string, all: readonly (readonly Group[])[]): Span[] {
  return behind(flat, all, idWord, digits => digits.length >= 8 && digits.length <= 14 && !isPhone(digits))
}

function behind(flat: string, all: readonly (readonly Group[])[], word: RegExp, fits: (digits: string) => boolean): Span[] {
  const near = nearby(flat, word, 0, reach)
  return all
    .filter(groups => groups.length <= 19 && fits(digitsOf(groups)) && !isOrdinary(flat, groups))
    .map(groups => spanOf(groups))
    .filter(({ start, end }) => touches(near, start, end))
}

/** Merged stretches of text around each match, in order. */
function nearby(flat: string, word: RegExp, before: number, after: number): Span[] {
  const spans: { start: number; end: number }[] = []
  for (const match of flat.matchAll(word)) {
    const start = match.index - before
    const end = match.index + match[0].length + after
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

function touches(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (spans[low]?.start ?? Infinity) < end
}
