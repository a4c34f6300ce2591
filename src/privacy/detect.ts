import { dossierCodes, receiptPlaces } from '../model/dossier-code.ts'
import type { HiddenKind } from '../model/message.ts'
import { flatten, type Flat } from './flat.ts'
import { claimsOf, dialled, stretches, type Group } from './numbers.ts'
import { bareNumber, mostCuts, phoneEnds, receiptIn } from './receipts.ts'
import { births } from './births.ts'
import { homes } from './homes.ts'
import { names } from './names.ts'
import { wordsIn, type Word } from './said-words.ts'
import { accounts, identities, oneTimeCodes, passwords, type Span } from './secrets.ts'
import { cardCodes, papers, plates, spots } from './things.ts'
import { passport } from './words.ts'

/** Something personal in a text: UTF-16 offsets [start, end) and the value as it may be looked up (digits of a phone, a code without blanks). */
export type Hit = { readonly start: number; readonly end: number; readonly kind: HiddenKind; readonly value: string }

/** Everything personal, in order, without overlaps. Linear in the length of the text; never throws. */
export function detect(text: string): Hit[] {
  const read = flatten(text)
  const page: Page = { ...read, length: text.length, taken: new Uint8Array(read.flat.length), hits: [] }
  findDossiers(page)
  findPasswords(page)
  findEmails(page)
  findPassports(page)
  for (const span of spots(page.flat)) claim(page, span, 'spot')
  for (const span of births(page.flat)) claim(page, span, 'birth')
  for (const span of papers(page.flat)) claim(page, span, 'id-number')
  for (const span of cardCodes(page.flat)) claim(page, span, 'card')
  for (const span of plates(page.flat)) claim(page, span, 'plate')
  keepOrdinary(page)
  const free = () => stretches(page.flat, page.taken)
  const numbers = free()
  for (const span of accounts(page.flat, numbers)) claim(page, span, 'card')
  for (const span of identities(page.flat, numbers)) claim(page, span, 'id-number')
  findReceipts(page)
  for (const groups of free()) for (const found of claimsOf(page.flat, groups)) claim(page, found, found.kind, dialled(found.digits))
  for (const span of oneTimeCodes(page.flat, free())) claim(page, span, 'otp')
  findAnswers(page)
  findPersons(page, wordsIn(text, page))
  return page.hits.toSorted((a, b) => a.start - b.start)
}

/** For logs and drills: true where `mask` would take something out. */
export function hides(text: string): boolean {
  return detect(text).length > 0
}

type Page = Flat & { readonly length: number; readonly taken: Uint8Array; readonly hits: Hit[] }

function claim(page: Page, span: Span, kind: HiddenKind, value = ''): void {
  if (span.end <= span.start || page.taken.subarray(span.start, span.end).includes(1)) return
  page.taken.fill(1, span.start, span.end)
  // Up to the next visible character: nothing of a number written in emoji stays behind.
  const end = Math.max(page.to[span.end - 1] ?? 0, page.from[span.end] ?? page.length)
  page.hits.push({ start: page.from[span.start] ?? 0, end, kind, value })
}

function keep(page: Page, pattern: RegExp, also: (match: RegExpExecArray) => boolean = () => true): void {
  for (const match of page.flat.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (also(match) && !page.taken.subarray(match.index, end).includes(1)) page.taken.fill(1, match.index, end)
  }
}

function findDossiers(page: Page): void {
  for (const found of dossierCodes(page.flat)) claim(page, found, 'dossier', found.code)
}

/** A plain receipt number says nothing by itself: only behind a word for it. */
function findReceipts(page: Page): void {
  const free = new Map<number, () => readonly Group[]>()
  for (const groups of stretches(page.flat, page.taken))
    for (const [i, group] of groups.entries()) free.set(group.start, () => groups.slice(i, i + mostCuts))
  for (const { at, sure } of receiptPlaces(page.flat)) {
    const found = receiptIn(page.flat, free.get(at)?.() ?? [], sure)
    if (found) claim(page, found, 'dossier', found.digits)
  }
}

/** What is sent when a code, or the end of a phone number, was asked for: a number and hardly a word. */
function findAnswers(page: Page): void {
  const free = stretches(page.flat, page.taken)
  for (const found of phoneEnds(
    page.flat,
    free,
    page.hits.some(hit => hit.kind === 'dossier'),
  ))
    claim(page, found, 'phone-end', found.digits)
  const bare = page.hits.length === 0 ? bareNumber(page.flat, free) : undefined
  if (bare) claim(page, bare, bare.digits.length === 4 ? 'phone-end' : 'dossier', bare.digits)
}

/** Last: a number beside a house may be a telephone's. */
function findPersons(page: Page, words: readonly Word[]): void {
  for (const span of homes(page.flat, words)) claim(page, span, 'address')
  for (const span of names(page.flat, words)) claim(page, span, 'name')
}

function findPasswords(page: Page): void {
  for (const span of passwords(page.flat)) claim(page, span, 'password')
}

const mailName = /[a-z\d._%+-]{1,64} ?$/
const mailHost = /^ ?(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24}/

function findEmails(page: Page): void {
  for (let at = page.flat.indexOf('@'); at >= 0; at = page.flat.indexOf('@', at + 1)) {
    const from = Math.max(0, at - 65)
    const name = mailName.exec(page.flat.slice(from, at))
    const host = mailHost.exec(page.flat.slice(at + 1, at + 260))
    if (name && host) claim(page, { start: from + name.index, end: at + 1 + host[0].length }, 'email')
  }
}

function findPassports(page: Page): void {
  for (const match of page.flat.matchAll(passport)) {
    const end = match.index + match[0].length
    claim(page, { start: end - (match[1]?.length ?? 0), end }, 'id-number')
  }
}

const procedureCode = /(?<![\d.-])[1-9]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2,3}\.h\d{2})?(?:-\d{3})?(?![.-]?\d)/g
const date = /(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?![./-]?\d)/g
const amount = /(?<!\d[., ]?)[1-9]\d{0,2}(?:[.,]\d{3}){1,4}(?= ?(?:dong|vnd|d|k|ngan|nghin|tr|trieu|ty|ti|usd|\u20ab)(?![a-z]))/g
/** 1900 and 1800 numbers, however they are cut. */
const hotline = /(?<!\d[ ._-]{0,3})1[89]00[ .]?(?:\d{4}|\d{2}[ .]?\d{2}(?:[ .]?\d{2})?|\d{6})(?! ?[.-]?\d)/g
/** What a bank shows for a paid fee: portal code, day and running number in one. */
const payment = /(?<![a-z\d.])[a-z]\d{2}(?:\.\d{1,4}){0,4}-((?:19|2\d|3[0-5])\d{4})\d{6}(?!\d)/g

function keepOrdinary(page: Page): void {
  keep(page, procedureCode)
  keep(page, payment, match => isDay(match[1] ?? ''))
  keep(page, date, match => isCalendar(match[0]))
  keep(page, hotline)
  keep(page, amount)
}

/** YYMMDD. */
function isDay(digits: string): boolean {
  const month = Number(digits.slice(-4, -2))
  const day = Number(digits.slice(-2))
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function isCalendar(text: string): boolean {
  const parts = text.split(/[./-]/).map(Number)
  const [day = 0, month = 0] = (parts[0] ?? 0) > 1000 ? parts.slice(1).toReversed() : parts
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}
