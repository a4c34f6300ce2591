import { currency } from './words.ts'

/** A run of digits in flattened text: [start, end). */
export type Group = { readonly start: number; readonly end: number; readonly digits: string }
export type Claim = { readonly start: number; readonly end: number; readonly kind: 'id-number' | 'phone' | 'card'; readonly digits: string }

const between = ' ._-,()+*|'
/** A number that stands alone tells more than one put together from neighbours. In tenths of a digit. */
const alone = 25
const prefixed = 20
const mostDigits = 19
const fewestDigits = 9
const mostGroups = 200
const mostScraps = 6

/** Stretches of groups with nothing but one separator between them. `taken` holds 1 where the text already has a meaning. */
export function stretches(flat: string, taken: Uint8Array): Group[][] {
  const all: Group[][] = []
  let last: Group | undefined
  for (let i = 0; i < flat.length; i++) {
    if (!isFreeDigit(flat, taken, i)) continue
    const start = i
    while (isFreeDigit(flat, taken, i + 1)) i++
    const group = { start, end: i + 1, digits: flat.slice(start, i + 1) }
    if (last && joined(flat, taken, last.end, start)) all.at(-1)?.push(group)
    else all.push([group])
    last = group
  }
  return all
}

function isFreeDigit(flat: string, taken: Uint8Array, i: number): boolean {
  const char = flat.charCodeAt(i)
  return char >= 48 && char <= 57 && taken[i] === 0
}

function joined(flat: string, taken: Uint8Array, from: number, to: number): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) if (taken[i] !== 0 || !between.includes(flat.charAt(i))) return false
  return to - from < 2 || !flat.startsWith(', ', from)
}

/** The reading of one stretch that explains the most digits: each number found is a claim. */
export function claimsOf(flat: string, groups: readonly Group[]): Claim[] {
  // Nobody asks a question in so many scraps of digits: not worth the time to tell which of them make a number.
  if (groups.length > mostGroups) return [{ ...spanOf(groups), kind: 'id-number', digits: '' }]
  const plan: Plan = { groups, score: new Int32Array(groups.length + 1), last: new Int32Array(groups.length), kinds: [] }
  for (let i = groups.length - 1; i >= 0; i--) planFrom(flat, plan, i)
  const claims: Claim[] = []
  for (let i = 0; i < groups.length; i++) {
    const kind = plan.kinds[i]
    if (kind === undefined) continue
    const last = plan.last[i] ?? i
    claims.push({ ...spanOf(groups, i, last), kind, digits: digitsOf(groups.slice(i, last + 1)) })
    i = last
  }
  return claims
}

/** For each group: the best score from there on, and the number that starts there, up to group `last`, if one does. */
type Plan = {
  readonly groups: readonly Group[]
  readonly score: Int32Array
  readonly last: Int32Array
  readonly kinds: (Claim['kind'] | undefined)[]
}

function planFrom(flat: string, plan: Plan, i: number): void {
  let top = plan.score[i + 1] ?? 0
  let digits = ''
  for (let j = i; j < plan.groups.length; j++) {
    digits += plan.groups[j]?.digits
    if (digits.length > mostDigits) break
    const kind = digits.length < fewestDigits ? undefined : kindOf(flat, digits, { groups: plan.groups, i, j })
    if (!kind) continue
    const score = digits.length * 10 + bonusOf(digits, kind, i === j) + (plan.score[j + 1] ?? 0)
    if (score < top) continue
    top = score
    plan.last[i] = j
    plan.kinds[i] = kind
  }
  plan.score[i] = top
}

function bonusOf(digits: string, kind: Claim['kind'], single: boolean): number {
  return (single ? alone : 0) + (kind === 'phone' && !/^0[^0]/.test(digits) ? prefixed : 0)
}

/** The groups i to j of a stretch, both included. */
type Part = { readonly groups: readonly Group[]; readonly i: number; readonly j: number }

function kindOf(flat: string, digits: string, part: Part): Claim['kind'] | undefined {
  if (isPhone(digits)) return 'phone'
  // Spelled digit by digit, among more digits: only what begins as identity numbers do is worth a closer look.
  const scraps = part.j - part.i >= mostScraps && part.j - part.i + 1 < part.groups.length
  if (scraps && !digits.startsWith('0')) return undefined
  if (digits.length >= 13) return isCard(digits) ? 'card' : undefined
  if (digits.length !== 9 && digits.length !== 12) return undefined
  const groups = part.groups.slice(part.i, part.j + 1)
  return isWhole(groups, digits, part.groups.length) && !isOrdinary(flat, groups) ? 'id-number' : undefined
}

export function spanOf(groups: readonly Group[], i = 0, j = groups.length - 1): { start: number; end: number } {
  return { start: groups[i]?.start ?? 0, end: groups[j]?.end ?? 0 }
}

export function digitsOf(groups: readonly Group[]): string {
  let digits = ''
  for (const group of groups) digits += group.digits
  return digits
}

/** Several groups make an identity number when nothing else stands with them, when it begins as one does, or when they are cut evenly. */
function isWhole(part: readonly Group[], digits: string, inAll: number): boolean {
  if (part.length === inAll || (digits.length === 12 && digits.startsWith('0'))) return true
  return part.every(g => g.digits.length === part[0]?.digits.length)
}

/** Amounts ("200.000.000", "500000000 đồng") and rows of years. Identity numbers of 12 digits begin with 0, amounts never do. */
export function isOrdinary(flat: string, part: readonly Group[]): boolean {
  const [first, ...others] = part
  if (!first || first.digits.startsWith('0')) return false
  const end = part.at(-1)?.end ?? 0
  if (currency.test(flat.slice(end, end + 12))) return true
  if (others.length === 0) return /^\d{4}00000$/.test(first.digits)
  if (part.every(g => isYear(g.digits))) return true
  return first.digits.length <= 3 && others.every(g => g.digits.length === 3) && others.at(-1)?.digits === '000'
}

export function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits)
}

const mobile = /^(?:0|84|0084|840)(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
const landline = /^(?:0|84|0084)2\d{9}$/
const oldMobile = /^01[2689]\d{8}$/

/** Of a person or a desk in Viet Nam: mobile, landline (11 digits since 2017), mobile with 11 digits as before 2018. */
export function isPhone(digits: string): boolean {
  if (digits.length < 10 || digits.length > 13 || !/^[08]/.test(digits)) return false
  return mobile.test(digits) || landline.test(digits) || oldMobile.test(digits)
}

/** By the check digit, or by the number that all domestic cards begin with. Cards of other lengths begin with known digits. */
export function isCard(digits: string): boolean {
  if (digits.startsWith('9704')) return true
  const usual = digits.length === 16 || digits.length === 19
  return (usual || /^(?:4\d{12}|3[068]\d{12}|3[47]\d{13})$/.test(digits)) && luhn(digits)
}

/** The check digit of bank cards. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** A number as it is dialled inside the country. */
export function dialled(digits: string): string {
  return digits.replace(/^(?:00)?840?/, '0')
}
