/**
 * Folding of Vietnamese: the one place that decides when two spellings are the same word.
 * `fold` drops everything a hurried thumb drops (case, accents, đ); `tidy` only repairs what has no meaning
 * (composed forms, case, where the tone mark stands: hoà = hòa).
 */

const marks = /\p{M}/gu
const controls = /\p{Cc}+/gu
/** Zero-width and direction marks: pasted text carries them inside words, so they vanish instead of cutting a word in two. */
const invisible = /\p{Cf}+/gu

/** Lower case, no accents, đ → d. Idempotent. Keeps length only by chance: never use its offsets on the original. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd').normalize('NFC').replace(marks, '')
}

/** Most of what is typed, and all that was folded before, has nothing to take off. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false
  return true
}

const tones = '\u0300\u0301\u0303\u0309\u0323'
/** A closed list: the rimes in which both habits of placing the mark are in use, when nothing follows them. "quý" is no such rime. */
const misplaced = new RegExp(`(o[ae]|(?<!q)uy)([${tones}])(?![\\p{L}\\p{M}])`, 'gu')

/** Lower case, NFC, tone mark on the first vowel of an open oa/oe/uy ("hoà" → "hòa", "thuỷ" → "thủy"). Idempotent. */
export function tidy(text: string): string {
  if (isPlain(text)) return text.replace(controls, ' ').toLowerCase()
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(controls, ' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(misplaced, (_, rime: string, tone: string) => `${rime[0]}${tone}${rime[1]}`)
    .normalize('NFC')
}

/** One syllable in tidied text: a run of letters and digits. A code such as 1.001193 stays whole. */
export const syllable = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu

/** Syllables of a text, as typed (tidied). */
export function syllables(text: string): string[] {
  return tidy(text).match(syllable) ?? []
}
