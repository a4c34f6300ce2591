/** A run of letters in flattened text, and how it was written. */
export type Word = {
  readonly start: number
  readonly end: number
  /** Without accents, in small letters. */
  readonly flat: string
  /** As typed, composed. */
  readonly typed: string
  /** Begins with a capital letter, in a text that is not all of them. */
  readonly capital: boolean
  /** One blank, and nothing else, stands between it and the word before. */
  readonly joined: boolean
}

type Page = { readonly flat: string; readonly from: Uint32Array; readonly to: Uint32Array }

export function wordsIn(text: string, { flat, from, to }: Page): Word[] {
  let before = -1
  const shouted = !/\p{Ll}/u.test(text)
  return Array.from(flat.matchAll(/[a-z]+/g), match => {
    const start = match.index
    const joined = start === before + 1 && /^[ \u00a0]$/.test(text.slice(to[before - 1] ?? 0, from[start] ?? 0))
    before = start + match[0].length
    const end = start + match[0].length
    const last = Math.max(to[end - 1] ?? 0, from[end] ?? text.length)
    const typed = (/^[\p{L}\p{M}]+/u.exec(text.slice(from[start] ?? 0, last))?.[0] ?? '').normalize('NFC')
    return { start, end, flat: match[0], typed, capital: !shouted && /^\p{Lu}/u.test(typed), joined }
  })
}

/** The words with capitals from this place on, with one blank between them. */
export function runFrom(words: readonly Word[], at: number): readonly Word[] {
  const first = indexAt(words, at)
  const run: Word[] = []
  for (let i = first; i >= 0 && i < words.length; i++) {
    const word = words[i]
    if (word?.capital !== true || (i > first && !word.joined)) break
    run.push(word)
  }
  return run
}

/** Words stand in order. -1 where none begins there. */
function indexAt(words: readonly Word[], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return words[low]?.start === at ? low : -1
}
