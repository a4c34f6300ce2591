import { englishWords, fillersEn } from './filler.vi.ts'
import { isSyllable } from './phonology.ts'
import type { Plain } from './vocabulary.ts'

const english = new Set([...englishWords, ...fillersEn])

/** A word that only English has: "can", "me" and "do" are also "cần", "mẹ" and "đó". */
export function isEnglish({ folded }: Plain): boolean {
  return english.has(folded) && !isSyllable(folded)
}

/** A text of the knowledge in English: it has such a word, and none with accents. */
export function isInEnglish(tokens: readonly Plain[]): boolean {
  return tokens.some(isEnglish) && tokens.every(({ typed, folded }) => typed === folded)
}
