import { fold } from '../model/fold.ts'
import type { Found } from '../model/desk.ts'

/** Where the words asked for stand in a text, whichever accents either has. Pure. */

const around = 70
const word = /[\p{L}\p{N}\p{M}]+/gu

/** `words`: folded. A long text is cut around the first hit. */
export function partsOf(text: string, words: readonly string[]): Found['parts'] {
  const wanted = new Set(words)
  const hits = Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) =>
    (fold(found).match(/[a-z0-9]+/g) ?? []).some(one => wanted.has(one)) ? [{ from: index, to: index + found.length }] : [],
  )
  const first = hits[0]?.from ?? 0
  const from = startOf(text, first - around)
  const to = endOf(text, first + 2 * around)
  const parts: { text: string; isHit: boolean }[] = []
  let at = from
  const add = (end: number, isHit: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), isHit })
    at = end
  }
  if (from > 0) parts.push({ text: '… ', isHit: false })
  for (const hit of hits.filter(one => one.to <= to)) {
    add(hit.from, false)
    add(hit.to, true)
  }
  add(to, false)
  if (to < text.length) parts.push({ text: ' …', isHit: false })
  return parts
}

/** Cut at blanks, never inside a word. */
const startOf = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1)

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const blank = text.indexOf(' ', at)
  return blank < 0 ? text.length : blank
}
