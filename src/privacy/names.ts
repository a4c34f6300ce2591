import type { Span } from './secrets.ts'
import type { Word } from './said-words.ts'
import { cue, named, notName, ordinary, ordinaryTyped, placeWords, politeWords, surnames } from './names.vi.ts'

/**
 * Full names: a family name and one to four more syllables, where a word before, the capitals or the middle name show that it is one.
 * A name like a street's stays where a word for a place stands before it; a given name alone stays: half the country is called so.
 */
export function names(flat: string, words: readonly Word[]): Span[] {
  const found: Span[] = []
  const accented = words.some(({ flat, typed }) => typed.toLowerCase() !== flat)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !isSurname(word)) continue
    const length = lengthAt(flat, words, i, accented)
    const last = words[i + length - 1]
    if (length === 0 || last === undefined) continue
    found.push({ start: word.start, end: last.end })
    i += length - 1
  }
  return found
}

/** Written with its accents, or with none; "lệ", "họ", "tờ" are none. */
function isSurname({ flat, typed }: Word): boolean {
  const proper = surnames.get(flat)
  if (proper === undefined) return false
  const small = typed.toLowerCase()
  return proper.includes(small) || small === flat
}

const most = 5

/** How many words of the name begin at `i`; 0 = it is no name. */
function lengthAt(flat: string, words: readonly Word[], i: number, accented: boolean): number {
  const word = words[i]
  if (word === undefined) return 0
  const told = cue.test(headOf(flat, word))
  if (!told && inPlace(flat, words, i)) return 0
  const polite = told || isAddressed(flat, words, i)
  const bare = accented && isBare(word)
  const middle = isMiddle(words[i + 1], accented && !bare)
  const place: Place = { flat, words, i, told, polite, middle }
  return word.capital ? capitalLength(place) : bare ? bareLength(place, word) : plainLength(place, word)
}

type Place = {
  readonly flat: string
  readonly words: readonly Word[]
  readonly i: number
  readonly told: boolean
  readonly polite: boolean
  readonly middle: boolean
}

function capitalLength({ flat, words, i, polite, middle }: Place): number {
  const length = countWhile(flat, words, i, word => word.capital)
  return length >= (polite ? 2 : middle ? 3 : most + 1) ? length : 0
}

function plainLength({ flat, words, i, told, polite, middle }: Place, family: Word): number {
  const fits = (word: Word, at: number): boolean => !word.capital && (at === 0 || (at === 1 && middle) || !notName.has(word.flat))
  const length = Math.min(4, countWhile(flat, words, i, fits))
  const enough = isDoubtful(family) && !middle ? (family.typed === family.flat && isNamed(flat, family) ? 3 : most) : 2
  if (told && length >= enough) return length
  return middle && length >= 3 && !isDoubtful(family) && (polite || family.typed !== family.flat) ? length : 0
}

/** "Bắc" is a part of a place's name, "bác" is somebody. */
const isAddressed = (flat: string, words: readonly Word[], i: number): boolean =>
  words[i] !== undefined && politeWords.test(headOf(flat, words[i])) && words[i - 1]?.typed.toLowerCase() !== 'bắc'

/** Among words with accents some without: hardly anything but a name, behind a word for one. */
function bareLength({ flat, words, i, middle }: Place, family: Word): number {
  const fits = (word: Word, at: number): boolean =>
    word.typed === word.flat && (at === 0 || (at === 1 && middle) || !notName.has(word.flat))
  const length = Math.min(4, countWhile(flat, words, i, fits))
  return length >= (middle || !ordinary.has(family.flat) ? 2 : 3) && isNamed(flat, family) ? length : 0
}

/** Without the accents that the family name has. */
const isBare = ({ flat, typed }: Word): boolean => typed.toLowerCase() === flat && surnames.get(flat)?.includes(flat) !== true

const isNamed = (flat: string, word: Word): boolean => named.test(headOf(flat, word))

const headOf = (flat: string, { start }: Word): string => flat.slice(Math.max(0, start - 40), start)

/** "văn", "thị", but neither "vẫn" nor "thì". */
function isMiddle(word: Word | undefined, accented: boolean): boolean {
  const typed = word?.typed.toLowerCase() ?? ''
  return typed === 'văn' || typed === 'thị' || (!accented && (typed === 'van' || typed === 'thi'))
}

/** Behind a word for a place, as it stands or with more of the name between: "Phường Bắc Lý". */
function inPlace(flat: string, words: readonly Word[], i: number): boolean {
  for (let at = i; at >= 0 && at > i - most; at--) {
    const word = words[at]
    if (word === undefined || placeWords.test(headOf(flat, word))) return true
    if (!word.joined || words[at - 1]?.capital !== true) return false
  }
  return false
}

/** It is more often another word: "la", "ho", "to". */
const isDoubtful = ({ flat, typed }: Word): boolean => (typed === flat ? ordinary.has(flat) : ordinaryTyped.has(typed))

function countWhile(flat: string, words: readonly Word[], i: number, fits: (word: Word, at: number) => boolean): number {
  let n = 0
  for (; n < most; n++) {
    const word = words[i + n]
    if (word === undefined || !fits(word, n) || /\d/.test(flat.charAt(word.end)) || (n > 0 && !word.joined)) break
  }
  return n
}
