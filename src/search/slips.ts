import { isSyllable, unheld, unkey } from './phonology.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Repairs slips of the finger against the words of the knowledge. Works on folded text. */
export type Repair = (word: string, before: string | undefined, after: string | undefined) => readonly string[] | undefined

export function openRepair(vocabulary: Vocabulary, common: ReadonlySet<string>): Repair {
  const known = (word: string): boolean => vocabulary.has(word) || common.has(word)
  const near = openNear(vocabulary.words)
  return (word, before, after) => {
    if (word.length < 3 || word.length > 40 || known(word) || /^\d/.test(word)) return undefined
    const keyed = keysOf(word).find(known)
    if (keyed !== undefined) return [keyed]
    const parts = cut(word, vocabulary)
    if (parts) return parts
    const isBeside = (candidate: string): boolean =>
      (before !== undefined && vocabulary.hasPair(before, candidate)) || (after !== undefined && vocabulary.hasPair(candidate, after))
    const slip = slipOf(word, near(word), isBeside)
    return slip === undefined ? undefined : [slip]
  }
}

function keysOf(word: string): string[] {
  const short = unheld(word)
  return [unkey(word), short, short === undefined ? undefined : unkey(short)].filter(read => read !== undefined)
}

/** A real syllable is repaired only where its neighbour vouches for the repair; what is no syllable is repaired anyway. */
function slipOf(word: string, candidates: readonly string[], isBeside: (candidate: string) => boolean): string | undefined {
  const vouched = candidates.find(isBeside)
  if (vouched !== undefined || isSyllable(word)) return vouched
  return (word.length < 5 ? undefined : candidates[0]) ?? unkey(word)
}

/** "khaisinh" → "khai", "sinh": every part known, and every two neighbours known as neighbours. */
function cut(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (word.length < 5 || isSyllable(word)) return undefined
  const from = (start: number, before: string | undefined, left: number): string[] | undefined => {
    if (start === word.length) return []
    if (left === 0) return undefined
    for (let end = Math.min(word.length, start + 7); end > start + 1; end--) {
      const part = word.slice(start, end)
      if (end - start === word.length || !vocabulary.has(part)) continue
      if (before !== undefined && !vocabulary.hasPair(before, part)) continue
      const rest = from(end, part, left - 1)
      if (rest) return [part, ...rest]
    }
    return undefined
  }
  return from(0, undefined, 6)
}

/** Known words one wrong, missing, extra or swapped letter away; same first letter first, then by length. */
function openNear(words: ReadonlySet<string>): (word: string) => readonly string[] {
  let byHole: Map<string, string[]> | undefined
  return word => {
    byHole ??= holes(words)
    const found = new Set<string>()
    for (const key of [word, ...without(word)])
      for (const candidate of byHole.get(key) ?? []) if (isOneSlip(word, candidate)) found.add(candidate)
    return [...found].toSorted((one, other) => rank(one, word) - rank(other, word) || (one < other ? -1 : 1))
  }
}

function holes(words: ReadonlySet<string>): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < 3 || word.length > 12 || /\d/.test(word)) continue
    for (const key of [word, ...without(word)]) {
      const list = map.get(key)
      if (list) list.push(word)
      else map.set(key, [word])
    }
  }
  return map
}

function without(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

function rank(candidate: string, word: string): number {
  return (candidate[0] === word[0] ? 0 : 2) + (candidate.length === word.length ? 0 : 1)
}

/** One insertion, deletion, substitution or swap of neighbours. */
function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
