import { fold } from '../model/fold.ts'
import { syllableOf, withoutApostrophes, type Syllable } from './syllable.ts'

/** One syllable of a message. `before`: what stands between it and the syllable before. */
export type Token = Syllable & {
  readonly plain: boolean
  readonly capital: boolean
  /** Where it stands in the cleaned text. */
  readonly from: number
  readonly to: number
  readonly before: 'glued' | 'space' | 'dash' | 'dot' | 'comma' | 'end'
}

/** A place stands near the beginning or not at all; nobody may make us read a novel. */
const longestText = 1500
const mostTokens = 200

const piece = /([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}]+|\p{N}+)/gu
const invisible = /\p{Cf}+/gu

export function readTokens(text: string): Token[] {
  const clean = cleaned(text)
  const tokens: Token[] = []
  for (const match of clean.matchAll(piece)) {
    const [whole, gap = '', raw = ''] = match
    const to = match.index + whole.length
    if (tokens.length === mostTokens) break
    const { sound, written } = /^0\d$/.test(raw) ? syllableOf(raw.slice(1)) : syllableOf(raw)
    tokens.push({
      sound,
      written,
      plain: fold(written) === written,
      capital: /^\p{Lu}/u.test(raw),
      before: gapOf(gap),
      from: to - raw.length,
      to,
    })
  }
  return tokens
}

export const cleaned = (text: string): string => withoutApostrophes(text.slice(0, longestText).normalize('NFKC').replace(invisible, ''))

function gapOf(gap: string): Token['before'] {
  if (gap === '') return 'glued'
  if (/[;:!?\n()]/.test(gap)) return 'end'
  if (gap.includes(',') || gap.includes('/')) return 'comma'
  if (gap.includes('.')) return 'dot'
  return /[-–]/.test(gap) ? 'dash' : 'space'
}

/** Whether the person types accents at all. */
export function isAccented(tokens: readonly Token[]): boolean {
  const marked = tokens.filter(token => !token.plain).length
  return marked > 0 && marked * 4 >= tokens.length
}

/** Capitals mean something only where not everything is capital. */
export function isShouted(tokens: readonly Token[]): boolean {
  return tokens.every(token => token.capital || /\d/.test(token.sound))
}
